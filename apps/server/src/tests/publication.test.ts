/** A programme's publication: what goes in, by whose leave; what is taken back or erased is gone from it at once. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { call, type Device, device, until } from '@folkmoot/testkit'
import { openPdf, withoutSpace } from '@folkmoot/testkit/pdf'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { as, leaderOf, lookAs, placeAt, sealCase, sealMeeting } from './publication.fixture.ts'

const hall = useHall()
const AT = '/api/programmes/community-leadership-network/publication'
/** Each document is made in a process of its own, which a busy machine takes its time for. */
const PATIENCE_MS = 480_000
const NETWORKS = [
  'birmingham',
  'east-manchester',
  'hereford',
  'keighley',
  'e13-newham',
  'rotherham',
  'tunbridge-wells',
]

async function order(more: object = {}, who: Device = hall.organiser) {
  return call(hall.server.origin, AT, { reach: 'programme', tools: false, ...more }, as(who))
}
const fileAt = (id: unknown, who: Device = hall.organiser) =>
  fetch(`${hall.server.origin}${AT}/${id}/file`, { headers: as(who) })
async function made(more: object = {}) {
  const { status, body } = await order(more)
  expect(status, JSON.stringify(body)).toBe(200)
  const isReady = async () => {
    const told = await call(hall.server.origin, `${AT}/${body.id}`, undefined, as(hall.organiser))
    expect(told.status, JSON.stringify(told.body)).toBe(200)
    return told.body.ready === true
  }
  await until(isReady, 'the publication', 150_000)
  const answer = await fileAt(body.id)
  const opened = await openPdf(new Uint8Array(await answer.arrayBuffer()))
  return { id: body.id, edition: body.edition, opened, all: withoutSpace(opened.pages.join(' ')) }
}
const sourceAt = async (leads: Device, home: string, text: string) =>
  (await placeAt(hall.server, leads, home)).boards
    .flatMap(({ prompts }) => prompts.flatMap(({ notes }) => notes))
    .find(one => one.text === text)?.id ?? ''

