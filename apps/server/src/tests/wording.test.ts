/** A prompt's words are corrected while people write under them. */
import type { Device } from '@folkmoot/testkit'
import { call, until } from '@folkmoot/testkit'
import { beforeAll, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
let jackie: Device
beforeAll(async () => {
  jackie = await hall.facilitator('Jackie')
})
const board = (id: string) => get(hall.server, 'board', id)
async function reword(id: string, from: string, text: string, who = jackie) {
  const prompt = (await board(id)).prompts[0]?.id
  return who.command('prompt.reword', { board: id, prompt, from, text })
}
async function record(): Promise<string> {
  const at = `/api/events/${EVENT}/exports`
  const headers = { cookie: hall.organiser.cookie, 'x-folkmoot-as': 'organiser' }
  const { body } = await call(hall.server.origin, at, { format: 'md', snapshot: null, names: false }, headers)
  const ready = () => call(hall.server.origin, `${at}/${body.id}`, undefined, headers)
  await until(async () => (await ready()).body.ready === true, 'the file')
  return (await fetch(`${hall.server.origin}${at}/${body.id}/file`, { headers })).text()
}

test('[T-57] reworded, a question keeps what people wrote, and the record has both wordings', async () => {
  const open = await hall.newBoard('day-review', 'named', [{ text: 'Waht ?' }])
  await jackie.command('board.go', { board: open, phase: 'share' })
  const note = await hall.postNote(await hall.join('Asha'), open, 'said under the old words')
  expect((await reword(open, 'Waht ?', 'What ?')).status).toBe(200)
  expect((await board(open)).prompts[0]).toMatchObject({ text: 'What ?', earlier: [{ text: 'Waht ?' }] })
  expect((await hall.notes(open)).map(one => one.id)).toEqual([note])
  // Of two who correct it at once the second looks again.
  expect((await reword(open, 'Waht ?', 'Which ?')).body).toMatchObject({ reason: 'reworded-since' })
  // The organiser still changes whatever else of the board can be changed.
  const { prompts, ...rest } = await board(open)
  const saved = await hall.organiser.command('board.save', {
    ...rest,
    board: open,
    title: 'Another title',
    prompts: prompts.map(({ id, text }) => ({ id, text })),
  })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  expect((await board(open)).prompts[0]?.earlier).toHaveLength(1)
  await jackie.command('board.freeze', { board: open, now: true })
  expect((await reword(open, 'What ?', 'Which ?')).body).toMatchObject({ reason: 'board-frozen' })
  const text = await record()
  expect(text).toContain('Before: “Waht ?” After: “What ?”')
  await jackie.command('board.reopen', { board: open })
  expect((await reword(open, 'What ?', 'Which ?')).status).toBe(200)
})

test('[T-57] on a board without names no note changes, and no note says under which words it was written', async () => {
  const open = await hall.newBoard('day-review', 'anonymous', [{ text: 'Waht ?' }])
  for (const name of ['Bea', 'Cyn', 'Dee']) await hall.post(await hall.join(name), open, `of ${name}`)
  await jackie.command('board.go', { board: open, phase: 'share' })
  const before = await until(async () => {
    const notes = await hall.notes(open)
    return notes.length === 3 && notes
  }, 'the notes')
  const kept = (await list(hall.server, 'told')).find(one => one.id === open)
  expect((await reword(open, 'Waht ?', 'What ?')).status).toBe(200)
  expect(await hall.notes(open)).toEqual(before)
  expect((await list(hall.server, 'told')).find(one => one.id === open)).toEqual(kept)
})

test('[T-57] a limit that people write by is not reworded away, and a board nobody has seen keeps no trail', async () => {
  const find = await hall.newBoard('find-someone-who', 'named', [{ text: 'In up to 5 words: who ?' }])
  expect((await reword(find, 'In up to 5 words: who ?', 'In up to 3 words: who ?')).body).toMatchObject({
    reason: 'words-are-a-rule',
  })
  expect((await reword(find, 'In up to 5 words: who ?', 'In up to 5 words: whom ?')).status).toBe(200)
  const { body } = await hall.organiser.command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: 'Not opened',
    format: 'day-review',
    prompts: [{ text: 'Waht ?' }],
    visibility: 'named',
  })
  await reword(String(body.board), 'Waht ?', 'What ?')
  expect((await board(String(body.board))).prompts[0]).not.toHaveProperty('earlier')
})
