/** Reading people: merged ones resolved, seats, names. */
import type { Id, PersonRecord } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'

type Person = Readonly<PersonRecord>

/** The person that somebody turned out to be. */
export function resolvePerson(read: Pick<RoomReader, 'get'>, id: Id): Person | null {
  let person = read.get('person', id)
  // A chain is never longer than one: merging repoints those merged before. Two steps guard against an old store.
  for (let step = 0; step < 2 && person?.mergedInto != null; step++)
    person = read.get('person', person.mergedInto)
  return person
}

/** What everybody else knows somebody by; empty for whoever was removed. */
export function handleOf(read: Pick<RoomReader, 'get'>, id: Id): Id {
  return resolvePerson(read, id)?.handle ?? ''
}

/** Those who are still there, by their handles. */
export function handlesOf(read: Pick<RoomReader, 'get'>, ids: Iterable<Id>): Id[] {
  return [...ids].map(id => handleOf(read, id)).filter(handle => handle !== '')
}

/** Everybody, merged people once. */
export function everybody(read: Pick<RoomReader, 'list'>): readonly Person[] {
  return read.list('person').filter(person => person.mergedInto === null)
}

/** A person's own id and those merged into it: each has a page. */
export function pagesOf(read: Pick<RoomReader, 'list'>, person: Id): Id[] {
  const merged = read.list('person').filter(other => other.mergedInto === person)
  return [person, ...merged.map(other => other.id)]
}
