/** Every command as an HTTP door too: the same dispatcher, and the reason why the API describes itself. */
import { COMMANDS, type CommandSpec, Id } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { speakerOf } from './speaker.ts'

export function commandRoutes(app: FastifyInstance, deps: AppDeps): void {
  for (const spec of Object.values(COMMANDS) as CommandSpec[]) {
    const ofEvent = spec.scope === 'event'
    const allowed = spec.allow.includes('organiser') ? 'organiser' : ['organiser', ...spec.allow].join(', ')
    app.post(
      ofEvent ? `/api/events/:event/commands/${spec.name}` : `/api/commands/${spec.name}`,
      {
        schema: {
          tags: [spec.name.split('.')[0] as string],
          summary: spec.summary,
          description: `For: ${allowed}.`,
          ...(ofEvent ? { params: z.object({ event: Id }) } : {}),
          body: spec.input,
          response: { 200: spec.result, ...REFUSALS },
        },
        // A command without input may come without a body.
        preValidation: async request => {
          request.body ??= {}
        },
      },
      (request, reply) => handle(spec, request, reply),
    )
  }

  async function handle(
    spec: CommandSpec,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const event = (request.params as { event?: Id }).event ?? null
    const session = await speakerOf(request, deps, event)
    if (!session.ok) return sendRefusal(reply, session.error)
    const key = request.headers['idempotency-key']
    const result = await deps.dispatch({
      actor: session.value.actor,
      event,
      name: spec.name,
      input: request.body,
      op: typeof key === 'string' ? key : null,
    })
    return sendResult(reply, result)
  }
}
