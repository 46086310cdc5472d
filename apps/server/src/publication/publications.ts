/**
 * Publications that are made or wait to be fetched. Each is dropped, with its file, as soon as anything that it could be made of
 * changes: what was erased or taken back is in none that can still be fetched.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublicationInput } from '@folkmoot/capture'
import { type Clock, randomId } from '@folkmoot/kit'
import type { Id, RecordKind } from '@folkmoot/protocol'
import { createApart } from '../exports/apart.ts'
import { SYSTEM, type Watcher } from '../rooms.ts'
import type { PublicationOrder } from './writing-process.ts'

const KEPT_MS = 15 * 60_000
const MOST = 8
const WRITING = {
  url: new URL('./writing-process.ts', import.meta.url),
  memoryMb: 768,
  maxMs: 120_000,
}
/** Words, and who lets them go how far. */
const CONCERNS: readonly RecordKind[] = [
  'event',
  'board',
  'snapshot',
  'publication',
  'moderation',
  'consent',
  'person',
  'reply',
  'network-home',
  'network-part',
  'kept-board',
  'placed-reach',
  'follow',
  'receipt',
]
/** Of scope `system`. */
const SYSTEM_CONCERNS: readonly RecordKind[] = ['programme', 'network', 'theme']

interface Publication {
  id: Id
  programme: Id
  edition: number
  fileName: string
  ready: boolean
  failed: boolean
}
export interface Publications extends Watcher {
  /** Grows whenever something of any programme changes: what was gathered before is out of date. */
  changes(): number
  start(what: {
    programme: Id
    fileName: string
    input: Omit<PublicationInput, 'tools'>
    tools: boolean
  }): Readonly<Publication>
  /** null: there is none, or something in it changed. */
  get(programme: Id, id: Id): Readonly<Publication> | null
  read(programme: Id, id: Id): Promise<Buffer | null>
  close(): Promise<void>
}

export function createPublications({
  clock,
  folder,
  failed,
}: {
  clock: Clock
  folder: string
  failed: (error: unknown) => void
}): Publications {
  interface Kept {
    told: Publication
    path: string
    forget(): void
  }
  const all = new Map<Id, Kept>()
  const apart = createApart<PublicationOrder>(WRITING)
  let changed = 0
  rmSync(folder, { recursive: true, force: true })

  function drop(id: Id): void {
    const kept = all.get(id)
    if (!kept) return
    all.delete(id)
    kept.forget()
    rmSync(kept.path, { force: true })
  }

  return {
    changes: () => changed,
    committed(room, { records, altered }) {
      const kinds = room.scope === SYSTEM ? SYSTEM_CONCERNS : CONCERNS
      if (!kinds.some(kind => records.has(kind) || altered.has(kind))) return
      changed++
      for (const id of [...all.keys()]) drop(id)
    },
    start({ programme, fileName, input, tools }) {
      for (const id of [...all.keys()]) if (all.size >= MOST) drop(id)
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const told: Publication = {
        id: randomId(),
        programme,
        edition: input.edition,
        fileName,
        ready: false,
        failed: false,
      }
      const path = join(folder, told.id)
      const writing = apart.write({ input, tools, path }, () => {})
      const keep = clock.after(KEPT_MS, () => drop(told.id))
      let forgotten = false
      const forget = () => {
        forgotten = true
        keep()
        writing.cancel()
      }
      all.set(told.id, { told, path, forget })
      writing.finished.then(
        () => {
          // It was written in the moment in which it was dropped.
          if (forgotten) rmSync(path, { force: true })
          else told.ready = true
        },
        (error: unknown) => {
          if (forgotten) return
          told.failed = true
          failed(error)
        },
      )
      return told
    },
    get(programme, id) {
      const told = all.get(id)?.told
      return told?.programme === programme ? told : null
    },
    async read(programme, id) {
      const kept = all.get(id)
      if (kept?.told.programme !== programme || !kept.told.ready) return null
      const file = await readFile(kept.path).catch(() => null)
      // It may have been dropped while it was read.
      return all.get(id) === kept ? file : null
    },
    async close() {
      for (const id of [...all.keys()]) drop(id)
      await apart.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
