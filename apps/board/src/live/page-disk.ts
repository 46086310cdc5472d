/** A page kept on this device, so that drafts survive a closed tab and a lost connection. */
import { IndexeddbPersistence, storeState } from 'y-indexeddb'
import type * as Y from 'yjs'

const prefix = 'folkmoot page '
const limitMs = 2_000

export interface PageDisk {
  /** True once what was kept is in the document; false when this browser keeps nothing (or takes over 2 s). */
  ready: Promise<boolean>
  /** Transactions that came from the disk carry this as their origin. */
  origin: unknown
  /**
   * Keeps the document as it is and nothing of how it came to be: y-indexeddb collects old updates, and with them
   * deleted words, until there are five hundred.
   */
  compact(): Promise<void>
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
  compact: () => Promise.resolve(),
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
    compact: () => (kept.synced ? storeState(kept, true).catch(() => {}) : Promise.resolve()),
    clear: () => kept.clearData().catch(() => {}),
    close: () => void kept.destroy().catch(() => {}),
  }
}

/** The databases that visits left on this device, where the browser tells. */
export async function keptPages(): Promise<{ database: string; event: string; page: string }[]> {
  if (typeof indexedDB === 'undefined' || !indexedDB.databases) return []
  const all = await indexedDB.databases().catch(() => [])
  return all.flatMap(({ name }) => {
    if (!name?.startsWith(prefix)) return []
    const [event, , page] = name.slice(prefix.length).split(' ')
    return event && page ? [{ database: name, event, page }] : []
  })
}

/** Removes everything that any visit left on this device: all pages' databases and what was remembered. */
export async function wipeDevice(): Promise<void> {
  localStorage.clear()
  sessionStorage.clear()
  for (const { database } of await keptPages()) indexedDB.deleteDatabase(database)
}
