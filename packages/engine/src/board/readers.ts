/**
 * The readers of one board and the bytes that they get, committed ones only. Who keeps up gets each frame as it leaves; a
 * joiner gets a cached base frame and then the tail of frames that left since.
 *
 * A frame costs one write a reader, so in a full hall frames are paced by what the last one cost, and the updates of several
 * turns leave as one. “Saved” does not wait for them.
 */
import type { Clock } from '@folkmoot/kit'
import * as Y from 'yjs'
import { isEmptyStateVector, step2Frame, updateFrame } from '../framing.ts'
import type { EngineMeter } from '../meter.ts'
import type { BoardConnection } from './board-connection.ts'

export interface ReadersDeps {
  clock: Clock
  meter: EngineMeter
  pace?: FramePace | undefined
  /** Makes a frame ready that many will get: joiners wait for it. null: it is. Never rejects. */
  prepare?: ((frame: Uint8Array) => Promise<void> | null) | undefined
}

export interface FramePace {
  /** After frames that took so many ms to hand out. */
  restAfter(tookMs: number): Rest
  /** Readers that are handed a frame before the loop looks at its sockets again. */
  slice: number
}

/** From one frame's end to the next one's beginning, ms: when enough items wait for it to be worth its cost, and otherwise. */
export interface Rest {
  enough: number
  few: number
}

/** Tail bytes (or this share of the base) after which the next joiner gets a new base. */
const MAX_TAIL = 64 * 1024
/** Parts of a board that are picked out for one reader; who lacks more gets the base, which is made once for all. */
const MAX_PICKED = 1_000
/** So many items are worth a frame. */
const ENOUGH = 8
/** The fuller the hall, the smaller the share of the time that frames take: 12 ms (a thousand readers) are followed by 5, 60 by 112. */
const REST_PER_SQUARE_MS = 1 / 32
/** When few items wait. */
const REST_PER_MS = 3
/** Nobody waits longer than this for it, ms. */
const MAX_REST_MS = 150
/** What frames take is the middle of so many: one that a collection held up is no fuller hall. */
const TIMED_FRAMES = 5
/** Frames that take less need no rest, ms. */
const MIN_TOOK_MS = 3

const FULL_HALL: FramePace = {
  slice: 1_000,
  restAfter(tookMs) {
    if (tookMs < MIN_TOOK_MS) return { enough: 0, few: 0 }
    return {
      enough: Math.min(MAX_REST_MS, REST_PER_SQUARE_MS * tookMs * tookMs),
      few: Math.min(MAX_REST_MS, REST_PER_MS * tookMs),
    }
  },
}

/** The whole board as a frame. */
interface Base {
  frame: Uint8Array
  /** While it is made ready. */
  ready: Promise<void> | null
}

/** A frame on its way to the readers. */
interface Leaving {
  frame: Uint8Array
  connections: readonly BoardConnection[]
  /** Who is next. */
  next: number
  /** What readers had before it, as a state vector, and the items that it sets. */
  since: Uint8Array
  items: ReadonlySet<string>
  tookMs: number
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}

export class Readers {
  readonly connections = new Set<BoardConnection>()
  private readonly doc: Y.Doc
  private readonly deps: ReadersDeps
  private readonly pace: FramePace
  private base: Base | null = null
  private tail: Uint8Array[] = []
  private tailBytes = 0
  /** Committed, and not handed out yet. */
  private unsent: Uint8Array[] = []
  /** The items that they set. */
  private unsentItems = new Set<string>()
  private leaving: Leaving | null = null
  /** What readers had before the first of these, as a state vector. */
  private unsentSince: Uint8Array
  private committedVector: Uint8Array
  /** What the last frames took, ms. */
  private took: number[] = []
  private lastEnded = Number.NEGATIVE_INFINITY
  private rest: Rest = { enough: 0, few: 0 }
  private cancelTimer: (() => void) | null = null

  constructor(doc: Y.Doc, deps: ReadersDeps) {
    this.doc = doc
    this.deps = deps
    this.pace = deps.pace ?? FULL_HALL
    this.committedVector = Y.encodeStateVector(doc)
    this.unsentSince = this.committedVector
  }

  /**
   * An update is on disk, and leaves now or with the next frame. `removed`: items whose content it takes away; where those
   * have not left yet, they never do. Only between commits: the document must be as committed.
   */
  committed(update: Uint8Array, set: ReadonlySet<string>, removed: ReadonlySet<string>): void {
    if (this.unsent.length === 0) this.unsentSince = this.committedVector
    this.committedVector = Y.encodeStateVector(this.doc)
    for (const item of set) this.unsentItems.add(item)
    const takesBack = (items: ReadonlySet<string>) => [...removed].some(item => items.has(item))
    // Who has not got the frame that is being handed out gets one without those words.
    if (this.leaving && takesBack(this.leaving.items))
      this.leaving.frame = updateFrame(Y.encodeStateAsUpdate(this.doc, this.leaving.since))
    if (takesBack(this.unsentItems)) this.unsent = [Y.encodeStateAsUpdate(this.doc, this.unsentSince)]
    else this.unsent.push(update)
    this.handOutWhenDue()
  }

