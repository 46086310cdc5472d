/** What goes when an event is deleted, asked before; and the receipt of one that was. For the organiser. */
import { canonicalJson, err, type Json, ok, type Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/deleting'
import { http, Id, type Refusal, refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { knownBackups } from '../backups.ts'
import { countsOf, unsealedBoards } from '../commands/archive.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'

const Place = z.object({ event: Id })
const tags = ['deletion']

export function deletionRoutes(app: FastifyInstance, deps: AppDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  async function organises(request: FastifyRequest): Promise<Result<null, Refusal>> {
    const session = await deps.sessions.find(deps.cookies.read(request.headers.cookie), 'organiser', null)
    return session.ok ? ok(null) : session
  }

  routes.get(
    '/api/events/:event/deletion',
    {
      schema: {
        tags,
        summary: t('api-deletion'),
        params: Place,
        response: { 200: http.DeletionAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { event } = request.params
      const allowed = await organises(request)
      if (!allowed.ok) return sendRefusal(reply, allowed.error)
      if (!deps.directory.has(event)) return sendRefusal(reply, refuse('not-found'))
      const found = await deps.rooms.read(event, read => {
        const record = read.get('event', event)
        return record
          ? ok({
              name: record.name,
              archived: record.archivedAt !== null,
              counts: countsOf(read),
              unsealed: unsealedBoards(read).map(board => board.title),
              backups: knownBackups(deps.config.data),
            })
          : err(refuse('not-found'))
      })
      return sendResult(reply, found.ok ? found.value : found)
    },
  )

  routes.get(
    '/api/events/:event/receipt',
    {
      schema: {
        tags,
        summary: t('api-receipt'),
        params: Place,
      },
    },
    async (request, reply) => {
      const allowed = await organises(request)
      const receipt = deps.receipts.of(request.params.event)
      if (!allowed.ok) return sendRefusal(reply, allowed.error)
      if (!receipt) return sendRefusal(reply, refuse('not-found'))
      const { id: _id, ...said } = receipt
      return reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="receipt-${receipt.event}.json"`)
        .header('cache-control', 'no-store')
        .send(`${canonicalJson(said as unknown as Json)}\n`)
    },
  )
}
