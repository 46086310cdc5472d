/** Records for an audience: their editions, and what their writers let go beyond the people who were there. */
import { verifySnapshot } from '@folkmoot/capture'
import type { OrganiserEventView } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, until } from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
const { join, newBoard, post } = hall
const at = `/api/events/${EVENT}/exports`

interface Taken {
  status: number
  reason: string
  name: string
  text: string
  bytes: Buffer
  url: string
}

async function take(more: object = {}, who: Device = hall.organiser): Promise<Taken> {
  const headers = { cookie: who.cookie, 'x-folkmoot-as': who.role }
  const wanted = { format: 'json', snapshot: null, names: false, ...more }
  const { body, status } = await call(hall.server.origin, at, wanted, headers)
  const url = `${hall.server.origin}${at}/${body.id}/file`
  if (status !== 200)
    return { status, reason: String(body.reason), name: '', text: '', bytes: Buffer.alloc(0), url }
  await until(
    async () => (await call(hall.server.origin, `${at}/${body.id}`, undefined, headers)).body.ready === true,
    'the file',
  )
  const answer = await fetch(url, { headers })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { status, reason: '', name, text: await openedText(bytes), bytes, url }
}
const fetched = async ({ url }: Taken) =>
  (await fetch(url, { headers: { cookie: hall.organiser.cookie, 'x-folkmoot-as': 'organiser' } })).status

/** A frozen board with a note of each, and what each of them says to the question. */
async function frozen(
  visibility: string,
  people: readonly Delegate[],
  word: string,
): Promise<{ board: string; entries: string[] }> {
  const board = await newBoard('day-review', visibility)
  const entries: string[] = []
  for (const [i, who] of people.entries()) entries.push((await post(who, board, `${word} ${i}.`)).entry)
  await hall.organiser.command('board.share', { board })
  await hall.organiser.command('board.freeze', { board, now: true })
  expect((await get(hall.server, 'snapshot', `${board}-1`)).notes).toBe(people.length)
  return { board, entries }
}
const crowd = (n: number, name: string) =>
  Promise.all(Array.from({ length: n }, (_, i) => join(`${name} ${i}`)))
const say = (who: Device, answer: string, entries: Record<string, string> = {}) =>
  who.command('consent.set', { answer, entries })
const heldIn = (text: string, word: string, n: number) =>
  Array.from({ length: n }, (_, i) => i).filter(i => !text.includes(`${word} ${i}.`))

async function editions(): Promise<NonNullable<OrganiserEventView['editions']>> {
  const stage = await hall.keep(await hall.organiser.stage())
  return (stage.view as unknown as OrganiserEventView).editions ?? []
}

test('[C-37] a file’s name and head say for whom it is, which edition, and whether it names people', async () => {
  const { board } = await frozen('named', await crowd(2, 'Naomi'), 'alike')
  for (const names of [false, true]) {
    const one = await take({ names, boards: [board] })
    const { about, copy } = JSON.parse(one.text)
    expect({ reach: about.reach, names: copy.names }).toEqual({ reach: 'here', names })
    expect(verifySnapshot(one.text)).toMatchObject({ ok: true, edition: about.edition })
    const name = `better-together-record-e${about.edition}-${names ? 'WITH-NAMES-' : ''}`
    const page = await take({ format: 'html', names, boards: [board] })
    expect([one.name, page.name].map(file => file.replace(/\d{4}-\d\d-\d\d\.\w+$/, ''))).toEqual([name, name])
    expect(page.text).toContain(`Edition ${about.edition} of this record.`)
    const again = await take({ format: 'html', names, boards: [board] })
    expect(Buffer.compare(again.bytes, page.bytes)).toBe(0)
  }
})

test('[C-38] the edition grows with what is in it, goes back with it, and is listed with what is different', async () => {
  const first = await frozen('named', await crowd(3, 'Edith'), 'first')
  const numbers = async (boards: string[]) =>
    JSON.parse((await take({ boards })).text).about.edition as number
  const one = await numbers([first.board])
  const next = await frozen('named', await crowd(2, 'Edna'), 'next')
  const two = await numbers([first.board, next.board])
  expect(two).toBe(one + 1)
  expect(await numbers([first.board, next.board])).toBe(two)
  const listed = (await editions()).find(({ reach, edition }) => reach === 'here' && edition === two)
  expect(listed).toMatchObject({
    boards: 2,
    notes: 5,
    heldBack: 0,
    since: { more: 2, fewer: 0, boardsMore: 1, boardsFewer: 0, frozenAnew: 0 },
  })
  expect(listed?.root).toBe(JSON.parse((await take({ boards: [first.board, next.board] })).text).root)
  // A note is hidden: another edition. Brought back, the one from before.
  const [note] = Object.keys((await get(hall.server, 'snapshot', `${next.board}-1`)).sources)
  await hall.organiser.command('note.hide', { board: next.board, note, hidden: true })
  expect(await numbers([first.board, next.board])).toBe(two + 1)
  expect((await editions())[0]?.since).toMatchObject({ more: 0, fewer: 1 })
  await hall.organiser.command('note.hide', { board: next.board, note, hidden: false })
  expect(await numbers([first.board, next.board])).toBe(two)
  // Kept on disk as records, without a word of anybody's.
  const kept = JSON.stringify(await list(hall.server, 'record-edition'))
  expect(kept).not.toMatch(/first 0|next 0|Edith/)
})

