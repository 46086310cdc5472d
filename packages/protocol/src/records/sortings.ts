/** What an organiser sorted at the desk once a board was frozen: beside its editions, never in them. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'

export const SortingRecord = z.object({
  /** The board's. */
  id: Id,
  /** Groups that were added afterwards; the room's own are the edition's. */
  groups: z
    .array(z.object({ id: Id, name: z.string().trim().max(LIMITS.titleChars) }))
    .max(LIMITS.groupsPerBoard),
  /** Note → group, of the room's or of these. */
  notes: z.record(z.string(), Id),
})
export type SortingRecord = z.infer<typeof SortingRecord>
