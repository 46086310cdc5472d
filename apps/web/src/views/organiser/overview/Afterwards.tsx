import { t } from '@folkmoot/messages/home'
import { useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useForm } from '../../../design/use-form.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { cleanHome, type EventHome, HomeFields, NO_HOME } from '../parts/HomeFields.tsx'
import { Section } from '../parts/Section.tsx'

/** Where this event lives once its days are over, and who takes withdrawals. */
export function Afterwards() {
  const home = useEventView(view => view.event.home) ?? null
  const [editing, setEditing] = useState(false)
  const opener = useReturnFocus<HTMLButtonElement>(editing)
  return (
    <Section title={t('title')} about={t('about')}>
      {(home === null || home.withdrawals === '') && <Notice kind="warn">{t('not-asked')}</Notice>}
      {home !== null && !editing && (
        <p className="text-lead [overflow-wrap:anywhere]">
          {t('lives', { kind: home.kind, address: home.address || t('unknown') })}
          {home.withdrawals !== '' && (
            <>
              <br />
              {t('tell-whom', { whom: home.withdrawals })}
            </>
          )}
        </p>
      )}
      {editing ? (
        <HomeForm home={home ?? NO_HOME} close={() => setEditing(false)} />
      ) : (
        <div>
          <Button kind="quiet" ref={opener} onClick={() => setEditing(true)}>
            {home === null ? t('say') : t('change')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function HomeForm({ home, close }: { home: EventHome; close(): void }) {
  const event = useEvent()
  const form = useForm({
    kept: 'home',
    initial: { home },
    wrong: values => ({ home: values.home.withdrawals.trim() === '' ? t('withdrawals-missing') : null }),
    send: values => event.command('eventUpdate', { home: cleanHome(values.home) }),
    done: () => {
      announce(t('saved'))
      close()
    },
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex max-w-xl flex-col gap-4">
      <HomeFields home={form.values.home} onChange={home => form.set({ home })} />
      <Refused error={form.wrong.home ?? null} />
      <FormEnd form={form} save={t('save')} />
    </form>
  )
}
