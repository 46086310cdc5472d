/** Scope `system`: programmes, their networks, and new events. */
import { copyOfAgenda, dayIn, keptByDefault, mayBeKeptUntil } from '@folkmoot/domain'
import { err, ok, randomId } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import {
  type BoardRecord,
  type COMMANDS,
  type Id,
  type NetworkRecord,
  refuse,
  type SessionRecord,
  Shape,
} from '@folkmoot/protocol'
import { SYSTEM } from '../rooms.ts'
import { agendaFromSample, SAMPLES } from '../sample/index.ts'
import { freeJoinCode } from './doors.ts'
import { type Call, type InputOf, internal, type SendingCall, sending, task } from './handler.ts'

type C = typeof COMMANDS

const COLOURS = ['#3c4fb5', '#b4452b', '#2c7a4b', '#a87400', '#a5317a', '#00758a', '#6a5796']

export const programmeSave = task((tx, { input }: Call<InputOf<C['programmeSave']>>) => {
  if (input.programme !== null && !tx.get('programme', input.programme)) return err(refuse('not-found'))
  const id = input.programme ?? randomId(12)
  tx.put('programme', { id, name: input.name, about: input.about })
  return ok({ programme: id })
})

/** Events keep a copy of their networks, so a new name or colour goes to each of them too. */
export const networkSave = sending((tx, { input, send }: SendingCall<InputOf<C['networkSave']>>) => {
  const { programme } = input
  if (!tx.get('programme', programme)) return err(refuse('not-found'))
  const before = input.network === null ? null : tx.get('network', input.network)
  if (input.network !== null && before?.programme !== programme) return err(refuse('not-found'))
  const saved = { ...look(tx, programme), ...before, ...given(input) }
  tx.put('network', saved)
  if (before)
    for (const event of tx.list('event-index'))
      if (event.programme === programme) send(event.id, { name: 'network.copy', network: saved.id })
  return ok({ network: saved.id })
})

export const networkCopy = internal<'network.copy', Readonly<NetworkRecord> | null>({
  gather: (read, { network }) => read.get('network', network),
  run(tx, { gathered: network }) {
    const event = tx.get('event', tx.scope)
    if (!network || !event?.networks.some(one => one.id === network.id)) return
    tx.put('event', {
      ...event,
      networks: event.networks.map(one => (one.id === network.id ? network : one)),
    })
  },
  // Saved it is; an event that cannot be reached now gets its copy later.
  needed: false,
})

function given(
  input: InputOf<C['networkSave']>,
): Pick<NetworkRecord, 'programme' | 'name'> & Partial<NetworkRecord> {
  const { programme, name, colour, shape } = input
  return { programme, name, ...(colour ? { colour } : {}), ...(shape ? { shape } : {}) }
}

/** A new network's colour and shape: each cycles, so that both together stay different for long. */
function look(read: Pick<RoomReader, 'list'>, programme: Id): Omit<NetworkRecord, 'name'> {
  const count = read.list('network').filter(network => network.programme === programme).length
  const shapes = Shape.options
  const turns = Math.floor(count / shapes.length)
  return {
    id: randomId(12),
    programme,
    colour: COLOURS[count % COLOURS.length] as string,
    shape: shapes[(count + turns) % shapes.length] as NetworkRecord['shape'],
  }
}

/** One commit decides that the event will be, and under which code; its own scope is made afterwards. */
export const eventCreate = sending((tx, { input, context, send }: SendingCall<InputOf<C['eventCreate']>>) => {
  const { programme, name, networks, zone = null, ...about } = input
  const keptUntil = input.keptUntil ?? keptByDefault(about, dayIn(tx.now, zone))
  if (!mayBeKeptUntil(keptUntil, about)) return err(refuse('kept-too-short'))
  const known = tx.list('network').filter(one => one.programme === programme && networks.includes(one.id))
  if (!tx.get('programme', programme) || known.length < new Set(networks).size)
    return err(refuse('programme-unknown'))
  const id = randomId(12)
  const joinCode = freeJoinCode(context)
  const createdAt = tx.now
  // The list comes first, so that whatever happens to a network from now on is sent to this event too.
  tx.put('event-index', { id, programme, createdAt })
  send(id, {
    name: 'event.make',
    ...about,
    keptUntil,
    programme,
    called: name,
    zone,
    networks,
    joinCode,
    createdAt,
  })
  return ok({ event: id, joinCode })
})

/** Words and settings that the organiser made, and nobody's words or names. Its own networks are those of the programme now. */
export const eventCopy = sending((tx, { input, context, send }: SendingCall<InputOf<C['eventCopy']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  const { programme } = event
  const { name, networks, zone = null, ...about } = input
  const keptUntil = input.keptUntil ?? keptByDefault(about, dayIn(tx.now, zone))
  if (!mayBeKeptUntil(keptUntil, about)) return err(refuse('kept-too-short'))
  const known = new Set(context.networksOf(programme).map(one => one.id))
  if (networks.some(id => !known.has(id))) return err(refuse('programme-unknown'))
  const id = randomId(12)
  const joinCode = freeJoinCode(context)
  const createdAt = tx.now
  const made = { ...about, programme, called: name, zone, networks, keptUntil, joinCode, createdAt }
  send(SYSTEM, { name: 'event.list', event: id, programme, createdAt })
  send(id, { name: 'event.make', ...made, from: tx.scope })
  return ok({ event: id, joinCode })
})

/** The agenda of the event that sends it; `system` has none. */
interface Agenda {
  sessions: readonly Readonly<SessionRecord>[]
  boards: readonly Readonly<BoardRecord>[]
}

export const eventMake = internal<'event.make', Agenda>({
  gather: read => ({ sessions: [...read.list('session')], boards: [...read.list('board')] }),
  run(tx, { command, gathered, context }) {
    if (tx.get('event', tx.scope)) return
    const { called, programme, place, dates, days, zone, joinCode, createdAt } = command
    // A command that an earlier version left behind does not say.
    const { ends = null, followUp = null, keptUntil = null, home = null } = command
    const sample = isSample(command.from) ? agendaFromSample(SAMPLES[command.from]) : null
    tx.put('event', {
      id: tx.scope,
      programme,
      name: called,
      place,
      dates,
      days: days.length > 0 ? days : (sample?.days ?? []),
      networks: context.networksOf(programme).filter(one => command.networks.includes(one.id)),
      joinCode,
      doorsOpen: true,
      rehearsal: false,
      safetyContact: '',
      recordGoesTo: '',
      epoch: 1,
      createdAt,
      expected: null,
      zone,
      ends,
      followUp,
      keptUntil,
      keptMoves: [],
      home,
      archivedAt: null,
    })
    const agenda =
      sample ?? copyOfAgenda(gathered.sessions, theirs(gathered.boards, command), () => randomId(12))
    for (const session of agenda.sessions) tx.put('session', session)
    for (const board of agenda.boards) tx.put('board', board)
  },
  needed: true,
})

/** Those of networks that take no part are left out. */
function theirs(boards: Agenda['boards'], { networks }: { networks: readonly Id[] }): Agenda['boards'] {
  return boards.filter(({ network }) => network === null || networks.includes(network))
}

function isSample(from: string): from is keyof typeof SAMPLES {
  return Object.hasOwn(SAMPLES, from)
}

export const eventList = internal<'event.list'>({
  run(tx, { command: { event: id, programme, createdAt } }) {
    tx.put('event-index', { id, programme, createdAt })
  },
  needed: true,
})
