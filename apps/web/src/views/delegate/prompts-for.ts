import type { BoardView, Prompt } from '@folkmoot/protocol'

/**
 * The prompts to write to: all of them, or the table's own where each table has one. `table`: its place from 0; whoever
 * sits nowhere is given all. Steps are the format's own business: its panel reads `board.step`.
 */
export function promptsFor(
  board: Pick<BoardView, 'prompts' | 'oneEach'>,
  table: number | null,
): readonly Prompt[] {
  if (!board.oneEach || table === null) return board.prompts
  const own = board.prompts[table % board.prompts.length]
  return own ? [own] : board.prompts
}
