/** What a room has in memory besides its pages: the time of the turn, records, boards, and what of them a turn touched. */
import type { Rng } from '@folkmoot/kit'
import { Board, type BoardDeps } from '../board/board.ts'
import { type ReadRecord, Records, type RecordTypes } from '../records.ts'

export interface DocumentsDeps<R extends RecordTypes, Item extends { id: string }> extends BoardDeps<Item> {
  readRecord: ReadRecord<R>
}

export class Documents<R extends RecordTypes, Item extends { id: string }> {
  readonly scope: string
  readonly rng: Rng
  /** Server time of this turn, ms. */
  now = 0
  /** The scope's last sequence on disk. */
  seq = 0
  readonly records: Records<R>
  readonly boards = new Map<string, Board<Item>>()
  /** Changed since the last commit, for whoever listens. */
  readonly touched = { pages: new Set<string>(), boards: new Set<string>() }
  private readonly boardDeps: BoardDeps<Item>

  constructor(scope: string, deps: DocumentsDeps<R, Item>) {
    this.scope = scope
    this.rng = deps.rng
    this.records = new Records(deps.readRecord)
    this.boardDeps = deps
  }

  /** `updates`: its rows in the store, complete up to the sequence `through`. */
  addBoard(id: string, updates: readonly Uint8Array[] = [], through = 0): Board<Item> {
    const board = new Board(id, updates, through, this.boardDeps)
    this.boards.set(id, board)
    return board
  }

  removeBoard(id: string): void {
    this.boards.get(id)?.readers.destroy()
    this.boards.delete(id)
  }

  /** What was touched since the last call. */
  takeTouched(): { pages: Set<string>; boards: Set<string> } {
    const { pages, boards } = this.touched
    this.touched.pages = new Set()
    this.touched.boards = new Set()
    return { pages, boards }
  }
}
