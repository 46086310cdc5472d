/**
 * What the server tells each audience over Socket.IO. Views are flat: on connect the whole view, then only the keys
 * that changed. `hello` → `{ rev, view, now }`, then `change` → `{ rev, set }`; a gap in `rev` asks for the whole again.
 * Nothing in a view is secret from its audience: what a role may not see is not in its type.
 */
import type { Id } from './ids.ts'
import type { NetworkRecord, Phase, Prompt, Role, SessionRecord, Timer, Visibility } from './records.ts'

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
  safetyContact: string
  recordGoesTo: string
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
  /** For the socket's URL. */
  epoch: number
}

export interface StageView {
  board: Id | null
  session: Id | null
  blank: boolean
  timer: Timer | null
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
}
export interface RoundView {
  board: Id
  mode: 'tables' | 'plenary'
  turnMs: number
  tables: RoundTableView[]
  finishedAt: number | null
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
}

/** How far the room is with the board on stage while it writes privately: counts, nothing else. */
export interface BoardProgress {
  posted: number
  /** People with words that they have not posted. */
  writing: number
}
/** Displays. */
export interface DisplayView extends DelegateView {
  progress?: BoardProgress | null
}

export interface PersonView {
  id: Id
  name: string
  network: Id | null
  deviceless: boolean
  connected: boolean
  table: Id | null
  joinedAt: number
}
export interface TableView {
  id: Id
  name: string
  people: Id[]
}
/** A running table with the names, for facilitators (and the table itself): who speaks, who is next. */
export interface RoundTableDetail extends RoundTableView {
  queue: { person: Id; name: string }[]
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
}
/** Somebody to ask aloud: quoted, but without a device or typed by hand. */
export interface OpenQuote {
  quote: Id
  board: Id
  name: string
  text: string
  prompt: string
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
export interface DisplayDevice {
  id: Id
  label: string
  connected: boolean
}
export interface BoardCounts {
  board: Id
  posted: number
  onWall: number
  waiting: number
  hidden: number
  late: number
  /** People with words on their page that they have not posted. */
  writing: number
}
export interface FacilitatorView extends DelegateView {
  /** null: the whole event; else only this network's boards. */
  allocated: Id | null
  people: PersonView[]
  tables: TableView[]
  roundTables: RoundTableDetail[]
  pending: PendingNote[]
  quotes: OpenQuote[]
  counts: BoardCounts[]
  snapshots: SnapshotView[]
  displays: DisplayDevice[]
  /** In plain words, e.g. “Room is healthy · everything is saved”. */
  health: { ok: boolean; words: string }
}
export interface OrganiserEventView extends FacilitatorView {
  links: { id: Id; label: string; network: Id | null; devices: number }[]
  devices: { id: Id; role: Role; label: string; person: Id | null; connected: boolean }[]
}
/** The organiser's first screen (scope `system`). */
export interface OrganiserView {
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
  /** When a phone scanned the test QR, newest first. */
  phones: { at: number; address: string; agent: string }[]
}

/**
 * How the room treats each of my entries.
 * `shown` on the board · `waiting` for a batch, a reveal or a nod · `hidden` by the facilitator · `late` arrived after
 * freezing · `outdated` stands as it was frozen, and an update or taking back came later · `too-long`, `too-many`,
 * `too-many-words`, `incomplete` kept as your draft.
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
export interface MyQuote {
  quote: Id
  board: Id
  prompt: string
  /** Who quotes me; null where the board does not name. */
  by: string | null
  text: string
  name: string
  answer: 'asked' | 'agreed' | 'declined'
}
/** For one person only, sent as `mine` whole whenever it changes. */
export interface MineView {
  person: {
    /** The page's id, which is the id that this device joined with. */
    id: Id
    /** The id that tables, rounds and lists know this person by; another than `id` once two people were merged. */
    known: Id
    name: string
    network: Id | null
    pageEpoch: number
  }
  table: TableView | null
  /** My table's round with names in order, while it runs. */
  round: RoundTableDetail | null
  fates: Record<Id, { fate: EntryFate; reason?: string }>
  quotes: MyQuote[]
}

/** A whole view, and the server's clock when it left. */
export interface WholeView {
  rev: number
  view: unknown
  now: number
}

/** Socket.IO, server → client. */
export interface ServerEvents {
  hello: (message: WholeView) => void
  change: (message: { rev: number; set: Record<string, unknown> }) => void
  mine: (view: MineView) => void
  /** The session is over: revoked, removed or left. */
  bye: (refusal: { code: string; message: string }) => void
}
/** Socket.IO, client → server. Every event has an ack. */
export interface ClientEvents {
  command: (message: { op: string; name: string; input: unknown }, ack: (answer: CommandAck) => void) => void
  query: (message: { name: string; input: unknown }, ack: (answer: CommandAck) => void) => void
  /** For estimating the offset to the server's clock. */
  clock: (ack: (now: number) => void) => void
  /** After a gap: the whole view again. */
  resend: (ack: (message: WholeView) => void) => void
}
export type CommandAck = { ok: true; result: unknown } | { ok: false; code: string; message: string }
