import { COMMAND_BY_NAME } from '@folkmoot/protocol'
import { call } from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'

let server: Started
beforeAll(async () => {
  server = await startApp()
})
afterAll(() => server.discard())

describe('the API', () => {
  test('describes itself: every command and door, with schemas', async () => {
    const document = (await call(server.origin, '/api/openapi.json')).body as {
      openapi: string
      paths: Record<string, Record<string, { requestBody?: unknown; responses: Record<string, unknown> }>>
    }
    expect(document.openapi).toBe('3.1.0')
    for (const [name, spec] of COMMAND_BY_NAME) {
      const path = spec.scope === 'event' ? `/api/events/{event}/commands/${name}` : `/api/commands/${name}`
      const operation = document.paths[path]?.post
      expect(operation?.requestBody, name).toBeDefined()
      expect(Object.keys(operation?.responses ?? {}), name).toEqual(['200', '4XX', '5XX'])
    }
    for (const path of [
      '/api/look-up',
      '/api/join',
      '/api/return',
      '/api/enter',
      '/api/leave',
      '/api/me',
      '/healthz',
    ])
      expect(document.paths).toHaveProperty([path])
  })

  test('its page needs nothing from elsewhere', async () => {
    const page = await fetch(`${server.origin}/api/docs/`)
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(html).not.toMatch(/(src|href)="https?:/)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    for (const [, file] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g))
      expect((await fetch(new URL(file as string, page.url))).status, file).toBe(200)
  })

  test('is healthy while its store answers', async () => {
    expect(await call(server.origin, '/healthz')).toMatchObject({ status: 200, body: { ok: true } })
  })

  test.each([
    ['no such door', '/api/nothing', undefined, 404, 'not-found'],
    ['garbage for JSON', '/api/join', '{"code":', 400, 'bad-request'],
    ['fields of the wrong kind', '/api/join', '{"code":7}', 400, 'bad-request'],
    ['too much at once', '/api/join', `{"code":"${'x'.repeat(70_000)}"}`, 413, 'frame-too-large'],
    ['another kind of body', '/api/join', 'a=b', 400, 'bad-request'],
  ])('refused with a code: %s', async (_title, path, body, status, code) => {
    const response = await fetch(server.origin + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, message: expect.any(String) })
  })

  test('writes from another origin are refused, whatever cookie they carry', async () => {
    const elsewhere: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of elsewhere) {
      const refused = await call(server.origin, '/api/hello', {}, headers)
      expect(refused).toMatchObject({ status: 403, body: { code: 'wrong-origin' } })
    }
    const own = await call(server.origin, '/api/hello', {}, { origin: server.origin })
    expect(own.status).toBe(200)
  })

  test('[H-9] plain http gets strict headers, and none that would send a browser to https', async () => {
    const { headers } = await fetch(`${server.origin}/api/me`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('upgrade-insecure-requests')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

test('[H-9] behind https cookies are for https only, links say the public address, and its origin is ours', async () => {
  const secure = await startApp({ publicUrl: 'https://moot.example.org' })
  const response = await fetch(`${secure.origin}/api/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://moot.example.org' },
    body: JSON.stringify({ token: secure.organiserToken }),
  })
  const cookie = response.headers.getSetCookie()[0] ?? ''
  expect(cookie).toMatch(/; Secure/)
  expect(response.headers.get('strict-transport-security')).toMatch(/max-age/)
  const made = await call(
    secure.origin,
    '/api/events/better-together/commands/link.create',
    { label: 'F' },
    { cookie: cookie.split(';')[0] ?? '' },
  )
  expect(made.body.url).toMatch(/^https:\/\/moot\.example\.org\/enter#f\.better-together\./)
  await secure.discard()
})
