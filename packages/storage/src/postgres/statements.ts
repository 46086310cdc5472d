/**
 * What changes the database: one statement each, whose first part is the fence. `UPDATE scopes … WHERE epoch AND rev` finds no row
 * when another process took the lease, or when the same statement landed before; everything else joins what it found, and so does
 * nothing. No transaction is ever open between two messages: a stopped process holds nothing.
 *
 * All bytes of a statement are one parameter, of which each row takes its part.
 */
import type { Commit, Erasure, LoggedUpdate, OpRow, RecordRow } from '@folkmoot/engine'
import { checksum } from '../sqlite/rows.ts'
import type { Question } from './link.ts'

type Kind = LoggedUpdate['kind']

/** A part of a statement's bytes: where it begins, from 1, and how long it is. */
interface Part {
  start: number
  length: number
}
class Bytes {
  private readonly all: Uint8Array[] = []
  private end = 0
  add(bytes: Uint8Array): Part {
    const start = this.end + 1
    this.all.push(bytes)
    this.end += bytes.length
    return { start, length: bytes.length }
  }
  joined(): Buffer {
    return Buffer.concat(this.all)
  }
}

/** Columns as lists, for `unnest`. */
function columns<T>(rows: readonly T[], ...take: ((row: T) => unknown)[]): unknown[][] {
  return take.map(one => rows.map(one))
}

interface DocRow extends Part {
  scope: string
  at: number
  kind: Kind
  doc: string
  crc: number
}
interface PutRow extends Part {
  scope: string
  kind: string
  id: string
  crc: number
}
interface DoneRow extends Part {
  scope: string
  actor: string
  op: string
  crc: number
}

/** Rows of one statement, of any number of scopes. */
class Rows {
  readonly bytes = new Bytes()
  readonly docs: DocRow[] = []
  readonly puts: PutRow[] = []
  readonly deletes: { scope: string; kind: string; id: string }[] = []
  readonly ops: DoneRow[] = []

  doc(scope: string, at: number, kind: Kind, doc: string, update: Uint8Array): void {
    this.docs.push({
      scope,
      at,
      kind,
      doc,
      crc: checksum([scope, kind, doc], update),
      ...this.bytes.add(update),
    })
  }
  /** Of one record that comes twice the last stands. */
  records(scope: string, records: readonly RecordRow[]): void {
    const last = new Map(records.map(record => [JSON.stringify([record.kind, record.id]), record]))
    for (const { kind, id, value } of last.values()) {
      if (value === null) this.deletes.push({ scope, kind, id })
      else
        this.puts.push({ scope, kind, id, crc: checksum([scope, kind, id], value), ...this.bytes.add(value) })
    }
  }
  done(scope: string, ops: readonly OpRow[]): void {
    for (const { actor, op, result } of ops)
      this.ops.push({
        scope,
        actor,
        op,
        crc: checksum([scope, actor, op], result),
        ...this.bytes.add(result),
      })
  }
  /** Parameters from the one numbered `PARTS[0]` on. */
  values(): unknown[] {
    return [
      this.bytes.joined(),
      ...columns(
        this.docs,
        row => row.scope,
        row => row.at,
        row => row.kind,
        row => row.doc,
        row => row.start,
        row => row.length,
        row => row.crc,
      ),
      ...columns(
        this.puts,
        row => row.scope,
        row => row.kind,
        row => row.id,
        row => row.start,
        row => row.length,
        row => row.crc,
      ),
      ...columns(
        this.deletes,
        row => row.scope,
        row => row.kind,
        row => row.id,
      ),
      ...columns(
        this.ops,
        row => row.scope,
        row => row.actor,
        row => row.op,
        row => row.start,
        row => row.length,
        row => row.crc,
      ),
    ]
  }
}

