/** What a programme's publication is made of: editions as they were published, what networks sealed, and nothing else. */
import type { LibraryReach, ToldPromises } from '@folkmoot/protocol'
import type { RecordReply } from '../record.ts'

export interface PublicationInput {
  reach: LibraryReach
  edition: number
  /** When the newest of it is from, ms since 1970. */
  at: number
  programme: { name: string; about: string }
  /** In their order. */
  events: PublishedEvent[]
  /** What people joined into them; empty: what the rooms put together is told. */
  themes: {
    name: string
    definition: string
    groups: readonly { event: string; board: string; group: string }[]
  }[]
  networks: PublishedNetwork[]
  /** Hours noted for what is in it; null: none. */
  hours: number | null
  /** For each activity of the events; empty: without tools. */
  tools: Tool[]
}
export interface PublishedEvent {
  id: string
  name: string
  place: string
  dates: string
  /** Of its record for these readers. */
  edition: number
  zone: string | null
  /** Snapshots less what may not go so far. */
  bodies: readonly string[]
  promises: ToldPromises | null
  replies: readonly RecordReply[]
  /** Who takes withdrawals; empty: nobody is named. */
  withdrawals: string
}
export interface PublishedNetwork {
  id: string
  name: string
  colour: string
  /** Bodies of what it sealed, the oldest first. */
  meetings: readonly string[]
  cases: readonly string[]
}
export interface Tool {
  title: string
  about: string
  prompts: readonly string[]
  steps: readonly string[]
  hints: readonly string[]
}
