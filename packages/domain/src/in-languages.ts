/** Prompts and titles in other languages than the one they were written in: given by people, and marked where the original changed since. */
import { err, ok, type Result } from '@folkmoot/kit'
import type { BoardRecord, Id, InLanguage, Prompt } from '@folkmoot/protocol'
import { LIMITS, type Refusal, refuse } from '@folkmoot/protocol'
import { FROZEN } from './phases.ts'

type Board = Readonly<Pick<BoardRecord, 'title' | 'titleInLanguages' | 'prompts' | 'phase'>>
type Given = readonly InLanguage[] | undefined

export interface Translation {
  language: string
  /** `prompt` null: the title. `from`: the original, as the screen showed it. Empty `text`: it is not given in this language. */
  words: readonly { prompt: Id | null; from: string; text: string }[]
}

/**
 * The board's prompts and title with what is given in one language; what is not named stays.
 * Refused: `not-found`, a prompt that it does not have; `board-frozen`; `reworded-since`, an original that is another by now;
 * `too-long`, more than the limits of titles and of languages.
 */
export function translated(
  board: Board,
  { language, words }: Translation,
): Result<Pick<BoardRecord, 'prompts' | 'titleInLanguages'>, Refusal> {
  if (board.phase === 'closed') return err(FROZEN)
  let { prompts, titleInLanguages } = board
  for (const { prompt: id, from, text } of words) {
    const original = id === null ? board : board.prompts.find(one => one.id === id)
    if (!original) return err(refuse('not-found'))
    if (('title' in original ? original.title : original.text) !== from) return err(refuse('reworded-since'))
    if (id === null && text.length > LIMITS.titleChars) return err(refuse('too-long'))
    const before = id === null ? titleInLanguages : prompts.find(one => one.id === id)?.inLanguages
    const given = withWords(before, language, text)
    if (given && given.length > LIMITS.languagesPerPrompt) return err(refuse('too-long'))
    if (id === null) titleInLanguages = given
    else prompts = prompts.map(one => (one.id === id ? withGiven(one, given) : one))
  }
  return ok({ prompts, titleInLanguages })
}

/** What was given before stays in its place; words that are the same again are no longer from before a change. */
function withWords(given: Given = [], language: string, text: string): InLanguage[] | undefined {
  const after = given.some(one => one.language === language)
    ? given.flatMap(one => (one.language !== language ? [one] : text === '' ? [] : [{ language, text }]))
    : [...given, ...(text === '' ? [] : [{ language, text }])]
  return after.length === 0 ? undefined : after
}

function withGiven({ inLanguages: _, ...prompt }: Prompt, given: InLanguage[] | undefined): Prompt {
  return given ? { ...prompt, inLanguages: given } : prompt
}

/** The original was changed: what was given in other languages is from before that. */
export function fromBefore(given: Given): InLanguage[] | undefined {
  return given?.map(one => ({ ...one, before: true }))
}

/** What is given in this language; null: nothing. */
export function givenIn(given: Given, language: string): InLanguage | null {
  const found = given?.find(one => one.language === language)
  return found && found.text !== '' ? found : null
}
