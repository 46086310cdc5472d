/** The files of each edition, to take along: the record itself, to read, to count. */
import { createHash } from 'node:crypto'
import { FILE_FORMATS, recordFileName, type TextFormatId, writeRecord } from '@folkmoot/capture'
import { formatById } from '@folkmoot/formats'
import { editionFolder } from './addresses.ts'
import type { Collection, Edition } from './collection.ts'
import type { LibraryFile } from './page.ts'

const FORMATS = ['json', 'html', 'md', 'csv'] as const satisfies TextFormatId[]

interface WrittenFile {
  name: string
  format: TextFormatId
  mediaType: string
  bytes: number
  /** Hex. */
  sha256: string
}
export interface WrittenEdition {
  files: WrittenFile[]
}

export async function* writeEditions(
  { events }: Collection,
  written: Map<Edition, WrittenEdition>,
): AsyncGenerator<LibraryFile> {
  for (const edition of events.flatMap(event => event.editions)) {
    const files: WrittenFile[] = []
    for (const format of FORMATS) {
      const options = { format, names: false, formatById }
      let text = ''
      for await (const { chunk } of writeRecord(edition.stored, options)) text += chunk
      const name = recordFileName(edition.stored, options)
      const sha256 = createHash('sha256').update(text).digest('hex')
      files.push({
        name,
        format,
        mediaType: FILE_FORMATS[format].mediaType,
        bytes: Buffer.byteLength(text),
        sha256,
      })
      yield { path: `${editionFolder(edition)}/${name}`, text }
    }
    written.set(edition, { files })
  }
}
