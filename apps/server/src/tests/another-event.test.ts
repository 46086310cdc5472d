/** An event made from another's agenda, and a board once more. */
import type { RecordKind, RecordOf } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
async function of<K extends RecordKind>(event: string, kind: K): Promise<readonly RecordOf<K>[]> {
  const read = await hall.server.deps.rooms.read(event, records => records.list(kind))
  if (!read.ok) throw new Error(read.error.code)
  return read.value as readonly RecordOf<K>[]
}

test('[T-88] another event begins with this one’s agenda, under ids of its own, and with nobody’s words, names or codes', async () => {
  const board = await hall.newBoard('day-review', 'anonymous', [{ text: 'A prompt of ours' }])
  const own = await hall.newBoard('day-review', 'named', [{ text: 'For Hereford alone' }], {
    network: 'hereford',
  })
  await hall.organiser.command('board.share', { board })
  await hall.post(await hall.join('Zebedee Quux'), board, 'canary words')
  await hall.organiser.command('list.add', { people: [{ name: 'Listed Canary', need: 'a ramp' }] })
  const made = await hall.organiser.command('event.copy', {
    name: 'Next year',
    networks: ['keighley'],
    days: ['One', 'Two'],
  })
  expect(made.status).toBe(200)
  const id = String(made.body.event)

  const [event] = await of(id, 'event')
  expect(event).toMatchObject({ name: 'Next year', days: ['One', 'Two'], doorsOpen: true, rehearsal: false })
  expect(event?.networks.map(network => network.id)).toEqual(['keighley'])
  expect(event?.joinCode).toBe(made.body.joinCode)
  const [before, after] = [await list(hall.server, 'session'), await of(id, 'session')]
  expect(after.map(({ title, day, minutes }) => [title, day, minutes])).toEqual(
    before.map(({ title, day, minutes }) => [title, day, minutes]),
  )
  const ids = new Set([...before, ...(await list(hall.server, 'board'))].map(one => one.id))
  const boards = await of(id, 'board')
  for (const one of [...after, ...boards]) expect(ids.has(one.id)).toBe(false)
  const theirs = new Set(boards.map(one => one.id))
  for (const { revisits } of after) for (const board of revisits) expect(theirs.has(board)).toBe(true)
  expect(boards.every(({ session }) => after.some(one => one.id === session))).toBe(true)
  expect(boards.map(({ prompts }) => prompts[0]?.text)).toContain('A prompt of ours')
  expect(JSON.stringify(boards)).not.toContain('For Hereford alone')
  for (const one of boards) {
    expect(one).toMatchObject({ phase: 'waiting', written: false, editions: 0 })
    expect(one.past?.openedAt ?? null).toBeNull()
  }
  const rows = await hall.server.deps.store.records(id)
  const everything = rows.map(row => new TextDecoder().decode(row.value)).join('\n')
  expect(everything).not.toMatch(/canary words|Zebedee|Listed Canary|a ramp/)
  expect((await get(hall.server, 'board', own)).network).toBe('hereford')
  expect(hall.server.deps.directory.has(EVENT)).toBe(true)
})

test('[T-88] networks of another programme, and days that are shorter than promised, make no event', async () => {
  const odd = await hall.organiser.command('event.copy', { name: 'x', networks: ['nowhere'] })
  expect(odd.body).toMatchObject({ reason: 'programme-unknown' })
  const short = { name: 'x', networks: [], ends: '2027-03-01', keptUntil: '2027-01-01' }
  expect((await hall.organiser.command('event.copy', short)).body).toMatchObject({ reason: 'kept-too-short' })
})

test('a board stands once more right after itself, as nobody opened it', async () => {
  const board = await hall.newBoard('day-review')
  await hall.organiser.command('board.freeze', { board, now: true })
  const { board: id } = (await hall.organiser.command('board.copy', { board })).body
  const [before, copy] = [await get(hall.server, 'board', board), await get(hall.server, 'board', String(id))]
  expect(copy).toMatchObject({ title: before.title, session: before.session, phase: 'waiting', editions: 0 })
  const order = (await list(hall.server, 'board'))
    .filter(one => one.session === before.session)
    .sort((a, b) => a.order - b.order)
    .map(one => one.id)
  expect(order[order.indexOf(board) + 1]).toBe(id)
})
