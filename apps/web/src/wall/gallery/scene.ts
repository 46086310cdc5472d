/** What a scene of the wall is, and how most are made. */
import type { BoardModel, Note } from '@folkmoot/board-doc'
import type { BoardProgress, BoardView, Phase, StageView } from '@folkmoot/protocol'
import type { RoomPicture } from '../mode.ts'
import { boardOf, modelOf, notesOf, viewOf } from './made-up.ts'

export interface Scene {
  view: RoomPicture
  model: BoardModel
  progress?: BoardProgress | null
  screen?: 'wall' | 'join' | 'timer'
  reconnecting?: boolean
}
export const NOTHING = modelOf([])

/** A board with `n` notes over its prompts. */
export function shared(
  format: string,
  phase: Phase,
  n: number,
  options: {
    board?: Partial<BoardView>
    notes?: (i: number) => Partial<Note>
    view?: (notes: Note[]) => Partial<RoomPicture>
    stage?: (notes: Note[]) => Partial<StageView>
  } = {},
): Scene {
  const board = boardOf(format, phase, options.board)
  const notes = notesOf(board, n, options.notes)
  return { view: viewOf(board, options.view?.(notes), options.stage?.(notes)), model: modelOf(notes) }
}
