/**
 * What a room makes of a board's notes: groups, votes, marks, and answers counted together. Of a frozen board it is what
 * was frozen with it.
 */
import { groupBy } from '@folkmoot/kit'
import type { BoardRecord, Id, MarkRecord, Outcome, Prompt, SummaryRow, TallyView } from '@folkmoot/protocol'
import { standingGroups } from './groups.ts'
import { resolvePerson } from './people.ts'
import type { RecordReader } from './records/behaviour.ts'
import { countVotes } from './votes.ts'

type Board = Readonly<Pick<BoardRecord, 'id' | 'format' | 'phase' | 'editions' | 'prompts'>>
interface Read extends Pick<RecordReader, 'get' | 'list'> {
  notes(board: Id): readonly { readonly id: Id; readonly prompt: Id }[]
}

/** What of an activity the outcome of its board depends on. */
interface Activity {
  marks?(prompt: Prompt): readonly { kind: string; named?: true }[]
  counted?(pages: readonly never[], prompts: readonly Prompt[]): { steps: readonly string[] }
}
type ActivityById = (id: Id) => Activity | null

export function frozenOutcome(
  read: Pick<RecordReader, 'get'>,
  board: Pick<BoardRecord, 'id' | 'phase' | 'editions'>,
): Outcome | null {
  if (board.phase !== 'closed') return null
  return read.get('snapshot', `${board.id}-${board.editions}`)?.outcome ?? null
}

/** As the snapshot keeps it: taken while the notes are on the wall, after the vote was closed. null: notes and no more. */
export function outcomeNow(read: Read, board: Board, activityById: ActivityById): Outcome | null {
  const summary = summaryOf(read, board, activityById)
  const votes = read.get('vote', board.id) ? countVotes(read, board.id) : null
  const standing = standingGroups(read.get('groups', board.id), read.notes(board.id))
  const groups = standing.filter(group => group.notes.length > 0 || votes?.[group.id])
  const tallies = talliesOf(read, [board], activityById).map(({ note, counts }) => ({ note, counts }))
  if (groups.length === 0 && votes === null && tallies.length === 0 && summary === null) return null
  return { groups, votes, tallies, summary: summary && { steps: [...summary.steps], rows: summary.rows } }
}

/** Of kinds that the activity has now, on notes that stand; people are named only where they named themselves. */
export function talliesOf(read: Read, boards: readonly Board[], activityById: ActivityById): TallyView[] {
  const marks = groupBy(read.list('mark'), mark => mark.board)
  return boards.flatMap(board => {
    const marked = marks.get(board.id)
    const activity = activityById(board.format)
    if (!marked || !activity?.marks) return []
    const byNote = groupBy(marked, mark => mark.note)
    return read.notes(board.id).flatMap(note => {
      const said = byNote.get(note.id)
      const prompt = board.prompts.find(one => one.id === note.prompt)
      const specs = (said && prompt && activity.marks?.(prompt)) ?? []
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

function namesOf(read: Pick<RecordReader, 'get'>, marks: readonly Readonly<MarkRecord>[]): string[] {
  const names = marks.flatMap(mark => resolvePerson(read, mark.person)?.name ?? [])
  return names.sort((a, b) => a.localeCompare(b, 'en'))
}

/** As last told: what has come in since is told nowhere, in no edition either, until it is enough. null: not counted. */
export function summaryOf(
  read: Pick<RecordReader, 'get'>,
  board: Board,
  activityById: ActivityById,
): { steps: readonly string[]; rows: SummaryRow[] } | null {
  const activity = activityById(board.format)
  if (!activity?.counted) return null
  const told = read.get('told', board.id)?.summary
  const asked = new Set(board.prompts.map(prompt => prompt.id))
  // Before enough have answered: the steps alone.
  if (!told) return { steps: activity.counted([], board.prompts).steps, rows: [] }
  return { steps: told.steps, rows: told.rows.filter(row => asked.has(row.prompt)) }
}
