import type { BoardView, VoteView } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { get } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, post, postNote, facilitator, notes, fates } = hall
const phaseOf = async (board: string) => (await get(hall.server, 'board', board)).phase

describe('phases', () => {
  test('[T-11] a board goes through its format’s phases and back, and the note is there from sharing on', async () => {
    const board = await newBoard('day-review')
    const { command } = hall.organiser
    await post(await join('Pia'), board, 'one thing')
    expect((await command('board.phase', { board, phase: 'talk' })).body.code).toBe('wrong-phase')
    await command('board.share', { board, from: 'write' })
    await until(async () => (await notes(board)).length === 1, 'the note')
    for (const phase of ['group', 'vote', 'talk']) {
      expect((await command('board.phase', { board, phase })).status).toBe(200)
      expect(await phaseOf(board)).toBe(phase)
      expect(await notes(board)).toHaveLength(1)
    }
    const back: string[] = []
    for (let step = 0; step < 5; step++) {
      await command('board.back', { board })
      back.push(await phaseOf(board))
    }
    expect(back).toEqual(['vote', 'group', 'share', 'write', 'write'])
    await until(async () => (await notes(board)).length === 0, 'private writing')
  })

  test('[T-11] a phase that the format does not have is refused', async () => {
    const board = await newBoard('find-someone-who')
    await hall.organiser.command('board.share', { board })
    for (const phase of ['group', 'vote'])
      expect((await hall.organiser.command('board.phase', { board, phase })).body.code).toBe('wrong-phase')
    expect(await phaseOf(board)).toBe('share')
  })

  test('[T-11] of two facilitators the second is told who was quicker, and nothing moves twice', async () => {
    const board = await newBoard('day-review')
    const anna = await facilitator('Anna')
    const ben = await facilitator('Ben')
    await anna.command('board.share', { board, from: 'write' })
    const late = await ben.command('board.share', { board, from: 'write' })
    expect(late.body).toMatchObject({ code: 'conflict' })
    expect(late.body.message).toContain('Anna was quicker')
    await ben.command('board.phase', { board, phase: 'group', from: 'share' })
    const back = await anna.command('board.back', { board, from: 'share' })
    expect(back.body.message).toContain('Ben was quicker')
    expect(back.body.message).toContain('grouping')
    expect((await anna.command('board.phase', { board, phase: 'vote', from: 'share' })).status).toBe(409)
    expect(await phaseOf(board)).toBe('group')
    const twice = await ben.command('board.phase', { board, phase: 'group', from: 'share' })
    expect(twice.body.message).toContain('You did this a moment ago')
  })

  test('[P-13] while the room votes new words wait and standing notes stay as they are', async () => {
    const board = await newBoard('day-review')
    await hall.organiser.command('board.share', { board })
    const voter = await join('Standing')
    await postNote(voter, board, 'voted on')
    await hall.organiser.command('board.phase', { board, phase: 'vote' })
    const later = await join('Later')
    // What is saved is projected: they are one commit.
    const { entry } = await post(later, board, 'too late for the vote')
    expect((await fates(later))[entry]?.fate).toBe('waiting')
    expect((await notes(board)).map(note => note.text)).toEqual(['voted on'])
    await hall.organiser.command('board.phase', { board, phase: 'talk' })
    await until(async () => (await notes(board)).length === 2, 'what waited')
  })

  test('the room wears one hat at a time, and only one that there is', async () => {
    const prompts = [
      { text: 'White', key: 'white' },
      { text: 'Red', key: 'red' },
    ]
    const board = await newBoard('thinking-hats', 'anonymous', prompts)
    const { prompts: saved } = await get(hall.server, 'board', board)
    expect(saved.map(prompt => prompt.key)).toEqual(['white', 'red'])
    const step = saved[1]?.id
    const stage = keep(await (await join('Hatter')).stage())
    expect((await hall.organiser.command('board.step', { board, step })).status).toBe(200)
    const told = () => (stage.view.boards as BoardView[]).find(one => one.id === board)?.step
    await until(() => told() === step, 'the hat')
    expect((await hall.organiser.command('board.step', { board, step: 'purple' })).body.code).toBe(
      'not-found',
    )
    await hall.organiser.command('board.step', { board, step: null })
    await until(() => told() === null, 'no hat')
  })
})

