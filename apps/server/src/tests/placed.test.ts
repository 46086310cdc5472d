/** How far a network's sealed meetings and case studies may be shown, who says so, and what the organiser reads of them. */
import { call, device } from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { useHall } from './hall.fixture.ts'
import {
  as,
  crafted,
  leaderOf,
  lookAs,
  openFile,
  placeAt,
  placedIn,
  sealCase,
  sealMeeting,
  takeFile,
} from './publication.fixture.ts'
import { EVENT } from './world.fixture.ts'

const hall = useHall()
let hers: Started
beforeAll(async () => {
  hers = await startApp()
})
afterAll(() => hers.discard())

const textsAt = async (who: Parameters<typeof placeAt>[1], home: string) =>
  JSON.stringify((await placeAt(hall.server, who, home)).boards)

test('[P-69] a meeting goes no further than its network until whoever leads says so, and everybody else may not', async () => {
  const { leads, home } = await leaderOf(hall, 'hereford')
  const asha = await hall.join('Asha Patel', 'hereford')
  const back = await call(hall.server.origin, '/api/return', { code: asha.returnCode, event: home })
  const member = device(hall.server.origin, 'delegate', home, back.cookie)
  const reach = (of: string, to: string, hours: number | null = null) =>
    leads.command('place.reach', { of, reach: to, hours })
  expect((await reach('a-meeting', 'public')).status).toBe(404)
  await sealMeeting(leads, 'a-meeting', { said: 'the reading group began' })
  const place = await placeAt(hall.server, leads, home)
  expect(placedIn(place)).toEqual([{ board: 'a-meeting', kind: 'meeting', reach: 'network', hours: null }])
  const { look } = await lookAs(hall.server, hall.organiser)
  expect(look.goes.map(({ id }) => id)).not.toContain('a-meeting')
  expect(look.stays).toContainEqual(
    expect.objectContaining({ id: 'a-meeting', why: 'reach', reach: 'network' }),
  )

  const wanted = { of: 'a-meeting', reach: 'public', hours: null }
  expect((await member.command('place.reach', wanted)).status).toBe(403)
  expect((await leads.command('place.reach', { ...wanted, reach: 'everybody' })).status).toBe(400)
  expect((await leads.command('place.reach', { ...wanted, hours: -1 })).status).toBe(400)
  expect((await reach('a-meeting', 'programme', 14)).status).toBe(200)
  const further = (await lookAs(hall.server, hall.organiser)).look
  expect(further.goes.map(({ id }) => id)).toContain('a-meeting')
  expect(further.hours).toBe(14)
  expect(further.networks.find(({ network }) => network.id === 'hereford')).toMatchObject({
    meetings: { all: 1, in: 1 },
    hours: 14,
  })
  expect((await lookAs(hall.server, hall.organiser, 'public')).look.goes.map(({ id }) => id)).not.toContain(
    'a-meeting',
  )

  // Only whoever leads: its people read it no more, and read it again when it is theirs again.
  expect(await textsAt(member, home)).toContain('reading group')
  await reach('a-meeting', 'self')
  expect(await textsAt(member, home)).not.toContain('reading group')
  expect(await textsAt(leads, home)).toContain('reading group')
  expect((await lookAs(hall.server, hall.organiser)).look.goes.map(({ id }) => id)).not.toContain('a-meeting')
  await reach('a-meeting', 'network')
  expect(await textsAt(member, home)).toContain('reading group')
  // It is the organiser's to look at, and nobody else's.
  for (const who of [leads, member, asha, await hall.facilitator('Everybody’s')])
    expect((await lookAs(hall.server, who)).status).toBeGreaterThanOrEqual(401)
  expect((await lookAs(hall.server, hall.organiser, 'public', 'no-such-programme')).status).toBe(404)
})

