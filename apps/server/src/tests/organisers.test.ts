import { LIMITS, type OrganiserView } from '@folkmoot/protocol'
import { device, joinAs, openStage, type Stage, stockClient, until } from '@folkmoot/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM } from '../rooms.ts'
import { type Started, startApp } from '../start.fixture.ts'
import { knock } from './knock.fixture.ts'
import { EVENT, list } from './world.fixture.ts'

let server: Started
let toClose: { close(): unknown }[] = []
beforeEach(async () => {
  toClose = []
  server = await startApp()
})
afterEach(async () => {
  for (const one of toClose) one.close()
  await server.discard()
})

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const enter = (token: string, agent = FIREFOX, cookie = '') =>
  knock(server.origin, '/api/enter', { headers: { 'user-agent': agent, cookie }, body: { token } })
const command = (cookie: string, name: string, input: object) =>
  knock(server.origin, `/api/commands/${name}`, { headers: { cookie }, body: input })
const tokenOf = (url: unknown) => new URL(String(url)).hash.slice(1)
const me = async (cookie: string) =>
  (await knock(server.origin, '/api/me', { headers: { cookie } })).body.sessions as Record<string, unknown>[]
async function home(cookie: string): Promise<{ view: OrganiserView; stage: Stage }> {
  const stage = await openStage(server.origin, 'organiser', '', cookie)
  toClose.push(stage)
  return { view: stage.view as unknown as OrganiserView, stage }
}
async function invited(cookie: string, label: string, agent?: string): Promise<string> {
  const made = await command(cookie, 'organiser.invite', { label })
  return (await enter(tokenOf(made.body.url), agent)).cookie
}

describe('[H-18] organisers’ devices', () => {
  test('another organiser comes in by a link from the desk, once, and is listed, named and told apart', async () => {
    const boss = (await enter(server.organiserToken)).cookie
    const { view } = await home(boss)
    const made = await command(boss, 'organiser.invite', { label: 'Sara' })
    await until(() => view.invitations.length === 1, 'the invitation')
    const sara = await enter(tokenOf(made.body.url))
    expect(sara.body).toMatchObject({ role: 'organiser', event: null })
    expect((await enter(tokenOf(made.body.url))).body.code).toBe('link-used')
    await until(() => view.devices.length === 2 && view.invitations.length === 0, 'two devices')
    expect(view.devices.map(one => one.label)).toEqual(['Sara: Firefox on Windows', 'Firefox on Windows'])
    const [hers] = view.devices
    expect((await me(sara.cookie))[0]?.device).toBe(hers?.id)
    expect(hers?.connected).toBe(false)
    await home(sara.cookie)
    await until(() => view.devices[0]?.connected, 'her to be here')
    await command(boss, 'organiser.name', { device: hers?.id, label: 'Sara’s laptop' })
    await until(() => view.devices[0]?.label === 'Sara’s laptop', 'her name')
    // What a start prints is no invitation, and is not shown.
    expect(JSON.stringify(view.invitations)).toBe('[]')
  })

  test('an invitation is withdrawn, or runs out in a week; a restart leaves it', async () => {
    const boss = (await enter(server.organiserToken)).cookie
    const made = await command(boss, 'organiser.invite', { label: 'Sara' })
    const later = await command(boss, 'organiser.invite', { label: 'Tom' })
    const old = await command(boss, 'organiser.invite', { label: 'Una' })
    await command(boss, 'organiser.withdraw', { link: made.body.link })
    expect((await enter(tokenOf(made.body.url))).body.code).toBe('link-used')
    await server.deps.rooms.submit(SYSTEM, {
      actor: null,
      op: null,
      run: tx => {
        const link = tx.get('system-link', String(old.body.link))
        if (link) tx.put('system-link', { ...link, createdAt: tx.now - 8 * 24 * 60 * 60_000 })
        return { ok: true, value: null }
      },
    })
    expect((await enter(tokenOf(old.body.url))).body.code).toBe('link-used')
    await server.stop()
    server = await startApp({ dir: server.dir })
    expect((await enter(tokenOf(later.body.url))).status).toBe(200)
  })

  test('[T-4] a lost laptop is signed out everywhere within two seconds, and its cookie opens nothing', async () => {
    const boss = (await enter(server.organiserToken)).cookie
    const lost = await invited(boss, 'Lost')
    const inHome = await home(lost)
    const inEvent = await openStage(server.origin, 'organiser', EVENT, lost)
    toClose.push(inEvent)
    const board = stockClient(
      `${server.origin.replace('http', 'ws')}/sync/board`,
      `${EVENT}.why-are-we-here`,
      {
        cookie: lost,
        params: { as: 'organiser', epoch: '1' },
      },
    )
    await board.synced()
    const byes: string[] = []
    for (const { socket } of [inHome.stage, inEvent])
      socket.once('bye', ({ code }: { code: string }) => byes.push(code))
    const { view } = await home(boss)
    const found = view.devices.find(one => one.label.startsWith('Lost'))
    await command(boss, 'organiser.sign-out', { device: found?.id })
    await until(() => byes.length === 2 && board.closes.length > 0, 'all its sockets to close', 2_000)
    expect(board.closes[0]).toBe(4402)
    board.destroy()
    expect(await me(lost)).toEqual([])
    expect((await command(lost, 'programme.save', { programme: null, name: 'x' })).status).toBe(401)
    expect((await command(boss, 'programme.save', { programme: null, name: 'x' })).status).toBe(200)
  })

  test('hand-over: one press signs out all others and withdraws what they may have given away', async () => {
    const before = (await enter(server.organiserToken)).cookie
    const after = await invited(before, 'New organiser')
    const open = await command(before, 'organiser.invite', { label: 'A friend' })
    expect((await command(after, 'organiser.sign-out', { device: null })).body).toEqual({ devices: 1 })
    expect((await command(before, 'programme.save', { programme: null, name: 'x' })).status).toBe(401)
    expect((await enter(tokenOf(open.body.url))).body.code).toBe('link-used')
    expect((await command(after, 'programme.save', { programme: null, name: 'x' })).status).toBe(200)
  })

  test('signing out ends it on the server too: the cookie is good for nothing afterwards', async () => {
    const boss = (await enter(server.organiserToken)).cookie
    await knock(server.origin, '/api/leave', {
      headers: { cookie: boss },
      body: { role: 'organiser', event: null },
    })
    expect(await me(boss)).toEqual([])
    expect((await command(boss, 'programme.save', { programme: null, name: 'x' })).status).toBe(401)
  })
})

