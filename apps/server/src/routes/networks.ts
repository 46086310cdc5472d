/** What a network takes along, and its own place: files made, looked at and opened, and what is read there. */
import { keyNumber, writeNetworkFile } from '@folkmoot/capture'
import { resolvePerson } from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/network'
import {
  type Actor,
  type EventRecord,
  Id,
  LIMITS,
  networkHttp,
  type Refusal,
  refuse,
} from '@folkmoot/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import { boardsTold, type Collected, collect, withCodes } from '../networks/collect.ts'
import { addMembers, CASE_DRAFT } from '../networks/home.ts'
import { homeFor, lookAt, openFile } from '../networks/open.ts'
import { placeOf } from '../networks/place.ts'
import { ownSigner } from '../networks/signers.ts'
import { createDevice, type NewDevice } from '../people/devices.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { speakerOf } from './speaker.ts'

const tags = ['networks']
const Of = z.object({ event: Id, network: Id })
/** A file is sent as text: what it is, it says itself. */
const Text = z.string().min(1)
const bodyLimit = LIMITS.networkFileBytes

export function networkRoutes(app: FastifyInstance, deps: AppDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  /** The organiser, for all events of the programme; whoever has this one network's boards, for this event. */
  async function takenBy(
    request: FastifyRequest,
    { event, network }: z.output<typeof Of>,
  ): Promise<Result<{ record: Readonly<EventRecord>; known: Collected; actor: Actor }, Refusal>> {
    const session = await speakerOf(request, deps, event)
    if (!session.ok) return session
    const { actor } = session.value
    const home = deps.directory.events().find(one => one.event.id === event)?.event.placeOf
    // At the network's own place whoever leads it has what is read there.
    const leads = actor.role === 'facilitator' && home === network
    const isTheirs = leads || (actor.role === 'facilitator' && actor.network === network)
    if (actor.role !== 'organiser' && !isTheirs) return err(refuse('forbidden'))
    const record = deps.directory.events().find(one => one.event.id === event)?.event
    if (!record || record.rehearsal) return err(refuse('not-found'))
    const only = actor.role === 'organiser' || leads ? null : event
    const known = await collect(deps, record.programme, network, only)
    return known.ok ? ok({ record, known: known.value, actor }) : known
  }

  routes.get(
    '/api/events/:event/networks/:network',
    {
      schema: {
        tags,
        summary: t('api-about'),
        params: Of,
        response: { 200: networkHttp.NetworkFileAbout, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const taken = await takenBy(request, request.params)
      if (!taken.ok) return sendRefusal(reply, taken.error)
      const { state, tags: codes, notFrozen } = taken.value.known
      const place = placeOf(state, { formatById: deps.formatById, leads: true })
      const members = new Set(state.parts.flatMap(part => part.members.map(({ handle }) => handle)))
      const known = new Set([
        ...[...codes.values()].flat().map(({ handle }) => handle),
        ...state.parts.flatMap(part => part.codes.hashes.map(({ handle }) => handle)),
      ])
      return sendResult(
        reply,
        ok({
          network: state.network,
          boards: boardsTold(state).map(({ body, notes }, i) => ({
            title: place.boards[i]?.title ?? '',
            event: body.header.event.name,
            notes,
          })),
          promises: place.promises.length,
          members: members.size,
          withCode: [...known].filter(handle => members.has(handle)).length,
          notFrozen,
          number: keyNumber(ownSigner(deps).key),
        }),
      )
    },
  )

  routes.get(
    '/api/events/:event/networks/:network/file',
    { schema: { tags, summary: t('api-file'), params: Of } },
    async (request, reply) => {
      const taken = await takenBy(request, request.params)
      if (!taken.ok) return sendRefusal(reply, taken.error)
      const state = await withCodes(deps, taken.value.known)
      const file = writeNetworkFile(state, ownSigner(deps))
      if (Buffer.byteLength(file) > LIMITS.networkFileBytes)
        return sendRefusal(reply, refuse('file-too-large'))
      const day = new Date(state.at).toISOString().slice(0, 10)
      const name = state.network.name
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .toLowerCase()
      return reply
        .header('content-type', 'application/json; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="${name || 'network'}-WITH-NAMES-${day}.folkmoot-network.json"`,
        )
        .header('cache-control', 'no-store')
        .send(file)
    },
  )

  routes.post(
    '/api/networks/look',
    {
      bodyLimit,
      schema: {
        tags,
        summary: t('api-look'),
        body: Text,
        response: { 200: networkHttp.NetworkFileSeen, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const session = await speakerOf(request, deps, null)
      if (!session.ok) return sendRefusal(reply, session.error)
      const looked = await lookAt(deps, request.body)
      return sendResult(reply, looked.ok ? ok(looked.value.seen) : looked)
    },
  )

  routes.post(
    '/api/networks/open',
    {
      bodyLimit,
      schema: {
        tags,
        summary: t('api-open'),
        body: Text,
        response: { 200: networkHttp.NetworkFileOpened, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const session = await speakerOf(request, deps, null)
      if (!session.ok) return sendRefusal(reply, session.error)
      return sendResult(reply, await openFile(deps, session.value.actor, request.body))
    },
  )

  routes.post(
    '/api/events/:event/networks/:network/place',
    {
      schema: {
        tags,
        summary: t('api-place-made'),
        params: Of,
        response: { 200: networkHttp.NetworkPlaceMade, ...REFUSALS },
      },
    },
    async (request, reply) => {
      const taken = await takenBy(request, request.params)
      if (!taken.ok) return sendRefusal(reply, taken.error)
      const { state } = taken.value.known
      const home = await homeFor(deps, state)
      if (!home.ok) return sendRefusal(reply, home.error)
      const { actor } = taken.value
      const known = await deps.sessions.find(
        deps.cookies.read(request.headers.cookie),
        'facilitator',
        home.value,
      )
      const leads = actor.role === 'organiser' || known.ok
      const made = await deps.rooms.submit<NewDevice | null>(home.value, {
        actor: null,
        op: null,
        run: tx => {
          for (const { members } of state.parts) addMembers(tx, state.network.id, members)
          if (leads) return ok(null)
          const label = t('leads-network', { network: state.network.name }).slice(0, LIMITS.nameChars)
          return ok(createDevice(tx, { role: 'facilitator', label, network: null }))
        },
      })
      if (!made.ok) return sendRefusal(reply, made.error)
      if (made.value)
        reply.setCookie(
          deps.cookies.name('facilitator', home.value),
          deps.cookies.value(made.value.device, made.value.secret),
          deps.cookies.options,
        )
      return sendResult(reply, ok({ event: home.value }))
    },
  )

  routes.get(
    '/api/events/:event/network',
    {
      schema: {
        tags,
        summary: t('api-place'),
        params: z.object({ event: Id }),
        response: { 200: networkHttp.NetworkPlace, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { event } = request.params
      const session = await speakerOf(request, deps, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      const { actor } = session.value
      const record = deps.directory.events().find(one => one.event.id === event)?.event
      if (record?.placeOf === undefined) return sendRefusal(reply, refuse('not-found'))
      const { placeOf: home } = record
      const leads = actor.role === 'organiser' || actor.role === 'facilitator'
      if (!leads && !(await isMember(actor, event, home))) return sendRefusal(reply, refuse('forbidden'))
      const known = await collect(deps, record.programme, home)
      if (!known.ok) return sendRefusal(reply, known.error)
      const open = await deps.rooms.read(event, read => ({
        meeting: read.list('meeting').find(one => !one.sealed) ?? null,
        draft: leads ? read.get('case-draft', CASE_DRAFT) : null,
      }))
      if (!open.ok) return sendRefusal(reply, open.error)
      const { meeting: notes, draft } = open.value
      const meeting = notes && (({ sealed: _sealed, ...rest }) => rest)(notes)
      const caseDraft = draft && (({ id: _id, begunAt: _begunAt, ...rest }) => rest)(draft)
      const place = placeOf(known.value.state, {
        formatById: deps.formatById,
        leads,
        erases: actor.role === 'organiser',
        isHere: (server, id) => server === deps.secrets.server && id !== event && deps.directory.has(id),
      })
      const door = leads ? `${deps.known().addresses.public}/j/${record.joinCode}` : null
      return sendResult(reply, ok({ ...place, meeting, caseDraft, door }))
    },
  )

  async function isMember(actor: Actor, event: Id, network: Id): Promise<boolean> {
    if (actor.role !== 'delegate') return false
    const found = await deps.rooms.read(event, read => resolvePerson(read, actor.person)?.network === network)
    return found.ok && found.value
  }
}
