/**
 * Who a request comes from. A proxy says it in `X-Forwarded-For`, and so can anybody else: it is believed from the proxies
 * that were named, from this machine when none was. Any other that sends it is taken for the visitor, and told of in words.
 */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { plainAddress } from './address.ts'

export interface Visitors {
  /** The address that a request comes from. */
  of(request: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } }): string
  /** Proxies that passed something on and were not named, newest first. */
  unnamed(): readonly string[]
}

/** Addresses or networks, `10.0.0.5` or `10.0.0.0/8`. */
export const THIS_MACHINE = ['127.0.0.0/8', '::1']
const MAX_UNNAMED = 5
/** A header may be as long as the sender likes. */
const MAX_HOPS = 10

/** null: this is neither an address nor a network. */
export function readNetwork(text: string): { address: string; prefix: number } | null {
  const [written = '', length, ...rest] = text.split('/')
  const address = plainAddress(written)
  if (address === null || rest.length > 0) return null
  const bits = isIP(address) === 4 ? 32 : 128
  const prefix = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : -1
  return prefix >= 0 && prefix <= bits ? { address, prefix } : null
}

export function createVisitors(proxies: readonly string[], warn: (proxy: string) => void): Visitors {
  const named = new BlockList()
  for (const proxy of proxies) {
    const network = readNetwork(proxy)
    if (network) named.addSubnet(network.address, network.prefix, family(network.address))
  }
  const isNamed = (address: string) => isIP(address) !== 0 && named.check(address, family(address))
  let unnamed: readonly string[] = []

  function notice(proxy: string): void {
    if (unnamed.includes(proxy) || unnamed.length === MAX_UNNAMED) return
    unnamed = [proxy, ...unnamed]
    warn(proxy)
  }

  return {
    of({ socket, headers }) {
      let address = plainAddress(socket.remoteAddress ?? '') ?? ''
      const forwarded = headers['x-forwarded-for']
      if (forwarded === undefined) return address
      if (!isNamed(address)) {
        notice(address)
        return address
      }
      // The last was added by the proxy itself; those before it by whoever asked, unless they are named proxies too.
      for (const hop of String(forwarded).split(',').slice(-MAX_HOPS).reverse()) {
        const before = plainAddress(hop)
        if (before === null) break
        address = before
        if (!isNamed(address)) break
      }
      return address
    },
    unnamed: () => unnamed,
  }
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6'
}
