/** The process that makes one document: it takes an order, says how far it is, writes the file and ends. */
import { writeFile } from 'node:fs/promises'
import { guardFormat } from '@folkmoot/board-doc'
import {
  compileRecord,
  FILE_FORMATS,
  type PackedFormat,
  type PackedFormatId,
  packRecord,
  type RecordAbout,
} from '@folkmoot/capture'
import { formatById } from '@folkmoot/formats'
import type { http } from '@folkmoot/protocol'
import { loadTypesetter } from './typesetter.ts'

export interface WritingOrder {
  format: PackedFormatId
  separator: http.Separator
  bodies: readonly string[]
  about: RecordAbout
  /** Boards whose names are told. */
  named: readonly string[]
  /** Where the file goes; nothing is there yet. */
  path: string
}
export type WritingReport = { done: number } | { wrote: true } | { failed: string }

const report = (said: WritingReport) => process.send?.(said)

async function write({ format, separator, bodies, about, named, path }: WritingOrder): Promise<void> {
  const record = compileRecord(bodies, about)
  if (!record) throw new Error('nothing')
  const names = new Set(named)
  const kind: PackedFormat = FILE_FORMATS[format]
  const options = {
    format,
    separator,
    typesetter: kind.typesetter ? await loadTypesetter() : null,
    names: (board: string) => names.has(board),
    // An activity that fails is outlined plainly; the server has logged which by the time that a board of it was frozen.
    formatById: (id: string) => {
      const known = formatById(id)
      return known && guardFormat(known, () => {})
    },
  }
  const file = await packRecord(record, options, done => report({ done }))
  await writeFile(path, file, { flag: 'wx', mode: 0o600 })
}

process.once('message', (order: WritingOrder) => {
  write(order).then(
    () => process.send?.({ wrote: true } satisfies WritingReport, () => process.exit(0)),
    (error: unknown) => {
      // Where it failed, and not what it said: that may quote people.
      const stack =
        error instanceof Error ? `${error.name}${error.stack?.match(/\n\s+at .*/)?.[0] ?? ''}` : 'unknown'
      process.send?.({ failed: stack } satisfies WritingReport, () => process.exit(1))
    },
  )
})
// Nobody is there for whom to go on.
process.once('disconnect', () => process.exit(1))
