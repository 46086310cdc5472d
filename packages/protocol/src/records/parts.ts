/** What records of several kinds are made of. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'

export const name = z.string().trim().min(1).max(LIMITS.nameChars)
/** The tag of a language: `cy`, `pt-BR`. */
export const LanguageTag = z
  .string()
  .max(20)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
/** The same words in another language. `before`: they were given before what they translate was changed. */
export const InLanguage = z.object({
  language: LanguageTag,
  text: z.string().max(LIMITS.promptChars),
  before: z.boolean().optional(),
})
export type InLanguage = z.infer<typeof InLanguage>
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
  /** In other languages, one each, in the order in which they were given. */
  inLanguages: z.array(InLanguage).max(LIMITS.languagesPerPrompt).optional(),
})
export type Prompt = z.infer<typeof Prompt>
/** Names one of the earlier wordings of a prompt, from 0, where it can be erased: the same here and in editions. */
export function wordingId(prompt: Id, place: number): Id {
  return `${prompt.slice(0, 45)}-${place}`
}
/** Names a translation of a prompt or of a board's title, where it can be erased: the same here and in editions. */
export function translationId(of: Id, language: string): Id {
  return `${of.slice(0, 26)}-${language.toLowerCase()}`
}
export const Quotation = z.object({ text: z.string().max(1_000), author: z.string().max(200) })
export type Quotation = z.infer<typeof Quotation>
