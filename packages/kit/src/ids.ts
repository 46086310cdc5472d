/** Random ids and the codes that people type. Works on plain http, where `crypto.randomUUID` is withheld. */

/** Crockford's base 32 without I, L, O and U: nothing in it is misread from the back row. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

function randomChars(alphabet: string, length: number): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(length))
  let out = ''
  for (const byte of bytes) out += alphabet[byte & 31]
  return out
}

/** An id of `length` characters [a-z2-7], five random bits each; the default 20 make 100 bits. */
export function randomId(length = 20): string {
  return randomChars(ID_ALPHABET, length)
}

/** A secret for links and cookies: 52 characters, 260 random bits. */
export function randomSecret(): string {
  return randomChars(ID_ALPHABET, 52)
}

/** A code to read out and type: 8 characters of {@link CODE_ALPHABET}, without its dash. */
export function randomCode(length = 8): string {
  return randomChars(CODE_ALPHABET, length)
}

/** What somebody typed → the code meant: case, spaces and dashes do not matter, O is 0, I and L are 1. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–—._]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V')
}

/** `BETR2GHR` → `BETR-2GHR`, as it is shown everywhere. */
export function showCode(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code
}
