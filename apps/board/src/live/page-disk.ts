/** A page kept on this device, so that drafts survive a closed tab and a lost connection. */
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const prefix = 'folkmoot page '
const limitMs = 2_000

export interface PageDisk {
  /** True once what was kept is in the document; false when this browser keeps nothing (or takes over 2 s). */
  ready: Promise<boolean>
  /** Transactions that came from the disk carry this as their origin. */
  origin: unknown
  /** Deletes what is kept. */
  clear(): Promise<void>
  close(): void
}

/** One database a person and page: two people on one shared laptop never meet each other's words. */
export function pageDatabase(event: string, person: string, page: string): string {
  return `${prefix}${event} ${person} ${page}`
}

const nothing: PageDisk = {
  ready: Promise.resolve(false),
  origin: null,
  clear: () => Promise.resolve(),
  close: () => {},
}

export function openDisk(name: string, doc: Y.Doc): PageDisk {
  if (typeof indexedDB === 'undefined') return nothing
  const kept = new IndexeddbPersistence(name, doc)
  const opened = kept._db.then(
    () => kept.whenSynced.then(() => true),
    () => false,
  )
  return {
    ready: Promise.race([opened, new Promise<boolean>(resolve => setTimeout(resolve, limitMs, false))]),
    origin: kept,
    clear: () => kept.clearData().catch(() => {}),
    close: () => void kept.destroy().catch(() => {}),
  }
}

/** Removes everything that any visit left on this device: all pages' databases and what was remembered. */
export async function wipeDevice(): Promise<void> {
  localStorage.clear()
  sessionStorage.clear()
  if (typeof indexedDB === 'undefined' || !indexedDB.databases) return
  for (const { name } of await indexedDB.databases().catch(() => []))
    if (name?.startsWith(prefix)) indexedDB.deleteDatabase(name)
}
