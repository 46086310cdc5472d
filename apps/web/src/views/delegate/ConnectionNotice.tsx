import { t } from '@folkmoot/messages/delegate'
import { useSaid } from '../../design/use-said.ts'
import type { PageState } from '../../live/page-state.ts'
import { syncWay } from '../../live/sync-way.ts'
import { useLate } from '../../live/use-late.ts'
import { useStore } from '../../live/use-store.ts'
import { useIsOffline, usePhone } from './phone.ts'

function words(state: PageState, stageOffline: boolean, blocked: boolean, slower: boolean): string | null {
  if (state.refusal && state.connection === 'ended')
    return [state.refusal.message, state.entries.length > 0 && t('copy-what-matters')]
      .filter(Boolean)
      .join(' ')
  if (blocked) return t(state.draftsSurvive ? 'blocked-drafts-kept' : 'blocked-nothing-kept')
  if (state.connection === 'offline' || state.saved === 'unsaved' || stageOffline)
    return t(state.draftsSurvive ? 'offline-drafts-kept' : 'offline-nothing-kept')
  if (state.refusal) return state.refusal.message
  if (!state.draftsSurvive) return t('no-drafts-kept')
  if (slower) return t('slower-way')
  return null
}

/** The truth about the connection, said to whoever listens too, and nothing while all is well. */
export function ConnectionNotice() {
  const { page } = usePhone()
  const offline = useIsOffline()
  const stuck = useStore(page, state => state.connection !== 'live' && state.connection !== 'ended')
  const blocked = useLate(stuck && !offline)
  const slower = useStore(syncWay, ({ way }) => way === 'polling')
  const said = useStore(page, state => words(state, offline, blocked, slower))
  useSaid(said)
  if (!said) return null
  return (
    <section
      aria-label={t('the-connection')}
      className="sticky top-0 z-20 col-span-full [@media(max-height:18rem)]:static"
    >
      <p className="mx-auto mb-2 max-w-7xl bg-warn-pale px-4 py-2 text-base text-ink lg:px-8">{said}</p>
    </section>
  )
}
