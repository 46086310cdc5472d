/** Sorting what the room did not: beside the editions, never in them, and in the record marked as what it is. */
import { verifySnapshot } from '@folkmoot/capture'
import { call, type Delegate, type Device, until } from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { beforeAll, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

const hall = useHall()
/** A document is made behind everything else that the machine has to do. */
const DOCUMENT_MS = 120_000
const MARK = 'Sorted afterwards, not by the room, under'
let board: string
let people: Delegate[]
/** By their words. */
let ids: Map<string, string>
const id = (words: string) => ids.get(words) ?? expect.unreachable(words)

const headersOf = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
const put = async (note: string, group: string | null, was: string | null = null, name?: string) => {
  const answer = await hall.organiser.command('sorting.put', { board, note, group, was, name })
  return {
    status: answer.status,
    reason: String(answer.body.reason ?? ''),
    group: answer.body.group as string,
  }
}
const told = async (who: Device = hall.organiser) =>
  call(hall.server.origin, `/api/events/${EVENT}/sorting/${board}`, undefined, headersOf(who))
async function take(more: object = {}): Promise<{ text: string; url: string }> {
  const at = `/api/events/${EVENT}/exports`
  const headers = headersOf(hall.organiser)
  const wanted = { format: 'json', snapshot: null, names: false, boards: [board], ...more }
  const { body } = await call(hall.server.origin, at, wanted, headers)
  await until(
    async () => (await call(hall.server.origin, `${at}/${body.id}`, undefined, headers)).body.ready === true,
    'the file',
    DOCUMENT_MS,
  )
  const url = `${hall.server.origin}${at}/${body.id}/file`
  return { url, text: await openedText(Buffer.from(await (await fetch(url, { headers })).arrayBuffer())) }
}

beforeAll(async () => {
  board = await hall.newBoard('day-review', 'named')
  people = await Promise.all(
    ['Una', 'Dos', 'Tre', 'Pedr'].map((name, i) => hall.join(name, i < 2 ? 'keighley' : 'rotherham')),
  )
  for (const [i, who] of people.entries()) await hall.post(who, board, `words ${i}`)
  await hall.organiser.command('board.share', { board })
  ids = new Map((await hall.notes(board)).map(note => [note.text, note.id]))
  const groups = [{ id: 'g-room', name: 'The room’s own', notes: [id('words 0')] }]
  await hall.organiser.command('groups.arrange', { board, rev: 0, groups })
  expect((await put(id('words 1'), 'g-room')).status).toBe(404)
  await hall.organiser.command('board.freeze', { board, now: true })
})

test('[C-73] a note that the room left goes into a group of its own or a new one, and out again; the edition stays', async () => {
  const sealed = (await get(hall.server, 'snapshot', `${board}-1`)).body
  const before = JSON.parse((await take()).text)
  expect(before.about.sorted).toBeUndefined()
  const made = await put(id('words 1'), null, null, 'Gyda’n gilydd')
  expect(made.status).toBe(200)
  expect(await put(id('words 2'), 'g-room')).toMatchObject({ status: 200, group: 'g-room' })
  const after = JSON.parse((await take()).text)
  expect(after.about.sorted).toEqual([
    {
      board,
      groups: [{ id: made.group, name: 'Gyda’n gilydd' }],
      notes: Object.fromEntries(
        [
          [id('words 1'), made.group],
          [id('words 2'), 'g-room'],
        ].sort(),
      ),
    },
  ])
  expect(after.about.edition).toBe(before.about.edition + 1)
  expect(after.snapshots).toEqual(before.snapshots)
  expect((await get(hall.server, 'snapshot', `${board}-1`)).body).toBe(sealed)
  expect(verifySnapshot((await take()).text)).toMatchObject({ ok: true, problems: [] })
  // Taken back: the edition from before, byte for byte.
  expect((await put(id('words 2'), null, 'g-room')).status).toBe(200)
  expect((await put(id('words 1'), null, made.group)).status).toBe(200)
  expect(JSON.parse((await take()).text)).toEqual(before)
  await put(id('words 1'), made.group)
})

test('[C-73] every form of the record says of it that it was sorted afterwards, and not by the room', {
  timeout: 2 * DOCUMENT_MS,
}, async () => {
  for (const format of ['html', 'md', 'csv', 'docx', 'xlsx']) {
    const { text } = await take({ format })
    expect(text, format).toContain('Gyda’n gilydd')
    expect(text.toLowerCase(), format).toContain('sorted afterwards')
    if (format !== 'xlsx') expect(text, format).toContain(MARK)
  }
})

test('[C-73] what the room put together stays, and of two who sort one note the second is told', async () => {
  expect(await put(id('words 0'), null, null, 'Elsewhere')).toMatchObject({
    status: 409,
    reason: 'room-sorted-it',
  })
  expect(await put(id('words 1'), 'g-room', null)).toMatchObject({ status: 409, reason: 'sorted-meanwhile' })
  expect(await put(id('words 3'), 'no-such-group')).toMatchObject({ status: 404 })
  expect(await put('no-such-note', 'g-room')).toMatchObject({ status: 404 })
  const jackie = await hall.facilitator('Jackie')
  expect((await told(jackie)).status).toBe(403)
  const { body } = await told()
  const notes = body.notes as { id: string; group: string | null; sorted: string | null; network: string }[]
  expect(notes.find(one => one.id === id('words 0'))).toMatchObject({ group: 'g-room', sorted: null })
  expect(notes.filter(({ sorted }) => sorted !== null)).toHaveLength(1)
})

test('[P-62] a note that is held back is in nothing that was sorted, and a name that is erased leaves files and disk', async () => {
  const { text } = await take({ reach: 'public' })
  expect(JSON.parse(text).about.sorted).toBeUndefined()
  expect(text).not.toContain('Gyda’n gilydd')
  for (const who of people.slice(0, 2)) await who.command('consent.set', { answer: 'all', entries: {} })
  expect((await take({ reach: 'public' })).text).toContain('Gyda’n gilydd')
  await people[1]?.command('consent.set', { answer: 'no', entries: {} })
  expect((await take({ reach: 'public' })).text).not.toContain('Gyda’n gilydd')

  const waiting = await take()
  expect(waiting.text).toContain('Gyda’n gilydd')
  const sorting = await get(hall.server, 'sorting', board)
  const [group] = sorting.groups
  const erased = { of: 'group', board, id: group?.id, text: group?.name, instead: '' }
  expect((await hall.organiser.command('text.erase', erased)).status).toBe(200)
  expect((await fetch(waiting.url, { headers: headersOf(hall.organiser) })).status).toBe(404)
  expect((await take()).text).not.toContain('Gyda’n gilydd')
  await hall.organiser.command('note.erase', { board, note: id('words 1') })
  expect((await get(hall.server, 'sorting', board)).notes).toEqual({})
})
