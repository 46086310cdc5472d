import {
  createEntry,
  type Note,
  pageEntries,
  postEntry,
  readBoard,
  readEntry,
  setAbout,
  setDraft,
} from '@folkmoot/board-doc'
import { verifySnapshot } from '@folkmoot/capture'
import type { MineView, SnapshotView } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, joinAs, type StockClient, until } from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { storedRecords } from '../directory.ts'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

let server: Started
let organiser: Device
const toClose: (() => unknown)[] = []
const keep = <T extends { destroy(): unknown } | { close(): unknown }>(thing: T): T => {
  toClose.push(() => ('destroy' in thing ? thing.destroy() : thing.close()))
  return thing
}
const close = () => {
  for (const one of toClose.splice(0)) one()
}

beforeAll(async () => {
  server = await startApp()
  const entered = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, entered.cookie)
})
afterEach(close)
afterAll(() => server.discard())

const join = (name: string, network: string | null = null) => joinAs(server, server.joinCode, name, network)

async function newBoard(
  format: string,
  visibility = 'named',
  prompts = [{ text: 'What ?' }],
): Promise<string> {
  const saved = await organiser.command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: `Board ${format}`,
    format,
    prompts,
    visibility,
  })
  const board = saved.body.board as string
  await organiser.command('board.open', { board })
  return board
}

async function post(
  who: Delegate,
  board: string,
  text: string,
  about: { person: string | null; name: string } | null = null,
): Promise<{ page: StockClient; entry: string }> {
  const page = keep(who.page())
  await page.synced()
  const prompt = (await get(server, 'board', board)).prompts[0]?.id ?? ''
  const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
  setDraft(page.doc, entry, text)
  setAbout(page.doc, entry, about)
  postEntry(page.doc, entry)
  await page.saved()
  return { page, entry }
}

async function notes(board: string): Promise<readonly Note[]> {
  const found = await server.deps.rooms.read(EVENT, read => read.notes(board))
  return found.ok ? found.value : []
}

async function fates(who: Delegate): Promise<MineView['fates']> {
  const found = await server.deps.rooms.read(EVENT, read => read.fates(who.person))
  return found.ok ? found.value : {}
}

describe('freezing', () => {
  test('[C-8] takes what was posted privately, closes, and later words wait for the next edition', async () => {
    const board = await newBoard('day-review')
    const ann = await join('Ann Early', 'keighley')
    await post(ann, board, 'before the freeze')
    const frozen = await organiser.command('board.freeze', { board, now: true })
    expect(frozen.body).toEqual({ lastCall: null, snapshot: `${board}-1` })
    expect(await get(server, 'board', board)).toMatchObject({ phase: 'closed', editions: 1, lastCall: null })
    const { entry } = await post(ann, board, 'after the freeze')
    await until(async () => (await fates(ann))[entry]?.fate === 'late', 'the fate')
    expect((await notes(board)).map(note => note.text)).toEqual(['before the freeze'])

    const snapshot = await get(server, 'snapshot', `${board}-1`)
    expect(snapshot).toMatchObject({ edition: 1, notes: 1 })
    expect(verifySnapshot(snapshot.body)).toMatchObject({ ok: true })

    expect((await organiser.command('board.share', { board })).body.code).toBe('wrong-phase')
    await organiser.command('board.reopen', { board })
    await until(async () => (await notes(board)).length === 2, 'the late note')
    await organiser.command('board.freeze', { board, now: true })
    expect((await get(server, 'snapshot', `${board}-2`)).notes).toBe(2)
    expect((await get(server, 'snapshot', `${board}-1`)).body).toBe(snapshot.body)
  })

  test('[T-8] a last call can be called off, and is not given twice', async () => {
    const board = await newBoard('day-review')
    const first = await organiser.command('board.freeze', { board })
    const second = await organiser.command('board.freeze', { board })
    expect(second.body).toEqual(first.body)
    expect((first.body.lastCall as number) - Date.now()).toBeGreaterThan(55_000)
    await organiser.command('board.keep-open', { board })
    expect((await get(server, 'board', board)).lastCall).toBeNull()
  })

  test('[T-8] a last call ends on time after a restart', async () => {
    const board = await newBoard('day-review')
    await edit(server, tx => {
      const record = tx.get('board', board)
      if (record) tx.put('board', { ...record, lastCall: Date.now() + 600 })
    })
    close()
    await server.stop()
    const before = server
    server = await startApp({ dir: before.dir })
    organiser = device(server.origin, 'organiser', EVENT, organiser.cookie)
    expect(server.joinCode).toBe(before.joinCode)
    // Looked up past the room: nobody comes back, and it freezes all the same.
    const phase = async () =>
      (await storedRecords(server.deps.store, EVENT)).get('board', board)?.phase === 'closed'
    await until(phase, 'the freeze', 5_000)
    expect((await list(server, 'snapshot')).some(one => one.id === `${board}-1`)).toBe(true)
  })
})

