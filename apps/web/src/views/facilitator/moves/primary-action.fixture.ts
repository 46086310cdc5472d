/** A board in the middle of a day, as the cockpit sees it, and what is offered on it. */
import type { Rules } from '@folkmoot/domain'
import type { BoardCounts, BoardView, Phase, RoundView } from '@folkmoot/protocol'
import type { BoardFacts } from './facts.ts'
import { primaryAction } from './primary-action.ts'

const board: BoardView = {
  id: 'why',
  session: 's',
  order: 0,
  title: 'Why are we here?',
  format: 'one-minute-round',
  prompts: [
    { id: 'what', text: 'What ?' },
    { id: 'so', text: 'So What ?' },
    { id: 'now', text: 'What Now ?' },
  ],
  visibility: 'named',
  network: null,
  phase: 'waiting',
  revealed: [],
  lookFirst: false,
  lastCall: null,
  editions: 0,
  written: false,
  by: 'person',
  oneEach: false,
  layout: null,
  step: null,
  epoch: 1,
}
export const counts: BoardCounts = {
  board: 'why',
  posted: 37,
  onWall: 0,
  waiting: 0,
  hidden: 0,
  late: 0,
  writing: 0,
  writers: 30,
  of: 82,
}
export const round: RoundView = {
  board: 'why',
  mode: 'tables',
  turnMs: 60_000,
  finishedAt: null,
  tables: (['speaking', 'done', 'done'] as const).map((state, i) => ({
    table: `t${i}`,
    name: `Table ${i + 1}`,
    heard: 3,
    of: 8,
    state,
    deadline: null,
    remainingMs: null,
  })),
}
/** A format that knows no more than writing and sharing, if not said otherwise. */
const PLAIN: readonly Phase[] = ['write', 'share']
export const ALL: readonly Phase[] = ['write', 'share', 'group', 'vote', 'talk']
export type Over = Partial<Omit<BoardFacts, 'rules'>> & { format?: Partial<Rules> }
export const turns = { turnSeconds: 60, quietSeconds: 120 }

export function say({ format, ...over }: Over, on: Partial<BoardView> = {}) {
  return primaryAction({
    board: { ...board, ...on },
    session: 's',
    onStage: true,
    round: null,
    tables: 10,
    people: 82,
    counts,
    nods: 0,
    clock: false,
    allocated: false,
    groups: 0,
    vote: null,
    dots: 3,
    leaving: null,
    unfrozen: [],
    more: null,
    moreTitle: null,
    comesBack: false,
    next: null,
    voted: over.vote?.results != null,
    onWall: (over.counts ?? counts).onWall,
    ...over,
    rules: { phases: PLAIN, steps: [], counted: false, revealByPrompt: false, ...format },
  })
}
