/** Fetched by whoever comes back to an event that was deleted. */
import { z } from 'zod'
import { NoteReach } from '../choices.ts'
import { Id } from '../ids.ts'
import { code } from './code.ts'
import { Followed, Reply } from './followed.ts'

/** POST /api/kept: what a return code opens of an event that was deleted. */
export const KeptBody = z.object({ code })
export const KeptAnswer = z.object({
  event: z.object({ name: z.string(), place: z.string(), dates: z.string() }),
  /** `words` null: they are in no edition any more. */
  notes: z.array(
    z.object({
      id: Id,
      reach: NoteReach,
      board: z.string(),
      words: z.string().nullable(),
      in: z.array(z.enum(['programme', 'public'])),
    }),
  ),
  promises: z.array(
    z.object({
      text: z.string(),
      byWhen: z.string(),
      withWhom: z.string(),
      /** What was told last of it, before the event was deleted. */
      became: Followed.nullable().default(null),
    }),
  ),
  /** What was answered to what people said, as the records that are kept tell it. */
  replies: z.array(Reply.omit({ id: true, at: true })).default([]),
})
/** POST /api/kept/consent: how far these notes may go from now on. */
export const KeptConsentBody = z.object({ code, notes: z.record(Id, NoteReach) })
