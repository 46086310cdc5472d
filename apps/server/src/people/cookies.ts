/**
 * The cookies that sign a browser in: one a role and event, signed, unreadable for scripts. Browsers send a host's cookies to
 * all of its ports, so their names carry whose they are: two Folkmoots on one machine would sign each other's people out.
 */
import { createHash } from 'node:crypto'
import cookie, { type CookieSerializeOptions } from '@fastify/cookie'
import { Id, type Role } from '@folkmoot/protocol'

/** `value` before signing is `<deviceId>.<secret>`. */
export interface CookieClaim {
  role: Role
  /** null: organisers. */
  event: Id | null
  device: Id
  secret: string
}

export interface Cookies {
  /** Everything validly signed in a request's `Cookie` header. */
  read(header: string | undefined): CookieClaim[]
  name(role: Role, event: Id | null): string
  /** Every name that a browser may still hold it under. */
  names(role: Role, event: Id | null): string[]
  value(device: Id, secret: string): string
  options: CookieSerializeOptions
}

const MAX_CLAIMS = 24
/** Of before names carried an instance; still accepted, as the signature says whose they are. */
const OLD = 'fm_'
const SIXTY_DAYS = 60 * 24 * 60 * 60

export function createCookies(secret: string, secure: boolean): Cookies {
  const signer = new cookie.Signer(secret)
  const instance = createHash('sha256').update(`cookie names ${secret}`).digest('hex').slice(0, 8)
  const own = `fm_${instance}_`
  const named = (prefix: string, role: Role, event: Id | null) =>
    event === null ? `${prefix}${role}` : `${prefix}${role}_${event}`
  return {
    read(header) {
      const pairs = pairsOf(header ?? '')
      const claims = claimsOf(pairs, own)
      const holds = (old: CookieClaim) =>
        claims.some(({ role, event }) => role === old.role && event === old.event)
      return [...claims, ...claimsOf(pairs, OLD).filter(old => !holds(old))].slice(0, MAX_CLAIMS)
    },
    name: (role, event) => named(own, role, event),
    names: (role, event) => [named(own, role, event), named(OLD, role, event)],
    value: (device, deviceSecret) => signer.sign(`${device}.${deviceSecret}`),
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: SIXTY_DAYS },
  }

  function claimsOf(pairs: readonly [string, string][], prefix: string): CookieClaim[] {
    const claims: CookieClaim[] = []
    for (const [name, signed] of pairs) {
      const place = name.startsWith(prefix) ? readName(name.slice(prefix.length)) : null
      if (!place) continue
      const read = signer.unsign(signed)
      const [device, deviceSecret, ...rest] = (read.valid ? String(read.value) : '').split('.')
      if (!device || !deviceSecret || rest.length > 0) continue
      claims.push({ ...place, device, secret: deviceSecret })
      if (claims.length === MAX_CLAIMS) break
    }
    return claims
  }
}

/** The plugin parses cookies for its own routes only; the sockets' doors need the same of a bare header. */
function pairsOf(header: string): [string, string][] {
  const pairs: [string, string][] = []
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at < 0) continue
    try {
      pairs.push([part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim())])
    } catch {
      // Not encoded by us, so not ours.
    }
  }
  return pairs
}

function readName(name: string): { role: Role; event: Id | null } | null {
  if (name === 'organiser') return { role: 'organiser', event: null }
  const match = /^(delegate|facilitator|display)_(.+)$/.exec(name)
  if (!match) return null
  const event = Id.safeParse(match[2])
  return event.success ? { role: match[1] as Role, event: event.data } : null
}
