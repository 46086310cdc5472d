/** Where the record is finished. */
import { err, ok } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/workspace'
import { Id, QuotableAnswer, refuse, WorkspaceAnswer } from '@folkmoot/protocol'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { quotableAnswer, workspaceAnswer } from '../workspace/answer.ts'
import { writesRecord } from '../workspace/members.ts'
import { speakerOf } from './speaker.ts'

const tags = ['record']
const params = z.object({ event: Id })

export function workspaceRoutes(app: FastifyInstance, deps: AppDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/api/events/:event/workspace',
    {
      schema: { tags, summary: t('api-workspace'), params, response: { 200: WorkspaceAnswer, ...REFUSALS } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { event } = request.params
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      const { actor } = session.value
      const found = await deps.rooms.read(event, read =>
        writesRecord(read, actor) ? workspaceAnswer(read, actor, deps) : null,
      )
      if (!found.ok) return sendResult(reply, found)
      return sendResult(reply, found.value ? ok(found.value) : err(refuse('forbidden')))
    },
  )
  routes.get(
    '/api/events/:event/workspace/notes',
    {
      schema: { tags, summary: t('api-notes'), params, response: { 200: QuotableAnswer, ...REFUSALS } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { event } = request.params
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      const { actor } = session.value
      const found = await deps.rooms.submit(event, {
        actor: null,
        op: null,
        run: tx => (writesRecord(tx, actor) ? ok(quotableAnswer(tx, actor)) : err(refuse('forbidden'))),
      })
      return sendResult(reply, found)
    },
  )
}
