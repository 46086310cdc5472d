import { LIMITS } from '@folkmoot/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { knock } from './knock.fixture.ts'

let server: Started
beforeAll(async () => {
  server = await startApp({
    codeChecks: LIMITS.codeChecksPerSecond,
    proxies: ['127.0.0.1'],
    publicUrl: 'https://moot.example.org',
  })
})
afterAll(() => server.discard())

const lookUp = (code: string, from: string, headers = {}) =>
  knock(server.origin, '/api/look-up', { from, headers, body: { code } })

test('[H-2] whoever guesses is answered at twenty a second, says what they like about where they are, and holds up nobody elsewhere', async () => {
  const began = performance.now()
  let answered = 0
  const guesses = Array.from({ length: 80 }, async (_, i) => {
    const forwarded = { 'x-forwarded-for': `203.0.113.${i}` }
    const guess = await lookUp(`WRONG${i}`, '127.0.0.5', i % 2 ? forwarded : {})
    answered++
    return guess.status
  })
  // Somebody elsewhere, and a visitor of the proxy that was named, need not wait until the guesses are through.
  expect((await lookUp(server.joinCode, '127.0.0.6')).status).toBe(200)
  const passedOn = { 'x-forwarded-for': '203.0.113.99' }
  expect((await lookUp(server.joinCode, '127.0.0.1', passedOn)).status).toBe(200)
  expect(answered).toBeLessThan(80)
  expect(await Promise.all(guesses)).toEqual(Array(80).fill(404))
  // Never sooner than the pace allows; later is the machine's business.
  expect(performance.now() - began).toBeGreaterThan(((80 - 20) / 20) * 1_000 - 50)
})

test('[H-2] a right code waits like a wrong one, so that waiting tells nothing', async () => {
  const wrong = Array.from({ length: 40 }, () => lookUp('WRONGONE', '127.0.0.8'))
  await wrong[0]
  const began = performance.now()
  expect((await lookUp(server.joinCode, '127.0.0.8')).status).toBe(200)
  expect(performance.now() - began).toBeGreaterThan(500)
  await Promise.all(wrong)
})
