/**
 * What the store keeps besides documents: one JSON record a row, by scope (an event, or `system`), kind and id.
 * The words are those of the design. Times are ms since 1970 on the server's clock.
 */
import { z } from 'zod'
import { Phase, Role, Shape, Visibility } from './choices.ts'
import { Id } from './ids.ts'
import { LIMITS } from './limits.ts'

const name = z.string().trim().min(1).max(LIMITS.nameChars)
const title = z.string().trim().min(1).max(LIMITS.titleChars)

/** `key`: the format's own name for a prompt (`white`, `aim-1`), so that correcting its words changes nothing else. */
export const Prompt = z.object({
  id: Id,
  text: z.string().trim().min(1).max(LIMITS.promptChars),
  key: z.string().max(40).optional(),
})
export type Prompt = z.infer<typeof Prompt>

export const Quotation = z.object({ text: z.string().max(1_000), author: z.string().max(200) })
export type Quotation = z.infer<typeof Quotation>

// ── scope `system` ─────────────────────────────────────────────────────────────────────────────────────────────
export const ProgrammeRecord = z.object({ id: Id, name: title, about: z.string().max(4_000).default('') })
export const NetworkRecord = z.object({
  id: Id,
  programme: Id,
  name,
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  shape: Shape,
})
/** Which events there are; the event itself lives in its own scope. */
export const EventIndexRecord = z.object({ id: Id, programme: Id, createdAt: z.number() })
/** One-time organiser links and organiser devices. */
export const SystemLinkRecord = z.object({
  id: Id,
  tokenHash: z.string(),
  createdAt: z.number(),
  usedAt: z.number().nullable(),
  /** Made at the desk, for this person; null: the one that a start prints. */
  invites: z.string().max(LIMITS.nameChars).nullable().default(null),
})
export const SecretRecord = z.object({ id: Id, value: z.string() })

// ── scope of one event ─────────────────────────────────────────────────────────────────────────────────────────
export const EventRecord = z.object({
  id: Id,
  programme: Id,
  name: title,
  place: z.string().max(LIMITS.titleChars).default(''),
  dates: z.string().max(LIMITS.titleChars).default(''),
  days: z.array(z.string().max(LIMITS.titleChars)).default([]),
  networks: z.array(NetworkRecord),
  joinCode: z.string(),
  doorsOpen: z.boolean(),
  /** A copy to practise with, peopled by simulated delegates; marked on every screen and never mixed with real words. */
  rehearsal: z.boolean().default(false),
  /** Whom to speak to when worried about someone's safety; shown beside every place to write privately. */
  safetyContact: z.string().max(LIMITS.titleChars).default(''),
  /** Who receives the record, in plain words, shown before people write. */
  recordGoesTo: z.string().max(LIMITS.titleChars).default(''),
  /** Of all boards: part of a board socket's URL; raised by erasure and by a restore. */
  epoch: z.number().int(),
  createdAt: z.number(),
  /** How many people are expected; null: as this server is set. */
  expected: z.number().int().nullable().default(null),
})
export const SessionRecord = z.object({
  id: Id,
  day: z.number().int().min(0).max(30),
  order: z.number(),
  time: z.string().max(20).default(''),
  title,
  kind: z.enum(['activity', 'talk', 'break', 'quotations']),
  speaker: z.string().max(LIMITS.titleChars).default(''),
  /** Lines of the slides shown for this session, such as the aims. */
  lines: z.array(z.string().max(1_000)).default([]),
  quotations: z.array(Quotation).default([]),
  /** Planned length; null: until the next session's time. */
  minutes: z.number().int().min(1).max(600).nullable().default(null),
  /** Boards of other sessions that this one comes back to. */
  revisits: z.array(Id).max(24).default([]),
})
/** What a board has been to people so far: kept by the engine, told to nobody. */
export const BoardPast = z.object({
  /** Part of its socket's URL, beside the event's: raised when its document is written anew. */
  epoch: z.number().int(),
  /** What stands on it was written in random order, or not since it lost its names: not by an earlier version. */
  shuffled: z.boolean(),
  /** Visibilities that it had while delegates could see it. */
  had: z.array(Visibility),
  /** When delegates could first see it; null: unknown, or not yet. */
  openedAt: z.number().nullable(),
  /** Prompts whose notes have been on the wall: what is posted for them later comes with the board's own clock. */
  shown: z.array(Id),
  /** Networks that its notes name; null: not decided before sharing first ends. */
  labels: z.array(Id).nullable(),
})
export type BoardPast = z.infer<typeof BoardPast>
export const NO_PAST: BoardPast = Object.freeze({
  epoch: 0,
  shuffled: false,
  had: [],
  openedAt: null,
  shown: [],
  labels: null,
})
export const BoardRecord = z.object({
  id: Id,
  session: Id,
  order: z.number(),
  title,
  format: Id,
  prompts: z.array(Prompt).min(1).max(LIMITS.promptsPerBoard),
  visibility: Visibility,
  /** Only people of this network write on it and see it; null: everybody. */
  network: Id.nullable().default(null),
  /** Notes wait for a facilitator's nod before anybody sees them. */
  lookFirst: z.boolean().default(false),
  phase: Phase.default('waiting'),
  /** Prompts whose notes are on the wall in `share`; empty means all (formats that reveal column by column fill it). */
  revealed: z.array(Id).default([]),
  /** Somebody has posted here: from now on visibility only tightens. */
  written: z.boolean().default(false),
  /** The 60-second last call before freezing: deadline in server time. */
  lastCall: z.number().nullable().default(null),
  /** Number of snapshots taken. */
  editions: z.number().int().default(0),
  /** Who writes an entry: each person on their own page, or each table on the page it shares. */
  by: z.enum(['person', 'table']).default('person'),
  /** Every table has one of the prompts, in turn. */
  oneEach: z.boolean().default(false),
  /** How the wall lays notes out; null: as the format does. */
  layout: z.enum(['stream', 'columns']).nullable().default(null),
  /** Where the room is in a format with steps: a hat, “before” or “after”; null before the first. */
  step: z.string().max(40).nullable().default(null),
  past: BoardPast.optional(),
})
/** What was done to the ways into somebody's pages. */
export const AccessChange = z.object({
  at: z.number(),
  /**
   * `asked`: a new return code was made for them · `approved`, `refused` on a device of theirs · `let-in`: the organiser let
   * somebody in with it to an empty page · `merged`: the organiser put two entries together · `not-me` · `opened`: two pages
   * open to each other · `ended`: codes and devices of an entry that was put together with theirs.
   */
  what: z.enum(['asked', 'approved', 'refused', 'let-in', 'merged', 'not-me', 'opened', 'ended']),
  /** `merged`: dots that were more than one person may give. */
  dots: z.number().int().optional(),
})
export type AccessChange = z.infer<typeof AccessChange>
/**
 * Who may open a page besides the devices that joined with it. Nobody's click but its own people's opens one: what an
 * organiser does (a new return code, putting two entries together) waits for a device of each side.
 */
