/** A network takes itself along, to a Folkmoot of its own and back: two servers, and what goes between them. */
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import { readNetworkFile } from '@folkmoot/capture'
import type { networkHttp } from '@folkmoot/protocol'
import { call, type Device, device, stockClient, until } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { useHall } from './hall.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

const hall = useHall()
const { join, newBoard, post } = hall
const KEIGHLEY = 'keighley'
let hers: Started
let boss: Device
beforeAll(async () => {
  hers = await startApp()
  const entered = await call(hers.origin, '/api/enter', { token: hers.organiserToken })
  boss = device(hers.origin, 'organiser', '', entered.cookie)
})
afterAll(() => hers.discard())

const as = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
async function take(
  { origin }: Pick<Started, 'origin'>,
  who: Device,
  event: string = EVENT,
  network: string = KEIGHLEY,
): Promise<{ status: number; text: string; name: string }> {
  const answer = await fetch(`${origin}/api/events/${event}/networks/${network}/file`, { headers: as(who) })
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { status: answer.status, text: await answer.text(), name }
}
async function give(
  { origin }: Pick<Started, 'origin'>,
  who: Device,
  text: string,
  what: 'look' | 'open' = 'open',
): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { ...as(who), 'content-type': 'text/plain' }
  const answer = await fetch(`${origin}/api/networks/${what}`, { method: 'POST', headers, body: text })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
async function placeAt(
  { origin }: Pick<Started, 'origin'>,
  who: Device,
  event: string,
): Promise<{ status: number; place: networkHttp.NetworkPlace }> {
  const { status, body } = await call(origin, `/api/events/${event}/network`, undefined, as(who))
  return { status, place: body as unknown as networkHttp.NetworkPlace }
}
const freeze = async (board: string) => {
  await hall.organiser.command('board.share', { board })
  const done = await hall.organiser.command('board.freeze', { board, now: true })
  expect(done.status).toBe(200)
}
const textsOf = (place: networkHttp.NetworkPlace) =>
  place.boards.flatMap(({ prompts }) => prompts.flatMap(({ notes }) => notes.map(({ text }) => text))).sort()

