import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { lanAddresses } from './addresses.ts'

const at = (address: string, internal = false) => [
  { address, internal, family: 'IPv4' } as NetworkInterfaceInfo,
]

test('the QR leads to the Wi-Fi, not to a bridge of containers or a tunnel', () => {
  const interfaces = {
    lo: at('127.0.0.1', true),
    docker0: at('172.17.0.1'),
    tailscale0: at('100.64.0.3'),
    eth0: at('203.0.113.9'),
    wlan0: at('192.168.1.20'),
  }
  expect(lanAddresses(interfaces)).toEqual(['192.168.1.20', '203.0.113.9', '172.17.0.1', '100.64.0.3'])
})
