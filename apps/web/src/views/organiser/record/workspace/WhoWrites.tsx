import { t } from '@folkmoot/messages/workspace'
import { Check } from '../../../../design/Check.tsx'
import { Refused } from '../../../../design/Refused.tsx'
import { useAction } from '../../../../design/use-action.ts'
import type { Workspace } from '../../../../features/workspace/api.ts'
import { CopyLine } from '../../parts/CopyLine.tsx'
import { useEvent, useEventView } from '../../parts/desk.ts'
import { Section } from '../../parts/Section.tsx'

/** Facilitators of the whole event whom an organiser lets write the record too. */
export function WhoWrites({ links, changed }: { links: Workspace['links']; changed(): Promise<void> }) {
  const event = useEvent()
  const id = useEventView(view => view.event.id)
  const address = useEventView(view => new URL(`/f/${id}/record`, view.event.joinUrl).href)
  const action = useAction()
  return (
    <Section title={t('who-title')} about={t('who-about')} id="who-writes">
      <Refused error={action.error} />
      {links.length === 0 && <p className="text-base text-ink-soft">{t('who-none')}</p>}
      {links.some(({ may }) => may) && (
        <div className="flex flex-col gap-1">
          <p className="text-base">{t('their-address')}</p>
          <CopyLine text={address} what={t('their-address-short')} />
        </div>
      )}
      <div className="flex flex-col">
        {links.map(({ id, label, may }) => (
          <Check
            key={id}
            label={<bdi>{label}</bdi>}
            checked={may}
            onChange={async is => {
              const done = await action.run(() => event.command('workspaceMember', { link: id, may: is }))
              if (done !== null) await changed()
            }}
          />
        ))}
      </div>
    </Section>
  )
}