describe('[H-19] devices of one person', () => {
  test('beyond twenty the longest unused is signed out, never one that is connected, and nobody is refused', async () => {
    const amina = await joinAs(server, server.joinCode, 'Amina')
    const connected = await amina.stage()
    toClose.push(connected)
    const cookies: string[] = []
    for (let i = 0; i < LIMITS.devicesEach + 3; i++) {
      const back = await knock(server.origin, '/api/return', { body: { code: amina.returnCode } })
      expect(back.status).toBe(200)
      cookies.push(back.cookie)
      if (i === 0) {
        // Used a moment ago: others go before it.
        const stage = await openStage(server.origin, 'delegate', EVENT, back.cookie)
        await new Promise(resolve => setTimeout(resolve, 5))
        stage.close()
        await until(async () => (await me(back.cookie)).length === 1, 'the first')
      }
    }
    const devices = (await list(server, 'device')).filter(one => one.person === amina.person)
    expect(devices.length).toBe(LIMITS.devicesEach)
    expect((await me(amina.cookie)).length).toBe(1)
    expect(connected.socket.connected).toBe(true)
    expect((await me(cookies.at(-1) ?? '')).length).toBe(1)
  })

  test('when a device was last here is written down in the end, not with every connection', async () => {
    const amina = await joinAs(server, server.joinCode, 'Amina')
    const noted = async () => (await list(server, 'device')).find(one => one.person === amina.person)?.seenAt
    for (let i = 0; i < 3; i++) (await amina.stage()).close()
    expect(await noted()).toBe(0)
    await server.stop()
    server = await startApp({ dir: server.dir })
    expect(await noted()).toBeGreaterThan(0)
  })
})

test('[H-20] of one person forty sockets are open; the newest is refused in words and comes in when one closes', async () => {
  const amina = await joinAs(server, server.joinCode, 'Amina')
  const other = await joinAs(server, server.joinCode, 'Bea')
  const stages: Stage[] = []
  for (let i = 0; i < LIMITS.socketsPerPerson - 1; i++) stages.push(await amina.stage())
  toClose.push(...stages)
  const page = amina.page()
  await page.synced()
  const refused = await amina.stage().catch((error: Error & { data?: { code: string } }) => error)
  expect(refused).toMatchObject({
    data: { code: 'too-many-sockets', message: expect.stringContaining('tabs') },
  })
  const second = amina.page()
  await until(() => second.closes.includes(4529), 'the close code')
  // Nobody else is kept out, and all that was open goes on.
  toClose.push(await other.stage(), await device(server.origin, 'delegate', EVENT, other.cookie).stage())
  expect(stages.every(stage => stage.socket.connected)).toBe(true)
  stages[0]?.close()
  await second.synced()
  page.destroy()
  second.destroy()
})
