/** Fetched where somebody sorts what the room did not. */
import { z } from 'zod'
import { Id } from '../ids.ts'

/** GET /api/events/:event/sorting/:board: the newest edition of a board as its record shows it, and what was sorted since. */
export const SortingAnswer = z.object({
  title: z.string(),
  edition: z.number().int(),
  notes: z.array(
    z.object({
      id: Id,
      text: z.string(),
      /** As it is labelled: an id, `another`, or empty. */
      network: z.string(),
      /** The room's; it cannot be changed. */
      group: Id.nullable(),
      /** Sorted afterwards. */
      sorted: Id.nullable(),
    }),
  ),
  groups: z.array(z.object({ id: Id, name: z.string(), room: z.boolean() })),
  networks: z.array(z.object({ id: Id, name: z.string() })),
  /** Every note of the board is in it: nothing was erased, hidden or left waiting. */
  whole: z.boolean(),
})
export type SortingAnswer = z.infer<typeof SortingAnswer>
