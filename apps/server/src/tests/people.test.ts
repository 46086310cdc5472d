import { createEntry, pageEntries, readBoard, readEntry, setAbout } from '@folkmoot/board-doc'
import { verifySnapshot } from '@folkmoot/capture'
import type { SnapshotView } from '@folkmoot/protocol'
import { call, type Device, device, until } from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { describe, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, close, join, newBoard, post, notes } = hall

describe('people', () => {
  test('two entries for one person become one, with words, seat and devices', async () => {
    const board = await newBoard('day-review')
    await hall.organiser.command('board.share', { board })
    const first = await join('Mary', 'keighley')
    const second = await join('Mary B', null)
    await post(second, board, 'from the second phone')
    const table = (await hall.organiser.command('tables.name', { table: null, name: 'T' })).body
      .table as string
    await hall.organiser.command('tables.move', { person: second.person, table })
    await hall.organiser.command('person.merge', { from: second.person, into: first.person })
    expect((await get(hall.server, 'table', table)).people).toEqual([first.person])
    await until(async () => (await notes(board))[0]?.name === 'Mary', 'the name')
    const stage = keep(await second.stage())
    await until(() => stage.mine()?.person, 'mine')
    expect(stage.mine()).toMatchObject({
      person: { id: second.person, known: first.handle, name: 'Mary', network: 'keighley' },
      table: { id: table },
    })
  })

  test('removing a person leaves neither their name nor their words in any record', async () => {
    const board = await newBoard('find-someone-who')
    await hall.organiser.command('board.share', { board })
    const gone = await join('Zebedee Quux', 'keighley')
    const stays = await join('Stays')
    await post(gone, board, 'canary words of Zebedee', { person: stays.person, name: 'Stays' })
    await post(stays, board, 'about somebody', { person: gone.person, name: 'Zebedee Quux' })
    const quoted = await until(
      async () => (await list(hall.server, 'quote')).find(one => one.person === gone.person),
      'the quotation',
    )
    await gone.command('quote.answer', { quote: quoted.id, answer: 'agreed' })
    const table = (await hall.organiser.command('tables.name', { table: null, name: 'Z' })).body
      .table as string
    await hall.organiser.command('tables.move', { person: gone.person, table })
    await hall.organiser.command('board.freeze', { board, now: true })
    const before = await get(hall.server, 'snapshot', `${board}-1`)
    expect(before.body).toContain('Zebedee')
    close()

    const removed = await hall.organiser.command('person.remove', { person: gone.person })
    expect(removed.body).toEqual({ notes: 1, kept: 0 })
    const rows = await hall.server.deps.store.records(EVENT)
    const everything = rows.map(row => new TextDecoder().decode(row.value)).join('\n')
    expect(everything).not.toContain('Zebedee')
    expect(everything).not.toContain('canary words')
    const after = await get(hall.server, 'snapshot', `${board}-1`)
    expect(after).toMatchObject({ root: before.root, notes: 1 })
    expect(after.body).toContain('about somebody')
    expect(verifySnapshot(after.body)).toMatchObject({ ok: true })
    expect(JSON.stringify(await notes(board))).not.toContain('Zebedee')
    expect((await list(hall.server, 'tombstone')).some(one => one.id === gone.person)).toBe(true)
  })

  test('somebody who thinks again after freezing is named neither on the board nor in any edition', async () => {
    const board = await newBoard('find-someone-who')
    await hall.organiser.command('board.share', { board })
    const shy = await join('Wilhelmina Shy', 'keighley')
    const writer = await join('Writer', 'hereford')
    await post(writer, board, 'plays the tuba', { person: shy.person, name: 'Wilhelmina Shy' })
    const quote = await until(
      async () => (await list(hall.server, 'quote')).find(one => one.person === shy.person)?.id,
      'the quotation',
    )
    await shy.command('quote.answer', { quote, answer: 'agreed' })
    await hall.organiser.command('board.freeze', { board, now: true })
    const before = await get(hall.server, 'snapshot', `${board}-1`)
    expect(before.body).toContain('Wilhelmina')
    expect((await shy.command('quote.answer', { quote, answer: 'declined' })).status).toBe(200)
    expect(JSON.stringify(await notes(board))).not.toContain('Wilhelmina')
    const after = await get(hall.server, 'snapshot', `${board}-1`)
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
    const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id ?? ''
    const draft = createEntry(page.doc, { board, prompt, made: Date.now() })
    setAbout(page.doc, draft, { person: gone.person, name: 'Yolanda Quux' })
    await page.saved()
    expect((await hall.organiser.command('person.remove', { person: gone.person })).status).toBe(200)
    await until(() => !JSON.stringify(page.doc.getMap('entries')).includes('Yolanda'), 'the name to go')
    expect(readEntry(entry, pageEntries(page.doc).get(entry))?.posted?.text).toBe('sings')
    const rows = await hall.server.deps.store.readDoc(EVENT, 'page', stays.person)
    const stored = rows.map(row => Buffer.from(row).toString('latin1')).join()
    expect(stored).not.toContain('Yolanda')
  })

  test('[T-31] removed and not erased, a person leaves the unnamed notes that the room has read, and no link to them', async () => {
    const unnamed = await newBoard('day-review', 'anonymous')
    const frozen = await newBoard('day-review', 'network')
    const named = await newBoard('day-review')
    const gone = await join('Zacharias Left', 'keighley')
    const others = [await join('Left One'), await join('Left Two'), await join('Left Three')]
    for (const board of [unnamed, frozen]) {
      await post(gone, board, `unnamed of the one who goes on ${board}`)
      for (const one of others) await post(one, board, `words of ${one.name}`)
      await hall.organiser.command('board.share', { board })
      await until(async () => (await notes(board)).length === 4, 'the notes')
    }
    await hall.organiser.command('board.freeze', { board: frozen, now: true })
    await hall.organiser.command('board.share', { board: named })
    await post(gone, named, 'with my name')
    await until(async () => (await notes(named)).length === 1, 'the named note')
    const standing = async () => {
      const all = [...(await notes(unnamed)), ...(await notes(frozen))]
      return all.sort((a, b) => (a.id < b.id ? -1 : 1))
    }
    const before = await standing()
    const edition = await get(hall.server, 'snapshot', `${frozen}-1`)
    close()

    const removed = await hall.organiser.command('person.remove', { person: gone.handle, words: 'keep' })
    expect(removed.body).toEqual({ notes: 1, kept: 2 })
    expect(await standing()).toEqual(before)
    expect(await notes(named)).toEqual([])
    const after = await get(hall.server, 'snapshot', `${frozen}-1`)
    expect([after.body, after.root, after.notes]).toEqual([edition.body, edition.root, edition.notes])
    const rows = await hall.server.deps.store.records(EVENT)
    const linked = rows.filter(
      row =>
        row.kind !== 'tombstone' && `${row.id} ${new TextDecoder().decode(row.value)}`.includes(gone.person),
    )
    expect(linked.map(({ kind, id }) => `${kind} ${id}`)).toEqual([])
    // From the disk alone it is the same again, through every phase.
    await until(
      async () => (await hall.server.deps.rooms.putAwayIdle(0, Date.now() + 60_000)) > 0,
      'the room to go',
    )
    expect(await standing()).toEqual(before)
    await hall.organiser.command('board.back', { board: unnamed })
    expect(await notes(unnamed)).toEqual([])
    await hall.organiser.command('board.share', { board: unnamed })
    await until(async () => (await notes(unnamed)).length === 4, 'all of them to come back')
    // One of them can still be erased by itself.
    const note = (await notes(unnamed)).find(({ text }) => text.startsWith('unnamed of'))?.id
    expect((await hall.organiser.command('note.erase', { board: unnamed, note })).status).toBe(200)
    expect(await notes(unnamed)).toHaveLength(3)
  })

  test('erasing one note leaves its author’s other words', async () => {
    const board = await newBoard('day-review')
    await hall.organiser.command('board.share', { board })
    const ann = await join('Ann Two')
    await post(ann, board, 'stays here')
    close()
    await post(ann, board, 'goes for good')
    await until(async () => (await notes(board)).length === 2, 'both notes')
    await hall.organiser.command('board.freeze', { board, now: true })
    const note = (await notes(board)).find(one => one.text === 'goes for good')?.id
    expect((await hall.organiser.command('note.erase', { board, note })).status).toBe(200)
    expect((await notes(board)).map(one => one.text)).toEqual(['stays here'])
    expect((await get(hall.server, 'snapshot', `${board}-1`)).body).not.toContain('goes for good')
    const page = keep(ann.page())
    await page.synced()
    expect(JSON.stringify(page.doc.getMap('entries'))).not.toContain('goes for good')
    const reader = keep(ann.board(board))
    await reader.synced()
    expect(readBoard(reader.doc).notes.map(one => one.text)).toEqual(['stays here'])
  })
})

