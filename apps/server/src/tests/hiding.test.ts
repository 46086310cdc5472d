/** Notes that are hidden after a board was frozen, and what becomes of what was made of them. */
import { verifySnapshot } from '@folkmoot/capture'
import { call, until } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, postNote, notes, facilitator } = hall

/** Orders an export and waits until it can be fetched: answers its address. */
async function exported(board: string, format: string): Promise<string> {
  const headers = { cookie: hall.organiser.cookie, 'x-folkmoot-as': 'organiser' }
  const at = `/api/events/${EVENT}/exports`
  const { body } = await call(
    hall.server.origin,
    at,
    { format, snapshot: `${board}-1`, names: false },
    headers,
  )
  const job = `${at}/${body.id}`
  await until(
    async () => (await call(hall.server.origin, job, undefined, headers)).body.ready === true,
    'the file',
  )
  return `${hall.server.origin}${job}/file`
}
const fetched = (url: string) =>
  fetch(url, { headers: { cookie: hall.organiser.cookie, 'x-folkmoot-as': 'organiser' } })

test('[C-10] a note hidden after freezing leaves screens and copies at once; the root still verifies, and it can come back', async () => {
  const board = await newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  const writer = await join('Hidden Writer')
  const note = await postNote(writer, board, 'canary to be hidden')
  await postNote(writer, board, 'to stay')
  await hall.organiser.command('board.freeze', { board, now: true })
  const { root } = await get(hall.server, 'snapshot', `${board}-1`)
  const reader = keep((await join('Hidden Reader')).board(board))
  await reader.synced()
  const prepared = await exported(board, 'md')
  expect(await (await fetched(prepared)).text()).toContain('canary')

  expect((await hall.organiser.command('note.hide', { board, note, hidden: true })).status).toBe(200)
  expect((await notes(board)).map(one => one.text)).toEqual(['to stay'])
  await until(() => !JSON.stringify(reader.doc.getMap('notes').toJSON()).includes('canary'), 'it to leave')
  // What had been prepared is gone with it.
  expect((await fetched(prepared)).status).toBe(404)
  for (const format of ['md', 'html', 'csv', 'json'])
    expect(await (await fetched(await exported(board, format))).text(), format).not.toContain('canary')
  const json = await (await fetched(await exported(board, 'json'))).text()
  expect(verifySnapshot(json)).toMatchObject({ ok: true, erased: 1, boards: [{ root }] })

  await hall.organiser.command('note.hide', { board, note, hidden: false })
  await until(async () => (await notes(board)).length === 2, 'it to come back')
  expect(await (await fetched(await exported(board, 'md'))).text()).toContain('canary')
})

test('[C-11] of two facilitators who hide a note at once the second is told who was quicker and overwrites nothing', async () => {
  const board = await newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  const note = await postNote(await join('Twice Hidden'), board, 'seen by two')
  const [kit, lou] = [await facilitator('Kit'), await facilitator('Lou')]
  const hide = (who: typeof kit, reason: string) =>
    who.command('note.hide', { board, note, hidden: true, reason })
  expect((await hide(kit, 'It names a child.')).status).toBe(200)
  const second = await hide(lou, 'Off the point.')
  expect(second.body).toMatchObject({
    code: 'conflict',
    message: 'Kit was quicker: this note is hidden already.',
  })
  expect((await get(hall.server, 'moderation', note)).reason).toBe('It names a child.')
  expect((await hide(kit, 'It names two children.')).status).toBe(200)
})

test('[C-12] the writer of an erased note is told so, without its words, and nobody else is', async () => {
  const board = await newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  const writer = await join('Erased Writer')
  const note = await postNote(writer, board, 'canary to be erased')
  const somebody = await join('Not Concerned')
  const [mine, other] = [keep(await writer.stage()), keep(await somebody.stage())]
  await until(() => mine.mine() && other.mine(), 'both to be told of themselves')
  const before = mine.heard().length
  expect((await hall.organiser.command('note.erase', { board, note })).status).toBe(200)
  await until(() => mine.mine()?.erased?.length === 1, 'the writer to be told')
  expect(mine.mine()?.erased).toEqual([{ id: expect.any(String), board, at: expect.any(Number) }])
  expect(mine.heard().slice(before)).not.toContain('canary to be erased')
  // Somebody who comes now has been told all that there is to tell them.
  const again = keep(await somebody.stage())
  await until(() => again.mine(), 'the other to be told of themselves')
  for (const stage of [other, again]) expect(stage.mine()?.erased).toBeUndefined()
})
