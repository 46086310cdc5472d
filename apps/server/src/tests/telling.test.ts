/** Who is told what besides notes: counts, circles, summaries, who is still writing, what the stage says. */
import type {
  BoardCounts,
  BoardProgress,
  CircleNote,
  StageView,
  UnwrittenView,
  WallView,
} from '@folkmoot/protocol'
import { type Device, type Stage, type StockClient, until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { get } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, post, postNote, notes, facilitator, seat } = hall

/** All that a board's socket was given. */
const textOf = (socket: StockClient) => JSON.stringify(socket.doc.getMap('notes').toJSON())

/** The stages of these devices, in their order. */
async function stagesOf<D extends Device[]>(...devices: D): Promise<{ [K in keyof D]: Stage }> {
  const stages = await Promise.all(devices.map(async who => keep(await who.stage())))
  return stages as { [K in keyof D]: Stage }
}

describe('words for fewer than the room', () => {
  test('[P-9] a network’s words reach its delegates from the reveal on, and nobody else on any transport', async () => {
    const board = await newBoard('commitments', 'named', [{ text: 'I will …' }])
    const writer = await join('Circle Writer', 'keighley')
    const same = await join('Circle Same', 'keighley')
    const others = [
      await join('Circle Other', 'hereford'),
      await join('Circle None'),
      hall.organiser,
      await facilitator('Whole'),
      await facilitator('Of Keighley', 'keighley'),
      await hall.display(),
    ]
    await post(writer, board, 'canary for my network', null, { audience: 'network', byWhen: 'Easter' })
    await post(same, board, 'canary for me', null, { audience: 'me' })
    const [mine, theirs, ...rest] = await stagesOf(writer, same, ...others)
    const sockets = others.map(who => keep(who.board(board)))
    await Promise.all(sockets.map(socket => socket.synced()))
    expect(theirs.heard()).not.toContain('canary')
    await hall.organiser.command('board.share', { board })
    const circle = () => (theirs.view.circle as CircleNote[] | undefined)?.filter(one => one.board === board)
    await until(() => circle()?.length === 1, 'the circle')
    expect(circle()?.[0]).toMatchObject({ text: 'canary for my network', name: 'Circle Writer' })
    expect(mine.heard()).not.toContain('canary for me')
    const fateOf = (stage: Stage) => Object.values(stage.mine()?.fates ?? {}).map(one => one.fate)
    expect([fateOf(mine), fateOf(theirs)]).toEqual([['network'], ['yours']])
    // Something for the room comes after it on every wire.
    await post(await join('Circle Room'), board, 'for everybody', null, { audience: 'room' })
    await until(async () => (await notes(board)).length === 1, 'the room’s note')
    await until(() => sockets.every(socket => textOf(socket).includes('for everybody')), 'it on all sockets')
    for (const stage of rest) expect(stage.heard()).not.toContain('canary')
    for (const socket of sockets) expect(textOf(socket)).not.toContain('canary')
    await hall.organiser.command('board.freeze', { board, now: true })
    expect((await get(hall.server, 'snapshot', `${board}-1`)).body).not.toContain('canary')
  })

  test('[P-9] somebody who turns out to be of another network sees that one’s words from then on', async () => {
    const board = await newBoard('commitments', 'named', [{ text: 'I will …' }])
    const writer = await join('Turning Writer', 'rotherham')
    const mover = await join('Turning Mover', 'birmingham')
    await hall.organiser.command('board.share', { board })
    await post(writer, board, 'for Rotherham', null, { audience: 'network' })
    const [stage] = await stagesOf(mover)
    await hall.organiser.command('person.correct', { person: mover.person, network: 'rotherham' })
    await until(() => (stage.view.circle as CircleNote[]).some(one => one.board === board), 'the circle')
    await hall.organiser.command('person.correct', { person: mover.person, network: 'birmingham' })
    await until(() => (stage.view.circle as CircleNote[]).length === 0, 'it to go')
  })
})

