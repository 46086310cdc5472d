/** Who somebody is, and who may do what: merged people resolved, handles, writers of a board. */
import {
  type Actor,
  type BoardRecord,
  type ChangedBy,
  type EventRecord,
  type Id,
  LIMITS,
  type PersonRecord,
} from '@folkmoot/protocol'
import type { RecordReader } from './records/behaviour.ts'

type Person = Readonly<PersonRecord>

/** The person that somebody turned out to be. */
export function resolvePerson(read: Pick<RecordReader, 'get'>, id: Id): Person | null {
  let person = read.get('person', id)
  // A chain is never longer than one: merging repoints those merged before. Two steps guard against an old store.
  for (let step = 0; step < 2 && person?.mergedInto != null; step++)
    person = read.get('person', person.mergedInto)
  return person
}

/** What everybody else knows somebody by; empty for whoever was removed. */
export function handleOf(read: Pick<RecordReader, 'get'>, id: Id): Id {
  return resolvePerson(read, id)?.handle ?? ''
}

/** Those who are still there, by their handles. */
export function handlesOf(read: Pick<RecordReader, 'get'>, ids: Iterable<Id>): Id[] {
  return [...ids].map(id => handleOf(read, id)).filter(handle => handle !== '')
}

/** Everybody, merged people once. */
export function everybody(read: Pick<RecordReader, 'list'>): readonly Person[] {
  return read.list('person').filter(person => person.mergedInto === null)
}

/** A person's own id and those merged into it: each has a page. */
export function pagesOf(read: Pick<RecordReader, 'list'>, person: Id): Id[] {
  const merged = read.list('person').filter(other => other.mergedInto === person)
  return [person, ...merged.map(other => other.id)]
}

/**
 * At a network's own place, with fewer than six people: everybody would know who wrote what, so boards are named and nothing is
 * counted together.
 */
export function fewAtHome(read: Pick<RecordReader, 'list'>): boolean {
  const home = read.list('event')[0]?.placeOf
  if (home === undefined) return false
  return everybody(read).filter(person => person.network === home).length < LIMITS.sixWriters
}

/** null: no network in particular. */
export function hasNetwork(event: Pick<EventRecord, 'networks'> | null, network: Id | null): boolean {
  return network === null || (event?.networks.some(known => known.id === network) ?? false)
}

/** Is this somebody who runs the whole event, and not one network's boards? */
export function runsEvent(actor: Actor): boolean {
  return actor.role === 'organiser' || (actor.role === 'facilitator' && actor.network === null)
}

/** May somebody of this network see, and write on, a board that is open? */
export function maySee(board: Pick<BoardRecord, 'network'>, network: Id | null): boolean {
  return board.network === null || board.network === network
}

/** How many may write on a board: people, or tables with somebody at them. */
export function writersExpected(
  read: Pick<RecordReader, 'list'>,
  board: Pick<BoardRecord, 'by' | 'network'>,
): number {
  if (board.by === 'table') return read.list('table').filter(table => table.people.length > 0).length
  return everybody(read).filter(person => maySee(board, person.network)).length
}

/**
 * A person with two pages is one writer. null on boards without names: there one person's many notes read as many
 * people's until they are shown, and how many wrote would tell them apart.
 */
export function writersSoFar(
  read: { writersOf(board: Id): ReadonlySet<Id>; author(page: Id): { readonly id: Id } | null },
  board: Pick<BoardRecord, 'id' | 'visibility'>,
): number | null {
  if (board.visibility !== 'named') return null
  return new Set([...read.writersOf(board.id)].map(page => read.author(page)?.id ?? page)).size
}

/** How many there are by network, whatever may be told of it. */
export function peopleByNetwork(read: Pick<RecordReader, 'list'>): { network: Id | null; joined: number }[] {
  const raw = new Map<Id | null, number>()
  for (const person of everybody(read)) raw.set(person.network, (raw.get(person.network) ?? 0) + 1)
  return [...raw].map(([network, joined]) => ({ network, joined }))
}

/** How many there are by network, as the small-network rule lets it be told; `null` gathers small networks and people without one. */
export function countByNetwork(
  read: Pick<RecordReader, 'list'> & { networkLabel(network: Id | null): string | null },
): { network: Id | null; joined: number }[] {
  const told = new Map<Id | null, number>()
  for (const { network, joined } of peopleByNetwork(read)) {
    const label = network !== null && read.networkLabel(network) === network ? network : null
    told.set(label, (told.get(label) ?? 0) + joined)
  }
  return [...told]
    .map(([network, joined]) => ({ network, joined }))
    .sort((a, b) => ((a.network ?? '~') < (b.network ?? '~') ? -1 : 1))
}

const ORGANISER = 'The organiser'
const SOMEBODY = 'Somebody else'

/** How one who runs a board is named to another, as records keep it: the label of their link. */
export function labelOf(actor: Actor): string {
  if (actor.role === 'facilitator' && actor.label !== '') return actor.label
  return actor.role === 'organiser' ? ORGANISER : SOMEBODY
}

/** The same, for a refusal. */
export function changedByLabel(label = ''): ChangedBy {
  if (label === ORGANISER) return { by: 'organiser', who: '' }
  return label === '' || label === SOMEBODY ? { by: 'somebody', who: '' } : { by: 'named', who: label }
}
