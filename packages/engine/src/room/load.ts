/** Rebuilds what a room knows from the store alone. */
import { shuffled } from '@folkmoot/kit'
import type { PageShelf } from '../page/page-shelf.ts'
import type { Projection, Types } from '../projection.ts'
import type { Store } from '../store.ts'
import type { Documents } from './documents.ts'

export interface Loading<W extends Types> {
  documents: Documents<W['records'], W['item']>
  projection: Projection<W>
  shelf: PageShelf
  store: Store
}

/** `seq`: the scope's last sequence. @throws StoreError */
export async function loadAll<W extends Types>(into: Loading<W>, seq: number): Promise<void> {
  const { documents, projection, shelf, store } = into
  const { scope } = documents
  documents.records.load(await store.records(scope))
  for (const board of projection.boards())
    documents.addBoard(board, await store.readDoc(scope, 'board', board), seq)
  projection.ready()
  // The store sorts by id, which may be a person's: no order here may come from who somebody is.
  for (const id of shuffled(await store.docIds(scope, 'page'), documents.rng)) {
    const page = await shelf.load(id, seq)
    projection.pageChanged(id, page.doc, null)
    page.destroy()
  }
}
