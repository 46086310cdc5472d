/** What becomes of what people said: the organiser's answer to it. */
import { z } from 'zod'
import { ReplyState } from '../choices.ts'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'

/** We asked, you said, we will. In the order in which they were made. */
export const ReplyRecord = z.object({
  id: Id,
  /** What people said, in a line. */
  said: z.string().max(LIMITS.titleChars),
  state: ReplyState,
  /** What will be done, or why it will not be. */
  words: z.string().max(LIMITS.replyChars),
  /** Who does it; empty: nobody is named. */
  who: z.string().max(LIMITS.titleChars),
  /** Until when; null: no day is said. */
  by: Day.nullable(),
  /** The theme that it answers: its section in the workspace of the record. Left out: none. */
  theme: z.string().max(LIMITS.sectionIdChars).optional(),
  made: z.number(),
  /** When it was changed last. */
  at: z.number(),
})
export type ReplyRecord = z.infer<typeof ReplyRecord>
