import type { Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView, FacilitatorView } from '@folkmoot/protocol'
import { tallyWords } from '../../wall/tally.ts'

/** What people said about a note with one tap, in the words of the wall; empty where nobody said anything. */
export function tallyOf(
  { tallies }: Pick<FacilitatorView, 'tallies'>,
  board: BoardView,
  note: Pick<Note, 'id' | 'prompt'>,
): string {
  const tally = tallies.find(one => one.board === board.id && one.note === note.id)
  const prompt = board.prompts.find(one => one.id === note.prompt) ?? null
  return tallyWords(tally, formatById(board.format), prompt).join('  ')
}
