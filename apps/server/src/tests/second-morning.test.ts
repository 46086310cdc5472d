/** Day two at another address: to phones it is another site, and forty people are back in a few minutes. */
import { createEntry, setDraft } from '@folkmoot/board-doc'
import { type FacilitatorView, nextStroke, type OrganiserView } from '@folkmoot/protocol'
import {
  call,
  type Delegate,
  type Device,
  device,
  joinAs,
  type Stage,
  stockClient,
  until,
} from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, list } from './world.fixture.ts'

const DAY_ONE = 'http://192.0.2.3:4600'
const DAY_TWO = 'http://192.0.2.7:4600'

let server: Started
let boss: Device
const open: { close(): unknown }[] = []
const keep = <T extends { close(): unknown }>(one: T): T => {
  open.push(one)
  return one
}

async function start(publicUrl: string, dir?: string): Promise<void> {
  server = await startApp({ publicUrl, ...(dir !== undefined && { dir }) })
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  boss = device(server.origin, 'organiser', EVENT, entered.cookie)
}
async function nextMorning(publicUrl = DAY_TWO): Promise<void> {
  for (const one of open.splice(0)) one.close()
  await server.stop()
  await start(publicUrl, server.dir)
}
beforeEach(() => start(DAY_ONE))
afterEach(async () => {
  for (const one of open.splice(0)) one.close()
  await server.discard()
})

const viewOf = (stage: Stage) => stage.view as unknown as FacilitatorView
const desk = async () => keep(await boss.stage())
const back = (code: string) => call(server.origin, '/api/return', { code })
const lookUp = () => call(server.origin, '/api/look-up', { code: server.joinCode })

test('[H-33] forty come back, by code or by name and a nod; nobody is doubled, and no page opens by the nod', async () => {
  const people: Delegate[] = []
  for (let i = 0; i < 40; i++)
    people.push(
      await joinAs(server, server.joinCode, `Person ${'abcdefgh'[i % 8]}${i}`, i % 2 ? 'keighley' : null),
    )
  const [secret = people[0] as Delegate] = people.slice(39)
  const page = secret.page()
  await page.synced()
  const board = (await list(server, 'board'))[0]
  const entry = createEntry(page.doc, {
    board: board?.id ?? '',
    prompt: board?.prompts[0]?.id ?? '',
    made: 1,
  })
  setDraft(page.doc, entry, 'canary of a draft')
  await page.saved()
  page.destroy()
  expect(viewOf(await desk()).moved).toBeNull()
  expect((await lookUp()).body.moved).toBeUndefined()

  await nextMorning()
  const told = await desk()
  expect(viewOf(told).moved).toMatchObject({ from: DAY_ONE, to: DAY_TWO, unsent: 0 })
  expect((await lookUp()).body.moved).toBe(true)
  for (const { returnCode } of people.slice(0, 20)) {
    const { cookie, status } = await back(returnCode)
    expect(status).toBe(200)
    keep(await device(server.origin, 'delegate', EVENT, cookie).stage())
  }
  const anew: Delegate[] = []
  for (const { name } of people.slice(20)) {
    const network = people.findIndex(one => one.name === name) % 2 ? 'keighley' : null
    const fresh = await joinAs(server, server.joinCode, name, network)
    anew.push(fresh)
    keep(await fresh.stage())
  }
  const offered = await until(() => {
    const all = viewOf(told).returning ?? []
    return all.length === 20 && all.every(one => one.sure) ? all : null
  }, 'all twenty to be asked about')
  const pairs = offered.map(({ newcomer, person }) => ({ newcomer, person }))
  const done = await boss.command('person.recognise-all', { pairs })
  expect(done).toMatchObject({ status: 200, body: { people: 20 } })
  await until(() => viewOf(told).people.length === 40, 'nobody to be doubled')
  await until(() => viewOf(told).people.every(one => one.connected), 'all forty to be back')
  expect(viewOf(told).returning).toEqual([])
  // Pressed twice, or by two facilitators: nothing is left to do.
  expect((await boss.command('person.recognise-all', { pairs })).body).toEqual({ people: 0, letIn: [] })

  const other = anew.at(-1) as Delegate
  const client = stockClient(
    `${server.origin.replace('http', 'ws')}/sync/page`,
    `${EVENT}.${secret.person}`,
    {
      cookie: other.cookie,
      params: { as: 'delegate', epoch: '1' },
    },
  )
  await until(() => client.closes.length > 0, 'the page of before to be refused')
  expect(client.closes[0]).toBe(4403)
  client.destroy()
  // Their own code opens it, for whoever has it.
  const typed = await call(
    server.origin,
    '/api/return',
    { code: secret.returnCode },
    { cookie: other.cookie },
  )
  expect(typed.status).toBe(200)
})

