/**
 * One task's transaction. What it writes to records stands in an overlay; edits to pages are made on a copy, and erasures
 * are queued. All of it happens when the task has answered ok, and none of it when it refused or threw, wherever that was.
 */
import { removeEntry, unnameAbout } from '@folkmoot/board-doc'
import { assert } from '@folkmoot/kit'
import { type Id, type RecordKind, type RecordOf, refuse } from '@folkmoot/protocol'
import * as Y from 'yjs'
import { entryKey } from './entries.ts'
import type { Page, PageOrigin } from './page.ts'
import type { PageShelf } from './page-shelf.ts'
import { Preview } from './preview.ts'
import type { RoomState } from './state.ts'
import type { RoomTask, Tx } from './tx.ts'

/** What a turn collects from its tasks. */
export interface TurnParts {
  /** Pages to delete (`page`) or to replace by what they hold now (`entries`). */
  readonly erased: Map<Id, 'page' | 'entries'>
  /** Runs after the commit, in order. */
  readonly outbox: (() => void)[]
  /** This page's document changed. */
  touch(page: Page): void
  collectPages(): void
}

const SERVER: PageOrigin = { by: 'server' }

export class Transaction {
  readonly tx: Tx
  private readonly state: RoomState
  private readonly shelf: PageShelf
  private readonly turn: TurnParts
  private readonly task: RoomTask<unknown>
  private readonly effects: (() => void)[] = []
  /** Copies of the pages that the task edits. */
  private readonly copies = new Map<Id, Y.Doc>()
  private readonly previews = new Map<Id, Preview>()

  constructor(state: RoomState, shelf: PageShelf, turn: TurnParts, task: RoomTask<unknown>) {
    this.state = state
    this.shelf = shelf
    this.turn = turn
    this.task = task
    this.tx = this.open()
    state.records.begin()
  }

  /** The task answered ok. @throws if a document cannot take it: then nothing of the turn may be committed. */
  keep(): void {
    const { state } = this
    for (const preview of this.previews.values()) preview.keep()
    for (const effect of this.effects) effect()
    for (const change of state.records.keep()) state.recordChanged(change)
    this.turn.collectPages()
    this.end()
  }

  /** It refused or threw. */
  drop(): void {
    const changes = this.state.records.drop()
    for (const preview of this.previews.values()) preview.drop(changes)
    this.end()
  }

  private end(): void {
    for (const copy of this.copies.values()) copy.destroy()
    this.copies.clear()
  }

  private open(): Tx {
    const { state } = this
    return {
      scope: state.scope,
      now: state.now,
      seq: state.seq,
      rng: state.rng,
      get: (kind, id) => state.get(kind, id),
      list: kind => state.list(kind),
      notes: board => state.notes(board),
      facts: board => state.facts(board),
      isWrittenOn: board => state.isWrittenOn(board),
      held: board => state.held(board),
      fates: page => state.fates(page),
      wrote: page => state.wrote(page),
      writersOf: board => state.writersOf(board),
      counted: board => state.counted(board),
      circle: (board, network) => state.circle(board, network),
      whose: named => state.whose(named),
      hasWords: page => state.hasWords(page),
      author: page => state.author(page),
      networkLabel: network => state.networkLabel(network),
      source: note => state.source(note),
      naming: people => state.naming(people),
      put: <K extends RecordKind>(kind: K, record: RecordOf<K>) => state.records.put(kind, record),
      delete: (kind, id) => state.records.delete(kind, id),
      editPage: (id, edit) => this.editPage(id, edit),
      settle: board => this.settle(board),
      erasePage: page => this.erasePage(page),
      eraseEntry: (page, entry) => this.eraseEntry(page, entry),
      unnameNote: (page, entry) => this.effects.push(() => this.unname(page, entry)),
      unnameEntry: (page, entry) => this.unnameEntry(page, entry),
    }
  }

  private pageOf(id: Id): Page {
    const page = this.shelf.get(id)
    assert(page && this.task.pages?.includes(id), `page ${id} must be listed in the task's pages`)
    return page
  }

  private editPage(id: Id, edit: (doc: Y.Doc) => void): void {
    const page = this.pageOf(id)
    let copy = this.copies.get(id)
    if (!copy) {
      copy = page.copy()
      this.copies.set(id, copy)
    }
    const doc = copy
    const produced: Uint8Array[] = []
    const collect = (update: Uint8Array) => produced.push(update)
    doc.on('update', collect)
    doc.transact(() => edit(doc), SERVER)
    doc.off('update', collect)
    if (produced.length === 0) return
    const update = produced.length === 1 ? (produced[0] as Uint8Array) : Y.mergeUpdates(produced)
    this.effects.push(() => {
      Y.applyUpdate(page.doc, update, SERVER)
      this.turn.touch(page)
    })
  }

  private settle(board: Id): ReturnType<Tx['settle']> {
    const known = this.previews.get(board)
    const preview = known ?? new Preview(this.state, board)
    this.previews.set(board, preview)
    preview.project()
    return this.state.notes(board)
  }

  private eraseEntry(page: Id, entry: Id): void {
    this.pageOf(page)
    const key = entryKey(page, entry)
    this.effects.push(() => {
      const { state } = this
      const board = state.boards.get(state.entries.get(key)?.board ?? '')
      if (board) state.projector.erase(board, key)
    })
    this.editPage(page, doc => removeEntry(doc, entry, SERVER))
    this.rewrite(page)
  }

  private unnameEntry(page: Id, entry: Id): void {
    this.effects.push(() => this.unname(page, entry))
    this.effects.push(() => this.state.projector.unnameWords(entryKey(page, entry)))
    this.editPage(page, doc => unnameAbout(doc, entry, SERVER))
    this.rewrite(page)
  }

  private unname(page: Id, entry: Id): void {
    const { state } = this
    const key = entryKey(page, entry)
    const board = state.boards.get(state.entries.get(key)?.board ?? '')
    if (board) state.projector.unname(board, key)
  }

  private rewrite(page: Id): void {
    this.effects.push(() => {
      this.turn.collectPages()
      if (!this.turn.erased.has(page)) this.turn.erased.set(page, 'entries')
    })
  }

  private erasePage(id: Id): void {
    const { state } = this
    state.records.put('tombstone', { id, at: state.now })
    this.effects.push(() => {
      for (const entry of [...state.entries.ofPage(id)]) {
        const board = state.boards.get(entry.board)
        if (board) state.projector.erase(board, entry.key)
        state.touchedBoards.add(entry.board)
      }
      state.entries.drop(id, () => {})
      this.turn.erased.set(id, 'page')
      const page = this.shelf.get(id)
      if (!page) return
      page.collect()
      this.turn.outbox.push(() => {
        for (const session of [...page.sessions]) session.close(refuse('erased'))
        this.shelf.remove(page)
      })
    })
  }
}
