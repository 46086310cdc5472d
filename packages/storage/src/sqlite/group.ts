/**
 * Group commit: everything that queued while the last commit was on its way to the disk goes into one transaction, and
 * so costs one fsync. Each job has its own savepoint, so a fenced or impossible one fails alone. When the transaction
 * as a whole fails, every job gets one of its own, so that only those that are to blame fail.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Outcome } from './calls.ts'
import { failureOf } from './faults.ts'

export function runGroup(db: DatabaseSync, dir: string, jobs: readonly (() => unknown)[]): Outcome[] {
  const failed = (error: unknown): Outcome => ({ ok: false, failure: failureOf(error, dir) })

  function attempt(job: () => unknown): Outcome {
    db.exec('SAVEPOINT job')
    try {
      const value = job()
      db.exec('RELEASE job')
      return { ok: true, value }
    } catch (error) {
      // A full disk and its like roll the whole transaction back: then nothing of the group stands.
      if (!db.isTransaction) throw error
      db.exec('ROLLBACK TO job; RELEASE job')
      return failed(error)
    }
  }

  try {
    db.exec('BEGIN IMMEDIATE')
  } catch (error) {
    return jobs.map(() => failed(error))
  }
  try {
    const outcomes = jobs.map(attempt)
    db.exec('COMMIT')
    return outcomes
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    return jobs.length === 1 ? [failed(error)] : jobs.flatMap(job => runGroup(db, dir, [job]))
  }
}