describe('privacy', () => {
  test('[T-6] once somebody has written a board only becomes more private', async () => {
    const board = await newBoard('day-review', 'network')
    expect((await organiser.command('board.visibility', { board, visibility: 'named' })).status).toBe(200)
    await post(await join('Vi'), board, 'words')
    expect((await organiser.command('board.visibility', { board, visibility: 'network' })).status).toBe(200)
    const wider = await organiser.command('board.visibility', { board, visibility: 'named' })
    expect(wider.body.code).toBe('only-tighter')
    expect((await organiser.command('board.remove', { board })).body.code).toBe('conflict')
  })

  test('look first: facilitators see the words, the room only after a nod; on anonymous boards nobody sees whose', async () => {
    const board = await newBoard('day-review', 'anonymous')
    await organiser.command('board.look-first', { board, on: true })
    await post(await join('Secret Sue', 'hereford'), board, 'look at me first')
    await organiser.command('board.share', { board })
    const stage = keep(await organiser.stage())
    const pending = () =>
      (
        stage.view.pending as { board: string; note: string; text: string; by: unknown; network: unknown }[]
      ).find(one => one.board === board)
    const waiting = await until(pending, 'the waiting note')
    expect(waiting).toMatchObject({ text: 'look at me first', by: null, network: null })
    expect(await notes(board)).toEqual([])
    const wrong = await organiser.command('note.nod', { board, note: waiting.note, text: 'other words' })
    expect(wrong.body.code).toBe('conflict')
    await organiser.command('note.nod', { board, note: waiting.note, text: waiting.text })
    await until(async () => (await notes(board)).length === 1, 'the note')
    await organiser.command('note.hide', { board, note: waiting.note, hidden: true, reason: 'not here' })
    await until(async () => (await notes(board)).length === 0, 'it to be hidden')
    await organiser.command('note.hide', { board, note: waiting.note, hidden: false })
    await until(async () => (await notes(board)).length === 1, 'it to be back')
  })
})

