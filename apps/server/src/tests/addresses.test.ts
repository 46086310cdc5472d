import { hostname } from 'node:os'
import type { OrganiserView } from '@folkmoot/protocol'
import { openStage, until } from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { networkOf, plainAddress } from '../doors/address.ts'
import { createVisitors, THIS_MACHINE } from '../doors/visitors.ts'
import { type Started, startApp } from '../start.fixture.ts'
import { knock } from './knock.fixture.ts'

let server: Started
beforeAll(async () => {
  server = await startApp({ publicUrl: 'https://moot.example.org', alsoHosts: ['moot.lan'] })
})
afterAll(() => server.discard())

/** How an upgrade under this name ends: `open`, or the status of the refusal. */
function upgrade(path: string, host: string): Promise<string> {
  return new Promise(resolve => {
    const ws = new WebSocket(server.origin.replace('http', 'ws') + path, { headers: { host } })
    ws.on('open', () => {
      ws.terminate()
      resolve('open')
    })
    ws.on('error', () => undefined)
    ws.on('unexpected-response', (_request, answer) => {
      answer.resume()
      resolve(String(answer.statusCode))
    })
  })
}

const label = hostname().split('.')[0]?.toLowerCase() ?? ''
const OWN = [
  'localhost',
  'LOCALHOST.',
  'localhost:4600',
  '127.0.0.1:4600',
  '192.168.7.20',
  '[::1]:4600',
  '[fe80::1]',
  'moot.example.org',
  'Moot.Example.org:443',
  'moot.lan:4600',
  hostname(),
  `${label}.local:4600`,
]
const STRANGE = [
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example:4600',
  'sub.moot.example.org',
  'moot.example.org.evil.example',
  `${label}.evil.example`,
  'evil.example@localhost',
  '[evil]',
]

describe('[H-10] names', () => {
  test.each(OWN)('%s is answered', async host => {
    expect((await knock(server.origin, '/api/me', { headers: { host } })).status).toBe(200)
  })

  test.each(STRANGE)('“%s” is told that it was sent to the wrong place, and changes nothing', async host => {
    const asked = await knock(server.origin, '/api/me', { headers: { host } })
    expect(asked).toMatchObject({ status: 421, body: { code: 'wrong-host' } })
    const joined = await knock(server.origin, '/api/join', {
      headers: { host, origin: `http://${host}` },
      body: { code: server.joinCode, name: 'Rebound', network: null },
    })
    expect(joined).toMatchObject({ status: 421, body: { code: 'wrong-host' } })
  })

  test('a browser reads one sentence that helps, without the name that it came by', async () => {
    const page = await knock(server.origin, '/j/ABCD', {
      headers: { host: 'evil.example', accept: 'text/html,*/*' },
    })
    expect(page.status).toBe(421)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.text).toContain('--also-host')
    expect(page.text).not.toContain('evil.example')
  })

  test.each(['/socket.io/?EIO=4&transport=websocket', '/sync/board/a.b?as=delegate&epoch=1'])(
    'the sockets at %s do the same',
    async path => {
      expect(await upgrade(path, 'evil.example')).toBe('421')
      expect(await upgrade(path, 'moot.lan')).toBe('open')
    },
  )

  test('polling, which the library answers by itself, does the same', async () => {
    const path = '/socket.io/?EIO=4&transport=polling'
    expect((await knock(server.origin, path, { headers: { host: 'evil.example' } })).status).toBe(421)
    expect((await knock(server.origin, path, { headers: { host: 'moot.lan' } })).status).toBe(200)
  })

  test('/healthz is answered under any name', async () => {
    expect((await knock(server.origin, '/healthz', { headers: { host: 'evil.example' } })).status).toBe(200)
  })
})

describe('[H-11] proxies', () => {
  test.each([
    ['10.1.2.3', '10.1.2.3'],
    ['203.0.113.9, 10.1.2.3', '10.1.2.3'],
    ['203.0.113.9, 127.0.0.1', '203.0.113.9'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:DB8:0::7', '2001:db8::7'],
    ['no address at all', '127.0.0.1'],
    ['', '127.0.0.1'],
  ])('this machine’s own is believed: “%s” is %s', (forwarded, address) => {
    const visitors = createVisitors(THIS_MACHINE, () => undefined)
    const request = {
      socket: { remoteAddress: '::ffff:127.0.0.1' },
      headers: { 'x-forwarded-for': forwarded },
    }
    expect(visitors.of(request)).toBe(address)
    expect(visitors.unnamed()).toEqual([])
  })

  test('one that is not named is not believed, public address or not, and is told of in words, once', async () => {
    const proxies = ['127.0.0.9', '10.8.0.0/16']
    const other = await startApp({ publicUrl: 'https://moot.example.org', proxies })
    const entered = await knock(other.origin, '/api/enter', { body: { token: other.organiserToken } })
    const desk = await openStage(other.origin, 'organiser', '', entered.cookie)
    const phones = () => (desk.view as Partial<OrganiserView>).phones ?? []
    try {
      const hello = (from: string) =>
        knock(other.origin, '/api/hello', { from, headers: { 'x-forwarded-for': '203.0.113.9' }, body: {} })
      // Naming others leaves this machine's own unnamed.
      for (const from of ['127.0.0.9', '127.0.0.7', '127.0.0.7', '127.0.0.1']) await hello(from)
      await until(() => phones().length === 4, 'four phones')
      expect(phones().map(phone => phone.address)).toEqual([
        ...['127.0.0.1', '127.0.0.7', '127.0.0.7', '203.0.113.9'],
      ])
      expect(other.logged().match(/--proxy 127\.0\.0\.7/g)).toHaveLength(1)
      expect(other.logged()).not.toContain('203.0.113.9')
      await until(() => (desk.view as Partial<OrganiserView>).unnamedProxies?.length === 2, 'two proxies')
    } finally {
      desk.close()
      await other.discard()
    }
  })

  test('an IPv6 network counts as one, however its addresses are written', () => {
    const one = ['2001:db8:1:2::1', '2001:0DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2:3::%eth0']
    for (const text of one) expect(networkOf(plainAddress(text) ?? '')).toBe('2001:db8:1:2::/64')
    expect(networkOf(plainAddress('2001:db8:1:3::1') ?? '')).toBe('2001:db8:1:3::/64')
    expect(networkOf(plainAddress('2001:db8::1') ?? '')).toBe('2001:db8:0:0::/64')
    expect(networkOf(plainAddress('::ffff:c0a8:0714') ?? '')).toBe('192.168.7.20')
    expect(networkOf(plainAddress('192.168.7.20') ?? '')).toBe('192.168.7.20')
  })
})