  /** Text that was taken back, hidden or erased is in no frame handed out from now on. */
  forgetFrames(): void {
    this.base = null
    this.tail = []
    this.tailBytes = 0
  }

  /** A reader who has seen so much gets the rest. Only between commits: the document must be as committed. */
  join(connection: BoardConnection, stateVector: Uint8Array): void {
    if (!connection.open) return
    try {
      if (isEmptyStateVector(stateVector) || this.lacksMuch(stateVector))
        this.giveBase(connection, stateVector)
      else this.welcome(connection, [step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector))])
    } catch {
      connection.close('bad-request')
    }
  }

  private giveBase(connection: BoardConnection, stateVector: Uint8Array): void {
    const base = this.base ?? this.makeBase()
    if (base.ready === null) this.welcome(connection, [base.frame, ...this.tail])
    else
      void base.ready.then(() => {
        base.ready = null
        // Words may have been taken back meanwhile.
        if (this.base === base) this.welcome(connection, [base.frame, ...this.tail])
        else connection.askAgain(stateVector)
      })
  }

  /** It may hold what is unsent too; to get that again changes nothing. */
  private makeBase(): Base {
    const frame = step2Frame(Y.encodeStateAsUpdate(this.doc))
    this.base = { frame, ready: this.deps.prepare?.(frame) ?? null }
    return this.base
  }

  private welcome(connection: BoardConnection, frames: readonly Uint8Array[]): void {
    for (const frame of frames) {
      connection.send(frame)
      this.deps.meter.boardFrame(1, frame.length)
    }
    connection.live = true
  }

  /** To pick out what somebody lacks costs by the amount, and they may ask as often as they like. */
  private lacksMuch(stateVector: Uint8Array): boolean {
    const seen = Y.decodeStateVector(stateVector)
    let lacking = 0
    for (const [client, structs] of this.doc.store.clients) {
      const clock = seen.get(client) ?? 0
      if (clock >= Y.getState(this.doc.store, client)) continue
      lacking += structs.length - Y.findIndexSS(structs as Y.Item[], clock)
    }
    return lacking > MAX_PICKED
  }

  private handOutWhenDue(): void {
    if (this.leaving !== null || this.unsent.length === 0) return
    const { clock } = this.deps
    const { enough, few } = this.rest
    const wait = this.lastEnded + (this.unsentItems.size < ENOUGH ? few : enough) - clock.elapsed()
    this.cancelTimer?.()
    this.cancelTimer = null
    if (wait > 0) this.cancelTimer = clock.after(wait, () => this.handOut())
    else this.handOut()
  }

  private handOut(): void {
    this.cancelTimer = null
    const frame = updateFrame(
      this.unsent.length === 1 ? (this.unsent[0] as Uint8Array) : Y.mergeUpdates(this.unsent),
    )
    const connections = [...this.connections].filter(connection => connection.live)
    this.leaving = {
      frame,
      connections,
      next: 0,
      since: this.unsentSince,
      items: this.unsentItems,
      tookMs: 0,
    }
    this.unsent = []
    this.unsentItems = new Set()
    this.keep(frame)
    this.handOutSlice()
  }

  /** To a part of the readers; between two of them the loop reads sockets and answers commits. */
  private handOutSlice(): void {
    const { leaving } = this
    if (leaving === null) return
    const { clock, meter } = this.deps
    const { connections } = leaving
    const began = clock.elapsed()
    const end = Math.min(connections.length, leaving.next + this.pace.slice)
    for (; leaving.next < end; leaving.next++) connections[leaving.next]?.send(leaving.frame)
    this.lastEnded = clock.elapsed()
    leaving.tookMs += this.lastEnded - began
    if (end < connections.length) {
      clock.soon(() => this.handOutSlice())
      return
    }
    this.leaving = null
    this.took = [...this.took, leaving.tookMs].slice(-TIMED_FRAMES)
    this.rest = this.pace.restAfter(median(this.took))
    meter.boardFrame(connections.length, leaving.frame.length)
    this.handOutWhenDue()
  }

  /** For those who join later. */
  private keep(frame: Uint8Array): void {
    if (this.base === null) return
    this.tail.push(frame)
    this.tailBytes += frame.length
    if (this.tailBytes > Math.max(MAX_TAIL, this.base.frame.length / 2)) this.forgetFrames()
  }

  destroy(): void {
    this.cancelTimer?.()
    this.cancelTimer = null
    this.unsent = []
    this.leaving = null
  }
}