export const PageAccess = z.object({
  /** Pages of one keyring open to each other: the id of one of them. null: this page alone. */
  keyring: Id.nullable().default(null),
  /** Keyrings that this one agreed to become one with, kept on the page that it is named after. */
  agreed: z.array(Id).default([]),
  /** Begun empty, by a return code that no device of theirs had approved. */
  fresh: z.boolean().default(false),
  /** A return code that waits for approval. */
  newCode: z.object({ hash: z.string(), at: z.number() }).nullable().default(null),
  /** Told to them, oldest first. */
  changes: z.array(AccessChange).default([]),
})
export type PageAccess = z.infer<typeof PageAccess>
export const PersonRecord = z.object({
  /** Also the address of their page. Known to the server and to that person alone. */
  id: Id,
  /** What everybody else knows them by: random, and tells nothing about the page. */
  handle: z.string().max(48).default(''),
  name,
  network: Id.nullable(),
  returnCodeHash: z.string().nullable(),
  /** Added by the organiser without a device of their own: may be scribed for. */
  deviceless: z.boolean(),
  /** Part of the page socket's URL: a device that holds the page under another epoch starts from a fresh copy. */
  pageEpoch: z.number().int(),
  joinedAt: z.number(),
  /** Turned out to be this other person: keeps its page and devices, counts and shows as the other. */
  mergedInto: Id.nullable().default(null),
  /** People whose questions were reported: they ask this person nothing more. */
  silenced: z.array(Id).optional(),
  /** Left out: nothing was ever done to it. */
  access: PageAccess.optional(),
})
export const DeviceRecord = z.object({
  id: Id,
  tokenHash: z.string(),
  role: Role,
  /** Delegates: whose device. */
  person: Id.nullable(),
  /** Facilitators: the network they are allocated to, null for the whole event. */
  network: Id.nullable(),
  /** Facilitators: the link they came in by. */
  link: Id.nullable(),
  label: z.string().max(LIMITS.nameChars),
  createdAt: z.number(),
  /** When its last connection closed, as far as it was written down; 0: never. */
  seenAt: z.number().default(0),
  /** Displays: what this screen is for. */
  screen: z.enum(['wall', 'join', 'timer']).default('wall'),
})
export const LinkRecord = z.object({
  id: Id,
  tokenHash: z.string(),
  label: z.string().max(LIMITS.nameChars),
  network: Id.nullable(),
  createdAt: z.number(),
})
/** `page`: what the people of the table write together. */
export const TableRecord = z.object({
  id: Id,
  name,
  order: z.number(),
  people: z.array(Id),
  page: Id.nullable().default(null),
})
/** id = page id. It outlives its table, so that what was written together stands. */
export const TablePageRecord = z.object({
  id: Id,
  table: Id,
  name,
  pageEpoch: z.number().int(),
  /**
   * Of a page that is nobody's any more: unnamed notes of somebody who was removed, whose network's boards they stand on.
   * Its `table` is none, so nobody opens it.
   */
  network: Id.nullable().optional(),
})
export const Timer = z.object({
  label: z.string().max(80),
  totalMs: z.number(),
  /** Running: when it ends. */
  deadline: z.number().nullable(),
  /** Paused: what is left. */
  remainingMs: z.number().nullable(),
})
export type Timer = z.infer<typeof Timer>
/** id `stage`. */
export const StageRecord = z.object({
  id: Id,
  board: Id.nullable(),
  session: Id.nullable(),
  blank: z.boolean(),
  timer: Timer.nullable(),
  /** A note of the stage's board that the room looks at now. */
  spotlight: Id.nullable().default(null),
  announcement: z
    .object({ text: z.string().max(LIMITS.announcementChars), at: z.number() })
    .nullable()
    .default(null),
  /** When everybody was last called back to what the stage shows. */
  gathered: z.number().default(0),
  /** The wall's pages, turned from the cockpit: `turn` counts up or down, `paused` holds the page. */
  paging: z.object({ paused: z.boolean(), turn: z.number().int() }).default({ paused: false, turn: 0 }),
  /** When the session on the screens came there, and how long (ms) each was there before. */
  since: z.number().default(0),
  spent: z.record(z.string(), z.number()).default({}),
})
export const RoundTable = z.object({
  table: Id,
  name,
  /** Who speaks now comes first; then who is next. */
  queue: z.array(Id),
  heard: z.array(Id),
  /** Passed once: offered again last. Never leaves the server but to the table itself. */
  passed: z.array(Id),
  state: z.enum(['ready', 'speaking', 'paused', 'done']),
  deadline: z.number().nullable(),
  remainingMs: z.number().nullable(),
  /** Of this minute, given on top: in `deadline` and `remainingMs`, and not told to other tables. */
  extraMs: z.number().optional(),
  /** Everybody, in the order in which the round began. */
  order: z.array(Id).optional(),
  /** Whose minute has come, whatever they made of it. */
  offered: z.array(Id).optional(),
})
export type RoundTable = z.infer<typeof RoundTable>
/** id = board id. */
export const RoundRecord = z.object({
  id: Id,
  mode: z.enum(['tables', 'plenary']),
  turnMs: z.number(),
  quietMs: z.number(),
  tables: z.array(RoundTable),
  /** All tables have finished: the quiet minutes began. */
  finishedAt: z.number().nullable(),
  /** When a table last moved on, and how all of them stood at the whole minute before. */
  changedAt: z.number().optional(),
  minuteBefore: z.array(RoundTable).optional(),
})
/** id = note id. Which entry a note came from: never leaves the server. */
export const NoteRefRecord = z.object({
  id: Id,
  board: Id,
  page: Id,
  entry: Id,
  /** Server time, rounded on boards that are not named. */
  at: z.number(),
  /** Without its writer's name: what the note says of them, and which of their words stand. */
  unnamed: z
    .object({
      /** What its writer was shown: it never says more. */
      visibility: Visibility,
      /** Where its writer belonged when it was first released; absent before. */
      network: Id.nullable().optional(),
      /** The network that it names; decided once. */
      label: Id.nullable(),
      /** The post that was released, as canonical JSON; null: none stands. Other words in the entry wait. */
      released: z.string().nullable(),
      /** It was in among answers that are counted together. */
      counted: z.boolean(),
      /** The board was frozen while too few others waited with it. */
      few: z.boolean(),
    })
    .optional(),
})
/** id = note id. */
export const ModerationRecord = z.object({
  id: Id,
  board: Id,
  /** The exact words that were nodded through; other words wait again. */
  nodded: z.string().nullable(),
  hidden: z.boolean(),
  reason: z.string().max(500),
  /** Hidden when the board was frozen: the words that stood there, and may come back as they were. */
  stood: z.string().optional(),
  /** The exact words that the facilitator declared agreed; other words are not. */
  agreed: z.string().nullable().default(null),
  /** The author was asked, kindly, for other words than these. */
  reword: z
    .object({ text: z.string(), ask: z.string().max(500) })
    .nullable()
    .default(null),
})
/** id = board id. How the room put notes together; `rev` grows by one with every change. */
export const GroupsRecord = z.object({
  id: Id,
  rev: z.number().int(),
  groups: z
    .array(z.object({ id: Id, name: z.string().trim().max(LIMITS.titleChars), notes: z.array(Id) }))
    .max(LIMITS.groupsPerBoard),
  /** The device's label that changed them last, for whoever came second. */
  by: z.string().max(LIMITS.nameChars).default(''),
  /** A group that went while it had dots → the group it was merged into, which has them now. */
  merged: z.record(Id, Id).default({}),
})
/** id = board id. */
export const VoteRecord = z.object({
  id: Id,
  /** Dots a person has. */
  budget: z.number().int().min(1).max(LIMITS.dots),
  open: z.boolean(),
})
/** id = `BOARD-PERSON`. Never leaves the server but to its person; sums do, once the vote is closed. */
export const BallotRecord = z.object({
  id: Id,
  board: Id,
  person: Id,
  /** Note or group → dots. */
  dots: z.record(z.string(), z.number().int().min(1)),
})
/** id = `NOTE-PERSON`. What somebody said about a note with one tap. Leaves the server as counts. */
export const MarkRecord = z.object({
  id: Id,
  board: Id,
  note: Id,
  person: Id,
  kinds: z.array(z.string().max(40)),
})
/** Asked once a note and asker; the id is random. How to reach each other goes over only when both have said yes. */
export const SwapRecord = z.object({
  id: Id,
  board: Id,
  note: Id,
  asker: Id,
  askerContact: z.string().max(LIMITS.titleChars),
  author: Id,
  authorContact: z.string().max(LIMITS.titleChars),
  answer: z.enum(['asked', 'agreed', 'declined']),
})
/** Somebody is named in an entry (“find someone who”): their name stays off wall and record until they agree. */
export const QuoteRecord = z.object({
  id: Id,
  board: Id,
  page: Id,
  entry: Id,
  /** The quoted person, or null when the name was typed. */
  person: Id.nullable(),
  typedName: z.string().max(LIMITS.nameChars),
  prompt: Id.nullable().default(null),
  /** What they decide about: their name, or whether these words, which are theirs, are shown at all. */
  consent: z.enum(['name', 'words']).default('name'),
  /** The words that were asked about; changed words ask again. For `words`: read back whole, fields included. */
  text: z.string(),
  answer: z.enum(['asked', 'agreed', 'declined']),
  /** As the quoted person put it, when they corrected it. */
  correctedText: z.string().max(LIMITS.entryChars).nullable(),
  correctedName: z.string().max(LIMITS.nameChars).nullable(),
  /** The person asked says that it should not have been written; until a facilitator has looked. */
  reported: z.boolean().optional(),
})
/** id = person id. Joined among too many and was removed; kept for a day, to be brought back as they were. */
export const RemovedPersonRecord = z.object({
  id: Id,
  /** When: the same for all that were removed together. */
  at: z.number(),
  person: PersonRecord,
  devices: z.array(DeviceRecord),
  /** Where they sat. */
  table: Id.nullable(),
})
/** A note of this page was erased by the organiser: its writer is told which board it stood on, and none of its words. */
export const ErasureRecord = z.object({ id: Id, page: Id, board: Id, at: z.number() })
/** id = page id. Its person was erased: returning devices get 4410. */
export const TombstoneRecord = z.object({ id: Id, at: z.number() })
/** What a room made of a board's notes. Nobody's name but those that people put to a mark themselves. */
export const Outcome = z.object({
  groups: z.array(z.object({ id: Id, name: z.string(), notes: z.array(Id) })).default([]),
  /** Of the last closed vote: note or group → dots. */
  votes: z.record(z.string(), z.number().int()).nullable().default(null),
  tallies: z.array(z.object({ note: Id, counts: z.record(z.string(), z.number().int()) })).default([]),
  summary: z
    .object({
      steps: z.array(z.string()),
      rows: z.array(
        z.object({
          prompt: Id,
          network: Id.nullable(),
          n: z.number().int(),
          before: z.array(z.number().int()),
          after: z.array(z.number().int()).nullable(),
        }),
      ),
    })
    .nullable()
    .default(null),
})
export type Outcome = z.infer<typeof Outcome>
/**
 * id = board id. What was last told of a board whose counts, or counted answers, change only with its clock: kept, so that
 * neither a restart nor a freeze tells what has come in since.
 */
