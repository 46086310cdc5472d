/** Prompts and titles as their reader is given them: in the language of this device where somebody gave them in it, else as they were written. */
import { givenIn } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { draftOf } from '@folkmoot/messages/activity-prompts'
import type { BoardView, InLanguage, Prompt } from '@folkmoot/protocol'

/** What of a board has a say in it. */
export type Asking = Pick<BoardView, 'format' | 'title' | 'titleInLanguages'>

/** `by`: a person gave it, or it is a draft that comes with Folkmoot. `before`: the original was changed since. */
export interface OtherWords {
  text: string
  by: 'person' | 'draft'
  before: boolean
}

/** In `language`, besides the words themselves; null: they stand as they were written. */
function otherWords(
  text: string,
  given: readonly InLanguage[] | undefined,
  language: string,
  draft: string | null,
): OtherWords | null {
  const one = givenIn(given, language)
  if (one) return { text: one.text, by: 'person', before: one.before === true }
  return draft === null || draft === text ? null : { text: draft, by: 'draft', before: false }
}

export function otherPrompt(board: Asking, prompt: Prompt, language: string): OtherWords | null {
  return otherWords(prompt.text, prompt.inLanguages, language, draftFor(board.format, prompt.text))
}

export function otherTitle(board: Asking, language: string): OtherWords | null {
  const isActivitys = formatById(board.format)?.title === board.title
  const draft = isActivitys ? draftOf(board.format, 'title') : draftFor(board.format, board.title)
  return otherWords(board.title, board.titleInLanguages, language, draft)
}

/** Of words that the activity began with. */
function draftFor(format: string, text: string): string | null {
  const { prompts = [], lead } = formatById(format)?.defaults ?? {}
  const place = prompts.indexOf(text)
  if (place >= 0) return draftOf(format, place)
  return text === lead ? draftOf(format, 'lead') : null
}
