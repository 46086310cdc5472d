/** The hashes. `@noble/hashes` works on plain http too, where browsers withhold `crypto.subtle`. */
import { canonicalJson, type Json } from '@folkmoot/kit'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { SNAPSHOT_FORMAT } from './formats.ts'
import { entryHash, treeOf } from './tree.ts'

const SALT_BYTES = 16

/** 128 random bits, hex. */
export function randomSalt(): string {
  return bytesToHex(randomBytes(SALT_BYTES))
}

/** SHA-256 of salt ‖ canonical JSON of `value`, hex. `salt` is hex. */
export function commitTo(salt: string, value: Json): string {
  return bytesToHex(sha256(concatBytes(hexToBytes(salt), utf8ToBytes(canonicalJson(value)))))
}

/** SHA-256 of the canonical JSON of `value`, hex. */
export function hashOf(value: Json): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))
}

interface Committed {
  commitment: string
}
type CommittedLeaf = Committed & { note: string; part: string }
type CommittedText = Committed & { of: string; id: string }

/**
 * A snapshot's root: changes with any fact of the header and with any note or text, but not with what is opened of it.
 * The header says by its format how: over a tree of entries, or in the first two formats in one piece.
 * `texts` is undefined in the first format.
 */
export function rootOf(
  header: Json,
  leaves: readonly CommittedLeaf[],
  texts: readonly CommittedText[] | undefined,
): string {
  if (texts && isOfTree(header)) return treeOf(entriesOf(header, leaves, texts).map(entryHash)).head
  return hashOf({
    header,
    leaves: leaves.map(({ note, part, commitment }) => ({ note, part, commitment })),
    ...(texts && { texts: texts.map(({ of, id, commitment }) => ({ of, id, commitment })) }),
  })
}

function isOfTree(header: Json): boolean {
  return (
    typeof header === 'object' && header !== null && 'format' in header && header.format === SNAPSHOT_FORMAT
  )
}

/** What stands in a snapshot's tree, each as canonical JSON: the header, each text, each note with all its parts. */
export function entriesOf(
  header: Json,
  leaves: readonly CommittedLeaf[],
  texts: readonly CommittedText[],
): string[] {
  const notes: { note: string; parts: { part: string; commitment: string }[] }[] = []
  for (const { note, part, commitment } of leaves) {
    const last = notes.at(-1)
    if (last?.note === note) last.parts.push({ part, commitment })
    else notes.push({ note, parts: [{ part, commitment }] })
  }
  return [
    canonicalJson({ header }),
    ...texts.map(({ of, id, commitment }) => canonicalJson({ of, id, commitment })),
    ...notes.map(note => noteEntry(originOf(header), note)),
  ]
}

/** Which edition of which board a header is of, as its checkpoint says it; of a stranger's header whatever stands there. */
export function originOf(header: Json): string {
  const { event, board, edition } = header as {
    event?: { id?: Json } | null
    board?: { id?: Json } | null
    edition?: Json
  }
  return ['folkmoot', event?.id, board?.id, edition].map(String).join('/')
}

/** A note's entry in the tree: where it stands, and all its parts in the snapshot's order. */
export function noteEntry(
  origin: string,
  { note, parts }: { note: string; parts: readonly { part: string; commitment: string }[] },
): string {
  return canonicalJson({
    origin,
    note,
    parts: parts.map(({ part, commitment }) => ({ part, commitment })),
  })
}

export function isHex(value: unknown, bytes: number): value is string {
  return typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]*$/.test(value)
}
export function isSalt(value: unknown): value is string {
  return isHex(value, SALT_BYTES)
}

/** For a content security policy: SHA-256 of a text, base64. */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))
}
