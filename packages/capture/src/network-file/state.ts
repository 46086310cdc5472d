/** What is known of a network, and putting two such together: in any order, any number of times, the same comes out. */
import { canonicalJson, err, type Json, ok, type Result } from '@folkmoot/kit'
import type { FollowUp, NetworkFile, NetworkPart, PlacedReach } from '@folkmoot/protocol'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { readBody, type SnapshotBody, writeBody } from '../body.ts'
import { eraseFromSnapshot } from '../erase.ts'
import { openHeader } from '../texts.ts'
import { mergeBodies } from './merge-bodies.ts'

export interface KeptBoard {
  server: string
  own: boolean
  body: SnapshotBody
}
export interface NetworkState extends Pick<NetworkFile, 'at' | 'network' | 'programme' | 'due'> {
  parts: readonly NetworkPart[]
  boards: readonly KeptBoard[]
  follows: readonly FollowUp[]
  gone: readonly string[]
  /** Left out: nobody said. */
  reaches?: readonly PlacedReach[]
}

/** As a person's handle, a promise or what was said of one stands among what is gone: it says nothing to whoever does not have it. */
export function goneKey(id: string): string {
  return bytesToHex(sha256(utf8ToBytes(id)))
}

export const partKey = ({ server, event }: Pick<NetworkPart, 'server' | 'event'>) => `${server} ${event.id}`
export const boardKey = ({ server, body: { header } }: KeptBoard) =>
  `${server} ${header.event.id} ${header.board.id} ${header.edition}`

function later<T extends { at: number }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return canonicalJson(a as unknown as Json) >= canonicalJson(b as unknown as Json) ? a : b
}

/** One by each key, in the keys' order. */
function joined<T>(all: readonly T[], key: (one: T) => string, join: (a: T, b: T) => T): T[] {
  const found = new Map<string, T>()
  for (const one of all) {
    const known = found.get(key(one))
    found.set(key(one), known === undefined ? one : join(known, one))
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** @returns the title of a board of which there are two that do not fit together */
export function mergeNetworks(a: NetworkState, b: NetworkState): Result<NetworkState, string> {
  let different: string | null = null
  const boards = joined([...a.boards, ...b.boards], boardKey, (one, other) => {
    const body = mergeBodies(one.body, other.body)
    if (!body.ok) {
      different = openHeader(one.body).board.title
      return one
    }
    return { server: one.server, own: one.own || other.own, body: body.value }
  })
  if (different !== null) return err(different)
  const { at, network, programme } = later(about(a), about(b))
  const reaches = joined(
    [...(a.reaches ?? []), ...(b.reaches ?? [])],
    one => `${one.server} ${one.of}`,
    later,
  )
  const due = a.due && b.due ? later(a.due, b.due) : (a.due ?? b.due)
  return ok(
    withoutGone({
      at,
      network,
      programme,
      boards,
      parts: joined([...a.parts, ...b.parts], partKey, later),
      follows: joined([...a.follows, ...b.follows], one => one.id, later),
      gone: [...new Set([...a.gone, ...b.gone])].sort(),
      ...(reaches.length > 0 && { reaches }),
      ...(due && { due }),
    }),
  )
}

function about({ at, network, programme }: NetworkState) {
  return { at, network, programme }
}

/** Whatever names something, or somebody, that was erased. */
export function withoutGone(state: NetworkState): NetworkState {
  const gone = new Set(state.gone)
  const isHere = ({ handle }: { handle: string }) => !gone.has(goneKey(handle))
  return {
    ...state,
    parts: state.parts.map(part => ({
      ...part,
      members: part.members.filter(isHere),
      codes: { ...part.codes, hashes: part.codes.hashes.filter(isHere) },
      writers: part.writers.filter(isHere),
      given: part.given.filter(
        ({ id, by }) => !gone.has(goneKey(id)) && (by === null || !gone.has(goneKey(by))),
      ),
    })),
    follows: state.follows.filter(({ id, of }) => !gone.has(goneKey(id)) && !gone.has(goneKey(of))),
  }
}

/**
 * A state of unknown age less what is known to be erased: `marks` has {@link goneKey}s of notes, of people's handles and of what was given
 * to the network alone. What of it was still there is among what is gone.
 */
export function withoutErased(state: NetworkState, marks: ReadonlySet<string>): NetworkState {
  if (marks.size === 0) return state
  const isMarked = (id: string) => marks.has(goneKey(id))
  const found = new Set<string>()
  const boards = state.boards.map(board => {
    const notes = new Set(board.body.leaves.map(({ note }) => note).filter(isMarked))
    for (const note of notes) found.add(goneKey(note))
    if (notes.size === 0) return board
    return { ...board, body: readBody(eraseFromSnapshot(writeBody(board.body), notes).body) }
  })
  for (const { members, given } of state.parts)
    for (const id of [...members.map(({ handle }) => handle), ...given.map(one => one.id)])
      if (isMarked(id)) found.add(goneKey(id))
  if (found.size === 0) return state
  return withoutGone({ ...state, boards, gone: [...new Set([...state.gone, ...found])].sort() })
}
