/** What stays: snapshots, what was last told of a board, and what an erasure leaves behind. */
import { z } from 'zod'
import { Id } from '../ids.ts'

/** A note of this page was erased by the organiser: its writer is told which board it stood on, and none of its words. */
export const ErasureRecord = z.object({ id: Id, page: Id, board: Id, at: z.number() })
export type ErasureRecord = z.infer<typeof ErasureRecord>
/** id = page id. Its person was erased: returning devices get 4410. */
export const TombstoneRecord = z.object({ id: Id, at: z.number() })
export type TombstoneRecord = z.infer<typeof TombstoneRecord>
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
          when: z.enum(['before', 'after']).optional(),
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
export type ToldRecord = z.infer<typeof ToldRecord>
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
export type SnapshotRecord = z.infer<typeof SnapshotRecord>
