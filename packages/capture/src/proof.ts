/**
 * That a note's words stand under a board's root, shown by the note and a few hashes alone. Whoever keeps one of these is a
 * witness: an edition that was made anew later has another root.
 */
import { canonicalJson, type Json } from '@folkmoot/kit'
import { isOpen, type Leaf, type LeafPart, type SnapshotBody, type WordsValue } from './body.ts'
import { commitTo, entriesOf, isHex, isSalt, noteEntry, originOf } from './commitments.ts'
import { SNAPSHOT_FORMAT } from './formats.ts'
import { entryHash, headOfPath, treeOf } from './tree.ts'
import { isObject, onlyKeys } from './verify-shape.ts'

export const PROOF_FORMAT = 'folkmoot-note-proof/1'

/** Of which edition of which board, how many entries its tree has, and its root, hex. */
export interface Checkpoint {
  event: string
  board: string
  edition: number
  size: number
  root: string
}

export type NoteProof = {
  format: typeof PROOF_FORMAT
  /** Three lines, as C2SP's tlog-checkpoint has them: `folkmoot/EVENT/BOARD/EDITION`, the tree's size, its root in base64. */
  checkpoint: string
  /** The note's entry among the tree's, from 0. */
  index: number
  /** Hashes, hex, from the entry upwards. */
  path: string[]
  note: string
  /** All that the note was committed to; of its name and whom it names only the commitment. */
  parts: { part: LeafPart; commitment: string }[]
  salt: string
  value: WordsValue
}

function checkpointText({ event, board, edition, size, root }: Checkpoint): string {
  return `${originOf({ event: { id: event }, board: { id: board }, edition })}\n${size}\n${base64(root)}\n`
}

/** null: it is not spelled like one. */
export function readCheckpoint(text: unknown): Checkpoint | null {
  if (typeof text !== 'string' || text.length > 500) return null
  const found = /^folkmoot\/([\w-]+)\/([\w-]+)\/([1-9]\d{0,9})\n([1-9]\d{0,9})\n([A-Za-z0-9+/]{43}=)\n$/.exec(
    text,
  )
  if (!found) return null
  const [, event = '', board = '', edition, size, root = ''] = found
  const checkpoint = { event, board, edition: Number(edition), size: Number(size), root: hexOf(root) }
  return checkpointText(checkpoint) === text ? checkpoint : null
}

function base64(hex: string): string {
  return btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map(byte => Number.parseInt(byte, 16))))
}
function hexOf(text: string): string {
  return [...atob(text)].map(char => char.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

/** null: an edition of an earlier version, whose root is not that of a tree. */
export function checkpointOf(body: SnapshotBody): string | null {
  const tree = treeOfBody(body)
  return tree && checkpointText(about(body, tree.size))
}

/**
 * Proofs of these notes, of those whose words are open in this body; in the body's order.
 * Empty for an edition of an earlier version.
 */
export function proveNotes(body: SnapshotBody, notes: ReadonlySet<string>): NoteProof[] {
  const own = notesOf(body.leaves).filter(({ note }) => notes.has(note))
  const tree = own.length > 0 ? treeOfBody(body) : null
  if (!tree) return []
  const checkpoint = checkpointText(about(body, tree.size))
  return own.flatMap(({ note, place, leaves }) => {
    const words = leaves.find(leaf => leaf.part === 'words')
    if (!words || !isOpen(words) || words.part !== 'words') return []
    const index = tree.before + place
    const parts = leaves.map(({ part, commitment }) => ({ part, commitment }))
    const { salt, value } = words
    return { format: PROOF_FORMAT, checkpoint, index, path: tree.pathOf(index), note, parts, salt, value }
  })
}

function about({ header, root }: SnapshotBody, size: number): Checkpoint {
  return { event: header.event.id, board: header.board.id, edition: header.edition, size, root }
}

function notesOf(leaves: readonly Leaf[]): { note: string; place: number; leaves: Leaf[] }[] {
  const notes: { note: string; place: number; leaves: Leaf[] }[] = []
  for (const leaf of leaves) {
    const last = notes.at(-1)
    if (last?.note === leaf.note) last.leaves.push(leaf)
    else notes.push({ note: leaf.note, place: notes.length, leaves: [leaf] })
  }
  return notes
}

function treeOfBody({ header, leaves, texts }: SnapshotBody) {
  if (header.format !== SNAPSHOT_FORMAT || !texts) return null
  const tree = treeOf(entriesOf(header as Json, leaves, texts).map(entryHash))
  return { ...tree, before: 1 + texts.length }
}

export interface CheckedProof {
  problems: string[]
  /** null: not even spelled as a proof. */
  checkpoint: Checkpoint | null
  note: string
  /** Only if nothing is wrong with it. */
  words: string
}

const KEYS = ['format', 'checkpoint', 'index', 'path', 'note', 'parts', 'salt', 'value']
/** More entries than any tree of ours has would take. */
const MOST_PATH = 40

/** @param proof of unknown origin */
export function checkProof(proof: unknown): CheckedProof {
  const problems: string[] = []
  const none = { problems, checkpoint: null, note: '', words: '' }
  if (!isObject(proof) || proof.format !== PROOF_FORMAT) {
    problems.push('it is no proof of a note')
    return none
  }
  const { checkpoint: text, index, path, note, parts, salt, value } = proof
  onlyKeys(proof, KEYS, 'the proof', problems)
  const checkpoint = readCheckpoint(text)
  if (!checkpoint) problems.push('its checkpoint is not three lines of board, size and root')
  const isPath = Array.isArray(path) && path.length <= MOST_PATH && path.every(hash => isHex(hash, 32))
  if (!isPath || typeof index !== 'number')
    problems.push('its place or its path is not spelled as it was written')
  const read = readParts(parts)
  if (!read || typeof note !== 'string')
    problems.push('its note or its commitments are not spelled as they were written')
  if (!checkpoint || !isPath || !read || typeof note !== 'string' || typeof index !== 'number')
    return { ...none, checkpoint }
  const words = read.find(({ part }) => part === 'words')
  if (!words || !isSalt(salt) || !isObject(value) || commitTo(salt, value as Json) !== words.commitment)
    problems.push('its words are not what was frozen (salt, content and commitment do not fit)')
  const [origin = ''] = String(text).split('\n')
  const entry = entryHash(noteEntry(origin, { note, parts: read }))
  const head = headOfPath(entry, index, checkpoint.size, path)
  if (head !== checkpoint.root)
    problems.push('it does not lead to the root: the note, its place, its path or the checkpoint was changed')
  const said = isObject(value) && typeof value.text === 'string' ? value.text : ''
  return { problems, checkpoint, note, words: problems.length === 0 ? said : '' }
}

function readParts(parts: unknown): { part: string; commitment: string }[] | null {
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > 3) return null
  const read: { part: string; commitment: string }[] = []
  for (const one of parts) {
    if (!isObject(one) || Object.keys(one).sort().join() !== 'commitment,part') return null
    if (typeof one.part !== 'string' || !isHex(one.commitment, 32)) return null
    read.push({ part: one.part, commitment: one.commitment as string })
  }
  return read
}

/** As it is written into files: canonical JSON. */
export function writeProofs(proofs: readonly NoteProof[]): string {
  return canonicalJson({ format: PROOFS_FORMAT, proofs: [...proofs] } as Json)
}
/** Several proofs in one: what “my words” holds. */
export const PROOFS_FORMAT = 'folkmoot-note-proofs/1'
