/** A page's entries as a list that follows the document: only what changed is read again, the rest keeps its identity. */
import { type EntryView, pageEntries, readEntry } from '@folkmoot/board-doc'
import type * as Y from 'yjs'

export interface EntriesChange {
  changed: ReadonlySet<string>
  /** An entry was deleted. */
  gone: boolean
  /** The transaction's. */
  origin: unknown
}

/** Tells the entries now, oldest first, and again after every change; the answer stops it. */
export function watchEntries(
  doc: Y.Doc,
  tell: (entries: readonly EntryView[], change: EntriesChange) => void,
): () => void {
  const map = pageEntries(doc)
  const views = new Map<string, EntryView>()
  function read(ids: Iterable<string>): EntryView[] {
    for (const id of ids) {
      const view = readEntry(id, map.get(id))
      if (view) views.set(id, view)
      else views.delete(id)
    }
    return [...views.values()].sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
  }
  function onDeep(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], { origin }: Y.Transaction): void {
    const changed = new Set<string>()
    for (const one of events) {
      if (one.path.length > 0) changed.add(String(one.path[0]))
      else for (const id of (one as Y.YMapEvent<unknown>).keysChanged) changed.add(id)
    }
    tell(read(changed), { changed, gone: [...changed].some(id => !map.has(id)), origin })
  }
  const observer = onDeep as unknown as Parameters<typeof map.observeDeep>[0]
  map.observeDeep(observer)
  tell(read(map.keys()), { changed: new Set(), gone: false, origin: null })
  return () => map.unobserveDeep(observer)
}
