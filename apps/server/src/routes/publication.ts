/** A programme's publication: what it would hold, making it, and the file. For organisers. */
import { publicationFileName } from '@folkmoot/capture'
import { err, ok } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/publication'
import { Id, LibraryReach, type PublicationMade, publicationHttp, refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { themesOn } from '../library/themes.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { chosenOf, numbered } from '../publication/choose.ts'
import { gather } from '../publication/gather.ts'
import { latestEdition, lookOf } from '../publication/look.ts'
import { SYSTEM } from '../rooms.ts'
import { speakerOf } from './speaker.ts'

const tags = ['publication']
/** So often it is gathered anew, because something in it changed meanwhile. */
const ATTEMPTS = 5
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

  routes.post(
    '/api/programmes/:programme/publication',
    {
      schema: {
        tags,
        summary: t('api-make'),
        params: Of,
        body: publicationHttp.PublicationBody,
        response: { 200: publicationHttp.PublicationMade, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { programme } = request.params
      const session = await organiserOf(request, programme)
      if (!session.ok) return sendRefusal(reply, session.error)
      if (deps.fetching.state() !== 'there') return sendRefusal(reply, refuse('part-not-here'))
      const { reach, tools } = request.body
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const before = deps.publications.changes()
        const gathered = await gather(gathering, programme, reach)
        if (!gathered.ok) return sendRefusal(reply, gathered.error)
        const made = await deps.rooms.submit(SYSTEM, {
          actor: null,
          op: null,
          run: tx => {
            const record = tx.get('programme', programme)
            if (!record) return err(refuse('not-found'))
            const themes = themesOn({ reach, programme }, [...tx.list('theme')])
            const chosen = chosenOf(gathered.value, { programme: record, reach, themes }, request.body)
            return chosen.ok
              ? ok({ ...chosen.value, edition: numbered(tx, programme, chosen.value) })
              : chosen
          },
        })
        if (!made.ok) return sendRefusal(reply, made.error)
        // Something was erased or taken back while it was gathered.
        if (deps.publications.changes() !== before) continue
        const input = made.value
        const fileName = publicationFileName(input)
        return sendResult(reply, ok(told(deps.publications.start({ programme, fileName, input, tools }))))
      }
      return sendRefusal(reply, refuse('not-saved'))
    },
  )

  routes.get(
    '/api/programmes/:programme/publication/:id',
    {
      schema: {
        tags,
        summary: t('api-made'),
        params: Of.extend({ id: Id }),
        response: { 200: publicationHttp.PublicationMade, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { programme, id } = request.params
      const session = await organiserOf(request, programme)
      if (!session.ok) return sendRefusal(reply, session.error)
      const found = deps.publications.get(programme, id)
      if (!found) return sendRefusal(reply, refuse('not-found'))
      return found.failed ? sendRefusal(reply, refuse('internal')) : sendResult(reply, ok(told(found)))
    },
  )

  routes.get(
    '/api/programmes/:programme/publication/:id/file',
    { schema: { tags, summary: t('api-file'), params: Of.extend({ id: Id }) } },
    async (request, reply) => {
      const { programme, id } = request.params
      const session = await organiserOf(request, programme)
      if (!session.ok) return sendRefusal(reply, session.error)
      const found = deps.publications.get(programme, id)
      const file = await deps.publications.read(programme, id)
      if (!found || !file) return sendRefusal(reply, refuse('not-found'))
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `attachment; filename="${found.fileName}"`)
        .header('cache-control', 'no-store')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .send(file)
    },
  )
}

function told({ id, edition, fileName, ready }: PublicationMade): PublicationMade {
  return { id, edition, fileName, ready }
}
