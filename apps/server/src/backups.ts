/** Which backups were made of a data folder: whoever deletes an event has to know where it still is. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const File = z.array(z.object({ file: z.string(), at: z.number() }))

export interface KnownBackup {
  /** Its whole path, on the machine that made it. */
  file: string
  at: number
  /** It is still there, as far as this machine sees. */
  there: boolean
}

const listOf = (dir: string): string => join(dir, 'backups.json')

function read(dir: string): z.infer<typeof File> {
  try {
    return File.parse(JSON.parse(readFileSync(listOf(dir), 'utf8')))
  } catch {
    // None was made yet, or by an earlier version, which noted none.
    return []
  }
}

export function noteBackup(dir: string, file: string, at: number): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const others = read(dir).filter(one => one.file !== file)
  const partial = `${listOf(dir)}.partial`
  writeFileSync(partial, `${JSON.stringify([...others, { file, at }], null, 2)}\n`, { mode: 0o600 })
  renameSync(partial, listOf(dir))
}

/** The oldest first. */
export function knownBackups(dir: string): KnownBackup[] {
  return read(dir).map(one => ({ ...one, there: existsSync(one.file) }))
}