describe('exports', () => {
  async function order(body: object, by: Device = hall.organiser) {
    const headers = { cookie: by.cookie, 'x-folkmoot-as': by.role }
    const started = await call(hall.server.origin, `/api/events/${EVENT}/exports`, body, headers)
    if (started.status !== 200) return { code: started.body.code as string, text: '', headers: new Headers() }
    const status = `/api/events/${EVENT}/exports/${started.body.id}`
    const file = await until(
      async () => (await call(hall.server.origin, status, undefined, headers)).body.file as string | null,
      'the file',
    )
    const response = await fetch(hall.server.origin + file, { headers })
    return {
      code: 'ok',
      text: await openedText(Buffer.from(await response.arrayBuffer())),
      headers: response.headers,
      file,
    }
  }

  test('every format, with names only when the organiser asks, and gone once something in it is erased', async () => {
    const board = await newBoard('day-review')
    await post(await join('Nameable Nell', 'keighley'), board, 'worth keeping')
    await hall.organiser.command('board.freeze', { board, now: true })
    const snapshot = `${board}-1`
    const offered = await call(hall.server.origin, '/api/file-formats')
    const formats = (offered.body.formats as { id: string }[]).map(({ id }) => id)
    expect(formats).toEqual(['pdf', 'docx', 'xlsx', 'zip', 'html', 'md', 'csv', 'json'])
    expect((await order({ format: 'docm', snapshot })).code).toBe('bad-request')
    for (const format of formats) {
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

    const link = await hall.organiser.command('link.create', { label: 'F' })
    const entered = await call(hall.server.origin, '/api/enter', {
      token: new URL(link.body.url as string).hash.slice(1),
    })
    const facilitator = device(hall.server.origin, 'facilitator', EVENT, entered.cookie)
    expect((await order({ format: 'md', snapshot }, facilitator)).code).toBe('ok')
    expect((await order({ format: 'md', snapshot, names: true }, facilitator)).code).toBe('forbidden')
    expect((await order({ format: 'md', snapshot }, await join('Del'))).code).toBe('forbidden')

    const note = Object.keys((await get(hall.server, 'snapshot', snapshot)).sources)[0]
    await hall.organiser.command('note.erase', { board, note })
    const gone = await call(hall.server.origin, named.file ?? '', undefined, {
      cookie: hall.organiser.cookie,
    })
    expect(gone.status).toBe(404)
  })

  test('a snapshot is listed for the cockpit', async () => {
    const stage = keep(await hall.organiser.stage())
    const [first] = stage.view.snapshots as SnapshotView[]
    expect(first?.root).toMatch(/^[0-9a-f]{64}$/)
  })
})

test('[H-5] no note’s words, no name, no code and no cookie is in the log', async () => {
  const board = await newBoard('day-review', 'anonymous')
  const ann = await join('Logged Lotte', 'keighley')
  const { entry } = await post(ann, board, 'words for no log')
  await hall.organiser.command('board.share', { board })
  await hall.organiser.command('scribe.write', {
    board,
    person: ann.person,
    prompt: 'x',
    text: 'words for no log',
  })
  await call(hall.server.origin, '/api/look-up', { code: 'WRONG234' })
  await call(hall.server.origin, '/api/return', { code: ann.returnCode })
  const log = hall.server.logged()
  expect(log).toContain('"command":"board.share"')
  for (const secret of [
    'words for no log',
    'Lotte',
    entry,
    ann.person,
    ann.returnCode,
    ann.cookie.split('=')[1] ?? '',
    'WRONG234',
    hall.server.organiserToken,
  ])
    expect(log.includes(secret), secret).toBe(false)
})
