/** Freezing is all or nothing: what goes wrong in its middle shares nothing, and keeps nothing. */
import { readBody } from '@folkmoot/capture'
import { until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { edit, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, post, notes, fates } = hall

/** A board on which something private was posted, whose session is missing: a snapshot of it cannot be taken. */
async function unfreezable(): Promise<{ board: string; heal(): Promise<void> }> {
  const board = await newBoard('day-review', 'named')
  const session = await get(hall.server, 'session', 'session-review-day-one')
  await edit(hall.server, tx => tx.delete('session', session.id))
  return { board, heal: () => edit(hall.server, tx => tx.put('session', session)) }
}

async function expectUntouched(board: string): Promise<void> {
  expect(await get(hall.server, 'board', board)).toMatchObject({ phase: 'write', editions: 0 })
  expect(await notes(board)).toEqual([])
  expect((await list(hall.server, 'note-ref')).filter(ref => ref.board === board)).toEqual([])
  expect((await list(hall.server, 'snapshot')).filter(one => one.board === board)).toEqual([])
}

test('[E-23] a freeze that fails leaves the board as private as it was, and a later one works', async () => {
  const { board, heal } = await unfreezable()
  const writer = await join('Freezing Writer')
  await post(writer, board, 'canary of the freeze')
  const reader = keep((await join('Freezing Reader')).board(board))
  await reader.synced()
  const failed = await hall.organiser.command('board.freeze', { board, now: true })
  expect(failed.body.code).toBe('internal')
  await expectUntouched(board)
  expect(Object.values(await fates(writer)).map(one => one.fate)).toEqual(['waiting'])
  // What is posted afterwards is handled as ever, and nothing of the failed freeze comes out with it.
  await post(writer, board, 'posted after')
  await expectUntouched(board)
  expect(JSON.stringify(reader.doc.getMap('notes').toJSON())).not.toContain('canary')
  await heal()
  expect((await hall.organiser.command('board.freeze', { board, now: true })).status).toBe(200)
  expect((await notes(board)).map(note => note.text).sort()).toEqual(['canary of the freeze', 'posted after'])
  expect((await get(hall.server, 'snapshot', `${board}-1`)).notes).toBe(2)
})

test('[E-23] neither does a last call that runs out, and it is tried again', async () => {
  const { board, heal } = await unfreezable()
  await post(await join('Last Caller'), board, 'canary of the last call')
  const failures = () => hall.server.logged().split('a task failed').length
  const before = failures()
  await edit(hall.server, tx => {
    const record = tx.get('board', board)
    if (record) tx.put('board', { ...record, lastCall: tx.now })
  })
  await until(() => failures() > before, 'the freeze to fail')
  await expectUntouched(board)
  await heal()
  await until(async () => (await get(hall.server, 'board', board)).phase === 'closed', 'it to be frozen')
  expect((await get(hall.server, 'snapshot', `${board}-1`)).notes).toBe(1)
})

test('[C-26] an edition tells whom its board was open to, who voted, and what was left out, as it was', async () => {
  const people = await Promise.all([1, 2, 3, 4, 5, 6].map(i => join(`Counted ${i}`, 'hereford')))
  await Promise.all([1, 2, 3, 4, 5].map(i => join(`Of another network ${i}`, 'keighley')))
  const board = await newBoard('day-review', 'named', undefined, { network: 'hereford' })
  const command = async (name: string, input: object) =>
    expect((await hall.organiser.command(name, { board, ...input })).status, name).toBe(200)
  await command('board.share', {})
  const stands = await hall.postNote(people[0] as (typeof people)[number], board, 'It stands')
  const hidden = await hall.postNote(people[1] as (typeof people)[number], board, 'It is hidden')
  await command('note.hide', { note: hidden, hidden: true })
  await command('board.phase', { phase: 'vote', from: 'share' })
  for (const who of people.slice(0, 2))
    expect((await who.command('vote.cast', { board, target: stands, dots: 1 })).status).toBe(200)
  await command('board.freeze', { now: true })
  const { budget } = await get(hall.server, 'vote', board)
  expect(readBody((await get(hall.server, 'snapshot', `${board}-1`)).body).header.facts).toEqual({
    network: 'hereford',
    audience: 'network',
    people: 6,
    vote: { dots: budget, voters: 2 },
    leftOut: { hidden: 1, waiting: 0 },
  })
})
