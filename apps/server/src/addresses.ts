/** Under which addresses people reach this server. */
import { networkInterfaces } from 'node:os'
import type { Config } from './config.ts'

export interface Addresses {
  local: string
  lan: string[]
  /** What QR codes and links say: the public address, else the first on the LAN, else this machine's. */
  public: string
}

export function findAddresses(config: Pick<Config, 'host' | 'publicUrl'>, port: number): Addresses {
  const everywhere = config.host === '0.0.0.0' || config.host === '::'
  const local = `http://${everywhere ? 'localhost' : hostForUrl(config.host)}:${port}`
  const lan = everywhere ? lanAddresses().map(host => `http://${host}:${port}`) : []
  return { local, lan, public: config.publicUrl ?? lan[0] ?? local }
}

function hostForUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** Private addresses first: a venue's network is one of them. */
function lanAddresses(): string[] {
  const found = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(address => address.family === 'IPv4' && !address.internal)
    .map(address => address.address)
  const isPrivate = (host: string) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host)
  return [...new Set([...found.filter(isPrivate), ...found.filter(host => !isPrivate(host))])]
}
