/** A hacked client at the doors that are no commands: other roles, other events, paths, floods, guesses; archived, deleted. */
import { LIMITS } from '@folkmoot/protocol'
import { type Answer, call, type Device, device, until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { startApp } from '../start.fixture.ts'
import { useHall } from './hall.fixture.ts'
import { knock } from './knock.fixture.ts'
import { EVENT } from './world.fixture.ts'

const hall = useHall()
const as = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })

type Who = 'organiser' | 'facilitator' | 'network’s facilitator' | 'delegate' | 'display' | 'nobody'
/** Who is answered 200; everybody else is refused. */
const DOORS: [method: 'GET' | 'POST' | 'DELETE', path: string, ...answered: Who[]][] = [
  ['GET', `/api/events/${EVENT}/networks/keighley`, 'organiser', 'network’s facilitator'],
  ['GET', `/api/events/${EVENT}/networks/keighley/file`, 'organiser', 'network’s facilitator'],
  ['GET', `/api/events/${EVENT}/networks/rotherham`, 'organiser'],
  ['GET', `/api/events/${EVENT}/networks/rotherham/file`, 'organiser'],
  ['POST', `/api/events/${EVENT}/networks/rotherham/place`, 'organiser'],
  ['GET', `/api/events/${EVENT}/network`],
  ['POST', '/api/networks/look'],
  ['POST', '/api/networks/open'],
  ['GET', `/api/events/${EVENT}/deletion`, 'organiser'],
  ['GET', `/api/events/${EVENT}/receipt`],
  ['GET', `/api/events/${EVENT}/kept/public`],
  ['GET', `/api/events/${EVENT}/kept/programme`],
  ['DELETE', `/api/events/${EVENT}/kept`],
  ['GET', `/api/events/${EVENT}/self-notes`, 'facilitator', 'network’s facilitator'],
  ['GET', `/api/events/${EVENT}/my-proofs`, 'delegate'],
  ['GET', `/api/events/${EVENT}/followed`, 'organiser', 'facilitator', 'network’s facilitator', 'delegate'],
  ['GET', `/api/events/${EVENT}/library/review`, 'organiser'],
  ['GET', `/api/events/${EVENT}/workspace`, 'organiser'],
  ['GET', `/api/events/${EVENT}/workspace/notes`, 'organiser'],
  ['GET', `/api/events/${EVENT}/library/public/folder`],
  ['GET', `/api/events/${EVENT}/parts/pages`, 'organiser'],
  ['POST', `/api/events/${EVENT}/parts/pages`],
  ['DELETE', `/api/events/${EVENT}/parts/pages`, 'organiser'],
  ['GET', '/library'],
]
/** What would go to the Internet, or changes what later doors answer, is asked by those who are refused alone. */
const NOT_TRIED = new Set([`POST /api/events/${EVENT}/parts/pages organiser`])

test('[H-39] each door answers whom it is for, and refuses every other role, event and nobody, in words', async () => {
  const who: Record<Who, Device | null> = {
    organiser: hall.organiser,
    facilitator: await hall.facilitator('Jackie'),
    'network’s facilitator': await hall.facilitator('Lou', 'keighley'),
    delegate: await hall.join('Eve', 'keighley'),
    display: await hall.display(),
    nobody: null,
  }
  for (const [method, path, ...answered] of DOORS)
    for (const [role, one] of Object.entries(who) as [Who, Device | null][]) {
      const label = `${method} ${path} ${role}`
      if (NOT_TRIED.has(label)) continue
      const headers = {
        ...(one ? as(one) : {}),
        ...(path.endsWith('/place') && { 'content-type': 'application/json' }),
      }
      const body = method === 'POST' ? { body: '{}' } : {}
      const { status } = await fetch(hall.server.origin + path, { method, headers, ...body })
      if (answered.includes(role)) expect(status, label).toBe(200)
      else expect(status >= 400 && status < 500, `${label}: ${status}`).toBe(true)
      // A session of this event is none of another, and whoever claims another role has to hold it.
      const elsewhere = path.replace(EVENT, 'another')
      if (elsewhere === path) continue
      const other = await fetch(hall.server.origin + elsewhere, { method, headers, ...body })
      expect(
        other.status >= 400 && other.status < 500,
        `${method} ${elsewhere} ${role}: ${other.status}`,
      ).toBe(true)
    }
  const claimed = { cookie: who.delegate?.cookie ?? '', 'x-folkmoot-as': 'organiser' }
  for (const path of [
    'deletion',
    'library/review',
    'workspace',
    'workspace/notes',
    'networks/keighley/file',
    'parts/pages',
  ])
    expect((await call(hall.server.origin, `/api/events/${EVENT}/${path}`, undefined, claimed)).status).toBe(
      401,
    )
})

test('[H-40] no path leads out of the library, and none to what is not signed', async () => {
  for (const path of [
    '/library/..%2f..%2ffolkmoot.db',
    '/library/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/library/..%5c..%5cfolkmoot.db',
    '/library/~/..%2f..%2fx',
    '/library/~drafts/',
    '/library/%00/',
    '/library/__proto__/',
    '/library/constructor/e/',
  ]) {
    const answer = await fetch(hall.server.origin + path, { redirect: 'manual' })
    expect([302, 400, 404, 414], path).toContain(answer.status)
    const to = answer.headers.get('location')
    if (to) expect(to, path).toMatch(/^\/library\/[^/]+\/$/)
    if (answer.status === 404 && answer.headers.get('content-type')?.startsWith('text/html'))
      expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'")
  }
})

