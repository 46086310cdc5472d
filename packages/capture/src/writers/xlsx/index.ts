/** The record as a workbook to count in: a sheet for each concern, one value a cell, and a first sheet that explains the others. */
import { t } from '@folkmoot/messages/files'
import type { PackedFormat, WriterOptions } from '../file-format.ts'
import {
  audienceWords,
  copyWords,
  namesWords,
  newestAt,
  noteTotals,
  type OpenRecord,
  readingWords,
  replyTitle,
  replyWords,
} from '../open-record.ts'
import { answers, boards, leftOut, people, votes } from './boards.ts'
import { type Column, columnMeaning, columnTitle, type Table } from './columns.ts'
import { notes } from './notes.ts'
import { type Cell, packWorkbook, type Sheet } from './workbook.ts'

/** A wide column for words, a narrow one for numbers. */
const WIDTHS: Partial<Record<Column, number>> = {
  prompt: 34,
  text: 60,
  target: 60,
  detail: 28,
  what: 60,
  facts: 60,
  root: 68,
  board: 26,
  session: 26,
  time: 20,
  frozen: 20,
  network: 22,
  group: 24,
  step: 22,
}

function sheetOf({ name, columns, rows }: Table, zone: string): Sheet {
  return {
    name,
    columns: columns.map(({ id, label }) => ({
      title: columnTitle(id, label, zone),
      width: WIDTHS[id] ?? 14,
    })),
    rows,
  }
}

function* aboutRows(
  record: OpenRecord,
  tables: readonly Table[],
  zone: string,
  file: string,
): Generator<readonly Cell[]> {
  const { event, programme } = record
  const facts: [string, string][] = [
    [t('about-event'), event.name],
    [t('about-programme'), programme.name],
    [t('about-place'), event.place],
    [t('about-dates'), event.dates],
    [t('about-audience'), audienceWords(record)],
    [t('about-copy'), copyWords(record)],
    [t('about-names'), namesWords(record)],
    [t('about-size'), noteTotals(record).words],
    [t('about-times'), readingWords(record).join(' ')],
    ...replyWords(record).map((words): [string, string] => [replyTitle(), words]),
    [t('about-root'), record.root],
    [t('about-file'), file],
  ]
  for (const [what, words] of facts) if (words) yield [what, words]
  for (const { name, columns } of tables) {
    yield [null]
    yield [name, t('about-column'), t('about-meaning')]
    for (const { id, label } of columns) yield [null, columnTitle(id, label, zone), columnMeaning(id)]
  }
}

async function pack(
  record: OpenRecord,
  options: WriterOptions,
  told: (notes: number) => void,
): Promise<Uint8Array> {
  const zone = record.about?.zone ?? 'UTC'
  const file = `${options.stem}.${xlsx.ending(options)}`
  const tables = [
    notes(record, options, told),
    votes(record),
    answers(record),
    people(record),
    boards(record, options),
    leftOut(record),
  ].filter(table => table.rows.length > 0)
  const about: Sheet = {
    name: t('sheet-about'),
    columns: [24, 74, 70].map(width => ({ title: '', width })),
    rows: aboutRows(record, tables, zone, file),
    prose: true,
  }
  return packWorkbook({
    properties: {
      title: `${record.event.name} · ${t('record')}`,
      by: record.programme.name,
      about: t('document-about'),
      at: newestAt(record),
    },
    sheets: [about, ...tables.map(table => sheetOf(table, zone))],
    head: [record.event.name, t('record')].join(' · '),
    foot: [copyWords(record), file].join(' · '),
  })
}

export const xlsx: PackedFormat = {
  title: t('to-count'),
  meaning: t('to-count-meaning'),
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  leads: true,
  ending: () => 'xlsx',
  pack,
}
