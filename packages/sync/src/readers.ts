/**
 * The readers of one board and the bytes that they get, committed ones only. Who keeps up gets each frame as it leaves; a
 * joiner gets a cached base frame and then the tail of frames that left since.
 *
 * A frame costs one write a reader, so in a full hall frames are paced by what the last one cost, and the updates of several
 * turns leave as one. “Saved” does not wait for them.
 */
import type { Clock } from '@folkmoot/kit'
import { refuse } from '@folkmoot/protocol'
import * as Y from 'yjs'
import { isEmptyStateVector, step2Frame, updateFrame } from './framing.ts'
import type { EngineMeter } from './meter.ts'
import type { BoardSession } from './sessions.ts'

export interface ReadersDeps {
  clock: Clock
  meter: EngineMeter
  /** After a frame that took so many ms to hand out, how long until the next may leave, ms. */
  restAfterFrame?: ((tookMs: number) => number) | undefined
}

/** Tail bytes (or this share of the base) after which the next joiner gets a new base. */
const MAX_TAIL = 64 * 1024
/** Parts of a board that are picked out for one reader; who lacks more gets the base, which is made once for all. */
const MAX_PICKED = 1_000
/** Handing out frames takes a quarter of the time at most … */
const REST = 3
/** … and nobody waits longer than this for it, ms. */
const MAX_REST_MS = 250
/** Not worth a timer, ms. */
const MIN_REST_MS = 3

function restAfterFrame(tookMs: number): number {
  const rest = Math.min(MAX_REST_MS, REST * tookMs)
  return rest < MIN_REST_MS ? 0 : rest
}

export class Readers {
  readonly sessions = new Set<BoardSession>()
  private readonly doc: Y.Doc
  private readonly deps: ReadersDeps
  private base: Uint8Array | null = null
  private tail: Uint8Array[] = []
  private tailBytes = 0
  /** Committed, and not handed out yet. */
  private unsent: Uint8Array[] = []
  /** The notes that they set. */
  private readonly unsentNotes = new Set<string>()
  /** What readers had before the first of these, as a state vector. */
  private unsentSince: Uint8Array
  private committedVector: Uint8Array
  private mayLeaveAt = Number.NEGATIVE_INFINITY
  private cancelTimer: (() => void) | null = null

  constructor(doc: Y.Doc, deps: ReadersDeps) {
    this.doc = doc
    this.deps = deps
    this.committedVector = Y.encodeStateVector(doc)
    this.unsentSince = this.committedVector
  }

  /**
   * An update is on disk, and leaves now or with the next frame. `removed`: notes whose words it takes away; where those
   * have not left yet, they never do. Only between commits: the document must be as committed.
   */
  committed(update: Uint8Array, set: ReadonlySet<string>, removed: ReadonlySet<string>): void {
    if (this.unsent.length === 0) this.unsentSince = this.committedVector
    this.committedVector = Y.encodeStateVector(this.doc)
    for (const note of set) this.unsentNotes.add(note)
    const takesBack = [...removed].some(note => this.unsentNotes.has(note))
    if (takesBack) this.unsent = [Y.encodeStateAsUpdate(this.doc, this.unsentSince)]
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
  join(session: BoardSession, stateVector: Uint8Array): void {
    if (!session.open) return
    try {
      for (const frame of this.joinFrames(stateVector)) {
        session.send(frame)
        this.deps.meter.boardFrame(1, frame.length)
      }
      session.live = true
    } catch {
      session.close(refuse('bad-request'))
    }
  }

  private joinFrames(stateVector: Uint8Array): readonly Uint8Array[] {
    if (!isEmptyStateVector(stateVector) && !this.lacksMuch(stateVector))
      return [step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector))]
    // It may hold what is unsent too; to get that again changes nothing.
    if (this.base === null) this.base = step2Frame(Y.encodeStateAsUpdate(this.doc))
    return [this.base, ...this.tail]
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
    if (this.cancelTimer !== null) return
    const wait = this.mayLeaveAt - this.deps.clock.elapsed()
    if (wait > 0)
      this.cancelTimer = this.deps.clock.after(wait, () => {
        this.cancelTimer = null
        this.handOut()
      })
    else this.handOut()
  }

  private handOut(): void {
    if (this.unsent.length === 0) return
    const { clock, meter } = this.deps
    const frame = updateFrame(
      this.unsent.length === 1 ? (this.unsent[0] as Uint8Array) : Y.mergeUpdates(this.unsent),
    )
    this.unsent = []
    this.unsentNotes.clear()
    this.keep(frame)
    const began = clock.elapsed()
    let readers = 0
    for (const session of this.sessions) {
      if (!session.live) continue
      session.send(frame)
      readers++
    }
    const ended = clock.elapsed()
    this.mayLeaveAt = ended + (this.deps.restAfterFrame ?? restAfterFrame)(ended - began)
    meter.boardFrame(readers, frame.length)
  }

  /** For those who join later. */
  private keep(frame: Uint8Array): void {
    if (this.base === null) return
    this.tail.push(frame)
    this.tailBytes += frame.length
    if (this.tailBytes > Math.max(MAX_TAIL, this.base.length / 2)) this.forgetFrames()
  }

  destroy(): void {
    this.cancelTimer?.()
    this.cancelTimer = null
    this.unsent = []
  }
}
