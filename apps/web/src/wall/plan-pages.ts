import type { PlannedTable } from '@folkmoot/protocol'

/** So many tables, and names, can be read on one page of the wall. */
const TABLES = 12
const NAMES = 108

/** The tables in their order, as many a page as can be read; a table stands on one page. */
export function planPages(tables: readonly PlannedTable[]): PlannedTable[][] {
  const pages: PlannedTable[][] = []
  let names = 0
  for (const table of tables) {
    const page = pages.at(-1)
    if (page && page.length < TABLES && names + table.people.length <= NAMES) {
      page.push(table)
      names += table.people.length
    } else {
      pages.push([table])
      names = table.people.length
    }
  }
  return pages
}
