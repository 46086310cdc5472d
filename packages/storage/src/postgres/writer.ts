/**
 * Puts what was asked into statements: everything that queued while the last one was on its way goes into the next, a commit a
 * scope. A statement that got no answer is sent again, the same, for some seconds; `rev` tells whether it had landed.
 */
import type { Commit, Erasure } from '@folkmoot/engine'
import { assert, unreachable } from '@folkmoot/kit'
import type { Answer, Outcome } from '../sqlite/calls.ts'
import { Fault } from '../sqlite/faults.ts'
import { unflatten } from '../sqlite/flat-commit.ts'
import type { WriteRequest } from './calls.ts'
import { failureOf, isPassing } from './faults.ts'
import type { Lease } from './lease.ts'
import type { Link, Question, Row } from './link.ts'
import {
  ACQUIRE,
  commitStatement,
  compactStatement,
  eraseStatement,
  type Fenced,
  INDEX,
  PRUNE_OPS,
  REAP,
  unleasedStatement,
} from './statements.ts'

/** How long the same statement is sent again, ms. */
const PATIENCE_MS = 5_000
/** How long one answer is waited for, ms. */
const ATTEMPT_MS = 2_500
const PAUSE_MS = 100
/** Commits of so many scopes share a statement. */
const GROUPED = 200
/** So many rows of a scope are looked through for a document's, rather than in `doc_rows`. */
const UNINDEXED_ROWS = 4_096
const PRUNE_EVERY_MS = 3_600_000

/** What this process knows of a scope that it holds. */
interface Held {
  epoch: number
  rev: number
  /** Whether its last statement landed is not known: nothing more is written before it is acquired anew. */
  unsure: boolean
}
type CommitRequest = Extract<WriteRequest, { method: 'commit' }>
interface Writing {
  id: number
  scope: string
  held: Held
  /** May an earlier attempt have landed? */
  sent: boolean
}

