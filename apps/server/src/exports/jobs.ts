/** Exports under way and done: written in pieces so that nobody waits for them, kept in memory for a while. */
import { compileRecord, MEDIA_TYPES, type RecordFormat, recordFileName, writeRecord } from '@folkmoot/capture'
import { type Clock, randomId } from '@folkmoot/kit'
import type { http, Id } from '@folkmoot/protocol'
import type { FormatById } from '../formats.ts'

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
export interface ExportOrder {
  event: Id
  format: RecordFormat
  separator: http.Separator
  bodies: readonly string[]
  from: string
  /** Boards whose names are told. */
  names(board: string): boolean
}
export interface ExportJobs {
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
      chunks.push(chunk)
      job.done = done
      job.of = of
    }
    job.text = chunks.join('')
    job.ready = true
  }

  return {
    start(order) {
      const record = compileRecord(order.bodies)
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
        fileName: recordFileName(record, order.format, order.separator),
        mediaType: MEDIA_TYPES[order.format],
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
