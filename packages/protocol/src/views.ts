/**
 * What the server tells each audience over Socket.IO. Views are flat: on connect the whole view, then only the keys
 * that changed. `hello` → `{ rev, view, now }`, then `change` → `{ rev, set }`; a gap in `rev` asks for the whole again.
 * Nothing in a view is secret from its audience: what a role may not see is not in its type.
 */
import type { Doing, Phase, Reach, Role, Visibility } from './choices.ts'
import type { Id } from './ids.ts'
import type { ServerNotice } from './notices.ts'
import type {
  LanguageOn,
  LibraryReach,
  NetworkRecord,
  Prompt,
  PublicationRecord,
  SessionRecord,
  Timer,
} from './records.ts'
import type { WallPage, WallPaged } from './wall.ts'

export interface EventView {
  id: Id
  name: string
  programme: string
  place: string
  dates: string
  days: string[]
  joinCode: string
  /** The address to type and to scan. */
  joinUrl: string
  doorsOpen: boolean
  /** Marked on every screen: nothing here is real. */
  rehearsal: boolean
  safetyContact: string
  recordGoesTo: string
  /** It is a network's own place. */
  isPlace?: boolean
  /** And fewer than six people belong to it: boards are named, and nothing is counted together. */
  few?: boolean
  /** In which time its record speaks; null: UTC. */
  zone: string | null
  /** Addresses that phones were told before, the newest first; missing: none. */
  past?: string[]
  /** Until when words and names are kept (`2027-12-07`); null: nobody said. From servers of earlier versions it is missing. */
  keptUntil?: string | null
  /** Where it lives afterwards, and who takes withdrawals; null: nobody was asked. From servers of earlier versions it is missing. */
  home?: { kind: 'address' | 'folder' | 'nowhere'; address: string; withdrawals: string } | null
  /** Since when it is read only; null: it is not. From servers of earlier versions it is missing. */
  archivedAt?: number | null
  /** Languages besides English that people may choose; missing: none. */
  languages?: string[]
  /** What its walls speak; missing: English. */
  wallLanguage?: string
}

export interface BoardView {
  id: Id
  session: Id
  order: number
  title: string
  format: Id
  prompts: Prompt[]
  visibility: Visibility
  network: Id | null
  phase: Phase
  /** Prompts on the wall in `share`; empty means all. */
  revealed: Id[]
  lookFirst: boolean
  lastCall: number | null
  editions: number
  written: boolean
  by: 'person' | 'table'
  oneEach: boolean
  layout: 'stream' | 'columns' | null
  step: string | null
  /** Asked on the spot while the screens showed this board. */
  during?: Id | undefined
  /** For the socket's URL. */
  epoch: number
}

export interface StageView {
  board: Id | null
  session: Id | null
  blank: boolean
  timer: Timer | null
  spotlight: Id | null
  announcement: { text: string; at: number } | null
  gathered: number
  paging: { paused: boolean; turn: number }
  /** When the session on the screens came there (0: none is), and how long, ms, each was there before. */
  since: number
  spent: Record<Id, number>
  /**
   * A board that the wall alone shows meanwhile. Displays are told it as their `board`, and delegates nothing of it. From
   * servers of earlier versions it is missing.
   */
  lookBack?: Id | null
  /** The wall shows who sits where. */
  plan?: boolean
  /** The wall shows what a day has made. */
  made?: boolean
}

/** How a board's notes were put together; only while they are on the wall, or frozen. */
export interface GroupsView {
  board: Id
  /** For the next change: an older one is refused. */
  rev: number
  groups: { id: Id; name: string; notes: Id[] }[]
}
export interface VoteView {
  board: Id
  budget: number
  open: boolean
  /** How many people have given at least one dot. */
  voters: number
  /** Note or group → dots; null until the vote is closed. */
  results: Record<Id, number> | null
}
/** What people said about notes with one tap. `named`: those marks that people put their own name to. */
export interface TallyView {
  board: Id
  note: Id
  counts: Record<string, number>
  named: Record<string, string[]>
}
/** Declared by the facilitator; stays in view all day. */
export interface AgreedView {
  board: Id
  note: Id
  text: string
  at: number
}
/** How often each step of a scale was given. */
export interface SummaryRow {
  prompt: Id
  /** The network these people are of; null: the whole room. */
  network: Id | null
  /** People behind this row. */
  n: number
  /** Counts by step, lowest first. */
  before: number[]
  /** null, but in editions of earlier versions: there the same people's answers when they were asked again. */
  after: number[] | null
  /** Of a question that is asked twice: which time these answers were given. */
  when?: 'before' | 'after'
}
/** What is told of a board whose answers are shown together and never one by one. */
export interface SummaryView {
  board: Id
  /** The scale's ends and steps, in words. None: the answers could not be counted, which is said in their place. */
  steps: string[]
  rows: SummaryRow[]
}
/** Words that somebody gave to their own network only. */
export interface CircleNote {
  board: Id
  prompt: Id
  text: string
  name: string
  fields: Record<string, string | number | boolean>
}