describe('find someone who', () => {
  test('the found person’s name is on the wall only after they agree, as they put it', async () => {
    const board = await newBoard('find-someone-who')
    await organiser.command('board.share', { board })
    const finder = await join('Fin', 'keighley')
    const found = await join('Foun', 'hereford')
    const other = await join('Other')
    await post(finder, board, 'a good example', { person: found.person, name: 'Foun' })
    const mine = keep(await found.stage())
    const quote = await until(() => mine.mine()?.quotes[0], 'to be asked')
    expect(quote).toMatchObject({ by: 'Fin', text: 'a good example', answer: 'asked' })
    expect(quote.prompt).toBe('What ?')
    expect(JSON.stringify(await notes(board))).not.toContain('Foun')
    const stranger = await other.command('quote.answer', { quote: quote.quote, answer: 'agreed' })
    expect(stranger.body.code).toBe('not-found')
    const aloud = await organiser.command('quote.answer', { quote: quote.quote, answer: 'agreed' })
    expect(aloud.body.code).toBe('only-by-code')
    await found.command('quote.answer', { quote: quote.quote, answer: 'agreed', name: 'Foun D.' })
    await until(async () => (await notes(board))[0]?.found?.name === 'Foun D.', 'the name')
  })

  test('somebody without a device is asked aloud, and scribed for', async () => {
    const board = await newBoard('find-someone-who')
    await organiser.command('board.share', { board })
    const added = await organiser.command('person.add', { name: 'Old Tom', network: 'rotherham' })
    const tom = added.body.person as string
    await post(await join('Fay'), board, 'met Tom', { person: tom, name: 'Old Tom' })
    const stage = keep(await organiser.stage())
    const open = await until(
      () =>
        (stage.view.quotes as { quote: string; board: string; name: string }[]).find(
          one => one.board === board,
        ),
      'the open quotation',
    )
    expect(open.name).toBe('Old Tom')
    expect((await organiser.command('quote.answer', { quote: open.quote, answer: 'agreed' })).status).toBe(
      200,
    )
    await until(async () => (await notes(board))[0]?.found?.name === 'Old Tom', 'the name')

    const prompt = (await get(server, 'board', board)).prompts[0]?.id ?? ''
    const wrote = await organiser.command('scribe.write', {
      board,
      person: tom,
      prompt,
      text: 'as Tom tells it',
      about: { person: null, name: 'somebody' },
    })
    await until(async () => (await notes(board)).some(note => note.text === 'as Tom tells it'), 'the note')
    expect((await notes(board)).find(note => note.text === 'as Tom tells it')?.name).toBe('Old Tom')
    await organiser.command('scribe.take-back', { board, person: tom, entry: wrote.body.entry })
    await until(async () => (await notes(board)).length === 1, 'it to be taken back')

    const reissued = await organiser.command('person.reissue', { person: tom })
    await call(server.origin, '/api/return', { code: reissued.body.returnCode as string })
    const refused = await organiser.command('scribe.write', { board, person: tom, prompt, text: 'x' })
    expect(refused.body.code).toBe('only-by-code')
  })
})

