/** All that this Folkmoot knows of a network: what its events say, and what is kept at the network's own place. */
import { boardKey, mergeNetworks, type NetworkState, openSnapshot } from '@folkmoot/capture'
import { err, ok, type Result } from '@folkmoot/kit'
import { type CodeVerifiers, type EventRecord, type Id, type Refusal, refuse } from '@folkmoot/protocol'
import type { Directory } from '../directory.ts'
import type { FormatById } from '../formats.ts'
import type { Programmes } from '../programmes.ts'
import type { WatchedRooms } from '../rooms.ts'
import { saltFor, slowHash } from './code-tags.ts'
import { othersHandles, stateOf } from './home.ts'
import { type Told, tell } from './part.ts'

export interface CollectDeps {
  rooms: WatchedRooms
  directory: Pick<Directory, 'events' | 'has'>
  programmes: Pick<Programmes, 'nameOf' | 'networksOf' | 'dueOf'>
  formatById: FormatById
  secrets: { travel: string; server: string; signing: string }
}
export interface Collected {
  state: NetworkState
  /** Members' codes by their place, short as they are kept. */
  tags: ReadonlyMap<Id, Told['tags']>
  notFrozen: string[]
}

/** The event that is this network's own place. */
export function homeOf({ directory }: Pick<CollectDeps, 'directory'>, programme: Id, network: Id): Id | null {
  const homes = directory
    .events()
    .filter(({ event }) => event.placeOf === network && event.programme === programme)
    .map(({ event }) => event.id)
  return homes.sort()[0] ?? null
}

/** @param only this event and the network's own place; null: all events of the programme */
export async function collect(
  deps: CollectDeps,
  programme: Id,
  network: Id,
  only: Id | null = null,
): Promise<Result<Collected, Refusal>> {
  const { rooms, directory, programmes, formatById, secrets } = deps
  const record = programmes.networksOf(programme).find(({ id }) => id === network)
  if (!record) return err(refuse('not-found'))
  const { id, name, colour, shape } = record
  const due = programmes.dueOf(network)
  let state: NetworkState = {
    at: 0,
    network: { id, name, colour, shape },
    programme: { id: programme, name: programmes.nameOf(programme) },
    parts: [],
    boards: [],
    follows: [],
    gone: [],
    ...(due && { due }),
  }
  const tags = new Map<Id, Told['tags']>()
  const notFrozen: string[] = []
  const isOurs = (event: Readonly<EventRecord>) =>
    event.placeOf === undefined
      ? (only === null || event.id === only) && event.networks.some(one => one.id === network)
      : event.placeOf === network
  const context = { server: secrets.server, formatById, key: secrets.travel }
  for (const { event } of directory.events()) {
    if (event.programme !== programme || event.rehearsal || !isOurs(event)) continue
    const read = await rooms.read(event.id, reader => ({
      told: tell(reader, network, context, othersHandles(reader)),
      kept: stateOf(reader),
    }))
    if (!read.ok) return read
    const { told, kept } = read.value
    for (const more of [told && stateTold(state, told), kept]) {
      const both = more ? mergeNetworks(state, { ...more, at: Math.max(more.at, state.at) }) : ok(state)
      if (!both.ok) return err(refuse('file-board-differs', { title: both.error }))
      state = both.value
    }
    if (told) tags.set(event.id, told.tags)
    notFrozen.push(...(told?.notFrozen ?? []))
  }
  return ok({ state, tags, notFrozen })
}

const NO_CODES: CodeVerifiers = { key: '0'.repeat(64), salt: '0'.repeat(32), hashes: [] }

function stateTold(about: NetworkState, { part, boards, gone }: Told): NetworkState {
  return { ...about, at: part.at, boards, gone, follows: [], parts: [{ ...part, codes: NO_CODES }] }
}

/** The state with what members' codes are known by elsewhere: some 50 ms of one processor each, beside the loop. */
export async function withCodes(
  { secrets }: Pick<CollectDeps, 'secrets'>,
  { state, tags }: Pick<Collected, 'state' | 'tags'>,
): Promise<NetworkState> {
  const parts = await Promise.all(
    state.parts.map(async part => {
      const own = part.server === secrets.server ? (tags.get(part.event.id) ?? []) : []
      const members = new Set(part.members.map(({ handle }) => handle))
      const known = own.filter(({ handle }) => members.has(handle))
      if (known.length === 0) return part
      const salt = saltFor(secrets.travel, part.event.id, state.network.id)
      const hashes = []
      for (const { handle, tag } of known) hashes.push({ handle, hash: await slowHash(tag, salt) })
      return { ...part, codes: { key: secrets.travel, salt, hashes } }
    }),
  )
  return { ...state, parts }
}

/** How many notes each board has that can be read. */
export function boardsTold(state: NetworkState) {
  return latestBoards(state)
    .filter(({ own }) => own)
    .map(({ body }) => ({ body, notes: openSnapshot(body).notes.length }))
}

/** Of each board its latest edition. */
export function latestBoards({ boards }: Pick<NetworkState, 'boards'>): NetworkState['boards'] {
  const latest = new Map<string, NetworkState['boards'][number]>()
  for (const board of boards) {
    const key = boardKey(board).replace(/ \d+$/, '')
    if ((latest.get(key)?.body.header.edition ?? 0) < board.body.header.edition) latest.set(key, board)
  }
  return [...latest.values()]
}