test('[H-40] what a cockpit says is open in it is one of the known things, and a flood of it or of “unsent” tells nobody more', async () => {
  const jackie = await hall.facilitator('Jackie again')
  const other = hall.keep(await (await hall.facilitator('Amina')).stage())
  const delegate = hall.keep(await (await hall.join('Flo')).stage())
  const display = hall.keep(await (await hall.display()).stage())
  const cockpit = hall.keep(await jackie.stage())
  type Told = { socket: { emit(...all: unknown[]): unknown } }
  const say = ({ socket }: Told, name: string, what: unknown) =>
    new Promise(resolve => socket.emit(name, what, resolve))
  for (const odd of ['<b>canary-doing</b>', { text: 'canary-doing' }, ['groups'], 7, 'x'.repeat(50_000)])
    expect(await say(cockpit, 'doing', odd)).toBe(false)
  for (const one of [delegate, display]) expect(await say(one, 'doing', 'groups')).toBe(false)
  const before = other.heard().length
  for (let i = 0; i < 2_000; i++) {
    void say(cockpit, 'doing', i % 2 ? 'groups' : null)
    void say(delegate, 'unsent', i % 2 === 0)
  }
  await say(cockpit, 'doing', 'groups')
  await hall.organiser.command('stage.announce', { text: 'after the flood' })
  await until(() => other.heard().includes('after the flood'), 'the room to go on')
  expect(other.heard()).not.toContain('canary-doing')
  expect(other.heard().length - before).toBeLessThan(200_000)
  expect(delegate.heard()).not.toContain('"leaders":')
})

test('[H-41] codes of keepsakes are tried at the pace of all codes, also to answer consent', async () => {
  const slow = await startApp({ codeChecks: LIMITS.codeChecksPerSecond })
  try {
    const paths = ['/api/kept', '/api/kept/consent', '/api/return']
    const began = performance.now()
    const tries = Array.from({ length: 80 }, (_, i) =>
      knock(slow.origin, paths[i % 3] as string, {
        from: '127.0.0.5',
        headers: {},
        body: { code: `WRONG${i}AA`.slice(0, 8), notes: {} },
      }),
    )
    const statuses = new Set((await Promise.all(tries)).map(({ status }) => status))
    expect([...statuses]).toEqual([404])
    expect(performance.now() - began).toBeGreaterThan(((80 - 20) / 20) * 1_000 - 50)
  } finally {
    await slow.discard()
  }
})

test('[H-42] an archived event is written to through no door, and a deleted one answers at none', async () => {
  const jackie = await hall.facilitator('Jackie at the end')
  const eve = await hall.join('Eve at the end', 'keighley')
  expect((await hall.organiser.command('event.archive', { on: true })).status).toBe(200)
  const writes: [who: Device, name: string, input: object][] = [
    [jackie, 'person.recognise-all', { pairs: [{ newcomer: 'a', person: 'b' }] }],
    [jackie, 'lead.hand-over', { to: null }],
    [jackie, 'prompt.reword', { board: 'x', prompt: 'y', from: 'Words?', text: 'Other words?' }],
    [
      hall.organiser,
      'board.save',
      {
        board: null,
        session: 'session-review-day-one',
        title: 'Late',
        format: 'day-review',
        prompts: [{ text: 'What ?' }],
        visibility: 'named',
      },
    ],
    [hall.organiser, 'library.publish', { reach: 'programme', boards: [] }],
    [hall.organiser, 'meeting.write', { meeting: 'm', rev: 0, came: null, said: 'x', agreed: '', next: '' }],
  ]
  const reasons: Answer['body'][] = []
  for (const [who, name, input] of writes) {
    const { status, body } = await who.command(name, input)
    expect(status, name).toBeGreaterThanOrEqual(400)
    reasons.push({ name, reason: body.reason ?? body.code })
  }
  expect(reasons.filter(({ reason }) => !['archived', 'bad-request'].includes(String(reason)))).toEqual([])
  const ticket =
    String((await eve.command('person.come-over', {})).body.url ?? '').split('#')[1] ?? 'x'.repeat(43)

  expect(
    (await hall.organiser.command('event.delete', { name: 'Better Together', unsealed: true })).status,
  ).toBe(200)
  for (const [method, path] of DOORS) {
    if (!path.includes(EVENT) || /receipt|kept/.test(path)) continue
    for (const who of [hall.organiser, jackie, eve]) {
      const { status } = await fetch(hall.server.origin + path, { method, headers: as(who) })
      expect([401, 404], `${method} ${path}`).toContain(status)
    }
  }
  for (const who of [hall.organiser, jackie, eve])
    expect([401, 404]).toContain((await who.command('stage.blank', { blank: true })).status)
  for (const [path, body] of [
    ['/api/come-over', { ticket }],
    ['/api/return', { code: eve.returnCode }],
    ['/api/join', { code: hall.server.joinCode, name: 'Late', network: null }],
  ] as const)
    expect((await call(hall.server.origin, path, body)).status, path).toBeGreaterThanOrEqual(400)
  const anew = device(hall.server.origin, 'delegate', EVENT, eve.cookie)
  expect(
    (await call(hall.server.origin, `/api/events/${EVENT}/my-proofs`, undefined, as(anew))).status,
  ).toBeGreaterThanOrEqual(400)
})