test('[C-39] [C-40] beyond the room go only words whose writer said so, and what is withdrawn goes from files that wait', async () => {
  const [all, some, no, other] = [
    await join('Olive A'),
    await join('Olive B'),
    await join('Olive C'),
    await join('Olive D'),
  ]
  const people = [all, some, no, other, ...(await crowd(2, 'Olive'))]
  const { board, entries } = await frozen('named', people, 'olive')
  expect((await say(all, 'all')).status).toBe(200)
  expect((await say(some, 'some', { [entries[1] ?? '']: 'programme' })).status).toBe(200)
  expect((await say(no, 'no')).status).toBe(200)
  const boards = [board]
  for (const format of ['json', 'html']) {
    const programme = await take({ format, boards, reach: 'programme' })
    expect(heldIn(programme.text, 'olive', 6), format).toEqual([2, 3, 4, 5])
    expect(programme.name).toContain('-record-programme-and-funder-e')
    const open = await take({ format, boards, reach: 'public' })
    expect(heldIn(open.text, 'olive', 6), format).toEqual([1, 2, 3, 4, 5])
    expect(open.text, format).not.toContain('Olive')
    if (format === 'json') {
      expect(verifySnapshot(open.text)).toMatchObject({ ok: true, problems: [], heldBack: 5, notes: 6 })
      const root = JSON.parse((await take({ boards })).text).snapshots[0].root
      expect(JSON.parse(open.text).snapshots[0].root).toBe(root)
    } else expect(open.text).toContain('5 notes are not in this file')
  }
  // People here have all of it, whatever was said.
  expect(heldIn((await take({ boards })).text, 'olive', 6)).toEqual([])
  const waiting = await take({ boards, reach: 'public' })
  const edition = JSON.parse(waiting.text).about.edition
  // A new yes leaves a file that was made before it as it is.
  await say(other, 'all')
  expect(await fetched(waiting)).toBe(200)
  await say(all, 'no')
  expect(await fetched(waiting)).toBe(404)
  const after = await take({ boards, reach: 'public' })
  expect(heldIn(after.text, 'olive', 6)).toEqual([0, 1, 2, 4, 5])
  expect(JSON.parse(after.text).about.edition).toBe(edition + 1)
})

test('[C-39] only the organiser makes such files, of the whole record and without names', async () => {
  const { board } = await frozen('named', await crowd(1, 'Norma'), 'norma')
  const refused = async (more: object, who?: Device) => (await take({ boards: [board], ...more }, who)).reason
  expect(await refused({ reach: 'public' }, await hall.facilitator('Jackie'))).toBe('reach-for-organiser')
  expect(await refused({ reach: 'public', names: true })).toBe('reach-without-names')
  expect(await refused({ reach: 'programme', snapshot: `${board}-1` })).toBe('reach-without-names')
})

test('[P-37] on a board without names nobody’s yes or no shows alone', async () => {
  const people = await crowd(12, 'Una')
  const { board } = await frozen('anonymous', people, 'una')
  const out = async () => heldIn((await take({ boards: [board], reach: 'public' })).text, 'una', 12)
  for (const who of people.slice(0, 4)) await say(who, 'all')
  expect(await out()).toHaveLength(12)
  for (const who of people.slice(4, 11)) await say(who, 'all')
  const held = await out()
  expect(held).toHaveLength(5)
  expect(held).toContain(11)
  expect(await out()).toEqual(held)
  const [kept] = await list(hall.server, 'cleared').then(all => all.filter(({ id }) => id === board))
  expect(kept?.public.notes).toHaveLength(7)
})

