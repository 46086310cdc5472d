import { seatForLate } from '@folkmoot/domain'
import { randomId } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import type { Id, PersonRecord } from '@folkmoot/protocol'

/** Somebody joins, or is added by the organiser; where seats were dealt they get one. */
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
  const seat = seatForLate(tx.list('table'))
  if (seat) tx.put('table', { ...seat, people: [...seat.people, person.id] })
  return person
}
