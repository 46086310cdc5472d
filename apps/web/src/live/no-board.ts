import { EMPTY_BOARD } from '@folkmoot/board-doc'
import type { BoardState } from './board-connection.ts'
import type { Source } from './source.ts'

const NOTHING: BoardState = { model: EMPTY_BOARD, state: 'connecting' }

/** Stands in while no board is open, so that `useStore` always has a source. */
export const NO_BOARD: Source<BoardState> = { getState: () => NOTHING, subscribe: () => () => undefined }
