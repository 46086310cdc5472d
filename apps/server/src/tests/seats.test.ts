import { createEntry, setDraft } from '@folkmoot/board-doc'
import type { DelegateView, DisplayView } from '@folkmoot/protocol'
import { type Delegate, type Stage, stockClient, until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, display } = hall

const make = (input: object) => hall.organiser.command('tables.make', input)
const sit = (who: Delegate, table: string) => who.command('tables.sit', { table })
const tables = async () => [...(await list(hall.server, 'table'))].sort((a, b) => a.order - b.order)
const planOn = (wall: Stage) => (wall.view as Partial<DisplayView>).plan
/** At which table, by its name, the person sits. */
async function seatOf(who: Delegate): Promise<string | null> {
  return (await tables()).find(table => table.people.includes(who.person))?.name ?? null
}

describe('sit where you like', () => {
  test('[T-52] everybody says themselves where they sit, and may correct it; others’ seats stay', async () => {
    const [ann, bea] = [await join('Sitting Ann'), await join('Sitting Bea')]
    await make({ count: 3, own: true })
    expect((await tables()).map(table => table.people)).toEqual([[], [], []])
    const stage = keep(await ann.stage())
    const told = () => (stage.view as Partial<DelegateView>).seats ?? []
    await until(() => told().length === 3, 'the tables')
    const seats = told()
    expect(seats.map(({ name, number }) => [name, number])).toEqual([
      ['Table 1', 1],
      ['Table 2', 2],
      ['Table 3', 3],
    ])
    expect((await sit(ann, seats[2]?.id ?? '')).status).toBe(200)
    expect((await sit(bea, seats[2]?.id ?? '')).status).toBe(200)
    await until(() => stage.mine()?.table?.seats.length === 2, 'both at table 3')
    expect((await sit(ann, seats[0]?.id ?? '')).status).toBe(200)
    expect(await seatOf(ann)).toBe('Table 1')
    expect(await seatOf(bea)).toBe('Table 3')
    expect((await sit(ann, 'no-such-table')).body.code).toBe('not-found')
    expect(await seatOf(ann)).toBe('Table 1')
  })

  test('[T-52] a table that has written is joined by whoever has no seat, and by others through a facilitator alone', async () => {
    const board = await newBoard('day-review', 'named', undefined, { by: 'table' })
    await hall.organiser.command('board.share', { board })
    const [ann, bea] = [await join('Writing Ann'), await join('Wandering Bea')]
    await make({ count: 2, own: true })
    const [one, two] = await tables()
    await sit(ann, one?.id ?? '')
    await sit(bea, two?.id ?? '')
    const page = keep(
      stockClient(`${hall.server.origin.replace('http', 'ws')}/sync/page`, `${EVENT}.${one?.page}`, {
        cookie: ann.cookie,
        params: { as: 'delegate', epoch: '1' },
      }),
    )
    await page.synced()
    const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id ?? ''
    setDraft(page.doc, createEntry(page.doc, { board, prompt, made: Date.now() }), 'not yet posted')
    await page.saved()
    const refused = await sit(bea, one?.id ?? '')
    expect(refused.status).toBe(409)
    expect(refused.body.reason).toBe('seat-has-words')
    expect(await seatOf(bea)).toBe('Table 2')
    const late = await join('Late Cora')
    expect((await sit(late, one?.id ?? '')).status).toBe(200)
    await hall.organiser.command('tables.move', { person: bea.person, table: one?.id })
    expect(await seatOf(bea)).toBe('Table 1')
  })

  test('[T-52] while a round runs whoever is in it stays where they are', async () => {
    const board = await newBoard('one-minute-round')
    const [ann, bea] = [await join('Round Ann'), await join('Round Bea')]
    await make({ count: 2, own: true })
    const [one, two] = await tables()
    await sit(ann, one?.id ?? '')
    await sit(bea, two?.id ?? '')
    await hall.organiser.command('board.open', { board })
    expect((await hall.organiser.command('turns.start', { board, mode: 'tables' })).status).toBe(200)
    const refused = await sit(ann, two?.id ?? '')
    expect(refused.body.reason).toBe('seat-in-round')
    expect(await seatOf(ann)).toBe('Table 1')
    await hall.organiser.command('turns.end', { board })
    expect((await sit(ann, two?.id ?? '')).status).toBe(200)
  })
})

describe('mix us', () => {
  test('[T-53] the wall shows the plan by name, phones their own table alone, and whoever comes later has a seat too', async () => {
    const ann = await join('Mixed Ann')
    const deviceless = await hall.organiser.command('person.add', { name: 'Mixed Paper' })
    const wall = keep(await (await display()).stage())
    const phone = keep(await ann.stage())
    await make({ count: 2 })
    const plan = await until(() => planOn(wall), 'the plan on the wall')
    const planned = plan.flatMap(table => table.people)
    expect(planned).toContain('Mixed Ann')
    expect(planned).toContain('Mixed Paper')
    expect(plan.map(table => table.name)).toEqual(['Table 1', 'Table 2'])
    await until(() => phone.mine()?.table?.seats.some(seat => seat.name === 'Mixed Ann'), 'my table')
    expect(phone.view).not.toHaveProperty('plan')
    expect(deviceless.status).toBe(200)

    const sizes = async () => (await tables()).map(table => table.people.length)
    const before = await sizes()
    const late = await join('Latecomer')
    expect(await seatOf(late)).not.toBeNull()
    const after = await sizes()
    expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1)
    expect(after.reduce((sum, size) => sum + size)).toBe(before.reduce((sum, size) => sum + size) + 1)

    expect((await hall.organiser.command('wall.seats', { shown: false })).status).toBe(200)
    await until(() => planOn(wall) === null, 'the wall without the plan')
    await hall.organiser.command('wall.seats', { shown: true })
    await until(() => planOn(wall), 'the plan again')
  })

  test('[T-54] the plan leaves the wall with whatever comes on it next, and undoing takes tables and plan back', async () => {
    const wall = keep(await (await display()).stage())
    await make({ count: 2, own: true })
    const before = await tables()
    const made = await make({ count: 4 })
    await until(() => planOn(wall)?.length === 4, 'four tables on the wall')
    expect((await hall.organiser.command('move.undo', { move: made.body.undo })).status).toBe(200)
    await until(() => planOn(wall) === null, 'no plan')
    expect((await tables()).map(table => table.id)).toEqual(before.map(table => table.id))

    await make({ count: 4 })
    await until(() => planOn(wall)?.length === 4, 'four tables on the wall again')
    const board = await newBoard('day-review')
    await hall.organiser.command('board.open', { board })
    await hall.organiser.command('stage.show', { board, session: null })
    await until(() => (wall.view as Partial<DisplayView>).stage?.board === board, 'the board on the wall')
    expect(planOn(wall)).toBeNull()
  })
})
