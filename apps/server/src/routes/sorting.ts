/** What an organiser sorts once a board is frozen. */
import { err, ok } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/sorting'
import { Id, refuse, SortingAnswer } from '@folkmoot/protocol'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { sortingOf } from '../exports/sortable.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { speakerOf } from './speaker.ts'

export function sortingRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/events/:event/sorting/:board',
    {
      schema: {
        tags: ['record'],
        summary: t('api-sorting'),
        params: z.object({ event: Id, board: Id }),
        response: { 200: SortingAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { event, board } = request.params
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      if (session.value.actor.role !== 'organiser') return sendRefusal(reply, refuse('forbidden'))
      const found = await deps.rooms.read(event, read => sortingOf(read, board))
      if (!found.ok) return sendResult(reply, found)
      return sendResult(reply, found.value ? ok(found.value) : err(refuse('not-found')))
    },
  )
}
