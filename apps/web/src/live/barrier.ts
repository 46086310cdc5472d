/**
 * When is a page saved? Not when its update is echoed, but when the barrier `[102, n]` sent after it comes back: then
 * all before it on that socket is on the server's disk. This is the bookkeeping, without sockets: changes are gathered
 * for a moment, covered by the next barrier, and count as unsaved until that one returns.
 */
import type { Clock } from '@folkmoot/kit'

/**
 * - `saved`: the server has it on disk
 * - `saving`: not yet answered, for less than two seconds
 * - `unsaved`: not answered within two seconds, or not connected
 */
export type Saved = 'saved' | 'saving' | 'unsaved'

export interface BarrierState {
  saved: Saved
  /** Which entries are not on the server's disk; `all` until the first handshake: nobody knows what another visit left. */
  unsaved: ReadonlySet<string> | 'all'
}

interface Batch {
  /** The barrier that covers it; null while none is on its way. */
  n: number | null
  ids: Set<string>
  all: boolean
  /** When its first change was made. */
  since: number
}

export interface Barrier {
  state(): BarrierState
  /** Entries were changed here. */
  touch(ids: Iterable<string>): void
  /** The socket has just sent SyncStep2: all there is goes under one barrier. */
  handshake(): void
  returned(n: number): void
  /** The socket is gone, and with it what it had not answered. */
  lost(): void
  stop(): void
}

const MAX_STUCK_MS = 60_000

export function createBarrier(options: {
  clock: Pick<Clock, 'now' | 'after'>
  /** Sends `[102, n]`. */
  send(n: number): void
  onChange(state: BarrierState): void
  /**
   * The oldest change was not answered for `stuckMs` although connected: the link may be half open. Or it is only thin, and
   * to begin anew each time would never end: so it is twice as long after each time in vain.
   */
  onStuck?(): void
  batchMs?: number
  patienceMs?: number
  stuckMs?: number
}): Barrier {
  const { clock, send, onChange, onStuck, batchMs = 150, patienceMs = 1_800, stuckMs = 6_000 } = options
  let batches: Batch[] = [{ n: null, ids: new Set(), all: true, since: clock.now() }]
  let count = 0
  /** SyncStep2 has left on this socket; before it a barrier would promise too much. */
  let handshakeDone = false
  /** Connection lost with something outstanding: unsaved, no need to wait. */
  let cut = false
  let cancelFlush: (() => void) | null = null
  let cancelPatience: (() => void) | null = null
  let cancelStuck: (() => void) | null = null
  /** How often in a row nothing was answered for so long. */
  let inVain = 0
  let state: BarrierState = { saved: 'saving', unsaved: 'all' }

  function compute(): BarrierState {
    const oldest = batches[0]
    if (!oldest) return { saved: 'saved', unsaved: new Set() }
    const late = cut || clock.now() - oldest.since >= patienceMs
    const unsaved = batches.some(batch => batch.all)
      ? 'all'
      : new Set(batches.flatMap(batch => [...batch.ids]))
    return { saved: late ? 'unsaved' : 'saving', unsaved }
  }

  function update(): void {
    cancelPatience?.()
    cancelStuck?.()
    cancelPatience = cancelStuck = null
    const before = state
    state = compute()
    const oldest = batches[0]
    if (oldest && state.saved === 'saving')
      cancelPatience = clock.after(Math.max(0, oldest.since + patienceMs - clock.now()), update)
    if (oldest && oldest.n !== null && onStuck) {
      const patience = Math.min(MAX_STUCK_MS, stuckMs * 2 ** inVain)
      cancelStuck = clock.after(Math.max(0, oldest.since + patience - clock.now()), () => {
        inVain++
        onStuck()
      })
    }
    if (before.saved !== state.saved || !same(before.unsaved, state.unsaved)) onChange(state)
  }

  function flush(): void {
    cancelFlush?.()
    cancelFlush = null
    const open = batches.find(batch => batch.n === null)
    if (open) {
      open.n = ++count
      send(open.n)
    }
    update()
  }

  update()
  return {
    state: () => state,
    touch(ids) {
      let open = batches.find(batch => batch.n === null)
      if (!open) {
        open = { n: null, ids: new Set(), all: false, since: clock.now() }
        batches.push(open)
      }
      for (const id of ids) open.ids.add(id)
      if (handshakeDone) cancelFlush ??= clock.after(batchMs, flush)
      update()
    },
    handshake() {
      handshakeDone = true
      cut = false
      const now = clock.now()
      // What waited offline gets its two seconds anew: it is on its way now.
      const ids = new Set(batches.flatMap(batch => [...batch.ids]))
      batches = [{ n: null, ids, all: batches.some(batch => batch.all), since: now }]
      flush()
    },
    returned(n) {
      inVain = 0
      batches = batches.filter(batch => batch.n === null || batch.n > n)
      update()
    },
    lost() {
      handshakeDone = false
      cut = true
      cancelFlush?.()
      cancelFlush = null
      for (const batch of batches) batch.n = null
      update()
    },
    stop() {
      cancelFlush?.()
      cancelPatience?.()
      cancelStuck?.()
    },
  }
}

function same(a: ReadonlySet<string> | 'all', b: ReadonlySet<string> | 'all'): boolean {
  if (a === 'all' || b === 'all') return a === b
  return a.size === b.size && [...a].every(id => b.has(id))
}
