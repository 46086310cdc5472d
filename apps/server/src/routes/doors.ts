/** Ways in and out: look-up, join, return, enter, leave, and who this browser is. */
import { languagesOn } from '@folkmoot/domain'
import { normaliseCode, ok } from '@folkmoot/kit'
import { type Actor, http, type Id, type Refusal, refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { networkOf } from '../doors/address.ts'
import { browserWords, deviceWords } from '../people/device-words.ts'
import type { Entered } from '../people/entrances.ts'
import type { Session } from '../people/sessions.ts'
import { readToken } from '../people/tokens.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { SYSTEM } from '../rooms.ts'
import { sessionsOf } from './me.ts'
import { requestKey } from './request-key.ts'

export function doorRoutes(app: FastifyInstance, deps: AppDeps): void {
  const { cookies, sessions, entrances, codeChecks, directory, visitors, joins, tickets, config } = deps
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['doors']

  const from = (request: FastifyRequest) => networkOf(visitors.of(request.raw))
  const claimsOf = (request: FastifyRequest) => cookies.read(request.headers.cookie)

  /** Signs the browser in, and out of whatever that cookie said before. */
  async function signIn(request: FastifyRequest, reply: FastifyReply, entered: Entered): Promise<void> {
    const { role, event, device, secret } = entered
    const before = await sessions.find(claimsOf(request), role, event)
    if (before.ok && before.value.device.id !== device)
      await entrances.leave(event ?? SYSTEM, before.value.device.id)
    reply.setCookie(cookies.name(role, event), cookies.value(device, secret), cookies.options)
  }

  /** Whom this browser is in as already. */
  /** A network's own place has a page of its own. */
  const isPlace = (id: Id) =>
    directory.events().some(({ event }) => event.id === id && event.placeOf !== undefined)

  async function delegatesOf(request: FastifyRequest): Promise<Actor[]> {
    const actors: Actor[] = []
    for (const claim of claimsOf(request).filter(({ role }) => role === 'delegate')) {
      const session = await sessions.find([claim], claim.role, claim.event)
      if (session.ok) actors.push(session.value.actor)
    }
    return actors
  }

  function codeRefused(request: FastifyRequest): Refusal {
    codeChecks.wrong(from(request))
    return refuse('wrong-code')
  }
  /** Waits for this check's turn. A refusal: there are too many even to wait. */
  async function codeTurn(request: FastifyRequest, reply: FastifyReply): Promise<Refusal | null> {
    const device = await sessions.anyDevice(claimsOf(request))
    const turn = await codeChecks.turn({ address: from(request), device, gone: goneWith(reply) })
    return turn ? null : refuse('code-wait')
  }

  routes.post(
    '/api/look-up',
    {
      schema: {
        tags,
        summary: 'What a join code opens, before giving one’s name.',
        body: http.LookUpBody,
        response: { 200: http.LookUpAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const wait = await codeTurn(request, reply)
      if (wait) return sendRefusal(reply, wait)
      const found = directory.byJoinCode(normaliseCode(request.body.code))
      if (!found) return sendRefusal(reply, codeRefused(request))
      const { id, name, place, dates, doorsOpen, networks } = found.event
      const languages = languagesOn(found.event)
      const said = languages.length > 0 && { languages }
      const moved = deps.known().moved !== null && found.joined > 0 && { moved: true }
      return sendResult(reply, ok({ event: id, name, place, dates, doorsOpen, networks, ...moved, ...said }))
    },
  )

  routes.post(
    '/api/join',
    {
      schema: {
        tags,
        summary:
          'Join with name and network. A browser that is in already is answered as whom it joined; an `idempotency-key` makes a double tap one person.',
        body: http.JoinBody,
        response: { 200: http.JoinAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const wait = await codeTurn(request, reply)
      if (wait) return sendRefusal(reply, wait)
      const found = directory.byJoinCode(normaliseCode(request.body.code))
      if (!found) return sendRefusal(reply, codeRefused(request))
      const event = found.event.id
      const already = await sessions.find(claimsOf(request), 'delegate', event)
      if (already.ok && already.value.actor.role === 'delegate')
        return sendResult(reply, ok({ event, person: already.value.actor.person, returnCode: '' }))
      const { doorsOpen, expected } = found.event
      if (doorsOpen) {
        const address = visitors.of(request.raw)
        const about = { event, expected: expected ?? config.expectedPeople, address, gone: goneWith(reply) }
        const refusal = await joins.turn(about)
        if (refusal) return sendRefusal(reply, refusal)
      }
      const label = deviceWords(request.headers['user-agent'])
      const joined = await entrances.join(event, request.body, label, requestKey(request))
      if (!joined.ok) return sendRefusal(reply, joined.error)
      await signIn(request, reply, joined.value)
      const { person, returnCode } = joined.value
      deps.sealer?.known(event, returnCode)
      return sendResult(reply, ok({ event, person, returnCode }))
    },
  )

  routes.post(
    '/api/return',
    {
      schema: {
        tags,
        summary: 'Come back on any device with a personal return code.',
        body: http.ReturnBody,
        response: { 200: http.ReturnAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const wait = await codeTurn(request, reply)
      if (wait) return sendRefusal(reply, wait)
      const back = await entrances.comeBack(
        request.body.code,
        deviceWords(request.headers['user-agent']),
        requestKey(request),
        await delegatesOf(request),
        request.body.event,
      )
      if (!back.ok && back.error.code === 'wrong-code') {
        const left = await deps.keepsakes.open(normaliseCode(request.body.code))
        return sendRefusal(reply, left.ok ? refuse('event-deleted') : codeRefused(request))
      }
      if (!back.ok) return sendRefusal(reply, back.error)
      const { event, person, name, entered } = back.value
      deps.sealer?.known(event, normaliseCode(request.body.code))
      if (entered) await signIn(request, reply, entered)
      return sendResult(reply, ok({ event, person, name, home: isPlace(event) }))
    },
  )

  routes.post(
    '/api/come-over',
    {
      schema: {
        tags,
        summary: 'Go on under another address, by a ticket of `person.come-over`.',
        body: http.ComeOverBody,
        response: { 200: http.ReturnAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const key = requestKey(request)
      const holder = tickets.use(request.body.ticket, key)
      if (!holder) return sendRefusal(reply, refuse('link-used'))
      const label = deviceWords(request.headers['user-agent'])
      const back = await entrances.comeOver(holder, label, key, await delegatesOf(request))
      if (!back.ok) return sendRefusal(reply, back.error)
      const { event, person, name, entered } = back.value
      if (entered) await signIn(request, reply, entered)
      return sendResult(reply, ok({ event, person, name, home: isPlace(event) }))
    },
  )

  routes.post(
    '/api/enter',
    {
      schema: {
        tags,
        summary: 'Use an organiser’s one-time link, or a facilitator’s link.',
        body: http.EnterBody,
        response: { 200: http.EnterAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const token = readToken(request.body.token)
      const role = token?.event === null ? 'organiser' : 'facilitator'
      const already = await sessions.find(claimsOf(request), role, token?.event ?? null)
      if (token && already.ok && cameBy(already.value, token.event === null ? null : token.link))
        return sendResult(reply, ok({ role, event: token.event }))
      const entered = await entrances.byLink(
        request.body.token,
        browserWords(request.headers['user-agent']),
        requestKey(request),
      )
      if (!entered.ok) return sendRefusal(reply, entered.error)
      await signIn(request, reply, entered.value)
      return sendResult(reply, ok({ role: entered.value.role, event: entered.value.event }))
    },
  )

  routes.post(
    '/api/leave',
    {
      schema: {
        tags,
        summary: 'Sign this browser out of one role.',
        body: http.LeaveBody,
        response: { 200: z.object({}), ...REFUSALS },
      },
    },
    async (request, reply) => {
      const { role } = request.body
      const event = role === 'organiser' ? null : request.body.event
      const session = await sessions.find(claimsOf(request), role, event)
      if (session.ok) await entrances.leave(event ?? SYSTEM, session.value.device.id)
      for (const name of cookies.names(role, event)) reply.clearCookie(name, { path: '/' })
      return sendResult(reply, ok({}))
    },
  )

  routes.get(
    '/api/me',
    { schema: { tags, summary: 'Every role that this browser holds.', response: { 200: http.MeAnswer } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return { sessions: await sessionsOf(claimsOf(request), deps) }
    },
  )
}

/** An organiser is an organiser; a facilitator may hold another link of the same event. */
function cameBy(session: Session, link: string | null): boolean {
  return link === null || session.device.link === link
}

/** Nobody waits for this answer any more. */
function goneWith(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  return gone.signal
}
