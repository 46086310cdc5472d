import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import { type Delegate, type StockClient, stockClient, until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, seat, notes, post, postNote } = hall

/** A stock provider on a table's page, as one of its people or as somebody who tries to be. */
function openTablePage(who: Pick<Delegate, 'cookie' | 'role'>, page: string, epoch = 1): StockClient {
  return keep(
    stockClient(`${hall.server.origin.replace('http', 'ws')}/sync/page`, `${EVENT}.${page}`, {
      cookie: who.cookie,
      params: { as: who.role, epoch: String(epoch) },
    }),
  )
}

async function pageOf(table: string): Promise<string> {
  const { page } = await get(hall.server, 'table', table)
  if (page === null) throw new Error('this table has no page')
  return page
}

function write(page: StockClient, board: string, prompt: string, text: string): string {
  const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
  setDraft(page.doc, entry, text)
  return entry
}

describe('a table’s page', () => {
  test('[T-15] those who sit there write one note together, named by the table; it stands when the table is gone', async () => {
    const board = await newBoard('day-review', 'named', undefined, { by: 'table' })
    await hall.organiser.command('board.share', { board })
    const ann = await join('Table Ann', 'keighley')
    const bea = await join('Table Bea', 'hereford')
    const [table = ''] = await seat([ann, bea])
    const stage = keep(await ann.stage())
    const mine = await until(() => stage.mine()?.table?.page, 'the table’s page')
    expect(stage.mine()?.table).toMatchObject({
      id: table,
      order: 0,
      seats: [
        { name: 'Table Ann', network: 'keighley', deviceless: false },
        { name: 'Table Bea', network: 'hereford', deviceless: false },
      ],
    })
    const [one, two] = [openTablePage(ann, mine.id, mine.pageEpoch), openTablePage(bea, mine.id)]
    await Promise.all([one.synced(), two.synced()])
    const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id ?? ''
    const entry = write(one, board, prompt, 'we began')
    await one.saved()
    await until(() => two.doc.getMap('entries').has(entry), 'it at the other seat')
    setDraft(two.doc, entry, 'we began and ended')
    postEntry(two.doc, entry)
    await two.saved()
    await until(() => stage.mine()?.tableFates[entry]?.fate === 'shown', 'the fate of what the table wrote')
    expect((await notes(board))[0]).toMatchObject({ text: 'we began and ended', name: 'Table 1' })
    expect((await notes(board))[0]?.network).toBeUndefined()

    await hall.organiser.command('tables.name', { table, name: 'By the window' })
    await until(async () => (await notes(board))[0]?.name === 'By the window', 'its new name')
    await hall.organiser.command('tables.remove', { table })
    await until(() => one.closes.includes(4403) && two.closes.includes(4403), 'the page to close')
    expect((await notes(board))[0]).toMatchObject({ text: 'we began and ended', name: 'By the window' })
    await hall.organiser.command('board.freeze', { board, now: true })
    expect((await get(hall.server, 'snapshot', `${board}-1`)).notes).toBe(1)
  })

  test('[C-2] one note of a table is erased and the rest of its page stays', async () => {
    const board = await newBoard('day-review', 'named', undefined, { by: 'table' })
    await hall.organiser.command('board.share', { board })
    const ann = await join('Erasing Ann')
    const [table = ''] = await seat([ann])
    const page = openTablePage(ann, await pageOf(table))
    await page.synced()
    const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id ?? ''
    const [gone, stays] = ['canary to go', 'to stay'].map(text => write(page, board, prompt, text))
    for (const entry of [gone, stays]) postEntry(page.doc, entry ?? '')
    await page.saved()
    const note = (await notes(board)).find(one => one.text === 'canary to go')?.id
    expect((await hall.organiser.command('note.erase', { board, note })).status).toBe(200)
    expect((await notes(board)).map(one => one.text)).toEqual(['to stay'])
    await until(() => !page.doc.getMap('entries').has(gone ?? ''), 'it to leave the page')
    expect(page.doc.getMap('entries').has(stays ?? '')).toBe(true)
  })

  test('[T-15] nobody else opens it: no stranger, no facilitator, no display, no old epoch', async () => {
    const ann = await join('Closed Ann')
    const cas = await join('Closed Cas')
    const [table = '', other = ''] = await seat([ann], [cas])
    const page = await pageOf(table)
    for (const who of [cas, await join('Closed Stranger'), hall.organiser, await hall.display()]) {
      const client = openTablePage(who, page)
      await until(() => client.closes.length > 0, `${who.role} to be refused`)
      expect(client.closes[0]).toBe(4403)
    }
    const stale = openTablePage(ann, page, 2)
    await until(() => stale.closes.includes(4409), 'the epoch')
    expect(await pageOf(other)).not.toBe(page)
  })

  test('[T-15] whoever is moved away loses the page at once; who moves in has it', async () => {
    const ann = await join('Moving Ann')
    const [from = '', to = ''] = await seat([ann], [])
    const old = openTablePage(ann, await pageOf(from))
    await old.synced()
    const stage = keep(await ann.stage())
    await hall.organiser.command('tables.move', { person: ann.person, table: to })
    await until(() => old.closes.includes(4403), 'the old page to close', 2_000)
    const page = await pageOf(to)
    await until(() => stage.mine()?.table?.page?.id === page, 'the new page')
    await openTablePage(ann, page).synced()
    await hall.organiser.command('tables.make', { count: 1 })
    expect((await get(hall.server, 'table-page', page)).table).toBe(to)
  })

  test('a table without a page, of an earlier version, has one when a board of tables opens', async () => {
    const [table = ''] = await seat([])
    await edit(hall.server, tx => {
      const record = tx.get('table', table)
      if (record) tx.put('table', { ...record, page: null })
    })
    await newBoard('day-review', 'named', undefined, { by: 'table' })
    expect(await pageOf(table)).toBeTruthy()
  })

  test('tables write for the room, not for one network; who writes stays as it is once somebody has', async () => {
    const save = (more: object) =>
      hall.organiser.command('board.save', {
        board: null,
        session: 'session-review-day-one',
        title: 'T',
        format: 'day-review',
        prompts: [{ text: 'x' }],
        visibility: 'named',
        ...more,
      })
    const refused = await save({ by: 'table', network: 'keighley' })
    expect(refused.body).toMatchObject({ code: 'conflict', message: expect.stringContaining('Tables') })
    const board = await newBoard('day-review')
    await hall.organiser.command('board.share', { board })
    await postNote(await join('By Person'), board, 'by a person')
    const { prompts } = await get(hall.server, 'board', board)
    expect((await save({ board, prompts, by: 'table' })).body.code).toBe('conflict')
    expect((await save({ board, prompts, layout: 'stream', oneEach: true })).status).toBe(200)
    expect(await get(hall.server, 'board', board)).toMatchObject({
      layout: 'stream',
      oneEach: true,
      by: 'person',
    })
  })

  test('the format’s own name for a prompt stays with it when its words are corrected', async () => {
    const first = await newBoard('agreed-understandings', 'anonymous', [
      { text: 'We agree that …' },
      { text: 'Something of ours' },
    ])
    const { prompts } = await get(hall.server, 'board', first)
    expect(prompts.map(prompt => prompt.key)).toEqual(['agree', undefined])
    await hall.organiser.command('board.save', {
      board: first,
      session: 'session-review-day-one',
      title: 'T',
      format: 'agreed-understandings',
      prompts: prompts.map(({ id, text }) => ({ id, text: `${text}!` })),
      visibility: 'anonymous',
    })
    const corrected = (await get(hall.server, 'board', first)).prompts
    expect(corrected.map(({ key, text }) => [key, text])).toEqual([
      ['agree', 'We agree that …!'],
      [undefined, 'Something of ours!'],
    ])
  })
})

