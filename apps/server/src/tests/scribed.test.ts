/** People without a device give dots and answer what is counted once, through others. */
import { verifySnapshot } from '@folkmoot/capture'
import type { ScribedView, VoteView } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, seat, postNote, facilitator, notes } = hall

/** Somebody without a device, by their handle. */
async function without(name: string, table?: string): Promise<string> {
  const { body } = await hall.organiser.command('person.add', { name })
  if (table) await hall.organiser.command('tables.move', { person: body.person, table })
  return body.person as string
}
async function idOf(handle: string): Promise<string> {
  return (await list(hall.server, 'person')).find(one => one.handle === handle)?.id ?? ''
}

async function voting(visibility = 'named', dots = 3) {
  const board = await newBoard('day-review', visibility)
  await hall.organiser.command('board.share', { board })
  const ann = await join('Voting Ann')
  const [table = ''] = await seat([ann])
  const groups = ['one', 'two'].map(id => ({ id: `${board}-${id}`, name: id, notes: [] }))
  // Few people's notes stay unseen where nobody is named: there dots go to groups.
  if (visibility !== 'named') await hall.organiser.command('groups.arrange', { board, rev: 0, groups })
  const post = async (text: string, at: number) =>
    visibility === 'named' ? postNote(ann, board, text) : (groups[at]?.id ?? '')
  const [one, two] = [await post('a note', 0), await post('another note', 1)]
  await hall.organiser.command('board.phase', { board, phase: 'vote', dots })
  return { board, ann, table, one, two }
}

