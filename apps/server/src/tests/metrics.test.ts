import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import { call, type Delegate, type Device, device, joinAs, until } from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

const BOARD = 'review-day-one'
const WORDS = 'marmalade and thunder'
let server: Started
let organiser: Device
let ann: Delegate
const toClose: (() => unknown)[] = []

beforeAll(async () => {
  server = await startApp()
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, entered.cookie)
  ann = await joinAs(server, server.joinCode, 'Annunziata', 'keighley')
  await organiser.command('board.visibility', { board: BOARD, visibility: 'named' })
  await organiser.command('board.open', { board: BOARD })
  await organiser.command('board.share', { board: BOARD })
})
afterEach(() => {
  for (const close of toClose.splice(0)) close()
})
afterAll(() => server.discard())

async function text(): Promise<string> {
  const answer = await fetch(`${server.origin}/metrics`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  return answer.text()
}

/** Series → value. Every line must be a comment or a sample. */
async function numbers(): Promise<(series: string) => number> {
  const samples = new Map<string, number>()
  const typed = new Set<string>()
  for (const line of (await text()).split('\n').filter(Boolean)) {
    const type = line.match(/^# TYPE (\w+) (?:counter|gauge|histogram)$/)
    if (type) typed.add(type[1] as string)
    if (line.startsWith('#')) {
      expect(line).toMatch(/^# (HELP|TYPE) [a-z_]+ \S/)
      continue
    }
    const sample = line.match(/^([a-z_]+)(\{(?:\w+="[^"\\]*",?)+\})? (\S+)$/)
    expect(sample, line).not.toBeNull()
    const [, name = '', labels = '', value] = sample ?? []
    expect(typed.has(name) || typed.has(name.replace(/_(bucket|sum|count)$/, '')), name).toBe(true)
    expect(Number(value), line).not.toBeNaN()
    samples.set(name + labels, Number(value))
  }
  return series => samples.get(series) ?? 0
}

async function post(words: string): Promise<void> {
  const page = ann.page()
  toClose.push(() => page.destroy())
  await page.synced()
  const prompt = (await get(server, 'board', BOARD)).prompts[0]?.id ?? ''
  const entry = createEntry(page.doc, { board: BOARD, prompt, made: 1 })
  setDraft(page.doc, entry, words)
  postEntry(page.doc, entry)
  await page.saved()
}

const REFUSED = (door: string, code: string) => `folkmoot_refused_total{door="${door}",code="${code}"}`

test('[M-1] the numbers can be read, and move with a post, its readers and who is connected', async () => {
  const before = await numbers()
  expect(before('folkmoot_rooms')).toBe(2)
  // Records alone are commits too: the secrets, the sample, a link, people.
  expect(before('folkmoot_commit_seconds_count')).toBeGreaterThan(4)
  expect(before('process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
  expect(before('process_cpu_seconds_total')).toBeGreaterThan(0)
  const wall = organiser.board(BOARD)
  const stage = await ann.stage()
  toClose.push(
    () => wall.destroy(),
    () => stage.close(),
  )
  await wall.synced()
  const joined = await numbers()
  expect(joined('folkmoot_connections{kind="board",role="organiser"}')).toBe(1)
  expect(joined('folkmoot_connections{kind="stage",role="delegate"}')).toBe(1)
  expect(joined('folkmoot_board_frames_total')).toBe(before('folkmoot_board_frames_total') + 1)

  await post('a note of some length')
  const after = await numbers()
  expect(after('folkmoot_connections{kind="page",role="delegate"}')).toBe(1)
  expect(after('folkmoot_pages')).toBe(1)
  expect(after('folkmoot_board_frames_total')).toBe(joined('folkmoot_board_frames_total') + 1)
  expect(after('folkmoot_board_bytes_total')).toBeGreaterThan(joined('folkmoot_board_bytes_total') + 20)
  expect(after('folkmoot_write_to_saved_seconds_count')).toBe(
    joined('folkmoot_write_to_saved_seconds_count') + 1,
  )
  expect(after('folkmoot_write_to_saved_seconds_sum')).toBeGreaterThan(0)
  for (const histogram of ['folkmoot_turn_seconds', 'folkmoot_turn_taken', 'folkmoot_commit_seconds'])
    expect(after(`${histogram}_count`), histogram).toBeGreaterThan(joined(`${histogram}_count`))
  expect(after('folkmoot_commit_seconds_bucket{le="+Inf"}')).toBe(after('folkmoot_commit_seconds_count'))

  for (const close of toClose.splice(0)) close()
  await until(
    async () => (await numbers())('folkmoot_connections{kind="stage",role="delegate"}') === 0,
    'them gone',
  )
  expect((await numbers())('folkmoot_connections{kind="page",role="delegate"}')).toBe(0)
})

test('[M-1] refusals are counted by door and name of the error', async () => {
  const before = await numbers()
  const moved = async (door: string, code: string) =>
    (await numbers())(REFUSED(door, code)) - before(REFUSED(door, code))
  await ann.command('board.freeze', { board: BOARD })
  expect(await moved('http', 'forbidden')).toBe(1)
  const stage = await ann.stage()
  toClose.push(() => stage.close())
  expect(await stage.command('board.freeze', { board: BOARD })).toMatchObject({ code: 'forbidden' })
  expect(await moved('stage', 'forbidden')).toBe(1)
  await call(server.origin, '/api/look-up', { code: 'NOSUCHCODE' })
  expect(await moved('http', 'wrong-code')).toBe(1)
  const bare = new WebSocket(
    `${server.origin.replace('http', 'ws')}/sync/board/${EVENT}.${BOARD}?as=display&epoch=1`,
  )
  await new Promise(resolve => bare.once('close', resolve))
  expect(await moved('board', 'not-signed-in')).toBe(1)
})

test('[M-1] a reader that stops reading shows, and so does its being cut off', async () => {
  // A board large enough that a few thousand answers fill what lies between server and reader.
  for (const letter of 'xyz') await post(letter.repeat(1_900))
  const before = await numbers()
  const slow = new WebSocket(
    `${server.origin.replace('http', 'ws')}/sync/board/${EVENT}.${BOARD}?as=delegate&epoch=1`,
    { headers: { cookie: ann.cookie } },
  )
  toClose.push(() => slow.terminate())
  await new Promise(resolve => slow.once('open', resolve))
  slow.pause()
  // It asks for the whole board again and again, and takes none of it.
  const ask = setInterval(() => {
    for (let i = 0; i < 200 && slow.bufferedAmount < 100_000; i++) slow.send(Uint8Array.of(0, 0, 1, 0))
  }, 5)
  toClose.push(() => clearInterval(ask))
  await until(
    async () => (await numbers())('folkmoot_buffered_bytes_max') > 100_000,
    'bytes to pile up',
    20_000,
  )
  await until(
    async () => (await numbers())(REFUSED('board', 'too-slow')) === before(REFUSED('board', 'too-slow')) + 1,
    'it to be cut off',
    20_000,
  )
  await until(async () => (await numbers())('folkmoot_buffered_bytes') === 0, 'the bytes to go', 20_000)
}, 60_000)

test('[M-2] the numbers are for this machine, or for the token', async () => {
  const token = 'a-token-of-some-length'
  const other = await startApp({ metricsToken: token })
  const ask = async (address: string, headers: Record<string, string> = {}) =>
    (await other.app.http.inject({ url: '/metrics', remoteAddress: address, headers })).statusCode
  expect(await ask('127.0.0.1')).toBe(200)
  expect(await ask('::1')).toBe(200)
  expect(await ask('::ffff:127.0.0.1')).toBe(200)
  expect(await ask('192.168.1.20')).toBe(403)
  expect(await ask('192.168.1.20', { authorization: `Bearer ${token}` })).toBe(200)
  expect(await ask('192.168.1.20', { authorization: `Bearer ${token}x` })).toBe(403)
  expect(await ask('192.168.1.20', { authorization: 'Bearer ' })).toBe(403)
  expect(await ask('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).toBe(403)
  expect(await ask('127.0.0.1', { forwarded: 'for=127.0.0.1', authorization: `Bearer ${token}` })).toBe(200)
  await other.discard()
  const refused = await server.app.http.inject({
    url: '/metrics',
    remoteAddress: '10.0.0.9',
    headers: { authorization: 'Bearer null' },
  })
  expect(refused.statusCode).toBe(403)
  expect(refused.json()).toMatchObject({ code: 'forbidden' })
})

test('[M-3] nothing in the numbers is anybody’s', async () => {
  await post(WORDS)
  const wall = organiser.board(BOARD)
  toClose.push(() => wall.destroy())
  await wall.synced()
  const told = await text()
  const { prompts } = await get(server, 'board', BOARD)
  const private_ = [WORDS, ann.name, ann.person, ann.returnCode, server.joinCode, server.organiserToken]
  for (const secret of [...private_, EVENT, BOARD, 'keighley', ...prompts.map(prompt => prompt.id)])
    expect(told).not.toContain(secret)
  const labels = new Set([...told.matchAll(/(\w+)="/g)].map(match => match[1]))
  expect([...labels].sort()).toEqual(['code', 'door', 'kind', 'le', 'quantile', 'role'])
})
