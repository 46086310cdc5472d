/** The part that sets pages: whether it is here, and fetching it. For the organiser. */
import { err, ok, type Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/files'
import { http, Id, type Refusal, refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { PART_MB } from '../exports/fetching.ts'
import { REFUSALS, sendResult } from '../plugins/answers.ts'
import { speakerOf } from './speaker.ts'

const tags = ['exports']
const Place = z.object({ event: Id })
const PATH = '/api/events/:event/parts/pages'

export function partRoutes(app: FastifyInstance, deps: AppDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const { fetching } = deps
  const schema = (summary: string) => ({
    tags,
    summary,
    params: Place,
    response: { 200: http.PartAnswer, ...REFUSALS },
  })

  /** Does it for the organiser alone, and answers how it stands then. */
  async function asOrganiser(
    request: FastifyRequest,
    { event }: z.output<typeof Place>,
    work: () => void | Promise<void>,
  ): Promise<Result<z.input<typeof http.PartAnswer>, Refusal>> {
    const session = await speakerOf(request, deps, event)
    if (!session.ok) return session
    if (session.value.actor.role !== 'organiser') return err(refuse('part-for-organiser'))
    await work()
    return ok({ state: fetching.state(), done: fetching.doneMb(), of: PART_MB })
  }

  routes.get(PATH, { schema: schema(t('part-state')) }, async (request, reply) =>
    sendResult(reply, await asOrganiser(request, request.params, () => {})),
  )
  routes.post(PATH, { schema: schema(t('part-fetch')) }, async (request, reply) =>
    sendResult(reply, await asOrganiser(request, request.params, fetching.start)),
  )
  routes.delete(PATH, { schema: schema(t('part-stop')) }, async (request, reply) =>
    sendResult(reply, await asOrganiser(request, request.params, fetching.stop)),
  )
}
