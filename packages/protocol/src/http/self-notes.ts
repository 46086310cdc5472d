/** Fetched by a cockpit. */
import { z } from 'zod'
import { Id } from '../ids.ts'

/** GET /api/events/:event/self-notes: what this facilitator's device noted for itself. */
export const SelfNotesAnswer = z.object({ notes: z.array(z.object({ session: Id, text: z.string() })) })