test('[P-69] it travels in the network’s file: wider only where it was sealed, narrower anywhere, whoever made the file', async () => {
  const { leads, home } = await leaderOf(hall, 'rotherham')
  await sealMeeting(leads, 'travels', { said: 'we met at the library' })
  await leads.command('place.reach', { of: 'travels', reach: 'programme', hours: 6 })
  const file = await takeFile(hall.server, hall.organiser, EVENT, 'rotherham')
  const entered = await call(hers.origin, '/api/enter', { token: hers.organiserToken })
  const boss = device(hers.origin, 'organiser', '', entered.cookie)
  const opened = await openFile(hers, boss, file)
  expect(opened.status).toBe(200)
  const there = device(hers.origin, 'organiser', String(opened.body.event), boss.cookie)
  const placedThere = async () =>
    placedIn(await placeAt(hers, there, String(opened.body.event))).find(({ board }) => board === 'travels')
  expect(await placedThere()).toMatchObject({ reach: 'programme', hours: 6 })
  const say = (reach: string) => there.command('place.reach', { of: 'travels', reach, hours: 6 })
  expect((await say('public')).body).toMatchObject({ reason: 'reach-only-narrower' })
  expect((await say('network')).status).toBe(200)
  expect(await placedThere()).toMatchObject({ reach: 'network' })

  // Brought back it is narrower here too; once taken back there, it goes as far as here again.
  const takenThere = () => takeFile(hers, there, String(opened.body.event), 'rotherham')
  const bring = async (text?: string) => openFile(hall.server, hall.organiser, text ?? (await takenThere()))
  const narrower = await takenThere()
  expect((await bring(narrower)).body).toMatchObject({ changed: true })
  expect((await bring(narrower)).body).toMatchObject({ changed: false })
  const here = async () =>
    placedIn(await placeAt(hall.server, leads, home)).find(({ board }) => board === 'travels')?.reach
  expect(await here()).toBe('network')
  await say('programme')
  await bring()
  expect(await here()).toBe('programme')

  // A file that somebody made by hand says nothing in this Folkmoot's name.
  const server = hall.server.deps.secrets.server
  const forged = crafted(file, state => ({
    ...state,
    reaches: [{ of: 'travels', server, reach: 'public', hours: 9, at: Date.now() + 60_000 }],
  }))
  expect((await openFile(hall.server, hall.organiser, forged)).status).toBe(200)
  expect(await here()).toBe('programme')
  // And nothing wider in another's.
  const others = crafted(file, state => ({
    ...state,
    reaches: [{ of: 'travels', server: 'somewhere', reach: 'public', hours: 9, at: Date.now() + 60_000 }],
  }))
  await openFile(hall.server, hall.organiser, others)
  expect(await here()).toBe('programme')
})

