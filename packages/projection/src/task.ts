/**
 * A workshop's part in one task: what the task is given, and the boards that it was shown as they would be. See the engine's
 * transaction for what happens when.
 */
import { type Note, removeEntry, unnameAbout } from '@folkmoot/board-doc'
import type { Edits, TaskProjection } from '@folkmoot/engine'
import type { Id } from '@folkmoot/protocol'
import { entryKey } from './entries.ts'
import { Preview } from './preview.ts'
import type { Workshop, WorkshopChange } from './workshop.ts'
import type { RoomState } from './workshop-state.ts'
import type { Tx } from './workshop-tx.ts'

/** The origin of the server's own edits. */
const SERVER = { by: 'server' }

export class Task implements TaskProjection<Workshop> {
  readonly tx: Tx
  private readonly state: RoomState
  private readonly edits: Edits
  private readonly previews = new Map<Id, Preview>()

  constructor(state: RoomState, edits: Edits) {
    this.state = state
    this.edits = edits
    this.tx = this.open()
  }

  keep(): void {
    for (const preview of this.previews.values()) preview.keep()
  }

  drop(undone: readonly WorkshopChange[]): void {
    for (const preview of this.previews.values()) preview.drop(undone)
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
      get workspace() {
        return state.workspace
      },
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
      put: (kind, record) => state.records.put(kind, record as never),
      delete: (kind, id) => state.records.delete(kind, id),
      editPage: (id, edit) => this.edits.editPage(id, edit),
      rewritePage: page => this.edits.rewritePage(page),
      settle: board => this.settle(board),
      erasePage: page => this.erasePage(page),
      eraseEntry: (page, entry) => this.eraseEntry(page, entry),
      scrub: () => this.edits.scrub(),
      unnameNote: (page, entry) => this.edits.later(() => this.unname(page, entry)),
      unnameEntry: (page, entry) => this.unnameEntry(page, entry),
    }
  }

  private settle(board: Id): readonly Note[] {
    const known = this.previews.get(board)
    const preview = known ?? new Preview(this.state, board)
    this.previews.set(board, preview)
    preview.project()
    return this.state.notes(board)
  }

  private eraseEntry(page: Id, entry: Id): void {
    const { edits, state } = this
    const key = entryKey(page, entry)
    edits.later(() => {
      const board = state.boards.get(state.entries.get(key)?.board ?? '')
      if (board) state.projector.erase(board, key)
    })
    edits.editPage(page, doc => removeEntry(doc, entry, SERVER))
    edits.rewritePage(page)
  }

  private unnameEntry(page: Id, entry: Id): void {
    const { edits, state } = this
    edits.later(() => this.unname(page, entry))
    edits.later(() => state.projector.unnameWords(entryKey(page, entry)))
    edits.editPage(page, doc => unnameAbout(doc, entry, SERVER))
    edits.rewritePage(page)
  }

  private unname(page: Id, entry: Id): void {
    const { state } = this
    const key = entryKey(page, entry)
    const board = state.boards.get(state.entries.get(key)?.board ?? '')
    if (board) state.projector.unname(board, key)
  }

  private erasePage(id: Id): void {
    const { edits, state } = this
    state.records.put('tombstone', { id, at: state.now })
    edits.later(() => {
      for (const entry of [...state.entries.ofPage(id)]) {
        const board = state.boards.get(entry.board)
        if (board) state.projector.erase(board, entry.key)
        state.documents.touched.boards.add(entry.board)
      }
      state.entries.drop(id, () => {})
    })
    edits.deletePage(id)
  }
}
