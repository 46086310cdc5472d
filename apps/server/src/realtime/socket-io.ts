/** Socket.IO: the stage, presence, and commands with acks. */
import type { Server as HttpServer } from 'node:http'
import { refusalAnswer } from '@folkmoot/messages'
import { type CommandAck, Doing, Id, LIMITS, type Refusal, Role, refuse } from '@folkmoot/protocol'
import { WallMessage } from '@folkmoot/protocol/wall'
import { Server } from 'socket.io'
import { type ServerOptions, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { Dispatch } from '../commands/dispatch.ts'
import type { Hall } from '../doors/hall.ts'
import type { Visitors } from '../doors/visitors.ts'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Cookies } from '../people/cookies.ts'
import type { LastSeen } from '../people/last-seen.ts'
import { type FindPeople, PeopleQuery } from '../people/search.ts'
import type { Sessions } from '../people/sessions.ts'
import { SYSTEM, type WatchedRooms } from '../rooms.ts'
import type { Keepalive } from '../wire/keepalive.ts'
import type { Wire } from '../wire/wire.ts'
import type { Connections } from './connections.ts'
import type { Live } from './live.ts'
import { type ClientSocket, type Member, type SocketIo, sayBye } from './member.ts'
import { isOwnOrigin } from './origin.ts'
import type { Seats } from './seats.ts'

const Handshake = z.object({ as: Role, event: Id.nullable().default(null) })
const Command = z.object({ op: z.string().min(1).max(80), name: z.string().max(80), input: z.unknown() })
const Query = z.object({ name: z.string().max(80), input: z.unknown() })
/** Commands and questions of one socket that may be under way; a hacked client gets no further. */
const MAX_UNDER_WAY = 64

/** One message a pass of the event loop: a packet full of the smallest frames holds nobody up. */
class FairWebSocketServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, allowSynchronousEvents: false })
  }
}

/** `keepaliveMs`: whoever has been silent for one and a half of it is gone. */
export function createSocketIo(
  server: HttpServer,
  publicUrl: string | null,
  keepaliveMs: number,
  { pingShare }: Pick<Wire, 'pingShare'>,
): SocketIo {
  return new Server(server, {
    wsEngine: FairWebSocketServer,
    serveClient: false,
    // Of documents that nobody has open (`sync-fallback.ts`).
    cleanupEmptyChildNamespaces: true,
    // Our own upgrade handler decides about every other path.
    destroyUpgrade: false,
    maxHttpBufferSize: LIMITS.frameBytes,
    // Ours come first, if there are any: see keepalive.ts.
    pingInterval: pingShare * keepaliveMs,
    pingTimeout: (1.5 - pingShare) * keepaliveMs,
    connectTimeout: LIMITS.unauthenticatedMs,
    allowRequest: (request, answer) =>
      isOwnOrigin(request.headers, publicUrl) ? answer(null, true) : answer('wrong-origin', false),
  })
}

/** Cuts off whoever asks or is told without reading. Call about once a second. */
export function cutSlow(io: SocketIo, { stageBuffered }: Pick<Wire, 'stageBuffered'>): void {
  for (const socket of io.sockets.sockets.values())
    if (stageBuffered(socket) > LIMITS.bufferedBytes) socket.disconnect(true)
}

export interface SocketIoDeps {
  rooms: WatchedRooms
  sessions: Sessions
  cookies: Cookies
  connections: Connections
  live: Live
  hall: Hall
  lastSeen: LastSeen
  seats: Seats
  visitors: Visitors
  keepalive: Keepalive
  wire: Pick<Wire, 'stageBeat' | 'watch'>
  dispatch: Dispatch
  findPeople: FindPeople
  now(): number
  metrics: Pick<Metrics, 'sockets' | 'refused'>
  log: Logger
}

export function serveSocketIo(io: SocketIo, deps: SocketIoDeps): void {
  io.use(async (socket, next) => {
    try {
      const refusal = await signIn(socket, deps)
      if (refusal) deps.metrics.refused('stage', refusal.code)
      next(refusal ? refusedHandshake(refusal) : undefined)
    } catch (error) {
      deps.log.error({ err: error }, 'a stage socket could not be signed in')
      next(refusedHandshake(refuse('internal')))
    }
  })
  io.engine.on('connection', (conn: ClientSocket['conn']) => {
    const { stageBeat, watch } = deps.wire
    watch(conn)
    // One that began by polling has its WebSocket elsewhere: the library keeps it alive by itself.
    if (stageBeat && conn.transport.name === 'websocket')
      conn.once('close', deps.keepalive.add(stageBeat(conn.request.socket)))
  })
  io.on('connection', socket => serve(socket, deps))
  io.engine.on('connection_error', () => {
    // Wrong origin, bad handshake: told to the client; nothing of it is ours to keep.
  })
}

function refusedHandshake(refusal: Refusal): Error {
  const data = refusalAnswer(refusal)
  return Object.assign(new Error(data.message), { data })
}

