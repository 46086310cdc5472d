import { verifySnapshot } from '@folkmoot/capture'
import { call, device, until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { storedRecords } from '../directory.ts'
import { startApp } from '../start.fixture.ts'
import { useHall } from './hall.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, close, join, newBoard, post, notes, fates } = hall

describe('freezing', () => {
  test('[C-8] takes what was posted privately, closes, and later words wait for the next edition', async () => {
    const board = await newBoard('day-review')
    const ann = await join('Ann Early', 'keighley')
    await post(ann, board, 'before the freeze')
    const frozen = await hall.organiser.command('board.freeze', { board, now: true })
    expect(frozen.body).toEqual({ lastCall: null, snapshot: `${board}-1` })
    expect(await get(hall.server, 'board', board)).toMatchObject({
      phase: 'closed',
      editions: 1,
      lastCall: null,
    })
    const { entry } = await post(ann, board, 'after the freeze')
    await until(async () => (await fates(ann))[entry]?.fate === 'late', 'the fate')
    expect((await notes(board)).map(note => note.text)).toEqual(['before the freeze'])

    const snapshot = await get(hall.server, 'snapshot', `${board}-1`)
    expect(snapshot).toMatchObject({ edition: 1, notes: 1 })
    expect(verifySnapshot(snapshot.body)).toMatchObject({ ok: true })

    expect((await hall.organiser.command('board.share', { board })).body.code).toBe('wrong-phase')
    await hall.organiser.command('board.reopen', { board })
    await until(async () => (await notes(board)).length === 2, 'the late note')
    await hall.organiser.command('board.freeze', { board, now: true })
    expect((await get(hall.server, 'snapshot', `${board}-2`)).notes).toBe(2)
    expect((await get(hall.server, 'snapshot', `${board}-1`)).body).toBe(snapshot.body)
  })

  test('[T-8] a last call can be called off, and is not given twice', async () => {
    const board = await newBoard('day-review')
    const first = await hall.organiser.command('board.freeze', { board })
    const second = await hall.organiser.command('board.freeze', { board })
    expect(second.body).toEqual(first.body)
    expect((first.body.lastCall as number) - Date.now()).toBeGreaterThan(55_000)
    await hall.organiser.command('board.keep-open', { board })
    expect((await get(hall.server, 'board', board)).lastCall).toBeNull()
  })

  test('[T-8] a last call ends on time after a restart', async () => {
    const board = await newBoard('day-review')
    await edit(hall.server, tx => {
      const record = tx.get('board', board)
      if (record) tx.put('board', { ...record, lastCall: Date.now() + 600 })
    })
    close()
    await hall.server.stop()
    const before = hall.server
    hall.server = await startApp({ dir: before.dir })
    hall.organiser = device(hall.server.origin, 'organiser', EVENT, hall.organiser.cookie)
    expect(hall.server.joinCode).toBe(before.joinCode)
    // Looked up past the room: nobody comes back, and it freezes all the same.
    const phase = async () =>
      (await storedRecords(hall.server.deps.store, EVENT)).get('board', board)?.phase === 'closed'
    await until(phase, 'the freeze')
    expect((await list(hall.server, 'snapshot')).some(one => one.id === `${board}-1`)).toBe(true)
  })
})

describe('privacy', () => {
  test('[T-6] once it was open to delegates, or somebody has written, a board only becomes more private', async () => {
    const saved = await hall.organiser.command('board.save', {
      board: null,
      session: 'session-review-day-one',
      title: 'Not open yet',
      format: 'day-review',
      prompts: [{ text: 'What ?' }],
      visibility: 'anonymous',
    })
    const board = saved.body.board as string
    const become = (visibility: string) => hall.organiser.command('board.visibility', { board, visibility })
    expect((await become('named')).status).toBe(200)
    await hall.organiser.command('board.open', { board })
    expect((await become('network')).status).toBe(200)
    expect((await become('named')).body.code).toBe('only-tighter')
    await post(await join('Vi'), board, 'words')
    expect((await become('anonymous')).status).toBe(200)
    expect((await become('network')).body.code).toBe('only-tighter')
    expect((await hall.organiser.command('board.remove', { board })).body.code).toBe('conflict')
  })

  test('look first: facilitators see the words, the room only after a nod; on anonymous boards nobody sees whose', async () => {
    const board = await newBoard('day-review', 'anonymous')
    await hall.organiser.command('board.look-first', { board, on: true })
    await post(await join('Secret Sue', 'hereford'), board, 'look at me first', null, {}, { alone: true })
    await hall.organiser.command('board.share', { board })
    const stage = keep(await hall.organiser.stage())
    const pending = () =>
      (
        stage.view.pending as { board: string; note: string; text: string; by: unknown; network: unknown }[]
      ).find(one => one.board === board)
    const waiting = await until(pending, 'the waiting note')
    expect(waiting).toMatchObject({ text: 'look at me first', by: null, network: null })
    expect(await notes(board)).toEqual([])
    const wrong = await hall.organiser.command('note.nod', { board, note: waiting.note, text: 'other words' })
    expect(wrong.body.code).toBe('conflict')
    await hall.organiser.command('note.nod', { board, note: waiting.note, text: waiting.text })
    await until(async () => (await notes(board)).length === 1, 'the note')
    await hall.organiser.command('note.hide', { board, note: waiting.note, hidden: true, reason: 'not here' })
    await until(async () => (await notes(board)).length === 0, 'it to be hidden')
    await hall.organiser.command('note.hide', { board, note: waiting.note, hidden: false })
    await until(async () => (await notes(board)).length === 1, 'it to be back')
  })
})

describe('find someone who', () => {
  test('the found person’s name is on the wall only after they agree, as they put it', async () => {
    const board = await newBoard('find-someone-who')
    await hall.organiser.command('board.share', { board })
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
    const aloud = await hall.organiser.command('quote.answer', { quote: quote.quote, answer: 'agreed' })
    expect(aloud.body.code).toBe('only-by-code')
    await found.command('quote.answer', { quote: quote.quote, answer: 'agreed', name: 'Foun D.' })
    await until(async () => (await notes(board))[0]?.found?.name === 'Foun D.', 'the name')
  })

  test('somebody without a device is asked aloud, and scribed for', async () => {
    const board = await newBoard('find-someone-who')
    await hall.organiser.command('board.share', { board })
    const added = await hall.organiser.command('person.add', { name: 'Old Tom', network: 'rotherham' })
    const tom = added.body.person as string
    await post(await join('Fay'), board, 'met Tom', { person: tom, name: 'Old Tom' })
    const stage = keep(await hall.organiser.stage())
    const open = await until(
      () =>
        (stage.view.quotes as { quote: string; board: string; name: string }[]).find(
          one => one.board === board,
        ),
      'the open quotation',
    )
    expect(open.name).toBe('Old Tom')
    expect(
      (await hall.organiser.command('quote.answer', { quote: open.quote, answer: 'agreed' })).status,
    ).toBe(200)
    await until(async () => (await notes(board))[0]?.found?.name === 'Old Tom', 'the name')

    const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id ?? ''
    const wrote = await hall.organiser.command('scribe.write', {
      board,
      person: tom,
      prompt,
      text: 'as Tom tells it',
      about: { person: null, name: 'somebody' },
    })
    await until(async () => (await notes(board)).some(note => note.text === 'as Tom tells it'), 'the note')
    expect((await notes(board)).find(note => note.text === 'as Tom tells it')?.name).toBe('Old Tom')
    await hall.organiser.command('scribe.take-back', { board, person: tom, entry: wrote.body.entry })
    await until(async () => (await notes(board)).length === 1, 'it to be taken back')

    const reissued = await hall.organiser.command('person.reissue', { person: tom })
    await call(hall.server.origin, '/api/return', { code: reissued.body.returnCode as string })
    const refused = await hall.organiser.command('scribe.write', { board, person: tom, prompt, text: 'x' })
    expect(refused.body.code).toBe('only-by-code')
  })
})

describe('the clock on the screens', () => {
  const timer = async () => (await get(hall.server, 'stage', 'stage')).timer

  test('stays with the board it was started for, and goes when the room moves on', async () => {
    const [first, second] = [await newBoard('day-review'), await newBoard('day-review')]
    await hall.organiser.command('stage.show', { board: first })
    await hall.organiser.command('timer.start', { seconds: 60, label: 'Write' })
    await hall.organiser.command('stage.show', { board: null, session: 'session-review-day-one' })
    await hall.organiser.command('stage.show', { board: first })
    expect((await timer())?.label).toBe('Write')
    await hall.organiser.command('stage.show', { board: second })
    expect(await timer()).toBeNull()
    await hall.organiser.command('timer.start', { seconds: 60, label: 'Talk' })
    await hall.organiser.command('stage.show', { board: null, session: 'our-aims' })
    expect(await timer()).toBeNull()
  })
})
