/**
 * A page kept on this device, so that drafts survive a closed tab and a lost connection. Browsers close, empty, fill up and
 * refuse their databases under an open page, so nothing here ever throws or stands in the way of the socket: updates are
 * written after the document has told everybody else of them, and a database that fails is let go of, told of, and
 * opened once more.
 */
import * as Y from 'yjs'
import { deleteDatabase } from './browser-storage.ts'
import { addRows, openRows, type Row, readRows, replaceRows } from './page-rows.ts'

const limitMs = 2_000
/** Long enough for a browser that is clearing its data to be done. */
const reopenMs = 500
/** So many updates are made one. */
const manyRows = 500

export interface PageStorage {
  /** Settles once what was kept is in the document, or after 2 s, or when this browser keeps nothing. */
  ready: Promise<void>
  /**
   * Keeps the document as it is and nothing of how it came to be: rows hold old updates, and with them deleted words,
   * until there are five hundred.
   */
  compact(): Promise<void>
  /** Keeps another document from now on, and nothing of the one before. */
  follow(doc: Y.Doc): Promise<void>
  /** Deletes what is kept, and keeps nothing any more. */
  clear(): Promise<void>
  close(): void
}

/** `onKeeps` hears whether drafts are kept here, each time that changes; it begins with yes. */
export function openStorage(name: string, first: Y.Doc, onKeeps: (keeps: boolean) => void): PageStorage {
  let doc = first
  let db: IDBDatabase | null = null
  /** What was kept in `db` is in the document: from then on updates are written there. */
  let loaded = false
  /** What is kept belongs to a document that is not followed any more. */
  let outdated = false
  let rows = 0
  let queue: Uint8Array[] = []
  let chances = 2
  let closed = false
  let keeps = true
  /** Transactions that came from the disk carry it as their origin. */
  const origin = {}

  function tell(now: boolean): void {
    if (closed || keeps === now) return
    keeps = now
    onKeeps(now)
  }

  function onUpdate(update: Uint8Array, from: unknown): void {
    if (from === origin || !loaded) return
    queue.push(update)
    // After whoever else listens to the document, the socket first of all.
    if (queue.length === 1) queueMicrotask(() => void write())
  }

  async function write(): Promise<void> {
    const updates = queue
    queue = []
    const into = db
    if (!into || !loaded || updates.length === 0) return
    try {
      await addRows(into, updates)
      rows += updates.length
      if (rows >= manyRows) await replace(true)
    } catch {
      lost(into)
    }
  }

  async function open(): Promise<void> {
    chances--
    let opened: IDBDatabase | null = null
    try {
      opened = await openRows(name)
      if (closed) return opened.close()
      const own = opened
      db = own
      // Deleted on purpose, by this device being left or a page erased in another tab: it is not made again.
      own.onversionchange = () => {
        chances = 0
        lost(own)
      }
      own.onclose = () => lost(own)
      const kept = outdated ? [] : await readRows(own)
      if (db !== own) return
      apply(kept)
      loaded = true
      if (outdated) await replaceRows(own, () => Y.encodeStateAsUpdate(doc))
      else if (doc.store.clients.size > 0) await addRows(own, [Y.encodeStateAsUpdate(doc)])
      outdated = false
      rows = kept.length + 1
      if (db === own) tell(true)
    } catch {
      lost(opened)
    }
  }

  function apply(kept: readonly Row[]): void {
    Y.transact(doc, () => kept.forEach(row => void Y.applyUpdate(doc, row.update)), origin, false)
  }

  /** Lets go of the database, and tries once more. */
  function lost(which: IDBDatabase | null): void {
    if (closed || which !== db) return
    letGo()
    tell(false)
    if (chances > 0) setTimeout(() => closed || void open(), reopenMs)
  }

  function letGo(): void {
    const held = db
    db = null
    loaded = false
    queue = []
    try {
      held?.close()
    } catch {}
  }

  async function replace(merge: boolean): Promise<void> {
    const into = db
    if (!into || !loaded) return
    try {
      await replaceRows(into, all => {
        if (merge) apply(all)
        return Y.encodeStateAsUpdate(doc)
      })
      rows = 1
    } catch {
      lost(into)
    }
  }

  function stop(): void {
    closed = true
    doc.off('update', onUpdate)
    letGo()
  }

  doc.on('update', onUpdate)
  const opening = open()
  const late = new Promise<void>(resolve => setTimeout(resolve, limitMs))
  return {
    ready: Promise.race([opening, late]).then(() => tell(loaded)),
    compact: () => replace(true),
    async follow(next) {
      doc.off('update', onUpdate)
      doc = next
      doc.on('update', onUpdate)
      queue = []
      outdated = !loaded
      await replace(false)
    },
    clear() {
      stop()
      return deleteDatabase(name)
    },
    close() {
      // What waits is handed to the database at once, which closes after it.
      void write()
      stop()
    },
  }
}
