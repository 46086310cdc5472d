/**
 * A page's database: rows of Yjs updates, as y-indexeddb laid them out, so that drafts of an earlier visit still open.
 * Promises here may reject; `page-storage.ts` decides what that means.
 */
import { databases } from './browser-storage.ts'

const STORE = 'updates'

export interface Row {
  key: number
  update: Uint8Array<ArrayBuffer>
}

export function openRows(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const factory = databases()
    if (!factory) return reject(new Error('no databases here'))
    const request = factory.open(name)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { autoIncrement: true })
      request.result.createObjectStore('custom')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('aborted'))
  })
}

function readAll(store: IDBObjectStore, then: (rows: Row[]) => void): void {
  const keys = store.getAllKeys()
  const values = store.getAll()
  values.onsuccess = () =>
    then(keys.result.map((key, i) => ({ key: Number(key), update: values.result[i] as Row['update'] })))
}

export async function readRows(db: IDBDatabase): Promise<Row[]> {
  const transaction = db.transaction([STORE])
  let rows: Row[] = []
  readAll(transaction.objectStore(STORE), read => {
    rows = read
  })
  await done(transaction)
  return rows
}

export async function addRows(db: IDBDatabase, updates: readonly Uint8Array[]): Promise<void> {
  const transaction = db.transaction([STORE], 'readwrite')
  const ended = done(transaction)
  try {
    for (const update of updates) transaction.objectStore(STORE).add(update)
  } catch (error) {
    ended.catch(() => {})
    throw error
  }
  await ended
}

/** Replaces all rows by one, which is made from them. Another tab's row that comes meanwhile is not lost. */
export async function replaceRows(db: IDBDatabase, whole: (rows: Row[]) => Uint8Array): Promise<void> {
  const transaction = db.transaction([STORE], 'readwrite')
  const ended = done(transaction)
  const store = transaction.objectStore(STORE)
  readAll(store, rows => {
    try {
      const update = whole(rows)
      store.clear()
      store.add(update)
    } catch {
      transaction.abort()
    }
  })
  await ended
}
