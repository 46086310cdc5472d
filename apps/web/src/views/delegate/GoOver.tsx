import { t } from '@folkmoot/messages/over'
import { Button } from '../../design/Button.tsx'
import { Refused } from '../../design/Refused.tsx'
import { useAction } from '../../design/use-action.ts'
import { joinAddress } from '../../features/join-address/model.ts'
import { useStore } from '../../live/use-store.ts'
import { useIsOffline, useMine, usePhone, usePhoneView } from './phone.ts'

/**
 * This page stands under an address of before, which can be reached once more. What was written here is on its way as ever; once all of
 * it is saved one press goes on under the new address, as the same person.
 */
export default function GoOver() {
  const { page, stage } = usePhone()
  const to = usePhoneView(({ event }) =>
    event.past?.includes(location.origin) && new URL(event.joinUrl).origin !== location.origin
      ? event.joinUrl
      : null,
  )
  const name = useMine(mine => mine.person.name)
  const offline = useIsOffline()
  const saved = useStore(page, state => state.saved === 'saved') && !offline
  const action = useAction()
  if (to === null) return null
  const go = () =>
    action.run(async () => {
      const way = await stage.command('personComeOver', {})
      if (way.ok) location.assign(way.value.url)
      return way
    })
  const where = { to: joinAddress(to), name }
  return (
    <section
      aria-label={t('has-moved')}
      className="flex flex-col gap-3 rounded-field bg-action-pale px-4 py-4"
    >
      <h2 className="text-title">{t('has-moved')}</h2>
      <p className="text-base">{t(saved ? 'all-saved' : 'stay-until-saved', where)}</p>
      <div>
        <Button kind="secondary" aria-disabled={!saved || action.busy} onClick={() => saved && go()}>
          {t('go-on')}
        </Button>
      </div>
      <p className="text-small text-ink-soft">{t('if-not')}</p>
      <Refused error={action.error} />
    </section>
  )
}