describe('dots', () => {
  test('[T-55] once, within the budget of everybody, through a facilitator or the own table, and in the record', async () => {
    const { board, ann, table, one, two } = await voting()
    const [mary, bill] = [await without('Mary', table), await without('Bill')]
    const anna = await facilitator('Anna')
    const give = (who: Pick<typeof anna, 'command'>, person: string, dots: object, more: object = {}) =>
      who.command('scribe.vote', { board, table, person, dots, ...more })
    expect((await give(anna, bill, { [one]: 2, [two]: 2 })).body).toMatchObject({ code: 'conflict' })
    expect((await give(anna, bill, { [one]: 2, 'not-here': 1 })).body.code).toBe('not-found')
    expect((await give(ann, bill, { [one]: 1 })).body.code).toBe('forbidden')
    expect(await list(hall.server, 'ballot')).toEqual([])
    expect((await give(ann, mary, { [one]: 2, [two]: 1 })).body).toEqual({ left: 0, rev: 1 })
    expect((await give(anna, bill, { [one]: 1 })).body).toEqual({ left: 2, rev: 1 })
    await ann.command('vote.cast', { board, target: two, dots: 3 })

    await hall.organiser.command('board.phase', { board, phase: 'talk' })
    expect((await give(anna, bill, { [two]: 1 }, { rev: 1 })).body.code).toBe('wrong-phase')
    const desk = keep(await hall.organiser.stage())
    const told = await until(
      () => (desk.view.votes as VoteView[]).find(vote => vote.board === board && vote.results),
      'the counts',
    )
    expect(told).toMatchObject({ voters: 3, results: { [one]: 3, [two]: 4 } })
    await hall.organiser.command('board.freeze', { board, now: true })
    const { outcome, body } = await get(hall.server, 'snapshot', `${board}-1`)
    expect(outcome?.votes).toEqual({ [one]: 3, [two]: 4 })
    expect(verifySnapshot(body)).toMatchObject({ ok: true })
    for (const name of ['Mary', 'Bill']) expect(body).not.toContain(name)
  })

  test('[T-55] of two who enter it at once the second changes nothing, is told who was quicker, and may correct it', async () => {
    const { board, table, one, two } = await voting()
    const mary = await without('Mary Twice', table)
    const [anna, ben] = [await facilitator('Anna'), await facilitator('Ben')]
    const enter = (who: typeof anna, dots: object, rev = 0) =>
      who.command('scribe.vote', { board, person: mary, dots, rev })
    const answers = await Promise.all([enter(anna, { [one]: 3 }), enter(ben, { [two]: 3 })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const quicker = answers[0]?.status === 200 ? 'Anna' : 'Ben'
    const refused = answers.find(({ status }) => status === 409)
    expect(refused?.body).toMatchObject({
      reason: 'entered-already',
      message: expect.stringContaining(`${quicker} was quicker`),
      params: { rev: 1 },
    })
    const person = await idOf(mary)
    const stands = quicker === 'Anna' ? { [one]: 3 } : { [two]: 3 }
    expect((await get(hall.server, 'ballot', `${board}-${person}`)).dots).toEqual(stands)
    // Both know now that it stands, and both correct it: again the first counts.
    const corrected = await Promise.all([enter(anna, { [one]: 1 }, 1), enter(ben, { [two]: 1 }, 1)])
    expect(corrected.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await list(hall.server, 'ballot')).filter(ballot => ballot.person === person)).toHaveLength(1)
    expect((await enter(anna, {}, 2)).body).toEqual({ left: 3, rev: 3 })
    expect((await list(hall.server, 'ballot')).filter(ballot => ballot.person === person)).toEqual([])
  })

  test('[T-55] whoever has a device votes for themselves, and what they gave before counts as entered', async () => {
    const { board, ann, one } = await voting()
    const own = await hall.organiser.command('scribe.vote', { board, person: ann.handle, dots: { [one]: 1 } })
    expect(own.body.code).toBe('only-by-code')
    const mary = await without('Mary Before')
    const person = await idOf(mary)
    await edit(hall.server, tx =>
      tx.put('ballot', { id: `${board}-${person}`, board, person, dots: { [one]: 1 } }),
    )
    const again = await hall.organiser.command('scribe.vote', { board, person: mary, dots: { [one]: 3 } })
    expect(again.body).toMatchObject({ reason: 'entered-already', params: { rev: 1 } })
  })

  test('[T-55] who has voted is told to those who run the board and to the own table, what they gave to nobody', async () => {
    const { board, ann, table, one } = await voting('anonymous')
    const mary = await without('Mary Told', table)
    await without('Bill Untold')
    const [desk, neighbour] = [keep(await hall.organiser.stage()), keep(await ann.stage())]
    const stranger = keep(await (await join('Stranger')).stage())
    await ann.command('scribe.vote', { board, table, person: mary, dots: { [one]: 2 } })
    const { name } = await get(hall.server, 'table', table)
    const entered = [{ board, person: mary, what: 'dots', rev: 1, by: name }]
    const ofBoard = (all: readonly ScribedView[] = []) => all.filter(told => told.board === board)
    await until(() => ofBoard(desk.view.scribed as ScribedView[]).length > 0, 'the cockpit to be told')
    expect(ofBoard(desk.view.scribed as ScribedView[])).toEqual(entered)
    await until(() => ofBoard(neighbour.mine()?.scribed).length > 0, 'the table to be told')
    expect(ofBoard(neighbour.mine()?.scribed)).toEqual(entered)
    await until(
      () => (stranger.view.votes as VoteView[]).some(vote => vote.board === board && vote.voters === 1),
      'everybody to be told how many',
    )
    expect(stranger.mine()?.scribed).toEqual([])
  })
})

describe('answers that are counted', () => {
  const aim = (prompt: string, fields: object) => ({ prompt, fields })

  test('[T-55] aims: once each time they are asked, by whoever is quicker, and corrected by knowing that they stand', async () => {
    const board = await newBoard('aims', 'anonymous', [
      { text: 'One aim', key: 'aim-1' },
      { text: 'Another', key: 'aim-2' },
    ])
    await hall.organiser.command('board.step', { board, step: 'before' })
    const [first = '', second = ''] = (await get(hall.server, 'board', board)).prompts.map(({ id }) => id)
    const mary = await without('Mary Aims')
    const [anna, ben] = [await facilitator('Anna'), await facilitator('Ben')]
    const enter = (who: typeof anna, answers: object[], rev = 0) =>
      who.command('scribe.answer', { board, person: mary, answers, rev })
    const counted = async () => {
      const found = await hall.server.deps.rooms.read(EVENT, read => read.counted(board))
      const entries = found.ok ? found.value.flatMap(page => page.entries) : []
      return entries.map(({ prompt, posted }) => [prompt, posted.fields]).sort()
    }
    const sorted = (...all: unknown[][]) => all.sort()
    await hall.organiser.command('board.share', { board })
    const answers = await Promise.all([
      enter(anna, [aim(first, { before: 2 }), aim(second, { before: 1 })]),
      enter(ben, [aim(first, { before: 5 }), aim(second, { before: 5 })]),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const step = answers[0]?.status === 200 ? [2, 1] : [5, 5]
    expect(await counted()).toEqual(sorted([first, { before: step[0] }], [second, { before: step[1] }]))
    const quicker = answers[0]?.status === 200 ? 'Anna' : 'Ben'
    expect(answers.find(({ status }) => status === 409)?.body.message).toContain(quicker)
    expect((await enter(anna, [aim(first, { before: 3 })], 1)).body).toEqual({ rev: 2 })
    expect(await counted()).toEqual([[first, { before: 3 }]])
    expect((await enter(anna, [aim(first, { before: 9 })], 2)).body.code).toBe('bad-request')
    expect((await enter(anna, [aim(first, { after: 3 })], 2)).body.code).toBe('bad-request')
    expect((await enter(anna, [aim(first, { before: 3 }), aim(first, { before: 4 })], 2)).body.code).toBe(
      'bad-request',
    )
    // An older tab enters them one by one; what stands it does not enter twice.
    const typed = { board, person: mary, prompt: first, text: '', fields: { before: 4 } }
    expect((await ben.command('scribe.write', typed)).body).toMatchObject({ reason: 'entered-already' })
    expect((await ben.command('scribe.write', { ...typed, prompt: second })).status).toBe(200)
    expect(await counted()).toEqual(sorted([first, { before: 3 }], [second, { before: 4 }]))

    await hall.organiser.command('board.step', { board, step: 'after' })
    expect((await enter(ben, [aim(first, { after: 5 })])).body).toEqual({ rev: 1 })
    expect(await counted()).toEqual(sorted([first, { before: 3, after: 5 }], [second, { before: 4 }]))
  })

  test('[T-55] urgency: the two drivers that everybody has, with words beside them if they like', async () => {
    const board = await newBoard('urgency', 'named', [
      { text: 'Equity', key: 'equity' },
      { text: 'Context', key: 'context' },
      { text: 'Diverse', key: 'diverse' },
    ])
    const [one = '', two = '', three = ''] = (await get(hall.server, 'board', board)).prompts.map(
      ({ id }) => id,
    )
    const mary = await without('Mary Urgent')
    const enter = (answers: object[], rev = 0) =>
      hall.organiser.command('scribe.answer', { board, person: mary, answers, rev })
    const urgent = (prompt: string, urgency: number, text = '') => ({ prompt, text, fields: { urgency } })
    expect((await enter([urgent(one, 1), urgent(two, 2), urgent(three, 3)])).body).toMatchObject({
      reason: 'answers-given',
      params: { most: 2 },
    })
    const desk = keep(await hall.organiser.stage())
    expect((await enter([urgent(one, 5, 'half our homes are damp'), urgent(two, 2)])).body).toEqual({
      rev: 1,
    })
    const told = () => (desk.view.scribed as ScribedView[]).filter(entered => entered.board === board)
    await until(() => told().length > 0, 'the cockpit to be told, as this board names')
    expect(told()).toEqual([{ board, person: mary, what: 'answers', rev: 1, by: 'The organiser' }])
    await hall.organiser.command('board.share', { board })
    await until(async () => (await notes(board)).length === 1, 'the words beside it')
    expect((await enter([urgent(three, 3)], 1)).body).toEqual({ rev: 2 })
    await until(async () => (await notes(board)).length === 0, 'what was replaced to go')
    const counted = await hall.server.deps.rooms.read(EVENT, read => read.counted(board))
    expect(counted.ok && counted.value.flatMap(page => page.entries.map(({ prompt }) => prompt))).toEqual([
      three,
    ])
  })

  test('[T-55] on a board that does not name, nobody is told for whom something was entered', async () => {
    const board = await newBoard('aims', 'anonymous', [{ text: 'One aim', key: 'aim-1' }])
    const ann = await join('Neighbour Ann')
    const [table = ''] = await seat([ann])
    const mary = await without('Mary Unnamed', table)
    const [prompt] = (await get(hall.server, 'board', board)).prompts
    const [desk, neighbour] = [keep(await hall.organiser.stage()), keep(await ann.stage())]
    const answers = [aim(prompt?.id ?? '', { before: 1 })]
    await hall.organiser.command('board.step', { board, step: 'before' })
    expect((await ann.command('scribe.answer', { board, table, person: mary, answers })).status).toBe(200)
    // What is announced after it has come to both.
    await hall.organiser.command('stage.announce', { text: 'told after it' })
    for (const stage of [desk, neighbour])
      await until(() => JSON.stringify(stage.view.stage).includes('told after it'), 'the announcement')
    await until(() => desk.view.scribed !== undefined, 'what was entered elsewhere')
    const ofBoard = (all: readonly ScribedView[] = []) => all.filter(told => told.board === board)
    expect(ofBoard(desk.view.scribed as ScribedView[])).toEqual([])
    expect(ofBoard(neighbour.mine()?.scribed)).toEqual([])
  })
})
