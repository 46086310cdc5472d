/** What is refused at a network's own place while few people belong to it. */
import type { Format } from '@folkmoot/board-doc'
import { fewAtHome } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import { type BoardRecord, type Refusal, refuse } from '@folkmoot/protocol'

/** Where everybody would know who wrote what. null: nothing is. */
export function refusedForFew(
  read: Pick<RoomReader, 'list'>,
  visibility: BoardRecord['visibility'],
  format: Pick<Format, 'counted'> | null,
): Refusal | null {
  if (!fewAtHome(read)) return null
  if (format?.counted) return refuse('few-people-counted')
  return visibility === 'named' ? null : refuse('few-people-named')
}
