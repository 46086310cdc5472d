/** What wall and cockpit read of a board alike. */
import type { BoardView } from '@folkmoot/protocol'

/** Prompts whose notes are on the wall. */
export function revealedPrompts(board: BoardView): BoardView['prompts'] {
  return board.revealed.length === 0
    ? board.prompts
    : board.prompts.filter(prompt => board.revealed.includes(prompt.id))
}
