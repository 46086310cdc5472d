/** A phone that died: its person joins anew, and whoever runs the event says that it is the same person. */
import { createEntry, setDraft } from '@folkmoot/board-doc'
import type { PersonView, ReturningView } from '@folkmoot/protocol'
import { call, type Delegate, type Stage, stockClient, until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, post, seat, notes, facilitator } = hall

const offers = (stage: Stage) => (stage.view.returning ?? []) as ReturningView[]
const peopleOf = (stage: Stage) => stage.view.people as PersonView[]
const named = (stage: Stage, name: string) => peopleOf(stage).filter(one => one.name === name)

/** Its phone is away: nothing of it is connected any more. */
async function away(stage: Stage, desk: Stage, handle: string): Promise<void> {
  stage.close()
  await until(() => peopleOf(desk).some(one => one.id === handle && !one.connected), 'them to be away')
}

/** What the page of `person` answers to somebody with this cookie: its close code, or its drafts. */
async function opens(who: Delegate, person: string): Promise<number | 'open'> {
  const client = keep(
    stockClient(`${hall.server.origin.replace('http', 'ws')}/sync/page`, `${EVENT}.${person}`, {
      cookie: who.cookie,
      params: { as: 'delegate', epoch: '1' },
    }),
  )
  let synced = false
  void client.synced().then(() => {
    synced = true
  })
  await until(() => synced || client.closes.length > 0, 'the page to answer')
  return client.closes[0] ?? 'open'
}

async function died(name: string, again = name) {
  const desk = keep(await hall.organiser.stage())
  const old = await join(name, 'keighley')
  const phone = await old.stage()
  await until(() => named(desk, name).some(one => one.connected), 'them to be here')
  await away(phone, desk, old.handle)
  const fresh = await join(again)
  const stage = keep(await fresh.stage())
  return { desk, old, fresh, stage, pair: { newcomer: fresh.handle, person: old.handle } }
}
const isOffered = (desk: Stage, { newcomer, person }: ReturningView) =>
  offers(desk).some(one => one.newcomer === newcomer && one.person === person)

