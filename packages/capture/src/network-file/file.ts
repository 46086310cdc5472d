/** A network's own file as text, and reading one of unknown origin: nothing in it is believed that does not verify. */
import { canonicalJson, err, type Json, ok, type Result } from '@folkmoot/kit'
import { NETWORK_FORMAT, NetworkFile } from '@folkmoot/protocol'
import type { SnapshotBody } from '../body.ts'
import { hashOf } from '../commitments.ts'
import { checkBody } from '../verify-body.ts'
import { isObject } from '../verify-shape.ts'
import { boardKey, mergeNetworks, type NetworkState, partKey } from './state.ts'

export type NetworkFileFault =
  | { why: 'unreadable' }
  | { why: 'other-kind' }
  /** It says what no Folkmoot writes. */
  | { why: 'shape' }
  /** Its root is of something else: a letter was changed, or a part of it is missing. */
  | { why: 'changed' }
  /** A board that does not verify: its title, empty where even that does not, and how many come before it. */
  | { why: 'board'; title: string; place: number }

/** Canonical JSON with a root over all of it, and a line feed. */
export function writeNetworkFile(state: NetworkState): string {
  const content = { format: NETWORK_FORMAT, ...state } as unknown as { [key: string]: Json }
  return `${canonicalJson({ ...content, root: hashOf(content) })}\n`
}

/** @param text of any origin; its size is the caller's to bound */
export function readNetworkFile(text: string): Result<NetworkState, NetworkFileFault> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return err({ why: 'unreadable' })
  }
  if (!isObject(raw) || raw.format !== NETWORK_FORMAT) return err({ why: 'other-kind' })
  try {
    return readParts(text, raw)
  } catch (error) {
    // Numbers beyond all bounds and nesting without end: neither was ever written.
    if (error instanceof TypeError || error instanceof RangeError) return err({ why: 'shape' })
    throw error
  }
}

function readParts(text: string, raw: Record<string, unknown>): Result<NetworkState, NetworkFileFault> {
  const shaped = NetworkFile.safeParse(raw)
  if (!shaped.success) return err({ why: 'shape' })
  const { root, ...content } = raw
  if (hashOf(content as Json) !== root || text.trimEnd() !== canonicalJson(raw as Json))
    return err({ why: 'changed' })
  const { format: _format, root: _root, boards, ...rest } = shaped.data
  for (const [place, { body, own }] of boards.entries()) {
    const problems: string[] = []
    const { title } = checkBody(body, '', problems, true, !own)
    if (problems.length > 0) return err({ why: 'board', title, place })
  }
  const state: NetworkState = {
    ...rest,
    boards: boards.map(board => ({ ...board, body: board.body as unknown as SnapshotBody })),
  }
  // Every board is of an event that the file speaks of, and everything in it is there once.
  const known = new Set(state.parts.map(partKey))
  const places = state.boards.map(({ server, body }) => partKey({ server, event: body.header.event }))
  const isOnce = (keys: readonly string[]) => new Set(keys).size === keys.length
  if (
    !places.every(place => known.has(place)) ||
    !isOnce(state.boards.map(boardKey)) ||
    !isOnce(state.parts.map(partKey)) ||
    !isOnce(state.follows.map(one => one.id))
  )
    return err({ why: 'shape' })
  const settled = mergeNetworks(state, state)
  return settled.ok ? ok(settled.value) : err({ why: 'shape' })
}
