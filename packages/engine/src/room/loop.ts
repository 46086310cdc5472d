/**
 * Runs turns one after another: as soon as there is work, or at a time that was asked for; never two at once.
 *
 * The pace adapts: after a turn the next one waits a few times as long as that one took, so that in a full hall many
 * posts share one commit and one frame a reader, and in a quiet one nobody waits.
 */
import type { Clock } from '@folkmoot/kit'

export interface LoopWork {
  hasWork(): boolean
  turn(): Promise<void>
  /** After a turn at a time that was asked for, and after the last of a run. */
  rest(): Promise<void>
  /** A turn failed: no other follows. */
  failed(error: unknown): void
}

/** From one turn to the next it takes this many times as long as the turn itself … */
const PACE = 4
/** … and no longer than this, unless the turn does, ms: at a thousand readers a frame each leaves in that time. */
const MAX_CYCLE_MS = 32
/** Two turns that took this long never follow each other before timers that are due, ms. */
const LONG_MS = 8

export class Loop {
  private readonly clock: Clock
  private readonly work: LoopWork
  private scheduled = false
  private running: Promise<void> | null = null
  private ended = false
  private cancelWake: (() => void) | null = null
  private wakeAt: number | null = null
  /** A time that was asked for has come, perhaps during a turn. */
  private due = false

  constructor(clock: Clock, work: LoopWork) {
    this.clock = clock
    this.work = work
  }

  /** Takes what is there soon: what arrives in the same pass of the event loop shares the turn. */
  wake(): void {
    if (this.scheduled || this.running || this.ended) return
    this.scheduled = true
    this.clock.soon(() => {
      this.scheduled = false
      if (this.running || this.ended) return
      this.running = this.run().finally(() => {
        this.running = null
        if (this.due || this.work.hasWork()) this.wake()
      })
    })
  }

  /** Wakes at a server time, or earlier. */
  wakeBy(at: number): void {
    if (this.ended || (this.wakeAt !== null && this.wakeAt <= at)) return
    this.cancelWake?.()
    this.wakeAt = at
    this.cancelWake = this.clock.after(Math.max(0, at - this.clock.now()), () => {
      this.wakeAt = null
      this.cancelWake = null
      this.due = true
      this.wake()
    })
  }

  /** Works off what is queued. */
  async drain(): Promise<void> {
    while (!this.ended && (this.running || this.work.hasWork())) {
      this.wake()
      await (this.running ?? new Promise<void>(resolve => this.clock.soon(resolve)))
    }
  }

  end(): void {
    this.ended = true
    this.cancelWake?.()
  }

  /**
   * After a turn that took so long, ms: lets the sockets be read before the next turn takes what they brought. After a long one
   * it is always a timer, which comes after all timers that are due; `soon` may come before them.
   */
  private pause(took: number): Promise<void> {
    const ms = Math.min(MAX_CYCLE_MS, PACE * took) - took
    return new Promise(resolve => {
      if (took < LONG_MS && ms < 1) this.clock.soon(resolve)
      else this.clock.after(Math.max(1, ms), resolve)
    })
  }

  private async run(): Promise<void> {
    try {
      do {
        const due = this.due
        this.due = false
        const began = this.clock.elapsed()
        await this.work.turn()
        const took = this.clock.elapsed() - began
        await this.pause(took)
        if (!this.ended && (due || !this.work.hasWork())) await this.work.rest()
      } while ((this.due || this.work.hasWork()) && !this.ended)
    } catch (error) {
      this.work.failed(error)
    }
  }
}
