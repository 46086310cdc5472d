/** Rebuilds what a room knows from the store alone. */
import { shuffled } from '@folkmoot/kit'
import type { PageShelf } from '../page/page-shelf.ts'
import type { Projection, Types } from '../projection.ts'
import type { Store } from '../store.ts'
import type { Documents } from './documents.ts'

/** So many pages are read at once: a room of thousands is neither as many questions nor one that holds them all in memory. */
const AT_ONCE = 100

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
  const ids = shuffled(await store.docIds(scope, 'page'), documents.rng)
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const some = ids.slice(first, first + AT_ONCE)
    const updates = await store.readDocs(scope, 'page', some)
    for (const [i, id] of some.entries()) {
      const page = shelf.made(id, updates[i] ?? [], seq)
      projection.pageChanged(id, page.doc, null)
      page.destroy()
    }
  }
}
