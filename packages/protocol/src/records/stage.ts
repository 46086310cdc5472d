/** What the room is doing now. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { name } from './parts.ts'

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
export type RoundRecord = z.infer<typeof RoundRecord>
