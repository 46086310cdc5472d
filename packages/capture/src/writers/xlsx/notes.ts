/** Every note in a row, what was asked beside it and what the room made of it in columns of their own. */
import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/files'
import type { WriterOptions } from '../file-format.ts'
import { networkWords, type OpenRecord, type SortedGroup } from '../open-record.ts'
import { cardLines, type Line, linesOf, UNNAMED_GROUP } from '../outcome.ts'
import { clockAt, columns, PLACE, place, type Table } from './columns.ts'
import type { Cell } from './workbook.ts'

const TOLD_EACH = 200
/** As `linesOf` calls them; they have columns anyway. */
const DOTS = 'Dots'

interface Told {
  before: Cell[]
  details: Map<string, string>
  made: readonly Line[]
  after: Cell[]
}

export function notes(record: OpenRecord, options: WriterOptions, told: (notes: number) => void): Table {
  const details = new Set<string>()
  const marks = new Set<string>()
  const rows: Told[] = []
  const isSorted = record.boards.some(board => board.sorted.size > 0)
  for (const board of record.boards) {
    const format = options.formatById(board.header.board.format)
    const linesOfNote = linesOf(board, format)
    const prompts = new Map(board.header.board.prompts.map(({ id, text }) => [id, text]))
    const groups = new Map(
      board.header.outcome?.groups.flatMap(group => group.notes.map(note => [note, group.name] as const)),
    )
    for (const note of board.notes) {
      const beside = byLabel(cardLines(board, format, note))
      const made = linesOfNote(note)
      for (const label of beside.keys()) details.add(label)
      for (const { label, n } of made) if (n !== undefined && label !== DOTS) marks.add(label)
      rows.push({
        before: [
          ...place(board),
          prompts.get(note.prompt) ?? '',
          note.text,
          networkWords(board, note.network),
          networkWords(board, note.found?.network),
          ...(options.names ? [note.name ?? '', note.found?.name ?? ''] : []),
        ],
        details: beside,
        made,
        after: [
          note.agreed ? t('agreed') : '',
          groups.get(note.id) ?? '',
          ...(isSorted ? [sortedWords(board.sorted.get(note.id))] : []),
          ...last(record, board.header.edition, note),
        ],
      })
      if (rows.length % TOLD_EACH === 0) told(rows.length)
    }
  }
  told(rows.length)
  const labelled = [...details, ...marks].map(label => ({ id: 'detail' as const, label }))
  return {
    name: t('sheet-notes'),
    columns: [
      ...columns(...PLACE, 'prompt', 'text', 'network', 'foundNetwork'),
      ...(options.names ? columns('name', 'found') : []),
      ...labelled,
      ...columns(
        'dots',
        'agreed',
        'group',
        ...(isSorted ? (['sorted'] as const) : []),
        'time',
        'edition',
        'note',
        'code',
        'quote',
      ),
    ],
    rows: rows.map(({ before, details: beside, made, after }) => {
      const counts = new Map(made.map(({ label, n }) => [label, n]))
      return [
        ...before,
        ...[...details].map(label => beside.get(label) ?? ''),
        ...[...marks].map(label => counts.get(label) ?? null),
        counts.get(DOTS) ?? null,
        ...after,
      ]
    }),
  }
}

const sortedWords = (group: SortedGroup | undefined) => (group ? group.name || UNNAMED_GROUP : '')

function last(record: OpenRecord, edition: number, note: Note): Cell[] {
  return [clockAt(note.at, record.about?.zone ?? null), edition, note.id, null, null]
}

/** Two answers of one label stay two lines. */
function byLabel(lines: readonly Line[]): Map<string, string> {
  const all = new Map<string, string>()
  for (const { label, text } of lines) {
    const before = all.get(label)
    all.set(label, before === undefined ? text : `${before}\n${text}`)
  }
  return all
}
