/** Exports: ordered, watched, fetched. */
import { FILE_FORMATS, type FileFormat } from '@folkmoot/capture'
import { err, ok, type Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/files'
import { actorKey, http, Id, type Refusal, refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { chooseSnapshots, isCurrent } from '../exports/choose.ts'
import type { ExportJob } from '../exports/jobs.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { createRepeats } from '../repeats.ts'
import { requestKey } from './request-key.ts'
import { speakerOf } from './speaker.ts'

const tags = ['exports']
const formats = Object.entries<FileFormat>(FILE_FORMATS).map(
  ([id, { title, meaning, asks = [], leads = false, typesetter }]) => ({
    id,
    title,
    meaning,
    asks: [...asks],
    leads,
    needs: typesetter === 'needed',
  }),
)
const Place = z.object({ event: Id, id: Id })

export function exportRoutes(app: FastifyInstance, deps: AppDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const orders = createRepeats<Result<ExportJob, Refusal>>(deps.clock)

  routes.get(
    '/api/file-formats',
    {
      schema: {
        tags,
        summary: 'What an export can be written as.',
        response: { 200: http.FileFormatsAnswer, ...REFUSALS },
      },
    },
    async () => {
      const lacks = deps.fetching.state() === 'there' ? null : ('pages' as const)
      return { formats: formats.map(({ needs, ...one }) => ({ ...one, lacks: needs ? lacks : null })) }
    },
  )

  routes.post(
    '/api/events/:event/exports',
    {
      schema: {
        tags,
        summary:
          'Export a snapshot, or the latest edition of every board: a record with an edition of its own for its audience. Facilitators without names, for the people here.',
        params: z.object({ event: Id }),
        body: http.ExportBody,
        response: { 200: http.ExportAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { event } = request.params
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      const { actor } = session.value
      const order = await deps.rooms.submit(event, {
        actor: null,
        op: null,
        run: tx => chooseSnapshots(tx, actor, request.body, deps.context),
      })
      if (!order.ok) return sendResult(reply, order)
      const chosen = order.value
      const { typesetter }: FileFormat = FILE_FORMATS[chosen.format]
      if (typesetter === 'needed' && deps.fetching.state() !== 'there')
        return sendRefusal(reply, refuse('part-not-here'))
      const key = requestKey(request)
      const started = await orders(key && `${actorKey(actor)} ${event} ${key}`, async () => {
        const job = deps.exports.start(chosen)
        return job ? ok(job) : err(refuse('not-found'))
      })
      return started.ok ? sendResult(reply, ok(told(started.value))) : sendRefusal(reply, started.error)
    },
  )

  routes.get(
    '/api/events/:event/exports/:id',
    {
      schema: {
        tags,
        summary: 'How far an export is.',
        params: Place,
        response: { 200: http.ExportAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const job = await jobFor(request, request.params)
      if (!job) return sendRefusal(reply, refuse('not-found'))
      return job.failed ? sendRefusal(reply, refuse('internal')) : sendResult(reply, ok(told(job)))
    },
  )

  routes.delete(
    '/api/events/:event/exports/:id',
    {
      schema: {
        tags,
        summary: t('stop-export'),
        params: Place,
        response: { 200: http.ExportStopped, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const job = await jobFor(request, request.params)
      if (!job) return sendRefusal(reply, refuse('not-found'))
      deps.exports.cancel(job)
      return sendResult(reply, ok({}))
    },
  )

  routes.get(
    '/api/events/:event/exports/:id/file',
    { schema: { tags, summary: 'The file.', params: Place } },
    async (request, reply) => {
      const job = await jobFor(request, request.params)
      const file = job?.ready ? await deps.exports.read(job) : null
      if (!job || file === null) return sendRefusal(reply, refuse('not-found'))
      return reply
        .header('content-type', job.mediaType)
        .header('content-disposition', `attachment; filename="${job.fileName}"`)
        .header('cache-control', 'no-store')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .send(file)
    },
  )

  /** For organisers and facilitators; gone when something in it was erased since. */
  async function jobFor(
    request: FastifyRequest,
    { event, id }: z.output<typeof Place>,
  ): Promise<ExportJob | null> {
    const session = await speakerOf(request, deps, event)
    const job = deps.exports.get(event, id)
    if (!session.ok || !job || !['organiser', 'facilitator'].includes(session.value.actor.role)) return null
    const current = await deps.rooms.read(event, read => isCurrent(read, job))
    return current.ok && current.value ? job : null
  }
}

function told(job: ExportJob): z.input<typeof http.ExportAnswer> {
  const { id, done, of, ready } = job
  return { id, done, of, ready, file: ready ? `/api/events/${job.event}/exports/${id}/file` : null }
}
