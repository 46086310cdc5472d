/**
 * One live process a folder, told politely: epochs would fence a second one anyway, only later and less kindly. The
 * lock is SQLite's own on an empty file, so the kernel drops it with the process, however that dies.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Fault } from './faults.ts'
import { makePrivateFile } from './schema.ts'

export const LOCK_FILE = 'folkmoot.lock'
/** A server that is just stopping may take a moment. */
const PATIENCE_MS = 1_000

/** The answer lets go. @throws Fault `busy` when another has it */
export function lockFolder(dir: string): () => void {
  const file = join(dir, LOCK_FILE)
  // Never opened when it exists: closing it again would drop a lock that this process holds.
  if (!existsSync(file)) makePrivateFile(file)
  const db = new DatabaseSync(file, { timeout: PATIENCE_MS })
  try {
    // There is nothing to write, so no journal either.
    db.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if ((error as { errcode?: number }).errcode !== 5) throw error
    throw new Fault('busy', `Another Folkmoot is running on ${dir}: stop it first, or choose another folder.`)
  }
  return () => db.close()
}
