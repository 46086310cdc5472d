/** What the cockpit's offers look at and say. Which they are is decided in `@folkmoot/domain`. */
import type { Situation } from '@folkmoot/domain'
import type { BoardCounts, BoardView, CommandKey, Id, RoundView, VoteView } from '@folkmoot/protocol'
import type { Input } from '../../../live/stage-connection.ts'

/** A command with what it takes. */
export type Step = { [K in CommandKey]: { key: K; input: Input<K> } }[CommandKey]

/** What a press opens on this screen instead of, or after, asking the server. */
export type Opens = 'groups' | 'freeze'

export interface PrimaryAction {
  label: string
  /** Said beside the button, before it is pressed. */
  consequence: string
  /** null: nothing is asked of the server. */
  step: Step | null
  /** Cannot be taken back as it was: asked once more. */
  asks?: boolean
  opens?: Opens
  /** Said when it is done. */
  said?: string
}

/** What is decided from, and what the words say besides. */
export interface BoardFacts extends Situation {
  board: BoardView
  round: RoundView | null
  counts: BoardCounts | null
  /** Notes that wait for a nod. */
  nods: number
  vote: VoteView | null
  /** Another board that the screens show, while people write there. */
  leaving: (Pick<BoardView, 'title' | 'by' | 'visibility'> & { writing: number }) | null
  next: { title: string; session: Id; board: Id | null; returns?: boolean } | null
  /** Of `more`. */
  moreTitle: string | null
}
