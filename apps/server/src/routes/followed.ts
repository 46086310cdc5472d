/** What became of an event: answers to what people said, for everybody of it, and each person's own promises for them alone. */
import { ok } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/followed'
import { http, Id, refuse } from '@folkmoot/protocol'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { ownFollows } from '../exports/promises.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { speakerOf } from './speaker.ts'

export function followedRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/events/:event/followed',
    {
      schema: {
        tags: ['people'],
        summary: t('api-followed'),
        params: z.object({ event: Id }),
        response: { 200: http.FollowedAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { event } = request.params
      reply.header('cache-control', 'no-store')
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      const { actor } = session.value
      if (actor.role === 'display') return sendRefusal(reply, refuse('forbidden'))
      const knows = { followOf: deps.follows.of, key: deps.secrets.travel }
      const found = await deps.rooms.read(event, read => ({
        replies: read
          .list('reply')
          .toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
          .map(({ made: _made, theme, ...one }) =>
            theme && actor.role === 'organiser' ? { ...one, theme } : one,
          ),
        promises: actor.role === 'delegate' ? ownFollows(read, actor.person, knows) : [],
      }))
      return sendResult(reply, found.ok ? ok(found.value) : found)
    },
  )
}
