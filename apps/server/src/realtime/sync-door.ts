/**
 * The door of the sync sockets. A socket is let in before it is judged, because only a close code reaches the browser:
 * 44xx tells the stock provider to stop. Until then nothing is read from it.
 */
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Peer, SyncConnection } from '@folkmoot/engine'
import { err, ok, type Result } from '@folkmoot/kit'
import { ERRORS, LIMITS, type Refusal, refuse } from '@folkmoot/protocol'
import { type PerMessageDeflateOptions, type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { Directory } from '../directory.ts'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Cookies } from '../people/cookies.ts'
import type { LastSeen } from '../people/last-seen.ts'
import type { Session, Sessions } from '../people/sessions.ts'
import type { Receipts } from '../receipts.ts'
import { SYSTEM, type WatchedRooms } from '../rooms.ts'
import type { Keepalive } from '../wire/keepalive.ts'
import type { Wire } from '../wire/wire.ts'
import type { Connections } from './connections.ts'
import { mayOpen } from './may-open.ts'
import { isOwnOrigin } from './origin.ts'
import type { Seats } from './seats.ts'
import { readSyncPath, type SyncPlace } from './sync-path.ts'

export interface SyncDoorDeps {
  rooms: WatchedRooms
  directory: Pick<Directory, 'has'>
  /** Of events that were deleted: whoever was in is signed out. */
  receipts: Pick<Receipts, 'has'>
  sessions: Sessions
  cookies: Cookies
  connections: Connections
  publicUrl: string | null
  keepalive: Keepalive
  wire: Wire
  lastSeen: LastSeen
  seats: Seats
  metrics: Pick<Metrics, 'sockets' | 'refused'>
  log: Logger
}

export interface SyncDoor {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Everything still open is told that we restart. */
  close(): void
}

/** A little above the limit: what exceeds it slightly gets our own close code. */
const MARGIN = 16 * 1024

