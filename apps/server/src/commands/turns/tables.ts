/** Tables: who sits where. */
import { everybody, movedTo, resolvePerson, roundRuns, seatedAt } from '@folkmoot/domain'
import { err, ok, randomId } from '@folkmoot/kit'
import { type COMMANDS, refuse } from '@folkmoot/protocol'
import { type Call, type InputOf, task } from '../handler.ts'
import { noteTables } from '../phases.ts'
import { putTable } from './table-pages.ts'

type C = typeof COMMANDS

export const tablesMake = task((tx, { actor, input }: Call<InputOf<C['tablesMake']>>) => {
  if (roundRuns(tx.list('round'))) return err(refuse('round-at-tables'))
  const before = tx.list('table')
  for (const table of tx.list('table')) tx.delete('table', table.id)
  seatedAt(everybody(tx), input, tx.rng).forEach((people, i) => {
    putTable(tx, { id: randomId(8), name: `Table ${i + 1}`, order: i + 1, people })
  })
  return ok({ undo: noteTables(tx, actor, before) })
})

export const tablesMove = task((tx, { input }: Call<InputOf<C['tablesMove']>>) => {
  const person = resolvePerson(tx, input.person)
  if (!person || (input.table !== null && !tx.get('table', input.table))) return err(refuse('not-found'))
  for (const table of movedTo(tx.list('table'), person.id, input.table)) tx.put('table', table)
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

export const tablesRemove = task((tx, { actor, input }: Call<InputOf<C['tablesRemove']>>) => {
  if (!tx.get('table', input.table)) return err(refuse('not-found'))
  const before = tx.list('table')
  tx.delete('table', input.table)
  return ok({ undo: noteTables(tx, actor, before) })
})
