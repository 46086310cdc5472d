/** The store as a few maps, and random calls made to it and to a real one at once. */

import type { Commit, Erasure, LoggedUpdate, OpRow, RecordRow, Store } from '@folkmoot/engine'
import type { Rng } from '@folkmoot/kit'
import { expect } from 'vitest'

type Kind = LoggedUpdate['kind']
interface ScopeModel {
  seq: number
  epoch: number
  log: LoggedUpdate[]
  records: Map<string, { kind: string; id: string; value: Uint8Array }>
  ops: Map<string, Uint8Array>
}
export interface Model {
  scopes: Map<string, ScopeModel>
  acquire: (scope: string) => { epoch: number; seq: number }
  /** null: refused, and nothing changed. */
  commit: (commit: Commit) => { seq: number } | null
  erase: (erasure: Erasure) => { seq: number } | null
  compact: (
    scope: string,
    epoch: number,
    kind: Kind,
    doc: string,
    through: number,
    base: Uint8Array,
  ) => boolean
}

export function createModel(): Model {
  const scopes = new Map<string, ScopeModel>()
  const of = (scope: string): ScopeModel => {
    const one: ScopeModel = scopes.get(scope) ?? {
      seq: 0,
      epoch: 0,
      log: [],
      records: new Map(),
      ops: new Map(),
    }
    scopes.set(scope, one)
    return one
  }
  const repeats = (one: ScopeModel, ops: readonly OpRow[]) =>
    ops.some(({ actor, op }, i) => {
      const same = (other: OpRow, j: number) => j < i && other.actor === actor && other.op === op
      return one.ops.has(`${actor} ${op}`) || ops.some(same)
    })
  function write(one: ScopeModel, records: readonly RecordRow[], ops: readonly OpRow[]) {
    for (const { kind, id, value } of records) {
      if (value === null) one.records.delete(`${kind} ${id}`)
      else one.records.set(`${kind} ${id}`, { kind, id, value })
    }
    for (const { actor, op, result } of ops) one.ops.set(`${actor} ${op}`, result)
  }
  function clear(one: ScopeModel, allBut: readonly string[]) {
    one.log = []
    one.ops.clear()
    for (const [key, { kind }] of one.records) if (!allBut.includes(kind)) one.records.delete(key)
  }
  return {
    scopes,
    acquire(scope) {
      const one = of(scope)
      one.epoch++
      return { epoch: one.epoch, seq: one.seq }
    },
    commit({ scope, epoch, pages, boards, records, ops }) {
      const one = of(scope)
      if ((epoch !== null && epoch !== one.epoch) || repeats(one, ops)) return null
      for (const page of pages) one.log.push({ ...page, kind: 'page', seq: ++one.seq })
      for (const board of boards) one.log.push({ ...board, kind: 'board', seq: ++one.seq })
      write(one, records, ops)
      return { seq: one.seq }
    },
    erase({ scope, epoch, pages, boards, records, ops, allBut }) {
      const one = of(scope)
      if (epoch !== one.epoch || (!allBut && repeats(one, ops))) return null
      if (allBut) clear(one, allBut)
      const docs = [
        ...pages.map(page => ({ ...page, kind: 'page' as const })),
        ...boards.map(board => ({ ...board, kind: 'board' as const })),
      ]
      for (const { kind, doc, base } of docs) {
        one.log = one.log.filter(row => row.kind !== kind || row.doc !== doc)
        if (base) one.log.push({ kind, doc, update: base, seq: ++one.seq })
      }
      write(one, records, ops)
      return { seq: one.seq }
    },
    compact(scope, epoch, kind, doc, through, base) {
      const one = of(scope)
      if (epoch !== one.epoch) return false
      const folded = one.log.filter(row => row.kind === kind && row.doc === doc && row.seq <= through)
      const last = folded.at(-1)
      if (!last) return true
      one.log = one.log.filter(row => !folded.includes(row) || row === last)
      one.log = one.log.map(row => (row === last ? { ...last, update: base } : row))
      return true
    },
  }
}

const orNull = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null)

/** One random call in each of three scopes, all at the same time; both must answer alike. */
export async function actAtRandom(rng: Rng, model: Model, store: Store): Promise<void> {
  const int = (below: number) => Math.floor(rng.next() * below)
  const some = <T>(max: number, make: () => T) => Array.from({ length: int(max + 1) }, make)
  const blob = () => Uint8Array.from({ length: int(9) === 0 ? int(9_000) : int(60) }, () => int(256))
  const doc = () => `d${int(5)}`
  const unique = <T extends { doc: string }>(all: T[]) => [
    ...new Map(all.map(one => [one.doc, one])).values(),
  ]

  async function act(scope: string) {
    const now = model.scopes.get(scope)
    // Now and then the epoch of somebody who lost the lease.
    const epoch = (now?.epoch ?? 0) - (int(12) === 0 ? 1 : 0)
    const records = some(3, () => ({ kind: `k${int(2)}`, id: `i${int(6)}`, value: int(4) ? blob() : null }))
    const ops = some(1, () => ({ actor: `a${int(3)}`, op: `${int(60)}`, result: blob() }))
    const kind = int(2) ? 'page' : 'board'
    const roll = rng.next()
    if (!now || roll < 0.08) {
      expect(await store.acquire(scope)).toEqual(model.acquire(scope))
    } else if (roll < 0.7) {
      const updates = () => some(4, () => ({ doc: doc(), update: blob() }))
      const commit = { scope, epoch, pages: updates(), boards: updates(), records, ops }
      expect(await orNull(store.commit(commit))).toEqual(model.commit(commit))
    } else if (roll < 0.9) {
      const args = [scope, epoch, kind, doc(), int(now.seq + 1), blob()] as const
      const done = await orNull(store.compact(...args).then(() => true))
      expect(done ?? false).toEqual(model.compact(...args))
    } else {
      const bases = () => unique(some(2, () => ({ doc: doc(), base: int(2) ? blob() : null })))
      const allBut = int(4) ? {} : { allBut: int(2) ? ['k0'] : [] }
      const erasure = { scope, epoch, pages: bases(), boards: bases(), records, ops, ...allBut }
      expect(await orNull(store.erase(erasure))).toEqual(model.erase(erasure))
    }
  }
  await Promise.all(['x', 'y', 'z'].map(act))
}

const byKey = (a: { kind: string; id: string }, b: { kind: string; id: string }) =>
  `${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1

export async function expectSame(rng: Rng, model: Model, store: Store): Promise<void> {
  const filled = [...model.scopes].filter(([, one]) => one.log.length + one.records.size > 0)
  expect(await store.scopes()).toEqual(filled.map(([scope]) => scope).sort())
  for (const [scope, one] of model.scopes) {
    const from = Math.floor(rng.next() * (one.seq + 1))
    expect(await store.readAfter(scope, from)).toEqual(one.log.filter(({ seq }) => seq > from))
    expect((await store.records(scope)).sort(byKey)).toEqual([...one.records.values()].sort(byKey))
    for (const kind of ['page', 'board'] as const) {
      const rows = one.log.filter(row => row.kind === kind)
      const ids = [...new Set(rows.map(row => row.doc))]
      expect((await store.docIds(scope, kind)).sort()).toEqual(ids.sort())
      for (const doc of ids) {
        const updates = rows.filter(row => row.doc === doc).map(row => row.update)
        expect(await store.readDoc(scope, kind, doc)).toEqual(updates)
      }
    }
    for (const [key, result] of one.ops) {
      const [actor = '', op = ''] = key.split(' ')
      expect(await store.findOp(scope, actor, op)).toEqual(result)
    }
  }
}
