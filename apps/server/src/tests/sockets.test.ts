import { createEntry, type Note, postEntry, readBoard, setDraft } from '@folkmoot/board-doc'
import { LIMITS } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, joinAs, until } from '@folkmoot/testkit'
import { io } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Started, startApp } from '../start.fixture.ts'

const EVENT = 'better-together'
const BOARD = 'why-are-we-here'
let server: Started
let organiser: Device
const toClose: (() => unknown)[] = []
const keep = <T extends { destroy(): unknown } | { close(): unknown }>(thing: T): T => {
  toClose.push(() => ('destroy' in thing ? thing.destroy() : thing.close()))
  return thing
}

beforeAll(async () => {
  server = await startApp()
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, entered.cookie)
})
afterEach(() => {
  for (const close of toClose.splice(0)) close()
})
afterAll(() => server.discard())

const join = (name: string, network: string | null = null) => joinAs(server, server.joinCode, name, network)

async function facilitator(network: string | null = null): Promise<Device & { link: string }> {
  const made = await organiser.command('link.create', { label: 'Facilitator', network })
  const token = new URL(made.body.url as string).hash.slice(1)
  const entered = await call(server.origin, '/api/enter', { token })
  return { ...device(server.origin, 'facilitator', EVENT, entered.cookie), link: made.body.link as string }
}

async function firstPrompt(board = BOARD): Promise<string> {
  const prompt = await server.deps.rooms.read(EVENT, read => read.get('board', board)?.prompts[0]?.id)
  return prompt.ok ? (prompt.value ?? '') : ''
}

/** What a bare socket on a board comes to: its close code, or `open` once it was answered. */
function outcomeOf(path: string, headers: Record<string, string>): Promise<number | string> {
  return new Promise(resolve => {
    const ws = new WebSocket(server.origin.replace('http', 'ws') + path, { headers })
    ws.on('open', () => ws.send(Uint8Array.from([0, 0, 1, 0])))
    ws.on('message', (data: Buffer) => {
      if (data[0] !== 0 || data[1] !== 1) return
      resolve('open')
      ws.close()
    })
    ws.on('error', error => resolve(error.message))
    ws.on('close', code => resolve(code))
  })
}

/** The close code (or HTTP status) of a bare socket. */
function closeOf(path: string, headers: Record<string, string> = {}): Promise<number | string> {
  return new Promise(resolve => {
    const ws = new WebSocket(server.origin.replace('http', 'ws') + path, { headers })
    ws.on('error', error => resolve(error.message))
    ws.on('close', code => resolve(code))
  })
}

