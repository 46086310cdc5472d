/** Screens that ask to be paired, the phone test, names by paged search, and health. */
import { err, ok, type Result } from '@folkmoot/kit'
import { http, Id, type Refusal, refuse } from '@folkmoot/protocol'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { findTexts } from '../commands/erase-texts.ts'
import { selfNotesOf } from '../commands/self-notes.ts'
import { networkOf } from '../doors/address.ts'
import type { NewDevice } from '../people/devices.ts'
import { drawDisplay, handedOut } from '../people/drawn.ts'
import { hashToken } from '../people/hashes.ts'
import { PeopleQuery } from '../people/search.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { createRepeats } from '../repeats.ts'
import { SYSTEM } from '../rooms.ts'
import { requestKey } from './request-key.ts'
import { speakerOf } from './speaker.ts'

interface Paired extends NewDevice {
  event: Id
}

/** Anybody may knock here, so an address may not knock all day. */
const seldom = { config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }

export function otherRoutes(app: FastifyInstance, deps: AppDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const screens = createRepeats<{ ok: true; value: ReturnType<typeof deps.pairings.ask> }>(deps.clock)

  routes.post(
    '/api/displays',
    {
      ...seldom,
      schema: {
        tags: ['displays'],
        summary: 'A screen asks to be paired: a short code to show, and a secret to poll with.',
        response: { 200: http.DisplayAnswer, ...REFUSALS },
      },
    },
    async request => {
      const asked = await screens(requestKey(request), async () =>
        ok(deps.pairings.ask(networkOf(deps.visitors.of(request.raw)))),
      )
      return asked.value
    },
  )

  /** Null: nobody has typed its code yet. */
  async function collect(id: Id, typed: string): Promise<Result<Paired, Refusal | null>> {
    const drawn = drawDisplay(deps.secrets.codes, id, hashToken(typed))
    const event = deps.directory.eventOfDisplay(drawn.device)
    if (event !== null) {
      const fresh = await deps.rooms.read(event, read => handedOut(read, drawn))
      if (!fresh.ok) return fresh
      if (fresh.value && deps.pairings.collect(id)) return ok({ event, ...drawn })
    }
    return err(deps.pairings.isWaiting(id, typed) ? null : refuse('screen-code-ran-out'))
  }
  const collected = createRepeats<Result<Paired, Refusal | null>>(deps.clock)
  routes.post(
    '/api/displays/:id',
    {
      schema: {
        tags: ['displays'],
        summary:
          'Has somebody typed the code? The answer that says so signs the screen in and is given once, to one `idempotency-key`.',
        params: z.object({ id: Id }),
        body: http.DisplayPollBody,
        response: { 200: http.DisplayPollAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { secret } = request.body
      const key = requestKey(request)
      const answer = await collected(key && `${key} ${secret}`, () => collect(request.params.id, secret))
      if (!answer.ok && answer.error) return sendRefusal(reply, answer.error)
      const paired = answer.ok ? answer.value : null
      if (paired)
        reply.setCookie(
          deps.cookies.name('display', paired.event),
          deps.cookies.value(paired.device, paired.secret),
          deps.cookies.options,
        )
      return sendResult(reply, ok({ paired: paired !== null, event: paired?.event ?? null }))
    },
  )

  routes.post(
    '/api/hello',
    {
      ...seldom,
      schema: {
        tags: ['doors'],
        summary: 'A phone scanned the organiser’s test QR.',
        body: z.object({ sockets: z.boolean().default(true), polling: z.boolean().default(false) }),
        response: { 200: z.object({}), ...REFUSALS },
      },
    },
    async request => {
      deps.phones.arrived(deps.visitors.of(request.raw), request.headers['user-agent'] ?? '', request.body)
      return {}
    },
  )

  routes.get(
    '/api/events/:event/people',
    {
      schema: {
        tags: ['people'],
        summary: 'Names for “find someone who”: twenty that begin with what was typed, from two letters on.',
        params: z.object({ event: Id }),
        querystring: PeopleQuery,
        response: { 200: http.PeopleAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { event } = request.params
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      return sendResult(reply, await deps.findPeople(event, session.value.actor, request.query))
    },
  )

  routes.get(
    '/api/events/:event/my-proofs',
    {
      schema: {
        tags: ['people'],
        params: z.object({ event: Id }),
        response: { 200: http.MyProofsAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { event } = request.params
      reply.header('cache-control', 'no-store')
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      return sendResult(reply, await deps.myProofs(event, session.value.actor))
    },
  )

  routes.get(
    '/api/events/:event/texts',
    {
      schema: {
        tags: ['people'],
        summary: 'What can be erased besides notes, by some of its words: for the organiser.',
        params: z.object({ event: Id }),
        querystring: http.TextsQuery,
        response: { 200: http.TextsAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { event } = request.params
      reply.header('cache-control', 'no-store')
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      const { actor } = session.value
      const found = await deps.rooms.read(event, read => findTexts(read, actor, request.query.find))
      return sendResult(reply, found.ok ? found.value : found)
    },
  )

  routes.get(
    '/api/events/:event/self-notes',
    {
      schema: {
        tags: ['people'],
        summary: 'Self-notes',
        params: z.object({ event: Id }),
        response: { 200: http.SelfNotesAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { event } = request.params
      reply.header('cache-control', 'no-store')
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      const { actor } = session.value
      if (actor.role !== 'facilitator') return sendRefusal(reply, refuse('forbidden'))
      const found = await deps.rooms.read(event, read => ({ notes: selfNotesOf(read, actor) }))
      return sendResult(reply, found)
    },
  )

  routes.get(
    '/healthz',
    {
      schema: {
        tags: ['operate'],
        summary: 'Is the store read, and do rooms answer?',
        response: { 200: z.object({ ok: z.boolean() }), ...REFUSALS },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      try {
        await deps.store.records(SYSTEM)
      } catch {
        return sendRefusal(reply, refuse('not-saved'))
      }
      const room = await deps.rooms.read(SYSTEM, () => null)
      return room.ok ? sendResult(reply, ok({ ok: true })) : sendRefusal(reply, room.error)
    },
  )
}
