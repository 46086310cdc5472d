/**
 * The stage and the commands, over Socket.IO. The view arrives whole (`hello`), then as changed keys (`change`); a gap
 * in its revision asks for the whole again. A command keeps its op id until it is answered, however often the
 * connection breaks, so the server does it once. Knows no React.
 */
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import {
  type ClientEvents,
  type COMMANDS,
  type CommandAck,
  type CommandKey,
  commandName,
  type DelegateView,
  type DisplayView,
  type Doing,
  type FacilitatorView,
  type MineView,
  type OrganiserEventView,
  type OrganiserView,
  type Role,
  type ServerEvents,
  type WallMessage,
  type WholeView,
} from '@folkmoot/protocol'
import { io, type Socket } from 'socket.io-client'
import { asRefusal, type Refusal, refuse } from './refusal.ts'
import { type ClockSample, estimateOffset, roughOffset } from './server-clock.ts'
import { createSource, type Source } from './source.ts'
import { foundWay } from './sync-way.ts'

export interface ViewOf {
  delegate: DelegateView
  display: DisplayView
  facilitator: FacilitatorView
  organiser: OrganiserEventView
  /** The organiser without an event. */
  system: OrganiserView
}
export type StageRole = keyof ViewOf

interface StageState<V> {
  /** `offline`: connection lost, the last view stays and it tries again. `ended`: signed out, see `refusal`. */
  state: 'connecting' | 'live' | 'offline' | 'ended'
  refusal: Refusal | null
  /** null until the first `hello`. */
  view: V | null
  /** Delegates only. */
  mine: MineView | null
  /** Commands sent and not yet answered. */
  waiting: number
}

/** What a command takes (defaults may be left out) and answers, by its key in `COMMANDS`. */
export type Input<K extends CommandKey> = (typeof COMMANDS)[K]['input']['_zod']['input']
export type Output<K extends CommandKey> = (typeof COMMANDS)[K]['result']['_zod']['output']

export interface StageConnection<V> extends Source<StageState<V>> {
  /** The server's time, ms since 1970. Stable: may be passed to `Clock` and used as an effect's dependency. */
  now(): number
  /**
   * Asks the server to do something: `command('boardOpen', { board })`. Sent again with the same op id after a
   * reconnect; refused with `restarting` when there was no answer for 20 s.
   */
  command<K extends CommandKey>(key: K, input: Input<K>): Promise<Result<Output<K>, Refusal>>
  /** Says what is open in this cockpit; null: nothing. Said again with each connection. */
  doing(what: Doing | null): void
  /** Says something of the wall that is shown here, if there is a connection: the server forgets it with the connection. */
  wall(message: WallMessage): void
  /** Says whether this device holds words that have not reached the server, if there is a connection. */
  unsent(holds: boolean): void
  close(): void
}

const giveUpMs = 20_000
const askAgainMs = 4_000
const clockEveryMs = 60_000

interface Pending {
  name: string
  input: unknown
  settle(result: Result<unknown, Refusal>): void
  timer: ReturnType<typeof setTimeout>
}

