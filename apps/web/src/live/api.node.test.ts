/** Somebody between this device and the server answers in its place. On a real server. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { api } from './api.ts'
import { isUnreachable } from './refusal.ts'

const BOTH = { sockets: true, polling: true }
let answers = { status: 200, type: 'text/html', body: '<h1>Welcome to Hotel Wi-Fi</h1>' }
const portal = createServer((_request, response) => {
  response.writeHead(answers.status, { 'content-type': answers.type })
  response.end(answers.body)
})
const real = globalThis.fetch
beforeAll(async () => {
  portal.listen(0, '127.0.0.1')
  await once(portal, 'listening')
  const { port } = portal.address() as { port: number }
  // A page's own addresses have no host.
  globalThis.fetch = (path, init) => real(`http://127.0.0.1:${port}${path}`, init)
})
afterAll(() => {
  globalThis.fetch = real
  portal.close()
})

it('[W-18] takes the login page of the Wi-Fi for no answer, and says whose page it was', async () => {
  for (const answer of [await api.hello(BOTH), await api.me(), await api.leave('delegate', 'e')]) {
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(/login page/) } })
    expect(!answer.ok && isUnreachable(answer.error)).toBe(true)
  }
})

it('[W-18] says that Folkmoot cannot be reached when a proxy says so', async () => {
  answers = { status: 502, type: 'text/html', body: 'Bad Gateway' }
  expect(await api.hello(BOTH)).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/cannot be reached/) },
  })
})

it('believes an answer in JSON', async () => {
  answers = { status: 200, type: 'application/json; charset=utf-8', body: '{}' }
  expect(await api.hello(BOTH)).toMatchObject({ ok: true })
})
