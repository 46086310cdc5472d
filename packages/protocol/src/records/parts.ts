/** What records of several kinds are made of. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'

export const name = z.string().trim().min(1).max(LIMITS.nameChars)
export const title = z.string().trim().min(1).max(LIMITS.titleChars)
/** `key`: the format's own name for a prompt (`white`, `aim-1`), so that correcting its words changes nothing else. */
export const Prompt = z.object({
  id: Id,
  text: z.string().trim().min(1).max(LIMITS.promptChars),
  key: z.string().max(40).optional(),
  /** What it said before it was reworded, oldest first, and until when (server time). */
  earlier: z
    .array(z.object({ text: z.string().max(LIMITS.promptChars), until: z.number() }))
    .max(LIMITS.wordingsPerPrompt)
    .optional(),
})
export type Prompt = z.infer<typeof Prompt>
/** Names one of the earlier wordings of a prompt, from 0, where it can be erased: the same here and in editions. */
export function wordingId(prompt: Id, place: number): Id {
  return `${prompt.slice(0, 45)}-${place}`
}
export const Quotation = z.object({ text: z.string().max(1_000), author: z.string().max(200) })
export type Quotation = z.infer<typeof Quotation>
