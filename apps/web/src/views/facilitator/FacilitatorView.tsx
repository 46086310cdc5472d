import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { EmptyState } from '../../design/EmptyState.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { useStage } from '../../live/hooks.ts'
import type { StageConnection, ViewOf } from '../../live/stage-connection.ts'
import { useStore } from '../../live/use-store.ts'
import { Cockpit } from './Cockpit.tsx'

const FinishRecord = lazyPart(() => import('./FinishRecord.tsx'), 'page')

/** `/f/EVENT`: the cockpit, for whoever came in by a facilitator's link. */
export default function FacilitatorView({ event }: { event: string }) {
  const connection = useStage('facilitator', event)
  return connection ? <Connected event={event} connection={connection} /> : <main />
}

function Connected({
  event,
  connection,
}: {
  event: string
  connection: StageConnection<ViewOf['facilitator']>
}) {
  const [location] = useLocation()
  const name = useStore(connection, state => state.view?.event.name)
  const state = useStore(connection, state => state.state)
  const refusal = useStore(connection, state => state.refusal)
  useEffect(() => {
    document.title = name !== undefined ? `${name} · facilitator` : 'Facilitator · Folkmoot'
  }, [name])

  if (state === 'ended') {
    return (
      <main className="mx-auto max-w-lg px-5">
        <EmptyState as="h1" title="You are not signed in as a facilitator here">
          <p>{refusal?.message}</p>
          <p>Open your facilitator link again, or ask the organiser for a new one.</p>
        </EmptyState>
      </main>
    )
  }
  if (name === undefined) {
    return (
      <main className="mx-auto max-w-lg px-5">
        <EmptyState as="h1" title="Opening the cockpit …">
          {refusal?.message}
        </EmptyState>
      </main>
    )
  }
  if (location === `/f/${event}/record`) return <FinishRecord event={event} connection={connection} />
  return <Cockpit event={event} connection={connection} />
}
