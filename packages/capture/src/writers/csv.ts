/**
 * One row a note, for spreadsheets: RFC 4180, UTF-8 with a byte order mark, CRLF. A cell that a spreadsheet might take for a
 * formula gets a leading apostrophe, and control characters are made visible; the JSON export holds the exact words.
 */
import type { Note } from '@folkmoot/board-doc'
import { plainDirection, utcStamp } from '../text.ts'
import { erasedWords, networkWords, type OpenBoard, type OpenRecord } from './open-record.ts'
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

const COLUMNS = ['event', 'day', 'session', 'board', 'prompt', 'text', 'network', 'found network']
const NAMES = ['name', 'found']
const LAST = ['time (UTC)', 'edition', 'note']

function place({ header }: OpenBoard): string[] {
  return [header.event.name, header.session.dayName, header.session.title, header.board.title]
}

function noteRow(board: OpenBoard, note: Note, names: boolean): string {
  const prompt = board.header.board.prompts.find(({ id }) => id === note.prompt)?.text ?? ''
  return row([
    ...place(board),
    prompt,
    note.text,
    networkWords(board, note.network),
    networkWords(board, note.found?.network),
    ...(names ? [note.name ?? '', note.found?.name ?? ''] : []),
    utcStamp(note.at),
    String(board.header.edition),
    note.id,
  ])
}

function erasedRow(board: OpenBoard, id: string, names: boolean): string {
  const blank = ['', '', ...(names ? ['', ''] : []), '']
  return row([...place(board), '', erasedWords(1), ...blank, String(board.header.edition), id])
}

export function* writeCsv(record: OpenRecord, names: boolean): Generator<Piece> {
  yield { text: `\ufeff${row([...COLUMNS, ...(names ? NAMES : []), ...LAST])}`, notes: 0 }
  for (const board of record.boards) {
    for (const note of board.notes) yield { text: noteRow(board, note, names), notes: 1 }
    for (const id of board.erased) yield { text: erasedRow(board, id, names), notes: 1 }
  }
}