export const ToldRecord = z.object({
  id: Id,
  /** Of boards without names. */
  counts: z
    .object({
      posted: z.number().int(),
      waiting: z.number().int(),
      hidden: z.number().int(),
      late: z.number().int(),
      writing: z.number().int(),
    })
    .nullable()
    .default(null),
  /** Answers counted together. */
  summary: Outcome.shape.summary,
})
/** id = `${board}-${edition}`. The body is capture's own format, canonical JSON. */
export const SnapshotRecord = z.object({
  id: Id,
  board: Id,
  edition: z.number().int(),
  at: z.number(),
  erasures: z.number().int(),
  root: z.string(),
  notes: z.number().int(),
  body: z.string(),
  /** As in the body's header: what the room made of the notes. Frozen boards show it. */
  outcome: Outcome.nullable().default(null),
  /** noteId → page and entry, so that erasing a person finds their notes; dropped when erased. Never exported. */
  sources: z.record(z.string(), z.object({ page: Id, entry: Id })),
})

export type ProgrammeRecord = z.infer<typeof ProgrammeRecord>
export type NetworkRecord = z.infer<typeof NetworkRecord>
export type EventIndexRecord = z.infer<typeof EventIndexRecord>
export type SystemLinkRecord = z.infer<typeof SystemLinkRecord>
export type EventRecord = z.infer<typeof EventRecord>
export type SessionRecord = z.infer<typeof SessionRecord>
export type BoardRecord = z.infer<typeof BoardRecord>
export type PersonRecord = z.infer<typeof PersonRecord>
export type DeviceRecord = z.infer<typeof DeviceRecord>
export type LinkRecord = z.infer<typeof LinkRecord>
export type TableRecord = z.infer<typeof TableRecord>
export type TablePageRecord = z.infer<typeof TablePageRecord>
export type GroupsRecord = z.infer<typeof GroupsRecord>
export type VoteRecord = z.infer<typeof VoteRecord>
export type BallotRecord = z.infer<typeof BallotRecord>
export type MarkRecord = z.infer<typeof MarkRecord>
export type SwapRecord = z.infer<typeof SwapRecord>
export type StageRecord = z.infer<typeof StageRecord>
export type RoundRecord = z.infer<typeof RoundRecord>
export type NoteRefRecord = z.infer<typeof NoteRefRecord>
export type ModerationRecord = z.infer<typeof ModerationRecord>
export type QuoteRecord = z.infer<typeof QuoteRecord>
export type RemovedPersonRecord = z.infer<typeof RemovedPersonRecord>
export type ErasureRecord = z.infer<typeof ErasureRecord>
export type TombstoneRecord = z.infer<typeof TombstoneRecord>
export type ToldRecord = z.infer<typeof ToldRecord>
export type SnapshotRecord = z.infer<typeof SnapshotRecord>

/** Every kind of record and its schema. */
export const RECORDS = {
  programme: ProgrammeRecord,
  network: NetworkRecord,
  'event-index': EventIndexRecord,
  'system-link': SystemLinkRecord,
  secret: SecretRecord,
  event: EventRecord,
  session: SessionRecord,
  board: BoardRecord,
  person: PersonRecord,
  device: DeviceRecord,
  link: LinkRecord,
  table: TableRecord,
  'table-page': TablePageRecord,
  stage: StageRecord,
  round: RoundRecord,
  'note-ref': NoteRefRecord,
  moderation: ModerationRecord,
  groups: GroupsRecord,
  vote: VoteRecord,
  ballot: BallotRecord,
  mark: MarkRecord,
  swap: SwapRecord,
  quote: QuoteRecord,
  'removed-person': RemovedPersonRecord,
  erasure: ErasureRecord,
  tombstone: TombstoneRecord,
  told: ToldRecord,
  snapshot: SnapshotRecord,
} as const
export type RecordKind = keyof typeof RECORDS
export type RecordOf<K extends RecordKind> = z.infer<(typeof RECORDS)[K]>
