/** What only reads the database. Every method is one statement, so each answer is one moment's truth. */
import type { DatabaseSync } from 'node:sqlite'
import type { ReaderCalls } from './calls.ts'
import { isAsStored, verified } from './rows.ts'

/** Rows of scope ?1 and kind ?2 that `doc_rows` does not have yet. */
const UNINDEXED =
  'docs WHERE scope = ?1 AND seq > (SELECT indexed FROM scopes WHERE scope = ?1) AND kind = ?2'

export function createReads(db: DatabaseSync): Omit<ReaderCalls, 'open' | 'close'> {
  const scopes = db.prepare(
    `SELECT scope FROM scopes WHERE
      EXISTS (SELECT 1 FROM records WHERE records.scope = scopes.scope) OR
      EXISTS (SELECT 1 FROM docs WHERE docs.scope = scopes.scope) ORDER BY scope`,
  )
  const op = db.prepare('SELECT result, crc FROM ops WHERE scope = ? AND actor = ? AND op = ?')
  const records = db.prepare('SELECT kind, id, value, crc FROM records WHERE scope = ? ORDER BY kind, id')
  const doc = db.prepare(
    `SELECT seq, bytes, crc FROM doc_rows JOIN docs USING (scope, seq)
      WHERE scope = ?1 AND doc_rows.kind = ?2 AND doc_rows.doc = ?3
     UNION ALL SELECT seq, bytes, crc FROM ${UNINDEXED} AND doc = ?3 ORDER BY seq`,
  )
  const docIds = db.prepare(
    `SELECT doc FROM doc_rows WHERE scope = ?1 AND kind = ?2 UNION SELECT doc FROM ${UNINDEXED} ORDER BY doc`,
  )
  const after = db.prepare(
    'SELECT seq, kind, doc, bytes, crc FROM docs WHERE scope = ? AND seq > ? ORDER BY seq',
  )

  const allDocs = db.prepare('SELECT scope, kind, doc, seq, bytes, crc FROM docs')
  const unfindable = db.prepare(
    `SELECT DISTINCT docs.scope FROM docs JOIN scopes USING (scope) LEFT JOIN doc_rows USING (scope, kind, doc, seq)
      WHERE docs.seq <= scopes.indexed AND doc_rows.seq IS NULL`,
  )
  const allRecords = db.prepare('SELECT scope, kind, id, value, crc FROM records')

  const readDoc: ReaderCalls['readDoc'] = (scope, kind, id) =>
    doc.all(scope, kind, id).map(row => verified([scope, kind, id, Number(row.seq)], row.bytes, row.crc))

  return {
    scopes: () => scopes.all().map(row => String(row.scope)),
    findOp(scope, actor, id) {
      const row = op.get(scope, actor, id)
      return row ? verified([scope, actor, id], row.result, row.crc) : null
    },
    records: scope =>
      records.all(scope).map(row => {
        const kind = String(row.kind)
        const id = String(row.id)
        return { kind, id, value: verified([scope, kind, id], row.value, row.crc) }
      }),
    readDoc,
    readDocs(scope, kind, ids) {
      // One read transaction: a commit in between is seen by all of them or by none.
      db.exec('BEGIN')
      try {
        return ids.map(id => readDoc(scope, kind, id))
      } finally {
        db.exec('COMMIT')
      }
    },
    docIds: (scope, kind) => docIds.all(scope, kind).map(row => String(row.doc)),
    readAfter: (scope, seq) =>
      after.all(scope, seq).map(row => {
        const at = Number(row.seq)
        // The table's own CHECK allows nothing else.
        const kind = row.kind as 'page' | 'board'
        const id = String(row.doc)
        return { seq: at, kind, doc: id, update: verified([scope, kind, id, at], row.bytes, row.crc) }
      }),
    damagedScopes() {
      const damaged = new Set<string>()
      for (const { scope, kind, doc, seq, bytes, crc } of allDocs.iterate())
        if (!isAsStored([scope, kind, doc, Number(seq)], bytes, crc)) damaged.add(String(scope))
      for (const { scope } of unfindable.iterate()) damaged.add(String(scope))
      for (const { scope, kind, id, value, crc } of allRecords.iterate())
        if (!isAsStored([scope, kind, id], value, crc)) damaged.add(String(scope))
      return [...damaged].sort()
    },
    copyInto(file) {
      db.prepare('VACUUM INTO ?').run(file)
    },
  }
}
