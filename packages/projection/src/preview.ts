/**
 * A board as it would be with everything released that waits: shown to the task that asks, and real only when that task is
 * kept. Dropped, the board, its entries' fates and the links between notes and entries are as they were.
 */
import type { Id } from '@folkmoot/protocol'
import type { BoardWork } from './board-work.ts'
import type { IndexedEntry } from './entries.ts'
import type { WorkshopChange } from './workshop.ts'
import type { RoomState } from './workshop-state.ts'

export class Preview {
  private readonly state: RoomState
  private readonly board: BoardWork | null
  private readonly fates: [IndexedEntry, Pick<IndexedEntry, 'fate' | 'reason' | 'ask' | 'reading'>][]

  constructor(state: RoomState, id: Id) {
    this.state = state
    this.board = state.boards.get(id) ?? null
    this.fates = [...state.entries.ofBoard(id)].map(entry => {
      const { fate, reason, ask, reading } = entry
      return [
        entry,
        {
          fate,
          ...(reason !== undefined && { reason }),
          ...(ask !== undefined && { ask }),
          ...(reading !== undefined && { reading }),
        },
      ]
    })
    this.board?.begin()
  }

  project(): void {
    const { state, board } = this
    if (!board) return
    for (const change of state.records.pending()) state.link(change.kind, change.before, change.after)
    board.touchAll()
    state.projector.project(board, state.now, true)
  }

  keep(): void {
    this.board?.keep()
  }

  /** @param undone the task's changes of records, the latest first */
  drop(undone: readonly WorkshopChange[]): void {
    this.board?.drop()
    for (const { kind, before, after } of undone) this.state.link(kind, after, before)
    for (const [entry, before] of this.fates) {
      delete entry.reason
      delete entry.ask
      delete entry.reading
      Object.assign(entry, before)
    }
  }
}