describe('votes', () => {
  /** A board in its vote, with notes and who wrote them. */
  async function voting(dots = 3) {
    const board = await newBoard('day-review')
    await hall.organiser.command('board.share', { board })
    const ann = await join('Voting Ann')
    const bea = await join('Voting Bea')
    const one = await postNote(ann, board, `first ${board}`)
    const two = await postNote(bea, board, `second ${board}`)
    await hall.organiser.command('board.phase', { board, phase: 'vote', dots })
    return { board, ann, bea, one, two }
  }

  test('[T-12] nobody gives more dots than they have, or to what is not on the board', async () => {
    const { board, ann, one, two } = await voting(3)
    const stranger = await voting(5)
    const stage = keep(await ann.stage())
    const cast = (target: string, dots: number, on = board) =>
      ann.command('vote.cast', { board: on, target, dots })
    expect((await cast(one, 2)).body).toEqual({ left: 1 })
    expect((await cast(two, 2)).body.code).toBe('conflict')
    expect((await cast(two, 1)).body).toEqual({ left: 0 })
    expect((await cast(one, 3)).body.code).toBe('conflict')
    expect((await cast(stranger.one, 1)).body.code).toBe('not-found')
    expect((await cast('no-such-note', 1)).body.code).toBe('not-found')
    expect((await cast(one, -1)).body.code).toBe('bad-request')
    expect((await cast(one, 0)).body).toEqual({ left: 2 })
    const mine = () => stage.mine()?.ballots[board]
    await until(() => mine()?.[two] === 1 && mine()?.[one] === undefined, 'my dots')
  })

  test('[T-12] dots on a note that was hidden are their giver’s again', async () => {
    const { board, ann, one, two } = await voting(1)
    const stage = keep(await ann.stage())
    await ann.command('vote.cast', { board, target: one, dots: 1 })
    await until(() => stage.mine()?.ballots[board]?.[one] === 1, 'my dot')
    expect((await ann.command('vote.cast', { board, target: two, dots: 1 })).status).toBe(409)
    await hall.organiser.command('note.hide', { board, note: one, hidden: true })
    await until(async () => (await notes(board)).length === 1, 'it to be hidden')
    await until(() => stage.mine()?.ballots[board]?.[one] === undefined, 'my dot to be mine again')
    expect((await ann.command('vote.cast', { board, target: two, dots: 1 })).body).toEqual({ left: 0 })
  })

  test('[T-12] a group can be voted for, and a board of another network cannot', async () => {
    const { board, ann, one, two } = await voting(2)
    await hall.organiser.command('board.back', { board })
    await hall.organiser.command('groups.arrange', {
      board,
      rev: 0,
      groups: [{ id: 'g1', name: 'Together', notes: [one, two] }],
    })
    await hall.organiser.command('board.phase', { board, phase: 'vote', dots: 2 })
    expect((await ann.command('vote.cast', { board, target: one, dots: 1 })).body.code).toBe('conflict')
    expect((await ann.command('vote.cast', { board, target: 'g1', dots: 2 })).body).toEqual({ left: 0 })

    const keighley = await newBoard('day-review', 'named', undefined, { network: 'keighley' })
    await hall.organiser.command('board.share', { board: keighley })
    const kit = await join('Voting Kit', 'keighley')
    const note = await postNote(kit, keighley, 'of Keighley')
    await hall.organiser.command('board.phase', { board: keighley, phase: 'vote' })
    expect((await ann.command('vote.cast', { board: keighley, target: note, dots: 1 })).body.code).toBe(
      'not-found',
    )
    expect((await kit.command('vote.cast', { board: keighley, target: note, dots: 1 })).status).toBe(200)
  })

  test('[T-12] counts are told to nobody over any transport before the vote is closed, and then to all', async () => {
    const { board, ann, bea, one, two } = await voting(3)
    const screen = await hall.display()
    const everybody = [ann, bea, hall.organiser, await facilitator('Counting'), screen]
    const stages = await Promise.all(everybody.map(async who => keep(await who.stage())))
    const sockets = everybody.map(who => keep(who.board(board)))
    await Promise.all(sockets.map(socket => socket.synced()))
    await ann.command('vote.cast', { board, target: one, dots: 2 })
    await bea.command('vote.cast', { board, target: one, dots: 1 })
    await bea.command('vote.cast', { board, target: two, dots: 2 })
    const voteOf = (view: Record<string, unknown>) =>
      (view.votes as VoteView[]).find(vote => vote.board === board)
    await until(() => stages.every(stage => voteOf(stage.view)?.voters === 2), 'how many have voted')
    for (const [i, stage] of stages.entries()) {
      expect(voteOf(stage.view)).toEqual({ board, budget: 3, open: true, voters: 2, results: null })
      // What Bea gave is in Bea's own `mine` and nowhere else.
      if (everybody[i] !== bea) expect(stage.heard()).not.toContain(`"${two}":2`)
      expect(stage.heard()).not.toContain(`"${one}":3`)
      const onBoard = JSON.stringify(sockets[i]?.doc.getMap('notes').toJSON())
      expect(onBoard).toContain(one)
      expect(onBoard).not.toMatch(/dots|vote/)
    }
    await hall.organiser.command('board.phase', { board, phase: 'talk' })
    const results = { [one]: 3, [two]: 2 }
    await until(() => stages.every(stage => voteOf(stage.view)?.results), 'the results')
    for (const stage of stages) expect(voteOf(stage.view)?.results).toEqual(results)
    expect((await ann.command('vote.cast', { board, target: two, dots: 1 })).body.code).toBe('wrong-phase')

    await hall.organiser.command('board.back', { board })
    await until(() => stages.every(stage => voteOf(stage.view)?.results === null), 'them to hide again')
    await hall.organiser.command('board.freeze', { board, now: true })
    await until(() => stages.every(stage => voteOf(stage.view)?.results), 'the frozen results')
    expect((await get(hall.server, 'snapshot', `${board}-1`)).outcome?.votes).toEqual(results)
    expect((await ann.command('vote.cast', { board, target: one, dots: 1 })).body.code).toBe('wrong-phase')
  })

  describe('dots of a group', () => {
    /** Three groups of a note each; five dots on “talk”, three on “tea”, one on a note by itself. */
    async function grouped() {
      const { board, ann, bea, one, two } = await voting(5)
      const three = await lateNote(board, ann)
      await hall.organiser.command('board.back', { board })
      const [a, b] = [`a-${board}`, `b-${board}`]
      const talk = { id: a, name: 'talk', notes: [one] }
      const tea = { id: b, name: 'tea', notes: [two] }
      let rev = 0
      const arrange = async (groups: object[], merged: object | null = null) => {
        const done = await hall.organiser.command('groups.arrange', { board, rev: rev++, groups, merged })
        expect(done.status).toBe(200)
      }
      await arrange([talk, tea])
      await hall.organiser.command('board.phase', { board, phase: 'vote', dots: 5 })
      await ann.command('vote.cast', { board, target: a, dots: 5 })
      await bea.command('vote.cast', { board, target: b, dots: 3 })
      await bea.command('vote.cast', { board, target: three, dots: 1 })
      await hall.organiser.command('board.phase', { board, phase: 'talk' })
      const stage = keep(await ann.stage())
      const results = () => (stage.view.votes as VoteView[]).find(vote => vote.board === board)?.results
      const are = (expected: Record<string, number>) =>
        until(
          () =>
            JSON.stringify(Object.entries(results() ?? {}).sort()) ===
            JSON.stringify(Object.entries(expected).sort()),
          JSON.stringify(expected),
        )
      await are({ [a]: 5, [b]: 3, [three]: 1 })
      return { board, ann, stage, a, b, three, one, two, talk, tea, arrange, are }
    }
    async function lateNote(board: string, who: Parameters<typeof postNote>[0]) {
      await hall.organiser.command('board.back', { board })
      return postNote(who, board, `third ${board}`)
    }

    test('[T-36] go with it when it is merged, and are its own again when that is undone', async () => {
      const { board, ann, stage, a, b, three, one, two, talk, tea, arrange, are } = await grouped()
      await arrange([{ ...tea, notes: [two, one] }])
      await are({ [b]: 8, [three]: 1 })
      // Whoever gave them sees where they are, and they still count when the vote is opened again.
      await until(() => stage.mine()?.ballots[board]?.[b] === 5, 'my dots on the group they went to')
      await arrange([talk, tea])
      await are({ [a]: 5, [b]: 3, [three]: 1 })
      await arrange([{ ...talk, notes: [one, two] }])
      await arrange([{ id: `c-${board}`, name: 'all', notes: [one, two, three] }])
      await are({ [`c-${board}`]: 8, [three]: 1 })
      await arrange([talk, tea])
      await are({ [a]: 5, [b]: 3, [three]: 1 })
      await arrange([{ ...tea, notes: [two, one] }])
      await hall.organiser.command('board.back', { board })
      expect((await ann.command('vote.cast', { board, target: b, dots: 4 })).body).toEqual({ left: 1 })
      await hall.organiser.command('board.phase', { board, phase: 'talk' })
      await are({ [b]: 7, [three]: 1 })
    })

    test('[T-36] stay under its name when it is taken apart, and can be handed on from there', async () => {
      const { board, a, b, three, talk, tea, arrange, are } = await grouped()
      await arrange([tea])
      await are({ [a]: 5, [b]: 3, [three]: 1 })
      expect((await get(hall.server, 'groups', board)).groups).toEqual([tea, { ...talk, notes: [] }])
      await arrange([tea], { from: a, into: b })
      await are({ [b]: 8, [three]: 1 })
    })

    test('[T-36] are in the edition, also of a group that has no notes left', async () => {
      const { board, a, b, three, tea, arrange } = await grouped()
      await arrange([tea])
      await hall.organiser.command('board.freeze', { board, now: true })
      const { outcome } = await get(hall.server, 'snapshot', `${board}-1`)
      expect(outcome?.votes).toEqual({ [a]: 5, [b]: 3, [three]: 1 })
      expect(outcome?.groups.map(group => group.name)).toEqual(['tea', 'talk'])
    })
  })

  test('[T-12] a vote that was left without being closed tells nothing; opened again nobody has fewer dots than were given', async () => {
    const { board, ann, one } = await voting(3)
    await ann.command('vote.cast', { board, target: one, dots: 3 })
    await hall.organiser.command('board.back', { board })
    const stage = keep(await ann.stage())
    expect((stage.view.votes as VoteView[]).find(vote => vote.board === board)).toMatchObject({
      results: null,
    })
    await hall.organiser.command('board.phase', { board, phase: 'vote', dots: 1 })
    expect((await get(hall.server, 'vote', board)).budget).toBe(3)
  })
})
