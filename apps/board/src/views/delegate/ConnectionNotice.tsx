import type { PageConnection, PageState } from '../../live/page-connection.ts'
import { useStore } from '../../live/use-store.ts'

function words(state: PageState, stageOffline: boolean): string | null {
  if (state.refusal && state.connection === 'ended')
    return `${state.refusal.message}${state.entries.length > 0 ? ' Your words below are on this device only: copy what matters.' : ''}`
  if (state.connection === 'offline' || state.saved === 'unsaved' || stageOffline)
    return state.draftsSurvive
      ? 'No connection just now. Keep writing: it is kept on this device and sent when the connection is back.'
      : 'No connection just now, and this browser keeps nothing: leave this page open until it is back.'
  if (state.refusal) return state.refusal.message
  if (!state.draftsSurvive)
    return 'This browser keeps no drafts. What is not saved goes when you close the page.'
  return null
}

/** The truth about the connection, said to screen readers too, and nothing while all is well. */
export function ConnectionNotice({ page, offline }: { page: PageConnection; offline: boolean }) {
  const said = useStore(page, state => words(state, offline))
  return (
    <div role="status" className="col-span-full">
      {said && (
        <p className="mx-auto mb-2 max-w-7xl bg-warn-pale px-4 py-2 text-base text-ink lg:px-8">{said}</p>
      )}
    </div>
  )
}
