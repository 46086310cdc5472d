/** The record as pages to send: tagged for those who have it read to them, with bookmarks, fonts inside, and head and foot on each. */
import { readFileSync } from 'node:fs'
import { t } from '@folkmoot/messages/files'
import type { PackedFormat, WriterOptions } from '../file-format.ts'
import { copyWords, newestAt, type OpenRecord } from '../open-record.ts'
import { createWordSetter, type WordSetter } from '../set-words.ts'
import { chaptersOf } from '../written.ts'
import { chapterOf, frameOf } from './page-data.ts'
import { writtenOf } from './written.ts'

const template = ['../words.typ', '../../pictures/drawing.typ', './record.typ']
  .map(file => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n')

const TOLD_EACH = 200
/** The first one finds all that stands together and has no letters; what replaces it has them. */
const ATTEMPTS = 3

async function pack(
  record: OpenRecord,
  options: WriterOptions,
  told: (notes: number) => void,
): Promise<Uint8Array> {
  const { typesetter } = options
  if (!typesetter) throw new Error('no typesetter')
  let done = 0
  const noted = () => {
    done++
    // Setting the pages is as much again, all at once.
    if (done % TOLD_EACH === 0) told(done / 2)
  }
  const unprintable: string[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const setter = createWordSetter(typesetter, unprintable)
    const data = pagesOf(record, options, setter, attempt === 0 ? noted : () => {})
    const made = typesetter.pdf({ template, data }, newestAt(record))
    if ('file' in made) {
      told(done)
      return made.file
    }
    unprintable.push(...made.unprintable)
  }
  throw new Error('letters are missing')
}

function pagesOf(record: OpenRecord, options: WriterOptions, setter: WordSetter, noted: () => void) {
  const written = writtenOf(record, setter)
  const boards = chaptersOf(record).map(board => chapterOf(board, options, setter, noted))
  const file = `${options.stem}.${pdf.ending(options)}`
  const frame = frameOf(record, { file, copy: copyWords(record).replace(/\s+/g, ' ') }, setter)
  const scripts = setter.missing()
  return { ...frame, written, boards, missing: scripts.length > 0 ? [t('scripts-missing', { scripts })] : [] }
}

export const pdf: PackedFormat = {
  title: t('to-send'),
  meaning: t('to-send-meaning'),
  mediaType: 'application/pdf',
  leads: true,
  typesetter: 'needed',
  ending: () => 'pdf',
  pack,
}
