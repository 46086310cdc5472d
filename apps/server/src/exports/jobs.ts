/**
 * Exports under way and done: written so that nobody waits for them, and kept for a while. Text is written here in pieces and
 * kept in memory; documents are made apart and kept as files in a folder that a start begins empty.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  compileRecord,
  FILE_FORMATS,
  isPacked,
  notesOf,
  recordFileName,
  writeRecord,
} from '@folkmoot/capture'
import { type Clock, randomId } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import type { FormatById } from '../formats.ts'
import type { Watcher } from '../rooms.ts'
import { createApart, DOCUMENTS } from './apart.ts'
import { type ExportOrder, isCurrent } from './choose.ts'
import type { WritingOrder } from './writing-process.ts'

const KEPT_MS = 15 * 60_000
const MAX_JOBS = 40

export interface ExportJob {
  id: Id
  event: Id
  done: number
  of: number
  ready: boolean
  failed: boolean
  fileName: string
  mediaType: string
  /** Which editions at which revisions it was written from. */
  from: string
  leave: ExportOrder['leave']
  startedAt: number
}
export interface ExportJobs extends Watcher {
  /** null: there is nothing to export. */
  start(order: ExportOrder): ExportJob | null
  get(event: Id, id: Id): ExportJob | null
  /** The file of a job that is ready; null: it is gone meanwhile. */
  read(job: ExportJob): Promise<string | Buffer | null>
  /** Ends what is under way, and forgets the file. */
  cancel(job: ExportJob): void
  /** Everything of an event that is deleted. */
  forget(event: Id): void
  close(): Promise<void>
}
type CompiledRecord = NonNullable<ReturnType<typeof compileRecord>>

/** What a job has besides what is told of it. */
interface Kept {
  job: ExportJob
  text: string
  /** Of a document. */
  path: string | null
  forget(): void
  /** It is no longer forgotten by the clock. */
  keep(): void
}

export function createExportJobs({
  clock,
  formatById,
  folder,
  failed,
}: {
  clock: Clock
  formatById: FormatById
  /** For documents; whatever is in it is from before a start, and goes. */
  folder: string
  failed: (error: unknown) => void
}): ExportJobs {
  const jobs = new Map<Id, Kept>()
  const apart = createApart<WritingOrder>(DOCUMENTS)
  rmSync(folder, { recursive: true, force: true })

  /** Whoever waits for the file no longer finds it; its words go from memory and disk. */
  function drop(id: Id): void {
    const kept = jobs.get(id)
    if (!kept) return
    jobs.delete(id)
    kept.keep()
    kept.forget()
    kept.text = ''
    if (kept.path !== null) rmSync(kept.path, { force: true })
  }

  async function writeText(kept: Kept, order: ExportOrder, record: CompiledRecord): Promise<void> {
    const { format } = order
    if (isPacked(format)) return
    const { job } = kept
    const chunks: string[] = []
    for await (const { chunk, done } of writeRecord(record, { ...order, format, formatById })) {
      if (jobs.get(job.id) !== kept) return
      chunks.push(chunk)
      job.done = done
    }
    kept.text = chunks.join('')
    job.ready = true
  }

  async function writeApart(kept: Kept, order: ExportOrder, record: CompiledRecord): Promise<void> {
    const { format, separator, bodies, about } = order
    if (!isPacked(format)) return
    const { job } = kept
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, job.id)
    kept.path = path
    const named = record.boards.map(({ header }) => header.board.id).filter(order.names)
    const writing = apart.write({ format, separator, bodies, about, named, path }, done => {
      job.done = done
    })
    let forgotten = false
    kept.forget = () => {
      forgotten = true
      writing.cancel()
    }
    try {
      await writing.finished
    } catch (error) {
      if (forgotten) return
      throw error
    }
    // It was written in the moment in which it was forgotten.
    if (forgotten) rmSync(path, { force: true })
    else job.ready = true
  }

  /** Words that were erased or hidden since are kept in no file that waits to be fetched. */
  function dropOutdated(event: Id, read: RoomReader): void {
    for (const [id, { job }] of jobs) if (job.event === event && !isCurrent(read, job)) drop(id)
  }

  return {
    committed(room, change, read) {
      const { altered, records } = change
      if (
        altered.has('snapshot') ||
        records.has('moderation') ||
        records.has('board') ||
        records.has('event') ||
        records.has('consent') ||
        records.has('sorting')
      )
        dropOutdated(room.scope, read)
    },
    start(order) {
      const record = compileRecord(order.bodies, order.about)
      if (!record) return null
      for (const [id, { job: old }] of jobs)
        if (old.startedAt < clock.now() - KEPT_MS || jobs.size >= MAX_JOBS) drop(id)
        else break
      const job: ExportJob = {
        id: randomId(),
        event: order.event,
        done: 0,
        of: notesOf(record),
        ready: false,
        failed: false,
        fileName: recordFileName(record, order),
        mediaType: FILE_FORMATS[order.format].mediaType,
        from: order.from,
        leave: order.leave,
        startedAt: clock.now(),
      }
      const keep = clock.after(KEPT_MS, () => drop(job.id))
      const kept: Kept = { job, text: '', path: null, forget: () => {}, keep }
      jobs.set(job.id, kept)
      const write = isPacked(order.format) ? writeApart : writeText
      write(kept, order, record).catch((error: unknown) => {
        job.failed = true
        failed(error)
      })
      return job
    },
    get(event, id) {
      const job = jobs.get(id)?.job
      return job?.event === event ? job : null
    },
    async read(job) {
      const kept = jobs.get(job.id)
      if (!kept) return null
      return kept.path === null ? kept.text : readFile(kept.path).catch(() => null)
    },
    cancel: job => drop(job.id),
    forget(event) {
      for (const [id, { job }] of jobs) if (job.event === event) drop(id)
    },
    async close() {
      for (const id of [...jobs.keys()]) drop(id)
      await apart.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
