/** What one scope asks of another: on no wire, done once, and not lost when the server ends in between. */
import { COMMAND_BY_NAME, InternalCommand } from '@folkmoot/protocol'
import { call, device } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { SYSTEM } from '../rooms.ts'
import { startApp } from '../start.fixture.ts'
import { useHall } from './hall.fixture.ts'
import { EVENT, list } from './world.fixture.ts'

const PROGRAMME = 'community-leadership-network'
const hall = useHall()

const outboxes = async () => {
  const found = await Promise.all(
    [SYSTEM, EVENT].map(scope => hall.server.deps.rooms.read(scope, read => read.list('outbox').length)),
  )
  return found.map(one => (one.ok ? one.value : -1))
}

/** One of each, as the server itself would send it. */
const COMMANDS: InternalCommand[] = [
  { name: 'event.list', event: 'forged', programme: PROGRAMME, createdAt: 1 },
  { name: 'network.copy', network: 'keighley' },
  { name: 'people.remove-some', since: 0, at: Date.now() + 60_000 },
  { name: 'people.restore-some', at: 1 },
  { name: 'person.forget', known: 'forged' },
  { name: 'rehearsal.make', joinCode: 'FORGED22', createdAt: 1 },
  {
    name: 'event.make',
    called: 'Forged',
    programme: PROGRAMME,
    place: '',
    dates: '',
    days: [],
    zone: null,
    ends: null,
    followUp: null,
    keptUntil: null,
    home: null,
    networks: [],
    joinCode: 'FORGED22',
    from: 'blank',
    createdAt: 1,
  },
]

test('[T-42] no internal command is on any wire, for anybody', async () => {
  const names = InternalCommand.options.map(option => option.shape.name.value)
  expect(COMMANDS.map(one => one.name).sort()).toEqual([...names].sort())
  for (const name of names) expect(COMMAND_BY_NAME.has(name), name).toBe(false)
  const event = hall.organiser
  const people = [
    event,
    device(hall.server.origin, 'organiser', '', event.cookie),
    await hall.facilitator('Jackie'),
    await hall.display(),
    await hall.join('Ann'),
  ]
  // Keys for a code that was just made come when the processor has time for them.
  const stored = async () =>
    (await hall.server.deps.store.records(EVENT)).filter(({ kind }) => kind !== 'seal')
  const before = await stored()
  for (const who of people) {
    const stage = hall.keep(await who.stage())
    for (const command of COMMANDS) {
      expect(await stage.command(command.name, command)).toMatchObject({
        ok: false,
        reason: 'no-such-command',
      })
      expect((await who.command(command.name, command)).status).toBe(404)
    }
    // Nor under the name of the record that holds them.
    expect(await stage.command('outbox', COMMANDS[2] as object)).toMatchObject({ ok: false })
  }
  expect(await stored()).toEqual(before)
  expect(await outboxes()).toEqual([0, 0])
})

test('[T-43] an event’s copy of a network is never left behind, whoever changes what at the same time', async () => {
  const system = device(hall.server.origin, 'organiser', '', hall.organiser.cookie)
  const networkOf = async () => (await list(hall.server, 'event'))[0]?.networks ?? []
  const all = (await networkOf()).map(network => network.id)
  const without = all.filter(id => id !== 'keighley')
  for (let i = 0; i < 25; i++) {
    await hall.organiser.command('event.update', { networks: without })
    const name = `Keighley ${i}`
    await Promise.all([
      hall.organiser.command('event.update', { networks: all }),
      system.command('network.save', { programme: PROGRAMME, network: 'keighley', name }),
    ])
    expect((await networkOf()).find(network => network.id === 'keighley')?.name).toBe(name)
  }
  expect(await outboxes()).toEqual([0, 0])
})

test('[T-43] a screen whose pairing is on disk is signed in after a restart, and by no second device', async () => {
  let server = await startApp()
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  const asked = (await call(server.origin, '/api/displays', {})).body
  const pair = () =>
    call(
      server.origin,
      `/api/events/${EVENT}/commands/display.pair`,
      { code: asked.code, label: 'Hall' },
      { cookie: entered.cookie, 'idempotency-key': 'the-pairing' },
    )
  const paired = await pair()
  expect(paired.status).toBe(200)
  await server.stop()
  server = await startApp({ dir: server.dir })
  expect((await pair()).body).toEqual(paired.body)
  expect((await list(server, 'device')).filter(one => one.role === 'display')).toHaveLength(1)
  const poll = (secret: unknown, key: string) =>
    call(server.origin, `/api/displays/${asked.id}`, { secret } as object, { 'idempotency-key': key })
  expect(await poll('x'.repeat(30), 'another-screens-key')).toMatchObject({ status: 404, cookie: '' })
  const signed = await poll(asked.secret, 'this-screens-key-1')
  expect(signed.body).toEqual({ paired: true, event: EVENT })
  const stage = await device(server.origin, 'display', EVENT, signed.cookie).stage()
  expect(stage.view.event).toMatchObject({ id: EVENT })
  stage.close()
  expect(await poll(asked.secret, 'somebody-elses-key')).toMatchObject({ status: 404, cookie: '' })
  await server.discard()
})
