/** That somebody's own notes stand in the record, in a file that they take home. */
import { reportOn } from '@folkmoot/capture/check'
import { call, type Delegate, type Device } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

const hall = useHall()
const { join, newBoard, post, seat } = hall
type Joined = Awaited<ReturnType<typeof join>>

async function proofs(
  who: Device,
): Promise<{ status: number; reason: string; proofs: string | null; roots: object[] }> {
  const path = `/api/events/${EVENT}/my-proofs`
  const { body, status } = await call(hall.server.origin, path, undefined, {
    cookie: who.cookie,
    'x-folkmoot-as': who.role,
  })
  return {
    status,
    reason: String(body.reason),
    proofs: (body.proofs ?? null) as string | null,
    roots: (body.roots ?? []) as object[],
  }
}
async function freeze(board: string): Promise<{ root: string; body: string }> {
  await hall.organiser.command('board.share', { board })
  await hall.organiser.command('board.freeze', { board, now: true })
  return get(hall.server, 'snapshot', `${board}-1`)
}
const write = (people: readonly Delegate[], board: string, word: string) =>
  Promise.all(people.map((who, i) => post(who, board, `${word} ${i}`)))

test('[C-66] a delegate takes home a proof of each of their own notes, on boards without names too', async () => {
  const people = await Promise.all([1, 2, 3, 4, 5, 6].map(i => join(`Prover ${i}`)))
  const [ann, bob] = people as unknown as [Joined, Joined]
  expect(await proofs(ann)).toMatchObject({ status: 200, proofs: null, roots: [] })
  const boards = [await newBoard('day-review', 'named'), await newBoard('day-review', 'anonymous')]
  for (const [i, board] of boards.entries()) await write(people, board, `kept ${i}`)
  const frozen = [await freeze(boards[0] as string), await freeze(boards[1] as string)]
  const { roots, proofs: text } = await proofs(ann)
  expect(new Set(roots)).toEqual(new Set(boards.map((board, i) => ({ board, root: frozen[i]?.root }))))
  const { ok, lines } = reportOn([text ?? ''])
  expect(ok).toBe(true)
  expect(lines.filter(line => line.includes('“')).sort()).toEqual(['  “kept 0 0”', '  “kept 1 0”'])
  for (const other of ['Prover', 'kept 0 1', 'kept 1 1', bob.person, ann.person])
    expect(text).not.toContain(other)
  for (const { body } of frozen)
    expect(reportOn([body, text ?? '']).lines.join('\n')).toContain('under the same root.')
})

test('[C-66] of what was erased, of a table’s words and of others’ there is none, and nobody else has any', async () => {
  const people = await Promise.all([1, 2].map(i => join(`Sitter ${i}`)))
  const [ann, bob] = people as unknown as [Joined, Joined]
  await seat(people)
  const board = await newBoard('day-review', 'named')
  await write(people, board, 'gone')
  await freeze(board)
  const stood = await proofs(bob)
  expect(stood.proofs).toContain('gone 1')
  await hall.organiser.command('person.remove', { person: bob.handle })
  expect((await proofs(bob)).status).toBe(401)
  expect((await proofs(ann)).proofs).not.toContain('gone 1')
  expect(reportOn([stood.proofs ?? ''])).toMatchObject({ ok: true })
  for (const who of [hall.organiser, await hall.facilitator('Curious'), await hall.display()])
    expect(await proofs(who)).toMatchObject({ status: 403, proofs: null })
})

test('[C-66] asked for without end, it waits in words', async () => {
  const hasty = await join('Hasty prover')
  const answers = await Promise.all(Array.from({ length: 20 }, () => proofs(hasty)))
  expect(answers.filter(({ status }) => status === 200).length).toBe(6)
  expect(answers.find(({ status }) => status !== 200)).toMatchObject({ status: 429, reason: 'proofs-wait' })
})
