/**
 * The part that sets pages, on a machine that has not fetched it yet. What fetches it here is a program that prints what pnpm was
 * heard to print; that pnpm itself brings it is shown by `.ci/run`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, type Device, until } from '@folkmoot/testkit'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createFetching } from '../exports/fetching.ts'
import { useHall } from './hall.fixture.ts'
import { EVENT } from './world.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-part-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string) => join(folder, name)
const isThere = () => existsSync(file('there'))
const part = { isThere, isMade: true, command: [file('fetch.mjs')] }

/** What fetches: it tells its number and surroundings, prints half, and goes on as it is told. */
function fetches(then: string): void {
  const lines = [
    { packageId: 'fonts', status: 'started', size: 7_447_518 },
    { packageId: 'fonts', status: 'fetched' },
    { packageId: 'typst', status: 'started', size: 23_698_325 },
    { packageId: 'typst', status: 'in_progress', downloaded: 9_846_784 },
  ]
  writeFileSync(
    file('fetch.mjs'),
    `import { existsSync, writeFileSync } from 'node:fs'
    writeFileSync(${JSON.stringify(file('env'))}, JSON.stringify({ ...process.env, pid: process.pid }))
    for (const line of ${JSON.stringify(lines)}) console.log(JSON.stringify(line))
    console.log('no JSON')
    const wait = () => existsSync(${JSON.stringify(file('go'))}) ? end() : setTimeout(wait, 20)
    function end() { ${then} }
    wait()`,
  )
}
const COMES = `writeFileSync(${JSON.stringify(file('there'))}, '')`
const go = () => writeFileSync(file('go'), '')
const told = () => JSON.parse(readFileSync(file('env'), 'utf8')) as Record<string, string | number>
const isAlive = () => {
  try {
    return process.kill(Number(told().pid), 0)
  } catch {
    return false
  }
}
beforeEach(() => {
  for (const name of ['there', 'go', 'env']) rmSync(file(name), { force: true })
})

const hall = useHall({ pagesPart: part })
const at = `/api/events/${EVENT}/parts/pages`
const as = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
const state = async (who: Device = hall.organiser) =>
  (await call(hall.server.origin, at, undefined, as(who))).body
const fetchIt = (who: Device = hall.organiser) => call(hall.server.origin, at, {}, as(who))
const stop = (who: Device = hall.organiser) =>
  fetch(hall.server.origin + at, { method: 'DELETE', headers: as(who) })
const lacks = async () => {
  const { body } = await call(hall.server.origin, '/api/file-formats')
  return (body.formats as { id: string; lacks: string | null }[]).flatMap(one => (one.lacks ? [one.id] : []))
}

test('[C-49] what is not here is said, and nothing else is missing; it is fetched once, and told as it comes', async () => {
  fetches(COMES)
  expect(await state()).toEqual({ state: 'absent', done: 0, of: 48 })
  expect(await lacks()).toEqual(['pdf'])
  const board = await hall.newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  await hall.postNote(await hall.join('Writer'), board, 'kept')
  await hall.organiser.command('board.freeze', { board, now: true })
  const order = (format: string) =>
    call(
      hall.server.origin,
      `/api/events/${EVENT}/exports`,
      { format, snapshot: `${board}-1` },
      as(hall.organiser),
    )
  expect(await order('pdf')).toMatchObject({ status: 409, body: { reason: 'part-not-here' } })
  expect((await order('docx')).status).toBe(200)

  expect((await fetchIt()).body).toMatchObject({ state: 'fetching', of: 48 })
  await until(async () => (await state()).done === 17, 'half of it')
  // Asked for twice it is fetched once.
  const { pid } = told()
  expect((await fetchIt()).body).toMatchObject({ state: 'fetching', done: 17 })
  expect(told().pid).toBe(pid)
  go()
  await until(async () => (await state()).state === 'there', 'all of it')
  expect(await lacks()).toEqual([])
  expect((await order('pdf')).status).toBe(200)
})

test('[C-49] only the organiser fetches it, or stops that', async () => {
  fetches(COMES)
  const others = [
    await hall.facilitator('Jackie'),
    (await hall.join('Delia')) as Device,
    await hall.display(),
  ]
  for (const who of others) {
    expect((await fetchIt(who)).body).toMatchObject({ code: 'forbidden' })
    expect((await state(who)).code).toBe('forbidden')
    expect((await stop(who)).status).toBe(403)
  }
  expect((await call(hall.server.origin, at, {})).status).toBeGreaterThanOrEqual(400)
  expect(existsSync(file('env'))).toBe(false)
  expect((await state()).state).toBe('absent')
})

test('[C-49] stopped it leaves no process and can be begun again; so can one that failed', async () => {
  fetches(COMES)
  await fetchIt()
  await until(() => existsSync(file('env')) && isAlive(), 'its process')
  expect((await stop()).status).toBe(200)
  expect(isAlive()).toBe(false)
  expect((await state()).state).toBe('absent')

  fetches('process.exit(1)')
  await fetchIt()
  go()
  await until(async () => (await state()).state === 'failed', 'the failure')
  // It ended well and brought nothing: that is a failure too.
  fetches('')
  await fetchIt()
  await until(async () => (await state()).state === 'failed', 'the second failure')
  fetches(COMES)
  await fetchIt()
  await until(async () => (await state()).state === 'there', 'it at last')
})

test('[C-49] it is given nothing of what the server was, and ends with the server', async () => {
  fetches(COMES)
  process.env.FOLKMOOT_METRICS_TOKEN = 'canary-of-a-token'
  const fetching = createFetching(part)
  try {
    fetching.start()
    await until(() => existsSync(file('env')), 'its process')
    expect(JSON.stringify(told())).not.toContain('canary')
  } finally {
    delete process.env.FOLKMOOT_METRICS_TOKEN
  }
  await fetching.stop()
  expect(isAlive()).toBe(false)
})

test('[C-49] for a machine that it is not made for it says so, and begins nothing', () => {
  const fetching = createFetching({ ...part, isMade: false })
  fetching.start()
  expect(fetching.state()).toBe('no-such-machine')
  expect(existsSync(file('env'))).toBe(false)
})
