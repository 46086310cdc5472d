/** Who sits where. */
import { err, groupBy, ok, type Result, type Rng, shuffled } from '@folkmoot/kit'
import {
  type Id,
  LIMITS,
  type PersonRecord,
  type Refusal,
  type RoundRecord,
  refuse,
  type TableRecord,
} from '@folkmoot/protocol'
import type { Seating } from './round.ts'

type Person = Readonly<Pick<PersonRecord, 'id' | 'network'>>

/** A table has room for about this many. */
const PER_TABLE = 8

/** How many tables so many people need. */
export function tablesFor(people: number): number {
  return Math.max(2, Math.ceil(people / PER_TABLE))
}

/** Everybody at `count` tables, as chance has it: networks mixed, or each kept together at as few tables as it can be. */
export function seatedAt(
  people: readonly Person[],
  { count, mix }: { count: number; mix: boolean },
  rng: Rng,
): Id[][] {
  const seats: Id[][] = Array.from({ length: count }, () => [])
  const inOrder = inSeatOrder(shuffled(people, rng), mix)
  // Kept together: consecutive runs of nearly equal length, so that a network shares as few tables as it can.
  const tableOf = (i: number) => (mix ? i % count : Math.floor((i * count) / inOrder.length))
  for (const [i, person] of inOrder.entries()) seats[tableOf(i)]?.push(person.id)
  return seats
}

/** Grouped by network either way: dealt out one by one that mixes them, cut into runs it keeps them together. */
function inSeatOrder(people: readonly Person[], mix: boolean): Person[] {
  const byNetwork = groupBy(people, person => person.network ?? '')
  const groups = [...byNetwork.values()]
  return (mix ? groups.sort((a, b) => b.length - a.length) : groups).flat()
}

/** Tables are not made afresh under a round. */
export function roundRuns(rounds: readonly Readonly<Pick<RoundRecord, 'mode' | 'finishedAt'>>[]): boolean {
  return rounds.some(round => round.mode === 'tables' && round.finishedAt === null)
}

/** The tables that change when a person moves to `to` (null: to none), as they are afterwards. */
export function movedTo(
  tables: readonly Readonly<TableRecord>[],
  person: Id,
  to: Id | null,
): readonly Readonly<TableRecord>[] {
  return tables.flatMap(table => {
    const sits = table.people.includes(person)
    if (table.id === to) return sits ? [] : [{ ...table, people: [...table.people, person] }]
    if (!sits) return []
    return [{ ...table, people: [...new Set(table.people.filter(id => id !== person))] }]
  })
}

/**
 * May somebody say that they sit at a table? While a round runs whoever is in it stays. A table that has written together keeps
 * its words: whoever sits at another is moved there by a facilitator alone.
 */
export function maySit(
  person: Id,
  {
    tables,
    to,
    rounds,
    hasWords,
  }: {
    tables: readonly Readonly<TableRecord>[]
    to: Readonly<TableRecord>
    rounds: readonly Readonly<Pick<RoundRecord, 'mode' | 'finishedAt' | 'tables'>>[]
    hasWords(page: Id): boolean
  },
): Result<null, Refusal> {
  const from = tables.find(table => table.people.includes(person))
  if (!from || from.id === to.id) return ok(null)
  const isInRound = rounds.some(
    round => roundRuns([round]) && round.tables.some(table => table.order?.includes(person)),
  )
  if (isInRound) return err(refuse('seat-in-round'))
  return to.page !== null && hasWords(to.page) ? err(refuse('seat-has-words')) : ok(null)
}

/** Where seats were dealt, whoever comes later sits with the fewest; null: they say themselves where they sit. */
export function seatForLate(tables: readonly Readonly<TableRecord>[]): Readonly<TableRecord> | null {
  const dealt = tables.filter(table => table.dealt).sort((a, b) => a.order - b.order)
  if (dealt.length === 0) return null
  return dealt.reduce((least, table) => (table.people.length < least.people.length ? table : least))
}

/** In the tables' order, those who are still there. */
export function seatingOf(
  tables: readonly Readonly<TableRecord>[],
  isHere: (person: Id) => boolean,
): Seating[] {
  return [...tables]
    .sort((a, b) => a.order - b.order)
    .map(table => ({ table: table.id, name: table.name, people: table.people.filter(isHere) }))
}

export function fitsPlenary(people: number): boolean {
  return people <= LIMITS.plenaryTurns
}
