/**
 * Whether a request that can change something, or a socket, comes from our own pages. Browsers send `Origin` with both;
 * a request without one is no browser's page (or none from elsewhere: cookies are SameSite=Lax), so it may pass, unless
 * the browser says itself that it is cross-site.
 */
import type { IncomingHttpHeaders } from 'node:http'

export function isOwnOrigin(
  headers: Pick<IncomingHttpHeaders, 'origin' | 'host' | 'sec-fetch-site'>,
  publicUrl: string | null,
): boolean {
  const { origin, host } = headers
  if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site'
  if (origin === publicUrl) return true
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
