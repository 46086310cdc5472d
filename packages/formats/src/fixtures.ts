/** Builders for the formats' own tests: an entry judged and decorated as the engine does it, and notes to draw. */
import { cleanFields, type Fields, type Format, type Note, type PostedEntry } from '@folkmoot/board-doc'
import type { Prompt, Quotation } from '@folkmoot/protocol'

export function entryOf(text: string, fields?: Fields, about: PostedEntry['posted']['about'] = null) {
  return { text, about, ...(fields && { fields }) } satisfies PostedEntry['posted']
}

export function noteOf(text: string, fields?: Fields): Note {
  return { id: 'note', prompt: 'prompt', text, at: 1, ...(fields && { fields }) }
}

/** The prompts of a board as it is made from a format; their ids are their keys, where they have some. */
export function promptsOf({ defaults }: Format): Prompt[] {
  return defaults.prompts.map((text, i) => {
    const key = defaults.keys?.[i]
    return key === undefined ? { id: `prompt-${i + 1}`, text } : { id: key, text, key }
  })
}

/** What becomes of an entry on a board of this format: the note's own members, or why it stays a draft. */
export function projected(
  format: Format,
  promptId: string,
  posted: PostedEntry['posted'],
  quotations: readonly Quotation[] = [],
) {
  const prompt = promptsOf(format).find(one => one.id === promptId)
  if (!prompt) throw new Error(`${format.id} has no prompt ${promptId}`)
  const { fields, missing, tooLong } = cleanFields(format.fields?.(prompt) ?? [], posted.fields, t =>
    t.trim(),
  )
  if ((posted.text.trim() === '' && !format.textOptional) || missing.length > 0) return 'incomplete'
  if (tooLong.length > 0) return 'too-long'
  const entry: PostedEntry = {
    page: 'page',
    entry: 'entry',
    prompt: prompt.id,
    posted: { ...posted, fields },
  }
  return format.judge(entry, prompt.text) ?? format.decorate(entry, { quote: null, found: null, quotations })
}
