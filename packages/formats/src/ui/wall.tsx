/**
 * What a format's own picture on the wall is given: types only. The wall keeps the frame, the title and the foot; the
 * picture fills the space between. Sizes are in the wall's unit `u` (1 on a screen 1080 px high): nothing people wrote is
 * smaller than 28 u. Every note is shown once before any is shown twice: notes stand in `ui.Region`s, whose pages turn
 * together and fairly, and a picture with pages of its own shows `usePage(pages)`. Once notes have been put together, the
 * wall shows the groups in its place.
 *
 * A format with `wallWhileWriting: 'own'` has its picture on the wall while people write too, without notes.
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
export interface RegionSlot {
  /** Of this region among those of the picture. */
  name: string
  notes: readonly Note[]
  /** Instead of `notes` alone: in this order, under these headings. */
  sections?: readonly { id: string; name: string; notes: readonly Note[] }[]
  columns?: number
  /** How a note is drawn, instead of as a card. Its height must follow from the note alone. `fresh`: it has just landed. */
  draw?(note: Note, fresh: boolean): ReactNode
  className?: string
}
export interface WallUi {
  /** A stretch of the picture that notes stand in, as large as its place; its pages turn with those of all others. */
  Region: ComponentType<RegionSlot>
  /** A note's words at the wall's size, with network mark and name as its board shows them. */
  Note: ComponentType<{ note: Note; card?: Card; onChoose?: () => void; className?: string }>
  /** What was said about a note with one tap; nothing where nobody said anything. `Note` has it already. */
  Said: ComponentType<{ note: Note; className?: string }>
  NetworkMark: ComponentType<{ network: NetworkRecord | null; className?: string }>
  Heading: ComponentType<{ children: ReactNode; className?: string }>
}