describe('the stage', () => {
  test('each role is told what is its own to know', async () => {
    const amina = await join('Amina', 'keighley')
    const told = keep(await amina.stage())
    expect(Object.keys(told.view).sort()).toEqual(
      [
        ...['agenda', 'boards', 'event', 'networks', 'room', 'round', 'stage'],
        ...['groups', 'votes', 'tallies', 'agreed', 'summaries', 'circle', 'closing', 'seats'],
      ].sort(),
    )
    expect(told.view.boards).toEqual([])
    await until(() => told.mine()?.person.name === 'Amina', 'mine')

    const runner = keep(await (await facilitator()).stage())
    expect(runner.view).toMatchObject({ allocated: null, health: { ok: true } })
    expect((runner.view.boards as unknown[]).length).toBe(16)
    expect(runner.view).not.toHaveProperty('links')
    await until(
      () =>
        (runner.view.people as { name: string; connected: boolean }[]).some(
          person => person.name === 'Amina' && person.connected,
        ),
      'presence',
    )
    const everything = keep(await organiser.stage())
    expect(everything.view).toHaveProperty('links')
    const system = keep(await device(server.origin, 'organiser', '', organiser.cookie).stage())
    expect(Object.keys(system.view).sort()).toEqual([
      'addresses',
      'archived',
      'devices',
      'events',
      'invitations',
      'kept',
      'keptEditions',
      'movedFrom',
      'phones',
      'programmes',
      'receipts',
      'themes',
      'unnamedProxies',
    ])
    await call(server.origin, '/api/hello', {})
    await until(() => (system.view.phones as unknown[]).length === 1, 'the phone')
  })

  test('a command is acked after its commit, and everybody is told', async () => {
    const runner = keep(await (await facilitator()).stage())
    const amina = keep(await (await join('Ann')).stage())
    const answer = await runner.command('board.open', { board: BOARD })
    expect(answer).toEqual({ ok: true, result: {} })
    await until(() => (amina.view.stage as { board: string }).board === BOARD, 'the stage')
    expect((amina.view.boards as { id: string; phase: string }[])[0]).toMatchObject({
      id: BOARD,
      phase: 'write',
    })
    await runner.command('timer.start', { seconds: 60, label: 'Write' })
    await until(() => (amina.view.stage as { timer: unknown }).timer, 'the timer')
  })

  test('an operation repeated under its id is done once', async () => {
    const runner = keep(await (await facilitator()).stage())
    const [one, two] = await Promise.all([
      runner.command('tables.name', { table: null, name: 'Once' }, 'same-op'),
      runner.command('tables.name', { table: null, name: 'Once' }, 'same-op'),
    ])
    const three = await runner.command('tables.name', { table: null, name: 'Once' }, 'same-op')
    expect(one).toEqual(two)
    expect(three).toEqual(one)
    const tables = await server.deps.rooms.read(EVENT, read => read.list('table'))
    expect(tables.ok && tables.value.filter(table => table.name === 'Once')).toHaveLength(1)
  })

  test('what is not a command is refused with a code, and what is too large ends the socket', async () => {
    const runner = keep(await (await facilitator()).stage())
    expect(await runner.command('no.such', {})).toMatchObject({ ok: false, code: 'bad-request' })
    expect(await runner.command('stage.blank', { blank: 'yes' })).toMatchObject({ code: 'bad-request' })
    runner.socket.emit('command', 'garbage')
    runner.socket.emit('query', { name: 'people.search', input: { find: 7 } }, () => {})
    expect(await runner.socket.emitWithAck('clock')).toBeGreaterThan(1_700_000_000_000)
    const found = await runner.socket.emitWithAck('query', { name: 'people.search', input: { find: 'ami' } })
    expect(found.result.people[0]).toMatchObject({ name: 'Amina', network: 'keighley' })
    const gone = new Promise<string>(resolve => runner.socket.once('disconnect', resolve))
    runner.socket.emit('command', { op: 'x', name: 'y', input: 'z'.repeat(LIMITS.frameBytes) }, () => {})
    expect(await gone).toMatch(/transport/)
  })

  test('[T-10] after a gap the whole is sent again', async () => {
    const amina = keep(await (await join('Gap')).stage())
    const again = await amina.socket.emitWithAck('resend')
    expect(again.view.event.id).toBe(EVENT)
    expect(again.rev).toBeGreaterThan(0)
  })

  test.each([
    ['without a cookie', { query: { as: 'delegate', event: EVENT } }, 'not-signed-in'],
    ['for an event that is not', { query: { as: 'delegate', event: 'nowhere' } }, 'not-found'],
    ['as nobody', { query: {} }, 'bad-request'],
    ['as a delegate of no event', { query: { as: 'delegate' } }, 'bad-request'],
  ])('refused: %s', async (_title, options, code) => {
    const socket = keep(io(server.origin, { transports: ['websocket'], reconnection: false, ...options }))
    const error = await new Promise<Error & { data?: { code: string } }>(resolve =>
      socket.on('connect_error', resolve),
    )
    expect(error.data?.code).toBe(code)
  })

  test.each(['websocket', 'polling'])('refused: another origin over %s', async transport => {
    const socket = keep(
      io(server.origin, {
        transports: [transport],
        reconnection: false,
        query: { as: 'organiser' },
        extraHeaders: { cookie: organiser.cookie, origin: 'http://evil.example' },
      }),
    )
    await new Promise(resolve => socket.on('connect_error', resolve))
    expect(socket.connected).toBe(false)
  })
})

