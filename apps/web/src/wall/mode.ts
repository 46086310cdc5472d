/** What the wall shows now: decided by the stage, the board's phase and the round. Pure. */
import { formatById } from '@folkmoot/formats'
import {
  type BoardView,
  breakEnds,
  type DayMade,
  type DelegateView,
  type DisplayView,
  type PlannedTable,
  type RoundView,
  type SessionRecord,
  SHOWN_PHASES,
} from '@folkmoot/protocol'

/** Of a view, what everybody in the room may see; facilitators' views have it too, and the wall looks at nothing else. */
export type RoomPicture = Pick<
  DelegateView,
  | 'event'
  | 'networks'
  | 'agenda'
  | 'boards'
  | 'stage'
  | 'round'
  | 'room'
  | 'groups'
  | 'votes'
  | 'tallies'
  | 'agreed'
  | 'summaries'
> &
  Pick<DisplayView, 'plan' | 'made'>

export type WallMode =
  | { mode: 'blank' }
  /** Who sits where, by the wall alone. */
  | { mode: 'plan'; plan: readonly PlannedTable[] }
  /** What a day has made, by the wall alone. */
  | { mode: 'made'; made: DayMade }
  /** A break, until then (server time). */
  | { mode: 'break'; until: number; session: SessionRecord | null }
  /** `board`: quotations loop, and people pick one. It yields the moment anything else is shown. */
  | { mode: 'welcome'; board: BoardView | null; session: SessionRecord | null }
  | { mode: 'session'; session: SessionRecord }
  | { mode: 'write'; board: BoardView; session: SessionRecord | null }
  | { mode: 'round'; board: BoardView; session: SessionRecord | null; round: RoundView }
  /** `frozen`: the same notes, kept. */
  | { mode: 'notes'; board: BoardView; session: SessionRecord | null; frozen: boolean }

export function wallMode(
  view: Pick<RoomPicture, 'agenda' | 'boards' | 'stage' | 'round' | 'plan' | 'made'>,
): WallMode {
  const { stage, plan, made } = view
  if (stage.blank) return { mode: 'blank' }
  if (stage.plan && plan) return { mode: 'plan', plan }
  if (stage.made && made) return { mode: 'made', made }
  const until = breakEnds(stage)
  if (until !== null)
    return { mode: 'break', until, session: view.agenda.find(one => one.id === stage.session) ?? null }
  const board = view.boards.find(one => one.id === stage.board && one.phase !== 'waiting')
  const at = view.agenda.find(one => one.id === stage.session) ?? null
  // A board that a session comes back to stands under that session's name and day.
  const isBack = board !== undefined && at?.revisits.includes(board.id)
  const session = board && !isBack ? (view.agenda.find(one => one.id === board.session) ?? null) : at
  if (!board) return session ? { mode: 'session', session } : { mode: 'welcome', board: null, session: null }
  if (SHOWN_PHASES.includes(board.phase)) return { mode: 'notes', board, session, frozen: false }
  if (board.phase === 'closed') return { mode: 'notes', board, session, frozen: true }
  const { round } = view
  if (round && round.board === board.id && round.finishedAt === null)
    return { mode: 'round', board, session, round }
  if (formatById(board.format)?.wallWhileWriting === 'welcome') return { mode: 'welcome', board, session }
  return { mode: 'write', board, session }
}

/**
 * The words that several prompts begin with: “Find someone who” stands once, large, and the seven endings under it.
 * null for fewer than four prompts, or when they share fewer than two words.
 */
export function commonStem(prompts: readonly string[]): { stem: string; endings: string[] } | null {
  const split = prompts.map(text => text.split(/\s+/))
  const first = split[0]
  if (!first || prompts.length < 4) return null
  let n = 0
  while (first[n] !== undefined && split.every(words => words[n] === first[n] && words.length > n + 1)) n++
  if (n < 2) return null
  return { stem: first.slice(0, n).join(' '), endings: split.map(words => words.slice(n).join(' ')) }
}

/** What stands over a note so that it reads as it was written, by its prompt; of one prompt that is the title's. */
export function stemsOf(prompts: readonly { id: string; text: string }[]): Map<string, string> {
  if (prompts.length < 2) return new Map()
  const common = commonStem(prompts.map(prompt => prompt.text))
  return new Map(prompts.map(({ id, text }, i) => [id, common?.endings[i] ?? text]))
}

/** Would every one of them be labelled “another network”? Then the label tells nothing. */
export function allOfAnother(
  notes: readonly { network?: string }[],
  networks: readonly { id: string }[],
): boolean {
  const known = new Set(networks.map(network => network.id))
  return notes.length > 0 && notes.every(({ network }) => Boolean(network) && !known.has(network ?? ''))
}

/** 2–4 columns by width, in the wall's units, so that a line keeps 25 to 45 letters. */
export function columnsFor(width: number): number {
  if (width >= 2_200) return 4
  return width >= 1_500 ? 3 : 2
}
