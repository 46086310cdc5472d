/** A question that is asked on the spot, by one line. */
import type { Id } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { get, list } from './world.fixture.ts'

const hall = useHall()
const command = (name: string, input: object) => hall.organiser.command(name, input)
const SESSION = 'session-review-day-one'
const stage = () => get(hall.server, 'stage', 'stage')
const ids = async () => (await list(hall.server, 'board')).map(board => board.id)
const ask = async (format: string, text: string, session: Id | null = SESSION) =>
  (await command('board.add', { session, format, text })).body as { board: Id; undo: Id }

async function commitsOf(work: () => Promise<unknown>): Promise<number> {
  let commits = 0
  let counting = true
  hall.server.deps.rooms.watch({
    committed(_room, change) {
      if (counting && change.records.size > 0) commits++
    },
  })
  await work()
  counting = false
  return commits
}

test('[T-60] one line is a board of its kind, open and on every screen, in one commit, while the other stays open', async () => {
  const before = await hall.newBoard('day-review')
  await command('stage.show', { board: before })
  await command('timer.start', { seconds: 600, label: 'Writing' })
  let asked = { board: '', undo: '' }
  const commits = await commitsOf(async () => {
    asked = await ask('few-words', '  How is it\ngoing ?  ')
  })
  expect(commits).toBe(1)
  expect(await get(hall.server, 'board', asked.board)).toMatchObject({
    session: SESSION,
    title: 'How is it going ?',
    prompts: [{ text: 'How is it going ?' }],
    format: 'few-words',
    visibility: 'network',
    phase: 'write',
    during: before,
  })
  expect(await stage()).toMatchObject({ board: asked.board, session: SESSION })
  expect((await get(hall.server, 'board', before)).phase).toBe('write')
  // It is frozen and kept like any other.
  const asha = await hall.join('Asha')
  await hall.post(asha, asked.board, 'busy, hopeful')
  const { snapshot } = (await command('board.freeze', { board: asked.board, now: true })).body
  expect((await get(hall.server, 'snapshot', snapshot as Id)).body).toContain('How is it going ?')
})

test('[T-60] taken back before anybody wrote it has never been; afterwards the screens alone go back', async () => {
  const before = await hall.newBoard('day-review')
  await command('stage.show', { board: before })
  const [boards, shown] = [await ids(), await stage()]
  const { board, undo } = await ask('ideas-and-dots', 'What next ?')
  expect((await command('move.undo', { board, move: undo })).body).toEqual({ staysOpen: false })
  expect(await ids()).toEqual(boards)
  expect(await stage()).toEqual(shown)
  const again = await ask('open-board', 'What else ?')
  const ben = await hall.join('Ben')
  await hall.post(ben, again.board, 'more time')
  const undone = await command('move.undo', { board: again.board, move: again.undo })
  expect(undone.body).toEqual({ staysOpen: true })
  expect((await get(hall.server, 'board', again.board)).phase).toBe('write')
  expect((await stage()).board).toBe(before)
})

test('[T-60] without a session it gets one of its own, which goes with it', async () => {
  const sessions = async () => (await list(hall.server, 'session')).map(session => session.id)
  const before = await sessions()
  const { board, undo } = await ask('yes-or-no', 'Shall we go on ?', null)
  const { session } = await get(hall.server, 'board', board)
  expect(await get(hall.server, 'session', session)).toMatchObject({ title: 'Shall we go on ?', day: 0 })
  await command('move.undo', { board, move: undo })
  expect(await sessions()).toEqual(before)
})

test('[T-60] activities that cannot be asked so, sessions that are not there and lines of nothing are refused', async () => {
  const before = await ids()
  const refused = async (input: object) =>
    (await command('board.add', { session: SESSION, format: 'few-words', text: 'What ?', ...input })).status
  expect(await refused({ format: 'aims' })).toBe(404)
  expect(await refused({ format: 'no-such' })).toBe(404)
  expect(await refused({ session: 'no-such' })).toBe(404)
  expect(await refused({ text: ' \u200b ' })).toBe(400)
  expect(await refused({ text: 'x'.repeat(201) })).toBe(400)
  expect(await ids()).toEqual(before)
})
