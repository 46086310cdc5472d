/** What the cockpit's decisions look at: the board, and what stands around it. */
import type { BoardCounts, BoardView, CommandKey, Id, Phase, RoundView, VoteView } from '@folkmoot/protocol'
import type { Input } from '../../live/stage-connection.ts'

/** A command with what it takes. */
export type Step = { [K in CommandKey]: { key: K; input: Input<K> } }[CommandKey]

/** What a press opens on this screen instead of, or after, asking the server. */
export type Opens = 'groups'

export interface PrimaryAction {
  label: string
  /** Said beside the button, before it is pressed. */
  consequence: string
  /** Done one after another; the first refusal stops them. */
  steps: readonly Step[]
  /** Cannot be taken back as it was: asked once more. */
  asks?: boolean
  opens?: Opens
  /** Said when it is done. */
  said?: string
}

/** What of a format the cockpit's decisions need. */
export interface FormatFacts {
  phases: readonly Phase[]
  turns?: { turnSeconds: number; quietSeconds: number }
  revealByPrompt?: boolean
  /** Answers are counted together, never shown one by one. */
  counted?: boolean
  steps?: readonly { id: string; label: string }[]
}

export interface BoardFacts {
  board: BoardView
  /** In whose row of the run sheet it was chosen: its own, or one that comes back to it. */
  session: Id
  /** Is it what every screen shows now? */
  onStage: boolean
  format: FormatFacts
  /** This board's round, if one was begun. */
  round: RoundView | null
  tables: number
  /** How many have joined. */
  people: number
  counts: BoardCounts | null
  /** Notes that wait for a nod. */
  nods: number
  /** A clock stands on the screens. */
  clock: boolean
  /** Of one network only: no plenary controls. */
  allocated: boolean
  /** How many groups its notes were put in. */
  groups: number
  vote: VoteView | null
  /** Dots that the next vote gives each person. */
  dots: number
  /** Another board that the screens show, while people write there. */
  leaving: (Pick<BoardView, 'title' | 'by' | 'visibility'> & { writing: number }) | null
  /** What comes next on the run sheet; `board` only if it is open already. */
  next: { title: string; session: Id; board: Id | null } | null
}
