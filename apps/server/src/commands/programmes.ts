/** Scope `system`: programmes, their networks, and new events. */
import { err, ok, randomId } from '@folkmoot/kit'
import {
  actorKey,
  type COMMANDS,
  type EventRecord,
  type Id,
  type NetworkRecord,
  refuse,
  Shape,
} from '@folkmoot/protocol'
import type { RoomReader, Tx } from '@folkmoot/sync'
import { hashToken } from '../people/hashes.ts'
import { SYSTEM } from '../rooms.ts'
import { agendaFromSample } from '../sample/index.ts'
import { freeJoinCode } from './doors.ts'
import { type Call, type InputOf, type ResultOf, steps, task } from './handler.ts'

type C = typeof COMMANDS

const COLOURS = ['#3c4fb5', '#b4452b', '#2c7a4b', '#a87400', '#a5317a', '#00758a', '#6a5796']

export const programmeSave = task((tx, { input }: Call<InputOf<C['programmeSave']>>) => {
  if (input.programme !== null && !tx.get('programme', input.programme)) return err(refuse('not-found'))
  const id = input.programme ?? randomId(12)
  tx.put('programme', { id, name: input.name, about: input.about })
  return ok({ programme: id })
})

/** Events keep a copy of their networks, so a new name or colour goes to each of them too. */
export const networkSave = steps<InputOf<C['networkSave']>, ResultOf<C['networkSave']>>(
  async ({ actor, op, input, desk }) => {
    let saved: NetworkRecord | null = null
    const answer = await desk.rooms.submit(SYSTEM, {
      actor,
      op,
      run: tx => {
        if (!tx.get('programme', input.programme)) return err(refuse('not-found'))
        const before = input.network === null ? null : tx.get('network', input.network)
        if (input.network !== null && before?.programme !== input.programme) return err(refuse('not-found'))
        saved = { ...look(tx, input.programme), ...before, ...given(input) }
        tx.put('network', saved)
        return ok({ network: saved.id })
      },
    })
    if (answer.ok && saved) await spread(saved, await eventsOf(desk.rooms, input.programme), desk.rooms)
    return answer
  },
)

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

async function eventsOf(rooms: Call<unknown>['desk']['rooms'], programme: Id): Promise<Id[]> {
  const index = await rooms.read(SYSTEM, read => read.list('event-index'))
  return index.ok ? index.value.filter(row => row.programme === programme).map(row => row.id) : []
}

async function spread(
  network: NetworkRecord,
  events: readonly Id[],
  rooms: Call<unknown>['desk']['rooms'],
): Promise<void> {
  for (const id of events)
    await rooms.submit(id, {
      actor: null,
      op: null,
      run: tx => {
        const event = tx.get('event', id)
        if (event?.networks.some(one => one.id === network.id)) {
          const networks = event.networks.map(one => (one.id === network.id ? network : one))
          tx.put('event', { ...event, networks })
        }
        return ok(null)
      },
    })
}

/**
 * The event's own room first, the list of events last: what the list names exists. Its id follows from the operation, so
 * that a repetition after a crash in between completes the same event.
 */
export const eventCreate = steps<InputOf<C['eventCreate']>, ResultOf<C['eventCreate']>>(
  async ({ actor, op, input, desk }) => {
    const system = await desk.rooms.read(SYSTEM, read => ({
      programme: read.get('programme', input.programme),
      networks: read.list('network').filter(network => network.programme === input.programme),
    }))
    if (!system.ok) return system
    const networks = system.value.networks.filter(network => input.networks.includes(network.id))
    if (!system.value.programme || networks.length < new Set(input.networks).size)
      return err(refuse('not-found', 'A programme or network is not known here.'))
    const id = op === null ? randomId(12) : `e${hashToken(`${actorKey(actor)} ${op}`).slice(0, 16)}`
    const event = await desk.rooms.submit(id, {
      actor: null,
      op: null,
      run: tx => {
        const before = tx.get('event', id)
        return ok(before ?? makeEvent(tx, id, input, [...networks], freeJoinCode(desk)))
      },
    })
    if (!event.ok) return event
    const { joinCode, createdAt, programme } = event.value
    return desk.rooms.submit(SYSTEM, {
      actor,
      op,
      run: tx => {
        tx.put('event-index', { id, programme, createdAt })
        return ok({ event: id, joinCode })
      },
    })
  },
)

function makeEvent(
  tx: Tx,
  id: Id,
  input: InputOf<C['eventCreate']>,
  networks: NetworkRecord[],
  joinCode: string,
): EventRecord {
  const agenda = input.from === 'sample' ? agendaFromSample() : { days: [], sessions: [], boards: [] }
  const event: EventRecord = {
    id,
    programme: input.programme,
    name: input.name,
    place: input.place,
    dates: input.dates,
    days: input.days.length > 0 ? input.days : agenda.days,
    networks,
    joinCode,
    doorsOpen: true,
    rehearsal: false,
    safetyContact: '',
    recordGoesTo: '',
    epoch: 1,
    createdAt: tx.now,
    expected: null,
  }
  tx.put('event', event)
  for (const session of agenda.sessions) tx.put('session', session)
  for (const board of agenda.boards) tx.put('board', board)
  return event
}
