import type { PageConnection, PageState } from '../../live/page-connection.ts'
import { useLate } from '../../live/use-late.ts'
import { useStore } from '../../live/use-store.ts'

const BLOCKED = 'This network lets Folkmoot’s pages through, but not what you write (it blocks WebSockets).'

function words(state: PageState, stageOffline: boolean, blocked: boolean): string | null {
  if (state.refusal && state.connection === 'ended')
    return `${state.refusal.message}${state.entries.length > 0 ? ' Your words below are on this device only: copy what matters.' : ''}`
  if (blocked)
    return state.draftsSurvive
      ? `${BLOCKED} Your words are kept on this device until then: try another network, or mobile data.`
      : `${BLOCKED} This browser keeps nothing either: leave this page open, and try another network.`
  if (state.connection === 'offline' || state.saved === 'unsaved' || stageOffline)
    return state.draftsSurvive
      ? 'No connection just now. Keep writing: it is kept on this device and sent when the connection is back. Do not reload this page until then.'
      : 'No connection just now, and this browser keeps nothing: leave this page open until it is back.'
  if (state.refusal) return state.refusal.message
  if (!state.draftsSurvive)
    return 'This browser keeps no drafts. What is not saved goes when you close the page.'
  return null
}

/** The truth about the connection, said to screen readers too, and nothing while all is well. */
export function ConnectionNotice({ page, offline }: { page: PageConnection; offline: boolean }) {
  const stuck = useStore(page, state => state.connection !== 'live' && state.connection !== 'ended')
  const blocked = useLate(stuck && !offline)
  const said = useStore(page, state => words(state, offline, blocked))
  return (
    <div role="status" className="sticky top-0 z-20 col-span-full">
      {said && (
        <p className="mx-auto mb-2 max-w-7xl bg-warn-pale px-4 py-2 text-base text-ink lg:px-8">{said}</p>
      )}
    </div>
  )
}