/** The parts of a statement that write rows of the scopes that `f` found. `n`: the number of the parameter with the bytes. */
function writing(n: number, base: boolean, repeated = ''): string {
  const p = (i: number, type: string) => `$${n + i}::${type}[]`
  const part = `substring($${n}::bytea FROM u.start FOR u.length)`
  return `
d AS (INSERT INTO folkmoot.docs (scope, seq, epoch, kind, doc, base, bytes, crc)
  SELECT f.scope, f.before + u.at, f.epoch, u.kind, u.doc, ${base}, ${part}, u.crc
  FROM unnest(${p(1, 'text')}, ${p(2, 'bigint')}, ${p(3, 'text')}, ${p(4, 'text')}, ${p(5, 'int')}, ${p(6, 'int')}, ${p(7, 'bigint')})
    AS u(scope, at, kind, doc, start, length, crc) JOIN f ON f.scope = u.scope),
puts AS (INSERT INTO folkmoot.records (scope, kind, id, value, crc)
  SELECT u.scope, u.kind, u.id, ${part}, u.crc
  FROM unnest(${p(8, 'text')}, ${p(9, 'text')}, ${p(10, 'text')}, ${p(11, 'int')}, ${p(12, 'int')}, ${p(13, 'bigint')})
    AS u(scope, kind, id, start, length, crc) JOIN f ON f.scope = u.scope
  ON CONFLICT (scope, kind, id) DO UPDATE SET value = excluded.value, crc = excluded.crc),
deletes AS (DELETE FROM folkmoot.records t
  USING unnest(${p(14, 'text')}, ${p(15, 'text')}, ${p(16, 'text')}) AS u(scope, kind, id), f
  WHERE f.scope = u.scope AND t.scope = u.scope AND t.kind = u.kind AND t.id = u.id),
done AS (INSERT INTO folkmoot.ops (scope, actor, op, result, crc, at)
  SELECT u.scope, u.actor, u.op, ${part}, u.crc, clock_timestamp()
  FROM unnest(${p(17, 'text')}, ${p(18, 'text')}, ${p(19, 'text')}, ${p(20, 'int')}, ${p(21, 'int')}, ${p(22, 'bigint')})
    AS u(scope, actor, op, start, length, crc) JOIN f ON f.scope = u.scope ${repeated})
SELECT scope, seq, indexed FROM f`
}

function addCommit(rows: Rows, { scope, pages, boards, records, ops }: Commit): number {
  let at = 0
  for (const { doc, update } of pages) rows.doc(scope, ++at, 'page', doc, update)
  for (const { doc, update } of boards) rows.doc(scope, ++at, 'board', doc, update)
  rows.records(scope, records)
  rows.done(scope, ops)
  return at
}

/** A commit under the lease, and the `rev` that its scope must have. */
export interface Fenced {
  commit: Commit
  epoch: number
  rev: number
}

const COMMIT = `
WITH c AS (SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[]) AS c(scope, epoch, rev, docs)),
f AS (UPDATE folkmoot.scopes s SET seq = s.seq + c.docs, rev = s.rev + 1 FROM c
  WHERE s.scope = c.scope AND s.epoch = c.epoch AND s.rev = c.rev
  RETURNING s.scope, s.seq, s.seq - c.docs AS before, s.epoch, s.indexed),
${writing(5, false)}`

/** Of different scopes. Answers `scope, seq, indexed` of each that landed. */
export function commitStatement(all: readonly Fenced[]): Question {
  const rows = new Rows()
  const counts = all.map(({ commit }) => addCommit(rows, commit))
  const scopes = columns(
    all,
    one => one.commit.scope,
    one => one.epoch,
    one => one.rev,
  )
  return { text: COMMIT, name: 'folkmoot-commit', values: [...scopes, counts, ...rows.values()] }
}

const UNLEASED = `
WITH f AS (INSERT INTO folkmoot.scopes AS s (scope, seq, epoch) VALUES ($1::text, $2::bigint, 0)
  ON CONFLICT (scope) DO UPDATE SET seq = s.seq + excluded.seq
  RETURNING s.scope, s.seq, s.seq - $2::bigint AS before, s.epoch, s.indexed),
${writing(3, false)}`

/** Pages of a node that holds no lease. */
export function unleasedStatement(commit: Commit): Question {
  const rows = new Rows()
  const count = addCommit(rows, commit)
  return { text: UNLEASED, values: [commit.scope, count, ...rows.values()] }
}

/**
 * What goes is what stood before: rows that the statement itself writes are not seen by its deletes, and keys that it writes anew are
 * left out of them.
 */
const erasing = (emptied: boolean) => `
WITH f AS (UPDATE folkmoot.scopes s SET seq = s.seq + $4, rev = s.rev + 1
  WHERE s.scope = $1 AND s.epoch = $2 AND s.rev = $3
  RETURNING s.scope, s.seq, s.seq - $4 AS before, s.epoch, s.indexed),
gone AS (SELECT * FROM unnest($5::text[], $6::text[]) AS gone(kind, doc)),
docs AS (DELETE FROM folkmoot.docs t USING f WHERE t.scope = f.scope ${emptied ? '' : 'AND (t.kind, t.doc) IN (SELECT kind, doc FROM gone)'}),
listed AS (DELETE FROM folkmoot.doc_rows t USING f WHERE t.scope = f.scope ${emptied ? '' : 'AND (t.kind, t.doc) IN (SELECT kind, doc FROM gone)'}),
${
  emptied
    ? `others AS (DELETE FROM folkmoot.records t USING f WHERE t.scope = f.scope AND t.kind <> ALL ($7::text[])
  AND (t.kind, t.id) NOT IN (SELECT * FROM unnest($17::text[], $18::text[]))
  AND (t.kind, t.id) NOT IN (SELECT * FROM unnest($23::text[], $24::text[]))),
