/** The notes of a network's own meeting, until they are read back and sealed. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'

const words = z.string().max(LIMITS.entryChars)
export const MeetingNotes = z.object({
  /** How many came; null: not noted. */
  came: z.number().int().min(0).max(LIMITS.peoplePerEvent).nullable(),
  said: words,
  agreed: words,
  next: words,
})
export type MeetingNotes = z.infer<typeof MeetingNotes>
/** id: chosen by the device on which they were begun, which may be offline then. */
export const MeetingRecord = MeetingNotes.extend({
  id: Id,
  /** Grows with each change: whoever changes an older one is told. */
  rev: z.number().int(),
  begunAt: z.number(),
  /** Sealed with these words read back. */
  sealed: z.boolean(),
})
export type MeetingRecord = z.infer<typeof MeetingRecord>
