/** What the room put nowhere is sorted at the desk. Editions stay as they are. */
import { putNote } from '@folkmoot/domain'
import { err, ok, randomId } from '@folkmoot/kit'
import { type COMMANDS, cleanName, refuse } from '@folkmoot/protocol'
import { sortableOf } from '../exports/sortable.ts'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export const sortingPut = task((tx, { input }: Call<InputOf<C['sortingPut']>>) => {
  const { board } = input
  const sortable = sortableOf(tx, board)
  if (!sortable) return err(refuse('not-found'))
  const put = putNote(board, tx.get('sorting', board), sortable.edition, input, () => randomId(12))
  if (!put.ok) return put
  tx.put('sorting', put.value.sorting)
  return ok({ group: put.value.group })
})

export const sortingName = task((tx, { input }: Call<InputOf<C['sortingName']>>) => {
  const sorting = tx.get('sorting', input.board)
  if (!sorting?.groups.some(({ id }) => id === input.group)) return err(refuse('not-found'))
  const groups = sorting.groups.map(one =>
    one.id === input.group ? { ...one, name: cleanName(input.name) } : one,
  )
  tx.put('sorting', { ...sorting, groups })
  // Words that were replaced leave the disk, as erased ones do.
  tx.scrub()
  return ok({})
})
