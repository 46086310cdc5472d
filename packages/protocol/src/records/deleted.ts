/** What stays in the scope of an event that was deleted. */
import { z } from 'zod'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'

/**
 * id = `receipt`. What was deleted, when and by which organiser's device. No words, and nobody's name; `hash` is SHA-256 over the
 * canonical JSON of all else but `id`. From its commit on the event is gone, also where the process ended before its rows were.
 */
export const ReceiptRecord = z.object({
  id: Id,
  format: z.literal('folkmoot-receipt/1'),
  event: Id,
  programme: Id,
  rehearsal: z.boolean(),
  createdAt: z.number(),
  deletedAt: z.number(),
  by: Id,
  keptUntil: Day.nullable(),
  counts: z.object({
    people: z.number().int(),
    devices: z.number().int(),
    /** Pages of people and tables that had words. */
    pages: z.number().int(),
    notes: z.number().int(),
    sessions: z.number().int(),
    boards: z.number().int(),
    snapshots: z.number().int(),
    editions: z.number().int(),
  }),
  snapshots: z.array(
    z.object({ board: Id, edition: z.number().int(), notes: z.number().int(), root: z.string() }),
  ),
  /** Records that were made for an audience. */
  editions: z.array(
    z.object({
      series: z.string(),
      edition: z.number().int(),
      notes: z.number().int(),
      root: z.string(),
      hash: z.string(),
    }),
  ),
  /** Backups known then, which hold the event until somebody deletes them. */
  backups: z.number().int(),
  hash: z.string(),
})
export type ReceiptRecord = z.infer<typeof ReceiptRecord>
