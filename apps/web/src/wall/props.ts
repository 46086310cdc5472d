/** What the wall and its screens are given. */
import type { BoardModel, Note } from '@folkmoot/board-doc'
import type { BoardProgress, BoardView, SessionRecord } from '@folkmoot/protocol'
import type { RoomPicture } from './mode.ts'
import type { SharedPaging } from './paging-context.ts'
import type { Now } from './parts.tsx'
import type { WallTheme } from './WallFrame.tsx'

export interface WallProps {
  view: RoomPicture
  /** The notes of the stage's board. */
  model: BoardModel
  progress?: BoardProgress | null
  /** The server's time. */
  now: Now
  theme: WallTheme
  className?: string
  /** The pages that all screens have in common; without it this wall stands alone. */
  paging?: SharedPaging | undefined
  /** The cockpit's picture only. */
  onChoose?: (note: Note) => void
  /** What a projector's screen is for. */
  screen?: 'wall' | 'join' | 'timer'
  /** A click has allowed this page to sound. */
  chimes?: boolean
  /** Connection lost: the last state stays, with a small badge. */
  reconnecting?: boolean
}

export interface NotesScreenProps {
  view: RoomPicture
  board: BoardView
  session: SessionRecord | null
  model: BoardModel
  frozen: boolean
  now: Now
  onChoose?: (note: Note) => void
}
