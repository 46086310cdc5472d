/** Under which addresses people reach this server. */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
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
  const lan = everywhere ? lanAddresses(networkInterfaces()).map(host => `http://${host}:${port}`) : []
  return { local, lan, public: config.publicUrl ?? lan[0] ?? local }
}

function hostForUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** Bridges of virtual machines and containers, and tunnels: no phone in the hall gets there. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vboxnet|vmnet|vmenet|bridge|lxc|cni|utun|tun|tap|wg|zt|tailscale|vEthernet)/i

/** Those that phones can reach come first: real networks before virtual ones, private addresses before others. */
export function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  const isPrivate = (host: string) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host)
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(address => address.family === 'IPv4' && !address.internal)
      .map(({ address }) => ({ address, rank: (VIRTUAL.test(name) ? 2 : 0) + (isPrivate(address) ? 0 : 1) })),
  )
  return [...new Set(found.sort((a, b) => a.rank - b.rank).map(({ address }) => address))]
}
