/** The hashes. `@noble/hashes` works on plain http too, where browsers withhold `crypto.subtle`. */
import { canonicalJson, type Json } from '@folkmoot/kit'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'

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
/**
 * A snapshot's root: changes with any fact of the header and with any note or text, but not with what is opened of it.
 * `texts` is undefined in the first format.
 */
export function rootOf(
  header: Json,
  leaves: readonly (Committed & { note: string; part: string })[],
  texts: readonly (Committed & { of: string; id: string })[] | undefined,
): string {
  return hashOf({
    header,
    leaves: leaves.map(({ note, part, commitment }) => ({ note, part, commitment })),
    ...(texts && { texts: texts.map(({ of, id, commitment }) => ({ of, id, commitment })) }),
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
