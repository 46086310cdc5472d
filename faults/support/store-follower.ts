/**
 * What is on disk, read as anybody could read it: by plain SQL, past our own code, while no server runs. Reads on from
 * where it stopped; a base that stands for folded rows is applied over them, which changes nothing.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'

export interface StoreFollower {
  /** Reads what was committed since. Only between servers. */
  catchUp(): void
  page(id: string): Y.Doc
  board(id: string): Y.Doc
}

export function followStore(dir: string, event: string): StoreFollower {
  const docs = new Map<string, Y.Doc>()
  let seq = 0
  function docOf(kind: string, id: string): Y.Doc {
    const key = `${kind} ${id}`
    let doc = docs.get(key)
    if (!doc) {
      doc = new Y.Doc()
      docs.set(key, doc)
    }
    return doc
  }
  return {
    catchUp() {
      const db = new DatabaseSync(join(dir, 'folkmoot.db'), { readOnly: true })
      const rows = db.prepare(
        'SELECT seq, kind, doc, bytes FROM docs WHERE scope = ? AND seq > ? ORDER BY seq',
      )
      for (const row of rows.all(event, seq)) {
        Y.applyUpdate(docOf(String(row.kind), String(row.doc)), row.bytes as Uint8Array)
        seq = Number(row.seq)
      }
      db.close()
    },
    page: id => docOf('page', id),
    board: id => docOf('board', id),
  }
}
