/** Fetched where an organiser erases. */
import { z } from 'zod'
import { TypedTextKind } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'

/** GET /api/events/:event/texts?find= : what can be erased besides notes, for the organiser; `more`: type on. */
export const TextsQuery = z.object({ find: z.string().max(LIMITS.erasableChars) })
export const TextsAnswer = z.object({
  texts: z.array(
    z.object({
      of: TypedTextKind,
      board: Id.nullable(),
      id: Id,
      text: z.string(),
      /** It stands there now, and not in editions alone. */
      stands: z.boolean(),
      /** How many editions hold it. */
      editions: z.number().int(),
    }),
  ),
  more: z.boolean(),
})
