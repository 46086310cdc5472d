/** What a return code opens of an event that was deleted; and the editions that are kept of it, for the organiser. */
import { normaliseCode, ok } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/left'
import { http, Id, type Refusal, refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { networkOf } from '../doors/address.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'

const tags = ['deletion']
const Edition = z.object({ event: Id, reach: z.enum(['programme', 'public']) })

export function keptRoutes(app: FastifyInstance, deps: AppDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const addressOf = (request: FastifyRequest) => networkOf(deps.visitors.of(request.raw))

  /** A code that is tried here waits its turn as at every other door. */
  async function turn(request: FastifyRequest, reply: FastifyReply): Promise<Refusal | null> {
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const { signal } = gone
    const came = await deps.codeChecks.turn({ address: addressOf(request), device: null, gone: signal })
    return came ? null : refuse('code-wait')
  }
  function wrong(request: FastifyRequest, refusal: Refusal): Refusal {
    if (refusal.code === 'wrong-code') deps.codeChecks.wrong(addressOf(request))
    return refusal
  }

  routes.post(
    '/api/kept',
    {
      schema: {
        tags,
        summary: t('api-open'),
        body: http.KeptBody,
        response: { 200: http.KeptAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const wait = await turn(request, reply)
      if (wait) return sendRefusal(reply, wait)
      const left = await deps.keepsakes.open(normaliseCode(request.body.code))
      return left.ok ? sendResult(reply, left) : sendRefusal(reply, wrong(request, left.error))
    },
  )

  routes.post(
    '/api/kept/consent',
    {
      schema: {
        tags,
        summary: t('api-consent'),
        body: http.KeptConsentBody,
        response: { 200: http.KeptAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const wait = await turn(request, reply)
      if (wait) return sendRefusal(reply, wait)
      const { code, notes } = request.body
      const left = await deps.keepsakes.consent(normaliseCode(code), notes)
      return left.ok ? sendResult(reply, left) : sendRefusal(reply, wrong(request, left.error))
    },
  )

  async function notOrganiser(request: FastifyRequest): Promise<Refusal | null> {
    const session = await deps.sessions.find(deps.cookies.read(request.headers.cookie), 'organiser', null)
    return session.ok ? null : session.error
  }

  routes.get(
    '/api/events/:event/kept/:reach',
    { schema: { tags, summary: t('api-edition'), params: Edition } },
    async (request, reply) => {
      const refusal = await notOrganiser(request)
      if (refusal) return sendRefusal(reply, refusal)
      const kept = deps.keepsakes.edition(request.params.event, request.params.reach)
      if (!kept) return sendRefusal(reply, refuse('not-found'))
      return reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="${kept.fileName}"`)
        .header('cache-control', 'no-store')
        .send(kept.json)
    },
  )

  routes.delete(
    '/api/events/:event/kept',
    {
      schema: {
        tags,
        summary: t('api-withdraw'),
        params: z.object({ event: Id }),
        response: { 200: z.object({}), ...REFUSALS },
      },
    },
    async (request, reply) => {
      const refusal = await notOrganiser(request)
      if (refusal) return sendRefusal(reply, refusal)
      const { event } = request.params
      if (!deps.receipts.has(event)) return sendRefusal(reply, refuse('not-found'))
      const done = await deps.rooms.submit(event, {
        actor: null,
        op: null,
        run: tx => {
          for (const { id } of tx.list('keepsake')) tx.delete('keepsake', id)
          for (const { id } of tx.list('kept-edition')) tx.delete('kept-edition', id)
          tx.scrub()
          return ok({})
        },
      })
      return sendResult(reply, done)
    },
  )
}
