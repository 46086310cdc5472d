/**
 * Under which names this server answers. A page elsewhere can have its own name lead here (DNS rebinding), and the browser would
 * then take it for ours: so only names that are known to be ours are answered. An address is nobody's name.
 */
import { isIP } from 'node:net'

export type Hosts = (header: string | undefined) => boolean

export function createHosts(about: {
  publicUrl: string | null
  /** What the server listens on, which may be a name. */
  host: string
  alsoHosts: readonly string[]
  /** This machine's name as it knows it itself. */
  machine: string
}): Hosts {
  const label = about.machine.split('.')[0] ?? ''
  const own = [
    'localhost',
    about.host,
    about.machine,
    label,
    // How other devices on the network find it by name.
    `${label}.local`,
    ...about.alsoHosts,
    ...(about.publicUrl ? [new URL(about.publicUrl).hostname] : []),
  ]
  const names = new Set(own.map(spelling).filter(name => name !== ''))
  return header => {
    // Only from before HTTP/1.1, and so from no browser.
    if (header === undefined) return true
    const name = hostOf(header)
    return name !== null && (isIP(name) !== 0 || names.has(name))
  }
}

function spelling(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}

/** Without port and brackets. null: this is no host. */
export function hostOf(header: string): string | null {
  const six = /^\[([0-9a-f:.]+)\](:\d{1,5})?$/i.exec(header)
  if (six) return isIP(six[1] ?? '') === 6 ? (six[1] as string) : null
  const named = /^([^\s:/@?#[\]]+)(:\d{1,5})?$/.exec(header)
  return named ? spelling(named[1] as string) : null
}