describe('pages and boards', () => {
  test('what is posted and shared reaches every reader', async () => {
    await organiser.command('board.open', { board: BOARD })
    const ann = await join('Ann', 'rotherham')
    const page = keep(ann.page())
    await page.synced()
    const prompt = await firstPrompt()
    const entry = createEntry(page.doc, { board: BOARD, prompt, made: 1 })
    setDraft(page.doc, entry, 'I’m here because of my street')
    postEntry(page.doc, entry, { alone: true })
    await page.saved()
    const reader = keep((await join('Bob')).board(BOARD))
    await reader.synced()
    expect(readBoard(reader.doc).notes).toEqual([])
    await organiser.command('board.share', { board: BOARD })
    await until(() => readBoard(reader.doc).notes.length === 1, 'the note')
    const { id: _id, at: _at, ...note } = readBoard(reader.doc).notes[0] as Note
    // Network only, and Rotherham is one person: the room is told nothing of who.
    expect(note).toEqual({ prompt, text: 'I’m here because of my street' })
  })

  test('every wrong socket is let in to be told why, and closed', async () => {
    const ann = await join('Ann')
    const bob = await join('Bob')
    const page = `/sync/page/${EVENT}.${ann.person}?as=delegate&epoch=1`
    const cookie = { cookie: ann.cookie }
    await organiser.command('board.open', { board: BOARD })
    expect({
      nobody: await closeOf(page),
      another: await closeOf(page, { cookie: bob.cookie }),
      organiser: await closeOf(page.replace('delegate', 'organiser'), { cookie: organiser.cookie }),
      epoch: await closeOf(page.replace('epoch=1', 'epoch=7'), cookie),
      origin: await closeOf(page, { ...cookie, origin: 'http://evil.example' }),
      boardEpoch: await closeOf(`/sync/board/${EVENT}.${BOARD}?as=delegate&epoch=9`, cookie),
      waiting: await closeOf(`/sync/board/${EVENT}.review-day-one?as=delegate&epoch=1`, cookie),
      noBoard: await closeOf(`/sync/board/${EVENT}.nothing?as=delegate&epoch=1`, cookie),
      noEvent: await closeOf(`/sync/board/nowhere.${BOARD}?as=delegate&epoch=1`, cookie),
      garbage: await closeOf('/sync/what/is.this'),
    }).toEqual({
      nobody: 4401,
      another: 4403,
      organiser: 4403,
      epoch: 4409,
      origin: 4403,
      boardEpoch: 4409,
      waiting: 4403,
      noBoard: 4404,
      noEvent: 4404,
      garbage: 4400,
    })
  })

  test('an upgrade for anything else is cut off', async () => {
    expect(await closeOf('/elsewhere')).toMatch(/hang up|ECONNRESET/)
    expect(await closeOf('/')).toMatch(/hang up|ECONNRESET/)
  })

  test('[E-13] frames that are too large, or no bytes at all, end their socket only', async () => {
    const ann = await join('Ann')
    const open = (path: string) =>
      new Promise<WebSocket>(resolve => {
        const ws = keep(
          new WebSocket(server.origin.replace('http', 'ws') + path, { headers: { cookie: ann.cookie } }),
        )
        ws.on('error', () => {})
        ws.on('open', () => resolve(ws))
      })
    const closed = (ws: WebSocket) => new Promise<number>(resolve => ws.on('close', resolve))
    await organiser.command('board.open', { board: BOARD })
    const board = await open(`/sync/board/${EVENT}.${BOARD}?as=delegate&epoch=1`)
    board.send(new Uint8Array(LIMITS.frameBytes + 1))
    expect(await closed(board)).toBe(4413)
    const page = await open(`/sync/page/${EVENT}.${ann.person}?as=delegate&epoch=1`)
    page.send('text')
    expect(await closed(page)).toBe(4400)
    const huge = await open(`/sync/page/${EVENT}.${ann.person}?as=delegate&epoch=1`)
    huge.send(new Uint8Array(8 * 1024 * 1024))
    expect([1006, 1009]).toContain(await closed(huge))
    expect((await call(server.origin, '/healthz')).status).toBe(200)
  })
})