describe('[T-56] a phone that died', () => {
  test('“Is this you?” is asked of whoever runs the event: one press gives seat, turns, votes and name, and no second person is left', async () => {
    const board = await newBoard('day-review')
    await hall.organiser.command('board.share', { board })
    const writer = await join('Writer of Notes')
    for (const text of ['a', 'b']) await post(writer, board, text)
    const [a = '', b = ''] = await until(async () => {
      const found = await notes(board)
      return found.length === 2 ? found.map(({ id }) => id) : null
    }, 'the notes')
    const desk = keep(await hall.organiser.stage())
    const old = await join('Mary Smith', 'keighley')
    const [table = '', elsewhere = ''] = await seat([old], [])
    const phone = await old.stage()
    await until(() => named(desk, 'Mary Smith').some(one => one.connected), 'her to be here')
    await hall.organiser.command('board.phase', { board, phase: 'vote', dots: 3 })
    await old.command('vote.cast', { board, target: a, dots: 2 })
    await away(phone, desk, old.handle)

    const fresh = await join('mary  SMITH')
    await hall.organiser.command('tables.move', { person: fresh.handle, table: elsewhere })
    const stage = keep(await fresh.stage())
    await fresh.command('vote.cast', { board, target: b, dots: 2 })
    const pair = { newcomer: fresh.handle, person: old.handle }
    await until(() => isOffered(desk, pair), 'the question')
    const anna = await facilitator('Anna')
    expect((await anna.command('person.recognise', pair)).status).toBe(200)

    await until(() => stage.mine()?.person.known === old.handle, 'the phone to be theirs')
    expect(stage.mine()).toMatchObject({
      person: { known: old.handle, name: 'Mary Smith', network: 'keighley' },
      table: { id: table },
      ballots: { [board]: { [a]: 2, [b]: 1 } },
    })
    await until(
      () => named(desk, 'Mary Smith').length === 1 && named(desk, 'mary SMITH').length === 0,
      'one person',
    )
    expect(named(desk, 'Mary Smith')[0]).toMatchObject({ connected: true, table, recognised: true })
    expect(offers(desk)).toEqual([])
    expect((await get(hall.server, 'table', elsewhere)).people).toEqual([])

    // And back: two people, with what each had.
    expect((await anna.command('person.unrecognise', { person: old.handle })).status).toBe(200)
    await until(() => stage.mine()?.person.known === fresh.handle, 'the phone to be the newcomer’s')
    expect(stage.mine()).toMatchObject({ table: { id: elsewhere }, ballots: { [board]: { [b]: 2 } } })
    const ballots = (await list(hall.server, 'ballot')).filter(one => one.board === board)
    expect(ballots.find(one => one.person === old.person)?.dots).toEqual({ [a]: 2 })
    expect((await get(hall.server, 'table', table)).people).toEqual([old.person])
    expect((await get(hall.server, 'person', fresh.person)).network).toBeNull()
    expect((await anna.command('person.unrecognise', { person: old.handle })).body.code).toBe('not-found')
    await until(() => named(desk, 'Mary Smith').every(one => !one.recognised), 'it to be told')
    expect(isOffered(desk, pair)).toBe(false)
  })

  test('no page opens: drafts, private words, questions and contacts of before wait for the return code', async () => {
    const board = await newBoard('find-someone-who')
    await hall.organiser.command('board.share', { board })
    const { desk, old, fresh, stage, pair } = await died('Secret Keeper')
    const page = keep(old.page())
    await page.synced()
    const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id ?? ''
    setDraft(page.doc, createEntry(page.doc, { board, prompt, made: 1 }), 'canary of a draft')
    await page.saved()
    const friend = await join('Friend of Hers')
    await post(friend, board, 'canary of a question', { person: old.handle, name: old.name })
    await until(
      async () => (await list(hall.server, 'quote')).some(one => one.person === old.person),
      'the question to be kept',
    )
    await until(() => isOffered(desk, pair), 'the question')
    expect((await hall.organiser.command('person.recognise', pair)).status).toBe(200)
    await until(() => stage.mine()?.access.sealed[0], 'the page of before to be there, sealed')
    expect(stage.mine()).toMatchObject({ quotes: [], pages: [], fates: {} })
    expect(await opens(fresh, old.person)).toBe(4403)
    // Its own word is not enough, and neither is a code that it approves for itself.
    const sealed = stage.mine()?.access.sealed[0]?.page
    expect((await fresh.command('page.join', { page: sealed, same: true })).status).toBe(200)
    expect(await opens(fresh, old.person)).toBe(4403)
    const reissued = await hall.organiser.command('person.reissue', { person: old.handle })
    expect(reissued.body.state).toBe('asked')
    expect((await fresh.command('code.answer', { agree: true })).body.code).toBe('not-found')
    expect(stage.heard()).not.toContain('canary')
    expect(stage.heard()).not.toContain(old.person)
    // A question of afterwards comes to the person, and so to this device.
    await post(friend, board, 'asked afterwards', { person: old.handle, name: old.name })
    await until(() => stage.mine()?.quotes.some(one => one.text === 'asked afterwards'), 'what comes now')
    expect(stage.heard()).not.toContain('canary')
    // The old device, back again, is told.
    const back = keep(await old.stage())
    await until(() => back.mine()?.access.changes.some(({ what }) => what === 'recognised'), 'the trace')
    const typed = await call(
      hall.server.origin,
      '/api/return',
      { code: old.returnCode },
      { cookie: fresh.cookie },
    )
    expect(typed.status).toBe(200)
    await until(() => stage.mine()?.pages.some(one => one.id === old.person), 'the page to open')
    await until(() => stage.mine()?.quotes.some(one => one.text === 'canary of a question'), 'the question')
    expect(await opens(fresh, old.person)).toBe('open')
    expect((await hall.organiser.command('person.unrecognise', { person: old.handle })).body.code).toBe(
      'not-found',
    )
  })

  test('a hacked newcomer attaches itself to nobody, and is told nobody’s name', async () => {
    const { desk, old, fresh, stage, pair } = await died('Target Person')
    await until(() => isOffered(desk, pair), 'the question')
    const display = await hall.display()
    const allocated = await facilitator('Allocated', 'keighley')
    for (const who of [fresh, display, allocated])
      for (const name of ['person.recognise', 'person.tell-apart'])
        expect((await who.command(name, pair)).body.code, `${who.role} ${name}`).toBe('forbidden')
    expect((await fresh.command('person.unrecognise', { person: old.handle })).body.code).toBe('forbidden')
    expect(stage.view.returning).toBeUndefined()
    expect(stage.heard()).not.toContain(old.handle)
    expect((await get(hall.server, 'person', fresh.person)).mergedInto).toBeNull()
    // Not for whoever runs the event either, where nobody was asked about: a name that is not like it, or somebody who is here.
    const other = await join('Somebody Entirely Different')
    const here = keep(await other.stage())
    await until(() => here.mine(), 'them to be here')
    const forced = { newcomer: other.handle, person: old.handle }
    expect((await hall.organiser.command('person.recognise', forced)).body.code).toBe('not-found')
  })

  test('two people of one name stay two: nobody is asked while both are here, nor again once it was answered', async () => {
    const { desk, old, fresh, pair } = await died('Twin Name', 'Twin Names')
    await until(() => isOffered(desk, pair), 'the question')
    expect((await hall.organiser.command('person.tell-apart', pair)).status).toBe(200)
    await until(() => !isOffered(desk, pair), 'it to be asked no more')
    expect((await hall.organiser.command('person.recognise', pair)).body.code).toBe('not-found')
    for (const id of [old.person, fresh.person])
      expect((await get(hall.server, 'person', id)).mergedInto).toBeNull()
    const one = await join('Both Here')
    const first = keep(await one.stage())
    const two = await join('Both Here')
    const second = keep(await two.stage())
    await until(() => first.mine() && second.mine(), 'both to be here')
    await until(
      () => named(desk, 'Both Here').filter(({ connected }) => connected).length === 2,
      'both to be told',
    )
    expect(offers(desk).some(({ newcomer }) => newcomer === two.handle)).toBe(false)
  })
})
