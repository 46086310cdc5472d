/** What the server tells one person alone, over Socket.IO as `mine`. */
import type { NoteReach } from './choices.ts'
import type { RoundTableDetail, ScribedView, TableView } from './facilitator-views.ts'
import type { Id } from './ids.ts'
import type { AccessChange } from './records.ts'

/**
 * How the room treats each of my entries.
 * `shown` on the board · `waiting` for a batch, a reveal or a nod · `hidden` by the facilitator · `late` arrived after
 * freezing · `outdated` stands as it was frozen, and an update or taking back came later · `too-long`, `too-many`,
 * `too-many-words`, `incomplete` kept as your draft · `yours` for yourself only · `network` your network sees it ·
 * `set-aside` a fault of ours: kept as it is, and told · `few` posted, and too few others wait with it · `changing` its earlier words stand until the next release · `counted` shown only together with others' · `asked` the person whose words they are has not approved them yet.
 */
export type EntryFate =
  | 'shown'
  | 'waiting'
  | 'hidden'
  | 'late'
  | 'outdated'
  | 'too-long'
  | 'too-many'
  | 'too-many-words'
  | 'incomplete'
  | 'yours'
  | 'network'
  | 'counted'
  | 'asked'
  | 'few'
  | 'changing'
  | 'set-aside'
export interface MySwap {
  swap: Id
  board: Id
  note: Id
  /** I asked, or I am asked. */
  mine: boolean
  /** The other's name, where the board names or both agreed. */
  name: string
  network: Id | null
  /** Words of the note. */
  text: string
  answer: 'asked' | 'agreed' | 'declined'
  /** Once both said yes. */
  contact: string | null
}
export interface MyTable extends TableView {
  /** Place among the tables, from 0: which prompt it has where each has one. */
  order: number
  page: { id: Id; pageEpoch: number } | null
  /** Who sits here, with names; those without a device may be written for. */
  seats: { id: Id; name: string; network: Id | null; deviceless: boolean }[]
}
export interface MyQuote {
  quote: Id
  board: Id
  /** `words`: they are mine, somebody typed them, and nobody else sees them before I agree. */
  consent: 'name' | 'words'
  prompt: string
  /** Who quotes me; null where the board does not name. */
  by: string | null
  text: string
  name: string
  answer: 'asked' | 'agreed' | 'declined'
}
/** Another page of mine that does not open here yet: another device's, or one that others typed for me. */
export interface SealedPage {
  /** A handle, for answering. */
  page: Id
  name: string
  joinedAt: number
  /** Begun empty, with a return code that the organiser made. */
  fresh: boolean
  /** Others typed it for somebody without a device: no device can open it. */
  typed: boolean
  /** This side said that both are one person; the other has not yet. */
  agreed: boolean
}
/** Who else may open my pages, and what was done about it. */
export interface MyAccess {
  /** A new return code that the organiser made. `mayAnswer`: this device can approve it. */
  newCode: { at: number; mayAnswer: boolean } | null
  sealed: SealedPage[]
  changes: AccessChange[]
}
/** `ask`: the facilitator asks for other words, and why. `reading`: a helper's English for the words that are posted. */
export interface MyFate {
  fate: EntryFate
  reason?: string
  ask?: string
  reading?: string
}
/** For one person only, sent as `mine` whole whenever it changes. */
export interface MineView {
  person: {
    /** The page's id, which is the id that this device joined with, and is told to this person alone. */
    id: Id
    /** The handle that tables, rounds, lists and everybody else know this person by. */
    known: Id
    name: string
    network: Id | null
    pageEpoch: number
  }
  table: MyTable | null
  /** My table's round with names in order, while it runs. */
  round: RoundTableDetail | null
  /** I passed in the round that runs, and can still say that I would like to speak. Told to nobody else. */
  mayReturn: boolean
  fates: Record<Id, MyFate>
  /** The same for entries on my table's page. */
  tableFates: Record<Id, MyFate>
  quotes: MyQuote[]
  /** Note → what I said about it. */
  marks: Record<Id, string[]>
  /** Board → note or group → my dots. */
  ballots: Record<Id, Record<Id, number>>
  swaps: MySwap[]
  /** What was entered for people without a device who sit at my table. From servers of earlier versions it is missing. */
  scribed?: ScribedView[]
  /** Notes of mine that the organiser erased: the board that each stood on, and none of its words. */
  erased?: { id: Id; board: Id; at: number }[]
  /** Pages of mine that other devices joined with and that open here too, with the fates of their entries. */
  pages: {
    id: Id
    pageEpoch: number
    fates: Record<Id, MyFate>
  }[]
  access: MyAccess
  /** I asked for more time on the clock that runs. */
  timeAsked?: true
  /** How far I let my words go; null: I have not said. From servers of earlier versions it is missing. */
  consent?: MyConsent | null
}
export interface MyConsent {
  answer: 'all' | 'some' | 'no'
  /** Entry → how far; those that are not here go no further than the people here. */
  entries: Record<Id, NoteReach>
}
