/** What a sample event is made of: its days, their sessions in the source's own order, the boards in them named by format. */
import type { Id, Quotation, SessionRecord } from '@folkmoot/protocol'

export interface SampleEvent {
  id: Id
  name: string
  place: string
  dates: string
  days: readonly { name: string; sessions: readonly SampleSession[] }[]
}

export interface SampleBoard {
  id: Id
  format: Id
  /** Where it is not the session's. */
  title?: string
  /** The keys of those of the format's prompts that it asks; all of them where absent. */
  only?: readonly string[]
}

export interface SampleSession {
  id: Id
  time: string
  minutes: number
  title: string
  kind: SessionRecord['kind']
  speaker?: string
  lines?: readonly string[]
  quotations?: readonly Quotation[]
  /** Prompts, visibility and who writes are the format's own. */
  boards?: readonly SampleBoard[]
  /** Boards of other sessions, by their ids here. */
  revisits?: readonly Id[]
}
