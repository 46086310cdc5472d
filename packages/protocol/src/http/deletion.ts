/** Fetched where an event is deleted. */
import { z } from 'zod'
import { ReceiptRecord } from '../records/deleted.ts'

/** GET /api/events/:event/deletion: what goes when the event is deleted, and what stays; for the organiser. */
export const DeletionAnswer = z.object({
  name: z.string(),
  archived: z.boolean(),
  counts: ReceiptRecord.shape.counts,
  /** Titles of boards with words that no snapshot holds. */
  unsealed: z.array(z.string()),
  /** Backups that were made of this data folder, and hold the event until they are deleted. */
  backups: z.array(z.object({ file: z.string(), at: z.number(), there: z.boolean() })),
})
