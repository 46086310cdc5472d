/** What a room makes of its notes: groups, marks, swapped contacts, agreement. */

import { postEntry, setDraft } from '@folkmoot/board-doc'
import type { AgreedView, GroupsView, TallyView } from '@folkmoot/protocol'
import { until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, post, postNote, facilitator, notes, fates } = hall

async function shared(format: string, visibility = 'named', prompts?: { text: string; key?: string }[]) {
  const board = await newBoard(format, visibility, prompts)
  await hall.organiser.command('board.share', { board })
  return board
}

describe('groups', () => {
  test('[T-13] an arrangement keeps standing notes of its board, each once, and undo is the one before', async () => {
    const board = await shared('day-review')
    const other = await shared('day-review')
    const ann = await join('Grouping Ann')
    const one = await postNote(ann, board, 'one')
    const two = await postNote(ann, board, 'two')
    const foreign = await postNote(ann, other, 'foreign')
    const arrange = (rev: number, groups: object[]) =>
      hall.organiser.command('groups.arrange', { board, rev, groups })
    expect((await arrange(0, [{ id: 'a', name: 'A', notes: [one, foreign, 'never-was'] }])).body).toEqual({
      rev: 1,
    })
    const first = (await get(hall.server, 'groups', board)).groups
    expect(first).toEqual([{ id: 'a', name: 'A', notes: [one] }])
    const split = [
      { id: 'a', name: ' A\u202e ', notes: [one, two] },
      { id: 'b', name: 'B', notes: [two, one] },
    ]
    await arrange(1, split)
    expect((await get(hall.server, 'groups', board)).groups).toEqual([
      { id: 'a', name: 'A', notes: [one, two] },
      { id: 'b', name: 'B', notes: [] },
    ])
    expect((await arrange(2, first)).body).toEqual({ rev: 3 })
    expect((await get(hall.server, 'groups', board)).groups).toEqual(first)
    expect((await arrange(3, [split[0] ?? {}, split[0] ?? {}])).body.code).toBe('bad-request')
    expect((await arrange(3, [{ id: one, name: 'a note’s id', notes: [] }])).body.code).toBe('bad-request')
  })

  test('[T-13] whoever arranges an older arrangement is told who was quicker; a vote holds the groups', async () => {
    const board = await shared('day-review')
    const note = await postNote(await join('Grouped'), board, 'to be grouped')
    const anna = await facilitator('Anna')
    const ben = await facilitator('Ben')
    const groups = [{ id: 'a', name: 'A', notes: [note] }]
    await anna.command('groups.arrange', { board, rev: 0, groups })
    const late = await ben.command('groups.arrange', { board, rev: 0, groups: [] })
    expect(late.body).toMatchObject({ code: 'conflict' })
    expect(late.body.message).toContain('Anna')
    await anna.command('board.phase', { board, phase: 'vote' })
    expect((await ben.command('groups.arrange', { board, rev: 1, groups: [] })).body.code).toBe('wrong-phase')
    expect((await get(hall.server, 'groups', board)).groups).toEqual(groups)
    await anna.command('board.back', { board })
    await anna.command('board.back', { board })
    await anna.command('board.back', { board })
    expect((await ben.command('groups.arrange', { board, rev: 1, groups: [] })).body.code).toBe('wrong-phase')
  })

  test('[P-1] groups are told while their notes are on the wall, without those that are not', async () => {
    const board = await shared('day-review')
    const ann = await join('Telling Ann')
    const one = await postNote(ann, board, 'stays')
    const two = await postNote(ann, board, 'goes')
    const stage = keep(await ann.stage())
    const told = () => (stage.view.groups as GroupsView[]).find(one => one.board === board)
    await hall.organiser.command('groups.arrange', {
      board,
      rev: 0,
      groups: [{ id: 'a', name: 'A', notes: [one, two] }],
    })
    await until(() => told()?.groups[0]?.notes.length === 2, 'the group')
    await hall.organiser.command('note.hide', { board, note: two, hidden: true })
    await until(() => told()?.groups[0]?.notes.length === 1, 'the hidden note to leave it')
    await hall.organiser.command('note.hide', { board, note: two, hidden: false })
    await until(() => told()?.groups[0]?.notes.length === 2, 'it to be back')
    await hall.organiser.command('board.back', { board })
    await until(() => told() === undefined, 'private writing')
  })
})

