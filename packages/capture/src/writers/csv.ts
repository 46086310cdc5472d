/**
 * One row a note, for spreadsheets: RFC 4180, UTF-8 with a byte order mark, CRLF. A cell that a spreadsheet might take for a
 * formula gets a leading apostrophe, and control characters are made visible; the JSON export holds the exact words.
 */
import type { Note } from '@folkmoot/board-doc'
import { plainDirection, utcStamp } from '../text.ts'
import {
  erasedWords,
  type FormatLookup,
  networkWords,
  type OpenBoard,
  type OpenRecord,
} from './open-record.ts'
import { boardLines, cardLines, type Line, linesOf } from './outcome.ts'
import type { Piece } from './piece.ts'

/** Also after blanks and invisible characters, which some programs drop first; full-width signs count as signs. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u
/** Where a program that splits at semicolons, tabs or lines would begin another cell. A dash before a blank is a list. */
const SPLIT_FORMULA = /(?<=[;\t\n][^\S\n]*)(?=[=+@＝＋－＠]|-[\p{L}\p{N}])/gu

function cell(value: string): string {
  const plain = plainDirection(value).replace(SPLIT_FORMULA, "'")
  const safe = FORMULA.test(value) ? `'${plain}` : plain
  return /[",\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

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
const LAST = ['time (UTC)', 'edition', 'note']

function place({ header }: OpenBoard): string[] {
  return [header.event.name, header.session.dayName, header.session.title, header.board.title]
}

/** Several small answers in one cell, a line each. */
function listed(lines: readonly Line[]): string {
  return lines.map(({ label, text }) => `${label}: ${text}`).join('\n')
}

function noteRow(board: OpenBoard, format: ReturnType<FormatLookup>, note: Note, names: boolean): string {
  const prompt = board.header.board.prompts.find(({ id }) => id === note.prompt)?.text ?? ''
  return row([
    ...place(board),
    prompt,
    note.text,
    networkWords(board, note.network),
    networkWords(board, note.found?.network),
    listed(cardLines(board, format, note)),
    listed(linesOf(board, format)(note)),
    ...(names ? [note.name ?? '', note.found?.name ?? ''] : []),
    utcStamp(note.at),
    String(board.header.edition),
    note.id,
  ])
}

function erasedRow(board: OpenBoard, id: string, names: boolean): string {
  const blank = ['', '', '', '', ...(names ? ['', ''] : []), '']
  return row([...place(board), '', erasedWords(1), ...blank, String(board.header.edition), id])
}

/** What was counted together has a row for itself, without a note. */
function togetherRow(board: OpenBoard, { label, text }: Line, names: boolean): string {
  const blank = ['', '', '', ...(names ? ['', ''] : [])]
  const at = utcStamp(board.header.at)
  return row([
    ...place(board),
    label,
    '',
    ...blank.slice(0, 3),
    text,
    ...blank.slice(3),
    at,
    String(board.header.edition),
    '',
  ])
}

export function* writeCsv(record: OpenRecord, names: boolean, formatById: FormatLookup): Generator<Piece> {
  yield { text: `\ufeff${row([...COLUMNS, ...(names ? NAMES : []), ...LAST])}`, notes: 0 }
  for (const board of record.boards) {
    const format = formatById(board.header.board.format)
    for (const note of board.notes) yield { text: noteRow(board, format, note, names), notes: 1 }
    for (const line of boardLines(board)) yield { text: togetherRow(board, line, names), notes: 0 }
    for (const id of board.erased) yield { text: erasedRow(board, id, names), notes: 1 }
  }
}
