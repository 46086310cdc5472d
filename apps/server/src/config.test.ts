import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('arguments win over the environment, which wins over what is built in', () => {
  const env = { FOLKMOOT_PORT: '5000', FOLKMOOT_DATA: '/srv/folkmoot' }
  const read = readConfig(['--port', '0', '--public-url', 'https://moot.example.org/'], env)
  expect(read).toMatchObject({
    ok: true,
    value: { port: 0, host: '0.0.0.0', data: '/srv/folkmoot', publicUrl: 'https://moot.example.org' },
  })
  expect(readConfig([], {})).toMatchObject({ value: { port: 4600, data: './data', publicUrl: null } })
})

test.each([
  [['--port', 'x'], '--port must be a number from 0 to 65535.'],
  ...[
    'ftp://x',
    'https://moot.org/hall',
    'https://moot.org?x',
    'https://moot.org/#x',
    'https://me:pw@moot.org',
  ].map((url): [string[], string] => [
    ['--public-url', url],
    '--public-url must be an address such as https://folkmoot.example.org, with nothing after its name and port, and no user name in it.',
  ]),
  [
    ['--also-host', 'http://moot.lan'],
    '--also-host must be a name such as moot.example.org, without http:// and port.',
  ],
  [['--proxy', '10.0.0.0/33'], '--proxy must be an address or a network, such as 10.0.0.5 or 10.0.0.0/24.'],
  [['--prot', '1'], expect.stringContaining("Unknown option '--prot'")],
])('[D-7] %j is refused in one line', (args, words) => {
  const read = readConfig(args, {})
  expect(read).toEqual({ ok: false, error: words })
  expect(!read.ok && read.error.includes('\n')).toBe(false)
})

test('[E-28] the plain way is one variable, and off unless somebody asks for it', () => {
  expect(readConfig([], {})).toMatchObject({ value: { plain: false } })
  expect(readConfig([], { FOLKMOOT_PLAIN: '1' })).toMatchObject({ value: { plain: true } })
})

test('names and proxies may be several, as arguments or in one variable', () => {
  const args = [
    '--also-host',
    'moot.lan',
    '--also-host',
    'moot',
    '--proxy',
    '10.0.0.5',
    '--proxy',
    'fd00::/8',
  ]
  expect(readConfig(args, {})).toMatchObject({
    value: { alsoHosts: ['moot.lan', 'moot'], proxies: ['10.0.0.5', 'fd00::/8'] },
  })
  const env = { FOLKMOOT_ALSO_HOST: 'moot.lan, moot', FOLKMOOT_PROXY: '10.0.0.5 10.0.0.6' }
  expect(readConfig([], env)).toMatchObject({
    value: { alsoHosts: ['moot.lan', 'moot'], proxies: ['10.0.0.5', '10.0.0.6'] },
  })
  expect(readConfig([], {})).toMatchObject({ value: { alsoHosts: [], proxies: ['127.0.0.0/8', '::1'] } })
})

test('a token for /metrics that could be guessed is refused', () => {
  const read = (token: string) => readConfig([], { FOLKMOOT_METRICS_TOKEN: token })
  expect(read('short')).toMatchObject({ ok: false, error: expect.stringContaining('16 characters') })
  expect(read('long-enough-to-keep')).toMatchObject({ value: { metricsToken: 'long-enough-to-keep' } })
  expect(read('')).toMatchObject({ value: { metricsToken: null } })
})

test('a fault is a point and a number, and there is none unless somebody asks for it', () => {
  const read = (fault: string) => readConfig([], { FOLKMOOT_FAULT: fault })
  expect(readConfig([], {})).toMatchObject({ value: { fault: null } })
  expect(read('after-commit:17')).toMatchObject({ value: { fault: 'after-commit:17' } })
  for (const wrong of ['after-commit', 'after-commit:0', 'after-commit:1.5', 'lunch:1'])
    expect(read(wrong)).toMatchObject({ ok: false, error: expect.stringMatching(/^FOLKMOOT_FAULT [^\n]+$/) })
})