export function createStageConnection<R extends StageRole>(
  role: R,
  event: string | null,
  /** Where the server is, and how to sign in where there are no cookies: tests pass it. */
  at?: { url: string; cookie: string },
): StageConnection<ViewOf[R]> {
  type V = ViewOf[R]
  const as: Role = role === 'system' ? 'organiser' : role
  const source = createSource<StageState<V>>({
    state: 'connecting',
    refusal: null,
    view: null,
    mine: null,
    waiting: 0,
  })
  const pending = new Map<string, Pending>()
  let rev = 0
  let offset = 0
  let doing: Doing | null = null

  const options = {
    query: event ? { as, event } : { as },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 3_000,
    // A hall of phones comes back at once after a restart: spread them.
    randomizationFactor: 0.7,
    forceNew: true,
  }
  const socket: Socket<ServerEvents, ClientEvents> = at
    ? io(at.url, { ...options, extraHeaders: { cookie: at.cookie } })
    : io(options)

  function end(refusal: Refusal): void {
    source.set({ state: 'ended', refusal })
    for (const one of [...pending.values()]) one.settle(err(refusal))
    socket.disconnect()
  }

  function whole(message: WholeView): void {
    rev = message.rev
    offset = roughOffset(offset, message.now, Date.now())
    source.set({ view: message.view as V, state: 'live', refusal: null })
  }

  socket.on('connect', () => {
    foundWay(socket.io.engine.transport.name)
    if (doing !== null) socket.emit('doing', doing, () => undefined)
    for (const [op, one] of pending) send(op, one)
    void readClock()
  })
  const tryLater = () =>
    setTimeout(() => source.getState().state !== 'ended' && socket.connect(), 1_000 + Math.random() * 2_000)
  socket.on('disconnect', reason => {
    if (source.getState().state === 'ended') return
    source.set({ state: 'offline' })
    // A server that stops in good order says goodbye, and Socket.IO then does not try by itself.
    if (reason === 'io server disconnect') tryLater()
  })
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    if (error.data) {
      const refusal = asRefusal(error.data, 'not-signed-in')
      const later: string[] = ['restarting', 'not-saved', 'too-slow', 'internal', 'too-many-sockets']
      if (!later.includes(refusal.code)) return end(refusal)
      // Only the person themselves can make room, so they have to read it.
      if (refusal.code === 'too-many-sockets') source.set({ refusal })
      // A refusal in the handshake stops Socket.IO's own trying.
      tryLater()
    }
    source.set({ state: source.getState().view ? 'offline' : 'connecting' })
  })
  socket.on('hello', whole)
  socket.on('change', message => {
    const { view } = source.getState()
    const next = view && applyChange(view, rev, message)
    if (!next) {
      socket.emit('resend', whole)
      return
    }
    rev = message.rev
    source.set({ view: next })
  })
  socket.on('mine', mine => source.set({ mine }))
  socket.on('bye', refusal => end(asRefusal(refusal, 'session-ended')))

  async function readClock(): Promise<void> {
    const samples: ClockSample[] = []
    for (let i = 0; i < 5 && socket.connected; i++) {
      const asked = Date.now()
      const server = await socket
        .timeout(2_000)
        .emitWithAck('clock')
        .catch(() => null)
      if (server !== null) samples.push({ asked, answered: Date.now(), server })
    }
    if (samples.length > 0) offset = estimateOffset(samples)
  }
  const clockTimer = setInterval(() => socket.connected && void readClock(), clockEveryMs)

  function send(op: string, one: Pending): void {
    if (!socket.connected) return
    socket.timeout(askAgainMs).emit('command', { op, name: one.name, input: one.input }, (lost, answer) => {
      if (!pending.has(op)) return
      if (lost) send(op, one)
      else one.settle(readAck(answer))
    })
  }

  // Phones notice a lost network before the socket does; and a page brought back asks at once.
  const lost = () => source.getState().state === 'live' && source.set({ state: 'offline' })
  const back = () => {
    if (source.getState().state === 'ended') return
    if (socket.connected) {
      socket.timeout(2_000).emit('resend', (failed, message) => {
        if (!failed) whole(message)
        else socket.disconnect().connect()
      })
    } else socket.connect()
  }
  const shown = () => document.visibilityState === 'visible' && back()
  const page = typeof window === 'undefined' ? null : window
  page?.addEventListener('offline', lost)
  page?.addEventListener('online', back)
  page?.document.addEventListener('visibilitychange', shown)

  return {
    getState: source.getState,
    subscribe: source.subscribe,
    now: () => Date.now() + offset,
    command<K extends CommandKey>(key: K, input: Input<K>) {
      const { state, refusal } = source.getState()
      if (state === 'ended') return Promise.resolve(err(refusal ?? refuse('session-ended')))
      const op = randomId()
      return new Promise<Result<Output<K>, Refusal>>(resolve => {
        const one: Pending = {
          name: commandName(key),
          input,
          settle(result) {
            clearTimeout(one.timer)
            pending.delete(op)
            source.set({ waiting: pending.size })
            resolve(result as Result<Output<K>, Refusal>)
          },
          timer: setTimeout(() => one.settle(err(refuse('no-answer'))), giveUpMs),
        }
        pending.set(op, one)
        source.set({ waiting: pending.size })
        send(op, one)
      })
    },
    doing(what) {
      if (what === doing) return
      doing = what
      if (socket.connected) socket.emit('doing', what, () => undefined)
    },
    wall(message) {
      if (socket.connected) socket.emit('wall', message, () => undefined)
    },
    unsent(holds) {
      if (socket.connected) socket.emit('unsent', holds, () => undefined)
    },
    close() {
      clearInterval(clockTimer)
      page?.removeEventListener('offline', lost)
      page?.removeEventListener('online', back)
      page?.document.removeEventListener('visibilitychange', shown)
      for (const one of [...pending.values()]) one.settle(err(refuse('restarting')))
      socket.disconnect()
    },
  }
}

/** The view with the keys that changed; null when a change before this one never came. Untouched keys keep identity. */
export function applyChange<V extends object>(
  view: V,
  rev: number,
  message: { rev: number; set: Record<string, unknown> },
): V | null {
  return message.rev === rev + 1 ? { ...view, ...message.set } : null
}

function readAck(answer: CommandAck): Result<unknown, Refusal> {
  return answer.ok ? ok(answer.result) : err(asRefusal(answer))
}