test('[H-34] nobody is let in unseen: like names, another network, two of one name and whoever comes at once wait for a look each', async () => {
  const names = ['Mary Smith', 'Ann Lee', 'John Hill']
  for (const name of names) await joinAs(server, server.joinCode, name, 'keighley')
  await nextMorning()
  const told = await desk()
  const come = async (name: string, network: string | null = 'keighley') =>
    keep(await (await joinAs(server, server.joinCode, name, network)).stage())
  await come('Mary Smyth')
  await come('Ann Lee', null)
  await come('John Hill')
  await come('John Hill')
  await until(() => viewOf(told).returning?.length === 4, 'the questions')
  expect(viewOf(told).returning?.filter(one => one.sure)).toEqual([])
  const johns = viewOf(told).returning?.filter(({ person }) =>
    viewOf(told).people.some(one => one.id === person && one.name === 'John Hill'),
  )
  expect((await boss.command('person.recognise-all', { pairs: johns })).body).toMatchObject({ people: 1 })
  const idOf = (name: string) => viewOf(told).people.find(one => one.name === name)?.id
  const made = [{ newcomer: idOf('Mary Smyth'), person: idOf('Ann Lee') }]
  expect((await boss.command('person.recognise-all', { pairs: made })).body).toMatchObject({ people: 0 })
})

test('[T-70] whoever was let in with one press is taken back with one, and asked about again; who had their code stays', async () => {
  const before: Delegate[] = []
  for (const name of ['Ann Lee', 'Ben Cole', 'Cara Dunn'])
    before.push(await joinAs(server, server.joinCode, name, 'keighley'))
  await boss.command('tables.make', { count: 1, way: 'choose' })
  await nextMorning()
  const told = await desk()
  const anew: Delegate[] = []
  for (const { name } of before) anew.push(await joinAs(server, server.joinCode, name, 'keighley'))
  for (const one of anew) keep(await one.stage())
  await until(() => viewOf(told).returning?.length === 3, 'the questions')
  const pairs = (viewOf(told).returning ?? []).map(({ newcomer, person }) => ({ newcomer, person }))
  // One of them was let in by somebody else, and is no part of what is taken back.
  const [single, ...others] = pairs
  expect((await boss.command('person.recognise', { ...single })).status).toBe(200)
  const done = await boss.command('person.recognise-all', { pairs })
  expect(done.body.people).toBe(2)
  expect(done.body.letIn).toHaveLength(2)
  expect(done.body.letIn).toEqual(expect.arrayContaining(others))
  await until(() => viewOf(told).people.length === 3, 'three people')

  const back = await boss.command('person.unrecognise-all', { pairs: done.body.letIn })
  expect(back).toMatchObject({ status: 200, body: { people: 2, stay: 0 } })
  await until(() => viewOf(told).returning?.length === 2, 'both to be asked about again')
  expect(viewOf(told).returning?.every(one => one.sure)).toBe(true)
  expect(viewOf(told).people).toHaveLength(5)
  expect((await boss.command('person.unrecognise-all', { pairs: others })).body).toEqual({
    people: 0,
    stay: 0,
  })

  await boss.command('person.recognise-all', { pairs: others })
  const called = (id: string) => viewOf(told).people.find(one => one.id === id)?.name
  const name = called(others[0]?.person ?? '')
  const coded = before.find(one => one.name === name)
  const fresh = anew.find(one => one.name === name)
  const typed = await call(
    server.origin,
    '/api/return',
    { code: coded?.returnCode },
    { cookie: fresh?.cookie ?? '' },
  )
  expect(typed.status).toBe(200)
  expect((await boss.command('person.unrecognise-all', { pairs: others })).body).toEqual({
    people: 1,
    stay: 1,
  })
})

