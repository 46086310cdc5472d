/**
 * Names for “find someone who”. Nobody is sent the whole list: whoever does not run the event types two letters first, is
 * given twenty names, and sees no network that a note of theirs might not carry either.
 */

import { resolvePerson, runsEvent } from '@folkmoot/domain'
import { type Clock, err, foldForSearch, type Result, wordsForSearch } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import {
  type Actor,
  type http,
  type Id,
  LIMITS,
  type PersonRecord,
  type Refusal,
  refuse,
} from '@folkmoot/protocol'
import { z } from 'zod'
import type { WatchedRooms } from '../rooms.ts'
import { createBudget } from './budget.ts'

type Person = Readonly<PersonRecord>
type Read = Pick<RoomReader, 'get' | 'list' | 'networkLabel'>
type Answer = z.input<typeof http.PeopleAnswer>

/** `page`: pages were once turned here; after the first there is nothing. */
export const PeopleQuery = z.object({
  find: z.string().max(80).default(''),
  page: z.coerce.number().int().min(0).max(200).default(0),
})

export type FindPeople = (
  event: Id,
  actor: Actor,
  query: z.output<typeof PeopleQuery>,
) => Promise<Result<Answer, Refusal>>

/** One budget a person, whichever door and however many sockets they ask through. */
export function createPeopleSearch(rooms: WatchedRooms, clock: Pick<Clock, 'elapsed'>): FindPeople {
  const budget = createBudget(clock, { most: LIMITS.searches, perSecond: LIMITS.searchesPerSecond })
  return async (event, actor, query) => {
    const who = actor.role === 'delegate' ? actor.person : actor.device
    if (actor.role === 'display') return err(refuse('forbidden'))
    if (!budget.take(`${event} ${who}`)) return err(refuse('search-wait'))
    return rooms.read(event, read => searchPeople(read, actor, query))
  }
}

interface Listed {
  person: Person
  folded: string
  words: readonly string[]
}

/** Everybody in the order of their names. A room answers the same list until somebody in it changes. */
const sorted = new WeakMap<readonly Person[], readonly Listed[]>()
/** Folding costs more than sorting, and most people stay as they are when one joins. */
const folded = new WeakMap<Person, Listed>()

function inOrder(read: Pick<RoomReader, 'list'>): readonly Listed[] {
  const people = read.list('person')
  const known = sorted.get(people)
  if (known) return known
  const listed = people.filter(person => person.mergedInto === null).map(fold)
  listed.sort((a, b) => order(a.folded, b.folded) || order(a.person.handle, b.person.handle))
  sorted.set(people, listed)
  return listed
}

function fold(person: Person): Listed {
  const known = folded.get(person)
  if (known) return known
  const listed = { person, folded: foldForSearch(person.name), words: wordsForSearch(person.name) }
  folded.set(person, listed)
  return listed
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Every typed word begins a word of the name. */
export function searchPeople(read: Read, actor: Actor, { find, page }: z.output<typeof PeopleQuery>): Answer {
  if (page > 0) return { people: [], more: false }
  const typed = wordsForSearch(find)
  const found: Person[] = []
  for (const { person, words } of listFor(read, actor, find)) {
    if (!typed.every(part => words.some(word => word.startsWith(part)))) continue
    found.push(person)
    if (found.length > LIMITS.peopleFound) break
  }
  const everything = runsEvent(actor) || actor.role === 'facilitator'
  const networkOf = ({ network }: Person) =>
    everything || (network !== null && read.networkLabel(network) === network) ? network : null
  return {
    people: found
      .slice(0, LIMITS.peopleFound)
      .map(person => ({ id: person.handle, name: person.name, network: networkOf(person) })),
    more: found.length > LIMITS.peopleFound,
  }
}

/** Whom this actor may find by what was typed so far. */
function listFor(read: Read, actor: Actor, find: string): readonly Listed[] {
  const everybody = inOrder(read)
  if (runsEvent(actor)) return everybody
  if (actor.role === 'facilitator') return everybody.filter(({ person }) => person.network === actor.network)
  if (isEnough(find)) return everybody
  // Those at one's own table are seen anyway.
  const me = actor.role === 'delegate' ? resolvePerson(read, actor.person) : null
  const seats = new Set(read.list('table').find(table => me && table.people.includes(me.id))?.people)
  return everybody.filter(({ person }) => seats.has(person.id) && person.id !== me?.id)
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WHOLE_SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Two letters as people count them; of scripts that write a syllable or a word with one sign, one. */
function isEnough(find: string): boolean {
  const letters = [...graphemes.segment(find)].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
  return letters.length >= 2 || letters.some(({ segment }) => WHOLE_SYLLABLES.test(segment))
}
