/** Random ids and the codes that people type. Works on plain http, where `crypto.randomUUID` is withheld. */
import { plainDigits } from './digits.ts'

/** Crockford's base 32 without I, L, O and U: nothing in it is misread from the back row. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** Where the bits come from: chance, unless the same must come out again. */
type Bytes = (length: number) => Uint8Array

const chance: Bytes = length => globalThis.crypto.getRandomValues(new Uint8Array(length))

function chars(alphabet: string, length: number, bytes: Bytes): string {
  let out = ''
  for (const byte of bytes(length)) out += alphabet[byte & 31]
  return out
}

/** An id of `length` characters [a-z2-7], five random bits each; the default 20 make 100 bits. */
export function randomId(length = 20, bytes = chance): string {
  return chars(ID_ALPHABET, length, bytes)
}

/** A secret for links and cookies: 52 characters, 260 random bits. */
export function randomSecret(bytes = chance): string {
  return chars(ID_ALPHABET, 52, bytes)
}

/** A code to read out and type: 8 characters of {@link CODE_ALPHABET}, without its dash. */
export function randomCode(length = 8, bytes = chance): string {
  return chars(CODE_ALPHABET, length, bytes)
}

/** Codes of people and events, then those of screens. */
const CODE_LENGTHS = [8, 6]

/**
 * What somebody typed or pasted → the code meant. Case, spaces, dashes and the script of digits do not matter, O is 0, I and
 * L are 1; of the join address, and of “code ABCD-2345”, the code alone counts.
 */
export function normaliseCode(typed: string): string {
  const address = /\/j\/([^\s/?#]+)/i.exec(typed)
  const parts = plainDigits((address?.[1] ?? typed).normalize('NFKC'))
    .toUpperCase()
    .replace(/\p{Cf}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part !== '')
  return codeAmong(parts).replace(/O/g, '0').replace(/[IL]/g, '1').replace(/U/g, 'V')
}

/**
 * Of several words, the last stretch that is as long as a code: words beside it stand before it more often than after. One
 * without letters that no code has (“join code” has them) goes before others.
 */
function codeAmong(parts: readonly string[]): string {
  const all = parts.join('')
  if (CODE_LENGTHS.includes(all.length)) return all
  const stretches = parts.flatMap((_, end) =>
    parts.slice(0, end + 1).map((_, start) => parts.slice(start, end + 1).join('')),
  )
  const fitting = CODE_LENGTHS.flatMap(length => stretches.filter(one => one.length === length).reverse())
  return fitting.find(one => !/[OILU]/.test(one)) ?? fitting[0] ?? all
}

/** `BETR2GHR` → `BETR-2GHR`, as it is shown everywhere. */
export function showCode(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code
}
