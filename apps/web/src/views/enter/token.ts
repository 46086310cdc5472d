/** Reads the secret of a link and says where it leads. */
import type { Role } from '@folkmoot/protocol'

/** The token in `#TOKEN`; null when there is none or the link was cut off on its way. */
export function readToken(hash: string): string | null {
  const token = hash.replace(/^#/, '').trim()
  return /^[A-Za-z0-9._~-]{20,200}$/.test(token) ? token : null
}

export function placeAfter(session: { role: Role; event: string | null }): string {
  return session.role === 'facilitator' && session.event ? `/f/${session.event}` : '/o'
}
