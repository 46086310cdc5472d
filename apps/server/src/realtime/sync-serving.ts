/**
 * Who may open which page or board, and serving it, by whatever way its messages come: a WebSocket of its own
 * (`sync-door.ts`), or Socket.IO where a network blocks those (`sync-fallback.ts`).
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'
import type { Peer, SyncConnection } from '@folkmoot/engine'
import { err, ok, type Result } from '@folkmoot/kit'
import { type ErrorCode, LIMITS, type Refusal, refuse } from '@folkmoot/protocol'
import type { Directory } from '../directory.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Cookies } from '../people/cookies.ts'
import type { LastSeen } from '../people/last-seen.ts'
import type { Session, Sessions } from '../people/sessions.ts'
import type { Receipts } from '../receipts.ts'
import { SYSTEM, type WatchedRooms } from '../rooms.ts'
import type { Connections } from './connections.ts'
import { mayOpen } from './may-open.ts'
import { isOwnOrigin } from './origin.ts'
import type { Seats } from './seats.ts'
import type { SyncPlace } from './sync-path.ts'

export interface SyncServingDeps {
  rooms: WatchedRooms
  directory: Pick<Directory, 'has'>
  /** Of events that were deleted: whoever was in is signed out. */
  receipts: Pick<Receipts, 'has'>
  sessions: Sessions
  cookies: Cookies
  connections: Connections
  publicUrl: string | null
  lastSeen: LastSeen
  seats: Seats
  metrics: Pick<Metrics, 'sockets'>
}

export interface JudgedPlace {
  place: SyncPlace
  session: Session
}

/** One open page or board of one browser, by whatever way. */
export interface SyncLink extends Omit<Peer, 'close'> {
  /** May be called again. */
  close(code: ErrorCode): void
  isOpen(): boolean
  onClose(forget: () => void): void
  /** null: a message that is no bytes. */
  onMessage(hear: (bytes: Uint8Array | null) => void): void
  /** Everything is ready: what waits may come. */
  resume(): void
  tcp: Socket
}

export interface SyncServing {
  judge(headers: IncomingHttpHeaders, place: SyncPlace | null): Promise<Result<JudgedPlace, Refusal>>
  serve(judged: JudgedPlace, link: SyncLink): Promise<void>
}

/** The longest message that a client may send. */
export function frameLimit(kind: SyncPlace['kind']): number {
  return kind === 'page' ? LIMITS.pageFrameBytes : LIMITS.frameBytes
}

export function createSyncServing(deps: SyncServingDeps): SyncServing {
  async function judge(
    headers: IncomingHttpHeaders,
    place: SyncPlace | null,
  ): Promise<Result<JudgedPlace, Refusal>> {
    if (!isOwnOrigin(headers, deps.publicUrl)) return err(refuse('wrong-origin'))
    if (!place) return err(refuse('bad-request'))
    if (!deps.directory.has(place.event))
      return err(refuse(deps.receipts.has(place.event) ? 'session-ended' : 'not-found'))
    const claims = deps.cookies.read(headers.cookie)
    // Asked together, so that one turn of the room answers both.
    const [erased, session] = await Promise.all([
      deps.rooms.read(place.event, read => read.get('tombstone', place.doc) !== null),
      deps.sessions.find(claims, place.as, place.event),
    ])
    if (!erased.ok) return erased
    // A device whose person was erased has no session any more, and still must learn why.
    if (place.kind === 'page' && erased.value) return err(refuse('erased'))
    if (!session.ok) return session
    const { actor } = session.value
    const refusal = await deps.rooms.read(place.event, read => mayOpen(read, actor, place))
    if (!refusal.ok) return refusal
    return refusal.value ? err(refusal.value) : ok({ place, session: session.value })
  }

  async function serve({ place, session }: JudgedPlace, link: SyncLink): Promise<void> {
    const { actor } = session
    const end = ({ code }: Pick<Refusal, 'code'>) => link.close(code)
    const leaveSeat = deps.seats.take(actor)
    if (!leaveSeat) return link.close('too-many-sockets')
    const { kind, event } = place
    const leave = [
      leaveSeat,
      deps.lastSeen.opened(actor.role === 'organiser' ? SYSTEM : event, actor.device),
      deps.metrics.sockets.add({ kind, role: actor.role, event, tcp: link.tcp }),
      deps.connections.add({ scope: event, check: read => mayOpen(read, actor, place), end }),
    ]
    if (actor.role === 'organiser')
      leave.push(
        deps.connections.add({
          scope: SYSTEM,
          check: read => (read.get('device', actor.device) ? null : refuse('session-ended')),
          end,
        }),
      )
    link.onClose(() => {
      for (const forget of leave) forget()
    })
    const opened = await openDocument(place, link)
    if (!opened.ok) return link.close(opened.error.code)
    const sync = opened.value
    if (!link.isOpen()) return sync.closed()
    link.onClose(() => sync.closed())
    const limit = frameLimit(kind)
    link.onMessage(bytes => {
      if (!bytes) link.close('bad-request')
      else if (bytes.length > limit) link.close('frame-too-large')
      else sync.receive(bytes)
    })
    link.resume()
  }

  async function openDocument(place: SyncPlace, peer: Peer): Promise<Result<SyncConnection, Refusal>> {
    const room = await deps.rooms.get(place.event)
    if (!room.ok) return room
    return place.kind === 'page'
      ? room.value.openPage(place.doc, peer)
      : room.value.openBoard(place.doc, peer)
  }

  return { judge, serve }
}
