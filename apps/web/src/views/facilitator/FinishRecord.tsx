import { t } from '@folkmoot/messages/workspace'
import { Link } from 'wouter'
import { Refused } from '../../design/Refused.tsx'
import { Ended } from '../../features/workspace/Ended.tsx'
import { Progress, Sections } from '../../features/workspace/Sections.tsx'
import { useWorkspace } from '../../features/workspace/use-workspace.ts'
import type { StageConnection, ViewOf } from '../../live/stage-connection.ts'

interface FinishRecordProps {
  event: string
  connection: StageConnection<ViewOf['facilitator']>
}

/** The record's workspace, for a facilitator whom an organiser named. */
export default function FinishRecord({ event, connection }: FinishRecordProps) {
  const workspace = useWorkspace(event, 'facilitator', connection)
  return (
    <main className="mx-auto max-w-6xl px-4 pb-16 sm:px-8">
      <div className="flex flex-col gap-3 py-8">
        <p className="text-base">
          <Link href={`/f/${event}`} className="underline underline-offset-4">
            {t('back-to-cockpit')}
          </Link>
        </p>
        <h1 className="text-prompt">{t('title')}</h1>
        <p className="max-w-prose text-lead text-ink-soft">{t('about')}</p>
        {workspace.page && <Progress workspace={workspace} />}
      </div>
      <Refused error={workspace.error} />
      {workspace.page && (
        <>
          <Ended page={workspace.page} />
          <Sections workspace={workspace} commands={connection} as="facilitator" />
        </>
      )}
    </main>
  )
}
