/**
 * After an erasure no file may hold the old bytes. `secure_delete` zeroes deleted cells and freed pages, but when a page
 * was split, copies of cells that moved away stay in its unused space and are not zeroed later (tens of them in a
 * database of 10 MB): so the database is rebuilt by VACUUM, then written back, and the log is cut to nothing, which
 * needs a moment without readers. What is owed is noted in the erasure's own transaction: a crash in between is made
 * good at the next start.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Outcome } from './calls.ts'
import { failureOf } from './faults.ts'
import { BUSY_TIMEOUT_MS } from './schema.ts'

const RETRY_MS = 50
const RETRY_LATER_MS = 10_000
/** A reader, such as a backup of another process, may hold the log this long before the erasure is reported as failed. */
const PATIENCE_MS = 30_000

export interface Scrubber {
  /** Calls back with null once the old bytes are gone, or with what went wrong; then it goes on trying. */
  scrub(settled: (failure: Outcome | null) => void): void
  /** Makes good what an earlier process owed. */
  resume(): void
  /** The last attempt, with no readers of ours left. */
  finish(): void
}

/** Writes the log back and empties it, without waiting. False while a reader needs it. */
export function emptyLog(db: DatabaseSync): boolean {
  db.exec('PRAGMA busy_timeout = 0')
  try {
    return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
  } finally {
    db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`)
  }
}

const stillRead = () => Object.assign(new Error('another process is reading'), { code: 'EBUSY' })

export function createScrubber(db: DatabaseSync, dir: string): Scrubber {
  let waiting: ((failure: Outcome | null) => void)[] = []
  let rebuilt = false
  let deadline = 0
  let timer: NodeJS.Timeout | undefined

  function settle(failure: Outcome | null) {
    for (const settled of waiting) settled(failure)
    waiting = []
  }
  function retry(ms: number) {
    timer = setTimeout(attempt, ms)
  }
  function fail(error: unknown) {
    const { fault, message } = failureOf(error, dir)
    const told = `Erased, but the old words are still on the disk until this is mended. ${message}`
    settle({ ok: false, failure: { fault, message: told } })
    retry(RETRY_LATER_MS)
  }
  function attempt() {
    clearTimeout(timer)
    try {
      if (!rebuilt) db.exec('VACUUM')
      rebuilt = true
      if (!emptyLog(db)) {
        if (performance.now() < deadline) return retry(RETRY_MS)
        throw stillRead()
      }
      db.exec("DELETE FROM meta WHERE key = 'scrub'")
      settle(null)
    } catch (error) {
      fail(error)
    }
  }
  function start() {
    rebuilt = false
    deadline = performance.now() + PATIENCE_MS
    attempt()
  }
  const isOwed = () => db.prepare("SELECT 1 FROM meta WHERE key = 'scrub'").get() !== undefined

  return {
    scrub(settled) {
      waiting.push(settled)
      start()
    },
    resume() {
      if (isOwed()) start()
    },
    finish() {
      if (isOwed()) start()
      clearTimeout(timer)
      if (waiting.length > 0) fail(stillRead())
      clearTimeout(timer)
    },
  }
}
