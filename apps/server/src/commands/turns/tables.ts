/** Tables: who sits where. */
import { err, ok, randomId, shuffled } from '@folkmoot/kit'
import { type COMMANDS, type Id, type PersonRecord, refuse, type TableRecord } from '@folkmoot/protocol'
import type { RoomReader, Tx } from '@folkmoot/sync'
import { everybody, resolvePerson } from '../../people/people.ts'
import { type Call, type InputOf, task } from '../handler.ts'
import { putTable } from './table-pages.ts'

type C = typeof COMMANDS

export const tablesMake = task((tx, { input }: Call<InputOf<C['tablesMake']>>) => {
  if (roundRuns(tx)) return err(refuse('conflict', 'A round is running at the tables. End it first.'))
  for (const table of tx.list('table')) tx.delete('table', table.id)
  const seats: Id[][] = Array.from({ length: input.count }, () => [])
  const people = inSeatOrder(shuffled(everybody(tx), tx.rng), input.mix)
  // Kept together: consecutive runs of nearly equal length, so that a network shares as few tables as it can.
  const tableOf = (i: number) => (input.mix ? i % input.count : Math.floor((i * input.count) / people.length))
  for (const [i, person] of people.entries()) seats[tableOf(i)]?.push(person.id)
  seats.forEach((seated, i) => {
    putTable(tx, { id: randomId(8), name: `Table ${i + 1}`, order: i + 1, people: seated })
  })
  return ok({})
})

/** Grouped by network either way: dealt out one by one that mixes them, cut into runs it keeps them together. */
function inSeatOrder(people: readonly Readonly<PersonRecord>[], mix: boolean): Readonly<PersonRecord>[] {
  const byNetwork = Map.groupBy(people, person => person.network ?? '')
  const groups = [...byNetwork.values()]
  return (mix ? groups.sort((a, b) => b.length - a.length) : groups).flat()
}

function roundRuns(read: Pick<RoomReader, 'list'>): boolean {
  return read.list('round').some(round => round.mode === 'tables' && round.finishedAt === null)
}

export const tablesMove = task((tx, { input }: Call<InputOf<C['tablesMove']>>) => {
  const person = resolvePerson(tx, input.person)
  if (!person) return err(refuse('not-found'))
  const to = input.table === null ? null : tx.get('table', input.table)
  if (input.table !== null && !to) return err(refuse('not-found'))
  for (const table of tx.list('table'))
    if (table.people.includes(person.id) && table.id !== to?.id) seat(tx, table, person.id, null)
  if (to && !to.people.includes(person.id)) tx.put('table', { ...to, people: [...to.people, person.id] })
  return ok({})
})

export const tablesName = task((tx, { input }: Call<InputOf<C['tablesName']>>) => {
  if (input.table === null) {
    const order = 1 + Math.max(0, ...tx.list('table').map(table => table.order))
    const table = putTable(tx, { id: randomId(8), name: input.name, order, people: [] })
    return ok({ table: table.id })
  }
  const table = tx.get('table', input.table)
  if (!table) return err(refuse('not-found'))
  putTable(tx, { ...table, name: input.name })
  return ok({ table: table.id })
})

export const tablesRemove = task((tx, { input }: Call<InputOf<C['tablesRemove']>>) => {
  if (!tx.get('table', input.table)) return err(refuse('not-found'))
  tx.delete('table', input.table)
  return ok({})
})

/** Puts `into` in a person's seat, or leaves it empty. */
function seat(tx: Tx, table: Readonly<TableRecord>, person: Id, into: Id | null): void {
  const people = table.people.map(id => (id === person ? into : id)).filter(id => id !== null)
  tx.put('table', { ...table, people: [...new Set(people)] })
}
