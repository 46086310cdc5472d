/** A note that others cannot read, put into English. */
import { postEntry, setDraft, setFields } from '@folkmoot/board-doc'
import { eraseFromSnapshot, openSnapshot, readBody, verifySnapshot, withholdNotes } from '@folkmoot/capture'
import { until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'

const hall = useHall()
const URDU = 'سب کے لیے ایک باغ'

test('[L-22] a helper’s English stands beneath the original, for these words alone, and only who runs the board may put it', async () => {
  const board = await hall.newBoard('open-board')
  const writer = await hall.join('Amina')
  await hall.post(writer, board, URDU)
  await hall.organiser.command('board.share', { board })
  await until(async () => (await hall.notes(board)).length === 1, 'the note')
  const note = (await hall.notes(board))[0]?.id
  const put = { board, note, of: URDU, text: 'A garden for all' }
  for (const who of [writer, await hall.join('Bilal'), await hall.display()])
    expect((await who.command('note.reading', put)).body.code, who.role).toBe('forbidden')
  const helper = await hall.facilitator('Kit')
  expect((await helper.command('note.reading', { ...put, of: 'other words' })).status).not.toBe(200)
  expect((await helper.command('note.reading', { ...put, note: 'none' })).status).not.toBe(200)
  expect((await hall.notes(board))[0]?.reading).toBeUndefined()
  expect((await helper.command('note.reading', put)).status).toBe(200)
  await until(async () => (await hall.notes(board))[0]?.reading !== undefined, 'the English')
  expect((await hall.notes(board))[0]).toMatchObject({
    text: URDU,
    reading: { text: 'A garden for all', by: 'helper' },
  })
  const mine = hall.keep(await writer.stage())
  await until(
    () => Object.values(mine.mine()?.fates ?? {}).some(one => one.reading === 'A garden for all'),
    'the writer is told',
  )
  expect((await helper.command('note.reading', { ...put, text: '' })).status).toBe(200)
  await until(async () => (await hall.notes(board))[0]?.reading === undefined, 'the English to go')
})

test('[L-23] it is under the seal of the note, goes with it when the note is erased, and by itself; a copy without the note is without it', async () => {
  const board = await hall.newBoard('open-board')
  const writer = await hall.join('Noor')
  await hall.post(writer, board, URDU)
  await hall.organiser.command('board.share', { board })
  await until(async () => (await hall.notes(board)).length === 1, 'the note')
  const note = (await hall.notes(board))[0]?.id
  const put = { board, note, of: URDU, text: 'An allotment for everybody' }
  expect((await hall.organiser.command('note.reading', put)).status).toBe(200)
  expect((await hall.organiser.command('board.freeze', { board, now: true })).status).toBe(200)
  const bodyOf = async () => {
    const found = await hall.server.deps.rooms.read('better-together', read =>
      read.list('snapshot').filter(one => one.board === board),
    )
    return found.ok ? (found.value[0]?.body ?? '') : ''
  }
  const body = await bodyOf()
  expect(openSnapshot(readBody(body)).notes[0]?.reading).toEqual({
    text: 'An allotment for everybody',
    by: 'helper',
  })
  expect(verifySnapshot(body).ok).toBe(true)
  const changed = body.replace('An allotment for everybody', 'An allotment for somebody')
  expect(verifySnapshot(changed).ok).toBe(false)
  expect((await hall.organiser.command('note.reading', { ...put, text: 'too late' })).status).not.toBe(200)
  // By itself: the note and its root stay.
  const { root } = readBody(body)
  const text = put.text
  const erased = await hall.organiser.command('text.erase', {
    of: 'in-english',
    board,
    id: note,
    text,
    instead: '',
  })
  expect(erased.body).toEqual({ editions: 1 })
  await until(
    async () => (await hall.notes(board))[0]?.reading === undefined,
    'the English to leave the board',
  )
  expect(await bodyOf()).not.toContain('allotment')
  expect(verifySnapshot(await bodyOf())).toMatchObject({ ok: true, root, erased: 0 })
  expect((await hall.notes(board))[0]?.text).toBe(URDU)
  expect(openSnapshot(readBody(await bodyOf())).notes[0]).toMatchObject({ text: URDU })
  // With the note: the same in the edition of before.
  const whole = eraseFromSnapshot(body, [note ?? '']).body
  expect(whole).not.toContain('allotment')
  expect(verifySnapshot(whole)).toMatchObject({ ok: true, root, erased: 1 })
  expect((await hall.organiser.command('note.erase', { board, note })).status).toBe(200)
  await until(async () => !(await bodyOf()).includes(URDU), 'the words to go')
  expect(withholdNotes(body, [note ?? ''])).not.toContain('allotment')
  const left = await hall.server.deps.rooms.read('better-together', read =>
    JSON.stringify(read.list('moderation')),
  )
  expect(left.ok && left.value).not.toContain('allotment')
})

test('[L-24] on a board without names the writer’s own English waits for the board’s clock as any change does, and stands before a helper’s', async () => {
  const board = await hall.newBoard('open-board', 'anonymous')
  const people = await Promise.all(['A', 'B', 'C', 'D', 'E', 'F'].map(name => hall.join(`Writer ${name}`)))
  const posted = []
  for (const [i, who] of people.entries()) posted.push(await hall.post(who, board, `${URDU} ${i}`))
  await hall.organiser.command('board.share', { board })
  await until(async () => (await hall.notes(board)).length === 6, 'the notes')
  const first = posted[0]
  if (!first) throw new Error('nobody posted')
  const { page, entry } = first
  setFields(page.doc, entry, { 'in-english': 'As I mean it', 'written-in': 'ur' })
  postEntry(page.doc, entry)
  const fates = () => hall.fates(people[0] as (typeof people)[0])
  await until(async () => (await fates())[entry]?.fate === 'changing', 'that it waits')
  expect(JSON.stringify(await hall.notes(board))).not.toContain('As I mean it')
  // With others' changes, at a stroke of the board's clock.
  for (const { page: other, entry: one } of posted.slice(1)) {
    setFields(other.doc, one, { 'in-english': 'As another means it', 'written-in': 'ur' })
    postEntry(other.doc, one)
  }
  await until(
    async () => JSON.stringify(await hall.notes(board)).includes('As I mean it'),
    'the English',
    60_000,
  )
  const notes = await hall.notes(board)
  expect(notes.map(one => one.reading?.by)).toEqual(Array.from({ length: 6 }, () => 'writer'))
  const note = notes.find(one => one.reading?.text === 'As I mean it')
  expect(note?.lang).toBe('ur')
  expect(note).not.toHaveProperty('name')
  const guess = { board, note: note?.id, of: note?.text, text: 'As I guess' }
  expect((await hall.organiser.command('note.reading', guess)).status).toBe(200)
  expect((await hall.notes(board)).find(one => one.id === note?.id)?.reading?.text).toBe('As I mean it')
}, 120_000)

test('[L-24] English that stood for a writer’s words of before is not told as that of other words', async () => {
  const board = await hall.newBoard('open-board')
  const writer = await hall.join('Changes her mind')
  const { page, entry } = await hall.post(writer, board, URDU)
  await hall.organiser.command('board.share', { board })
  setFields(page.doc, entry, { 'in-english': 'As I mean it', 'written-in': 'no language <b>' })
  postEntry(page.doc, entry)
  await until(async () => (await hall.notes(board))[0]?.reading?.by === 'writer', 'the English')
  expect((await hall.notes(board))[0]?.lang).toBeUndefined()
  setDraft(page.doc, entry, 'other words')
  postEntry(page.doc, entry)
  await until(async () => (await hall.notes(board))[0]?.text === 'other words', 'the change')
  expect((await hall.notes(board))[0]?.reading).toBeUndefined()
})