export interface Writer {
  write(requests: readonly WriteRequest[]): void
  /** Once everything is answered. */
  settled(): Promise<void>
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const fencedFault = (scope: string, epoch: number) =>
  new Fault('fenced', `Epoch ${epoch} of ${scope} is over: another process took the lease.`)

export function createWriter(
  link: Link,
  lease: Lease,
  answer: (answers: Answer[]) => void,
  vacuum: () => void,
): Writer {
  const queue: WriteRequest[] = []
  const scopes = new Map<string, Held>()
  let running: Promise<void> | null = null
  let prunedAt = performance.now()

  const reply = (id: number, outcome: Outcome) => answer([{ id, ...outcome }])
  const refuse = (id: number, error: unknown) => reply(id, { ok: false, failure: failureOf(error) })

  /** Tries until it is answered or the patience ends. @throws the last error */
  async function asked(question: Question, patience = PATIENCE_MS): Promise<Row[]> {
    const until = performance.now() + patience
    for (;;) {
      try {
        return await link.ask({ timeoutMs: ATTEMPT_MS, ...question })
      } catch (error) {
        if (!isPassing(error) || performance.now() > until) throw error
        await pause(PAUSE_MS)
      }
    }
  }

  /** @throws Fault `fenced` */
  async function heldBy(scope: string, epoch: number): Promise<Held> {
    const known = scopes.get(scope)
    if (known) {
      if (known.epoch !== epoch || known.unsure) throw fencedFault(scope, epoch)
      return known
    }
    // Of a lease that was taken by an earlier store on the same database.
    const [row] = await asked({
      text: 'SELECT rev FROM folkmoot.scopes WHERE scope = $1 AND epoch = $2',
      values: [scope, epoch],
    })
    if (!row) throw fencedFault(scope, epoch)
    const held = { epoch, rev: Number(row.rev), unsure: false }
    scopes.set(scope, held)
    return held
  }

  /** What the database says of statements that found nothing to change: they landed before, or are fenced. */
  async function lookAgain(missing: readonly Writing[]): Promise<void> {
    const rows = await link.ask({
      text: 'SELECT scope, epoch, rev, seq, indexed FROM folkmoot.scopes WHERE scope = ANY($1::text[])',
      values: [missing.map(({ scope }) => scope)],
      timeoutMs: ATTEMPT_MS,
    })
    const byScope = new Map(rows.map(row => [row.scope, row]))
    for (const one of missing) {
      const row = byScope.get(one.scope)
      const landed = row && one.sent && row.epoch === one.held.epoch && row.rev === one.held.rev + 1
      if (landed) land(one, row)
      else {
        one.held.unsure = true
        refuse(one.id, fencedFault(one.scope, one.held.epoch))
      }
    }
  }

  function land({ id, held }: Writing, row: Row): void {
    held.rev++
    reply(id, { ok: true, value: { seq: Number(row.seq) } })
  }

  /** One fenced statement for all of them, each of another scope. */
  async function carryOut<T extends Writing>(
    all: readonly T[],
    statement: (all: readonly T[]) => Question,
  ): Promise<Row[]> {
    const until = performance.now() + PATIENCE_MS
    let left = all
    const landed: Row[] = []
    for (;;) {
      try {
        const rows = await link.ask({ timeoutMs: ATTEMPT_MS, ...statement(left) })
        const byScope = new Map(rows.map(row => [row.scope, row]))
        const missing = left.filter(one => !byScope.has(one.scope))
        for (const one of left) {
          const row = byScope.get(one.scope)
          if (row) land(one, row)
        }
        landed.push(...rows)
        left = missing
        if (missing.length > 0) await lookAgain(missing)
        return landed
      } catch (error) {
        if (!isPassing(error)) {
          if (left.length === 1) refuse((left[0] as T).id, error)
          else for (const one of left) landed.push(...(await carryOut([one], statement)))
          return landed
        }
        for (const one of left) one.sent = true
        if (performance.now() > until) {
          for (const { id, held } of left) {
            held.unsure = true
            refuse(id, error)
          }
          return landed
        }
        await pause(PAUSE_MS)
      }
    }
  }

  async function commitAll(
    requests: readonly { id: number; commit: Commit; epoch: number }[],
  ): Promise<void> {
    const ready: (Writing & Fenced)[] = []
    for (const { id, commit, epoch } of requests) {
      try {
        const held = await heldBy(commit.scope, epoch)
        ready.push({ id, scope: commit.scope, held, sent: false, commit, epoch, rev: held.rev })
      } catch (error) {
        refuse(id, error)
      }
    }
    if (ready.length === 0) return
    const rows = await carryOut(ready, commitStatement)
    for (const row of rows)
      if (Number(row.seq) - Number(row.indexed) > UNINDEXED_ROWS) await index(String(row.scope))
  }

  /** What is not indexed is looked through: a failure costs time alone. */
  async function index(scope: string): Promise<void> {
    await link.ask({ text: INDEX, values: [scope] }).catch(() => {})
  }

  async function unleased(id: number, commit: Commit): Promise<void> {
    try {
      assert(
        commit.boards.length + commit.records.length + commit.ops.length === 0,
        'only pages are committed without a lease',
      )
      const [row] = await link.ask({ ...unleasedStatement(commit), timeoutMs: ATTEMPT_MS })
      reply(id, { ok: true, value: { seq: Number(row?.seq) } })
    } catch (error) {
      refuse(id, error)
    }
  }

  async function acquire(id: number, scope: string): Promise<void> {
    try {
      const take = async () => (await asked({ text: ACQUIRE, values: [scope, lease.node] }))[0]
      let row = await take()
      if (!row && (await asked({ text: REAP, values: [lease.node] })).length > 0) row = await take()
      if (!row) throw new Fault('busy', `Another Folkmoot serves ${scope} from this database.`)
      scopes.set(scope, { epoch: Number(row.epoch), rev: Number(row.rev), unsure: false })
      // A load looks for every document.
      await index(scope)
      reply(id, { ok: true, value: { epoch: Number(row.epoch), seq: Number(row.seq) } })
    } catch (error) {
      refuse(id, error)
    }
  }

  async function erase(id: number, erasure: Erasure): Promise<void> {
    try {
      const { scope, epoch } = erasure
      const held = await heldBy(scope, epoch)
      const rows = await carryOut([{ id, scope, held, sent: false }], () => eraseStatement(erasure, held.rev))
      if (rows.length > 0) vacuum()
    } catch (error) {
      refuse(id, error)
    }
  }

  async function compact(
    id: number,
    args: Extract<WriteRequest, { method: 'compact' }>['args'],
  ): Promise<void> {
    const [scope, epoch, kind, doc, through, base] = args
    try {
      const held = await heldBy(scope, epoch)
      await asked({ text: INDEX, values: [scope] })
      await carryOut([{ id, scope, held, sent: false }], () =>
        compactStatement(scope, epoch, held.rev, kind, doc, through, base),
      )
    } catch (error) {
      refuse(id, error)
    }
  }

  /** From the front of the queue: commits of different scopes, in none of which something else waits before. */
  function takeGroup(): CommitRequest[] {
    const group: CommitRequest[] = []
    const blocked = new Set<string>()
    for (let i = 0; i < queue.length && group.length < GROUPED; ) {
      const request = queue[i] as WriteRequest
      const scope = scopeOf(request)
      const mayGo = request.method === 'commit' && request.args[0].epoch !== null && !blocked.has(scope)
      blocked.add(scope)
      if (mayGo) {
        group.push(request)
        queue.splice(i, 1)
      } else i++
    }
    return group
  }

  async function alone(request: WriteRequest): Promise<void> {
    switch (request.method) {
      case 'acquire':
        return acquire(request.id, ...request.args)
      case 'commit':
        return unleased(request.id, unflatten(...request.args))
      case 'compact':
        return compact(request.id, request.args)
      case 'erase':
        return erase(request.id, ...request.args)
      default:
        return unreachable(request)
    }
  }

  async function run(): Promise<void> {
    while (queue.length > 0) {
      const group = takeGroup()
      if (group.length > 0)
        await commitAll(
          group.map(({ id, args: [flat] }) => ({ id, commit: unflatten(flat), epoch: flat.epoch as number })),
        )
      else await alone(queue.shift() as WriteRequest)
      await pruneWhenDue()
    }
    running = null
  }
  async function pruneWhenDue(): Promise<void> {
    if (performance.now() - prunedAt < PRUNE_EVERY_MS) return
    prunedAt = performance.now()
    await link.ask({ text: PRUNE_OPS }).catch(() => {})
  }

  return {
    write(requests) {
      queue.push(...requests)
      running ??= run()
    },
    settled: () => running ?? Promise.resolve(),
  }
}

function scopeOf(request: WriteRequest): string {
  switch (request.method) {
    case 'acquire':
    case 'compact':
      return request.args[0]
    case 'commit':
    case 'erase':
      return request.args[0].scope
    default:
      return unreachable(request)
  }
}
