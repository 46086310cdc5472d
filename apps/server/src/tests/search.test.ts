/** Looking up people by name: who finds whom, and what it may cost. */
import { LIMITS } from '@folkmoot/protocol'
import type { Device } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, edit, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join } = hall

interface Answer {
  people: { id: string; name: string; network: string | null }[]
  more: boolean
}
async function find(by: Device, typed: string, page = 0): Promise<Answer> {
  const query = `find=${encodeURIComponent(typed)}&page=${page}`
  const answer = await fetch(`${hall.server.origin}/api/events/${EVENT}/people?${query}`, {
    headers: { cookie: by.cookie, 'x-folkmoot-as': by.role },
  })
  return (await answer.json()) as Answer
}
const names = async (by: Device, typed: string) => (await find(by, typed)).people.map(({ name }) => name)

/** Joined long ago, all at once. */
async function crowd(all: readonly { name: string; network?: string | null }[]): Promise<void> {
  await edit(hall.server, tx => {
    for (const { name, network = null } of all) {
      const id = `crowd-${Buffer.from(name).toString('hex').slice(-36)}`
      tx.put('person', {
        id,
        handle: `h${id}`,
        name,
        network,
        returnCodeHash: null,
        deviceless: false,
        pageEpoch: 1,
        joinedAt: 1,
        mergedInto: null,
      })
    }
  })
}

test('[T-22] names are found from two letters on, whatever their accents; nobody pages through the list', async () => {
  await crowd([
    ...Array.from({ length: 45 }, (_, i) => ({ name: `Crowd Person${String(i).padStart(2, '0')}` })),
    { name: 'Łukasz Wójcik' },
    { name: 'Søren Weiß' },
    { name: '김민수' },
    { name: '山田太郎' },
    { name: 'नेहा शर्मा' },
  ])
  const ann = await join('Searching Ann')
  expect((await find(ann, '')).people).toEqual([])
  expect((await find(ann, 'c')).people).toEqual([])
  expect((await find(ann, ' . -')).people).toEqual([])
  const first = await find(ann, 'cr')
  expect([first.people.length, first.more]).toEqual([LIMITS.peopleFound, true])
  expect(await find(ann, 'cr', 1)).toEqual({ people: [], more: false })
  expect(await names(ann, 'crowd person07')).toEqual(['Crowd Person07'])
  expect(await names(ann, 'lukasz')).toEqual(['Łukasz Wójcik'])
  expect(await names(ann, 'WOJ')).toEqual(['Łukasz Wójcik'])
  expect(await names(ann, 'soren weiss')).toEqual(['Søren Weiß'])
  // One sign of a script that writes a syllable or a word with it is enough; a letter with its vowel sign is one letter.
  expect(await names(ann, '김')).toEqual(['김민수'])
  expect(await names(ann, '山')).toEqual(['山田太郎'])
  expect(await names(ann, 'ने')).toEqual([])
  expect(await names(ann, 'नेहा')).toEqual(['नेहा शर्मा'])
})

test('[T-22] one’s own table is found at once, those who run the event find everybody, a network’s facilitator its own', async () => {
  const [ann, ben, far] = [await join('Xy Ann'), await join('Xy Ben', 'keighley'), await join('Xy Far')]
  await hall.seat([ann, ben], [far])
  expect(await names(ann, '')).toEqual(['Xy Ben'])
  expect(await names(ann, 'x')).toEqual(['Xy Ben'])
  expect(await names(ann, 'xy')).toEqual(['Xy Ann', 'Xy Ben', 'Xy Far'])
  expect(await names(hall.organiser, 'x')).toEqual(['Xy Ann', 'Xy Ben', 'Xy Far'])
  expect(await names(await hall.facilitator('Chief'), 'x')).toEqual(['Xy Ann', 'Xy Ben', 'Xy Far'])
  expect(await names(await hall.facilitator('Local', 'keighley'), 'xy')).toEqual(['Xy Ben'])
})

test('[T-22] nobody is found with a network that is too small to be named', async () => {
  await crowd([
    ...Array.from({ length: 6 }, (_, i) => ({ name: `Zq Large ${i}`, network: 'hereford' })),
    { name: 'Zq Small', network: 'rotherham' },
  ])
  const read = await hall.server.deps.rooms.read(EVENT, one => [
    one.networkLabel('hereford'),
    one.networkLabel('rotherham'),
  ])
  expect(read).toMatchObject({ value: ['hereford', expect.not.stringMatching('rotherham')] })
  const ann = await join('Curious Ann')
  const told = new Map((await find(ann, 'zq')).people.map(({ name, network }) => [name, network]))
  expect(told.get('Zq Large 3')).toBe('hereford')
  expect(told.get('Zq Small')).toBeNull()
})

test('[T-23] whoever looks names up without end is told to wait, through every door, and others are answered', async () => {
  const ann = await join('Hasty Ann')
  const stages = await Promise.all([1, 2].map(async () => keep(await ann.stage())))
  const asked = stages.flatMap(({ socket }) =>
    Array.from({ length: 40 }, () =>
      socket.emitWithAck('query', { name: 'people.search', input: { find: 'cr' } }),
    ),
  )
  const answers = (await Promise.all(asked)) as { ok: boolean; code?: string; message?: string }[]
  const refused = answers.filter(({ ok }) => !ok)
  expect(refused.length).toBeGreaterThanOrEqual(30)
  expect(refused[0]).toMatchObject({
    code: 'search-wait',
    message: expect.stringContaining('Wait a few seconds'),
  })
  expect((await find(ann, 'cr')) as unknown).toMatchObject({ code: 'search-wait' })
  expect((await find(await join('Calm Ann'), 'cr')).people.length).toBe(LIMITS.peopleFound)
})

test('names are put in order once a change, however often they are looked up', async () => {
  const { searchPeople } = await import('../people/search.ts')
  await crowd(Array.from({ length: 300 }, (_, i) => ({ name: `Counted ${i}` })))
  const people = await list(hall.server, 'person')
  let reads = 0
  const counted = people.map(person =>
    Object.defineProperty({ ...person }, 'name', {
      get: () => {
        reads++
        return person.name
      },
    }),
  )
  const read = {
    get: () => null,
    list: ((kind: string) => (kind === 'person' ? counted : [])) as never,
    networkLabel: () => null,
  }
  const actor = { role: 'organiser', device: 'd' } as const
  searchPeople(read, actor, { find: 'nobody at all', page: 0 })
  const once = reads
  for (let i = 0; i < 50; i++) searchPeople(read, actor, { find: `nobody ${i}`, page: 0 })
  expect(reads).toBe(once)
})
