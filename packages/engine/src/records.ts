/**
 * A scope's records in memory: what is committed, with an overlay for the task that is running. A record is a plain JSON
 * object with an id; what it means is the projection's.
 */
import type { RecordRow } from './store.ts'

/** Kind → the record of that kind. */
export type RecordTypes = Record<string, { id: string }>
type Kind<R> = keyof R & string

/** Makes a record of the JSON that was stored, by this version or an earlier one. */
export type ReadRecord<R extends RecordTypes> = (kind: Kind<R>, stored: unknown) => R[Kind<R>]

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export interface RecordChange<R extends RecordTypes = RecordTypes> {
  kind: Kind<R>
  id: string
  before: R[Kind<R>] | null
  after: R[Kind<R>] | null
}

export class Records<R extends RecordTypes = RecordTypes> {
  private readonly read: ReadRecord<R>
  private readonly kinds = new Map<Kind<R>, Map<string, R[Kind<R>]>>()
  private readonly lists = new Map<Kind<R>, readonly R[Kind<R>][]>()
  /** Changed by the running task: thrown away if it refuses. */
  private overlay: Map<string, RecordChange<R>> | null = null
  /** Changed since the last commit was collected. */
  private dirty = new Map<string, RecordChange<R>>()

  constructor(read: ReadRecord<R>) {
    this.read = read
  }

  load(rows: readonly { kind: string; id: string; value: Uint8Array }[]): void {
    for (const row of rows) {
      const kind = row.kind as Kind<R>
      this.mapOf(kind).set(row.id, this.read(kind, JSON.parse(decoder.decode(row.value))))
    }
  }

  get<K extends Kind<R>>(kind: K, id: string): R[K] | null {
    return (this.mapOf(kind).get(id) ?? null) as R[K] | null
  }

  list<K extends Kind<R>>(kind: K): readonly R[K][] {
    let list = this.lists.get(kind)
    if (!list) {
      list = [...this.mapOf(kind).values()]
      this.lists.set(kind, list)
    }
    return list as readonly R[K][]
  }

  put<K extends Kind<R>>(kind: K, record: R[K]): void {
    this.change(kind, record.id, record)
  }

  delete(kind: Kind<R>, id: string): void {
    if (this.mapOf(kind).has(id)) this.change(kind, id, null)
  }

  /** Starts an overlay: until {@link keep} or {@link drop}. */
  begin(): void {
    this.overlay = new Map()
  }

  keep(): RecordChange<R>[] {
    const changes = [...(this.overlay?.values() ?? [])]
    this.overlay = null
    return changes
  }

  /** What the overlay holds so far. */
  pending(): Iterable<RecordChange<R>> {
    return this.overlay?.values() ?? []
  }

  /** Answers what is undone, the latest first. */
  drop(): RecordChange<R>[] {
    const changes = [...(this.overlay?.values() ?? [])]
    this.overlay = null
    for (const change of changes.reverse()) {
      this.write(change.kind, change.id, change.before)
      this.forget(change)
    }
    return changes
  }

  /** The rows to commit, and what they change. */
  collect(): { rows: RecordRow[]; kinds: Set<Kind<R>>; altered: Set<Kind<R>> } {
    const kinds = new Set<Kind<R>>()
    const altered = new Set<Kind<R>>()
    const rows: RecordRow[] = []
    for (const { kind, id, before, after } of this.dirty.values()) {
      kinds.add(kind)
      if (before !== null) altered.add(kind)
      rows.push({ kind, id, value: after === null ? null : encoder.encode(JSON.stringify(after)) })
    }
    this.dirty = new Map()
    return { rows, kinds, altered }
  }

  private change(kind: Kind<R>, id: string, after: R[Kind<R>] | null): void {
    const key = `${kind}\n${id}`
    const before = this.mapOf(kind).get(id) ?? null
    if (before === after) return
    const first = this.overlay?.get(key)
    this.overlay?.set(key, { kind, id, before: first ? first.before : before, after })
    const firstDirty = this.dirty.get(key)
    this.dirty.set(key, { kind, id, before: firstDirty ? firstDirty.before : before, after })
    this.write(kind, id, after)
  }

  private write(kind: Kind<R>, id: string, value: R[Kind<R>] | null): void {
    if (value === null) this.mapOf(kind).delete(id)
    else this.mapOf(kind).set(id, value)
    this.lists.delete(kind)
  }

  /** After a drop the row is as the last kept change left it, or untouched. */
  private forget(change: RecordChange<R>): void {
    const key = `${change.kind}\n${change.id}`
    const pending = this.dirty.get(key)
    if (!pending) return
    if (pending.before === change.before) this.dirty.delete(key)
    else this.dirty.set(key, { ...pending, after: change.before })
  }

  private mapOf(kind: Kind<R>): Map<string, R[Kind<R>]> {
    let map = this.kinds.get(kind)
    if (!map) {
      map = new Map()
      this.kinds.set(kind, map)
    }
    return map
  }
}
