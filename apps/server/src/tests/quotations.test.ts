import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { get, list } from './world.fixture.ts'

const hall = useHall()
const { join, post } = hall

test('a slip in a quotation is corrected on the notes that picked it, and none of those picked among goes missing', async () => {
  const [session] = (await list(hall.server, 'session')).filter(one => one.id === 'opening-quotations')
  const [board] = (await list(hall.server, 'board')).filter(one => one.session === 'opening-quotations')
  if (!session || !board) throw new Error('the sample has opening quotations with a board')
  await hall.organiser.command('board.open', { board: board.id })
  const ann = await join('Ann')
  await post(ann, board.id, 'it is about growing', null, { quotation: 1 }, { alone: true })
  await hall.organiser.command('board.share', { board: board.id })
  await hall.organiser.command('board.freeze', { board: board.id, now: true })
  await hall.organiser.command('board.reopen', { board: board.id })
  const save = (quotations: { text: string; author: string }[]) =>
    hall.organiser.command('session.save', { ...session, session: session.id, quotations })
  const fewer = await save(session.quotations.slice(1))
  expect(fewer.body).toMatchObject({ code: 'conflict' })
  const corrected = session.quotations.map((one, i) => (i === 1 ? { ...one, text: 'Corrected.' } : one))
  expect((await save(corrected)).status).toBe(200)
  const notes = await hall.server.deps.rooms.read('better-together', read => read.notes(board.id))
  expect(notes.ok && notes.value[0]?.fields).toMatchObject({ quotationText: 'Corrected.' })
  expect((await get(hall.server, 'session', session.id)).quotations).toHaveLength(session.quotations.length)
})