test('[C-40] [P-38] with a return code one changes one’s mind after everything is frozen; nobody else can', async () => {
  const [rita, mallory] = [await join('Rita'), await join('Mallory')]
  const { board, entries } = await frozen('named', [rita, mallory], 'rita')
  // A hacked client names somebody else’s entry: it counts for pages of its own alone.
  await say(mallory, 'some', { [entries[0] ?? '']: 'public' })
  const open = () => take({ boards: [board], reach: 'public' })
  expect(heldIn((await open()).text, 'rita', 2)).toEqual([0, 1])
  const back = await call(hall.server.origin, '/api/return', { code: rita.returnCode })
  const phone = device(hall.server.origin, 'delegate', EVENT, back.cookie)
  expect((await say(phone, 'all')).status).toBe(200)
  expect(heldIn((await open()).text, 'rita', 2)).toEqual([1])
  // Put together with hers by the organiser, Mallory’s entry still answers for nothing of hers.
  const joined = { from: mallory.handle, into: rita.handle }
  expect((await hall.organiser.command('person.merge', joined)).status).toBe(200)
  expect((await say(mallory, 'no')).status).toBe(200)
  expect(heldIn((await open()).text, 'rita', 2)).toEqual([1])
  expect((await say(hall.organiser, 'all')).status).toBe(403)
})

test('[P-38] the box on paper counts for words typed by whoever runs the board, and can be taken out', async () => {
  const added = await hall.organiser.command('person.add', { name: 'Paula Paper' })
  const person = String(added.body.person)
  const board = await newBoard('day-review')
  const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id
  const typed = { board, person, prompt, text: 'paper 0.' }
  const written = await hall.organiser.command('scribe.write', { ...typed, mayPublish: true })
  expect(written.status, JSON.stringify(written.body)).toBe(200)
  await hall.organiser.command('scribe.write', { ...typed, text: 'paper 1.' })
  await hall.organiser.command('board.share', { board })
  await hall.organiser.command('board.freeze', { board, now: true })
  const open = async () => (await take({ boards: [board], reach: 'public' })).text
  expect(heldIn(await open(), 'paper', 2)).toEqual([1])
})

test('[P-39] an answer is told to that person alone', async () => {
  const [who, neighbour] = [await join('Petra'), await join('Petra’s neighbour')]
  const stages = await Promise.all(
    [neighbour, hall.organiser, await hall.facilitator('Lois'), await hall.display()].map(one => one.stage()),
  )
  for (const stage of stages) hall.keep(stage)
  const own = hall.keep(await who.stage())
  const { entry } = await post(who, await newBoard('day-review'), 'mine')
  await say(who, 'some', { [entry]: 'programme' })
  await until(() => own.heard().includes('"answer":"some"'), 'one’s own answer')
  await hall.organiser.command('stage.announce', { text: 'the mark' })
  for (const stage of stages) {
    await until(() => stage.heard().includes('the mark'), 'the mark')
    expect(stage.heard()).not.toContain(entry)
    expect(stage.heard()).not.toContain('"answer":"some"')
  }
  const lines = hall.server.logged().split('\n')
  expect(lines.filter(line => line.includes('consent.set') && line.includes('delegate'))).toEqual([])
})

test('[P-54] on a board without names neither a note nor a case study from it says who was removed or who withdrew', async () => {
  const people = await crowd(12, 'Casey')
  const { board, entries } = await frozen('anonymous', people, 'behind')
  for (const who of people) await say(who, 'all')
  const { sources } = await get(hall.server, 'snapshot', `${board}-1`)
  const noteOf = (entry: string | undefined) =>
    Object.entries(sources).find(([, source]) => source.entry === entry)?.[0] ?? ''
  const author = await join('Author')
  await say(author, 'all')
  const cases = await newBoard('case-study', 'named')
  for (const [i, entry] of entries.entries())
    await post(author, cases, `case ${i}.`, null, { notes: `what.0=${noteOf(entry)}` })
  await hall.organiser.command('board.share', { board: cases })
  await hall.organiser.command('board.freeze', { board: cases, now: true })
  // The cases alone: their file must not be ahead of the notes'.
  const wanted = { boards: [cases], reach: 'programme' }
  expect(heldIn((await take(wanted)).text, 'case', 12)).toEqual([])
  await hall.organiser.command('person.remove', { person: people[0]?.handle, words: 'keep' })
  expect(heldIn((await take(wanted)).text, 'case', 12)).toEqual([])
  expect(heldIn((await take({ ...wanted, boards: [board] })).text, 'behind', 12)).toEqual([])
  await say(people[1] as Delegate, 'no')
  const held = heldIn((await take(wanted)).text, 'case', 12)
  expect(held.length).toBeGreaterThanOrEqual(5)
  expect(held).toContain(1)
  const notes = await take({ boards: [board], reach: 'programme' })
  expect(heldIn(notes.text, 'behind', 12)).toEqual(held)
})
