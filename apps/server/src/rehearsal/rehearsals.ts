/**
 * The simulated delegates of rehearsals, one crowd an event. They come in by the event's own door, as people do, and
 * nothing of theirs is kept here.
 */
import type { Id, RehearsalView } from '@folkmoot/protocol'

/** How a crowd is made; `pace`: how many times faster than people they write and speak. */
interface CrowdOrder {
  event: Id
  /** Ordered again by the same it is the crowd that is there; null: always another. */
  order: string | null
  /** The address that delegates scan, with the join code in it. */
  joinUrl: string
  delegates: number
  pace: number
}

export interface Rehearsals {
  /** Lets a crowd in; one that is there already leaves first. */
  start(order: CrowdOrder): Promise<void>
  /** They leave. Without a crowd nothing happens. */
  stop(event: Id): Promise<void>
  /** How the crowd is; null: none has been there since the start of this process. */
  state(event: Id): RehearsalView | null
  /** Called with the event whose state reads differently now. */
  onChange(listener: (event: Id) => void): void
  /** All leave: the server stops. */
  close(): Promise<void>
}
