import { expect, test } from 'vitest'
import { isOwnOrigin } from './origin.ts'

const host = '192.168.1.20:4600'

test.each([
  ['our own page', { origin: 'http://192.168.1.20:4600', host }, true],
  ['another port', { origin: 'http://192.168.1.20:9999', host }, false],
  ['another site', { origin: 'https://evil.example', host }, false],
  ['an opaque origin', { origin: 'null', host }, false],
  ['the public address behind a proxy', { origin: 'https://moot.example.org', host: 'inner:4600' }, true],
  ['a script without an origin', { host }, true],
  ['a browser that says cross-site', { host, 'sec-fetch-site': 'cross-site' }, false],
])('%s', (_title, headers, own) => {
  expect(isOwnOrigin(headers, 'https://moot.example.org')).toBe(own)
})