/** A table's clock as everybody may see it: no names, no passes. */
export interface RoundTableView {
  table: Id
  name: string
  heard: number
  of: number
  state: 'ready' | 'speaking' | 'paused' | 'done'
  deadline: number | null
  remainingMs: number | null
  /** When the next minute begins by itself, or is no longer offered; missing: somebody begins it. */
  startsAt?: number | null
}
export interface RoundView {
  board: Id
  mode: 'tables' | 'plenary'
  turnMs: number
  tables: RoundTableView[]
  finishedAt: number | null
  /** Minutes follow each other by themselves. */
  handsFree?: boolean
}

/** How many are in. `byNetwork` follows the small-network rule: `null` gathers small networks and people without one. */
export interface RoomView {
  inRoom: number
  joined: number
  byNetwork: { network: Id | null; joined: number }[]
}

/** Delegates. */
export interface DelegateView {
  event: EventView
  networks: NetworkRecord[]
  agenda: SessionRecord[]
  /** Those that this delegate may open: past `waiting`, and everybody's or their network's. */
  boards: BoardView[]
  stage: StageView
  round: RoundView | null
  room: RoomView
  groups: GroupsView[]
  votes: VoteView[]
  tallies: TallyView[]
  agreed: AgreedView[]
  summaries: SummaryView[]
  /** Of one's own network; empty for displays and those who run the event. */
  circle: CircleNote[]
  /** The tables by their numbers, for saying where one sits. From servers of earlier versions it is missing. */
  seats?: TableSeat[]
  /** All that was opened is frozen and nothing is to come: phones ask whether words may be published. */
  closing?: boolean
}
/** `number`: as it stands on the table's card, from 1. */
export interface TableSeat {
  id: Id
  name: string
  number: number
}
/** One table of the plan on the wall: who sits there, by name. */
export interface PlannedTable {
  id: Id
  name: string
  people: string[]
}

/** What a day of an event has made, of everybody's boards that were frozen: counts, and the seals they are kept under. */
export interface DayMade {
  /** Counts from 0. */
  day: number
  /** Notes of all these boards; finds are people found, promises what was promised: both are among the notes. */
  notes: number
  finds: number
  promises: number
  /** What the room agreed to, at the whole event. */
  agreed: number
  /** In the agenda's order, each in its latest edition. */
  boards: { id: Id; title: string; notes: number; root: string }[]
}

