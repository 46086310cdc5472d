/** What changes the database. Each method runs inside a transaction that the caller began, and throws to undo itself. */
import type { DatabaseSync } from 'node:sqlite'
import type { Commit, Erasure, LoggedUpdate, OpRow, RecordRow } from '@folkmoot/engine'
import { assert } from '@folkmoot/kit'
import type { WriterCalls } from './calls.ts'
import { Fault } from './faults.ts'
import { checksum } from './rows.ts'

/** So many rows of a scope are looked through for a document's, rather than in `doc_rows`. */
const UNINDEXED_ROWS = 4_096
const OPS_KEPT_MS = 7 * 24 * 3_600_000

type Kind = LoggedUpdate['kind']
export type Writes = Omit<WriterCalls, 'open' | 'close' | 'commit'> & {
  commit(commit: Commit): { seq: number }
  /** Forgets what was answered to operations more than a week ago. */
  pruneOps(): void
  /** Scopes of which many rows came since the last look that are not in `doc_rows`: call {@link index} when nobody waits. */
  unindexed(): string[]
  index(scope: string): void
}

export function createWrites(db: DatabaseSync): Writes {
  const advance = db.prepare(
    'UPDATE scopes SET seq = seq + ? WHERE scope = ? AND epoch = ? RETURNING seq, indexed',
  )
  const advanceUnleased = db.prepare(
    'INSERT INTO scopes (scope, seq, epoch) VALUES (?, ?, 0) ON CONFLICT DO UPDATE SET seq = seq + excluded.seq RETURNING seq, indexed',
  )
  const lease = db.prepare(
    'INSERT INTO scopes (scope, seq, epoch) VALUES (?, 0, 1) ON CONFLICT DO UPDATE SET epoch = epoch + 1 RETURNING epoch, seq',
  )
  const insertDoc = db.prepare('INSERT INTO docs VALUES (?, ?, ?, ?, ?, ?, ?)')
  const indexRows = db.prepare(
    `INSERT INTO doc_rows SELECT scope, kind, doc, seq FROM docs
      WHERE scope = ?1 AND seq > (SELECT indexed FROM scopes WHERE scope = ?1) ORDER BY kind, doc, seq`,
  )
  const noteIndexed = db.prepare('UPDATE scopes SET indexed = seq WHERE scope = ?')
  const indexRow = db.prepare('INSERT INTO doc_rows VALUES (?, ?, ?, ?)')
  const ofDoc = 'doc_rows WHERE scope = ?1 AND kind = ?2 AND doc = ?3 AND seq <= ?4'
  const lastSeq = db.prepare(`SELECT max(seq) AS seq FROM ${ofDoc}`)
  const deleteRows = db.prepare(`DELETE FROM docs WHERE scope = ?1 AND seq IN (SELECT seq FROM ${ofDoc})`)
  const unindexRows = db.prepare(`DELETE FROM ${ofDoc}`)
  const putRecord = db.prepare(
    'INSERT INTO records VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, crc = excluded.crc',
  )
  const deleteRecord = db.prepare('DELETE FROM records WHERE scope = ? AND kind = ? AND id = ?')
  const deleteDocs = db.prepare('DELETE FROM docs WHERE scope = ?')
  const unindexDocs = db.prepare('DELETE FROM doc_rows WHERE scope = ?')
  const deleteAllOps = db.prepare('DELETE FROM ops WHERE scope = ?')
  const deleteRecords = db.prepare(
    'DELETE FROM records WHERE scope = ? AND kind NOT IN (SELECT value FROM json_each(?))',
  )
  const insertOp = db.prepare('INSERT INTO ops VALUES (?, ?, ?, ?, ?, ?)')
  const deleteOps = db.prepare('DELETE FROM ops WHERE at < ?')
  const oweScrub = db.prepare("INSERT OR REPLACE INTO meta VALUES ('scrub', 'owed')")

  const behind = new Set<string>()

  function append(scope: string, seq: number, kind: Kind, doc: string, base: boolean, bytes: Uint8Array) {
    insertDoc.run(scope, seq, kind, doc, base ? 1 : 0, bytes, checksum([scope, kind, doc, seq], bytes))
  }
  /**
   * Answers the scope's sequence after `count` more updates, and up to where its rows are indexed. The epoch is tested by
   * the statement that takes them.
   */
  function take(scope: string, epoch: number | null, count: number): { seq: number; indexed: number } {
    const row = epoch === null ? advanceUnleased.get(scope, count) : advance.get(count, scope, epoch)
    if (!row) throw new Fault('fenced', `Epoch ${epoch} of ${scope} is over: another process took the lease.`)
    return { seq: Number(row.seq), indexed: Number(row.indexed) }
  }
  function index(scope: string) {
    indexRows.run(scope)
    noteIndexed.run(scope)
  }
  /** Of a document whose rows are all indexed. */
  function deleteDoc(scope: string, kind: Kind, doc: string, through: number) {
    deleteRows.run(scope, kind, doc, through)
    unindexRows.run(scope, kind, doc, through)
  }
  function clear(scope: string, allBut: readonly string[]) {
    deleteDocs.run(scope)
    unindexDocs.run(scope)
    deleteAllOps.run(scope)
    deleteRecords.run(scope, JSON.stringify(allBut))
  }
  function writeRecords(scope: string, records: readonly RecordRow[]) {
    for (const { kind, id, value } of records) {
      if (value === null) deleteRecord.run(scope, kind, id)
      else putRecord.run(scope, kind, id, value, checksum([scope, kind, id], value))
    }
  }
  // A pair that is there already fails the whole commit: an effect is never stored twice.
  function writeOps(scope: string, ops: readonly OpRow[]) {
    for (const { actor, op, result } of ops)
      insertOp.run(scope, actor, op, result, checksum([scope, actor, op], result), Date.now())
  }

  return {
    acquire(scope) {
      const row = lease.get(scope)
      // A load looks for every document.
      index(scope)
      return { epoch: Number(row?.epoch), seq: Number(row?.seq) }
    },
    commit({ scope, epoch, pages, boards, records, ops }: Commit) {
      const leased = boards.length + records.length + ops.length > 0
      assert(epoch !== null || !leased, 'only pages are committed without a lease')
      const { seq, indexed } = take(scope, epoch, pages.length + boards.length)
      let at = seq - pages.length - boards.length
      for (const { doc, update } of pages) append(scope, ++at, 'page', doc, false, update)
      for (const { doc, update } of boards) append(scope, ++at, 'board', doc, false, update)
      writeRecords(scope, records)
      writeOps(scope, ops)
      if (seq - indexed > UNINDEXED_ROWS) behind.add(scope)
      return { seq }
    },
    // The base stands where the last folded update stood. With none left to fold (an erasure came first) nothing is
    // written, so that an old base can't bring erased words back.
    compact(scope, epoch, kind, doc, through, base) {
      take(scope, epoch, 0)
      index(scope)
      const row = lastSeq.get(scope, kind, doc, through)
      if (typeof row?.seq !== 'number') return
      deleteDoc(scope, kind, doc, through)
      append(scope, row.seq, kind, doc, true, base)
      indexRow.run(scope, kind, doc, row.seq)
    },
    // New bases take new sequence numbers: whoever follows the log must hear of them.
    erase({ scope, epoch, pages, boards, records, ops, allBut }: Erasure) {
      const docs = [
        ...pages.map(page => ({ kind: 'page' as const, ...page })),
        ...boards.map(board => ({ kind: 'board' as const, ...board })),
      ]
      const bases = docs.filter(({ base }) => base !== null).length
      index(scope)
      const { seq } = take(scope, epoch, bases)
      if (allBut) clear(scope, allBut)
      let at = seq - bases
      for (const { kind, doc, base } of docs) {
        deleteDoc(scope, kind, doc, seq)
        if (base !== null) append(scope, ++at, kind, doc, true, base)
      }
      writeRecords(scope, records)
      writeOps(scope, ops)
      oweScrub.run()
      return { seq }
    },
    pruneOps() {
      deleteOps.run(Date.now() - OPS_KEPT_MS)
    },
    unindexed() {
      const scopes = [...behind]
      behind.clear()
      return scopes
    },
    index,
  }
}
