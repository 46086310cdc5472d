import { EventDisplay } from './EventDisplay.tsx'
import { PairingScreen } from './PairingScreen.tsx'

/** The projector: `/d` until somebody pairs it, then `/d/EVENT`. Read-only; shows nothing that the room may not see. */
export default function DisplayView({ event }: { event: string | null }) {
  return <main className="fixed inset-0">{event ? <EventDisplay event={event} /> : <PairingScreen />}</main>
}
