/** Events that were deleted: what their receipts say. Built from the store at start, kept by watching the rooms. */
import type { RoomReader } from '@folkmoot/projection'
import type { Id, ReceiptRecord } from '@folkmoot/protocol'
import type { Watcher } from './rooms.ts'

type Receipt = Readonly<ReceiptRecord>

export interface Receipts extends Watcher {
  has(event: Id): boolean
  of(event: Id): Receipt | null
  /** The newest first. */
  list(): Receipt[]
  load(event: Id, records: Pick<RoomReader, 'list'>): void
  /** Called when there is another one. */
  onChange(listener: () => void): void
}

export function createReceipts(): Receipts {
  const receipts = new Map<Id, Receipt>()
  const listeners: (() => void)[] = []

  function load(event: Id, records: Pick<RoomReader, 'list'>): void {
    const [receipt] = records.list('receipt')
    if (!receipt || receipts.get(event) === receipt) return
    receipts.set(event, receipt)
    for (const listener of listeners) listener()
  }

  return {
    load,
    loaded: (room, read) => load(room.scope, read),
    committed(room, change, read) {
      if (change.records.has('receipt')) load(room.scope, read)
    },
    has: event => receipts.has(event),
    of: event => receipts.get(event) ?? null,
    list: () => [...receipts.values()].sort((a, b) => b.deletedAt - a.deletedAt),
    onChange: listener => void listeners.push(listener),
  }
}
