/**
 * A seeded world for the engine: time, disk and network are simulated, documents, pages, rooms and projection are the
 * real ones. The same seed gives the same world, step by step.
 */

import { type Store, StoreError } from '@folkmoot/engine'
import type { Clock, Rng } from '@folkmoot/kit'
import { createModel, type Model } from '../../storage/src/contract-model.ts'

export interface SimulatedClock extends Clock {
  /** Runs what is due, one task after another, up to `ms` from now. */
  run(ms: number): Promise<void>
}

export function simulatedClock(): SimulatedClock {
  let now = 1_165_395_600_000
  let order = 0
  let queue: { at: number; order: number; task: () => void }[] = []
  const after = (ms: number, task: () => void) => {
    const entry = { at: now + Math.max(0, ms), order: order++, task }
    queue.push(entry)
    return () => {
      queue = queue.filter(other => other !== entry)
    }
  }
  /** Lets every promise settle that can: nothing here waits for the real world. */
  const settle = () => new Promise<void>(resolve => setImmediate(resolve))
  return {
    now: () => Math.floor(now),
    elapsed: () => now,
    after,
    soon: task => void after(0, task),
    async run(ms) {
      const end = now + ms
      for (;;) {
        await settle()
        let next: (typeof queue)[number] | undefined
        for (const entry of queue)
          if (!next || entry.at < next.at || (entry.at === next.at && entry.order < next.order)) next = entry
        if (!next || next.at > end) break
        queue = queue.filter(other => other !== next)
        now = Math.max(now, next.at)
        next.task()
      }
      now = end
    },
  }
}

/** What survives a crash of the server. */
export interface SimulatedDisk {
  model: Model
  /** Share of commits that fail from now on. */
  failing: number
}
export function simulatedDisk(): SimulatedDisk {
  return { model: createModel(), failing: 0 }
}

/**
 * One process's connection to the disk. After `crash` nothing it was asked reaches the disk any more; what was on its
 * way lands or not, by chance, and nobody is told.
 */
export function simulatedStore(disk: SimulatedDisk, clock: Clock, rng: Rng): { store: Store; crash(): void } {
  let crashed = false
  const { model } = disk
  const wait = <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      // A dead process asks for nothing more.
      if (crashed) return
      clock.after(rng.next() * 3, () => {
        if (crashed && rng.next() < 0.5) return
        try {
          const result = work()
          if (!crashed) clock.after(rng.next() * 2, () => crashed || resolve(result))
        } catch (error) {
          if (!crashed) reject(error)
        }
      })
    })
  const write = <T>(work: () => T | null) =>
    wait(() => {
      if (rng.next() < disk.failing) throw new StoreError('io', 'the simulated disk failed')
      const result = work()
      if (result === null) throw new StoreError('fenced', 'somebody else has the lease')
      return result
    })
  const log = (scope: string) => model.scopes.get(scope)?.log ?? []
  const updates = (scope: string, kind: string, doc: string) =>
    log(scope).flatMap(row => (row.kind === kind && row.doc === doc ? [row.update] : []))
  const store: Store = {
    mayAnswer: () => true,
    scopes: () => wait(() => [...model.scopes.keys()]),
    acquire: scope => wait(() => model.acquire(scope)),
    commit: commit => write(() => model.commit(commit)),
    findOp: (scope, actor, op) => wait(() => model.scopes.get(scope)?.ops.get(`${actor} ${op}`) ?? null),
    records: scope => wait(() => [...(model.scopes.get(scope)?.records.values() ?? [])]),
    readDoc: (scope, kind, doc) => wait(() => updates(scope, kind, doc)),
    readDocs: (scope, kind, docs) => wait(() => docs.map(doc => updates(scope, kind, doc))),
    docIds: (scope, kind) =>
      wait(() => [...new Set(log(scope).flatMap(row => (row.kind === kind ? [row.doc] : [])))]),
    readAfter: (scope, seq) => wait(() => log(scope).filter(row => row.seq > seq)),
    compact: (...args) => write(() => (model.compact(...args) ? true : null)).then(() => {}),
    erase: erasure => write(() => model.erase(erasure)),
    backup: () => Promise.reject(new StoreError('io', 'a simulated disk has no files')),
    close: () => Promise.resolve(),
  }
  return {
    store,
    crash() {
      crashed = true
    },
  }
}