describe('marks', () => {
  test('[T-14] only what the format offers for that prompt can be said, and one of a choice', async () => {
    const board = await shared('agreed-understandings', 'named', [
      { text: 'We agree that …', key: 'agree' },
      { text: 'My concern is …', key: 'concern' },
    ])
    const ann = await join('Marking Ann')
    const bea = await join('Marking Bea')
    const note = await postNote(ann, board, 'phones stay in pockets')
    const stage = keep(await bea.stage())
    const say = (kind: string, on = true) => bea.command('note.mark', { board, note, kind, on })
    expect((await say('thumbs-down')).body.code).toBe('not-found')
    expect((await say('agree')).status).toBe(200)
    expect((await say('concern')).status).toBe(200)
    await until(() => stage.mine()?.marks[note]?.[0] === 'concern', 'what I said')
    expect(stage.mine()?.marks[note]).toEqual(['concern'])
    const told = () => (stage.view.tallies as TallyView[]).find(one => one.note === note)
    await until(told, 'the counts')
    expect(told()).toEqual({ board, note, counts: { concern: 1 }, named: {} })
    const other = keep(await ann.stage())
    expect(other.heard()).not.toContain(bea.person)
    await say('concern', false)
    await until(() => told() === undefined, 'it to be taken back')
    expect((await say('agree')).status).toBe(200)
    await hall.organiser.command('board.back', { board })
    expect((await say('agree', false)).body.code).toBe('wrong-phase')
    expect(
      (await bea.command('note.mark', { board, note: 'not-a-note', kind: 'agree', on: true })).status,
    ).toBe(409)
  })

  test('[T-14] people are named only by a mark that they put their own name to', async () => {
    const board = await shared('who-is-missing', 'named')
    const ann = await join('Volunteering Ann')
    const note = await postNote(await join('Asking'), board, 'young carers')
    await ann.command('note.mark', { board, note, kind: 'i-will', on: true })
    const stage = keep(await ann.stage())
    const told = () => (stage.view.tallies as TallyView[]).find(one => one.note === note)
    await until(told, 'the counts')
    expect(told()).toMatchObject({ counts: { 'i-will': 1 }, named: { 'i-will': ['Volunteering Ann'] } })
  })

  test('[T-14] contacts go over only when both have said yes, and no stranger answers or hears of it', async () => {
    const board = await shared('good-practice', 'named', [{ text: 'Good practice', key: 'practice' }])
    const author = await join('Swap Author', 'keighley')
    const asker = await join('Swap Asker')
    const stranger = await join('Swap Stranger')
    const note = await postNote(author, board, 'we run a breakfast club')
    const ask = { board, note, kind: 'tell-me-more', on: true, contact: 'asker@canary.example' }
    expect((await asker.command('note.mark', { ...ask, contact: ' ' })).body.code).toBe('bad-request')
    expect((await author.command('note.mark', ask)).body.code).toBe('conflict')
    const [a, b, c] = await Promise.all([author, asker, stranger].map(async who => keep(await who.stage())))
    await asker.command('note.mark', ask)
    const asked = await until(() => a?.mine()?.swaps[0], 'to be asked')
    expect(asked).toMatchObject({ mine: false, name: 'Swap Asker', answer: 'asked', contact: null })
    const swap = asked.swap
    const yes = { swap, agree: true, contact: 'author@canary.example' }
    for (const who of [stranger, asker])
      expect((await who.command('swap.answer', yes)).body.code).toBe('not-found')
    expect((await author.command('swap.answer', { swap, agree: true })).body.code).toBe('bad-request')
    await author.command('swap.answer', { swap, agree: false, contact: 'author@canary.example' })
    await until(() => b?.mine()?.swaps[0]?.answer === 'declined', 'the answer')
    // Nobody is asked twice.
    await asker.command('note.mark', { ...ask, on: false })
    await asker.command('note.mark', ask)
    expect((await get(hall.server, 'swap', swap)).answer).toBe('declined')
    for (const stage of [a, b, c]) expect(stage?.heard()).not.toContain('@canary.example')
    await author.command('swap.answer', yes)
    await until(() => b?.mine()?.swaps[0]?.contact === 'author@canary.example', 'the author’s contact')
    await until(() => a?.mine()?.swaps[0]?.contact === 'asker@canary.example', 'the asker’s contact')
    expect(c?.heard()).not.toContain('canary')
    const boss = keep(await hall.organiser.stage())
    expect(boss.heard()).not.toContain('canary')
    await hall.organiser.command('board.freeze', { board, now: true })
    expect((await get(hall.server, 'snapshot', `${board}-1`)).body).not.toContain('canary')
  })

  test('[T-21] on boards that are not named no contacts are swapped, and every note gets the same answer', async () => {
    for (const visibility of ['network', 'anonymous'] as const) {
      const board = await newBoard('good-practice', visibility, [{ text: 'Good practice', key: 'practice' }])
      const [author, asker] = [await join('Unnamed Author'), await join('Unnamed Asker')]
      const added = await hall.organiser.command('person.add', { name: 'Unnamed Deviceless' })
      const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id ?? ''
      await hall.organiser.command('scribe.write', {
        board,
        person: added.body.person,
        prompt,
        text: 'typed',
      })
      await post(author, board, 'own')
      await post(asker, board, 'mine')
      await hall.organiser.command('board.share', { board })
      const standing = await until(async () => {
        const found = await notes(board)
        return found.length === 3 ? found : null
      }, 'the notes')
      const answers = await Promise.all(
        standing.map(({ id: note }) =>
          asker.command('note.mark', { board, note, kind: 'tell-me-more', on: true, contact: 'me@example' }),
        ),
      )
      expect(answers.map(({ body }) => body)).toEqual(answers.map(() => answers[0]?.body))
      expect(answers[0]?.body.code).toBe('not-found')
      expect((await list(hall.server, 'swap')).filter(one => one.board === board)).toEqual([])
    }
  })
})