describe('who is still to come', () => {
  test('[P-11] everybody is told how many have written, facilitators on named boards who has not', async () => {
    const board = await newBoard('day-review')
    const ann = await join('Ready Ann', 'keighley')
    const bea = await join('Ready Bea', 'hereford')
    const [runner, allocated, screen, delegate] = await stagesOf(
      hall.organiser,
      await facilitator('Of Hereford', 'hereford'),
      await hall.display(),
      ann,
    )
    await hall.organiser.command('stage.show', { board })
    const unwritten = (view?: Record<string, unknown>) => view?.unwritten as UnwrittenView | null | undefined
    await until(() => unwritten(runner.view)?.people.includes(ann.handle), 'who has not written')
    await post(ann, board, 'written')
    await until(() => unwritten(runner.view)?.people.includes(ann.handle) === false, 'that Ann has')
    expect(unwritten(runner.view)).toMatchObject({ board, people: expect.arrayContaining([bea.handle]) })
    // Those of one network are named to its facilitator, and nobody else is.
    await until(() => unwritten(allocated.view)?.people.includes(bea.handle), 'Hereford’s own')
    const hereford = new Set((allocated.view.people as { id: string }[]).map(person => person.id))
    expect(unwritten(allocated.view)?.people.every(person => hereford.has(person))).toBe(true)
    const progress = () => screen.view.progress as BoardProgress | null
    await until(() => progress()?.writers === 1, 'how many')
    expect(progress()?.of).toBeGreaterThanOrEqual(2)
    const counts = (runner.view.counts as BoardCounts[]).find(one => one.board === board)
    expect(counts).toMatchObject({ writers: 1, of: progress()?.of })
    for (const stage of [screen, delegate]) expect(stage.view.unwritten).toBeUndefined()
    for (const stage of [screen, delegate]) expect(stage.heard()).not.toContain(bea.handle)

    await hall.organiser.command('board.visibility', { board, visibility: 'network' })
    await until(() => unwritten(runner.view) === null, 'no names where the board has none')
  })

  test('[P-11] tables count as writers where tables write', async () => {
    const board = await newBoard('day-review', 'named', undefined, { by: 'table' })
    const ann = await join('Counted Ann')
    const [table] = await seat([ann], [])
    const [runner] = await stagesOf(hall.organiser)
    const counts = () => (runner.view.counts as BoardCounts[]).find(one => one.board === board)
    await until(() => counts()?.of === 1, 'the table with somebody at it')
    expect(counts()?.writers).toBe(0)
    await hall.organiser.command('stage.show', { board })
    const unwritten = () => runner.view.unwritten as UnwrittenView | null
    await until(() => unwritten()?.tables.length === 1, 'the table')
    expect(unwritten()).toEqual({ board, people: [], tables: [table] })
  })

  test('whom nobody has found is told to facilitators only', async () => {
    const board = await newBoard('find-someone-who')
    const finder = await join('Finding Fin')
    const found = await join('Found Fay')
    const alone = await join('Alone Al')
    await hall.organiser.command('stage.show', { board })
    await hall.organiser.command('board.share', { board })
    const [runner, delegate] = await stagesOf(hall.organiser, finder)
    const unfound = () => runner.view.unfound as string[]
    await until(() => unfound().includes(found.handle), 'everybody')
    await post(finder, board, 'found her', { person: found.person, name: 'Found Fay' })
    await until(() => !unfound().includes(found.handle), 'one found')
    expect(unfound()).toContain(alone.handle)
    expect(delegate.view.unfound).toBeUndefined()
    expect(delegate.heard()).not.toContain(alone.handle)
  })
})

