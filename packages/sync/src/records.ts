/** An event's records in memory: what is committed, with an overlay for the task that is running. */
import { createHash } from 'node:crypto'
import { migrate } from '@folkmoot/domain'
import type { Id, RecordKind, RecordOf } from '@folkmoot/protocol'
import type { RecordRow } from './store.ts'

type AnyRecord = RecordOf<RecordKind>

/**
 * Somebody who joined before there were handles. The same each time it is read, so that it need not be written first;
 * from it nobody finds the page, whose id is a hundred random bits.
 */
function withHandle(kind: RecordKind, record: AnyRecord): AnyRecord {
  if (kind !== 'person') return record
  const person = record as RecordOf<'person'>
  if (person.handle) return person
  const handle = createHash('sha256').update(`handle of ${person.id}`).digest('hex').slice(0, 20)
  return { ...person, handle }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export interface RecordChange {
  kind: RecordKind
  id: Id
  before: AnyRecord | null
  after: AnyRecord | null
}

export class Records {
  private readonly kinds = new Map<RecordKind, Map<Id, AnyRecord>>()
  private readonly lists = new Map<RecordKind, readonly AnyRecord[]>()
  /** Changed by the running task: thrown away if it refuses. */
  private overlay: Map<string, RecordChange> | null = null
  /** Changed since the last commit was collected. */
  private dirty = new Map<string, RecordChange>()

  load(rows: readonly { kind: string; id: string; value: Uint8Array }[]): void {
    for (const row of rows) {
      const kind = row.kind as RecordKind
      this.mapOf(kind).set(row.id, withHandle(kind, migrate(kind, JSON.parse(decoder.decode(row.value)))))
    }
  }

  get<K extends RecordKind>(kind: K, id: Id): RecordOf<K> | null {
    return (this.mapOf(kind).get(id) ?? null) as RecordOf<K> | null
  }

  list<K extends RecordKind>(kind: K): readonly RecordOf<K>[] {
    let list = this.lists.get(kind)
    if (!list) {
      list = [...this.mapOf(kind).values()]
      this.lists.set(kind, list)
    }
    return list as readonly RecordOf<K>[]
  }

  put<K extends RecordKind>(kind: K, record: RecordOf<K>): void {
    this.change(kind, (record as { id: Id }).id, record as AnyRecord)
  }

  delete(kind: RecordKind, id: Id): void {
    if (this.mapOf(kind).has(id)) this.change(kind, id, null)
  }

  /** Starts an overlay: until {@link keep} or {@link drop}. */
  begin(): void {
    this.overlay = new Map()
  }

  keep(): RecordChange[] {
    const changes = [...(this.overlay?.values() ?? [])]
    this.overlay = null
    return changes
  }

  /** What the overlay holds so far. */
  pending(): Iterable<RecordChange> {
    return this.overlay?.values() ?? []
  }

  /** Answers what is undone, the latest first. */
  drop(): RecordChange[] {
    const changes = [...(this.overlay?.values() ?? [])]
    this.overlay = null
    for (const change of changes.reverse()) {
      this.write(change.kind, change.id, change.before)
      this.forget(change)
    }
    return changes
  }

  /** The rows to commit, and what they change. */
  collect(): { rows: RecordRow[]; kinds: Set<RecordKind>; altered: Set<RecordKind> } {
    const kinds = new Set<RecordKind>()
    const altered = new Set<RecordKind>()
    const rows: RecordRow[] = []
    for (const { kind, id, before, after } of this.dirty.values()) {
      kinds.add(kind)
      if (before !== null) altered.add(kind)
      rows.push({ kind, id, value: after === null ? null : encoder.encode(JSON.stringify(after)) })
    }
    this.dirty = new Map()
    return { rows, kinds, altered }
  }

  private change(kind: RecordKind, id: Id, after: AnyRecord | null): void {
    const key = `${kind}\n${id}`
    const before = this.mapOf(kind).get(id) ?? null
    if (before === after) return
    const first = this.overlay?.get(key)
    this.overlay?.set(key, { kind, id, before: first ? first.before : before, after })
    const firstDirty = this.dirty.get(key)
    this.dirty.set(key, { kind, id, before: firstDirty ? firstDirty.before : before, after })
    this.write(kind, id, after)
  }

  private write(kind: RecordKind, id: Id, value: AnyRecord | null): void {
    if (value === null) this.mapOf(kind).delete(id)
    else this.mapOf(kind).set(id, value)
    this.lists.delete(kind)
  }

  /** After a drop the row is as the last kept change left it, or untouched. */
  private forget(change: RecordChange): void {
    const key = `${change.kind}\n${change.id}`
    const pending = this.dirty.get(key)
    if (!pending) return
    if (pending.before === change.before) this.dirty.delete(key)
    else this.dirty.set(key, { ...pending, after: change.before })
  }

  private mapOf(kind: RecordKind): Map<Id, AnyRecord> {
    let map = this.kinds.get(kind)
    if (!map) {
      map = new Map()
      this.kinds.set(kind, map)
    }
    return map
  }
}
