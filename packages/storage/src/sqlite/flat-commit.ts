/**
 * A commit on its way to the thread that writes: two flat lists and one run of bytes. A full hall commits thousands of rows a
 * second, and to clone an object and a byte array for each of them costs ten times as much.
 */
import type { Commit } from '@folkmoot/engine'

export interface FlatCommit {
  scope: string
  epoch: number | null
  /** How many rows there are of each, in this order. */
  pages: number
  boards: number
  records: number
  ops: number
  /** One of each page and board, two of each record (kind, id) and operation (actor, op). */
  names: string[]
  /** How many bytes each row has; -1: a record that is deleted. */
  lengths: number[]
  bytes: Uint8Array
}

export function flatten({ scope, epoch, pages, boards, records, ops }: Commit): FlatCommit {
  const names: string[] = []
  const rows: (Uint8Array | null)[] = []
  for (const { doc, update } of pages) {
    names.push(doc)
    rows.push(update)
  }
  for (const { doc, update } of boards) {
    names.push(doc)
    rows.push(update)
  }
  for (const { kind, id, value } of records) {
    names.push(kind, id)
    rows.push(value)
  }
  for (const { actor, op, result } of ops) {
    names.push(actor, op)
    rows.push(result)
  }
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + (row?.length ?? 0), 0))
  let end = 0
  for (const row of rows) {
    if (row === null) continue
    bytes.set(row, end)
    end += row.length
  }
  return {
    scope,
    epoch,
    pages: pages.length,
    boards: boards.length,
    records: records.length,
    ops: ops.length,
    names,
    lengths: rows.map(row => row?.length ?? -1),
    bytes,
  }
}

export function unflatten(flat: FlatCommit): Commit {
  let row = 0
  let end = 0
  let name = 0
  const nextName = () => flat.names[name++] as string
  const nextBytes = (): Uint8Array | null => {
    const length = flat.lengths[row++] as number
    if (length < 0) return null
    const start = end
    end += length
    return flat.bytes.subarray(start, end)
  }
  const times = <T>(count: number, read: () => T): T[] => Array.from({ length: count }, read)
  const update = () => ({ doc: nextName(), update: nextBytes() as Uint8Array })
  return {
    scope: flat.scope,
    epoch: flat.epoch,
    pages: times(flat.pages, update),
    boards: times(flat.boards, update),
    records: times(flat.records, () => ({ kind: nextName(), id: nextName(), value: nextBytes() })),
    ops: times(flat.ops, () => ({ actor: nextName(), op: nextName(), result: nextBytes() as Uint8Array })),
  }
}
