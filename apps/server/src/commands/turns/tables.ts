/** Tables: who sits where. */
import {
  everybody,
  maySit,
  movedTo,
  planned,
  readStage,
  resolvePerson,
  roundRuns,
  seatedAt,
} from '@folkmoot/domain'
import { err, ok, randomId } from '@folkmoot/kit'
import { type COMMANDS, refuse } from '@folkmoot/protocol'
import { type Call, type InputOf, task } from '../handler.ts'
import { noteTables } from '../phases.ts'
import { putStage } from '../stage.ts'
import { putTable } from './table-pages.ts'

type C = typeof COMMANDS

export const tablesMake = task((tx, { actor, input }: Call<InputOf<C['tablesMake']>>) => {
  if (roundRuns(tx.list('round'))) return err(refuse('round-at-tables'))
  const before = tx.list('table')
  for (const table of tx.list('table')) tx.delete('table', table.id)
  const stage = readStage(tx)
  const { own } = input
  seatedAt(own ? [] : everybody(tx), input, tx.rng).forEach((people, i) => {
    putTable(tx, {
      id: randomId(8),
      name: `Table ${i + 1}`,
      order: i + 1,
      people,
      ...(!own && { dealt: true }),
    })
  })
  putStage(tx, planned(stage, !own))
  return ok({ undo: noteTables(tx, actor, before, stage) })
})

export const tablesSit = task((tx, { actor, input }: Call<InputOf<C['tablesSit']>>) => {
  const person = actor.role === 'delegate' ? resolvePerson(tx, actor.person) : null
  const to = tx.get('table', input.table)
  if (!person || !to) return err(refuse('not-found'))
  const tables = tx.list('table')
  const may = maySit(person.id, { tables, to, rounds: tx.list('round'), hasWords: page => tx.hasWords(page) })
  if (!may.ok) return may
  for (const table of movedTo(tables, person.id, to.id)) tx.put('table', table)
  return ok({})
})

export const wallSeats = task((tx, { input }: Call<InputOf<C['wallSeats']>>) => {
  if (input.shown && tx.list('table').length === 0) return err(refuse('not-found'))
  putStage(tx, planned(readStage(tx), input.shown))
  return ok({})
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
