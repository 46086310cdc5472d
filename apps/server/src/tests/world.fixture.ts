/** For tests: what is asked of a running server again and again. */

import type { Tx } from '@folkmoot/projection'
import type { Id, RecordKind, RecordOf } from '@folkmoot/protocol'
import type { Started } from '../start.fixture.ts'

export const EVENT = 'better-together'

export async function list<K extends RecordKind>(server: Started, kind: K): Promise<readonly RecordOf<K>[]> {
  const found = await server.deps.rooms.read(EVENT, read => read.list(kind))
  if (!found.ok) throw new Error(found.error.code)
  return found.value as readonly RecordOf<K>[]
}

export async function get<K extends RecordKind>(server: Started, kind: K, id: Id): Promise<RecordOf<K>> {
  const found = (await list(server, kind)).find(record => record.id === id)
  if (!found) throw new Error(`there is no ${kind} ${id}`)
  return found
}

/** Writes records past every rule, to make a moment that would take long to come about. */
export async function edit(server: Started, change: (tx: Tx) => void): Promise<void> {
  const done = await server.deps.rooms.submit(EVENT, {
    actor: null,
    op: null,
    run: tx => {
      change(tx)
      return { ok: true, value: null }
    },
  })
  if (!done.ok) throw new Error(done.error.code)
}
