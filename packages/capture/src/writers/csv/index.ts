/**
 * One row a note, for spreadsheets: RFC 4180 but for the separator, which each country's spreadsheets have of their own; UTF-8
 * with a byte order mark, CRLF. A cell that a spreadsheet might take for a formula gets a leading apostrophe, and control
 * characters are made visible; nothing inside a cell is touched. The JSON export holds the exact words.
 */

import type { Note } from '@folkmoot/board-doc'
import type { ErasedNote } from '../../open.ts'
import { timeStamp } from '../../text.ts'
import type { TextFormat, WriterOptions } from '../file-format.ts'
import {
  copyWords,
  goneWords,
  inLanguagesWords,
  networkWords,
  type OpenBoard,
  type OpenRecord,
  rewordedWords,
} from '../open-record.ts'
import { boardLines, cardLines, type Line, linesOf } from '../outcome.ts'
import type { Piece } from '../piece.ts'
import { lineOf } from './cells.ts'

const COLUMNS = [
  'event',
  'day',
  'session',
  'board',
  'prompt',
  'text',
  'network',
  'found network',
  'details',
  'outcome',
]
const NAMES = ['name', 'found']
const LAST = ['edition', 'note', 'this copy']

function place({ header }: OpenBoard): string[] {
  return [header.event.name, header.session.dayName, header.session.title, header.board.title]
}

/** Several small answers in one cell, a line each. */
function listed(lines: readonly Line[]): string {
  return lines.map(({ label, text }) => `${label}: ${text}`).join('\n')
}

function noteRow(
  board: OpenBoard,
  note: Note,
  [details, outcome]: readonly [readonly Line[], readonly Line[]],
  names: boolean,
): string[] {
  const prompt = board.header.board.prompts.find(({ id }) => id === note.prompt)?.text ?? ''
  return [
    ...place(board),
    prompt,
    note.text,
    networkWords(board, note.network),
    networkWords(board, note.found?.network),
    listed(details),
    listed(outcome),
    ...(names ? [note.name ?? '', note.found?.name ?? ''] : []),
    timeStamp(note.at, board.zone),
    String(board.header.edition),
    note.id,
  ]
}

function erasedRow(board: OpenBoard, note: ErasedNote, names: boolean): string[] {
  const blank = ['', '', '', '', ...(names ? ['', ''] : []), '']
  return [
    ...place(board),
    '',
    ...goneWords({ erased: [note] }),
    ...blank,
    String(board.header.edition),
    note.id,
  ]
}

/** What is said of the board and is no note: how many are held back and why, what a prompt said before. */
function besideRow(board: OpenBoard, words: string, names: boolean): string[] {
  const blank = ['', '', '', '', ...(names ? ['', ''] : []), '']
  return [...place(board), '', words, ...blank, String(board.header.edition), '']
}

/** What was counted together has a row for itself, without a note. */
function togetherRow(board: OpenBoard, { label, text }: Line, names: boolean): string[] {
  const blank = ['', '', '', ...(names ? ['', ''] : [])]
  const at = timeStamp(board.header.at, board.zone)
  return [
    ...place(board),
    label,
    '',
    ...blank.slice(0, 3),
    text,
    ...blank.slice(3),
    at,
    String(board.header.edition),
    '',
  ]
}

function* write(record: OpenRecord, { formatById, names, separator }: WriterOptions): Generator<Piece> {
  const line = (cells: readonly string[]) => lineOf(cells, separator)
  // A row that is copied elsewhere still says for whom it is.
  const copy = copyWords(record)
  const row = (cells: readonly string[]) => line([...cells, copy])
  const time = `time (${record.about?.zone ?? 'UTC'})`
  yield { text: `\ufeff${line([...COLUMNS, ...(names ? NAMES : []), time, ...LAST])}`, notes: 0 }
  for (const board of record.boards) {
    const format = formatById(board.header.board.format)
    const outcomeOf = linesOf(board, format)
    for (const note of board.notes) {
      const beside = [cardLines(board, format, note), outcomeOf(note)] as const
      yield { text: row(noteRow(board, note, beside, names)), notes: 1 }
    }
    for (const line of boardLines(board)) yield { text: row(togetherRow(board, line, names)), notes: 0 }
    for (const words of [...inLanguagesWords(board), ...rewordedWords(board)])
      yield { text: row(besideRow(board, words, names)), notes: 0 }
    for (const note of board.erased) yield { text: row(erasedRow(board, note, names)), notes: 1 }
    for (const words of goneWords({ erased: [], heldBack: board.heldBack }))
      yield { text: row(besideRow(board, words, names)), notes: board.heldBack }
  }
}

export const csv: TextFormat = {
  title: 'A table (CSV)',
  meaning: 'One line a note, for a spreadsheet.',
  mediaType: 'text/csv; charset=utf-8',
  asks: ['separator'],
  /** Spreadsheets open a table with tabs by another name. */
  ending: ({ separator }) => (separator === 'tab' ? 'tsv' : 'csv'),
  write: write,
}
