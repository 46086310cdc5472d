/** The connection that writes: one transaction at a time, everything that queued meanwhile in the next one. */
import { assert, unreachable } from '@folkmoot/kit'
import type { Answer, Request, WorkerOptions, WriterCalls } from './calls.ts'
import { obeyDiskOrders } from './disk-orders.ts'
import { unflatten } from './flat-commit.ts'
import { runGroup } from './group.ts'
import { lockFolder } from './lock.ts'
import { makeFolder, openWritable } from './schema.ts'
import { createScrubber, emptyLog } from './scrub.ts'
import { createWrites, type Writes } from './writes.ts'

const PRUNE_EVERY_MS = 3_600_000
/** After an answer the room has frames to hand out, and then rests until its next turn. */
const HOUSEKEEPING_AFTER_MS = 15
/** So many pages of the log are written back at once … */
const LOG_PAGES = 1_000
/** … and when that could not be done for long, SQLite does it, and a commit waits for it. */
const MOST_LOG_PAGES = 4_000

export type WriteRequest = Exclude<Request<WriterCalls>, { method: 'open' | 'close' }>
export interface Writer {
  write(requests: readonly WriteRequest[]): void
  close(): void
}

function open({ dir, shared }: WorkerOptions) {
  makeFolder(dir)
  const unlock = shared ? () => {} : lockFolder(dir)
  try {
    return { db: openWritable(dir), unlock }
  } catch (error) {
    unlock()
    throw error
  }
}

function job(writes: Writes, request: WriteRequest): () => unknown {
  switch (request.method) {
    case 'acquire':
      return () => writes.acquire(...request.args)
    case 'commit':
      return () => writes.commit(unflatten(...request.args))
    case 'compact':
      return () => writes.compact(...request.args)
    case 'erase':
      return () => writes.erase(...request.args)
    default:
      return unreachable(request)
  }
}

/** @throws Fault, or errors of SQLite and the file system: see failureOf. */
export function openWriter(options: WorkerOptions, answer: (answers: Answer[]) => void): Writer {
  const { dir, diskOrders } = options
  const { db, unlock } = open(options)
  const writes = createWrites(db)
  const scrubber = createScrubber(db, dir)
  let prunedAt = Number.NEGATIVE_INFINITY

  function pruneWhenDue() {
    if (performance.now() - prunedAt < PRUNE_EVERY_MS) return
    prunedAt = performance.now()
    runGroup(db, dir, [() => writes.pruneOps()])
  }

  function indexWhenDue() {
    const scopes = writes.unindexed()
    if (scopes.length > 0)
      runGroup(
        db,
        dir,
        scopes.map(scope => () => writes.index(scope)),
      )
  }

  db.exec(`PRAGMA wal_autocheckpoint = ${MOST_LOG_PAGES}`)
  const lookAtLog = db.prepare('PRAGMA wal_checkpoint(NOOP)')
  const writeBack = db.prepare('PRAGMA wal_checkpoint(PASSIVE)')

  function writeBackWhenDue() {
    const { log, checkpointed } = lookAtLog.get() ?? {}
    if (Number(log) - Number(checkpointed) >= LOG_PAGES) writeBack.get()
  }

  let housekeeping: NodeJS.Timeout | undefined
  /** What takes as long as several commits, when nobody waits. What fails is due again after the next commit. */
  function keepHouse() {
    housekeeping = undefined
    indexWhenDue()
    pruneWhenDue()
    try {
      writeBackWhenDue()
    } catch {
      // A disk that refuses is told of by the commits that it refuses.
    }
  }

  pruneWhenDue()
  scrubber.resume()
  // The log of an earlier process may hold words that were deleted since.
  emptyLog(db)
  return {
    write(requests) {
      if (diskOrders !== undefined) obeyDiskOrders(db, diskOrders)
      const jobs = requests.map(request => job(writes, request))
      const outcomes = runGroup(db, dir, jobs)
      const now: Answer[] = []
      const erased: Answer[] = []
      for (const [i, { id, method }] of requests.entries()) {
        const outcome = outcomes[i]
        assert(outcome, 'every job has an outcome')
        // An erasure is answered when the old bytes are gone, everything else at once.
        const answers = method === 'erase' && outcome.ok ? erased : now
        answers.push({ id, ...outcome })
      }
      answer(now)
      if (erased.length > 0)
        scrubber.scrub(failure => answer(failure ? erased.map(({ id }) => ({ id, ...failure })) : erased))
      housekeeping ??= setTimeout(keepHouse, HOUSEKEEPING_AFTER_MS)
    },
    close() {
      clearTimeout(housekeeping)
      indexWhenDue()
      scrubber.finish()
      db.close()
      unlock()
    },
  }
}
