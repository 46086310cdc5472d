/** A programme's publication: what it would hold. For organisers. */
import { err, ok } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/publication'
import { Id, LibraryReach, publicationHttp, refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { gather } from '../publication/gather.ts'
import { latestEdition, lookOf } from '../publication/look.ts'
import { SYSTEM } from '../rooms.ts'
import { speakerOf } from './speaker.ts'

const tags = ['publication']
const Of = z.object({ programme: Id })

export function publicationRoutes(app: FastifyInstance, deps: AppDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const gathering = { ...deps, followOf: deps.follows.of }

  async function organiserOf(request: FastifyRequest, programme: Id) {
    const session = await speakerOf(request, deps, null)
    if (!session.ok) return session
    if (session.value.actor.role !== 'organiser') return err(refuse('forbidden'))
    const known = await deps.rooms.read(SYSTEM, read => read.get('programme', programme) !== null)
    if (!known.ok) return known
    return known.value ? ok(session.value) : err(refuse('not-found'))
  }

  routes.get(
    '/api/programmes/:programme/publication',
    {
      schema: {
        tags,
        summary: t('api-look'),
        params: Of,
        querystring: z.object({ reach: LibraryReach.default('programme') }),
        response: { 200: publicationHttp.PublicationLook, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { programme } = request.params
      const { reach } = request.query
      const session = await organiserOf(request, programme)
      if (!session.ok) return sendRefusal(reply, session.error)
      const gathered = await gather(gathering, programme, reach)
      if (!gathered.ok) return sendRefusal(reply, gathered.error)
      const editions = await deps.rooms.read(SYSTEM, read => [...read.list('programme-edition')])
      if (!editions.ok) return sendRefusal(reply, editions.error)
      const pagesThere = deps.fetching.state() === 'there'
      const latest = latestEdition(editions.value, programme, reach)
      return sendResult(reply, ok(lookOf(gathered.value, { now: deps.clock.now(), latest, pagesThere })))
    },
  )
}