describe('a board of one network', () => {
  test('[H-8] is open to its people, its facilitator and those who run the event', async () => {
    const session = 'session-review-day-one'
    const saved = await organiser.command('board.save', {
      board: null,
      session,
      title: 'Only Keighley',
      format: 'day-review',
      prompts: [{ text: 'What ?' }],
      visibility: 'named',
      network: 'keighley',
    })
    const board = saved.body.board as string
    await organiser.command('board.open', { board, show: false })
    const people: Record<string, Delegate | Device> = {
      own: await join('Kay', 'keighley'),
      other: await join('Rob', 'rotherham'),
      runs: await facilitator(),
      allocated: await facilitator('keighley'),
      elsewhere: await facilitator('rotherham'),
      organiser,
    }
    const codes: Record<string, number | string> = {}
    const views: Record<string, boolean> = {}
    for (const [who, { role, cookie, stage }] of Object.entries(people)) {
      codes[who] = await outcomeOf(`/sync/board/${EVENT}.${board}?as=${role}&epoch=1`, { cookie })
      const told = keep(await stage())
      views[who] = (told.view.boards as { id: string }[]).some(one => one.id === board)
    }
    expect(codes).toEqual({
      own: 'open',
      other: 4403,
      runs: 'open',
      allocated: 'open',
      elsewhere: 4403,
      organiser: 'open',
    })
    expect(views).toEqual({
      own: true,
      other: false,
      runs: true,
      allocated: true,
      elsewhere: false,
      organiser: true,
    })
  })

  test('[H-8] somebody who turns out to be of another network loses it at once', async () => {
    const kay = await join('Kay Two', 'keighley')
    const told = keep(await kay.stage())
    const [board] = (told.view.boards as { id: string; network: string | null }[]).filter(one => one.network)
    const reader = keep(kay.board(board?.id ?? ''))
    await reader.synced()
    await organiser.command('person.correct', { person: kay.person, network: 'hereford' })
    await until(() => reader.closes.includes(4403), 'the board to close')
    await until(
      () => (told.view.boards as { network: string | null }[]).every(one => one.network === null),
      'the view',
    )
  })
})

describe('revoking', () => {
  test('[T-4] a withdrawn link signs its devices out within two seconds, everywhere', async () => {
    const runner = await facilitator()
    const told = keep(await runner.stage())
    const board = keep(runner.board(BOARD))
    await board.synced()
    const bye = new Promise<{ code: string }>(resolve => told.socket.once('bye', resolve))
    await organiser.command('link.revoke', { link: runner.link })
    expect((await bye).code).toBe('session-ended')
    await until(() => board.closes.includes(4402), 'the board to close', 2_000)
    expect((await runner.command('stage.blank', { blank: true })).body.code).toBe('session-ended')
  })

  test('a removed person’s devices are told that their words were erased', async () => {
    const zoe = await join('Zoe')
    const told = keep(await zoe.stage())
    const page = keep(zoe.page())
    await page.synced()
    const bye = new Promise<{ code: string }>(resolve => told.socket.once('bye', resolve))
    await organiser.command('person.remove', { person: zoe.person })
    expect((await bye).code).toBe('erased')
    await until(() => page.closes.includes(4410), 'the page to close', 2_000)
    expect(
      await closeOf(`/sync/page/${EVENT}.${zoe.person}?as=delegate&epoch=1`, { cookie: zoe.cookie }),
    ).toBe(4410)
  })
})