answers AS (DELETE FROM folkmoot.ops t USING f WHERE t.scope = f.scope
  AND (t.actor, t.op) NOT IN (SELECT * FROM unnest($26::text[], $27::text[]))),`
    : 'kept AS (SELECT $7::text[]),'
}
${writing(8, true, emptied ? 'ON CONFLICT (scope, actor, op) DO UPDATE SET result = excluded.result, crc = excluded.crc, at = excluded.at' : '')}`
const ERASE = erasing(false)
const EMPTY = erasing(true)

/** New bases take new sequence numbers: whoever follows the log must hear of them. */
export function eraseStatement(
  { scope, epoch, pages, boards, records, ops, allBut }: Erasure,
  rev: number,
): Question {
  const rows = new Rows()
  const docs = [
    ...pages.map(page => ({ kind: 'page' as const, ...page })),
    ...boards.map(board => ({ kind: 'board' as const, ...board })),
  ]
  let at = 0
  for (const { kind, doc, base } of docs) if (base !== null) rows.doc(scope, ++at, kind, doc, base)
  rows.records(scope, records)
  rows.done(scope, ops)
  const gone = columns(
    docs,
    one => one.kind,
    one => one.doc,
  )
  return {
    text: allBut ? EMPTY : ERASE,
    values: [scope, epoch, rev, at, ...gone, allBut ?? [], ...rows.values()],
    timeoutMs: 60_000,
  }
}

/**
 * The base stands where the last folded update stood. With none left to fold (an erasure came first) nothing is written, so that an
 * old base can't bring erased words back. The document's rows must all be in `doc_rows`.
 */
const COMPACT = `
WITH f AS (UPDATE folkmoot.scopes s SET rev = s.rev + 1 WHERE s.scope = $1 AND s.epoch = $2 AND s.rev = $3
  RETURNING s.scope, s.seq, s.indexed, s.epoch),
own AS (SELECT r.scope, r.seq, max(r.seq) OVER () AS last FROM folkmoot.doc_rows r
  WHERE r.scope = $1 AND r.kind = $4 AND r.doc = $5 AND r.seq <= $6),
base AS (UPDATE folkmoot.docs t SET base = true, bytes = $7, crc = $8, epoch = f.epoch FROM own, f
  WHERE f.scope = own.scope AND t.scope = own.scope AND t.seq = own.seq AND own.seq = own.last),
folded AS (DELETE FROM folkmoot.docs t USING own, f
  WHERE f.scope = own.scope AND t.scope = own.scope AND t.seq = own.seq AND own.seq < own.last),
listed AS (DELETE FROM folkmoot.doc_rows t USING own, f
  WHERE f.scope = own.scope AND t.scope = own.scope AND t.kind = $4 AND t.doc = $5 AND t.seq = own.seq AND own.seq < own.last)
SELECT scope, seq, indexed FROM f`

export function compactStatement(
  scope: string,
  epoch: number,
  rev: number,
  kind: Kind,
  doc: string,
  through: number,
  base: Uint8Array,
): Question {
  const crc = checksum([scope, kind, doc], base)
  return { text: COMPACT, values: [scope, epoch, rev, kind, doc, through, Buffer.from(base), crc] }
}

/** Brings `doc_rows` up to date. Numbers of a scope become visible in their order: its row is locked until each commit ends. */
export const INDEX = `
WITH unlisted AS (SELECT scope, kind, doc, seq FROM folkmoot.docs
  WHERE scope = $1 AND seq > (SELECT indexed FROM folkmoot.scopes WHERE scope = $1)),
listed AS (INSERT INTO folkmoot.doc_rows SELECT scope, kind, doc, seq FROM unlisted ON CONFLICT DO NOTHING)
UPDATE folkmoot.scopes SET indexed = greatest(indexed, (SELECT max(seq) FROM unlisted)) WHERE scope = $1`

/** Taken if it is free, this node's own, or of a node that has no row any more; by a node that has one. */
export const ACQUIRE = `
INSERT INTO folkmoot.scopes AS s (scope, seq, epoch, holder)
  SELECT $1::text, 0, 1, node FROM folkmoot.nodes WHERE node = $2::text
ON CONFLICT (scope) DO UPDATE SET epoch = s.epoch + 1, holder = excluded.holder
  WHERE s.holder IS NULL OR s.holder = excluded.holder
    OR NOT EXISTS (SELECT 1 FROM folkmoot.nodes WHERE node = s.holder)
RETURNING epoch, seq, rev`

/** Nodes whose time has passed lose their row and all their leases, at once: what they send from now on meets a higher epoch. */
export const REAP = `
WITH gone AS (DELETE FROM folkmoot.nodes WHERE until < clock_timestamp() AND node <> $1 RETURNING node),
freed AS (UPDATE folkmoot.scopes s SET epoch = s.epoch + 1, holder = NULL FROM gone WHERE s.holder = gone.node)
SELECT node FROM gone`

export const PRUNE_OPS = "DELETE FROM folkmoot.ops WHERE at < clock_timestamp() - interval '7 days'"
