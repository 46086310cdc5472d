/** By itself, since only an organiser's desk fetches it. */
import { z } from 'zod'
import { Id } from '../ids.ts'

/** GET /api/events/:event/library/review: notes of the public edition that is being read, with what may give somebody away. */
export const ReviewAnswer = z.object({
  notes: z.array(
    z.object({
      note: Id,
      /** The board's title. */
      board: z.string(),
      text: z.string(),
      found: z.array(
        z.object({
          kind: z.enum(['name', 'email', 'phone', 'link', 'place', 'role', 'network']),
          words: z.string(),
        }),
      ),
      decided: z.enum(['fine', 'out']).nullable(),
    }),
  ),
})
