import { lazyPart } from '../../lazy-part.tsx'
import { EventDisplay } from './EventDisplay.tsx'

/** Once in a screen's life. */
const PairingScreen = lazyPart(() => import('./PairingScreen.tsx'))

/** The projector: `/d` until somebody pairs it, then `/d/EVENT`. Read-only; shows nothing that the room may not see. */
export default function DisplayView({ event }: { event: string | null }) {
  return <main className="fixed inset-0">{event ? <EventDisplay event={event} /> : <PairingScreen />}</main>
}
