/** Fetched by whoever takes their words home. */
import { z } from 'zod'
import { Id } from '../ids.ts'

/** GET /api/events/:event/my-proofs: that my notes stand under their boards’ roots, as “my words” keeps it; null: none was frozen. */
export const MyProofsAnswer = z.object({
  proofs: z.string().nullable(),
  /** Of each board with a note of mine, hex. */
  roots: z.array(z.object({ board: Id, root: z.string() })),
})
