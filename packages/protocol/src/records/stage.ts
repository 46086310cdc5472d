/** What the room is doing now. */
import { z } from 'zod'
import { Phase } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { SessionRecord } from './agenda.ts'
import { name } from './parts.ts'
import { TableRecord } from './people.ts'

export const Timer = z.object({
  label: z.string().max(80),
  totalMs: z.number(),
  /** Running: when it ends. */
  deadline: z.number().nullable(),
  /** Paused: what is left. */
  remainingMs: z.number().nullable(),
  /** A break: every screen says at what time the room goes on, and it ends by itself then. */
  isBreak: z.boolean().optional(),
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
  /** A board that the wall alone shows meanwhile; phones, clock and run sheet stay with `board`. */
  lookBack: Id.nullable().default(null),
  /** The wall shows who sits where. */
  plan: z.boolean().default(false),
  /** The wall shows what a day has made. */
  made: z.boolean().default(false),
})
export type StageRecord = z.infer<typeof StageRecord>
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
  /** Nobody has to tap: when the minute of whoever is first begins by itself; offered again, when that offer is over. */
  startsAt: z.number().nullable().optional(),
  /** Whose minute somebody ended before it was over, and what was left of it: it can be given back. */
  cut: z.object({ person: Id, leftMs: z.number() }).nullable().optional(),
  /** Stopped with all tables, and goes on with them. Of a minute that had not begun: what was left until then. */
  held: z.object({ startsInMs: z.number().nullable() }).nullable().optional(),
})
export type RoundTable = z.infer<typeof RoundTable>
/** id = person id. They asked for more time on the clock that runs; it goes with that clock. */
export const TimeAskedRecord = z.object({ id: Id })
export type TimeAskedRecord = z.infer<typeof TimeAskedRecord>
/** id = board id. */
export const RoundRecord = z.object({
  id: Id,
  mode: z.enum(['tables', 'plenary']),
  turnMs: z.number(),
  quietMs: z.number(),
  tables: z.array(RoundTable),
  /** All tables have finished: the quiet minutes began. */
  finishedAt: z.number().nullable(),
  /** Minutes follow each other by themselves. */
  handsFree: z.boolean().optional(),
  /** When a table last moved on, and how all of them stood at the whole minute before. */
  changedAt: z.number().optional(),
  minuteBefore: z.array(RoundTable).optional(),
})
export type RoundRecord = z.infer<typeof RoundRecord>
/** When, how long and whether a session is, as the plan has it. */
export const SessionPlace = SessionRecord.pick({
  id: true,
  day: true,
  order: true,
  time: true,
  minutes: true,
}).extend({ skipped: z.boolean() })
export type SessionPlace = z.infer<typeof SessionPlace>
/** Of a board, the stage, a vote, a round, the tables: what a move changed, and nothing besides. `vote`, `round` null: there was none. */
export const MovedFields = z.object({
  board: z
    .object({ phase: Phase, revealed: z.array(Id), step: z.string().max(40).nullable() })
    .partial()
    .optional(),
  stage: z
    .object({
      board: Id.nullable(),
      session: Id.nullable(),
      timer: Timer.nullable(),
      spotlight: Id.nullable(),
      paging: z.object({ paused: z.boolean(), turn: z.number().int() }),
      since: z.number(),
      spent: z.record(z.string(), z.number()),
      lookBack: Id.nullable(),
      plan: z.boolean(),
      made: z.boolean(),
    })
    .partial()
    .optional(),
  vote: z.object({ budget: z.number().int(), open: z.boolean() }).nullable().optional(),
  round: RoundRecord.nullable().optional(),
  /** All of them. Their names are kept with their pages. */
  tables: z.array(TableRecord.omit({ name: true })).optional(),
  /** Those of the agenda that the move changed. */
  sessions: z.array(SessionPlace).optional(),
})
export type MovedFields = z.infer<typeof MovedFields>
/** id: a board's, `stage` for what only the screens did, `tables`, or `agenda`. The last move of it: who made it, and what takes it back. */
export const MoveRecord = z.object({
  id: Id,
  /** Names it to whoever takes it back; null: that cannot be done, or was. */
  move: Id.nullable(),
  device: Id,
  /** When. */
  at: z.number().optional(),
  /** The device's label, for whoever came second. */
  by: z.string().max(LIMITS.nameChars),
  before: MovedFields,
  after: MovedFields,
  /** What came with the move, and goes with it while nobody has written there. */
  added: z.object({ boards: z.array(Id), sessions: z.array(Id) }).optional(),
})
export type MoveRecord = z.infer<typeof MoveRecord>
/** id `lead`. Which facilitator's device leads: said to facilitators, and hinders nobody. */
export const LeadRecord = z.object({ id: Id, device: Id })
export type LeadRecord = z.infer<typeof LeadRecord>
