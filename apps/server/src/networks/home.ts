/** A network's own place: an event of its own, where what was taken along is kept as records. */
import { createHash } from 'node:crypto'
import { boardKey, type KeptBoard, type NetworkState, partKey, readBody } from '@folkmoot/capture'
import { randomId } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import type { Id, NetworkPart, PersonRecord } from '@folkmoot/protocol'

export const HOME = 'home'
/** The one case study that is being written there. */
export const CASE_DRAFT = 'draft'
const idOf = (key: string): Id => createHash('sha256').update(key).digest('hex').slice(0, 32)
export const reachId = ({ of, server }: { of: Id; server: Id }): Id => idOf(`${server} ${of}`)

/** What is kept there; null: it is no network's own place. */
export function stateOf(read: Pick<RoomReader, 'get' | 'list'>): NetworkState | null {
  const home = read.get('network-home', HOME)
  if (!home) return null
  const { at, network, programme, gone, due } = home
  const reaches = read.list('placed-reach').map(({ id: _, ...one }) => one)
  return {
    at,
    network,
    programme,
    parts: read.list('network-part').map(({ part }) => part),
    boards: read.list('kept-board').map(({ server, own, body }) => ({ server, own, body: readBody(body) })),
    follows: [...read.list('follow')],
    gone,
    ...(reaches.length > 0 && { reaches }),
    ...(due && { due }),
  }
}

/** Brings the records to what the state says. Words that go are scrubbed from the disk. Answers whether anything changed. */
export function keepState(tx: Tx, state: NetworkState): boolean {
  let changed = false
  let erased = false
  const put: <T extends { id: string }>(before: T | null, after: T, write: () => void) => void = (
    before,
    after,
    write,
  ) => {
    if (before && JSON.stringify(before) === JSON.stringify(after)) return
    if (before && JSON.stringify(before).length > JSON.stringify(after).length) erased = true
    changed = true
    write()
  }
  const { at, network, programme, gone, due } = state
  const home = { id: HOME, at, network, programme, gone: [...gone], ...(due && { due }) }
  put(tx.get('network-home', HOME), home, () => tx.put('network-home', home))
  for (const part of state.parts) {
    const record = { id: idOf(partKey(part)), part }
    put(tx.get('network-part', record.id), record, () => tx.put('network-part', record))
  }
  for (const board of state.boards) {
    const record = keptBoardOf(board, state.parts)
    put(tx.get('kept-board', record.id), record, () => tx.put('kept-board', record))
  }
  for (const reach of state.reaches ?? []) {
    const record = { id: reachId(reach), ...reach }
    put(tx.get('placed-reach', record.id), record, () => tx.put('placed-reach', record))
  }
  for (const follow of state.follows) put(tx.get('follow', follow.id), follow, () => tx.put('follow', follow))
  const follows = new Set(state.follows.map(({ id }) => id))
  for (const { id } of tx.list('follow'))
    if (!follows.has(id)) {
      tx.delete('follow', id)
      changed = erased = true
    }
  if (erased) tx.scrub()
  return changed
}

export function keptBoardOf(board: KeptBoard, parts: readonly NetworkPart[]) {
  const part = parts.find(
    one => partKey(one) === partKey({ ...board, event: board.body.header.event } as never),
  )
  const own = new Set(board.body.leaves.map(({ note }) => note))
  return {
    id: idOf(boardKey(board)),
    server: board.server,
    own: board.own,
    body: JSON.stringify(board.body),
    erasures: board.body.erasures,
    writers: (part?.writers ?? []).filter(({ note }) => own.has(note)),
  }
}

/** Members who are known by a handle from elsewhere are people here: each with a page of their own, and no code yet. */
export function addMembers(tx: Tx, network: Id, members: readonly { handle: Id; name: string }[]): void {
  const known = new Map(tx.list('person').map(person => [person.handle, person]))
  for (const { handle, name } of members) {
    const person = known.get(handle)
    if (!person) tx.put('person', newMember(tx.now, network, handle, name))
    else if (person.name !== name && person.mergedInto === null) tx.put('person', { ...person, name })
  }
}

export function newMember(now: number, network: Id, handle: Id, name: string): PersonRecord {
  return {
    id: randomId(),
    handle,
    name,
    network,
    returnCodeHash: null,
    deviceless: false,
    pageEpoch: 1,
    joinedAt: now,
    mergedInto: null,
  }
}

/** Handles that other places speak for. */
export function othersHandles(read: Pick<RoomReader, 'list'>): Set<Id> {
  return new Set(read.list('network-part').flatMap(({ part }) => part.members.map(({ handle }) => handle)))
}
