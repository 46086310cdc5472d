/** What facilitators are told besides what everybody is: people, what waits, counts, how the room and the server are. */
import type { Doing, Reach } from './choices.ts'
import type { Id } from './ids.ts'
import type { ServerNotice } from './notices.ts'
import type { LibraryReach, PublicationRecord } from './records.ts'
import type { DayMade, DelegateView, PlannedTable, RoundTableView, WallView } from './views.ts'

export interface PersonView {
  /** Their handle, as everywhere in views: never the id of their page. */
  id: Id
  name: string
  network: Id | null
  deviceless: boolean
  connected: boolean
  table: Id | null
  joinedAt: number
  /** A facilitator said that whoever joined on another device is this person, and can take it back. */
  recognised?: true
}
export interface TableView {
  id: Id
  name: string
  people: Id[]
}
/** A running table with the names, for facilitators (and the table itself): who speaks, who is next. */
export interface RoundTableDetail extends RoundTableView {
  queue: { person: Id; name: string }[]
  /** Everybody who sits there, in the order in which the round began. */
  order?: { person: Id; name: string }[]
  /** Whose minute was ended before it was over, and can be given back. To the table alone. */
  cut?: { person: Id; name: string } | null
  /** Whoever is first passed before: their minute is offered, and begins with a tap. To the table alone. */
  offered?: boolean
}
/** A note waiting for a nod, or hidden: with its words, but on boards that are not named never with a person. */
export interface PendingNote {
  note: Id
  board: Id
  prompt: Id
  text: string
  /** Author's name on named boards only; `network` by the small-network rule. */
  by: string | null
  network: string | null
  state: 'waiting' | 'hidden'
  /** These words in short: what is let through is what was looked at. */
  seen: string
}
/**
 * Somebody to ask aloud: quoted, but without a device or typed by hand. `agreed` can be taken back the same way. `name` is empty
 * on boards that are not named.
 */
export interface OpenQuote {
  quote: Id
  board: Id
  name: string
  text: string
  prompt: string
  /** `reported`: the person asked says that these words should not have been written. */
  answer: 'asked' | 'agreed' | 'reported'
  /** `reported`: the note with these words, if it stands. */
  note: Id | null
}
export interface SnapshotView {
  id: Id
  board: Id
  title: string
  edition: number
  at: number
  notes: number
  root: string
}
/** A record that was made for an audience. `since`: what is different from the edition before, null for the first. */
export interface RecordEditionView {
  id: Id
  reach: Reach
  network: Id | null
  edition: number
  at: number
  root: string
  boards: number
  notes: number
  heldBack: number
  since: {
    more: number
    fewer: number
    boardsMore: number
    boardsFewer: number
    frozenAnew: number
  } | null
  /** What became different in what people wrote and quoted; left out: nothing. */
  rewritten?: { added: string[]; changed: string[]; gone: string[]; quotesMore: number; quotesFewer: number }
}
/** An edition in the library, or the public one that is being read. */
export interface PublicationView {
  id: Id
  reach: LibraryReach
  edition: number | null
  stage: PublicationRecord['stage']
  at: number
  boards: number
  notes: number
  /** Notes that left it after it was published. */
  gone: number
  contact: string
  licence: string
  /** Of notes that may give somebody away: how many there are, how many are decided, and how many left out. */
  read: { all: number; decided: number; out: number } | null
  /** Who has read it, on which device, and who signed. */
  asked: { label: string; at: number; device: Id } | null
  signed: { label: string; at: number } | null
}
/** A library of this event's programme. */
export interface LibraryView {
  reach: LibraryReach
  /** Where it is. */
  address: string
  /** `making`: its pages are being written; `failed`: they could not be. */
  state: 'none' | 'making' | 'ready' | 'failed'
}
export interface DisplayDevice {
  id: Id
  label: string
  connected: boolean
  screen: 'wall' | 'join' | 'timer'
}
export interface BoardCounts {
  board: Id
  posted: number
  onWall: number
  waiting: number
  hidden: number
  late: number
  /** People with words on their page that they have not posted; on boards without names, such notes. */
  writing: number
  /** People (or tables) that have posted at least once, of all that may write here. null on boards without names. */
  writers: number | null
  of: number
}
/**
 * Dots (`what`: `dots`), or answers that are counted, of somebody without a device stand, entered by others. Answers are told
 * of on named boards alone.
 */
