/** What a day of the sample is made of: sessions in the slides' own order, the boards in them named by format. */
import type { Id, Quotation, SessionRecord } from '@folkmoot/protocol'

export interface SampleBoard {
  id: Id
  format: Id
  /** Where it is not the session's. */
  title?: string
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