describe('agreement and rewording', () => {
  test('[T-16] what is agreed are those words: it is told on every screen, and lapses with other words', async () => {
    const board = await shared('agreed-understandings', 'named', [{ text: 'We agree that …', key: 'agree' }])
    const ann = await join('Agreeing Ann')
    const { page, entry } = await post(ann, board, 'we listen first')
    const note = await until(async () => (await notes(board))[0], 'the note')
    const stage = keep(await (await join('Agreeing Bea')).stage())
    const told = () => (stage.view.agreed as AgreedView[]).filter(one => one.board === board)
    await hall.organiser.command('note.agree', { board, note: note.id, agreed: true })
    await until(() => told().length === 1, 'the agreement')
    expect(told()[0]).toMatchObject({ note: note.id, text: 'we listen first' })
    expect((await notes(board))[0]?.agreed).toBe(true)
    setDraft(page.doc, entry, 'we listen last')
    postEntry(page.doc, entry)
    await page.saved()
    await until(() => told().length === 0, 'it to lapse')
    expect((await notes(board))[0]?.agreed).toBeUndefined()
    await hall.organiser.command('note.agree', { board, note: note.id, agreed: true })
    await until(() => told().length === 1, 'the new words')
    await hall.organiser.command('note.agree', { board, note: note.id, agreed: false })
    await until(() => told().length === 0, 'it to be taken back')
    expect((await hall.organiser.command('note.agree', { board, note: 'none', agreed: true })).status).toBe(
      404,
    )
  })

  test('[T-16] a wish for other words is told to the author alone, and lapses with other words', async () => {
    const board = await shared('day-review')
    const ann = await join('Rewording Ann')
    const { page, entry } = await post(ann, board, 'too blunt')
    const note = await until(async () => (await notes(board))[0], 'the note')
    const mine = keep(await ann.stage())
    const others = await Promise.all(
      [await join('Rewording Bea'), hall.organiser, await hall.display()].map(async who =>
        keep(await who.stage()),
      ),
    )
    const ask = 'canary: could you put it kindly?'
    await hall.organiser.command('note.reword', { board, note: note.id, ask })
    await until(() => mine.mine()?.fates[entry]?.ask === ask, 'the wish')
    expect(mine.mine()?.fates[entry]?.fate).toBe('shown')
    for (const stage of others) expect(stage.heard()).not.toContain('canary')
    setDraft(page.doc, entry, 'kinder')
    postEntry(page.doc, entry)
    await page.saved()
    await until(() => mine.mine()?.fates[entry]?.ask === undefined, 'it to lapse')
    expect((await fates(ann))[entry]?.fate).toBe('shown')
  })
})

