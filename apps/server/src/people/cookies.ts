/** The cookies that sign a browser in: one a role and event, signed, unreadable for scripts. */
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
  value(device: Id, secret: string): string
  options: CookieSerializeOptions
}

const MAX_CLAIMS = 24
const SIXTY_DAYS = 60 * 24 * 60 * 60

export function createCookies(secret: string, secure: boolean): Cookies {
  const signer = new cookie.Signer(secret)
  return {
    read(header) {
      const claims: CookieClaim[] = []
      for (const [name, signed] of pairsOf(header ?? '')) {
        const place = readName(name)
        if (!place) continue
        const read = signer.unsign(signed)
        const [device, deviceSecret, ...rest] = (read.valid ? String(read.value) : '').split('.')
        if (!device || !deviceSecret || rest.length > 0) continue
        claims.push({ ...place, device, secret: deviceSecret })
        if (claims.length === MAX_CLAIMS) break
      }
      return claims
    },
    name: (role, event) => (event === null ? `fm_${role}` : `fm_${role}_${event}`),
    value: (device, deviceSecret) => signer.sign(`${device}.${deviceSecret}`),
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: SIXTY_DAYS },
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
  if (name === 'fm_organiser') return { role: 'organiser', event: null }
  const match = /^fm_(delegate|facilitator|display)_(.+)$/.exec(name)
  if (!match) return null
  const event = Id.safeParse(match[2])
  return event.success ? { role: match[1] as Role, event: event.data } : null
}
