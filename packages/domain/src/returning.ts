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

/**
 * `here`: people with a device that is told to be connected. One question a newcomer: whoever has exactly that name, of several the one
 * of the same network, and of those who came last. `since`: when everybody had to come back; those who were in before are no newcomers,
 * whoever is still away.
 */
export function returning(read: Read, here: ReadonlySet<Id>, since: number | null = null): Returning[] {
  const all = everybody(read)
  const away = all.filter(person => !here.has(person.id))
  if (away.length === 0) return []
  // A whole hall may come back at once: each name is taken apart once.
  const words = new Map(all.map(person => [person.id, wordsForSearch(person.name)]))
  const wordsOf = ({ id }: Person) => words.get(id) ?? []
  const likeness = (newcomer: Person, other: Person) => {
    const isExact = wordsOf(newcomer).join(' ') === wordsOf(other).join(' ')
    return (isExact ? 2 : 0) + (newcomer.network === other.network ? 1 : 0)
  }
  const merged = new Set(read.list('person').flatMap(person => person.mergedInto ?? []))
  return (
    all
      // Somebody with several entries is known already.
      .filter(person => !person.deviceless && here.has(person.id) && !merged.has(person.id))
      .filter(({ joinedAt }) => since === null || joinedAt >= since)
      .flatMap(newcomer => {
        const [person] = away
          .filter(other => mayAsk(newcomer, other) && areLikeWords(wordsOf(newcomer), wordsOf(other)))
          .sort(
            (a, b) =>
              likeness(newcomer, b) - likeness(newcomer, a) ||
              b.joinedAt - a.joinedAt ||
              (a.id < b.id ? -1 : 1),
          )
        return person ? [{ newcomer, person }] : []
      })
  )
}

/** Is this a question that whoever runs the event may be asked? */
export function mayBe(newcomer: Person, person: Person): boolean {
  return mayAsk(newcomer, person) && isLikeName(newcomer.name, person.name)
}

function mayAsk(newcomer: Person, person: Person): boolean {
  return person.joinedAt < newcomer.joinedAt && !newcomer.notSame?.includes(person.id)
}

/**
 * Those that may be answered together: of the same name and network, which nobody else here has, and in with a device before
 * everybody had to come back; `since`: then.
 */
export function surelyReturning(
  read: Pick<Read, 'list'>,
  pairs: readonly Returning[],
  since: number,
): ReadonlySet<Returning> {
  const nameOf = ({ name }: Person) => wordsForSearch(name).join(' ')
  const called = new Map<string, number>()
  for (const person of everybody(read)) called.set(nameOf(person), (called.get(nameOf(person)) ?? 0) + 1)
  return new Set(
    pairs.filter(({ newcomer, person }) => {
      if (newcomer.network !== person.network || person.deviceless) return false
      if (person.joinedAt >= since || newcomer.joinedAt < since) return false
      const name = nameOf(newcomer)
      return name !== '' && name === nameOf(person) && called.get(name) === 2
    }),
  )
}

/**
 * Are two names the same but for case, accents and order, for one that has fewer words, or for a letter in a word of four and
 * more? One word alone is like nobody's longer name.
 */
export function isLikeName(one: string, other: string): boolean {
  return areLikeWords(wordsForSearch(one), wordsForSearch(other))
}

function areLikeWords(one: readonly string[], other: readonly string[]): boolean {
  const [fewer = [], more = []] = [one, other].sort((a, b) => a.length - b.length)
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