test('[C-77] [P-70] a case study is drafted on the facilitator’s link, from notes, by the day that the organiser set', async () => {
  const due = (day: string | null) =>
    call(hall.server.origin, '/api/commands/case.due', { network: 'birmingham', day }, as(hall.organiser))
  expect((await due('2020-02-30')).status).toBe(400)
  expect((await due('2020-02-28')).status).toBe(200)
  const { leads, home } = await leaderOf(hall, 'birmingham')
  const rowOf = async () =>
    (await lookAs(hall.server, hall.organiser)).look.networks.find(
      ({ network }) => network.id === 'birmingham',
    )
  expect(await rowOf()).toMatchObject({ state: 'none', due: '2020-02-28', overdue: expect.any(Number) })
  expect((await placeAt(hall.server, leads, home)).caseDue).toBe('2020-02-28')

  const ben = await hall.join('Ben Moss', 'birmingham')
  const back = await call(hall.server.origin, '/api/return', { code: ben.returnCode, event: home })
  const member = device(hall.server.origin, 'delegate', home, back.cookie)
  const parts = { context: '', what: 'canary-draft of a story', so: '', now: '', evidence: '', notes: [] }
  expect((await member.command('case.write', { ...parts, rev: 0 })).status).toBe(403)
  expect((await leads.command('case.write', { ...parts, rev: 0 })).body).toEqual({ rev: 1 })
  expect((await leads.command('case.write', { ...parts, rev: 0 })).body).toMatchObject({
    reason: 'meeting-changed',
  })
  expect(await rowOf()).toMatchObject({ state: 'drafted' })
  // A draft is nobody's but whoever leads: not its people's, not the organiser's list, in no file.
  expect(JSON.stringify(await placeAt(hall.server, member, home))).not.toContain('canary-draft')
  expect(JSON.stringify((await lookAs(hall.server, hall.organiser)).look)).not.toContain('canary-draft')
  expect(await takeFile(hall.server, hall.organiser, EVENT, 'birmingham')).not.toContain('canary-draft')
  expect((await placeAt(hall.server, leads, home)).caseDraft).toMatchObject({ rev: 1 })

  const approve = (rev: number) => leads.command('case.approve', { rev, by: 'Ben Moss' })
  expect((await approve(1)).body).toMatchObject({ reason: 'case-without-notes' })
  await sealMeeting(leads, 'birmingham-met', { said: 'the choir sang' })
  const source = (await placeAt(hall.server, leads, home)).boards
    .flatMap(({ prompts }) => prompts.flatMap(({ notes }) => notes))
    .find(({ text }) => text === 'the choir sang')
  expect((await leads.command('case.write', { ...parts, notes: [source?.id], rev: 1 })).status).toBe(200)
  expect((await approve(1)).body).toMatchObject({ reason: 'meeting-changed' })
  const { board } = (await approve(2)).body
  expect(await rowOf()).toMatchObject({ state: 'approved' })
  expect((await placeAt(hall.server, leads, home)).caseDraft).toBeNull()
  expect((await approve(2)).status).toBe(404)

  // It goes no further than the notes that it was written from.
  await leads.command('place.reach', { of: board, reach: 'public', hours: 3 })
  const { look } = await lookAs(hall.server, hall.organiser)
  expect(look.stays).toContainEqual(expect.objectContaining({ id: board, kind: 'case', why: 'behind' }))
  await leads.command('place.reach', { of: 'birmingham-met', reach: 'programme', hours: null })
  const after = (await lookAs(hall.server, hall.organiser)).look
  expect(after.goes.map(({ id }) => id)).toContain(board)
  expect(await rowOf()).toMatchObject({ state: 'in', overdue: null, hours: 3 })
  expect((await lookAs(hall.server, hall.organiser, 'public')).look.goes.map(({ id }) => id)).not.toContain(
    board,
  )
  // What it was written from is erased: it goes nowhere.
  const boss = device(hall.server.origin, 'organiser', home, hall.organiser.cookie)
  await boss.command('network.erase', { id: source?.id })
  expect((await lookAs(hall.server, hall.organiser)).look.goes.map(({ id }) => id)).not.toContain(board)
  // A newer one takes its place.
  await sealMeeting(leads, 'birmingham-again', { said: 'the choir sang again' })
  await leads.command('place.reach', { of: 'birmingham-again', reach: 'public', hours: null })
  const again = (await placeAt(hall.server, leads, home)).boards
    .flatMap(({ prompts }) => prompts.flatMap(({ notes }) => notes))
    .find(({ text }) => text === 'the choir sang again')
  const newer = await sealCase(leads, { what: 'They sang again.' }, [again?.id ?? ''])
  await leads.command('place.reach', { of: newer, reach: 'public', hours: null })
  expect((await lookAs(hall.server, hall.organiser, 'public')).look.goes.map(({ id }) => id)).toContain(newer)
  // Withdrawn, it is out of what is made next.
  await leads.command('place.reach', { of: newer, reach: 'network', hours: null })
  expect((await lookAs(hall.server, hall.organiser)).look.goes.map(({ id }) => id)).not.toContain(newer)
  expect(as(leads).cookie).not.toBe('')
})
