/** The page that the people of a table write on together. It outlives its table, so that what was written stands. */
import { randomId } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import type { Id, TableRecord } from '@folkmoot/protocol'

/** A table with a page of its own. */
export function putTable(tx: Tx, table: Omit<TableRecord, 'page'> & { page?: Id | null }): TableRecord {
  const page = table.page ?? randomId()
  const before = tx.get('table-page', page)
  const { id, name } = table
  if (before?.name !== name) tx.put('table-page', { pageEpoch: 1, ...before, id: page, table: id, name })
  const record: TableRecord = { ...table, page }
  tx.put('table', record)
  return record
}

/** Every table without a page gets one. */
export function givePages(tx: Tx): void {
  for (const table of tx.list('table')) if (table.page === null) putTable(tx, table)
}
