/** A record as a file, piece by piece and a few milliseconds at a time, so that a long one keeps nobody waiting. */
import type { http } from '@folkmoot/protocol'
import type { CompiledRecord } from './record.ts'
import { writeCsv } from './writers/csv.ts'
import { writeHtml } from './writers/html.ts'
import { writeJson } from './writers/json.ts'
import { writeMarkdown } from './writers/md.ts'
import { type FormatLookup, type OpenBoard, openBoard } from './writers/open-record.ts'
import type { Piece } from './writers/piece.ts'

export type RecordFormat = 'md' | 'html' | 'csv' | 'json'

export interface WriteOptions {
  format: RecordFormat
  /** Asked for by the organiser; has an effect on boards that were frozen as named. A function decides by board id. */
  names: boolean | ((board: string) => boolean)
  /** How each format outlines its boards; boards of an unknown format are outlined by prompt. */
  formatById: FormatLookup
  /** Of a table; a comma when nobody says. */
  separator?: http.Separator | undefined
}
/** Some of the file, and how many of the record's notes are in it so far. */
export interface RecordChunk {
  chunk: string
  done: number
  of: number
}

export const MEDIA_TYPES: Record<RecordFormat, string> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const CHUNK_NOTES = 200
/** How long it writes without a pause: a phone that waits for its answer does not notice. */
const TURN_MS = 8
const CHUNK_CHARS = 64 * 1024

function* pieces(record: CompiledRecord, options: WriteOptions): Generator<Piece> {
  const { format, names, formatById, separator = 'comma' } = options
  const asked = typeof names === 'function' ? names : () => names
  const boards: OpenBoard[] = []
  for (const body of record.boards) {
    boards.push(openBoard(body, asked(body.header.board.id)))
    yield { text: '', notes: 0 }
  }
  const open = { ...record, boards }
  const anyNames = boards.some(({ header }) => header.board.visibility === 'named' && asked(header.board.id))
  switch (format) {
    case 'md':
      return yield* writeMarkdown(open, formatById)
    case 'html':
      return yield* writeHtml(open, formatById)
    case 'csv':
      return yield* writeCsv(open, anyNames, formatById, separator)
    case 'json':
      return yield* writeJson(open)
  }
}

/** Lets whatever else waits have its turn. */
function breathe(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}

/** The file in chunks; the last one has `done === of`. The same record and options always give the same text. */
export async function* writeRecord(
  record: CompiledRecord,
  options: WriteOptions,
): AsyncGenerator<RecordChunk, void> {
  const of = record.boards.reduce((sum, board) => sum + board.header.notes, 0)
  let done = 0
  let since = 0
  let chunk = ''
  let turn = performance.now()
  for (const piece of pieces(record, options)) {
    chunk += piece.text
    done += piece.notes
    since += piece.notes
    if (performance.now() - turn > TURN_MS) {
      await breathe()
      turn = performance.now()
    }
    if (since < CHUNK_NOTES && chunk.length < CHUNK_CHARS) continue
    yield { chunk, done, of }
    chunk = ''
    since = 0
  }
  yield { chunk, done, of }
}

function slug(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’']/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
}

/** Spreadsheets open a table with tabs by another name. */
const suffixOf = (format: RecordFormat, separator: http.Separator | undefined) =>
  format === 'csv' && separator === 'tab' ? 'tsv' : format

/** A file name that says what is inside: `better-together-record.md`, `better-together-why-are-we-here-edition-1.csv`. */
export function recordFileName(
  record: CompiledRecord,
  format: RecordFormat,
  separator?: http.Separator | undefined,
): string {
  const suffix = suffixOf(format, separator)
  const event = slug(record.event.name) || record.event.id
  const [only, ...others] = record.boards
  if (!only || others.length > 0) return `${event}-record.${suffix}`
  const { board, edition } = only.header
  return `${event}-${slug(board.title) || board.id}-edition-${edition}.${suffix}`
}
