/**
 * `npm run node -- bench/doors.ts`: five hundred people come through one address within a minute, as people do: each scans the code,
 * reads, types a name and joins. All must be in; it says how long they waited. `--at-once` brings them all in the same second.
 */
import { parseArgs } from 'node:util'
import { call, startServer } from '@folkmoot/testkit'

const PEOPLE = 500
const { values } = parseArgs({ options: { 'at-once': { type: 'boolean', default: false } } })
const arriveMs = values['at-once'] ? 1_000 : 45_000
const readMs = values['at-once'] ? 0 : 8_000
const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

// As it is set for a venue, and not as tests have it.
const server = await startServer({ env: { FOLKMOOT_CODE_CHECKS: '20', FOLKMOOT_EXPECTED: '150' } })
try {
  const code = server.ready.joinCode
  const began = performance.now()
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, i) => {
      await sleep((i / PEOPLE) * arriveMs)
      const scanned = performance.now()
      const found = await call(server.origin, '/api/look-up', { code })
      const seen = performance.now()
      await sleep(readMs)
      const typed = performance.now()
      const joined = await call(server.origin, '/api/join', { code, name: `Person ${i}`, network: null })
      const waited = seen - scanned + (performance.now() - typed)
      return { waited, ok: found.status === 200 && joined.status === 200, at: performance.now() - began }
    }),
  )
  const waits = people.map(one => one.waited).sort((a, b) => a - b)
  const seconds = (ms: number | undefined) => `${((ms ?? 0) / 1_000).toFixed(1)} s`
  const last = Math.max(...people.map(one => one.at))
  console.log(
    `${people.filter(one => one.ok).length} of ${PEOPLE} in, the last after ${seconds(last)}; ` +
      `they waited ${seconds(waits[PEOPLE / 2])} (median), ${seconds(waits.at(-1))} at most`,
  )
} finally {
  await server.discard()
}
