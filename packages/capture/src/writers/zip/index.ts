/** All other files of the record in one, with a page to read first. */
import { t } from '@folkmoot/messages/files'
import { t as tPictures } from '@folkmoot/messages/pictures'
import { pictureFiles } from '../../pictures/index.ts'
import { picturesOf } from '../../pictures/picture.ts'
import { plainDirection } from '../../text.ts'
import { archive, type Entry } from '../archive.ts'
import { csv } from '../csv/index.ts'
import { docx } from '../docx/index.ts'
import type { PackedFormat, TextFormat, WriterOptions } from '../file-format.ts'
import { html } from '../html/index.ts'
import { json } from '../json/index.ts'
import { md } from '../md/index.ts'
import { copyWords, noteTotals, type OpenRecord, readingWords } from '../open-record.ts'
import { pdf } from '../pdf/index.ts'
import { xlsx } from '../xlsx/index.ts'

const TEXTS: readonly TextFormat[] = [html, md, csv, json]
const packed = ({ typesetter }: WriterOptions): readonly PackedFormat[] =>
  typesetter ? [pdf, docx, xlsx] : [docx, xlsx]

function textOf(format: TextFormat, record: OpenRecord, options: WriterOptions): string {
  let text = ''
  for (const piece of format.write(record, options)) text += piece.text
  return text
}

const hasPictures = ({ boards }: OpenRecord, { formatById }: WriterOptions) =>
  boards.some(board => picturesOf(board, formatById(board.header.board.format)).length > 0)

function readMe(record: OpenRecord, options: WriterOptions): string {
  const file = (format: TextFormat | PackedFormat) => `${options.stem}.${format.ending(options)}`
  const inline = (text: string) => plainDirection(text).replace(/\s+/g, ' ')
  const { event, programme } = record
  const title = (words: string) => `${words}\n${'='.repeat(words.length)}`
  return `${[
    title(t('read-me')),
    inline(t('read-me-about', { event: event.name, copy: copyWords(record) })),
    [programme.name, event.place, event.dates, noteTotals(record).words]
      .filter(Boolean)
      .map(inline)
      .join('\n'),
    readingWords(record).map(inline).join(' '),
    t('read-me-private'),
    title(t('read-me-files')),
    ...[...packed(options), ...TEXTS].map(
      format => `${file(format)}\n    ${format.title}. ${format.meaning}`,
    ),
    ...(options.typesetter && hasPictures(record, options)
      ? [`${tPictures('read-me')}\n    ${tPictures('read-me-how')}`]
      : []),
    title(t('read-me-check')),
    t('read-me-check-how', { file: file(json) }),
    t('root-of-record', { root: record.root }),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`
}

async function pack(
  record: OpenRecord,
  options: WriterOptions,
  told: (notes: number) => void,
): Promise<Uint8Array> {
  const name = (format: TextFormat | PackedFormat) => `${options.stem}.${format.ending(options)}`
  const entries: Entry[] = [{ name: 'README.txt', content: `\ufeff${readMe(record, options)}` }]
  for (const format of TEXTS) entries.push({ name: name(format), content: textOf(format, record, options) })
  const formats = packed(options)
  for (const [i, format] of formats.entries()) {
    // Each is about as much work, and all of them write every note.
    const content = await format.pack(record, options, notes =>
      told(Math.floor((i * noteTotals(record).notes + notes) / formats.length)),
    )
    entries.push({ name: name(format), content, packed: true })
  }
  if (options.typesetter) entries.push(...(await pictureFiles(record, options, options.typesetter)))
  return archive(entries)
}

export const zip: PackedFormat = {
  title: t('everything'),
  meaning: t('everything-meaning'),
  mediaType: 'application/zip',
  asks: ['separator'],
  leads: true,
  typesetter: 'used',
  ending: () => 'zip',
  pack,
}
