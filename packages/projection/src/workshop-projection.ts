/** A workshop's rules, plugged into the engine: entries of pages become notes on boards. */

import { readWorkspace } from '@folkmoot/board-doc'
import type { Edits, Projection } from '@folkmoot/engine'
import { WORKSPACE } from '@folkmoot/protocol'
import type * as Y from 'yjs'
import { PAGE } from './shapes.ts'
import { Task } from './task.ts'
import type { Workshop, WorkshopChange, WorkshopDocuments } from './workshop.ts'
import { RoomState, type RoomStateDeps } from './workshop-state.ts'
import type { RoomReader, Tx } from './workshop-tx.ts'

export class WorkshopProjection implements Projection<Workshop> {
  private readonly state: RoomState

  constructor(documents: WorkshopDocuments, deps: RoomStateDeps) {
    this.state = new RoomState(documents, deps)
  }

  get reader(): RoomReader {
    return this.state
  }

  boards(): string[] {
    return this.state.records.list('board').map(({ id }) => id)
  }

  ready(): void {
    this.state.ready()
  }

  pageShape(): typeof PAGE {
    return PAGE
  }

  refusesPage(page: string): 'erased' | null {
    return this.state.records.get('tombstone', page) ? 'erased' : null
  }

  pageChanged(page: string, doc: Y.Doc, entries: ReadonlySet<string> | null): void {
    // Its sections are nobody's entries on a board.
    if (page === WORKSPACE) {
      this.state.workspace = readWorkspace(doc)
      return
    }
    this.state.entries.refresh(page, doc, entries, this.state.touchEntry)
  }

  recordChanged(change: WorkshopChange): void {
    this.state.recordChanged(change)
  }

  begin(edits: Edits): Task {
    return new Task(this.state, edits)
  }

  /** All that a task reads is the state's own; what it writes ends the task. */
  readOnly(refuse: () => never): Tx {
    const writes: Omit<Tx, keyof RoomReader> = {
      put: refuse,
      delete: refuse,
      editPage: refuse,
      settle: refuse,
      erasePage: refuse,
      eraseEntry: refuse,
      unnameNote: refuse,
      scrub: refuse,
      unnameEntry: refuse,
      rewritePage: refuse,
    }
    return Object.assign(Object.create(this.state) as RoomReader, writes)
  }

  /** Every board with something to do. */
  project(): number | null {
    const { state } = this
    let next: number | null = null
    for (const board of state.boards.values()) {
      if (!board.isWaiting) continue
      const due = state.projector.project(board, state.now, false)
      if (due !== null && (next === null || due < next)) next = due
    }
    return next
  }

  /** Counts follow the boards' clocks. Answers when the next one that is waited for strikes. */
  summarise(): number | null {
    const { state } = this
    const { boards } = state.documents.touched
    for (const board of boards) state.told.changed(board, state.now)
    const { told, due } = state.told.strike(state.now)
    for (const board of told) boards.add(board)
    return due
  }
}