export interface ScribedView {
  board: Id
  /** A handle. */
  person: Id
  what: string
  /** Whoever corrects it says that they know of it. */
  rev: number
  /** A facilitator's or a table's name; empty: somebody's. */
  by: string
}
/** “Is this you?”: somebody joined anew who is called like somebody whose devices are all away. By handles. */
export interface ReturningView {
  newcomer: Id
  person: Id
  /** The same name and network, which nobody else has, of somebody who was in before the address changed. */
  sure?: true
}
/** People were in under another address than the one that is printed now: their browsers know nothing of it. */
export interface MovedView {
  from: string
  to: string
  /** Since when. */
  at: number
  /** Devices that said, when they were last here, that they hold words which had not reached the server. */
  unsent: number
}
/** Facilitators of named boards only: who has not posted on the stage's board yet. */
export interface UnwrittenView {
  board: Id
  people: Id[]
  /** Where tables write: those that have not. */
  tables: Id[]
}
/** A rehearsal as its organiser follows it. */
export interface RehearsalView {
  running: boolean
  delegates: number
  connected: number
  posted: number
  words: string
  notice?: ServerNotice
}
/** Whether more people come than should. */
export interface CrowdView {
  expected: number
  /** People may join from any network for now. */
  anywhere: boolean
  /** Lately, because they came from another network than the hall's. */
  turnedAway: number
  /** null: all is as it should be. `since`: when those came who are too many. */
  alarm: CrowdAlarm | null
}
/** `words` are the same in English, for tabs that know no notices; so in `HealthView` and `RehearsalView`. */
export interface CrowdAlarm {
  words: string
  notices?: ServerNotice[]
  since: number | null
}
export interface HealthView {
  ok: boolean
  words: string
  notice?: ServerNotice
}
/** A facilitator of the whole event whose cockpit is open. */
export interface LeaderView {
  device: Id
  name: string
  /** What is open there, never what is in it. */
  doing: Doing | null
  /** When they moved the room last (server time); null: not lately, or not at all. */
  moved: number | null
}
/** Those who run the whole event together. */
export interface LeadersView {
  here: LeaderView[]
  /** Whose device leads; null: nobody's. */
  lead: Id | null
}
export interface FacilitatorView extends DelegateView {
  /** For those who run the whole event. From servers of earlier versions it is missing. */
  leaders?: LeadersView
  /** null: the whole event; else only this network's boards. */
  allocated: Id | null
  people: PersonView[]
  tables: TableView[]
  roundTables: RoundTableDetail[]
  pending: PendingNote[]
  quotes: OpenQuote[]
  counts: BoardCounts[]
  /** null on boards that are not named. */
  unwritten: UnwrittenView | null
  /** What was entered for people without a device. From servers of earlier versions it is missing. */
  scribed?: ScribedView[]
  /** For those who run the whole event. From servers of earlier versions it is missing. */
  returning?: ReturningView[]
  /** null: nobody has to come back. From servers of earlier versions it is missing. */
  moved?: MovedView | null
  /** “Find someone who” on stage: people whom nobody has found yet. */
  unfound: Id[]
  /**
   * Who asks for more time on the clock that runs: 0 nobody, 1 somebody (fewer than five), otherwise how many at least, in steps of five. From servers
   * of earlier versions it is missing.
   */
  timeAsked?: number
  rehearsal: RehearsalView | null
  snapshots: SnapshotView[]
  displays: DisplayDevice[]
  health: HealthView
  plan?: PlannedTable[] | null
  made?: DayMade | null
  /** From servers of earlier versions it is missing. */
  wall?: WallView
  /** null for somebody allocated to one network. */
  crowd: CrowdView | null
}
