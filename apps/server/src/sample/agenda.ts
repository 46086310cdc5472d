/** What a day of the sample is made of: sessions in the slides' own order, the boards in them named by format. */
import type { Id, Quotation, SessionRecord } from '@folkmoot/protocol'

export interface SampleSession {
  id: Id
  time: string
  title: string
  kind: SessionRecord['kind']
  speaker?: string
  lines?: readonly string[]
  quotations?: readonly Quotation[]
  /** Prompts and visibility are the format's own. */
  board?: { id: Id; format: Id }
}
