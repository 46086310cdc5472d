/** Rebuilds what a room knows from the store alone. */
import { shuffled } from '@folkmoot/kit'
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
  // The store sorts by id, which is the person's: no order here may come from who somebody is.
  for (const id of shuffled(await store.docIds(scope, 'page'), state.rng)) {
    const page = new Page(id, await store.readDoc(scope, 'page', id), seq)
    state.entries.refresh(id, page.doc, null, state.touchEntry)
    page.destroy()
  }
}