test(
  '[C-78] [C-79] [P-71] [P-72] an event and seven meetings become one PDF, of what each lets go, and of nothing that is taken back',
  async () => {
    // An edition of the event, for programme and funder.
    const yes = await hall.join('Canary Yes', 'keighley')
    const no = await hall.join('Canary No', 'keighley')
    const board = await hall.newBoard('day-review')
    await hall.organiser.command('board.share', { board })
    const kept = await hall.postNote(yes, board, 'the hall is free on Mondays')
    await hall.postNote(no, board, 'canary-not-beyond-the-room')
    await hall.organiser.command('board.freeze', { board, now: true })
    await yes.command('consent.set', { answer: 'all', entries: {} })
    // Seven networks' meetings: five may go, one is kept to its people, one to whoever leads.
    const places = new Map<string, Awaited<ReturnType<typeof leaderOf>>>()
    for (const [i, network] of NETWORKS.entries()) {
      const place = await leaderOf(hall, network)
      places.set(network, place)
      const said = i < 5 ? `${network} met at the library` : `canary-${network}-kept`
      await sealMeeting(place.leads, `met-${network}`, { came: i === 0 ? 3 : 9, said })
      const reach = i < 5 ? 'programme' : i === 5 ? 'here' : 'self'
      await place.leads.command('place.reach', { of: `met-${network}`, reach, hours: 2 })
    }
    const first = places.get('hereford') ?? expect.unreachable()
    const source = await sourceAt(first.leads, first.home, 'hereford met at the library')
    const story = await sealCase(first.leads, { what: 'They opened the gate.', so: 'Parents came back.' }, [
      source,
    ])
    await first.leads.command('place.reach', { of: story, reach: 'public', hours: 3 })

    // Before anything of the event is published it stays out, and says why.
    const before = (await lookAs(hall.server, hall.organiser)).look
    expect(before.stays).toContainEqual(expect.objectContaining({ kind: 'event', why: 'no-edition' }))
    expect(
      (await hall.organiser.command('library.publish', { reach: 'programme', boards: [board] })).status,
    ).toBe(200)
    const { look } = await lookAs(hall.server, hall.organiser)
    expect(look.goes.map(({ kind }) => kind).sort()).toEqual(['case', 'event', ...Array(5).fill('meeting')])
    expect(look.hours).toBe(17)

    const one = await made()
    expect(one).toMatchObject({ edition: 1, opened: { isTagged: true, language: 'en-GB' } })
    for (const words of [
      'the hall is free on Mondays',
      'They opened the gate.',
      'Parents came back.',
      'For programme and funder.',
      'Fewer than five people came.',
      '13 hours were noted',
      ...NETWORKS.slice(0, 5).map(network => `${network} met at the library`),
    ])
      expect(one.all).toContain(withoutSpace(words))
    expect(one.all).not.toMatch(/canary|nadia|approver/i)
    expect((await order()).body.edition).toBe(1)
    // Nobody but an organiser makes or fetches it.
    for (const who of [first.leads, yes, await hall.facilitator('Everybody’s')]) {
      expect((await order({}, who)).status).toBeGreaterThanOrEqual(401)
      expect((await fileAt(one.id, who)).status).toBeGreaterThanOrEqual(401)
    }
    // For the public nothing but the case study may go, and not without its meeting: so there is nothing.
    expect((await order({ reach: 'public' })).body).toMatchObject({ reason: 'nothing-to-publish' })

    // What is left out is another edition; what is taken back leaves what was made, its file too.
    expect((await order({ leaveOut: ['met-keighley'] })).body.edition).toBe(2)
    const folder = join(hall.server.dir, 'exports-of-programmes')
    expect((await fileAt(one.id)).status).toBe(200)
    await places
      .get('birmingham')
      ?.leads.command('place.reach', { of: 'met-birmingham', reach: 'network', hours: 2 })
    expect((await fileAt(one.id)).status).toBe(404)
    await until(() => !existsSync(folder) || readdirSync(folder).length === 0, 'no file on the disk', 60_000)
    // An erased note of the event leaves it; so does one of a meeting, with the case study that was written from it.
    const { id } = (await order()).body
    const state = () => call(hall.server.origin, `${AT}/${id}`, undefined, as(hall.organiser))
    expect((await state()).status).toBe(200)
    await hall.organiser.command('note.erase', { board, note: kept })
    expect((await state()).status).toBe(404)
    const boss = device(hall.server.origin, 'organiser', first.home, hall.organiser.cookie)
    await boss.command('network.erase', { id: source })
    const last = await made()
    expect(last.edition).toBe(4)
    expect(last.all).not.toContain(withoutSpace('the hall is free'))
    expect(last.all).not.toContain(withoutSpace('birmingham met at the library'))
    expect(last.all).not.toContain(withoutSpace('hereford met'))
    expect(last.all).not.toContain(withoutSpace('They opened the gate.'))
    expect(last.all).toContain(withoutSpace('keighley met at the library'))
  },
  PATIENCE_MS,
)

test(
  '[C-78] for the public a person says first of what may point at somebody that it is fine, or leaves it out',
  async () => {
    const { leads } = await leaderOf(hall, 'keighley')
    await sealMeeting(leads, 'points', { said: 'ring asha@example.org about the hall' })
    await leads.command('place.reach', { of: 'points', reach: 'public', hours: null })
    const { look } = await lookAs(hall.server, hall.organiser, 'public')
    expect(look.flagged).toContainEqual({ id: 'points', words: ['asha@example.org'] })
    const wanted = { reach: 'public' }
    expect((await order(wanted)).body).toMatchObject({ reason: 'publication-unread' })
    expect((await order({ ...wanted, fine: ['another'] })).body).toMatchObject({
      reason: 'publication-unread',
    })
    expect((await order({ ...wanted, leaveOut: ['points'] })).body).toMatchObject({
      reason: 'nothing-to-publish',
    })
    expect((await made({ ...wanted, fine: ['points'] })).all).toContain('asha@example.org')
  },
  PATIENCE_MS,
)