describe('erasing', () => {
  test('[C-1] a removed person’s dots, marks, contacts and places in groups go with them', async () => {
    const board = await shared('day-review')
    const practice = await shared('good-practice', 'named', [{ text: 'Good practice', key: 'practice' }])
    const gone = await join('Gone Gwen')
    const stays = await join('Stays Sam')
    const hers = await postNote(gone, board, 'hers')
    const his = await postNote(stays, board, 'his')
    const herPractice = await postNote(gone, practice, 'her practice')
    const hisPractice = await postNote(stays, practice, 'his practice')
    const swap = (who: typeof gone, note: string) =>
      who.command('note.mark', {
        board: practice,
        note,
        kind: 'tell-me-more',
        on: true,
        contact: `at ${who.name}`,
      })
    expect((await swap(gone, hisPractice)).status).toBe(200)
    expect((await swap(stays, herPractice)).status).toBe(200)
    await hall.organiser.command('board.phase', { board, phase: 'vote' })
    await gone.command('vote.cast', { board, target: his, dots: 2 })
    await stays.command('vote.cast', { board, target: hers, dots: 1 })
    await stays.command('vote.cast', { board, target: his, dots: 1 })
    await hall.organiser.command('board.phase', { board, phase: 'talk' })
    await hall.organiser.command('groups.arrange', {
      board,
      rev: 0,
      groups: [{ id: 'a', name: 'A', notes: [hers, his] }],
    })
    await hall.organiser.command('board.freeze', { board, now: true })
    const before = await get(hall.server, 'snapshot', `${board}-1`)
    expect(before.outcome?.votes).toEqual({ [hers]: 1, [his]: 3 })

    await hall.organiser.command('person.remove', { person: gone.person })
    const everything = (await hall.server.deps.store.records(EVENT))
      .filter(row => !['tombstone', 'snapshot'].includes(row.kind))
      .map(row => `${row.id} ${new TextDecoder().decode(row.value)}`)
      .join('\n')
    for (const trace of [gone.person, hers, herPractice, 'Gwen']) expect(everything).not.toContain(trace)
    expect((await list(hall.server, 'swap')).filter(one => one.board === practice)).toEqual([])
    expect((await list(hall.server, 'ballot')).filter(one => one.board === board)).toMatchObject([
      { person: stays.person, dots: { [his]: 1 } },
    ])
    const after = await get(hall.server, 'snapshot', `${board}-1`)
    expect(after.outcome?.groups).toEqual([{ id: 'a', name: 'A', notes: [his] }])
    expect(after.outcome?.votes).toEqual({ [his]: 3 })
  })
})
