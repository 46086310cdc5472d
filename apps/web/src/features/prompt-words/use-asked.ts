/** How this device says a board's title and prompts. */
import type { BoardView, Prompt } from '@folkmoot/protocol'
import { useLanguage } from '../../ui/language.ts'
import { useTab } from '../../ui/tab-store.ts'
import { type OtherWords, otherPrompt, otherTitle } from './model.ts'

export interface Asked {
  title(board: BoardView): string
  prompt(board: BoardView, prompt: Prompt): string
  /** The same with its words in this device’s language: what is shown of it is theirs or the original’s. */
  withWords(board: BoardView, prompt: Prompt): Prompt
  /** Besides the original; null: there is none. Also while the original is what is shown. */
  other(board: BoardView, prompt: Prompt): OtherWords | null
}

export function useAsked(): Asked {
  const language = useLanguage()
  const asWritten = useTab(state => state.asWritten)
  const other = (board: BoardView, prompt: Prompt) => otherPrompt(board, prompt, language)
  const prompt = (board: BoardView, one: Prompt) => (asWritten ? null : other(board, one))?.text ?? one.text
  return {
    title: board => (asWritten ? null : otherTitle(board, language))?.text ?? board.title,
    prompt,
    withWords: (board, one) => ({ ...one, text: prompt(board, one) }),
    other,
  }
}
