/**
 * A Merkle tree as RFC 9162 (section 2.1) defines it: what one head says of many entries can be shown of one entry by a few
 * hashes. SHA-256 throughout, hashes are hex.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

const ENTRY = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** @param entry as it is spelled, UTF-8 */
export function entryHash(entry: string): string {
  return bytesToHex(sha256(concatBytes(ENTRY, utf8ToBytes(entry))))
}

function nodeHash(left: string, right: string): string {
  return bytesToHex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))))
}

export interface Tree {
  /** Over all entries in their order; of none it is the hash of nothing. */
  head: string
  size: number
  /** What shows that an entry is under the head: from the entry upwards, one hash a level. */
  pathOf(index: number): string[]
}

/** @param entries their hashes, in order */
export function treeOf(entries: readonly string[]): Tree {
  const levels = [entries]
  for (let level = entries; level.length > 1; ) {
    const above: string[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i] as string, level[i + 1]]
      // The last of an odd number has no neighbour and stands a level higher as it is.
      above.push(right === undefined ? left : nodeHash(left, right))
    }
    levels.push(above)
    level = above
  }
  return {
    head: levels.at(-1)?.[0] ?? bytesToHex(sha256(new Uint8Array())),
    size: entries.length,
    pathOf: index =>
      levels.flatMap((level, height) => {
        const place = Math.floor(index / 2 ** height)
        return level[place % 2 === 0 ? place + 1 : place - 1] ?? []
      }),
  }
}

/**
 * The head that an entry leads to, or null where the path does not fit a tree of that size.
 * @param entry the entry’s hash
 */
export function headOfPath(
  entry: string,
  index: number,
  size: number,
  path: readonly string[],
): string | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null
  let [place, last, head] = [index, size - 1, entry]
  for (const other of path) {
    if (last === 0) return null
    if (place % 2 === 1 || place === last) {
      head = nodeHash(other, head)
      // Levels at which this side of the tree has no neighbour.
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else head = nodeHash(head, other)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? head : null
}
