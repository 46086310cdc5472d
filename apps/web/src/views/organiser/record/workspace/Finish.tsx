import { t } from '@folkmoot/messages/workspace'
import { Link } from 'wouter'
import { Notice } from '../../../../design/Notice.tsx'
import { Refused } from '../../../../design/Refused.tsx'
import { Ended } from '../../../../features/workspace/Ended.tsx'
import { Progress, Sections } from '../../../../features/workspace/Sections.tsx'
import { useWorkspace } from '../../../../features/workspace/use-workspace.ts'
import { useEvent, useEventView } from '../../parts/desk.ts'
import { LinkButton } from '../../parts/LinkButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { useArrival } from '../../parts/use-arrival.ts'
import { ForPublic } from './ForPublic.tsx'
import { ThemeAnswers } from './ThemeAnswers.tsx'
import { WhoWrites } from './WhoWrites.tsx'

/** The record's workspace at the organiser's desk. */
export default function Finish() {
  const connection = useEvent()
  const { id, name } = useEventView(view => view.event)
  const heading = useArrival(`${t('title')} · ${name}`)
  const workspace = useWorkspace(id, 'organiser', connection)
  return (
    <>
      <div className="flex flex-col gap-3 py-8">
        <p className="text-base">
          <Link href={`/o/e/${id}/record`} className="underline underline-offset-4">
            {t('back')}
          </Link>
        </p>
        <h1 ref={heading} tabIndex={-1} className="text-prompt">
          {t('title')}
        </h1>
        <p className="max-w-prose text-lead text-ink-soft">{t('about')}</p>
        {workspace.page && <Progress workspace={workspace} />}
      </div>
      {workspace.error && !workspace.page && <Refused error={workspace.error} />}
      {workspace.error && workspace.page && (
        <Notice kind="warn">
          <p>{t('not-reached')}</p>
        </Notice>
      )}
      {workspace.page && (
        <>
          <Ended page={workspace.page} />
          <Sections
            workspace={workspace}
            commands={connection}
            as="organiser"
            answers={<ThemeAnswers themes={workspace.answer.themes} />}
          />
          <ForPublic workspace={workspace} />
          <Section title={t('files-title')} about={t('files-about')}>
            <div>
              <LinkButton to={`/o/e/${id}/record`} kind="primary">
                {t('files-make')}
              </LinkButton>
            </div>
          </Section>
          <WhoWrites links={workspace.answer.links} changed={workspace.look} />
        </>
      )}
    </>
  )
}
