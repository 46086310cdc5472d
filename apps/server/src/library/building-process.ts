/** The process that makes a library's pages, or one file of them: it takes an order, does it and ends. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { archive, compileRecord, writeRecord } from '@folkmoot/capture'
import { formatById } from '@folkmoot/formats'
import {
  buildLibrary,
  type Correction,
  type LibraryAbout,
  type Published,
  readPublished,
  type Theme,
} from '@folkmoot/library'
import type { WritingReport } from '../exports/writing-process.ts'
import type { EditionToShow } from './publications.ts'

/** `path`: the folder, or file, that is made; nothing is there yet. */
export type BuildingOrder =
  | {
      make: 'pages'
      path: string
      about: LibraryAbout
      editions: readonly EditionToShow[]
      themes: readonly Theme[]
    }
  | { make: 'zip'; path: string; of: string }

/** By the way that a folder is published: from the record's own JSON, which has to verify and to name nobody. */
async function published({ about, bodies }: EditionToShow): Promise<Published> {
  const record = compileRecord(bodies, about)
  if (!record) throw new Error('nothing')
  let json = ''
  for await (const { chunk } of writeRecord(record, { format: 'json', names: false, formatById }))
    json += chunk
  const read = readPublished(json)
  if (!read.ok) throw new Error('refused')
  return read.value
}

async function pages({ path, about, editions, themes }: BuildingOrder & { make: 'pages' }): Promise<void> {
  const all: Published[] = []
  const corrections: Correction[] = []
  for (const one of editions) {
    const read = await published(one)
    all.push(read)
    if (one.since) corrections.push({ event: read.record.event.id, edition: one.edition, ...one.since })
  }
  for await (const file of buildLibrary(all, about, corrections, themes)) {
    const to = join(path, file.path)
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    await writeFile(to, file.text, { flag: 'wx', mode: 0o600 })
  }
}

async function zip(path: string, of: string): Promise<void> {
  const found = await readdir(of, { recursive: true, withFileTypes: true })
  const files = found.filter(one => one.isFile()).map(one => join(one.parentPath, one.name))
  const entries = []
  for (const file of files.sort())
    entries.push({
      name: `library/${relative(of, file).split(sep).join('/')}`,
      content: await readFile(file),
    })
  await writeFile(path, archive(entries), { flag: 'wx', mode: 0o600 })
}

process.once('message', (order: BuildingOrder) => {
  const made = order.make === 'zip' ? zip(order.path, order.of) : pages(order)
  made.then(
    () => process.send?.({ wrote: true } satisfies WritingReport, () => process.exit(0)),
    (error: unknown) => {
      // Where it failed, and not what it said: that may quote people.
      const where =
        error instanceof Error ? `${error.name}${error.stack?.match(/\n\s+at .*/)?.[0] ?? ''}` : 'unknown'
      process.send?.({ failed: where } satisfies WritingReport, () => process.exit(1))
    },
  )
})
// Nobody is there for whom to go on.
process.once('disconnect', () => process.exit(1))