test('[H-35] a browser goes on at the new address by a ticket of its own: as the same person, once, and within two minutes', async () => {
  const asha = await joinAs(server, server.joinCode, 'Asha Begum')
  await nextMorning()
  const here = device(server.origin, 'delegate', EVENT, asha.cookie)
  const over = await here.command('person.come-over', {})
  expect(over.status).toBe(200)
  const url = new URL(String(over.body.url))
  expect(url.origin + url.pathname).toBe(`${DAY_TWO}/over`)
  const ticket = url.hash.slice(1)
  const key = { 'idempotency-key': 'a-key-of-this-browser' }
  const came = await call(server.origin, '/api/come-over', { ticket }, key)
  expect(came).toMatchObject({ status: 200, body: { event: EVENT, person: asha.person, name: 'Asha Begum' } })
  // Its answer was lost: asked again it is the same device.
  expect((await call(server.origin, '/api/come-over', { ticket }, key)).cookie).toBe(came.cookie)
  expect((await list(server, 'device')).filter(one => one.person === asha.person)).toHaveLength(2)
  expect((await call(server.origin, '/api/come-over', { ticket })).body.code).toBe('link-used')
  const other = { 'idempotency-key': 'a-key-of-some-other' }
  expect((await call(server.origin, '/api/come-over', { ticket }, other)).body.code).toBe('link-used')
  expect((await call(server.origin, '/api/come-over', { ticket: 'x'.repeat(43) })).body.code).toBe(
    'link-used',
  )
  // Of a browser that left meanwhile a ticket opens nothing.
  const second = String((await here.command('person.come-over', {})).body.url).split('#')[1]
  await call(server.origin, '/api/leave', { role: 'delegate', event: EVENT }, { cookie: asha.cookie })
  expect((await call(server.origin, '/api/come-over', { ticket: second })).body.code).toBe('link-used')
  expect((await list(server, 'person')).filter(one => one.name === 'Asha Begum')).toHaveLength(1)
  expect(server.logged()).not.toContain(ticket)
})

test('[H-36] of words that never arrived it is known how many phones hold some, also after the night, and nothing else', async () => {
  const asha = await joinAs(server, server.joinCode, 'Asha Begum')
  const ben = await joinAs(server, server.joinCode, 'Ben Carter')
  const phone = await asha.stage()
  const say = (stage: Stage, holds: unknown) =>
    new Promise<void>(resolve => stage.socket.emit('unsent', holds, () => resolve()))
  await say(phone, true)
  const other = await ben.stage()
  await say(other, true)
  await say(other, false)
  await say(other, 'nonsense')
  phone.close()
  other.close()
  await nextMorning()
  const told = await desk()
  expect(viewOf(told).moved).toMatchObject({ unsent: 1 })
  expect(told.heard()).not.toContain('"unsent":true')
  // The old address can be opened once more: its words arrive.
  const again = keep(await device(server.origin, 'delegate', EVENT, asha.cookie).stage())
  await say(again, false)
  await until(() => viewOf(told).moved?.unsent === 0, 'the phone to be counted no more')
})

test('[M-13] the desk, the cockpit and phones say it for as long as it is news, and the next start says no more of it', async () => {
  await joinAs(server, server.joinCode, 'Asha Begum')
  await nextMorning()
  const home = keep(await device(server.origin, 'organiser', '', boss.cookie).stage())
  const { addresses, movedFrom } = home.view as unknown as OrganiserView
  expect({ to: addresses.public, movedFrom }).toEqual({ to: DAY_TWO, movedFrom: DAY_ONE })
  expect(viewOf(await desk()).event.past).toEqual([DAY_ONE])
  await nextMorning(DAY_TWO)
  expect(viewOf(await desk()).moved).toMatchObject({ from: DAY_ONE })
  // Back in the first room.
  await nextMorning(DAY_ONE)
  const told = viewOf(await desk())
  expect(told.moved).toMatchObject({ from: DAY_TWO, to: DAY_ONE })
  expect(told.event.past).toEqual([DAY_TWO])
})

test('[P-58] while people write on a board without names, how many phones hold words is not told between its strokes', async () => {
  const asha = await joinAs(server, server.joinCode, 'Asha Begum')
  await nextMorning()
  const saved = await boss.command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: 'Without names',
    format: 'day-review',
    prompts: [{ text: 'What ?' }],
    visibility: 'anonymous',
  })
  const board = String(saved.body.board)
  await boss.command('board.open', { board })
  const hers = device(server.origin, 'delegate', EVENT, asha.cookie)
  const phone = keep(await hers.stage())
  const told = await desk()
  // Long enough before it strikes for what follows.
  await until(() => nextStroke(board, Date.now()) - Date.now() > 10_000, 'a stroke to be over', 15_000)
  for (const holds of [true, false, true])
    await new Promise<void>(done => phone.socket.emit('unsent', holds, () => done()))
  // Told in the same breath as what is counted, and after it.
  await joinAs(server, server.joinCode, 'Ben Carter')
  await until(() => viewOf(told).people.some(({ name }) => name === 'Ben Carter'), 'what came after it')
  expect(viewOf(told).moved).toMatchObject({ unsent: 0 })
  expect((await boss.command('board.freeze', { board, now: true })).status).toBe(200)
  // Nobody writes there any more: told with whoever comes next.
  keep(await (await joinAs(server, server.joinCode, 'Cara Doyle')).stage())
  await until(() => viewOf(told).moved?.unsent === 1, 'it to be told')
}, 30_000)
