/**
 * What a room makes of a board's notes: groups, votes, marks, and answers counted together. Of a frozen board it is what
 * was frozen with it.
 */
import type { Format } from '@folkmoot/board-doc'
import {
  type AgreedView,
  type BoardRecord,
  type GroupsView,
  type MarkRecord,
  type Outcome,
  SHOWN_PHASES,
  type SummaryRow,
  type SummaryView,
  type TallyView,
  type VoteView,
} from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import { ballotsOf, countVotes } from '../commands/votes.ts'
import { resolvePerson } from '../people/people.ts'
import { visibleBoards } from './common.ts'
import type { ViewContext } from './context.ts'

type Board = Readonly<BoardRecord>
type FormatById = (id: string) => Format | null

/** Whose notes the room may see now. */
function shownBoards(context: ViewContext): Board[] {
  return visibleBoards(context).filter(({ phase }) => SHOWN_PHASES.includes(phase) || phase === 'closed')
}

function frozenOutcome(read: RoomReader, board: Board): Outcome | null {
  if (board.phase !== 'closed') return null
  return read.get('snapshot', `${board.id}-${board.editions}`)?.outcome ?? null
}

/** As the snapshot keeps it: taken while the notes are on the wall, after the vote was closed. null: notes and no more. */
export function outcomeNow(read: RoomReader, board: Board, formatById: FormatById): Outcome | null {
  const summary = summaryOf(read, board, formatById)
  const votes = read.get('vote', board.id) ? countVotes(read, board.id) : null
  const groups = groupsOf(read, board).filter(group => group.notes.length > 0 || votes?.[group.id])
  const tallies = talliesOf(read, [board], formatById).map(({ note, counts }) => ({ note, counts }))
  if (groups.length === 0 && votes === null && tallies.length === 0 && summary === null) return null
  return { groups, votes, tallies, summary: summary && { steps: [...summary.steps], rows: summary.rows } }
}

export function groups(context: ViewContext): GroupsView[] {
  const { read } = context
  return shownBoards(context).flatMap(board => {
    const record = read.get('groups', board.id)
    if (!record) return []
    const frozen = frozenOutcome(read, board)
    return [{ board: board.id, rev: record.rev, groups: frozen?.groups ?? groupsOf(read, board) }]
  })
}

/** With the notes that stand now. */
function groupsOf(read: RoomReader, board: Board): GroupsView['groups'] {
  const record = read.get('groups', board.id)
  if (!record) return []
  const notes = new Set(read.notes(board.id).map(note => note.id))
  return record.groups.map(group => ({ ...group, notes: group.notes.filter(note => notes.has(note)) }))
}

export function votes(context: ViewContext): VoteView[] {
  const { read } = context
  return shownBoards(context).flatMap(board => {
    const vote = read.get('vote', board.id)
    if (!vote) return []
    const results = vote.open ? null : (frozenOutcome(read, board)?.votes ?? countVotes(read, board.id))
    const voters = ballotsOf(read, board.id).length
    return [{ board: board.id, budget: vote.budget, open: vote.open, voters, results }]
  })
}

export function tallies(context: ViewContext): TallyView[] {
  return talliesOf(context.read, shownBoards(context), context.here.formatById)
}

/** Of kinds that the format has now, on notes that stand; people are named only where they named themselves. */
function talliesOf(read: RoomReader, boards: readonly Board[], formatById: FormatById): TallyView[] {
  const marks = Map.groupBy(read.list('mark'), mark => mark.board)
  return boards.flatMap(board => {
    const marked = marks.get(board.id)
    const format = formatById(board.format)
    if (!marked || !format?.marks) return []
    const byNote = Map.groupBy(marked, mark => mark.note)
    return read.notes(board.id).flatMap(note => {
      const said = byNote.get(note.id)
      const prompt = board.prompts.find(one => one.id === note.prompt)
      const specs = (said && prompt && format.marks?.(prompt)) ?? []
      const counts: TallyView['counts'] = {}
      const named: TallyView['named'] = {}
      for (const spec of specs) {
        const people = said?.filter(mark => mark.kinds.includes(spec.kind)) ?? []
        if (people.length === 0) continue
        counts[spec.kind] = people.length
        if (spec.named) named[spec.kind] = namesOf(read, people)
      }
      return Object.keys(counts).length > 0 ? [{ board: board.id, note: note.id, counts, named }] : []
    })
  })
}

function namesOf(read: RoomReader, marks: readonly Readonly<MarkRecord>[]): string[] {
  const names = marks.flatMap(mark => resolvePerson(read, mark.person)?.name ?? [])
  return names.sort((a, b) => a.localeCompare(b, 'en'))
}

export function agreed(context: ViewContext): AgreedView[] {
  const { read } = context
  const shown = new Set(shownBoards(context).map(board => board.id))
  return read
    .list('moderation')
    .filter(decided => decided.agreed !== null && shown.has(decided.board))
    .flatMap(({ board, id }) => {
      // The note itself says whether its words are still those that were agreed to.
      const note = read.notes(board).find(one => one.id === id)
      return note?.agreed ? [{ board, note: id, text: note.text, at: note.at }] : []
    })
    .sort((a, b) => a.at - b.at || (a.note < b.note ? -1 : 1))
}

export function summaries(context: ViewContext): SummaryView[] {
  const { read, here } = context
  return shownBoards(context).flatMap(board => {
    const frozen = frozenOutcome(read, board)
    const summary = frozen ? frozen.summary : summaryOf(read, board, here.formatById)
    return summary ? [{ board: board.id, steps: [...summary.steps], rows: [...summary.rows] }] : []
  })
}

/** As last told: what has come in since is told nowhere, in no edition either, until it is enough (see `sync/told.ts`). */
function summaryOf(
  read: RoomReader,
  board: Board,
  formatById: FormatById,
): { steps: readonly string[]; rows: SummaryRow[] } | null {
  const format = formatById(board.format)
  if (!format?.counted) return null
  const told = read.get('told', board.id)?.summary
  const asked = new Set(board.prompts.map(prompt => prompt.id))
  // Before enough have answered: the steps alone.
  if (!told) return { steps: format.counted([], board.prompts).steps, rows: [] }
  return { steps: told.steps, rows: told.rows.filter(row => asked.has(row.prompt)) }
}