export function createSyncDoor(deps: SyncDoorDeps): SyncDoor {
  const servers = {
    page: serverFor(LIMITS.pageFrameBytes + MARGIN, false),
    board: serverFor(LIMITS.frameBytes + MARGIN, { ...DEFLATE, ...deps.wire.deflate }),
  }
  const open = new Map<WebSocket, SyncPlace['kind']>()

  /** The close code is the table's, the reason the code's name. */
  function closeWith(ws: WebSocket, { code }: Pick<Refusal, 'code'>): void {
    const kind = open.get(ws)
    if (kind && ws.readyState === ws.OPEN) deps.metrics.refused(kind, code)
    closeSocket(ws, ERRORS[code].close, code)
  }

  function admit(ws: WebSocket, request: IncomingMessage, place: SyncPlace | null): void {
    // What listens on a socket lives as long as it does, and must not hold the request.
    const tcp = request.socket
    open.set(ws, place?.kind ?? 'board')
    const leave = deps.keepalive.add(deps.wire.syncBeat(ws, tcp))
    ws.on('error', () => ws.terminate())
    // The library answers pings by itself, also to somebody who never reads the answers.
    ws.on('ping', () => tcp.writableLength > LIMITS.bufferedBytes && ws.terminate())
    ws.on('close', () => {
      open.delete(ws)
      leave()
    })
    ws.pause()
    // Cookies come with the upgrade, so whoever is not judged by now waits for our store, and may come again.
    const late = setTimeout(() => closeWith(ws, refuse('restarting')), LIMITS.unauthenticatedMs)
    ws.on('close', () => clearTimeout(late))
    judge(request, place)
      .then(async judged => {
        clearTimeout(late)
        if (ws.readyState !== ws.OPEN) return
        if (judged.ok) await serve(ws, tcp, judged.value)
        else closeWith(ws, judged.error)
      })
      .catch(error => {
        deps.log.error({ err: error }, 'a sync socket could not be served')
        closeWith(ws, refuse('internal'))
      })
  }

  async function judge(
    request: IncomingMessage,
    place: SyncPlace | null,
  ): Promise<Result<{ place: SyncPlace; session: Session }, Refusal>> {
    if (!isOwnOrigin(request.headers, deps.publicUrl)) return err(refuse('wrong-origin'))
    if (!place) return err(refuse('bad-request'))
    if (!deps.directory.has(place.event))
      return err(refuse(deps.receipts.has(place.event) ? 'session-ended' : 'not-found'))
    const claims = deps.cookies.read(request.headers.cookie)
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

  async function serve(
    ws: WebSocket,
    tcp: Socket,
    { place, session }: { place: SyncPlace; session: Session },
  ): Promise<void> {
    const { actor } = session
    const leaveSeat = deps.seats.take(actor)
    if (!leaveSeat) return closeWith(ws, refuse('too-many-sockets'))
    // While the network takes everything there is nothing to count, and counting costs as much as framing.
    let piles = false
    const peer: Peer = {
      send(message) {
        piles = !deps.wire.send(ws, tcp, message)
      },
      sendTogether(messages) {
        piles = !deps.wire.sendTogether(ws, tcp, messages)
      },
      close: code => closeWith(ws, { code }),
      buffered: () => (piles ? deps.wire.buffered(ws, tcp) : 0),
    }
    const end = (refusal: Refusal) => closeWith(ws, refusal)
    const { kind, event } = place
    const leave = [
      leaveSeat,
      deps.lastSeen.opened(actor.role === 'organiser' ? SYSTEM : event, actor.device),
      deps.metrics.sockets.add({ kind, role: actor.role, event, tcp }),
      deps.connections.add({ scope: place.event, check: read => mayOpen(read, actor, place), end }),
    ]
    if (actor.role === 'organiser')
      leave.push(
        deps.connections.add({
          scope: SYSTEM,
          check: read => (read.get('device', actor.device) ? null : refuse('session-ended')),
          end,
        }),
      )
    ws.on('close', () => {
      for (const forget of leave) forget()
    })
    const opened = await openDocument(place, peer)
    if (!opened.ok) return closeWith(ws, opened.error)
    const sync = opened.value
    if (ws.readyState !== ws.OPEN) return sync.closed()
    ws.on('close', () => sync.closed())
    const limit = place.kind === 'page' ? LIMITS.pageFrameBytes : LIMITS.frameBytes
    ws.on('message', (data: RawData, isBinary: boolean) => {
      const bytes = data as Buffer
      if (!isBinary) closeWith(ws, refuse('bad-request'))
      else if (bytes.length > limit) closeWith(ws, refuse('frame-too-large'))
      else sync.receive(bytes)
    })
    ws.resume()
  }

  async function openDocument(place: SyncPlace, peer: Peer): Promise<Result<SyncConnection, Refusal>> {
    const room = await deps.rooms.get(place.event)
    if (!room.ok) return room
    return place.kind === 'page'
      ? room.value.openPage(place.doc, peer)
      : room.value.openBoard(place.doc, peer)
  }

  return {
    upgrade(request, socket, head) {
      const place = readSyncPath(request.url)
      servers[place?.kind ?? 'board'].handleUpgrade(request, socket, head, ws => admit(ws, request, place))
    },
    close() {
      for (const ws of open.keys()) closeWith(ws, refuse('restarting'))
      for (const server of Object.values(servers)) server.close()
    },
  }
}

/** Every message by itself: nothing is kept for a socket between two of them. */
const DEFLATE: PerMessageDeflateOptions = {
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
}

function serverFor(maxPayload: number, perMessageDeflate: false | PerMessageDeflateOptions): WebSocketServer {
  return new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate, maxPayload })
}

const GOODBYE_MS = 1_500

/** Whoever does not answer the goodbye is cut off. */
function closeSocket(ws: WebSocket, code: number, reason: string): void {
  // A paused socket would never hear the other side's answer.
  ws.resume()
  ws.close(code, reason)
  const cut = setTimeout(() => ws.terminate(), GOODBYE_MS)
  ws.once('close', () => clearTimeout(cut))
}
