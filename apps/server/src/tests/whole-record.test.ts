/** What goes into an event's record when nobody says, what is said to be missing, and who may take which boards. */
import { verifySnapshot } from '@folkmoot/capture'
import { call, type Device, until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT } from './world.fixture.ts'

const hall = useHall()
const { join, newBoard, postNote, facilitator } = hall

const headersOf = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
const at = `/api/events/${EVENT}/exports`

const order = (more: object = {}, who: Device = hall.organiser) =>
  call(hall.server.origin, at, { format: 'json', snapshot: null, names: false, ...more }, headersOf(who))

async function exported(more: object = {}, who: Device = hall.organiser) {
  const headers = headersOf(who)
  const { body, status } = await order(more, who)
  expect(status, JSON.stringify(body)).toBe(200)
  await until(
    async () => (await call(hall.server.origin, `${at}/${body.id}`, undefined, headers)).body.ready === true,
    'the file',
  )
  const url = `${hall.server.origin}${at}/${body.id}/file`
  const answer = await fetch(url, { headers })
  const text = await answer.text()
  return { url, text, name: answer.headers.get('content-disposition') ?? '' }
}

async function frozen(text: string, more: { network?: string } = {}): Promise<string> {
  const board = await newBoard('day-review', 'named', undefined, more)
  await hall.organiser.command('board.share', { board })
  await postNote(await join(`Writer of ${text}`, more.network ?? null), board, text)
  await hall.organiser.command('board.freeze', { board, now: true })
  return board
}

const about = (text: string) => JSON.parse(text).about

test('[C-27] boards that are not frozen are named in the record, those opened again too, and those left out on purpose', async () => {
  const kept = await frozen('kept words')
  const again = await frozen('first words')
  const other = await frozen('other words')
  await hall.organiser.command('board.reopen', { board: again })
  const open = await newBoard('day-review')
  const { text } = await exported({ boards: [kept, again] })
  expect(verifySnapshot(text)).toMatchObject({ ok: true, problems: [] })
  const mine = new Set([kept, again, other, open])
  const absent = about(text).notHere.filter(({ board }: { board: string }) => mine.has(board))
  expect(absent.map(({ board, why }: { board: string; why: string }) => [board, why])).toEqual([
    [again, 'open-again'],
    [other, 'not-chosen'],
    [open, 'not-frozen'],
  ])
  expect(text).not.toContain('other words')
  const page = await exported({ format: 'html' })
  expect(page.text).toContain('it was not frozen when this record was made')

  // A title that is erased leaves files that name the board, too.
  await hall.organiser.command('text.erase', {
    of: 'title',
    board: open,
    id: open,
    text: 'Board day-review',
    instead: 'Another',
  })
  expect((await fetch(page.url, { headers: headersOf(hall.organiser) })).status).toBe(404)
  await hall.organiser.command('board.freeze', { board: open, now: true })
  await hall.organiser.command('board.freeze', { board: again, now: true })
  expect(about((await exported()).text).notHere).toEqual([])
})

test('[C-27] a board of one network is in no file that did not ask for it, and its own record says whose it is', async () => {
  const theirs = await frozen('said among ourselves', { network: 'keighley' })
  const all = await frozen('said to everybody')
  const usual = await exported()
  expect(usual.text).toContain('said to everybody')
  expect(usual.text).not.toContain('said among ourselves')
  expect(about(usual.text).ofNetworks).toBe(1)
  // What an earlier version asks for.
  const { body } = await call(
    hall.server.origin,
    at,
    { format: 'json', snapshot: null },
    headersOf(hall.organiser),
  )
  expect(body.id).toBeDefined()

  const own = await exported({ boards: [theirs] })
  expect(own.name).toMatch(/keighley/)
  expect(about(own.text)).toMatchObject({ network: 'Keighley', ofNetworks: 0 })
  expect(own.text).not.toContain('said to everybody')

  const kit = await facilitator('Kit', 'keighley')
  const forKit = await exported({}, kit)
  expect(forKit.text).toContain('said among ourselves')
  expect(forKit.text).not.toContain('said to everybody')
  expect(about(forKit.text).notHere).toEqual([])
  const refused = await order({ boards: [all] }, kit)
  expect(refused.body.code).toBe('not-found')
  const lou = await facilitator('Lou')
  expect((await exported({}, lou)).text).not.toContain('said among ourselves')
  expect((await order({ boards: [] })).status).toBe(404)
})

test('[C-27] its times are those of the event’s zone, and no other zone is taken', async () => {
  await frozen('at what time')
  expect((await hall.organiser.command('event.update', { zone: 'Mars/Olympus' })).status).toBe(400)
  expect((await hall.organiser.command('event.update', { zone: 'Asia/Karachi' })).status).toBe(200)
  expect((await exported({ format: 'md' })).text).toContain('Times are those of Asia/Karachi')
})

test('[C-28] why a note was erased is told in the record, out of a few reasons', async () => {
  const board = await newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  const note = await postNote(await join('Somebody Who Asks'), board, 'not for the record')
  await hall.organiser.command('board.freeze', { board, now: true })
  const erase = (why: string) => hall.organiser.command('note.erase', { board, note, why })
  expect((await erase('Jo wanted it')).status).toBe(400)
  expect((await erase('asked')).status).toBe(200)
  const { text } = await exported({ format: 'md', boards: [board] })
  expect(text).toContain('because its writer asked')
  expect(text).not.toContain('not for the record')
})
