/** Addresses of visitors as they are compared: one spelling each, and IPv6 by the network that one owner has whole. */
import { isIP } from 'node:net'

/** One spelling of an address: IPv4 also where it came mapped into IPv6, no zone. null: it is none. */
export function plainAddress(text: string): string | null {
  const bare = text.trim().replace(/%.*$/, '')
  const version = isIP(bare)
  if (version === 4) return bare
  if (version !== 6) return null
  // The URL parser writes IPv6 in its one canonical form.
  const canonical = new URL(`http://[${bare}]`).hostname.slice(1, -1)
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical)
  if (!mapped) return canonical
  const parts = [mapped[1], mapped[2]].map(part => Number.parseInt(part ?? '0', 16))
  return parts.flatMap(part => [part >> 8, part & 255]).join('.')
}

/** Whom to count: an IPv6 /64 is one, since whoever has one of its addresses has all of them. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: gap }, () => '0'), ...last]
  return `${groups.slice(0, 4).join(':')}::/64`
}
/** Of this machine, or of a network that nobody outside the building is on. */
export function isPrivate(address: string): boolean {
  if (isIP(address) === 4)
    return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/.test(address)
  return address === '::1' || /^(fe[89ab]|f[cd])/.test(address)
}
