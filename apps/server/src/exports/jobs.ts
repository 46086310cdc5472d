/** Exports under way and done: written in pieces so that nobody waits for them, kept in memory for a while. */
import { compileRecord, FILE_FORMATS, recordFileName, writeRecord } from '@folkmoot/capture'
import { type Clock, randomId } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import type { FormatById } from '../formats.ts'
import type { Watcher } from '../rooms.ts'
import { type ExportOrder, isCurrent } from './choose.ts'

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
  text: string
  startedAt: number
}
export interface ExportJobs extends Watcher {
  /** null: there is nothing to export. */
  start(order: ExportOrder): ExportJob | null
  get(event: Id, id: Id): ExportJob | null
}

export function createExportJobs(
  clock: Clock,
  formatById: FormatById,
  failed: (error: unknown) => void,
): ExportJobs {
  const jobs = new Map<Id, ExportJob>()

  async function write(
    job: ExportJob,
    order: ExportOrder,
    record: NonNullable<ReturnType<typeof compileRecord>>,
  ) {
    const chunks: string[] = []
    for await (const { chunk, done, of } of writeRecord(record, { ...order, formatById })) {
      if (jobs.get(job.id) !== job) return
      chunks.push(chunk)
      job.done = done
      job.of = of
    }
    job.text = chunks.join('')
    job.ready = true
  }

  /** Words that were erased or hidden since are kept in no file that waits to be fetched. */
  function dropOutdated(event: Id, read: RoomReader): void {
    for (const [id, job] of jobs)
      if (job.event === event && !isCurrent(read, job.from)) {
        jobs.delete(id)
        job.text = ''
      }
  }

  return {
    committed(room, change, read) {
      const { altered, records } = change
      if (altered.has('snapshot') || records.has('moderation') || records.has('board'))
        dropOutdated(room.scope, read)
    },
    start(order) {
      const record = compileRecord(order.bodies, order.about)
      if (!record) return null
      for (const [id, old] of jobs)
        if (old.startedAt < clock.now() - KEPT_MS || jobs.size >= MAX_JOBS) jobs.delete(id)
        else break
      const job: ExportJob = {
        id: randomId(),
        event: order.event,
        done: 0,
        of: 0,
        ready: false,
        failed: false,
        fileName: recordFileName(record, order),
        mediaType: FILE_FORMATS[order.format].mediaType,
        from: order.from,
        text: '',
        startedAt: clock.now(),
      }
      jobs.set(job.id, job)
      write(job, order, record).catch((error: unknown) => {
        job.failed = true
        failed(error)
      })
      return job
    },
    get(event, id) {
      const job = jobs.get(id)
      return job?.event === event ? job : null
    },
  }
}
