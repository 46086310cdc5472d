/** A record as a file, piece by piece and a few milliseconds at a time, so that a long one keeps nobody waiting. */
import type { http } from '@folkmoot/protocol'
import type { CompiledRecord } from './record.ts'
import { slug } from './slug.ts'
import { dayStamp } from './text.ts'
import { openHeader } from './texts.ts'
import type { WriterOptions } from './writers/file-format.ts'
import { FILE_FORMATS, type FileFormatId, type PackedFormatId, type TextFormatId } from './writers/index.ts'
import { type FormatLookup, type OpenBoard, type OpenRecord, openBoard } from './writers/open-record.ts'
import type { Piece } from './writers/piece.ts'
import type { Typesetter } from './writers/typesetter.ts'

export interface WriteOptions<F extends FileFormatId = FileFormatId> {
  format: F
  /** Asked for by the organiser; has an effect on boards that were frozen as named. A function decides by board id. */
  names: boolean | ((board: string) => boolean)
  /** How each format outlines its boards; boards of an unknown format are outlined by prompt. */
  formatById: FormatLookup
  /** Of a table; a comma when nobody says. */
  separator?: http.Separator | undefined
  /** For the formats that need one. */
  typesetter?: Typesetter | null
}
/** Some of the file, and how many of the record's notes are in it so far. */
export interface RecordChunk {
  chunk: string
  done: number
  of: number
}

const CHUNK_NOTES = 200
/** How long it writes without a pause: a phone that waits for its answer does not notice. */
const TURN_MS = 8
const CHUNK_CHARS = 64 * 1024

/** Names are asked for, and there is a board that has them. */
function namesPeople({ boards }: Pick<CompiledRecord, 'boards'>, names: WriteOptions['names']): boolean {
  const asked = typeof names === 'function' ? names : () => names
  return boards.some(({ header: { board } }) => board.visibility === 'named' && asked(board.id))
}

function openOne(
  record: CompiledRecord,
  body: CompiledRecord['boards'][number],
  names: WriteOptions['names'],
) {
  const shown = typeof names === 'function' ? names(body.header.board.id) : names
  return openBoard(body, shown, record.about)
}

function writerOptions(record: CompiledRecord, options: WriteOptions): WriterOptions {
  const { names, formatById, separator = 'comma', typesetter = null } = options
  return { formatById, names: namesPeople(record, names), separator, stem: stemOf(record, names), typesetter }
}

function* pieces(record: CompiledRecord, options: WriteOptions<TextFormatId>): Generator<Piece> {
  const boards: OpenBoard[] = []
  for (const body of record.boards) {
    boards.push(openOne(record, body, options.names))
    yield { text: '', notes: 0 }
  }
  yield* FILE_FORMATS[options.format].write({ ...record, boards }, writerOptions(record, options))
}

/**
 * A file that is made as a whole. It keeps whoever calls it busy for seconds: a server has a process of its own for it.
 * @param told how many notes are done, now and then
 */
export function packRecord(
  record: CompiledRecord,
  options: WriteOptions<PackedFormatId>,
  told: (done: number) => void = () => {},
): Promise<Uint8Array> {
  const boards = record.boards.map(body => openOne(record, body, options.names))
  const open: OpenRecord = { ...record, boards }
  return FILE_FORMATS[options.format].pack(open, writerOptions(record, options), told)
}

/** The whole record as JSON, without names, at once: for a task, which may not wait. */
export function recordText(
  record: CompiledRecord,
  formatById: FormatLookup,
): { json: string; fileName: string } {
  const options = { format: 'json', names: false, formatById } as const
  const json = [...pieces(record, options)].map(({ text }) => text).join('')
  return { json, fileName: recordFileName(record, options) }
}

/** Lets other tasks of this process run. */
function yieldToEventLoop(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}

/** How many notes a file has to bring. */
export function notesOf({ boards }: Pick<CompiledRecord, 'boards'>): number {
  return boards.reduce((sum, board) => sum + board.header.notes, 0)
}

/** The file in chunks; the last one has `done === of`. The same record and options always give the same text. */
export async function* writeRecord(
  record: CompiledRecord,
  options: WriteOptions<TextFormatId>,
): AsyncGenerator<RecordChunk, void> {
  const of = notesOf(record)
  let done = 0
  let since = 0
  let chunk = ''
  let turn = performance.now()
  for (const piece of pieces(record, options)) {
    chunk += piece.text
    done += piece.notes
    since += piece.notes
    if (performance.now() - turn > TURN_MS) {
      await yieldToEventLoop()
      turn = performance.now()
    }
    if (since < CHUNK_NOTES && chunk.length < CHUNK_CHARS) continue
    yield { chunk, done, of }
    chunk = ''
    since = 0
  }
  yield { chunk, done, of }
}

/**
 * A file name that says what is inside, for whom, whether it names people, and of which day its newest board is:
 * `better-together-record-e2-WITH-NAMES-2026-12-07.docx`, `better-together-record-public-e1-2026-12-07.md`,
 * `better-together-record-keighley-e1-2026-12-07.csv`; of one board's edition
 * `better-together-why-are-we-here-edition-1-2026-12-06.html`.
 */
export function recordFileName(
  record: CompiledRecord,
  options: Pick<WriteOptions, 'format' | 'names' | 'separator'>,
): string {
  const { format, names, separator = 'comma' } = options
  return `${stemOf(record, names)}.${FILE_FORMATS[format].ending({ separator })}`
}

/** In a file's name. */
const FOR = { programme: 'programme-and-funder', public: 'public' } as const

function stemOf(record: CompiledRecord, names: WriteOptions['names']): string {
  const { about, boards } = record
  const event = slug(record.event.name) || record.event.id
  const newest = Math.max(...boards.map(({ header }) => header.at))
  const reach = about?.reach
  const end = [
    about?.network ? [slug(about.network) || 'one-network'] : [],
    reach === 'programme' || reach === 'public' ? [FOR[reach]] : [],
    about?.edition === undefined ? [] : [`e${about.edition}`],
    namesPeople(record, names) ? ['WITH-NAMES'] : [],
    [dayStamp(newest, about?.zone ?? null)],
  ].flat()
  const [only, ...others] = boards
  if (!only || others.length > 0 || about?.edition !== undefined) return [event, 'record', ...end].join('-')
  const { board, edition } = openHeader(only)
  return [event, slug(board.title) || board.id, 'edition', edition, ...end].join('-')
}
