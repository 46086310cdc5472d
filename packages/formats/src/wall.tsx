/**
 * What a format's own picture on the wall is given: types only. The wall keeps the frame, the title and the foot; the
 * picture fills the space between. Sizes are in the wall's unit `u` (1 at 1920 px wide): nothing people wrote is
 * smaller than 28 u. Every note is shown once before any is shown twice: pictures that cannot show all at once show
 * `page` of `pages(…)`.
 */
import type { Card, Note } from '@folkmoot/board-doc'
import type {
  BoardView,
  GroupsView,
  NetworkRecord,
  SummaryView,
  TallyView,
  VoteView,
} from '@folkmoot/protocol'
import type { ComponentType, ReactNode } from 'react'

export interface WallPictureProps {
  board: BoardView
  networks: readonly NetworkRecord[]
  /** On the wall now, in the format's order. */
  notes: readonly Note[]
  groups: GroupsView | null
  vote: VoteView | null
  summary: SummaryView | null
  tallies: ReadonlyMap<string, TallyView>
  /** Pixels to fill, and pixels a unit. */
  size: { width: number; height: number; u: number }
  /** Call with how many pages the picture has; answers the one to show, which turns by itself and from the cockpit. */
  usePage(pages: number): number
  reducedMotion: boolean
  ui: WallUi
}
export interface WallUi {
  /** A note's words at the wall's size, with network mark and name as its board shows them. */
  Note: ComponentType<{ note: Note; card?: Card; onChoose?: () => void; className?: string }>
  NetworkMark: ComponentType<{ network: NetworkRecord | null; className?: string }>
  Heading: ComponentType<{ children: ReactNode; className?: string }>
}