test('[M-6] [M-8] [M-9] [M-10] [P-47] a network goes to another town and comes back', async () => {
  const sara = await join('Sara Khan', KEIGHLEY)
  const tom = await join('Tom Ellis', KEIGHLEY)
  const jo = await join('Jo Bell', 'rotherham')

  // Its own board, frozen, another one that is not, and one of another network.
  const own = await newBoard('open-board', 'named', [{ text: 'What ?' }], { network: KEIGHLEY })
  await post(sara, own, 'the school hall is free on Mondays')
  await post(sara, own, 'a note to be erased')
  await post(tom, own, 'Tom’s own words')
  await freeze(own)
  const open = await newBoard('open-board', 'named', [{ text: 'What ?' }], { network: KEIGHLEY })
  await post(sara, open, 'canary-not-frozen')
  const others = await newBoard('open-board', 'named', [{ text: 'What ?' }], { network: 'rotherham' })
  await post(jo, others, 'canary-other-network')
  await freeze(others)
  // Promises: to the room, to the network, to oneself; and somebody else's.
  const will = await newBoard('commitments', 'named', [{ text: 'I will …', key: 'will' }])
  await post(sara, will, 'ring the library', null, { audience: 'room', byWhen: 'Easter' })
  await post(tom, will, 'bring the keys', null, { audience: 'network' })
  await post(jo, will, 'canary-somebody-else', null, { audience: 'room' })
  const amy = await join('Amy Lunt', KEIGHLEY)
  await post(amy, will, 'canary-only-me', null, { audience: 'me' })
  await freeze(will)
  // Unnamed and everybody's: whose it is nobody can say, so it stays.
  const review = await newBoard('day-review', 'network', [
    { text: 'What ?' },
    { text: 'So What ?' },
    { text: 'What Now ?' },
  ])
  await post(sara, review, 'canary-unlabelled', null, {}, { alone: true })
  await freeze(review)

  const facilitator = await hall.facilitator('Keighley, typing alone', KEIGHLEY)
  const taken = await take(hall.server, facilitator)
  expect(taken).toMatchObject({ status: 200, name: expect.stringContaining('keighley-WITH-NAMES-') })
  expect(taken.text).not.toMatch(/canary/)
  for (const person of [sara, tom, amy, jo]) {
    expect(taken.text).not.toContain(person.person)
    expect(taken.text).not.toContain(person.returnCode)
    expect(taken.text).not.toContain((await get(hall.server, 'person', person.person)).returnCodeHash ?? '-')
  }
  expect(taken.text).not.toContain('Jo Bell')
  expect(taken.text).not.toContain(hall.server.deps.secrets.codes)
  for (const name of ['Sara Khan', 'Tom Ellis', 'Amy Lunt']) expect(taken.text).toContain(name)
  // Others' boards are not hers to take.
  expect((await take(hall.server, facilitator, EVENT, 'rotherham')).status).toBe(403)
  expect((await take(hall.server, await hall.facilitator('Everybody’s'))).status).toBe(403)
  expect((await take(hall.server, sara)).status).toBe(403)
  const about = await call(
    hall.server.origin,
    `/api/events/${EVENT}/networks/${KEIGHLEY}`,
    undefined,
    as(facilitator),
  )
  expect(about.body).toMatchObject({ promises: 2, members: 3, withCode: 3, notFrozen: ['Board open-board'] })

  // Opened elsewhere: first looked at, then kept; twice doubles nothing.
  expect((await give(hers, boss, taken.text, 'look')).body).toMatchObject({
    boards: 1,
    promises: 2,
    members: 3,
    erases: { notes: 0, people: 0 },
    home: null,
  })
  expect((await give(hers, boss, taken.text.replace('library', 'librarx'))).body).toMatchObject({
    reason: 'file-changed',
  })
  expect((await give(hers, boss, '{"a":1}')).body).toMatchObject({ reason: 'no-network-file' })
  const opened = await give(hers, boss, taken.text)
  expect(opened).toMatchObject({ status: 200, body: { changed: true } })
  const home = String(opened.body.event)
  expect((await give(hers, boss, taken.text)).body).toEqual({ event: home, changed: false })
  const there = device(hers.origin, 'organiser', home, boss.cookie)
  const { place } = await placeAt(hers, there, home)
  expect(textsOf(place)).toEqual([
    'Tom’s own words',
    'a note to be erased',
    'the school hall is free on Mondays',
  ])
  expect(place.promises.map(({ text, by, lines }) => [text, by, lines.length]).sort()).toEqual([
    ['bring the keys', 'Tom Ellis', 0],
    ['ring the library', 'Sara Khan', 1],
  ])

  // Its people come in with the code they have, others do not.
  const back = await call(hers.origin, '/api/return', { code: sara.returnCode })
  expect(back).toMatchObject({ status: 200, body: { event: home, name: 'Sara Khan' } })
  expect((await call(hers.origin, '/api/return', { code: sara.returnCode })).body.person).toBe(
    back.body.person,
  )
  expect((await call(hers.origin, '/api/return', { code: jo.returnCode })).status).toBe(404)
  const saraThere = device(hers.origin, 'delegate', home, back.cookie)
  expect(await placeAt(hers, saraThere, home)).toMatchObject({ status: 200, place: { leads: false } })
  expect((await call(hers.origin, `/api/events/${home}/network`)).status).toBe(401)

  // What became of a promise is told there, and comes home.
  const promise = place.promises.find(({ text }) => text === 'ring the library')
  await there.command('promise.follow', { of: promise?.id, state: 'done', told: 'Nadia' })
  const brought = await take(hers, there, home)
  expect(brought.status).toBe(200)
  expect((await give(hall.server, hall.organiser, brought.text)).status).toBe(200)
  const mine = await give(hall.server, hall.organiser, brought.text)
  expect(mine.body.changed).toBe(false)
  const homeHere = String(mine.body.event)
  // Of what its own events hold nothing is kept a second time.
  const again = await hall.server.deps.rooms.read(homeHere, read => [
    ...read.list('network-part').map(({ part }) => part.server),
    ...read.list('kept-board').map(({ server }) => server),
  ])
  expect(again.ok && again.value).toEqual([hers.deps.secrets.server])
  const here = device(hall.server.origin, 'organiser', homeHere, hall.organiser.cookie)
  const shown = (await placeAt(hall.server, here, homeHere)).place
  expect(textsOf(shown)).toEqual([
    'Tom’s own words',
    'a note to be erased',
    'the school hall is free on Mondays',
  ])
  expect(shown.members).toBe(3)
  expect(shown.promises.find(({ text }) => text === 'ring the library')?.follow).toMatchObject({
    state: 'done',
    told: 'Nadia',
  })
  expect(shown.promises.find(({ text }) => text === 'bring the keys')?.follow).toBeNull()

  // Somebody's words and a note, erased over there, are erased here once the file is opened, and no older file revives them.
  const gone = place.boards
    .flatMap(({ prompts }) => prompts.flatMap(({ notes }) => notes))
    .find(({ text }) => text === 'a note to be erased')
  expect((await there.command('network.erase', { id: gone?.id })).status).toBe(200)
  const tomThere = (await get(hall.server, 'person', tom.person)).handle
  expect((await there.command('person.remove', { person: tomThere, words: 'erase' })).status).toBe(200)
  await give(hers, boss, taken.text)
  const after = (await placeAt(hers, there, home)).place
  expect(textsOf(after)).toEqual(['the school hall is free on Mondays'])
  expect(after.promises.map(({ text }) => text)).toEqual(['ring the library'])
  const erased = await take(hers, there, home)
  expect(erased.text).not.toMatch(/to be erased|Tom|bring the keys/)
  expect((await give(hall.server, hall.organiser, erased.text, 'look')).body).toMatchObject({
    erases: { notes: 2, people: 1 },
  })
  expect((await give(hall.server, hall.organiser, erased.text)).status).toBe(200)
  expect((await give(hall.server, hall.organiser, taken.text)).status).toBe(200)
  expect((await give(hall.server, hall.organiser, brought.text)).status).toBe(200)
  const left = (await placeAt(hall.server, here, homeHere)).place
  expect(textsOf(left)).toEqual(['the school hall is free on Mondays'])
  expect(left.promises.map(({ text }) => text)).toEqual(['ring the library'])
  expect(await hall.server.deps.rooms.read(EVENT, read => read.get('person', tom.person))).toMatchObject({
    value: null,
  })
  // What both say is the same, letter for letter, whoever opened the other's file last.
  await give(hers, boss, (await take(hall.server, hall.organiser)).text)
  const [one, other] = [await take(hall.server, hall.organiser), await take(hers, there, home)]
  const [first, second] = [readNetworkFile(one.text), readNetworkFile(other.text)]
  expect(first.ok && second.ok && first.value.boards).toEqual(second.ok && second.value.boards)
  expect(first.ok && second.ok && first.value.follows).toEqual(second.ok && second.value.follows)
  expect(first.ok && first.value.boards.length).toBe(2)
})

