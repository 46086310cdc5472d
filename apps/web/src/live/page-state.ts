/** What is known of one's own page: its entries, what of them is saved, and how the connection is. */
import type { EntryView } from '@folkmoot/board-doc'
import type { BarrierState } from './barrier.ts'
import type { Refusal } from './refusal.ts'

export interface PageState extends BarrierState {
  /** Oldest first; unchanged entries keep their identity. */
  entries: readonly EntryView[]
  connection: 'loading' | 'connecting' | 'live' | 'offline' | 'ended'
  /**
   * What can be read of the page is here: the server's, or what this device keeps when the server does not answer.
   * Until then an empty page only means that it has not arrived.
   */
  ready: boolean
  /** false: this browser keeps nothing, so unsent words go with the tab. */
  draftsSurvive: boolean
  /** Why it ended, or what happened to the page. */
  refusal: Refusal | null
}
