import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { createEntry, setDraft } from '@folkmoot/board-doc'
import { systemClock } from '@folkmoot/kit'
import { call, device, joinAs, until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { startApp } from '../start.fixture.ts'
import { healthLine } from './health.ts'
import { createOpenSockets } from './open-sockets.ts'

test.each([
  [0, 20, 0, true, { code: 'healthy' }, 'Room is healthy · everything is saved'],
  [0, 20, 2_900, true, { code: 'healthy' }, 'Room is healthy · everything is saved'],
  [
    0,
    20,
    7_000,
    true,
    { code: 'screens-behind', params: { seconds: 5 } },
    'Everything is saved · the slowest screen is more than 5 s behind',
  ],
  [
    0,
    400,
    7_000,
    false,
    { code: 'saving-slow' },
    'Saving is slow · everything is saved, but later than it should be',
  ],
  [
    1,
    20,
    0,
    false,
    { code: 'unsaved', params: { people: 1 } },
    'One person’s words are not saved yet · they stay on their devices until they are',
  ],
  [
    12,
    400,
    0,
    false,
    { code: 'unsaved-slow', params: { people: 12 } },
    '12 people’s words are not saved yet · saving is slow; they stay on their devices until they are',
  ],
])(
  '[M-4] [W-48] %i unsaved, commits of %i ms, %i ms behind',
  (unsaved, commitMs, behindMs, ok, notice, words) => {
    expect(healthLine({ unsaved, commitMs, behindMs })).toEqual({ ok, words, notice })
  },
)

test('[M-4] a screen that takes nothing falls behind, and has caught up when it took all', async () => {
  const listening = createServer().listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const reader = connect({ port: (listening.address() as AddressInfo).port, host: '127.0.0.1' })
  const [tcp] = (await once(listening, 'connection')) as [Socket]
  tcp.on('error', () => {})
  reader.on('error', () => {})
  reader.pause()
  let now = 0
  const sockets = createOpenSockets({ ...systemClock, elapsed: () => now })
  const leave = sockets.add({ kind: 'board', role: 'display', event: 'one', tcp })
  const look = (at: number) => {
    now = at
    sockets.look()
    return sockets.slowest('one')
  }
  expect(look(0)).toBe(0)
  tcp.write(Buffer.alloc(32 * 1024 * 1024))
  expect(look(1_000)).toBe(0)
  expect(look(2_000)).toBe(1_000)
  tcp.write(Buffer.alloc(1_024))
  expect(look(6_000)).toBe(5_000)
  expect(sockets.slowest('another')).toBe(0)
  reader.resume()
  await until(() => tcp.writableLength === 0, 'it to catch up')
  expect(look(7_000)).toBe(0)
  leave()
  tcp.destroy()
  reader.destroy()
  listening.close()
}, 30_000)

test('[M-4] a facilitator hears of words that a stuck disk holds up, once, and of their being saved', async () => {
  const server = await startApp()
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  const organiser = device(server.origin, 'organiser', 'better-together', entered.cookie)
  const runner = await organiser.stage()
  const told: { at: number; words: string }[] = []
  runner.socket.on('change', ({ set }: { set: { health?: { words: string } } }) => {
    if (set.health) told.push({ at: Date.now(), words: set.health.words })
  })
  const revs: number[] = []
  runner.socket.on('change', ({ rev }: { rev: number }) => revs.push(rev))
  await runner.command('board.open', { board: 'who-are-we' })
  const ann = await joinAs(server, server.joinCode, 'Ann')
  const page = ann.page()
  await page.synced()
  const phone = await ann.stage()
  await until(() => (runner.view.room as { inRoom: number }).inRoom === 1, 'her to be seen')
  // Who is there is told twice a second.
  await new Promise(resolve => setTimeout(resolve, 600))
  const { store } = server.deps
  const { commit } = store
  const stuck: (() => void)[] = []
  store.commit = async changes => {
    await new Promise<void>(resolve => stuck.push(resolve))
    return commit.call(store, changes)
  }
  const board = await server.deps.rooms.read('better-together', read => read.get('board', 'who-are-we'))
  const prompt = (board.ok && board.value?.prompts[0]?.id) || ''
  const entry = createEntry(page.doc, { board: 'who-are-we', prompt, made: 1 })
  await until(() => stuck.length === 1, 'the first commit')
  // The next turn makes a view too, which must not overtake what is told meanwhile.
  const waiting = () => server.deps.rooms.loaded().reduce((sum, room) => sum + room.vitals(60_000).waiting, 0)
  setDraft(page.doc, entry, 'held up')
  await until(() => waiting() === 1, 'the words to wait')
  phone.close()
  await until(() => waiting() === 2, 'the view to wait')
  const saved = page.saved()
  stuck[0]?.()
  await until(() => stuck.length === 2, 'the second commit')
  await until(() => told.length > 0, 'the facilitator to be told')
  expect(told[0]?.words).toMatch(/^One person’s words are not saved yet · /)
  const before = revs.length
  store.commit = commit
  stuck[1]?.()
  await saved
  await until(() => told.length > 1, 'the facilitator to be told again')
  // The stuck commit was a slow one, and that is said.
  expect(told[1]?.words).toMatch(/everything is saved/)
  for (let i = 1; i < told.length; i++)
    expect((told[i]?.at ?? 0) - (told[i - 1]?.at ?? 0)).toBeGreaterThan(900)
  await until(() => revs.length > before + 1, 'the view')
  expect(revs).toEqual(revs.map((_, i) => (revs[0] ?? 0) + i))
  page.destroy()
  runner.close()
  await server.discard()
}, 30_000)
