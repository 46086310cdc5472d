/** Records of every earlier version are read as those of this one. */
import { createHash } from 'node:crypto'
import { migrate } from '@folkmoot/domain'
import type { RecordKind, RecordOf } from '@folkmoot/protocol'

type AnyRecord = RecordOf<RecordKind>

export function readRecord(kind: RecordKind, stored: unknown): AnyRecord {
  return withHandle(kind, migrate(kind, stored))
}

/**
 * Somebody who joined before there were handles. The same each time it is read, so that it need not be written first;
 * from it nobody finds the page, whose id is a hundred random bits.
 */
function withHandle(kind: RecordKind, record: AnyRecord): AnyRecord {
  if (kind !== 'person') return record
  const person = record as RecordOf<'person'>
  if (person.handle) return person
  const handle = createHash('sha256').update(`handle of ${person.id}`).digest('hex').slice(0, 20)
  return { ...person, handle }
}
