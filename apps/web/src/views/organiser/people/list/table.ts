/** A pasted list or a spreadsheet's file of people, read into rows, and what its columns hold. */
import Papa from 'papaparse'

export type Column = 'name' | 'family' | 'network' | 'need'
/** Where each stands; -1: nowhere. */
export type Columns = Record<Column, number>

export interface Table {
  /** What the first row calls its columns; null: it is somebody. */
  head: readonly string[] | null
  rows: readonly (readonly string[])[]
  /** How many columns the longest row has. */
  width: number
}

/**
 * Bytes of a file as text: UTF-8, UTF-16 with its mark, or what spreadsheets of Western Windows write.
 * Source of the marks: https://www.unicode.org/faq/utf_bom
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Commas, semicolons or tabs, whichever stands in it; a list of names alone is one column. */
export function readTable(text: string): Table {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').trim(), {
    delimiter: separatorOf(text),
    skipEmptyLines: 'greedy',
  })
  const all = data.map(row => row.map(cell => cell.trim()))
  const [first = []] = all
  const isHead = first.some(cell => columnOf(cell) !== null)
  return {
    head: isHead ? first : null,
    rows: isHead ? all.slice(1) : all,
    width: Math.max(0, ...all.map(row => row.length)),
  }
}

/** Of tab, semicolon and comma the first that stands in most lines: names like “Khan, Ayesha” have no tabs beside them. */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '')
  const inMost = (sign: string) => lines.filter(line => line.includes(sign)).length > lines.length / 2
  return ['\t', ';', ','].find(inMost) ?? '\t'
}

const CALLED: readonly [Column, RegExp][] = [
  ['family', /^(family|last|second|sur)[ -]?name|^surname/i],
  [
    'name',
    /^(full |first |given |preferred |display )?names?$|^(attendee|delegate|participant|person|forename)s?$/i,
  ],
  ['network', /network|organi[sz]ation|school|town|group|team|community/i],
  ['need', /need|access|diet|require|adjust/i],
]
function columnOf(cell: string): Column | null {
  return CALLED.find(([, called]) => called.test(cell.trim()))?.[0] ?? null
}

/** By what the first row says; else the first column are names, and one that names networks here most often holds networks. */
export function guessColumns({ head, rows, width }: Table, networks: readonly string[]): Columns {
  const columns: Columns = { name: -1, family: -1, network: -1, need: -1 }
  for (const [at, cell] of (head ?? []).entries()) {
    const column = columnOf(cell)
    if (column && columns[column] < 0) columns[column] = at
  }
  if (columns.name < 0 && columns.family >= 0) {
    columns.name = columns.family
    columns.family = -1
  }
  if (columns.name < 0) columns.name = 0
  if (head === null && width > 1) {
    const known = new Set(networks.map(plain))
    const hits = Array.from(
      { length: width },
      (_, at) => rows.filter(row => known.has(plain(row[at] ?? ''))).length,
    )
    const most = Math.max(...hits)
    columns.network = most > 0 ? hits.indexOf(most) : 1
    if (columns.network === columns.name) columns.name = columns.network === 0 ? 1 : 0
  }
  return columns
}

export const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
