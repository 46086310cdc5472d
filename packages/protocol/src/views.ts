/**
 * What the server tells each audience over Socket.IO. Views are flat: on connect the whole view, then only the keys
 * that changed. `hello` → `{ rev, view, now }`, then `change` → `{ rev, set }`; a gap in `rev` asks for the whole again.
 * Nothing in a view is secret from its audience: what a role may not see is not in its type.
 */
import type { Phase, Visibility } from './choices.ts'
import type { Id } from './ids.ts'
import type { InLanguage, NetworkRecord, Prompt, SessionRecord, Timer } from './records.ts'
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
  /** In other languages; missing: none was given, or it comes from a server of an earlier version. */
  titleInLanguages?: InLanguage[] | undefined
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