test('[M-11] its own meeting: notes by one person for all, kept as they change, read back and sealed', async () => {
  const facilitator = await hall.facilitator('Hereford, typing alone', 'hereford')
  const asha = await join('Asha Patel', 'hereford')
  const made = await fetch(`${hall.server.origin}/api/events/${EVENT}/networks/hereford/place`, {
    method: 'POST',
    headers: { ...as(facilitator), 'content-type': 'application/json' },
    body: '{}',
  })
  expect(made.status).toBe(200)
  const { event: home } = (await made.json()) as { event: string }
  const cookie = (made.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const leads = device(hall.server.origin, 'facilitator', home, cookie)
  expect((await placeAt(hall.server, leads, home)).place).toMatchObject({ leads: true, meeting: null })
  // On the Folkmoot that they share, its people come in at its door with the code they have, and nobody else does.
  const at = (code: string) => call(hall.server.origin, '/api/return', { code, event: home })
  const back = await at(asha.returnCode)
  expect(back.body).toMatchObject({ event: home, home: true, name: 'Asha Patel' })
  const jo = await join('Jo Bell', 'rotherham')
  expect((await at(jo.returnCode)).body).toMatchObject({ event: EVENT, home: false })
  const member = device(hall.server.origin, 'delegate', home, back.cookie)

  const notes = { came: 3, said: 'the reading group began', agreed: 'every first Monday', next: '' }
  const write = (who: Device, rev: number, more: object = {}) =>
    who.command('meeting.write', { meeting: 'a-meeting', rev, ...notes, ...more })
  expect((await write(member, 0)).status).toBe(403)
  expect((await write(leads, 0)).body).toEqual({ rev: 1 })
  expect((await write(leads, 0)).body).toMatchObject({ reason: 'meeting-changed' })
  expect((await leads.command('meeting.write', { meeting: 'another', rev: 0, ...notes })).body).toMatchObject(
    {
      reason: 'meeting-open-already',
    },
  )
  expect((await write(leads, 1, { next: 'bring the keys' })).body).toEqual({ rev: 2 })
  expect((await placeAt(hall.server, member, home)).place).toMatchObject({
    leads: false,
    meeting: { id: 'a-meeting', rev: 2, came: 3, next: 'bring the keys' },
  })
  // Not sealed it is nobody's to take along.
  expect((await take(hall.server, hall.organiser, EVENT, 'hereford')).text).not.toContain('reading group')
  const approve = (rev: number) =>
    leads.command('meeting.approve', { meeting: 'a-meeting', rev, by: 'Asha Patel' })
  expect((await approve(1)).body).toMatchObject({ reason: 'meeting-changed' })
  expect((await approve(2)).status).toBe(200)
  expect((await write(leads, 2)).body).toMatchObject({ reason: 'meeting-sealed' })
  const { place } = await placeAt(hall.server, leads, home)
  expect(place.meeting).toBeNull()
  expect(textsOf(place)).toEqual([
    '3',
    expect.stringMatching(/^By Asha Patel, on \d+ \w+ \d{4}\.$/),
    'bring the keys',
    'every first Monday',
    'the reading group began',
  ])
  const taken = readNetworkFile((await take(hall.server, hall.organiser, EVENT, 'hereford')).text)
  expect(taken.ok && taken.value.boards.map(({ body }) => body.header.board.id)).toContain('a-meeting')
})

test('[M-12] [P-49] fewer than six people: boards are named, nothing is counted, and each author says yes before it is published', async () => {
  const hereford = await hall.facilitator('Again', 'hereford')
  const made = await call(
    hall.server.origin,
    `/api/events/${EVENT}/networks/hereford/place`,
    {},
    as(hereford),
  )
  const home = String(made.body.event)
  const boss2 = device(hall.server.origin, 'organiser', home, hall.organiser.cookie)
  const session = await boss2.command('session.save', {
    session: null,
    day: 0,
    title: 'Ours',
    kind: 'activity',
    quotations: [],
    lines: [],
  })
  const save = (visibility: string, format = 'open-board') =>
    boss2.command('board.save', {
      board: null,
      session: session.body.session,
      title: 'Ours',
      format,
      prompts: [{ text: 'What ?' }],
      visibility,
      network: 'hereford',
    })
  expect((await save('network')).body).toMatchObject({ reason: 'few-people-named' })
  expect((await save('anonymous')).body).toMatchObject({ reason: 'few-people-named' })
  expect((await save('named', 'on-a-scale')).body).toMatchObject({ reason: 'few-people-counted' })
  const board = String((await save('named')).body.board)
  expect(board).not.toBe('undefined')
  expect((await boss2.command('board.visibility', { board, visibility: 'anonymous' })).status).toBe(409)
  // What is published of it needs each author's own yes.
  const asha = await join('Asha Khan', 'hereford')
  const back = await call(hall.server.origin, '/api/return', { code: asha.returnCode, event: home })
  const member = device(hall.server.origin, 'delegate', home, back.cookie)
  await boss2.command('board.open', { board })
  const page = hall.keep(
    stockClient(`${hall.server.origin.replace('http', 'ws')}/sync/page`, `${home}.${back.body.person}`, {
      cookie: back.cookie,
      params: { as: 'delegate', epoch: '1' },
    }),
  )
  await page.synced()
  const read = await hall.server.deps.rooms.read(home, of => of.get('board', board)?.prompts[0]?.id ?? '')
  const entry = createEntry(page.doc, { board, prompt: read.ok ? read.value : '', made: 1 })
  setDraft(page.doc, entry, 'only with my yes')
  postEntry(page.doc, entry, {})
  await page.saved()
  await boss2.command('board.share', { board })
  await boss2.command('board.freeze', { board, now: true })
  const published = async () => {
    const at = `/api/events/${home}/exports`
    const wanted = { format: 'json', snapshot: null, names: false, boards: [board], reach: 'public' }
    const { body } = await call(hall.server.origin, at, wanted, as(boss2))
    const url = `${hall.server.origin}${at}/${body.id}`
    await until(
      async () => (await call(hall.server.origin, `${at}/${body.id}`, undefined, as(boss2))).body.ready,
      'it',
    )
    return (await fetch(`${url}/file`, { headers: as(boss2) })).text()
  }
  expect(await published()).not.toContain('only with my yes')
  await member.command('consent.set', { answer: 'all', entries: {} })
  expect(await published()).toContain('only with my yes')
  // Whoever is removed from the event goes from their network's own place with it.
  const { handle } = await get(hall.server, 'person', asha.person)
  await hall.organiser.command('person.remove', { person: handle, words: 'erase' })
  const left = await hall.server.deps.rooms.read(home, of => JSON.stringify(of.list('person')))
  expect(left.ok && left.value).not.toContain('Asha Khan')
  for (let n = 0; n < 5; n++) await join(`Hereford ${n}`, 'hereford')
  await call(hall.server.origin, `/api/events/${EVENT}/networks/hereford/place`, {}, as(hereford))
  expect((await save('network')).status).toBe(200)
})
