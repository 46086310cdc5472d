/**
 * Somebody who joined anew and is called like somebody whose devices are all away, such as one whose phone died: whoever
 * runs the event is asked whether it is the same person. The newcomer is told nothing of it.
 */
import { wordsForSearch } from '@folkmoot/kit'
import type { BallotRecord, Id, PersonRecord, RecognisedRecord } from '@folkmoot/protocol'
import { everybody } from './people.ts'
import type { RecordReader } from './records/behaviour.ts'

type Person = Readonly<PersonRecord>
type Read = Pick<RecordReader, 'get' | 'list'>

export interface Returning {
  /** Who joined anew. */
  newcomer: Person
  /** Whom they may be. */
  person: Person
}

/** `here`: people with a device that is told to be connected. One question a newcomer: the person who came last. */
export function returning(read: Read, here: ReadonlySet<Id>): Returning[] {
  const all = everybody(read)
  const away = all.filter(person => !here.has(person.id))
  if (away.length === 0) return []
  const merged = new Set(read.list('person').flatMap(person => person.mergedInto ?? []))
  return (
    all
      // Somebody with several entries is known already.
      .filter(person => !person.deviceless && here.has(person.id) && !merged.has(person.id))
      .flatMap(newcomer => {
        const [person] = away
          .filter(other => mayBe(newcomer, other))
          .sort((a, b) => b.joinedAt - a.joinedAt || (a.id < b.id ? -1 : 1))
        return person ? [{ newcomer, person }] : []
      })
  )
}

/** Is this a question that whoever runs the event may be asked? */
export function mayBe(newcomer: Person, person: Person): boolean {
  if (person.joinedAt >= newcomer.joinedAt || newcomer.notSame?.includes(person.id)) return false
  return isLikeName(newcomer.name, person.name)
}

/**
 * Are two names the same but for case, accents and order, for one that has fewer words, or for a letter in a word of four and
 * more? One word alone is like nobody's longer name.
 */
export function isLikeName(one: string, other: string): boolean {
  const [fewer = [], more = []] = [wordsForSearch(one), wordsForSearch(other)].sort(
    (a, b) => a.length - b.length,
  )
  if (fewer.length === 0 || (fewer.length < 2 && more.length > 1)) return false
  const left = [...more]
  return fewer.every(word => {
    const at = left.findIndex(candidate => isLikeWord(word, candidate))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function isLikeWord(a: string, b: string): boolean {
  if (a === b) return true
  const [short = [], long = []] = [[...a], [...b]].sort((one, other) => one.length - other.length)
  if (short.length < 4 || long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  const rest = short.length === long.length ? i + 1 : i
  return short.slice(rest).join('') === long.slice(i + 1).join('')
}

/** What taking it back needs, as it stands before anything is put together. */
export function recognisedNow(
  read: Read,
  { newcomer, person }: Returning,
  { at, by }: Pick<RecognisedRecord, 'at' | 'by'>,
): RecognisedRecord {
  const tables = read.list('table')
  const tableOf = (id: Id) => tables.find(table => table.people.includes(id))?.id ?? null
  const own = read.list('ballot').filter(ballot => ballot.person === newcomer.id)
  const isTheirs = (id: Id | null) => id === person.id
  return {
    id: newcomer.id,
    into: person.id,
    at,
    by,
    network: newcomer.network,
    deviceless: person.deviceless,
    table: tableOf(newcomer.id),
    tookSeat: tableOf(person.id) === null && tableOf(newcomer.id) !== null,
    ballots: own.map(({ board, dots }) => {
      return { board, own: dots, theirs: read.get('ballot', `${board}-${person.id}`)?.dots ?? {} }
    }),
    marks: read.list('mark').flatMap(mark => {
      const isMoved = mark.person === newcomer.id && !read.get('mark', `${mark.note}-${person.id}`)
      return isMoved ? [mark.note] : []
    }),
    heldBack: [
      ...read.list('quote').filter(quote => isTheirs(quote.person)),
      ...read.list('swap').filter(swap => isTheirs(swap.asker) || isTheirs(swap.author)),
    ].map(({ id }) => id),
  }
}

/** Two ballots as they were before they were joined; null: whoever has them has voted since, and keeps what they gave. */
export function ballotsApart(
  { id: newcomer, into }: RecognisedRecord,
  { board, own, theirs }: RecognisedRecord['ballots'][number],
  now: Readonly<BallotRecord> | null,
  budget: number,
): { own: BallotRecord; theirs: BallotRecord } | null {
  const joined: Record<Id, number> = { ...theirs }
  let left = budget - total(theirs)
  for (const [target, given] of Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = Math.min(given, Math.max(0, left))
    if (kept > 0) joined[target] = (joined[target] ?? 0) + kept
    left -= kept
  }
  if (!isSame(joined, now?.dots ?? {})) return null
  return {
    own: { id: `${board}-${newcomer}`, board, person: newcomer, dots: own },
    theirs: { id: `${board}-${into}`, board, person: into, dots: theirs },
  }
}

function total(dots: Readonly<Record<Id, number>>): number {
  return Object.values(dots).reduce((sum, n) => sum + n, 0)
}

function isSame(a: Readonly<Record<Id, number>>, b: Readonly<Record<Id, number>>): boolean {
  return Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([id, n]) => b[id] === n)
}
