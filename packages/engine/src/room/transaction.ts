/**
 * One task's transaction. What it writes to records stands in an overlay; edits to pages are made on a copy, and everything
 * else is queued. All of it happens when the task has answered ok, and none of it when it refused or threw, wherever that
 * was.
 */
import { assert } from '@folkmoot/kit'
import * as Y from 'yjs'
import type { Page, PageOrigin } from '../page/page.ts'
import type { PageShelf } from '../page/page-shelf.ts'
import type { Edits, Projection, TaskProjection, Types } from '../projection.ts'
import type { RoomTask } from './contract.ts'
import type { Documents } from './documents.ts'

/** What a turn collects from its tasks. */
export interface TurnParts {
  /** Pages to delete (`page`) or to replace by what they hold now (`content`). */
  readonly erased: Map<string, 'page' | 'content'>
  /** What stood before in records that changed is made unreadable. */
  scrubs: boolean
  /** Runs after the commit, in order. */
  readonly outbox: (() => void)[]
  /** This page's document changed. */
  touch(page: Page): void
  collectPages(): void
}

export interface TransactionDeps<W extends Types> {
  documents: Documents<W['records'], W['item']>
  projection: Projection<W>
  shelf: PageShelf
  turn: TurnParts
}

const SERVER: PageOrigin = { by: 'server' }

export class Transaction<W extends Types> implements Edits {
  private readonly deps: TransactionDeps<W>
  private readonly task: RoomTask<W, unknown>
  private readonly projected: TaskProjection<W>
  private readonly effects: (() => void)[] = []
  /** Copies of the pages that the task edits. */
  private readonly copies = new Map<string, Y.Doc>()

  constructor(deps: TransactionDeps<W>, task: RoomTask<W, unknown>) {
    this.deps = deps
    this.task = task
    this.projected = deps.projection.begin(this)
    deps.documents.records.begin()
  }

  get tx(): W['tx'] {
    return this.projected.tx
  }

  /** The task answered ok. @throws if a document cannot take it: then nothing of the turn may be committed. */
  keep(): void {
    const { documents, projection, turn } = this.deps
    this.projected.keep()
    for (const effect of this.effects) effect()
    for (const change of documents.records.keep()) projection.recordChanged(change)
    turn.collectPages()
    this.end()
  }

  /** It refused or threw. */
  drop(): void {
    this.projected.drop(this.deps.documents.records.drop())
    this.end()
  }

  private end(): void {
    for (const copy of this.copies.values()) copy.destroy()
    this.copies.clear()
  }

  editPage(id: string, edit: (doc: Y.Doc) => void): void {
    const page = this.deps.shelf.get(id)
    assert(page && this.task.pages?.includes(id), `page ${id} must be listed in the task's pages`)
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
      this.deps.turn.touch(page)
    })
  }

  later(effect: () => void): void {
    this.effects.push(effect)
  }

  rewritePage(id: string): void {
    const { turn } = this.deps
    this.effects.push(() => {
      turn.collectPages()
      if (!turn.erased.has(id)) turn.erased.set(id, 'content')
    })
  }

  scrub(): void {
    const { turn } = this.deps
    this.effects.push(() => {
      turn.scrubs = true
    })
  }

  deletePage(id: string): void {
    const { shelf, turn } = this.deps
    this.effects.push(() => {
      turn.erased.set(id, 'page')
      const page = shelf.get(id)
      if (!page) return
      page.collect()
      turn.outbox.push(() => {
        for (const connection of [...page.connections]) connection.close('erased')
        shelf.remove(page)
      })
    })
  }
}
