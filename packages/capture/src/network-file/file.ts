/** A network's own file as text, and reading one of unknown origin: nothing in it is believed that does not verify. */
import { canonicalJson, err, type Json, ok, type Result } from '@folkmoot/kit'
import { NETWORK_FORMAT, NetworkFile } from '@folkmoot/protocol'
import type { SnapshotBody } from '../body.ts'
import { hashOf } from '../commitments.ts'
import { checkBody } from '../verify-body.ts'
import { isObject } from '../verify-shape.ts'
import { checkSignature, type FileSigner, type SignedBy, signFile } from './signature.ts'
import { boardKey, mergeNetworks, type NetworkState, partKey } from './state.ts'

export type NetworkFileFault =
  | { why: 'unreadable' }
  | { why: 'other-kind' }
  /** It says what no Folkmoot writes. */
  | { why: 'shape' }
  /** Its root is of something else: a letter was changed, or a part of it is missing. */
  | { why: 'changed' }
  /** It is sealed as a whole, and its signature is of something else: changed and sealed again. */
  | { why: 'signature' }
  /** A board that does not verify: its title, empty where even that does not, and how many come before it. */
  | { why: 'board'; title: string; place: number }

/** Canonical JSON with a root over all of it, who stands for it, and a line feed. */
export function writeNetworkFile(state: NetworkState, signer?: FileSigner): string {
  const content = { format: NETWORK_FORMAT, ...state } as unknown as { [key: string]: Json }
  const root = hashOf(content)
  const signed = signer && { signed: signFile(state, signer) as unknown as Json }
  return `${canonicalJson({ ...content, root, ...signed })}\n`
}

/** @param text of any origin; its size is the caller's to bound */
export function readNetworkFile(text: string): Result<NetworkState, NetworkFileFault> {
  const read = readSignedFile(text)
  return read.ok ? ok(read.value.state) : read
}

/** With who stands for it; null: nobody. */
export function readSignedFile(
  text: string,
): Result<{ state: NetworkState; signedBy: SignedBy | null; root: string }, NetworkFileFault> {
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

function readParts(text: string, raw: Record<string, unknown>): ReturnType<typeof readSignedFile> {
  const shaped = NetworkFile.safeParse(raw)
  if (!shaped.success) return err({ why: 'shape' })
  const { root, signed: _written, ...content } = raw
  if (hashOf(content as Json) !== root || text.trimEnd() !== canonicalJson(raw as Json))
    return err({ why: 'changed' })
  const { format: _format, root: sealed, boards, signed, ...rest } = shaped.data
  for (const [place, { body, own }] of boards.entries()) {
    const problems: string[] = []
    const { title } = checkBody(body, '', problems, true, !own)
    if (problems.length > 0) return err({ why: 'board', title, place })
  }
  const { format: _, ...bare } = content
  const signedBy = signed ? checkSignature(bare as unknown as NetworkState, signed) : null
  if (signed && !signedBy) return err({ why: 'signature' })
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
  return settled.ok ? ok({ state: settled.value, signedBy, root: sealed }) : err({ why: 'shape' })
}
