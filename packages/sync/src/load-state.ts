/** Rebuilds what a room knows from the store alone. */
import { Page } from './page.ts'
import type { RoomState } from './state.ts'
import type { Store } from './store.ts'

/** `seq`: the scope's last sequence. @throws StoreError */
export async function loadState(state: RoomState, store: Store, seq: number): Promise<void> {
  const { scope } = state
  state.records.load(await store.records(scope))
  for (const record of state.records.list('board'))
    state.addBoard(record.id, await store.readDoc(scope, 'board', record.id), seq)
  state.ready()
  for (const id of await store.docIds(scope, 'page')) {
    const page = new Page(id, await store.readDoc(scope, 'page', id), seq)
    state.entries.refresh(id, page.doc, null, state.touchEntry)
    page.destroy()
  }
}
