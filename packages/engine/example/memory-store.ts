/** A store that forgets everything when the process ends. A real one writes to disk before it answers: see `Store`. */
import type { Store } from '@folkmoot/engine'

interface Row {
  seq: number
  kind: 'page' | 'board'
  doc: string
  update: Uint8Array
}

interface Scope {
  epoch: number
  seq: number
  rows: Row[]
  records: Map<string, Uint8Array>
}

export function memoryStore(): Store {
  const scopes = new Map<string, Scope>()
  const of = (scope: string) => {
    const known: Scope = scopes.get(scope) ?? { epoch: 0, seq: 0, rows: [], records: new Map() }
    scopes.set(scope, known)
    return known
  }
  const put = (scope: string, records: readonly { kind: string; id: string; value: Uint8Array | null }[]) => {
    for (const { kind, id, value } of records)
      if (value === null) of(scope).records.delete(`${kind} ${id}`)
      else of(scope).records.set(`${kind} ${id}`, value)
  }
  const updates = (scope: string, kind: string, doc: string) =>
    of(scope)
      .rows.filter(row => row.kind === kind && row.doc === doc)
      .map(row => row.update)
  return {
    mayAnswer: () => true,
    scopes: async () => [...scopes.keys()],
    acquire: async scope => ({ epoch: ++of(scope).epoch, seq: of(scope).seq }),
    async commit({ scope, pages, boards, records }) {
      const one = of(scope)
      for (const page of pages) one.rows.push({ seq: ++one.seq, kind: 'page', ...page })
      for (const board of boards) one.rows.push({ seq: ++one.seq, kind: 'board', ...board })
      put(scope, records)
      return { seq: one.seq }
    },
    findOp: async () => null,
    records: async scope =>
      [...of(scope).records].map(([key, value]) => ({
        kind: key.split(' ')[0] as string,
        id: key.split(' ')[1] as string,
        value,
      })),
    readDoc: async (scope, kind, doc) => updates(scope, kind, doc),
    readDocs: async (scope, kind, docs) => docs.map(doc => updates(scope, kind, doc)),
    docIds: async (scope, kind) => [
      ...new Set(
        of(scope)
          .rows.filter(row => row.kind === kind)
          .map(row => row.doc),
      ),
    ],
    readAfter: async (scope, seq) => of(scope).rows.filter(row => row.seq > seq),
    async compact() {},
    async erase({ scope, pages, boards, records, allBut }) {
      const one = of(scope)
      if (allBut) {
        one.rows = []
        for (const key of one.records.keys())
          if (!allBut.includes(key.split(' ')[0] as string)) one.records.delete(key)
      }
      for (const [kind, docs] of [
        ['page', pages],
        ['board', boards],
      ] as const)
        for (const { doc, base } of docs) {
          one.rows = one.rows.filter(row => row.kind !== kind || row.doc !== doc)
          if (base) one.rows.push({ seq: ++one.seq, kind, doc, update: base })
        }
      put(scope, records)
      return { seq: one.seq }
    },
    async backup() {},
    async close() {},
  }
}
