/** Networks' files that no Folkmoot wrote: sealed rightly as a whole, and made to take away, to let in, or to break. */
import {
  eraseFromSnapshot,
  goneKey,
  type NetworkState,
  readBody,
  readNetworkFile,
  writeNetworkFile,
} from '@folkmoot/capture'
import { LIMITS, type NetworkPart } from '@folkmoot/protocol'
import { call, device } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

const hall = useHall()
const { join, newBoard, post } = hall
const NETWORK = 'keighley'
const headers = () => ({ cookie: hall.organiser.cookie, 'x-folkmoot-as': 'organiser' })

async function give(text: string, what: 'look' | 'open' = 'look') {
  const answer = await fetch(`${hall.server.origin}/api/networks/${what}`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'text/plain' },
    body: text,
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
async function taken(): Promise<NetworkState> {
  const path = `/api/events/${EVENT}/networks/${NETWORK}/file`
  const read = readNetworkFile(await (await fetch(hall.server.origin + path, { headers: headers() })).text())
  if (!read.ok) throw new Error(read.error.why)
  return read.value
}
/** As another Folkmoot would say it. */
const elsewhere = (more: Partial<NetworkPart> = {}): NetworkPart => ({
  server: 'another-folkmoot',
  event: { id: 'another-event', name: 'Another event', place: '', dates: '' },
  at: 1,
  members: [],
  codes: { key: 'a'.repeat(64), salt: 'b'.repeat(32), hashes: [] },
  given: [],
  hidden: [],
  unnamed: [],
  writers: [],
  ...more,
})
async function frozen(
  network: string | undefined,
  notes: [who: Awaited<ReturnType<typeof join>>, text: string][],
) {
  const board = await newBoard('open-board', 'named', [{ text: 'What ?' }], network ? { network } : {})
  for (const [who, text] of notes) await post(who, board, text)
  await hall.organiser.command('board.share', { board })
  await hall.organiser.command('board.freeze', { board, now: true })
  const { body } = await get(hall.server, 'snapshot', `${board}-1`)
  const ids = Object.keys((await get(hall.server, 'snapshot', `${board}-1`)).sources)
  return { board, body, ids }
}

test('[P-55] a network’s file erases its own words and people, and asks first: nobody else’s, whatever it claims', async () => {
  const sara = await join('Sara Khan', NETWORK)
  const jo = await join('Jo Bell', 'rotherham')
  const own = await frozen(NETWORK, [[sara, 'Sara’s words']])
  const all = await frozen(undefined, [[jo, 'Jo’s words']])
  const others = await frozen('rotherham', [[jo, 'Rotherham’s words']])
  const state = await taken()
  const claiming = (boards: readonly { body: string; ids: string[] }[], handles: string[]) =>
    writeNetworkFile({
      ...state,
      boards: boards.map(({ body, ids }) => ({
        server: hall.server.deps.secrets.server,
        own: true,
        body: readBody(eraseFromSnapshot(body, ids, [], 'asked').body),
      })),
      gone: handles.map(goneKey).sort(),
    })
  const crafted = claiming([all, others], [jo.handle])
  expect(await give(crafted)).toMatchObject({ status: 200, body: { erases: { notes: 0, people: 0 } } })
  expect((await give(crafted, 'open')).status).toBe(200)
  expect((await get(hall.server, 'person', jo.person)).name).toBe('Jo Bell')
  for (const { board, body } of [all, others])
    expect((await get(hall.server, 'snapshot', `${board}-1`)).body).toBe(body)
  // What is its own is told before it goes.
  expect(await give(claiming([own], [sara.handle]))).toMatchObject({
    status: 200,
    body: { erases: { notes: 1, people: 1 } },
  })
})

test('[P-55] what is kept at a network’s own place does not go unasked', async () => {
  const sara = await join('Sara Two', NETWORK)
  const own = await frozen(NETWORK, [
    [sara, 'kept words'],
    [sara, 'more kept words'],
  ])
  const state = await taken()
  // The same board as one of another server’s, that is kept here.
  const board = (body: string) => [{ server: 'another-folkmoot', own: true, body: readBody(body) }]
  const event = { id: EVENT, name: 'Another event', place: '', dates: '' }
  const given = [
    { id: 'promised', board: 'b', title: 'Promises', by: null, name: '', text: 'a promise', lines: [] },
  ]
  const bring = (body: string, more: Partial<NetworkPart> = {}, gone: string[] = []) =>
    writeNetworkFile({
      ...state,
      parts: [elsewhere({ event, given, ...more })],
      boards: board(body),
      gone,
    })
  expect((await give(bring(own.body), 'open')).status).toBe(200)
  const erased = eraseFromSnapshot(own.body, own.ids, [], 'asked').body
  expect((await give(bring(erased))).body).toMatchObject({ erases: { notes: 2, people: 0 } })
  expect((await give(bring(own.body, { at: 2, given: [] }))).body).toMatchObject({ erases: { notes: 1 } })
  expect((await give(bring(own.body, {}, [goneKey('promised')]))).body).toMatchObject({
    erases: { notes: 1 },
  })
})

test('[P-56] a file lets nobody in as somebody who is known from elsewhere', async () => {
  const tom = await join('Tom Ellis', NETWORK)
  const state = await taken()
  const hashes = [{ handle: tom.handle, hash: 'c'.repeat(64) }]
  const codes = { key: 'a'.repeat(64), salt: 'b'.repeat(32), hashes }
  const members = [{ handle: tom.handle, name: 'Tom Ellis' }]
  const ours = hall.server.deps.secrets.server
  for (const part of [elsewhere({ members, codes }), elsewhere({ members, codes, server: ours })]) {
    const crafted = writeNetworkFile({ ...state, parts: [part], boards: [] })
    for (const what of ['look', 'open'] as const)
      expect(await give(crafted, what)).toMatchObject({
        status: 409,
        body: { reason: 'file-takes-somebodys' },
      })
  }
  // Of two places that both speak of one person neither is believed.
  const twice = [elsewhere({ members: [{ handle: 'h1', name: 'A' }] })]
  const again = { ...twice[0], server: 'a-third' } as NetworkPart
  const both = writeNetworkFile({ ...state, parts: [...twice, again], boards: [] })
  expect((await give(both)).body.reason).toBe('file-takes-somebodys')
  const honest = { ...state, boards: [] }
  expect((await give(writeNetworkFile(honest))).status).toBe(200)
})

test('[M-7] files made to break: times of no year, keys of prototypes, nesting without end, more than fits', async () => {
  const state = await taken()
  const far = { ...state, parts: [elsewhere({ at: Number.MAX_SAFE_INTEGER })], boards: [] }
  expect((await give(writeNetworkFile(far))).body.reason).toBe('no-network-file')
  expect((await give(writeNetworkFile({ ...far, parts: [], at: 2 ** 53 - 1 }))).body.reason).toBe(
    'no-network-file',
  )
  const file = writeNetworkFile({ ...state, boards: [] })
  for (const keys of ['"__proto__":{"isOrganiser":true}', '"constructor":{"prototype":{"x":1}}'])
    for (const odd of [file.replace('{', `{${keys},`), file.replace('"network":{', `"network":{${keys},`)])
      expect((await give(odd)).status, odd.slice(0, 60)).toBe(400)
  expect(({} as { isOrganiser?: boolean }).isOrganiser).toBeUndefined()
  const half = Math.floor(LIMITS.networkFileBytes / 2) - 100
  const nested = `{"format":"folkmoot-network/1","parts":${'['.repeat(half)}${']'.repeat(half)}}`
  expect((await give(nested)).body.reason).toBe('no-network-file')
  expect((await give(`"${'x'.repeat(LIMITS.networkFileBytes)}"`)).status).toBe(413)
  expect((await call(hall.server.origin, '/healthz')).status).toBe(200)
})

test('[P-57] an archived place of a network takes nothing in', async () => {
  const file = writeNetworkFile({ ...(await taken()), boards: [] })
  const home = String((await give(file, 'open')).body.event)
  const there = device(hall.server.origin, 'organiser', home, hall.organiser.cookie)
  expect((await there.command('event.archive', { on: true })).status).toBe(200)
  for (const what of ['look', 'open'] as const) expect((await give(file, what)).body.reason).toBe('archived')
  const asked = await call(
    hall.server.origin,
    `/api/events/${EVENT}/networks/${NETWORK}/place`,
    {},
    headers(),
  )
  expect(asked.body.reason).toBe('archived')
})
