/** What only reads. Every method is one statement, so each answer is one moment's truth. */

import { Fault } from '../sqlite/faults.ts'
import { isAsStored } from '../sqlite/rows.ts'
import type { ReaderCalls } from './calls.ts'
import { isPassing } from './faults.ts'
import type { Link, Question, Row } from './link.ts'

type Promised<Calls> = {
  [M in keyof Calls]: Calls[M] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never
}

/** Rows of scope $1 and kind $2 that `doc_rows` does not have yet. */
const UNINDEXED =
  'folkmoot.docs WHERE scope = $1 AND seq > (SELECT indexed FROM folkmoot.scopes WHERE scope = $1) AND kind = $2'

const SCOPES = `SELECT scope FROM folkmoot.scopes s WHERE
  EXISTS (SELECT 1 FROM folkmoot.records r WHERE r.scope = s.scope) OR
  EXISTS (SELECT 1 FROM folkmoot.docs d WHERE d.scope = s.scope) ORDER BY scope`
const DOCS = `SELECT d.doc, d.seq, d.bytes, d.crc FROM folkmoot.doc_rows r JOIN folkmoot.docs d ON d.scope = r.scope AND d.seq = r.seq
    WHERE r.scope = $1 AND r.kind = $2 AND r.doc = ANY($3::text[])
  UNION ALL SELECT doc, seq, bytes, crc FROM ${UNINDEXED} AND doc = ANY($3::text[])
  ORDER BY seq`
const DOC_IDS = `SELECT doc FROM folkmoot.doc_rows WHERE scope = $1 AND kind = $2 UNION SELECT doc FROM ${UNINDEXED} ORDER BY doc`

/** @throws Fault `corrupt` */
function verified(key: readonly string[], bytes: unknown, crc: unknown): Uint8Array {
  if (!isAsStored(key, bytes, crc))
    throw new Fault('corrupt', `The data is damaged (checksum of ${key.join('/')}): restore a backup.`)
  return bytes as Uint8Array
}

export function createReads(link: Link): Promised<Omit<ReaderCalls, 'open' | 'close'>> {
  /** A connection that was cut while nobody asked is noticed by the next question, and made anew. */
  async function ask(question: Question): Promise<Row[]> {
    try {
      return await link.ask(question)
    } catch (error) {
      if (!isPassing(error)) throw error
      return link.ask(question)
    }
  }
  async function readDocs(scope: string, kind: string, docs: readonly string[]): Promise<Uint8Array[][]> {
    const byDoc = new Map<string, Uint8Array[]>(docs.map(doc => [doc, []]))
    for (const row of await ask({ text: DOCS, values: [scope, kind, docs] })) {
      const doc = String(row.doc)
      byDoc.get(doc)?.push(verified([scope, kind, doc], row.bytes, row.crc))
    }
    return docs.map(doc => byDoc.get(doc) ?? [])
  }
  return {
    scopes: async () => (await ask({ text: SCOPES })).map(row => String(row.scope)),
    async findOp(scope, actor, op) {
      const text = 'SELECT result, crc FROM folkmoot.ops WHERE scope = $1 AND actor = $2 AND op = $3'
      const [row] = await ask({ text, values: [scope, actor, op] })
      return row ? verified([scope, actor, op], row.result, row.crc) : null
    },
    async records(scope) {
      const text = 'SELECT kind, id, value, crc FROM folkmoot.records WHERE scope = $1 ORDER BY kind, id'
      return (await ask({ text, values: [scope] })).map(row => {
        const [kind, id] = [String(row.kind), String(row.id)]
        return { kind, id, value: verified([scope, kind, id], row.value, row.crc) }
      })
    },
    readDocs,
    readDoc: async (scope, kind, doc) => (await readDocs(scope, kind, [doc]))[0] ?? [],
    docIds: async (scope, kind) =>
      (await ask({ text: DOC_IDS, values: [scope, kind] })).map(row => String(row.doc)),
    async readAfter(scope, seq) {
      const text =
        'SELECT seq, kind, doc, bytes, crc FROM folkmoot.docs WHERE scope = $1 AND seq > $2 ORDER BY seq'
      return (await ask({ text, values: [scope, seq] })).map(row => {
        // The table's own CHECK allows nothing else.
        const kind = row.kind as 'page' | 'board'
        const doc = String(row.doc)
        return { seq: Number(row.seq), kind, doc, update: verified([scope, kind, doc], row.bytes, row.crc) }
      })
    },
  }
}