describe('people', () => {
  test('two entries for one person become one, with words, seat and devices', async () => {
    const board = await newBoard('day-review')
    await organiser.command('board.share', { board })
    const first = await join('Mary', 'keighley')
    const second = await join('Mary B', null)
    await post(second, board, 'from the second phone')
    const table = (await organiser.command('tables.name', { table: null, name: 'T' })).body.table as string
    await organiser.command('tables.move', { person: second.person, table })
    await organiser.command('person.merge', { from: second.person, into: first.person })
    expect((await get(server, 'table', table)).people).toEqual([first.person])
    await until(async () => (await notes(board))[0]?.name === 'Mary', 'the name')
    const stage = keep(await second.stage())
    await until(() => stage.mine()?.person, 'mine')
    expect(stage.mine()).toMatchObject({
      person: { id: second.person, known: first.person, name: 'Mary', network: 'keighley' },
      table: { id: table },
    })
  })

  test('removing a person leaves neither their name nor their words in any record', async () => {
    const board = await newBoard('find-someone-who')
    await organiser.command('board.share', { board })
    const gone = await join('Zebedee Quux', 'keighley')
    const stays = await join('Stays')
    await post(gone, board, 'canary words of Zebedee', { person: stays.person, name: 'Stays' })
    await post(stays, board, 'about somebody', { person: gone.person, name: 'Zebedee Quux' })
    const quoted = await until(
      async () => (await list(server, 'quote')).find(one => one.person === gone.person),
      'the quotation',
    )
    await gone.command('quote.answer', { quote: quoted.id, answer: 'agreed' })
    const table = (await organiser.command('tables.name', { table: null, name: 'Z' })).body.table as string
    await organiser.command('tables.move', { person: gone.person, table })
    await organiser.command('board.freeze', { board, now: true })
    const before = await get(server, 'snapshot', `${board}-1`)
    expect(before.body).toContain('Zebedee')
    close()

    const removed = await organiser.command('person.remove', { person: gone.person })
    expect(removed.body).toEqual({ notes: 1 })
    const rows = await server.deps.store.records(EVENT)
    const everything = rows.map(row => new TextDecoder().decode(row.value)).join('\n')
    expect(everything).not.toContain('Zebedee')
    expect(everything).not.toContain('canary words')
    const after = await get(server, 'snapshot', `${board}-1`)
    expect(after).toMatchObject({ root: before.root, notes: 1 })
    expect(after.body).toContain('about somebody')
    expect(verifySnapshot(after.body)).toMatchObject({ ok: true })
    expect(JSON.stringify(await notes(board))).not.toContain('Zebedee')
    expect((await list(server, 'tombstone')).some(one => one.id === gone.person)).toBe(true)
  })

  test('somebody who thinks again after freezing is named neither on the board nor in any edition', async () => {
    const board = await newBoard('find-someone-who')
    await organiser.command('board.share', { board })
    const shy = await join('Wilhelmina Shy', 'keighley')
    const writer = await join('Writer', 'hereford')
    await post(writer, board, 'plays the tuba', { person: shy.person, name: 'Wilhelmina Shy' })
    const quote = await until(
      async () => (await list(server, 'quote')).find(one => one.person === shy.person)?.id,
      'the quotation',
    )
    await shy.command('quote.answer', { quote, answer: 'agreed' })
    await organiser.command('board.freeze', { board, now: true })
    const before = await get(server, 'snapshot', `${board}-1`)
    expect(before.body).toContain('Wilhelmina')
    expect((await shy.command('quote.answer', { quote, answer: 'declined' })).status).toBe(200)
    expect(JSON.stringify(await notes(board))).not.toContain('Wilhelmina')
    const after = await get(server, 'snapshot', `${board}-1`)
    expect(after).toMatchObject({ root: before.root, notes: 1 })
    expect(after.body).not.toContain('Wilhelmina')
    expect(after.body).toContain('plays the tuba')
    expect(verifySnapshot(after.body)).toMatchObject({ ok: true })
  })

  test('removing a person takes their name out of what others wrote and have not shown yet', async () => {
    const board = await newBoard('find-someone-who')
    const gone = await join('Yolanda Quux', 'keighley')
    const stays = await join('Stays On')
    const { page, entry } = await post(stays, board, 'sings', { person: gone.person, name: 'Yolanda Quux' })
    const prompt = (await get(server, 'board', board)).prompts[0]?.id ?? ''
    const draft = createEntry(page.doc, { board, prompt, made: Date.now() })
    setAbout(page.doc, draft, { person: gone.person, name: 'Yolanda Quux' })
    await page.saved()
    expect((await organiser.command('person.remove', { person: gone.person })).status).toBe(200)
    await until(() => !JSON.stringify(page.doc.getMap('entries')).includes('Yolanda'), 'the name to go')
    expect(readEntry(entry, pageEntries(page.doc).get(entry))?.posted?.text).toBe('sings')
    const rows = await server.deps.store.readDoc(EVENT, 'page', stays.person)
    const stored = rows.map(row => Buffer.from(row).toString('latin1')).join()
    expect(stored).not.toContain('Yolanda')
  })

  test('erasing one note leaves its author’s other words', async () => {
    const board = await newBoard('day-review')
    await organiser.command('board.share', { board })
    const ann = await join('Ann Two')
    await post(ann, board, 'stays here')
    close()
    await post(ann, board, 'goes for good')
    await until(async () => (await notes(board)).length === 2, 'both notes')
    await organiser.command('board.freeze', { board, now: true })
    const note = (await notes(board)).find(one => one.text === 'goes for good')?.id
    expect((await organiser.command('note.erase', { board, note })).status).toBe(200)
    expect((await notes(board)).map(one => one.text)).toEqual(['stays here'])
    expect((await get(server, 'snapshot', `${board}-1`)).body).not.toContain('goes for good')
    const page = keep(ann.page())
    await page.synced()
    expect(JSON.stringify(page.doc.getMap('entries'))).not.toContain('goes for good')
    const reader = keep(ann.board(board))
    await reader.synced()
    expect(readBoard(reader.doc).notes.map(one => one.text)).toEqual(['stays here'])
  })
})

