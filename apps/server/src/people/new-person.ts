import { randomId } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import type { Id, PersonRecord } from '@folkmoot/protocol'

/** Somebody joins, or is added by the organiser. */
export function newPerson(
  tx: Tx,
  about: Pick<PersonRecord, 'name' | 'network' | 'returnCodeHash' | 'deviceless'>,
  id: Id = randomId(),
): PersonRecord {
  const person: PersonRecord = {
    id,
    handle: randomId(),
    ...about,
    pageEpoch: 1,
    joinedAt: tx.now,
    mergedInto: null,
  }
  tx.put('person', person)
  return person
}
