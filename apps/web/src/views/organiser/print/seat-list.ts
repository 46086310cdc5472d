import type { PersonView, TableView } from '@folkmoot/protocol'

export interface ListedSeat {
  key: string
  name: string
  /** null: no seat yet. */
  table: string | null
}

/** Everybody by name, with the table at which they sit; empty while nobody sits anywhere. */
export function seatList(
  people: readonly Pick<PersonView, 'id' | 'name' | 'table'>[],
  tables: readonly Pick<TableView, 'id' | 'name'>[],
): ListedSeat[] {
  if (people.every(person => person.table === null)) return []
  const names = new Map(tables.map(table => [table.id, table.name]))
  return people
    .map(({ id, name, table }) => ({ key: id, name, table: (table && names.get(table)) ?? null }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
