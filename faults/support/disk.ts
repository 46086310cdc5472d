/** Ways of making a disk refuse, from outside the server, and of letting it store again. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Where a server keeps its data for one test, and what it is started with. */
export interface Disk {
  dir: string
  env: Record<string, string>
  /** `pid`: the server's. */
  refuse(pid: number): void
  mend(pid: number): void
  remove(): void
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'folkmoot-disk-'))
}

/** SQLite itself refuses, as packages/storage/src/sqlite/disk-orders.ts says. */
export function orderedDisk(order: 'full' | 'read-only'): Disk {
  const root = folder()
  const file = join(root, 'orders')
  writeFileSync(file, '')
  return {
    dir: join(root, 'data'),
    env: { FOLKMOOT_FAULT: `disk:${file}` },
    refuse: () => writeFileSync(file, order),
    mend: () => writeFileSync(file, ''),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** The kernel refuses every write beyond the first bytes of a file, which SQLite reports as an I/O error. */
export function failingDisk(): Disk {
  const root = folder()
  const limit = (pid: number, bytes: string) =>
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])
  return {
    dir: join(root, 'data'),
    env: {},
    refuse: pid => void limit(pid, '512'),
    mend: pid => void limit(pid, 'unlimited'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Another process (this one) holds the database as a writer. */
export function heldDisk(): Disk {
  const root = folder()
  const dir = join(root, 'data')
  let holder: DatabaseSync | null = null
  return {
    dir,
    env: {},
    refuse() {
      holder = new DatabaseSync(join(dir, 'folkmoot.db'))
      holder.exec('BEGIN EXCLUSIVE')
    },
    mend() {
      holder?.exec('ROLLBACK')
      holder?.close()
      holder = null
    },
    remove() {
      holder?.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A file system of a few megabytes with nothing left on it; null where mounting one is not permitted. */
export function smallDisk(): Disk | null {
  const root = folder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', root]).status !== 0) {
    rmSync(root, { recursive: true })
    return null
  }
  const filler = join(root, 'filler')
  return {
    dir: join(root, 'data'),
    env: {},
    // Ends at the last free byte, with an error that is the point.
    refuse: () => void spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096']),
    mend: () => rmSync(filler),
    remove() {
      spawnSync('umount', ['-l', root])
      rmSync(root, { recursive: true, force: true })
    },
  }
}
