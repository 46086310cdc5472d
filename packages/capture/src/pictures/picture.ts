/** What there is to draw of a board, from what a file of the record holds of it and nothing else. Pure. */
import { type Note, type Spread, spreadsOf } from '@folkmoot/board-doc'
import { networkWords, type OpenBoard } from '../writers/open-record.ts'
import { UNNAMED_GROUP } from '../writers/outcome.ts'

/** A group or a note, with the dots that it was given. */
interface Target {
  id: string
  words: string
  dots: number
}
interface Group {
  name: string
  /** null: nobody voted. */
  dots: number | null
  notes: readonly Note[]
}
/** What one group of people said to one question. */
export interface Answers extends Spread {
  /** Empty: the whole room. */
  network: string
}
interface Question {
  words: string
  /** None: nothing may be told of it. */
  told: readonly Answers[]
}

export type Picture = { board: OpenBoard } & (
  | { kind: 'results'; targets: readonly Target[] }
  | { kind: 'groups'; groups: readonly Group[]; ungrouped: readonly Note[] }
  | { kind: 'answers'; steps: readonly string[]; questions: readonly Question[] }
)

/** None, one or several. Notes that this copy does not show are in none of them. */
export function picturesOf(board: OpenBoard): Picture[] {
  return [...resultsOf(board), ...groupsOf(board), ...answersOf(board)]
}

/** Most dots first; groups without any come last. */
function resultsOf(board: OpenBoard): Picture[] {
  const { outcome } = board.header
  const votes = outcome?.votes
  if (!votes) return []
  const groups = outcome.groups.map(({ id, name }) => ({
    id,
    words: name || UNNAMED_GROUP,
    dots: votes[id] ?? 0,
  }))
  const notes = board.notes
    .map(({ id, text }) => ({ id, words: text, dots: votes[id] ?? 0 }))
    .filter(({ dots }) => dots > 0)
  const targets = [...groups, ...notes].sort((a, b) => b.dots - a.dots)
  return targets.some(({ dots }) => dots > 0) ? [{ kind: 'results', board, targets }] : []
}

function groupsOf(board: OpenBoard): Picture[] {
  const { outcome } = board.header
  const shown = new Map(board.notes.map(note => [note.id, note]))
  const groups = (outcome?.groups ?? []).map(({ id, name, notes }) => ({
    name: name || UNNAMED_GROUP,
    dots: outcome?.votes ? (outcome.votes[id] ?? 0) : null,
    notes: notes.flatMap(note => shown.get(note) ?? []),
  }))
  if (groups.every(({ notes }) => notes.length === 0)) return []
  const grouped = new Set(groups.flatMap(({ notes }) => notes))
  const ungrouped = board.notes.filter(note => !grouped.has(note))
  return [{ kind: 'groups', board, groups, ungrouped }]
}

function answersOf(board: OpenBoard): Picture[] {
  const { outcome, board: about } = board.header
  const { steps = [], rows = [] } = outcome?.summary ?? {}
  if (steps.length === 0 || rows.length === 0) return []
  const networks = [...new Set(rows.map(({ network }) => network))].sort(
    (a, b) => Number(a !== null) - Number(b !== null),
  )
  const questions = about.prompts.map(({ id, text }) => ({
    words: text,
    told: networks.flatMap(network =>
      spreadsOf(rows, id, network).map(spread => ({
        ...spread,
        network: networkWords(board, network ?? undefined),
      })),
    ),
  }))
  return [{ kind: 'answers', board, steps, questions }]
}
