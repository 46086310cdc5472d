import type { Format, PostedEntry } from '@folkmoot/board-doc'
import { LIMITS, type QuoteRecord } from '@folkmoot/protocol'
import { countWords } from '../count-words.ts'
import { TELL_ME_MORE } from '../marks.ts'

/** “… up to 3 words …” in a prompt is a limit, also in prompts of the organiser's own. */
export const maxWords: Format['maxWords'] = promptText => {
  const found = /\bup to (\d{1,3}) words?\b/i.exec(promptText)
  return found ? Number(found[1]) : null
}

function namesSomeone({ posted }: PostedEntry): boolean {
  return posted.about !== null && (posted.about.person !== null || posted.about.name.trim() !== '')
}

/** The words are a third person's: nobody says “me too” to those. */
export const marks: Format['marks'] = () => [TELL_ME_MORE]

export const judge: Format['judge'] = (entry, promptText) => {
  if (!namesSomeone(entry) || entry.posted.text.trim() === '') return 'incomplete'
  const limit = maxWords(promptText)
  return limit !== null && countWords(entry.posted.text) > limit ? 'too-many-words' : null
}

/** The answer given holds for the words and the person it was given about, and for no others. */
function stillAbout(quote: QuoteRecord, { posted }: PostedEntry): boolean {
  if (posted.about === null || posted.text.trim() !== quote.text.trim()) return false
  if (posted.about.person !== null) return posted.about.person === quote.person
  return sameName(posted.about.name, quote.typedName)
}
function sameName(a: string, b: string): boolean {
  return a.trim().slice(0, LIMITS.nameChars).trim() === b.trim().slice(0, LIMITS.nameChars).trim()
}

export const decorate: Format['decorate'] = (entry, { quote, found }) => {
  if (!namesSomeone(entry)) return { text: entry.posted.text }
  const network = found?.network ? { network: found.network } : {}
  if (quote?.answer !== 'agreed' || !stillAbout(quote, entry))
    return { text: entry.posted.text, found: network }
  const name = [quote.correctedName, found?.name, quote.typedName].find(isGiven)
  return {
    text: isGiven(quote.correctedText) ? quote.correctedText : entry.posted.text,
    found: isGiven(name) ? { name, ...network } : network,
  }
}
function isGiven(words: string | null | undefined): words is string {
  return typeof words === 'string' && words.trim() !== ''
}
