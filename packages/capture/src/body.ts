/**
 * A snapshot's body: one board at one moment, as canonical JSON.
 *
 * ```
 * { header,                        what was frozen: event, session, prompts, counts; no note's words, nobody's name
 *   leaves: [{ note, part, commitment, salt, value }],
 *   root,                          SHA-256 of canonical { header, leaves: [{ note, part, commitment }] }
 *   erasures }                     how many leaves have been erased: the body's revision
 * ```
 * A leaf commits to one part of one note: `commitment` = SHA-256 of salt ‖ canonical JSON of `value`. Its opening (salt
 * and value) is all there is of the words, so dropping it (`erased`, or `withheld` from one copy) leaves the root as it was
 * and nothing to guess from: the salt has 128 random bits. Names live only in parts of their own.
 */

import type { Fields } from '@folkmoot/board-doc'
import { canonicalJson } from '@folkmoot/kit'
import type { Outcome, Prompt, Shape, Visibility } from '@folkmoot/protocol'

export const SNAPSHOT_FORMAT = 'folkmoot-snapshot/1'

export type SnapshotNetwork = { id: string; name: string; colour: string; shape: Shape }

export type SnapshotHeader = {
  format: typeof SNAPSHOT_FORMAT
  programme: { id: string; name: string }
  event: { id: string; name: string; place: string; dates: string }
  /** `day` counts from 0; it, `order` and the board's `order` place the board in the record. */
  session: { id: string; title: string; day: number; dayName: string; order: number }
  board: {
    id: string
    title: string
    order: number
    format: string
    visibility: Visibility
    prompts: Prompt[]
  }
  networks: SnapshotNetwork[]
  /** People joined, by the small-network rule: null gathers small networks and people without one. */
  counts: { network: string | null; joined: number }[]
  edition: number
  /** The event's sequence number that the board was read at. */
  seq: number
  /** Server time, ms since 1970, rounded down. */
  at: number
  /** Notes committed to, those erased later included. */
  notes: number
  /** What the room made of them: groups, dots, counts. No words of theirs and no names. */
  outcome?: Outcome
}

export type LeafPart = 'words' | 'name' | 'connection'
export type WordsValue = {
  prompt: string
  text: string
  at: number
  network?: string
  /** “Find someone who”: a person was found; their network as the board showed it. */
  found?: { network?: string }
  /** The format's small answers, as the note had them. */
  fields?: Fields
  /** Declared agreed by the facilitator. */
  agreed?: true
}
/** `network` only where the words go without it: one with too few people to be told by itself. */
type NameValue = { name: string; network?: string }
/** Who found whom; there is one only once the found person agreed to be named. */
export type ConnectionValue = {
  finder: { name?: string; network?: string }
  found: { name: string; network?: string }
}

type LeafBase = { note: string; commitment: string }
type Opened<P extends LeafPart, V> = LeafBase & { part: P; salt: string; value: V }
export type OpenLeaf =
  | Opened<'words', WordsValue>
  | Opened<'name', NameValue>
  | Opened<'connection', ConnectionValue>
export type ErasedLeaf = LeafBase & { part: LeafPart; erased: true }
type WithheldLeaf = LeafBase & { part: LeafPart; withheld: true }
export type Leaf = OpenLeaf | ErasedLeaf | WithheldLeaf

export type SnapshotBody = {
  header: SnapshotHeader
  leaves: Leaf[]
  root: string
  erasures: number
}

export function isOpen(leaf: Leaf): leaf is OpenLeaf {
  return 'value' in leaf
}

export function isErased(leaf: Leaf): leaf is ErasedLeaf {
  return 'erased' in leaf
}

/** Reads a body of our own making; what strangers hand in goes through `verifySnapshot`. */
export function readBody(json: string): SnapshotBody {
  return JSON.parse(json) as SnapshotBody
}

export function writeBody(body: SnapshotBody): string {
  return canonicalJson(body)
}