describe('exports', () => {
  async function order(body: object, by: Device = organiser) {
    const headers = { cookie: by.cookie, 'x-folkmoot-as': by.role }
    const started = await call(server.origin, `/api/events/${EVENT}/exports`, body, headers)
    if (started.status !== 200) return { code: started.body.code as string, text: '', headers: new Headers() }
    const status = `/api/events/${EVENT}/exports/${started.body.id}`
    const file = await until(
      async () => (await call(server.origin, status, undefined, headers)).body.file as string | null,
      'the file',
    )
    const response = await fetch(server.origin + file, { headers })
    return { code: 'ok', text: await response.text(), headers: response.headers, file }
  }

  test('every format, with names only when the organiser asks, and gone once something in it is erased', async () => {
    const board = await newBoard('day-review')
    await post(await join('Nameable Nell', 'keighley'), board, 'worth keeping')
    await organiser.command('board.freeze', { board, now: true })
    const snapshot = `${board}-1`
    for (const format of ['md', 'html', 'csv', 'json']) {
      const { text, headers } = await order({ format, snapshot })
      expect(text).toContain('worth keeping')
      expect(text).not.toContain('Nameable Nell')
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="[a-z0-9-]+\\.${format}"$`),
      )
    }
    const named = await order({ format: 'md', snapshot, names: true })
    expect(named.text).toContain('Nameable Nell')
    expect((await order({ format: 'md', snapshot: null })).text).toContain('worth keeping')

    const link = await organiser.command('link.create', { label: 'F' })
    const entered = await call(server.origin, '/api/enter', {
      token: new URL(link.body.url as string).hash.slice(1),
    })
    const facilitator = device(server.origin, 'facilitator', EVENT, entered.cookie)
    expect((await order({ format: 'md', snapshot }, facilitator)).code).toBe('ok')
    expect((await order({ format: 'md', snapshot, names: true }, facilitator)).code).toBe('forbidden')
    expect((await order({ format: 'md', snapshot }, await join('Del'))).code).toBe('forbidden')

    const note = Object.keys((await get(server, 'snapshot', snapshot)).sources)[0]
    await organiser.command('note.erase', { board, note })
    const gone = await call(server.origin, named.file ?? '', undefined, { cookie: organiser.cookie })
    expect(gone.status).toBe(404)
  })

  test('a snapshot is listed for the cockpit', async () => {
    const stage = keep(await organiser.stage())
    const [first] = stage.view.snapshots as SnapshotView[]
    expect(first?.root).toMatch(/^[0-9a-f]{64}$/)
  })
})

test('[H-5] no note’s words, no name, no code and no cookie is in the log', async () => {
  const board = await newBoard('day-review', 'anonymous')
  const ann = await join('Logged Lotte', 'keighley')
  const { entry } = await post(ann, board, 'words for no log')
  await organiser.command('board.share', { board })
  await organiser.command('scribe.write', {
    board,
    person: ann.person,
    prompt: 'x',
    text: 'words for no log',
  })
  await call(server.origin, '/api/look-up', { code: 'WRONG234' })
  await call(server.origin, '/api/return', { code: ann.returnCode })
  const log = server.logged()
  expect(log).toContain('"command":"board.share"')
  for (const secret of [
    'words for no log',
    'Lotte',
    entry,
    ann.person,
    ann.returnCode,
    ann.cookie.split('=')[1] ?? '',
    'WRONG234',
    server.organiserToken,
  ])
    expect(log.includes(secret), secret).toBe(false)
})

describe('the clock on the screens', () => {
  const timer = async () => (await get(server, 'stage', 'stage')).timer

  test('stays with the board it was started for, and goes when the room moves on', async () => {
    const [first, second] = [await newBoard('day-review'), await newBoard('day-review')]
    await organiser.command('stage.show', { board: first })
    await organiser.command('timer.start', { seconds: 60, label: 'Write' })
    await organiser.command('stage.show', { board: null, session: 'session-review-day-one' })
    await organiser.command('stage.show', { board: first })
    expect((await timer())?.label).toBe('Write')
    await organiser.command('stage.show', { board: second })
    expect(await timer()).toBeNull()
    await organiser.command('timer.start', { seconds: 60, label: 'Talk' })
    await organiser.command('stage.show', { board: null, session: 'our-aims' })
    expect(await timer()).toBeNull()
  })
})
