/** The activities as the server asks them: what one of them gets wrong is counted, logged once, and stays its own affair. */
import { type Format, guardFormat } from '@folkmoot/board-doc'
import type { WorkshopMeter } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import type { Logger } from './log.ts'

export type FormatById = (id: Id) => Format | null

export function containFormats(
  formatById: FormatById,
  log: Logger,
  meter: Pick<WorkshopMeter, 'ruleFailed'>,
): FormatById {
  const guarded = new Map<Format, Format>()
  const told = new Set<string>()
  return id => {
    const format = formatById(id)
    if (!format) return null
    const known = guarded.get(format)
    if (known) return known
    const contained = guardFormat(format, fault => {
      meter.ruleFailed()
      if (told.has(fault.message)) return
      told.add(fault.message)
      log.error(
        { format: fault.format, rule: fault.rule },
        'a rule of an activity failed: something plain is shown',
      )
    })
    guarded.set(format, contained)
    return contained
  }
}
