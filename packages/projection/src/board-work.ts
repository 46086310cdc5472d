/** What of a board is to be projected, and what stands on it. */
import type { Note } from '@folkmoot/board-doc'
import type { Board } from '@folkmoot/engine'

type Todo =
  | { readonly kind: 'nothing' }
  /** These entries, by their keys. */
  | { readonly kind: 'some'; readonly keys: Set<string> }
  | { readonly kind: 'all' }

const NOTHING: Todo = Object.freeze({ kind: 'nothing' })
const ALL: Todo = Object.freeze({ kind: 'all' })

/** What is put back when a preview is dropped. */
interface Before {
  todo: Todo
  tightened: boolean
  struck: number | null
  pending: readonly [string, number][]
}

export class BoardWork {
  private readonly board: Board<Note>
  /** A board that was just loaded is projected as a whole. */
  private todo: Todo = ALL
  /** It became more private: its notes are to be known by other ids. */
  tightened = false
  /** The stroke of its clock that was heard last; null: none since it was loaded. */
  struck: number | null = null
  /** Entry key → since when it waits to be released with others. */
  readonly pending = new Map<string, number>()
  private before: Before | null = null

  constructor(board: Board<Note>) {
    this.board = board
  }

  get id(): string {
    return this.board.id
  }

  get isWaiting(): boolean {
    return this.todo.kind !== 'nothing' || this.pending.size > 0
  }

  touch(entry: string): void {
    if (this.todo.kind === 'nothing') this.todo = { kind: 'some', keys: new Set([entry]) }
    else if (this.todo.kind === 'some') this.todo.keys.add(entry)
  }

  touchAll(): void {
    this.todo = ALL
  }

  forget(entry: string): void {
    if (this.todo.kind === 'some') this.todo.keys.delete(entry)
  }

  /** The entries to project now: their keys, or all. Then nothing is left to do. */
  take(): readonly string[] | 'all' {
    const { todo } = this
    this.todo = NOTHING
    return todo.kind === 'all' ? 'all' : todo.kind === 'some' ? [...todo.keys] : []
  }

  /** From here on nothing reaches the document, until {@link keep} or {@link drop}. */
  begin(): void {
    const { todo, tightened, struck, pending } = this
    const copied: Todo = todo.kind === 'some' ? { kind: 'some', keys: new Set(todo.keys) } : todo
    this.before = { todo: copied, tightened, struck, pending: [...pending] }
    this.board.begin()
  }

  keep(): void {
    this.before = null
    this.board.keep()
  }

  drop(): void {
    const { before } = this
    if (!before) return
    this.before = null
    this.todo = before.todo
    this.tightened = before.tightened
    this.struck = before.struck
    this.pending.clear()
    for (const [entry, since] of before.pending) this.pending.set(entry, since)
    this.board.drop()
  }

  note(id: string): Note | null {
    return this.board.item(id)
  }

  /** Oldest first. */
  notes(): readonly Note[] {
    return this.board.items()
  }

  get size(): number {
    return this.board.size
  }

  write(set: readonly Note[], remove: readonly string[]): void {
    this.board.write(set, remove)
  }

  /** The order in its document would tell something: it is written anew. */
  writeAnew(): void {
    this.board.anew = true
  }

  get isWrittenAnew(): boolean {
    return this.board.anew
  }
}
