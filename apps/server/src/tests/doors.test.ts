import { call, joinAs } from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'

const EVENT = 'better-together'
let server: Started
let organiser = ''
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  call(server.origin, path, body, headers)
const me = async (cookie: string) =>
  (await call(server.origin, '/api/me', undefined, { cookie })).body.sessions as Record<string, unknown>[]

beforeAll(async () => {
  server = await startApp()
  organiser = (await post('/api/enter', { token: server.organiserToken })).cookie
})
afterAll(() => server.discard())

describe('joining', () => {
  test('the code, typed as people type it, shows the event before a name is given', async () => {
    const typed = ` ${server.joinCode.toLowerCase().slice(0, 4)}-${server.joinCode.slice(4)} `
    const found = await post('/api/look-up', { code: typed })
    expect(found.body).toMatchObject({ event: EVENT, name: 'Better Together', doorsOpen: true })
    expect((found.body.networks as unknown[]).length).toBe(7)
  })

  test('[H-31] other dashes, other digits, the whole address, “code …”: found, and no wrong guess is counted', async () => {
    const { joinCode } = server
    const [one, two] = [joinCode.slice(0, 4), joinCode.slice(4)]
    const arabic = joinCode.replace(/[0-9]/g, digit => String.fromCodePoint(0x660 + Number(digit)))
    const typed = [`${one}−${two}`, arabic, `${server.origin}/j/${joinCode}`, `code ${one}-${two}`]
    for (const code of typed) {
      expect(await post('/api/look-up', { code }), code).toMatchObject({
        status: 200,
        body: { event: EVENT },
      })
      expect(await post('/api/join', { code, name: 'Typing', network: null })).toMatchObject({ status: 200 })
    }
    const ivo = await joinAs(server, joinCode, 'Ivo')
    const back = ` My code: ${ivo.returnCode.slice(0, 4)} – ${ivo.returnCode.slice(4)}`
    expect((await post('/api/return', { code: back })).body).toMatchObject({ person: ivo.person })
  })

  test('a name and a network are enough; the cookie is signed, unreadable and for this event', async () => {
    const response = await fetch(`${server.origin}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: server.joinCode, name: '  Amina\u0000 \u202eKhan ', network: 'keighley' }),
    })
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^fm_[0-9a-f]{8}_delegate_better-together=[^;]+;.*Path=\/; HttpOnly; SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
    const [first] = await me(cookie.split(';')[0] as string)
    expect(first).toMatchObject({ role: 'delegate', event: EVENT, person: { name: 'Amina Khan' } })
  })

  test('[H-3] a browser that is in already is the same person, and its return code is not told twice', async () => {
    const bea = await joinAs(server, server.joinCode, 'Bea', null)
    const again = await post(
      '/api/join',
      { code: server.joinCode, name: 'Somebody', network: null },
      { cookie: bea.cookie },
    )
    expect(again.body).toEqual({ event: EVENT, person: bea.person, returnCode: '' })
  })

  test('a double tap is one person', async () => {
    const body = { code: server.joinCode, name: 'Cas', network: null }
    const key = { 'idempotency-key': 'tap-0123456789abcdef' }
    const [one, two] = await Promise.all([post('/api/join', body, key), post('/api/join', body, key)])
    expect(one.body).toEqual(two.body)
    expect(one.cookie).toBe(two.cookie)
  })

  test('[H-7] return codes bring the same person back on another device, and are kept as hashes only', async () => {
    const dee = await joinAs(server, server.joinCode, 'Dee', 'hereford')
    const back = await post('/api/return', { code: dee.returnCode.toLowerCase() })
    expect(back.body).toEqual({ event: EVENT, person: dee.person, name: 'Dee', home: false })
    const record = await server.deps.rooms.read(EVENT, read => read.get('person', dee.person))
    expect(JSON.stringify(record)).not.toContain(dee.returnCode)
    expect(record.ok && record.value?.returnCodeHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('[H-7] a reissued code that its person approved works, the old one does not', async () => {
    const eve = await joinAs(server, server.joinCode, 'Eve')
    const reissued = await post(
      `/api/events/${EVENT}/commands/person.reissue`,
      { person: eve.person },
      { cookie: organiser, 'idempotency-key': 'once' },
    )
    const again = await post(
      `/api/events/${EVENT}/commands/person.reissue`,
      { person: eve.person },
      { cookie: organiser, 'idempotency-key': 'once' },
    )
    expect(again.body).toEqual(reissued.body)
    await eve.command('code.answer', { agree: true })
    expect((await post('/api/return', { code: eve.returnCode })).status).toBe(404)
    expect((await post('/api/return', { code: reissued.body.returnCode as string })).status).toBe(200)
  })

  test.each([
    ['a network that is not of this event', { name: 'F', network: 'atlantis' }, 400, 'bad-request'],
    ['a name that nobody can see', { name: '\u200b\u0007', network: null }, 400, 'bad-request'],
  ])('refused: %s', async (_title, who, status, code) => {
    const refused = await post('/api/join', { code: server.joinCode, ...who })
    expect(refused).toMatchObject({ status, body: { code } })
  })

  test('[H-4] closed doors let nobody new in, disturb nobody inside, and let people return', async () => {
    const gus = await joinAs(server, server.joinCode, 'Gus')
    await post(`/api/events/${EVENT}/commands/event.doors`, { open: false }, { cookie: organiser })
    const late = await post('/api/join', { code: server.joinCode, name: 'Late', network: null })
    expect(late).toMatchObject({ status: 403, body: { code: 'doors-closed' } })
    expect((await me(gus.cookie)).length).toBe(1)
    expect((await post('/api/return', { code: gus.returnCode })).status).toBe(200)
    await post(`/api/events/${EVENT}/commands/event.doors`, { open: true }, { cookie: organiser })
  })

  test('[H-4] a new join code opens, the old one does not, and those inside stay', async () => {
    const hal = await joinAs(server, server.joinCode, 'Hal')
    const changed = await post(`/api/events/${EVENT}/commands/event.code`, {}, { cookie: organiser })
    expect((await post('/api/look-up', { code: server.joinCode })).status).toBe(404)
    server.joinCode = changed.body.joinCode as string
    expect((await post('/api/look-up', { code: server.joinCode })).status).toBe(200)
    expect((await me(hal.cookie)).length).toBe(1)
  })
})

describe('links', () => {
  test('[H-6] the organiser’s link works once; the browser that used it may open it again', async () => {
    expect((await post('/api/enter', { token: server.organiserToken })).body.code).toBe('link-used')
    const again = await post('/api/enter', { token: server.organiserToken }, { cookie: organiser })
    expect(again).toMatchObject({ status: 200, body: { role: 'organiser', event: null } })
  })

  test('[H-6] opening the address uses nothing up: what counts is sent by the page', async () => {
    const fresh = await startApp()
    await fetch(`${fresh.origin}/enter`, { headers: { accept: 'text/html' } })
    const entered = await call(fresh.origin, '/api/enter', { token: fresh.organiserToken })
    expect(entered.status).toBe(200)
    await fresh.discard()
  })

  test('a facilitator’s link signs in for the event or for one network, as often as it is used', async () => {
    const made = await post(
      `/api/events/${EVENT}/commands/link.create`,
      { label: 'Keighley', network: 'keighley' },
      { cookie: organiser },
    )
    const token = new URL(made.body.url as string).hash.slice(1)
    for (const _device of [1, 2]) {
      const entered = await post('/api/enter', { token })
      expect(entered.body).toEqual({ role: 'facilitator', event: EVENT })
      expect((await me(entered.cookie))[0]).toMatchObject({ role: 'facilitator', network: 'keighley' })
    }
    await post(`/api/events/${EVENT}/commands/link.revoke`, { link: made.body.link }, { cookie: organiser })
    expect((await post('/api/enter', { token })).body.code).toBe('link-used')
  })

  test.each([
    'x'.repeat(30),
    `o.aaaa.${'b'.repeat(30)}`,
    `f.${EVENT}.aaaa.${'b'.repeat(30)}`,
    `f.nowhere.a.${'b'.repeat(30)}`,
  ])('refused: %s', async token => {
    expect(await post('/api/enter', { token })).toMatchObject({ status: 410, body: { code: 'link-used' } })
  })
})

describe('screens', () => {
  test('[H-13] a screen shows a code, somebody types it, and the screen is signed in once', async () => {
    const asked = await post('/api/displays', {})
    const { id, code, secret } = asked.body as { id: string; code: string; secret: string }
    expect(code).toMatch(/^[0-9A-Z]{6}$/)
    const poll = (key = 'the-key-of-this-screen') =>
      post(`/api/displays/${id}`, { secret }, { 'idempotency-key': key })
    expect(await poll()).toMatchObject({ body: { paired: false, event: null }, cookie: '' })
    expect((await call(server.origin, `/api/displays/${id}`, { secret: 'x'.repeat(30) })).status).toBe(404)
    const paired = await post(
      `/api/events/${EVENT}/commands/display.pair`,
      { code: code.toLowerCase(), label: 'Main hall' },
      { cookie: organiser },
    )
    expect(paired.status).toBe(200)
    const done = await poll()
    expect(done.body).toEqual({ paired: true, event: EVENT })
    expect((await me(done.cookie))[0]).toMatchObject({ role: 'display', event: EVENT })
    // Whoever lost the answer has it again; nobody else is signed in by it, and an address alone signs nobody in.
    expect((await poll()).cookie).toBe(done.cookie)
    expect(await poll('another-key-of-another')).toMatchObject({ status: 404, cookie: '' })
    expect(await call(server.origin, `/api/displays/${id}?secret=${secret}`)).toMatchObject({
      status: 404,
      cookie: '',
    })
    const wrong = await post(
      `/api/events/${EVENT}/commands/display.pair`,
      { code: 'ZZZZZZ' },
      { cookie: organiser },
    )
    expect(wrong.body.code).toBe('wrong-code')
  })
})

describe('leaving', () => {
  test('leave forgets this device only', async () => {
    const ida = await joinAs(server, server.joinCode, 'Ida')
    const other = await post('/api/return', { code: ida.returnCode })
    const left = await post('/api/leave', { role: 'delegate', event: EVENT }, { cookie: ida.cookie })
    expect(left.cookie).toMatch(new RegExp(`^fm_\\w{8}_delegate_${EVENT}=; fm_delegate_${EVENT}=$`))
    expect(await me(ida.cookie)).toEqual([])
    expect((await me(other.cookie)).length).toBe(1)
  })

  test('a forged or altered cookie is nobody', async () => {
    const jo = await joinAs(server, server.joinCode, 'Jo')
    const [name, value = ''] = jo.cookie.split('=')
    expect(await me(`${name}=${value.slice(0, -3)}abc`)).toEqual([])
    expect(await me(`fm_organiser=${value}`)).toEqual([])
    expect(await me(`fm_facilitator_${EVENT}=${value}`)).toEqual([])
    expect(await me('fm_organiser=%E0%A4%A; a; =b; fm_delegate_x=')).toEqual([])
  })
})
