/** The process that makes one publication: it takes an order, writes the file and ends. */
import { writeFile } from 'node:fs/promises'
import { guardFormat } from '@folkmoot/board-doc'
import { openHeader, type PublicationInput, packPublication, readBody, type Tool } from '@folkmoot/capture'
import { formatById } from '@folkmoot/formats'
import { aboutActivity } from '@folkmoot/formats/about'
import { cribOf } from '@folkmoot/formats/crib'
import { loadTypesetter } from '../exports/typesetter.ts'
import type { WritingReport } from '../exports/writing-process.ts'

export interface PublicationOrder {
  input: Omit<PublicationInput, 'tools'>
  tools: boolean
  /** Where the file goes; nothing is there yet. */
  path: string
}

/** Of each activity of the events once, in their order, with the prompts that were asked there first. */
function toolsOf({ events }: PublicationOrder['input']): Tool[] {
  const found = new Map<string, Tool>()
  for (const body of events.flatMap(({ bodies }) => bodies)) {
    const { board } = openHeader(readBody(body))
    const format = formatById(board.format)
    if (!format || found.has(format.id)) continue
    const { steps, hints } = cribOf(
      { by: 'person', oneEach: false, lookFirst: false, prompts: board.prompts },
      format,
    )
    const prompts = board.prompts.map(({ text }) => text)
    found.set(format.id, {
      title: format.title,
      about: aboutActivity(format.id) ?? '',
      prompts,
      steps,
      hints,
    })
  }
  return [...found.values()]
}

async function write({ input, tools, path }: PublicationOrder): Promise<void> {
  const typesetter = await loadTypesetter()
  if (!typesetter) throw new Error('no typesetter')
  const guarded = (id: string) => {
    const known = formatById(id)
    return known && guardFormat(known, () => {})
  }
  const whole = { ...input, tools: tools ? toolsOf(input) : [] }
  await writeFile(path, packPublication(whole, { typesetter, formatById: guarded }), {
    flag: 'wx',
    mode: 0o600,
  })
}

process.once('message', (order: PublicationOrder) => {
  write(order).then(
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
