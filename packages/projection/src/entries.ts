/**
 * The room's index of entries: what every page holds, as plain values, so that a reveal needs no page to be loaded.
 * It knows drafts only as “there are words not posted”.
 */
import { type EntryView, type Fields, type Posted, pageEntries, readEntry } from '@folkmoot/board-doc'
import type { EntryFate, Id } from '@folkmoot/protocol'
import type * as Y from 'yjs'

export interface IndexedEntry {
  key: string
  page: Id
  entry: Id
  board: Id
  prompt: Id
  /** null while a draft. */
  posted: Posted | null
  /** Words that the room has not been given. */
  unposted: boolean
  /** People picked as the ones found, in draft and post. */
  names: readonly Id[]
  made: number
  /** When these words were posted, or were first known to this process: server time. */
  since: number
  fate: EntryFate
  reason?: string
  /** The facilitator asks for other words than those posted, and says why. */
  ask?: string
  /** A helper's English for the words that are posted. */
  reading?: string
}

export function entryKey(page: Id, entry: Id): string {
  return `${page}/${entry}`
}

function samePosted(a: Posted | null, b: Posted | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.text === b.text &&
    a.about?.person === b.about?.person &&
    a.about?.name === b.about?.name &&
    sameFields(a.fields, b.fields) &&
    a.visibility === b.visibility &&
    a.alone === b.alone &&
    a.now === b.now
  )
}

function sameFields(a: Fields | undefined, b: Fields | undefined): boolean {
  if (a === b) return true
  const [left, right] = [Object.entries(a ?? {}), Object.keys(b ?? {})]
  return left.length === right.length && left.every(([key, value]) => b?.[key] === value)
}

function sameWords(a: Posted | null, b: Posted | null): boolean {
  return a !== null && b !== null && a.text === b.text && sameFields(a.fields, b.fields)
}

export class EntryIndex {
  private readonly now: () => number
  private readonly byKey = new Map<string, IndexedEntry>()
  private readonly byPage = new Map<Id, Map<string, IndexedEntry>>()
  private readonly byBoard = new Map<Id, Map<string, IndexedEntry>>()
  private readonly whose: (named: string) => Id

  /** `whose`: pages name people by their handles; in the index they are who they are. */
  constructor(deps: { whose(named: string): Id; now(): number }) {
    this.whose = deps.whose
    this.now = deps.now
  }

  get(key: string): IndexedEntry | null {
    return this.byKey.get(key) ?? null
  }

  ofPage(page: Id): Iterable<IndexedEntry> {
    return this.byPage.get(page)?.values() ?? []
  }

  /** Entries that name one of these people as the one found. A walk over all: for erasure only. */
  *naming(people: ReadonlySet<Id>): Iterable<IndexedEntry> {
    for (const entry of this.byKey.values()) if (entry.names.some(person => people.has(person))) yield entry
  }

  ofBoard(board: Id): Iterable<IndexedEntry> {
    return this.byBoard.get(board)?.values() ?? []
  }

  /**
   * Reads entries of a page again (all of them without `ids`); tells which boards' projections and counts they touch.
   */
  refresh(
    page: Id,
    doc: Y.Doc,
    ids: Iterable<string> | null,
    touched: (entry: IndexedEntry, notes: boolean) => void,
  ): void {
    const map = pageEntries(doc)
    for (const id of ids ?? this.allIds(page, map)) {
      const value = map.get(id)
      this.update(page, id, value === undefined ? null : readEntry(id, value), touched)
    }
  }

  private allIds(page: Id, map: Y.Map<unknown>): Set<string> {
    const ids = new Set(map.keys())
    for (const { entry } of this.ofPage(page)) ids.add(entry)
    return ids
  }

  /** Forgets a page, telling what went. */
  drop(page: Id, touched: (entry: IndexedEntry, notes: boolean) => void): void {
    for (const entry of [...this.ofPage(page)]) this.update(page, entry.entry, null, touched)
  }

  private update(
    page: Id,
    id: string,
    view: EntryView | null,
    touched: (entry: IndexedEntry, notes: boolean) => void,
  ): void {
    const key = entryKey(page, id)
    const before = this.byKey.get(key)
    if (view === null || (before && before.board !== view.board)) {
      if (before) {
        this.remove(before)
        touched({ ...before, posted: null, unposted: false }, before.posted !== null)
      }
      if (view === null) return
    }
    const words = view.draft.trim()
    const unposted =
      (words !== '' && words !== view.posted?.text) || !sameFields(view.fields, view.posted?.fields)
    const posted = this.resolved(view.posted)
    const drafted = view.about?.person == null ? null : this.whose(view.about.person)
    const names = [drafted, posted?.about?.person].filter(person => person != null)
    const entry = this.byKey.get(key)
    if (!entry) {
      const made: IndexedEntry = {
        key,
        page,
        entry: id,
        board: view.board,
        prompt: view.prompt,
        posted,
        unposted,
        names,
        made: view.made,
        since: this.now(),
        fate: 'waiting',
      }
      this.add(made)
      touched(made, made.posted !== null)
      return
    }
    entry.names = names
    const notes = !samePosted(entry.posted, posted) || entry.prompt !== view.prompt
    if (!notes && entry.unposted === unposted) return
    entry.prompt = view.prompt
    if (!sameWords(entry.posted, posted)) entry.since = this.now()
    entry.posted = posted
    entry.unposted = unposted
    touched(entry, notes)
  }

  private resolved(posted: Posted | null): Posted | null {
    const { about } = posted ?? {}
    if (!posted || about?.person == null) return posted
    return { ...posted, about: { ...about, person: this.whose(about.person) } }
  }

  private add(entry: IndexedEntry): void {
    this.byKey.set(entry.key, entry)
    into(this.byPage, entry.page).set(entry.key, entry)
    into(this.byBoard, entry.board).set(entry.key, entry)
  }

  private remove(entry: IndexedEntry): void {
    this.byKey.delete(entry.key)
    this.byPage.get(entry.page)?.delete(entry.key)
    this.byBoard.get(entry.board)?.delete(entry.key)
  }
}

function into<V>(map: Map<Id, Map<string, V>>, id: Id): Map<string, V> {
  let inner = map.get(id)
  if (!inner) {
    inner = new Map()
    map.set(id, inner)
  }
  return inner
}
