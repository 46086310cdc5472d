/**
 * Commands that are done in more than one commit, killed in between: whatever was decided is done after the next start
 * without anybody asking, and a repetition of the command answers what it would have, and doubles nothing.
 *
 * There are twelve such moments, each with two starts of the server. `FOLKMOOT_KILLS` below that (6 by default) takes one of the two
 * points for each, another one at each run; `FOLKMOOT_SEED` (in the title) repeats it.
 */
import {
  call,
  type Device,
  device,
  joinAs,
  organiser,
  type ServerProcess,
  startServer,
  until,
} from '@folkmoot/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

const EVENT = 'better-together'
const PROGRAMME = 'community-leadership-network'
const SEED = Number(process.env.FOLKMOOT_SEED ?? Date.now() % 1_000)
/** Enough for two parts of a hundred. */
const PEOPLE = 130

let server: ServerProcess
let cookie = ''
let before = 0

beforeAll(async () => {
  server = await startServer()
  cookie = (await organiser(server)).cookie
  before = Date.now()
  for (let i = 0; i < PEOPLE; i++) await joinAs(server, server.ready.joinCode, `Person ${i}`)
}, 120_000)
afterAll(() => server.discard())

/** Starts again on the same folder; `fault`: to be killed there. */
async function restart(fault: string | null): Promise<void> {
  await server.kill('SIGKILL')
  const env: Record<string, string> = fault === null ? {} : { FOLKMOOT_FAULT: fault }
  server = await startServer({ dir: server.dir, env })
}

const boss = (event = ''): Device => device(server.origin, 'organiser', event, cookie)

/** As a client sends it, which sends it again under the same key when no answer comes. */
async function send(
  event: string,
  name: string,
  input: object,
  key: string,
): Promise<Record<string, unknown>> {
  const path = event ? `/api/events/${event}/commands/${name}` : `/api/commands/${name}`
  const headers = { cookie, 'x-folkmoot-as': 'organiser', 'idempotency-key': key }
  return (await call(server.origin, path, input, headers)).body
}

interface Event {
  id: string
  name: string
  joined: number
}
async function events(): Promise<Event[]> {
  const stage = await boss().stage()
  stage.close()
  return (stage.view.events as Event[]).map(({ id, name, joined }) => ({ id, name, joined }))
}
async function view(event: string): Promise<Record<string, unknown>> {
  const stage = await boss(event).stage()
  stage.close()
  return stage.view
}
const joined = async () => (await events()).find(one => one.id === EVENT)?.joined

/** What each command leaves behind, once all of it is done. */
interface Case {
  command: string
  event: string
  input(point: string): object
  /** At which passings of a point it is killed. */
  at: readonly number[]
  done(point: string, answer: Record<string, unknown>): Promise<void>
}
let removedAt = 0
let rehearsed = 0
const rehearsals = async () => (await events()).filter(one => one.name.endsWith('– rehearsal')).length
const CASES: Case[] = [
  {
    command: 'network.save',
    event: '',
    input: point => ({ programme: PROGRAMME, network: 'keighley', name: `Keighley ${point}` }),
    at: [1],
    async done(point) {
      const networks = (await view(EVENT)).networks as { id: string; name: string }[]
      expect(networks.find(one => one.id === 'keighley')?.name).toBe(`Keighley ${point}`)
    },
  },
  {
    command: 'event.create',
    event: '',
    input: point => ({
      programme: PROGRAMME,
      name: `Made ${point}`,
      networks: ['keighley'],
      from: 'sample',
    }),
    at: [1],
    async done(point, { event, joinCode }) {
      expect((await events()).filter(one => one.name === `Made ${point}`)).toMatchObject([{ id: event }])
      const made = await view(String(event))
      expect(made.event).toMatchObject({ joinCode })
      expect(made.agenda).toHaveLength(((await view(EVENT)).agenda as unknown[]).length)
      expect(made.networks).toHaveLength(1)
      await joinAs(server, String(joinCode), 'Early', 'keighley')
    },
  },
  {
    command: 'rehearsal.start',
    event: EVENT,
    input: () => ({ delegates: 1 }),
    at: [1, 2],
    async done(_point, { event }) {
      const rehearsals = (await events()).filter(one => one.id === event)
      expect(rehearsals).toMatchObject([{ name: 'Better Together – rehearsal' }])
      expect((await view(String(event))).agenda).toHaveLength(
        ((await view(EVENT)).agenda as unknown[]).length,
      )
      await boss(String(event)).command('rehearsal.stop', {})
    },
  },
  {
    command: 'people.remove-since',
    event: EVENT,
    input: () => ({ since: before, sure: true }),
    at: [2],
    async done(_point, { people, at }) {
      expect(people).toBe(PEOPLE)
      expect(await joined()).toBe(0)
      removedAt = Number(at)
    },
  },
  {
    command: 'people.bring-back',
    event: EVENT,
    input: () => ({ at: removedAt }),
    at: [2],
    async done(_point, answer) {
      expect(answer).toEqual({ people: PEOPLE })
      expect(await joined()).toBe(PEOPLE)
    },
  },
]

const POINTS = ['before-internal', 'after-internal'] as const
const MOMENTS = CASES.flatMap(one => one.at.map(nth => ({ ...one, nth })))
const ALL = POINTS.flatMap(point => MOMENTS.map(one => ({ ...one, fault: `${point}:${one.nth}` })))
const SAMPLE = MOMENTS.map((one, i) => ({ ...one, fault: `${POINTS[(SEED + i) % 2]}:${one.nth}` }))
const KILLS = Number(process.env.FOLKMOOT_KILLS ?? SAMPLE.length) < ALL.length ? SAMPLE : ALL

test.each(KILLS)(
  `[T-43] $command, killed at $fault, is wholly done after the next start, and once (seed ${SEED})`,
  {
    timeout: 120_000,
  },
  async ({ command, event, input, done, fault }) => {
    await restart(fault)
    const key = `${command}-${fault}`.replaceAll(/\W/g, '-')
    await expect(send(event, command, input(fault), key), 'the answer').rejects.toThrow()
    expect(await server.gone).toBe('SIGKILL')
    await restart(null)
    if (command === 'network.save') await done(fault, {})
    if (command === 'people.remove-since') await until(async () => (await joined()) === 0, 'them to go')
    if (command === 'people.bring-back')
      await until(async () => (await joined()) === PEOPLE, 'them to be back')
    if (command === 'event.create')
      expect((await events()).filter(one => one.name === `Made ${fault}`)).toHaveLength(1)
    if (command === 'rehearsal.start') {
      rehearsed++
      await until(async () => (await rehearsals()) === rehearsed, 'the rehearsal')
    }
    const answer = await send(event, command, input(fault), key)
    await done(fault, answer)
    const listed = (await events()).length
    expect(await send(event, command, input(fault), key)).toEqual(answer)
    expect((await events()).length, 'events in the list').toBe(listed)
    expect(await rehearsals()).toBe(rehearsed)
  },
)