/** How far the room is with the board on stage while it writes privately: counts, nothing else. */
export interface BoardProgress {
  posted: number
  /** People with words that they have not posted; on boards without names, such notes. */
  writing: number
  /** People (or tables) that have posted at least once, of all that may write here. null on boards without names. */
  writers: number | null
  of: number
}
/** A page of the wall that stands now. */
export interface WallPageView {
  /** Names it: no other page of this event has the same, and later ones have larger ones. */
  n: number
  /** What it is a page of, e.g. a board. */
  key: string
  /** When it came. */
  since: number
  page: WallPage
}
/** What every screen that shows the wall has in common. */
export interface WallView {
  /** What it is laid out for, in units: no wider and no higher than the least of the paired walls. */
  width: number
  height: number
  /** The screen that makes the pages, by the name it gave itself; null: there is none. */
  pager: Id | null
  /** Of the page that came last, whatever it is of. */
  n: number
  pages: Partial<Record<WallPaged, WallPageView>>
}
/** Displays. */
export interface DisplayView extends DelegateView {
  progress?: BoardProgress | null
  /** What this screen is for. */
  screen: 'wall' | 'join' | 'timer'
  /** Who sits where, while the wall shows it. */
  plan?: PlannedTable[] | null
  /** What a day has made, while the wall shows it. */
  made?: DayMade | null
  /** From servers of earlier versions it is missing. */
  wall?: WallView
}

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
/** What stands open about somebody's ways in. */
export interface AccessView {
  person: Id
  /** A new return code waits for one of their devices since. */
  newCode: number | null
  /** From when the organiser may let somebody in without: to an empty page. */
  letInFrom: number | null
  /** Pages of theirs that do not open to the others. */
  sealed: number
  /** On one of the devices somebody said that these are not one person. */
  disputed: boolean
}
/** Until when an event is kept, as its organiser is told. Days as `2027-12-07`. */
export interface KeepingView {
  until: string | null
  ends: string | null
  followUp: string | null
  /** The newest last. */
  moves: { at: number; from: string; to: string; why: string }[]
}
export interface OrganiserEventView extends FacilitatorView {
  /** From servers of earlier versions it is missing. */
  keeping?: KeepingView
  /** Languages as they were switched on and off, oldest first. From servers of earlier versions it is missing. */
  languages?: LanguageOn[]
  /** Records that were made, the newest first. From servers of earlier versions it is missing. */
  editions?: RecordEditionView[]
  /** What of this event is in the library; from servers of earlier versions it is missing. */
  publications?: PublicationView[]
  /** Where the programme's libraries are, and where the edition that is being read can be looked at. `lasting`: not an address of this room's network alone. */
  libraries?: { all: LibraryView[]; preview: string | null; lasting: boolean }
  /** Those who were removed together, and can be brought back. */
  removed: { at: number; people: number }[]
  access: AccessView[]
  links: { id: Id; label: string; network: Id | null; devices: number }[]
  devices: { id: Id; role: Role; label: string; person: Id | null; connected: boolean }[]
}
/** Until when an event is kept (`2027-12-07`; null: nobody said). `soon`: within a month. `due`: that day has come, and nothing goes by itself. */
export interface KeptEvent {
  event: Id
  until: string | null
  due: 'unsaid' | 'later' | 'soon' | 'due'
}
/** Of an event that was deleted: no words, and nobody's name. `hash`: of the whole receipt. */
export interface ReceiptView {
  event: Id
  programme: Id
  rehearsal: boolean
  deletedAt: number
  people: number
  notes: number
  snapshots: number
  hash: string
}
/** A record that is kept of a deleted event. `withdrawn`: notes that left it since. */
export interface KeptEditionView {
  event: Id
  reach: 'programme' | 'public'
  edition: number
  at: number
  notes: number
  withdrawn: number
}
/** The organiser's first screen (scope `system`). */
/** `device`: whose it is to change it; another signs. */
export interface ThemeView {
  id: Id
  programme: Id
  name: string
  definition: string
  by: string
  groups: { event: Id; board: Id; group: Id }[]
  rev: number
  made: { label: string; at: number; device: Id }
  signed: { label: string; at: number } | null
}
export interface OrganiserView {
  /** Across events. From servers of earlier versions it is missing. */
  themes?: ThemeView[]
  /** From servers of earlier versions it is missing. */
  keptEditions?: KeptEditionView[]
  /** Events that are read only and in no list, as `events`. From servers of earlier versions it is missing. */
  archived?: OrganiserView['events']
  /** The newest first. From servers of earlier versions it is missing. */
  receipts?: ReceiptView[]
  /** Of each event. From servers of earlier versions it is missing. */
  kept?: KeptEvent[]
  programmes: { id: Id; name: string; about: string; networks: NetworkRecord[] }[]
  events: {
    id: Id
    programme: Id
    name: string
    place: string
    dates: string
    joinCode: string
    joined: number
    snapshots: number
  }[]
  addresses: { local: string; lan: string[]; public: string; display: string; hello: string }
  /** The address that phones know, where another is printed now. From servers of earlier versions it is missing. */
  movedFrom?: string | null
  /** When a phone scanned the test QR, newest first; `sockets`: WebSockets reach us from there, `polling`: what goes in their place does. */
  phones: { at: number; address: string; agent: string; sockets: boolean; polling?: boolean }[]
  /** Organisers' own devices, newest first. `seen`: when its last connection closed, or it signed in. */
  devices: { id: Id; label: string; createdAt: number; seen: number; connected: boolean }[]
  /** Links for other organisers that nobody has used yet. */
  invitations: { id: Id; label: string; createdAt: number }[]
  /** Proxies that pass visitors on and were not named at the start: all behind one count as one. */
  unnamedProxies: string[]
}