async function signIn(socket: ClientSocket, deps: SocketIoDeps): Promise<Refusal | null> {
  const { as, event } = socket.handshake.query
  const handshake = Handshake.safeParse({ as, event: event === '' ? undefined : event })
  if (!handshake.success) return refuse('bad-request')
  const { as: role, event: eventId } = handshake.data
  if (role !== 'organiser' && eventId === null) return refuse('bad-request')
  const claims = deps.cookies.read(socket.handshake.headers.cookie)
  const session = await deps.sessions.find(claims, role, eventId)
  if (!session.ok) return session.error
  const { actor } = session.value
  const leaveSeat = deps.seats.take(actor)
  if (!leaveSeat) return refuse('too-many-sockets')
  socket.data = { actor, event: eventId }
  socket.conn.once('close', leaveSeat)
  return null
}

/** A connection holds the request that opened it for as long as it lasts: its headers at least can go. */
function forgetHeaders({ handshake, conn }: ClientSocket): void {
  handshake.headers = {}
  Object.assign(conn.request, { headers: {}, rawHeaders: [] })
}

function serve(socket: ClientSocket, deps: SocketIoDeps): void {
  const { actor, event } = socket.data
  const scope = event ?? SYSTEM
  const member: Member = { socket, actor, audience: null, doing: null, mine: null }
  const deviceScope = actor.role === 'organiser' ? SYSTEM : scope
  const forget = deps.connections.add({
    scope: deviceScope,
    check(read) {
      if (read.get('device', actor.device)) return null
      const erased = actor.role === 'delegate' && read.get('tombstone', actor.person)
      return refuse(erased ? 'erased' : 'session-ended')
    },
    end: refusal => sayBye(socket, refusal),
  })
  const leave = deps.metrics.sockets.add({
    kind: 'stage',
    role: actor.role,
    event,
    tcp: socket.conn.request.socket,
  })
  const address = deps.visitors.of(socket.conn.request)
  const gone = deps.lastSeen.opened(deviceScope, actor.device)
  const vouch = () => actor.role !== 'delegate' && deps.hall.vouch(event, address)
  vouch()
  forgetHeaders(socket)
  const no = (refusal: Refusal): CommandAck => {
    deps.metrics.refused('stage', refusal.code)
    return { ok: false, ...refusalAnswer(refusal) }
  }
  let underWay = 0

  socket.on('error', () => socket.disconnect(true))
  socket.on('disconnect', () => {
    forget()
    leave()
    vouch()
    gone()
    deps.live.remove(scope, member)
  })
  socket.on('clock', ack => {
    if (typeof ack === 'function') ack(deps.now())
  })
  socket.on('resend', async ack => {
    if (typeof ack !== 'function') return
    // Through the room, so that what was composed and not yet saved does not leave early.
    const whole = await deps.rooms.read(scope, () => deps.live.whole(scope, member))
    if (whole.ok && whole.value) ack(whole.value)
  })
  socket.on('unsent', (holds, ack) => {
    if (typeof ack !== 'function') return
    if (actor.role === 'delegate' && event !== null && typeof holds === 'boolean') {
      if (deps.lastSeen.holds(event, actor.device, holds)) deps.live.unsentChanged(event)
    }
    ack()
  })
  socket.on('wall', (message, ack) => {
    if (typeof ack !== 'function') return
    const said = WallMessage.safeParse(message)
    ack(said.success && deps.live.hear(scope, member, said.data))
  })
  socket.on('doing', (what, ack) => {
    if (typeof ack !== 'function') return
    const said = Doing.nullable().safeParse(what)
    ack(said.success && deps.live.does(scope, member, said.data))
  })
  socket.on('command', async (message, ack) => {
    if (typeof ack !== 'function') return
    const command = Command.safeParse(message)
    if (!command.success) return ack(no(refuse('bad-request')))
    if (underWay >= MAX_UNDER_WAY) return ack(no(refuse('too-slow')))
    underWay++
    const result = await deps.dispatch({ actor, event, ...command.data }).finally(() => underWay--)
    ack(result.ok ? { ok: true, result: result.value } : no(result.error))
  })
  socket.on('query', async (message, ack) => {
    if (typeof ack !== 'function') return
    const query = Query.safeParse(message)
    if (!query.success) return ack(no(refuse('bad-request')))
    if (query.data.name === 'clock') return ack({ ok: true, result: deps.now() })
    const search = PeopleQuery.safeParse(query.data.input ?? {})
    if (underWay >= MAX_UNDER_WAY) return ack(no(refuse('too-slow')))
    const mayAsk = event !== null && actor.role !== 'display'
    if (query.data.name !== 'people.search' || !search.success || !mayAsk)
      return ack(no(refuse('bad-request')))
    underWay++
    const found = await deps.findPeople(event, actor, search.data).finally(() => underWay--)
    ack(found.ok ? { ok: true, result: found.value } : no(found.error))
  })
  deps.live.add(scope, member)
}
