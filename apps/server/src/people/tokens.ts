/** The tokens in links: they say which record to look for, so that no event has to be searched. */
import { randomSecret } from '@folkmoot/kit'
import { Id } from '@folkmoot/protocol'

export interface Token {
  /** null: an organiser's one-time link. */
  event: Id | null
  link: Id
  secret: string
}

export function newToken(event: Id | null, link: Id): Token {
  return { event, link, secret: randomSecret() }
}

export function writeToken({ event, link, secret }: Token): string {
  return [event === null ? 'o' : `f.${event}`, link, secret].join('.')
}

export function readToken(text: string): Token | null {
  const parts = text.trim().split('.')
  const [kind, ...rest] = parts
  const event = kind === 'f' ? Id.safeParse(rest.shift()) : null
  const [link, secret, ...more] = rest
  if ((kind !== 'f' && kind !== 'o') || event?.success === false) return null
  if (!Id.safeParse(link).success || !secret || more.length > 0) return null
  return { event: event?.data ?? null, link: link as Id, secret }
}

/** A link that only a click in the page uses up: what comes after # is not sent when the address is opened. */
export function linkUrl(base: string, token: Token): string {
  return `${base}/enter#${writeToken(token)}`
}
