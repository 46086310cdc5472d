/**
 * Pages and boards where a network blocks WebSockets: over Socket.IO, which polls there. Each is a namespace that is named as the
 * sync sockets are, so that one polling connection carries all of a browser's. The messages are the same bytes, judged and served
 * by the same code; only how they travel is another: in pieces that fit into a request, put together again here.
 */
import { ERRORS, type ErrorCode, LIMITS, type Refusal, refuse, SYNC_PIECE } from '@folkmoot/protocol'
import type { Socket } from 'socket.io'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Wire } from '../wire/wire.ts'
import type { SocketIo } from './member.ts'
import { readSyncPath, type SyncPlace } from './sync-path.ts'
import { frameLimit, type JudgedPlace, type SyncLink, type SyncServing } from './sync-serving.ts'

export interface SyncFallbackDeps {
  wire: Pick<Wire, 'stageBuffered'>
  metrics: Pick<Metrics, 'refused'>
  log: Logger
}

const NAMESPACE = /^\/sync\/(page|board)\/[a-z0-9-]{1,48}\.[a-z0-9-]{1,48}$/
/** So often one connection may ask in vain, or without waiting for the answer; whoever asks more is cut off. */
const MOST_IN_VAIN = 2 * LIMITS.socketsPerPerson

export function serveSyncFallback(io: SocketIo, deps: SyncFallbackDeps, serving: SyncServing): void {
  const asked = new WeakMap<object, number>()
  const judgedOf = new WeakMap<object, JudgedPlace>()

  function refuseIt(kind: SyncPlace['kind'], { code }: Pick<Refusal, 'code'>): Error {
    deps.metrics.refused(kind, code)
    return Object.assign(new Error(code), { data: { close: ERRORS[code].close, code } })
  }
  const count = (conn: object, by: 1 | -1) => {
    const now = (asked.get(conn) ?? 0) + by
    asked.set(conn, now)
    return now
  }

  const documents = io.of(NAMESPACE)
  documents.use(async (socket, next) => {
    const place = placeOf(socket)
    const kind = place?.kind ?? 'board'
    if (count(socket.conn, 1) > MOST_IN_VAIN) {
      socket.conn.close()
      return next(refuseIt(kind, refuse('too-many-sockets')))
    }
    try {
      const judged = await serving.judge(socket.handshake.headers, place)
      if (!judged.ok) return next(refuseIt(kind, judged.error))
      count(socket.conn, -1)
      judgedOf.set(socket, judged.value)
      next()
    } catch (error) {
      deps.log.error({ err: error }, 'a document over Socket.IO could not be judged')
      next(refuseIt(kind, refuse('internal')))
    }
  })
  documents.on('connection', socket => {
    const judged = judgedOf.get(socket)
    if (!judged) return void socket.disconnect()
    const link = linkOf(socket, judged.place.kind, deps)
    serving.serve(judged, link).catch(error => {
      deps.log.error({ err: error }, 'a document over Socket.IO could not be served')
      link.close('internal')
    })
  })
}

/** The namespace is the path of a sync socket; what follows it there comes with the request to join it. */
function placeOf({ nsp, handshake }: Socket): SyncPlace | null {
  const { as, epoch } = handshake.auth as { as?: unknown; epoch?: unknown }
  if (typeof as !== 'string' || typeof epoch !== 'string') return null
  return readSyncPath(`${nsp.name}?${new URLSearchParams({ as, epoch })}`)
}

function linkOf(socket: Socket, kind: SyncPlace['kind'], deps: SyncFallbackDeps): SyncLink {
  let open = true
  const link: SyncLink = {
    tcp: socket.conn.request.socket,
    isOpen: () => open && socket.connected,
    onClose: forget => void socket.on('disconnect', forget),
    onMessage: hear => listen(socket, frameLimit(kind), hear, code => link.close(code)),
    // The library hands nothing over before the namespace is joined, and says so to the client after that.
    resume: () => void socket.emit('open'),
    close(code: ErrorCode) {
      if (!open) return
      open = false
      deps.metrics.refused(kind, code)
      socket.emit('bye', { close: ERRORS[code].close, code })
      socket.disconnect()
    },
    send(message) {
      if (open) socket.emit('message', message)
    },
    sendTogether(messages) {
      for (const message of messages) this.send(message)
    },
    buffered: () => deps.wire.stageBuffered(socket as Parameters<Wire['stageBuffered']>[0]),
  }
  return link
}

/** Puts messages together from their pieces: `piece` has more behind it, `message` is the last or the only one. */
function listen(
  socket: Socket,
  limit: number,
  hear: (bytes: Uint8Array | null) => void,
  end: (code: ErrorCode) => void,
): void {
  let pieces: Buffer[] = []
  let length = 0
  const add = (bytes: unknown): bytes is Buffer => {
    if (!Buffer.isBuffer(bytes) || bytes.length > SYNC_PIECE) {
      end('bad-request')
      return false
    }
    length += bytes.length
    if (length > limit) {
      pieces = []
      end('frame-too-large')
      return false
    }
    pieces.push(bytes)
    return true
  }
  socket.on('piece', bytes => {
    // Pieces without anything in them would never come to the limit.
    if (Buffer.isBuffer(bytes) && bytes.length === 0) end('bad-request')
    else if (socket.connected) add(bytes)
  })
  socket.on('message', bytes => {
    if (!socket.connected || !add(bytes)) return
    const [only] = pieces
    const whole = pieces.length === 1 && only ? only : Buffer.concat(pieces)
    pieces = []
    length = 0
    hear(whole)
  })
}