describe('the stage', () => {
  test('a spotlight is on a standing note of the stage’s board, and goes with the note or the board', async () => {
    const board = await newBoard('day-review')
    const other = await newBoard('day-review')
    for (const one of [board, other]) await hall.organiser.command('board.share', { board: one })
    const ann = await join('Lit Ann')
    const note = await postNote(ann, board, 'in the light')
    const foreign = await postNote(ann, other, 'elsewhere')
    await hall.organiser.command('stage.show', { board })
    const [stage] = await stagesOf(ann)
    const lit = () => (stage.view.stage as StageView).spotlight
    expect((await hall.organiser.command('stage.spotlight', { note: foreign })).body.code).toBe('not-found')
    await hall.organiser.command('stage.spotlight', { note })
    await until(() => lit() === note, 'the spotlight')
    await hall.organiser.command('note.hide', { board, note, hidden: true })
    await until(() => lit() === null, 'it to go with the note')
    await hall.organiser.command('note.hide', { board, note, hidden: false })
    await until(() => lit() === note, 'it to be back')
    await hall.organiser.command('stage.show', { board: other })
    await until(() => lit() === null, 'it to go with the board')
  })

  test('announcements, calling back and the wall’s pages are told to everybody', async () => {
    const [stage, screen] = await stagesOf(await join('Staged'), await hall.display())
    const told = () => stage.view.stage as StageView
    const before = told().gathered
    const { turn } = told().paging
    await hall.organiser.command('stage.announce', { text: ' Coffee\u202e now ' })
    await hall.organiser.command('stage.gather', {})
    await hall.organiser.command('wall.page', { by: 1 })
    await hall.organiser.command('wall.page', { by: 1, paused: true })
    await until(() => told().paging.turn === turn + 2, 'two pages on')
    expect(told()).toMatchObject({ announcement: { text: 'Coffee now' }, paging: { paused: true } })
    expect(told().gathered).toBeGreaterThan(before)
    await hall.organiser.command('wall.page', { by: -1 })
    await until(() => (screen.view.stage as StageView).paging.turn === turn + 1, 'one page back')
    expect(told().paging.paused).toBe(true)
    await hall.organiser.command('stage.announce', { text: null })
    await until(() => told().announcement === null, 'no announcement')
    await hall.organiser.command('stage.show', { board: null })
    await until(() => !told().paging.paused, 'pages to turn again')
  })

  test('[W-54] screens with the wall on them have its size and page in common, and nobody else is heard', async () => {
    const [small, large, runner, delegate] = await stagesOf(
      await hall.display(),
      await hall.display(),
      hall.organiser,
      await join('No Wall'),
    )
    const wall = (stage: Stage) => stage.view.wall as WallView
    const say = (stage: Stage, message: object): Promise<boolean> => stage.socket.emitWithAck('wall', message)
    const page = { kind: 'loop', at: 2, turn: 0 }
    expect(wall(runner)).toMatchObject({ width: 1920, height: 1080, pager: null })
    expect(await say(large, { do: 'screen', id: 'large', size: { width: 3840, height: 2160 } })).toBe(true)
    expect(await say(small, { do: 'screen', id: 'small', size: { width: 1024, height: 768 } })).toBe(true)
    await until(() => wall(runner).width === 1440, 'the size of the small one')
    expect(wall(runner)).toMatchObject({ height: 1080, pager: 'large' })
    // In another's name, from a screen that makes no pages, and from somebody who has no wall.
    const told = { do: 'page', of: 'plan', key: 'plan', page }
    for (const [stage, id] of [
      [small, 'large'],
      [small, 'small'],
      [delegate, 'large'],
    ] as const)
      expect(await say(stage, { ...told, id })).toBe(false)
    expect(await say(delegate, { do: 'screen', id: 'phone', size: { width: 360, height: 740 } })).toBe(false)
    expect(await say(large, { ...told, id: 'large', page: { kind: 'loop', at: 'x' } })).toBe(false)
    expect(await say(large, { ...told, id: 'large' })).toBe(true)
    for (const stage of [small, large, runner])
      await until(() => wall(stage).pages.plan?.n === wall(runner).n, 'the page on every screen')
    expect(wall(small).pages.plan).toMatchObject({ key: 'plan', page })
    expect(delegate.view.wall).toBeUndefined()
    expect(await say(small, { do: 'screen', id: 'small', size: null })).toBe(true)
    await until(() => wall(runner).width === 1920, 'its size to be released')
    large.socket.disconnect()
    await until(() => wall(runner).pager === null, 'no screen to make pages')
    expect(wall(runner).pages.plan).toMatchObject({ page })
  })

  test('each screen is told what it is for', async () => {
    const one = await hall.display()
    const two = await hall.display()
    const [first, second, runner] = await stagesOf(one, two, hall.organiser)
    expect([first.view.screen, second.view.screen]).toEqual(['wall', 'wall'])
    await hall.organiser.command('display.screen', { device: two.device, screen: 'join' })
    await until(() => second.view.screen === 'join', 'its new role')
    expect(first.view.screen).toBe('wall')
    const displays = () => runner.view.displays as { id: string; screen: string }[]
    await until(() => displays().find(one => one.id === two.device)?.screen === 'join', 'the list')
    const { device } = (await hall.facilitator('No screen')) as unknown as { device: string }
    expect(
      (await hall.organiser.command('display.screen', { device: device ?? 'x', screen: 'wall' })).status,
    ).toBe(404)
  })

  test('[T-17] more time for a speaker is between them and their table', async () => {
    const board = await newBoard('one-minute-round', 'network')
    const ann = await join('More Ann')
    const bea = await join('More Bea')
    const [own = ''] = await seat([ann], [bea])
    await hall.organiser.command('turns.start', { board, mode: 'tables' })
    await hall.organiser.command('stage.show', { board })
    const [mine, other, runner] = await stagesOf(ann, bea, hall.organiser)
    const at = { board, table: own, speaker: ann.person }
    await ann.command('turns.begin', at)
    const before = await until(() => mine.mine()?.round?.deadline, 'the minute')
    const refused = await bea.command('turns.more', { ...at, seconds: 30 })
    expect(refused.body.code).toBe('forbidden')
    expect((await ann.command('turns.more', { ...at, speaker: bea.person, seconds: 30 })).status).toBe(409)
    await ann.command('turns.more', { ...at, seconds: 30 })
    await until(() => mine.mine()?.round?.deadline === before + 30_000, 'more time')
    // A pause keeps what was given.
    await ann.command('turns.pause', at)
    await until(() => (mine.mine()?.round?.remainingMs ?? 0) > 60_000, 'what is left')
    for (const stage of [other, runner])
      for (const time of [before, before + 30_000]) expect(stage.heard()).not.toContain(String(time))
  })
})