describe('scribes at a table', () => {
  test('[T-18] delegates write for those without a device at their own table, fields included, and for nobody else', async () => {
    const board = await newBoard('good-practice', 'named', [{ text: 'Good practice', key: 'practice' }])
    await hall.organiser.command('board.share', { board })
    const ann = await join('Scribe Ann')
    const cas = await join('Scribe Cas')
    const [own = '', other = ''] = await seat([ann], [cas])
    const add = async (name: string, table: string | null) => {
      const person = (await hall.organiser.command('person.add', { name })).body.person as string
      await hall.organiser.command('tables.move', { person, table })
      return person
    }
    const here = await add('Deviceless Dot', own)
    const there = await add('Deviceless Dan', other)
    const nowhere = await add('Deviceless Di', null)
    const { prompts } = await get(hall.server, 'board', board)
    const as = (person: string, table: string, more: object = {}) =>
      ann.command('scribe.write', { board, table, person, prompt: prompts[0]?.id, text: 'as told', ...more })
    const written = await as(here, own)
    expect(written.status).toBe(200)
    await until(async () => (await notes(board))[0]?.name === 'Deviceless Dot', 'the note')
    expect((await as(there, own)).body.code).toBe('forbidden')
    expect((await as(nowhere, own)).body.code).toBe('forbidden')
    expect((await as(there, other)).body.code).toBe('forbidden')
    expect((await as(cas.person, own)).body.code).toBe('only-by-code')
    expect((await as(here, own, { text: ' ' })).body.code).toBe('bad-request')
    expect((await as(here, own, { entry: 'of-another' })).body.code).toBe('not-found')
    const takeBack = { board, table: own, person: here, entry: written.body.entry }
    expect((await cas.command('scribe.take-back', takeBack)).body.code).toBe('forbidden')
    expect((await ann.command('scribe.take-back', takeBack)).status).toBe(200)
    await until(async () => (await notes(board)).length === 0, 'it to be taken back')
  })

  test('[T-18] not on a board that the scribe may not see, nor on one that tables write', async () => {
    const ann = await join('Unseeing Ann', 'hereford')
    const [table = ''] = await seat([ann])
    const person = (await hall.organiser.command('person.add', { name: 'Kay', network: 'keighley' })).body
      .person as string
    await hall.organiser.command('tables.move', { person, table })
    const network = await newBoard('day-review', 'named', undefined, { network: 'keighley' })
    const tables = await newBoard('day-review', 'named', undefined, { by: 'table' })
    const on = async (board: string) => {
      const { prompts } = await get(hall.server, 'board', board)
      return { board, table, person, prompt: prompts[0]?.id, text: 'as told' }
    }
    expect((await ann.command('scribe.write', await on(network))).body.code).toBe('not-found')
    expect((await hall.organiser.command('scribe.write', await on(network))).status).toBe(200)
    expect((await ann.command('scribe.write', await on(tables))).body.code).toBe('conflict')
  })

  test('[P-12] a story that a scribe typed is read back to whoever told it, named or not by whom it was typed', async () => {
    const board = await newBoard('stories', 'named')
    await hall.organiser.command('board.share', { board })
    const person = (await hall.organiser.command('person.add', { name: 'Teller' })).body.person as string
    const { prompts } = await get(hall.server, 'board', board)
    const told = { board, person, prompt: prompts[0]?.id, text: 'we opened the hall' }
    const desk = keep(await hall.organiser.stage())
    expect((await hall.organiser.command('scribe.write', told)).status).toBe(200)
    const asked = await until(
      () =>
        (desk.view.quotes as { quote: string; name: string; board: string }[]).find(
          one => one.board === board,
        ),
      'the question to the teller',
    )
    expect(asked.name).toBe('Teller')
    expect(await notes(board)).toEqual([])
    await hall.organiser.command('quote.answer', { quote: asked.quote, answer: 'agreed' })
    await until(async () => (await notes(board))[0]?.name === 'Teller', 'the story')
  })

  test('[T-29] on boards without names the same holds, and no facilitator is told whose words they are', async () => {
    const board = await newBoard('stories', 'anonymous')
    const ann = await join('Neighbour Ann', 'keighley')
    const [table] = await seat([ann])
    const person = (await hall.organiser.command('person.add', { name: 'Secret Teller' })).body
      .person as string
    await hall.organiser.command('tables.move', { person, table })
    const { prompts } = await get(hall.server, 'board', board)
    const told = { board, table, person, prompt: prompts[0]?.id, text: 'told in confidence' }
    const desk = keep(await hall.organiser.stage())
    expect((await ann.command('scribe.write', told)).status).toBe(200)
    const asked = await until(
      () =>
        (desk.view.quotes as { quote: string; board: string; name: string }[]).find(
          one => one.board === board,
        ),
      'the question',
    )
    expect(asked).toMatchObject({ name: '', text: 'told in confidence' })
    const before = await hall.server.deps.rooms.read(EVENT, read => read.facts(board).waiting)
    expect(before).toMatchObject({ ok: true })
    expect(
      (await hall.organiser.command('quote.answer', { quote: asked.quote, answer: 'agreed' })).status,
    ).toBe(200)
    const id = (await list(hall.server, 'person')).find(one => one.handle === person)?.id ?? ''
    await until(async () => {
      const fates = await hall.server.deps.rooms.read(EVENT, read => Object.values(read.fates(id)))
      return fates.ok && fates.value[0]?.fate !== 'asked'
    }, 'the words to wait for the others and no longer for their teller')
  })

  test('[T-30] questions about oneself come a few at a time, and whoever was reported asks nothing more', async () => {
    const board = await newBoard('find-someone-who')
    await hall.organiser.command('board.share', { board })
    const [shy, pest, friend] = [await join('Shy'), await join('Pest'), await join('Friend')]
    const about = { person: shy.handle, name: 'Shy' }
    for (let i = 0; i < 5; i++) await post(pest, board, `pestering ${i}`, about)
    await post(friend, board, 'kind words', about)
    const [mine, desk] = [keep(await shy.stage()), keep(await hall.organiser.stage())]
    const open = () => mine.mine()?.quotes.filter(({ answer }) => answer === 'asked') ?? []
    await until(() => open().some(({ text }) => text === 'kind words'), 'the questions')
    expect(open().filter(({ by }) => by === 'Pest')).toHaveLength(3)
    const bad = open().find(({ by }) => by === 'Pest')?.quote
    expect((await friend.command('quote.report', { quote: bad, board })).body.code).toBe('not-found')
    expect((await shy.command('quote.report', { quote: bad, board })).status).toBe(200)
    await until(
      () => open().every(({ by }) => by === 'Friend') && open().length === 1,
      'the pest to be silent',
    )
    await post(pest, board, 'pestering again', about)
    const reported = () =>
      (desk.view.quotes as { quote: string; answer: string; note: string | null }[]).filter(
        ({ answer }) => answer === 'reported',
      )
    await until(() => reported().length === 1, 'the facilitator to be told')
    expect(reported()[0]?.note).not.toBeNull()
    expect(open().map(({ by }) => by)).toEqual(['Friend'])
    expect((await hall.organiser.command('quote.report', { quote: bad, board })).status).toBe(200)
    await until(() => reported().length === 0, 'it to be looked at')
  })

  test('the fields are the answer where the format says so', async () => {
    const board = await newBoard('aims', 'anonymous', [{ text: 'An aim', key: 'aim-1' }])
    const person = (await hall.organiser.command('person.add', { name: 'Aim' })).body.person as string
    const { prompts } = await get(hall.server, 'board', board)
    const told = { board, person, prompt: prompts[0]?.id, text: '', fields: { before: 2, unknown: 'x' } }
    expect((await hall.organiser.command('scribe.write', told)).status).toBe(200)
    await hall.organiser.command('board.share', { board })
    const counted = await hall.server.deps.rooms.read(EVENT, read => read.counted(board))
    expect(counted.ok && counted.value[0]?.entries[0]?.posted.fields?.before).toBe(2)
  })
})
