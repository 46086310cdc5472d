/** Answers that never arrive: whoever asks again with the same key is answered as before. */
import { call } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, list } from './world.fixture.ts'

let server: Started
const key = (name: string) => ({ 'idempotency-key': `${name}-0123456789abcdef` })
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  call(server.origin, path, body, headers)
const join = (name: string, headers: Record<string, string>, network: string | null = null) =>
  post('/api/join', { code: server.joinCode, name, network }, headers)
const named = async (name: string) => (await list(server, 'person')).filter(person => person.name === name)

beforeAll(async () => {
  server = await startApp()
})
afterAll(() => server.discard())

test('[H-30] a join that is asked again is one person with one device, whose return code works', async () => {
  const first = await join('Amina', key('amina'))
  const again = await join('Amina', key('amina'))
  expect(again).toEqual(first)
  expect(await named('Amina')).toHaveLength(1)
  expect((await list(server, 'device')).filter(({ person }) => person === first.body.person)).toHaveLength(1)
  const back = await post('/api/return', { code: again.body.returnCode as string })
  expect(back.body).toMatchObject({ person: first.body.person, name: 'Amina' })
})

test('[H-30] also after a restart, though neither the code nor the cookie’s secret is on disk', async () => {
  const first = await join('Bea', key('bea'))
  const { dir } = server
  await server.stop()
  server = await startApp({ dir })
  expect(await join('Bea', key('bea'))).toEqual(first)
  expect(await named('Bea')).toHaveLength(1)
})

test('[H-30] whoever corrects their name before asking again has the corrected one', async () => {
  const first = await join('Cas Kahn', key('cas'), 'keighley')
  const again = await join('Cas Khan', key('cas'), 'hereford')
  expect(again.body).toEqual(first.body)
  expect(await named('Cas Kahn')).toEqual([])
  expect(await named('Cas Khan')).toMatchObject([{ id: first.body.person, network: 'hereford' }])
})

test('[H-30] two people of one name are two', async () => {
  const one = await join('Maria Khan', key('maria-one'))
  const two = await join('Maria Khan', key('maria-two'))
  expect(one.body.person).not.toBe(two.body.person)
  expect(one.body.returnCode).not.toBe(two.body.returnCode)
})

test('[H-30] a key opens nothing after its device was signed out', async () => {
  const first = await join('Dee', key('dee'))
  await post('/api/leave', { role: 'delegate', event: EVENT }, { cookie: first.cookie })
  const again = await join('Dee', key('dee'))
  expect(again.body.person).not.toBe(first.body.person)
})

test('[H-30] a short key is none', async () => {
  const one = await join('Eve', { 'idempotency-key': 'once' })
  const two = await join('Eve', { 'idempotency-key': 'once' })
  expect(one.body.person).not.toBe(two.body.person)
})

test('[H-30] coming back, asked again, is one device', async () => {
  const { body } = await join('Fay', key('fay'))
  const code = body.returnCode as string
  const first = await post('/api/return', { code }, key('fay-back'))
  expect(await post('/api/return', { code }, key('fay-back'))).toEqual(first)
  expect((await list(server, 'device')).filter(({ person }) => person === body.person)).toHaveLength(2)
})

test('[H-30] the organiser’s one-time link is not lost with its answer, and is nobody else’s', async () => {
  const token = server.organiserToken
  const first = await post('/api/enter', { token }, key('organiser'))
  const again = await post('/api/enter', { token }, key('organiser'))
  expect(again).toEqual(first)
  expect((await post('/api/enter', { token }, key('somebody'))).body.code).toBe('link-used')
  expect((await post('/api/enter', { token })).body.code).toBe('link-used')
})

test('[H-30] a screen that asks again shows the same code', async () => {
  const first = await post('/api/displays', {}, key('screen'))
  expect((await post('/api/displays', {}, key('screen'))).body).toEqual(first.body)
  expect((await post('/api/displays', {}, key('another'))).body.code).not.toBe(first.body.code)
})

test('[T-35] a command whose answer holds a secret is answered alike, and a refused one may be tried again', async () => {
  const boss = { cookie: (await startOrganiser()).cookie }
  const create = () =>
    post(
      `/api/events/${EVENT}/commands/link.create`,
      { label: 'Jackie', network: null },
      { ...boss, ...key('link') },
    )
  const first = await create()
  expect((await create()).body).toEqual(first.body)
  expect((await list(server, 'link')).filter(link => link.label === 'Jackie')).toHaveLength(1)
  const reissue = (person: string) =>
    post(`/api/events/${EVENT}/commands/person.reissue`, { person }, { ...boss, ...key('reissue') })
  expect((await reissue('nobody')).status).toBe(404)
  const [amina] = await named('Amina')
  expect((await reissue(amina?.id ?? '')).status).toBe(200)
})

/** Every start has a new link. */
async function startOrganiser() {
  const { dir } = server
  await server.stop()
  server = await startApp({ dir })
  return post('/api/enter', { token: server.organiserToken })
}
