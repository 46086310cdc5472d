/** Sheets of paper of boards without names, typed by those who run the board. */
import { until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
const { newBoard, facilitator, notes, join } = hall

const answersTo = async (board: string, text: string, more: object = {}) => {
  const [prompt] = (await get(hall.server, 'board', board)).prompts
  return [{ prompt: prompt?.id ?? '', text, ...more }]
}
async function type(board: string, text: string, more: object = {}) {
  return hall.organiser.command('sheet.write', { board, answers: await answersTo(board, text), ...more })
}

test('[T-80] sheets without names are one writer each, come out under the rule for all, and carry their network as others do', async () => {
  const board = await newBoard('open-board', 'network')
  const words = ['one', 'two', 'three', 'four', 'five', 'six'].map(word => `paper ${word}`)
  for (const text of words) expect((await type(board, text, { network: 'keighley' })).status).toBe(200)
  await hall.organiser.command('board.share', { board })
  const out = await notes(board)
  expect(out.map(({ text }) => text).sort()).toEqual([...words].sort())
  // Nobody joined for them: they name no network that is not named already.
  expect(out.map(({ network }) => network)).toEqual(words.map(() => undefined))
  expect((await list(hall.server, 'person')).some(({ name }) => name === '')).toBe(false)
})

test('[T-80] a sheet is taken back with its words, by those who run the board and nobody else', async () => {
  const board = await newBoard('open-board', 'anonymous')
  const { body } = await type(board, 'to be taken back', { mayPublish: true })
  const anna = await facilitator('Anna')
  const ann = await join('Ann Nosy')
  const input = { board, sheet: body.sheet }
  expect((await ann.command('sheet.take-back', input)).body.code).toBe('forbidden')
  expect((await anna.command('sheet.take-back', { board, sheet: 'guessed' })).body.code).toBe('not-found')
  const [sheet] = (await list(hall.server, 'sheet')).filter(one => one.board === board)
  expect(sheet?.id).not.toBe(body.sheet)
  expect((await anna.command('sheet.take-back', { board, sheet: sheet?.id })).body.code).toBe('not-found')
  expect((await anna.command('sheet.take-back', input)).status).toBe(200)
  const left = await hall.server.deps.rooms.read(EVENT, read => read.hasWords(sheet?.id ?? ''))
  expect(left).toMatchObject({ value: false })
})

test('[T-80] on a board with names a sheet is its person’s: known without a device, or added; taken back it is their draft', async () => {
  const board = await newBoard('open-board', 'named')
  await hall.organiser.command('board.share', { board })
  const { body: mary } = await hall.organiser.command('person.add', { name: 'Mary Sheet' })
  expect((await type(board, 'of somebody known', { person: mary.person })).status).toBe(200)
  const added = await type(board, 'of somebody new', { name: 'Edna Sheet', network: 'keighley' })
  expect(added.status).toBe(200)
  const names = async () => Object.fromEntries((await notes(board)).map(({ text, name }) => [text, name]))
  const hasBoth = async () => Object.keys(await names()).length === 2
  await until(hasBoth, 'both notes')
  expect(await names()).toEqual({ 'of somebody known': 'Mary Sheet', 'of somebody new': 'Edna Sheet' })
  const edna = (await list(hall.server, 'person')).find(({ name }) => name === 'Edna Sheet')
  expect(edna).toMatchObject({ deviceless: true, network: 'keighley' })
  const ann = await join('Ann With Device')
  expect((await type(board, 'not hers to type', { person: ann.handle })).body.code).toBe('only-by-code')
  expect((await type(board, '')).body.reason).toBe('sheet-needs-name')
  await hall.organiser.command('sheet.take-back', { board, sheet: added.body.sheet })
  await until(async () => (await notes(board)).length === 1, 'the note to go')
  const left = await hall.server.deps.rooms.read(EVENT, read => read.hasWords(edna?.id ?? ''))
  expect(left).toMatchObject({ value: true })
})

test('[T-80] refuses what is not a whole sheet of this board, in words, and changes nothing', async () => {
  const named = await newBoard('open-board', 'named')
  const board = await newBoard('open-board', 'anonymous')
  const before = (await list(hall.server, 'sheet')).length
  expect((await type(named, 'whose is it?')).body).toMatchObject({ reason: 'sheet-needs-name' })
  expect((await type(board, '')).body).toMatchObject({ reason: 'no-words-yet' })
  expect((await type(board, 'from nowhere', { network: 'atlantis' })).body.reason).toBe(
    'network-not-in-event',
  )
  const twice = [...(await answersTo(board, 'one')), ...(await answersTo(board, 'two'))]
  expect((await hall.organiser.command('sheet.write', { board, answers: twice })).status).toBe(400)
  const other = [{ prompt: 'of-another-board', text: 'words' }]
  expect((await hall.organiser.command('sheet.write', { board, answers: other })).body.code).toBe('not-found')
  const delegate = await join('Ann Writer')
  const answers = await answersTo(board, 'as a delegate')
  expect((await delegate.command('sheet.write', { board, answers })).body.code).toBe('forbidden')
  await hall.organiser.command('board.freeze', { board, now: true })
  expect((await type(board, 'too late')).body.code).toBe('wrong-phase')
  expect(await list(hall.server, 'sheet')).toHaveLength(before)
})
