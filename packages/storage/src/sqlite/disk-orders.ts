/**
 * For the disk suite, which cannot fill a real disk everywhere: SQLite itself is told to refuse, and so every layer above
 * meets the true error. What to refuse stands in a file, which is read before each write; without one nothing is done.
 *
 * - `full`: the database may not grow (SQLITE_FULL). What fits in its last pages still fits.
 * - `read-only`: nothing may be written (SQLITE_READONLY).
 */
import { readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

const NO_LIMIT = 4_294_967_294
const ORDERS: Record<string, string> = {
  // Not less than it has: SQLite takes the number of pages there are.
  full: 'PRAGMA max_page_count = 1; PRAGMA query_only = OFF',
  'read-only': 'PRAGMA query_only = ON',
  '': `PRAGMA query_only = OFF; PRAGMA max_page_count = ${NO_LIMIT}`,
}

export function obeyDiskOrders(db: DatabaseSync, file: string): void {
  const order = ORDERS[readFileSync(file, 'utf8').trim()]
  if (order) db.exec(order)
}
