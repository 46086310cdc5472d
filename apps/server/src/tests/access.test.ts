/** Ways in made by somebody else, and pages put together: what opens, on whose word. */
import { createEntry, readPage, setDraft } from '@folkmoot/board-doc'
import type { AccessView, MineView } from '@folkmoot/protocol'
import {
  call,
  type Delegate,
  device,
  type Stage,
  type StockClient,
  stockClient,
  until,
} from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, post, notes } = hall

/** Comes in with a return code: on a new device, or on the one whose cookie is given. */
async function comeBack(code: string, cookie = '') {
  const answer = await call(hall.server.origin, '/api/return', { code }, { cookie })
  return { ...answer, person: String(answer.body.person ?? ''), device: deviceOf(answer.cookie || cookie) }
}
const deviceOf = (cookie: string) => device(hall.server.origin, 'delegate', EVENT, cookie)

function openPage(cookie: string, page: string): StockClient {
  const params = { as: 'delegate', epoch: '1' }
  const url = `${hall.server.origin.replace('http', 'ws')}/sync/page`
  return keep(stockClient(url, `${EVENT}.${page}`, { cookie, params }))
}
/** What a device reads on a page, or the code that it is closed with. */
async function reads(cookie: string, page: string): Promise<string[] | number> {
  const client = openPage(cookie, page)
  return until(
    () =>
      client.closes[0] ?? (client.provider.synced ? readPage(client.doc).map(({ draft }) => draft) : null),
    'the page to open or not',
  )
}
async function draft(who: Delegate, board: string, text: string): Promise<void> {
  const page = keep(who.page())
  await page.synced()
  setDraft(page.doc, createEntry(page.doc, { board, prompt: 'p', made: 1 }), text)
  await page.saved()
}
const reissue = async (person: string) => {
  const { body } = await hall.organiser.command('person.reissue', { person })
  return body as { returnCode: string; state: string }
}
/** As if its two minutes were over. */
async function wait(person: string): Promise<void> {
  await edit(hall.server, tx => {
    const record = tx.get('person', person)
    const { newCode } = record?.access ?? {}
    if (record?.access && newCode)
      tx.put('person', {
        ...record,
        access: { ...record.access, newCode: { ...newCode, at: newCode.at - 120_000 } },
      })
  })
}
const told = (stage: Stage) => stage.mine()?.access as MineView['access']
const saw = (stage: Stage) => told(stage).changes.map(({ what }) => what)

describe('a new return code', () => {
  test('[T-24] waits for a device of theirs; approved it opens their page, and the old code ends', async () => {
    const board = await newBoard('open-board', 'anonymous')
    const ann = await join('Approving Ann')
    await draft(ann, board, 'my own draft')
    const [one, two] = [keep(await ann.stage()), keep(await (await comeBack(ann.returnCode)).device.stage())]
    const { returnCode, state } = await reissue(ann.handle)
    expect(state).toBe('asked')
    const early = await comeBack(returnCode)
    expect([early.status, early.body.code]).toEqual([409, 'conflict'])
    for (const stage of [one, two]) {
      await until(() => told(stage).newCode?.mayAnswer, 'every device to be asked')
      expect(saw(stage)).toEqual(['asked'])
    }
    // Neither the organiser nor anybody else can say yes for her.
    expect((await hall.organiser.command('code.answer', { agree: true })).body.code).toBe('forbidden')
    expect((await (await join('Other')).command('code.answer', { agree: true })).body.code).toBe('not-found')
    expect((await ann.command('code.answer', { agree: true })).status).toBe(200)
    const back = await comeBack(returnCode)
    expect(back.person).toBe(ann.person)
    expect(await reads(back.cookie, ann.person)).toEqual(['my own draft'])
    expect((await comeBack(ann.returnCode)).status).toBe(404)
    await until(() => saw(two).includes('approved'), 'the trace')
  })

  test('[T-24] refused it opens nothing, and the old code goes on', async () => {
    const ann = await join('Refusing Ann')
    const { returnCode } = await reissue(ann.handle)
    await ann.command('code.answer', { agree: false })
    await wait(ann.person)
    expect((await hall.organiser.command('person.let-in', { person: ann.handle })).body.code).toBe(
      'not-found',
    )
    expect((await comeBack(returnCode)).status).toBe(404)
    expect((await comeBack(ann.returnCode)).person).toBe(ann.person)
  })

  test('[T-25] not approved within two minutes it opens an empty page; what was before stays sealed until an old device says yes', async () => {
    const board = await newBoard('open-board', 'anonymous')
    await hall.organiser.command('board.share', { board })
    const ann = await join('Sealed Ann', 'keighley')
    await post(ann, board, 'anonymous words')
    const old = keep(await ann.stage())
    const { returnCode } = await reissue(ann.handle)
    const soon = await hall.organiser.command('person.let-in', { person: ann.handle })
    expect([soon.status, String(soon.body.message)]).toEqual([
      409,
      expect.stringMatching(/Wait 1\d\d seconds/),
    ])
    await wait(ann.person)
    expect((await hall.organiser.command('person.let-in', { person: ann.handle })).status).toBe(200)
    const fresh = await comeBack(returnCode)
    expect(fresh.status).toBe(200)
    expect(fresh.person).not.toBe(ann.person)
    const stage = keep(await fresh.device.stage())
    await until(() => stage.mine(), 'mine')
    // The same person in the room, and none of her words.
    expect(stage.mine()?.person).toMatchObject({ known: ann.handle, name: 'Sealed Ann', network: 'keighley' })
    expect([stage.mine()?.fates, stage.mine()?.pages]).toEqual([{}, []])
    expect(await reads(fresh.cookie, ann.person)).toBe(4403)
    expect(stage.heard()).not.toContain(ann.person)
    await until(() => told(old).sealed[0]?.fresh, 'the old device to be told')
    expect(saw(old)).toEqual(['asked', 'let-in'])
    const page = told(old).sealed[0]?.page
    expect((await ann.command('page.join', { page, same: true })).status).toBe(200)
    await until(() => stage.mine()?.pages[0]?.id === ann.person, 'the page to open')
    expect(await reads(fresh.cookie, ann.person)).toEqual(['anonymous words'])
    expect(await reads(ann.cookie, fresh.person)).toEqual([])
    await until(() => saw(old).includes('opened'), 'the trace')
    // One code again: the new one.
    expect((await comeBack(ann.returnCode)).status).toBe(404)
    expect((await comeBack(returnCode)).person).toBe(ann.person)
  })

  test('[T-25] the old code, typed on the device with the empty page, opens it too', async () => {
    const board = await newBoard('open-board')
    const ann = await join('Found Her Code')
    await draft(ann, board, 'before')
    const { returnCode } = await reissue(ann.handle)
    await wait(ann.person)
    await hall.organiser.command('person.let-in', { person: ann.handle })
    const fresh = await comeBack(returnCode)
    const typed = await comeBack(ann.returnCode, fresh.cookie)
    expect([typed.status, typed.person, typed.cookie]).toEqual([200, fresh.person, ''])
    expect(await reads(fresh.cookie, ann.person)).toEqual(['before'])
  })

  test('[T-25] somebody without a device who gets one begins on an empty page; a scribe can still take back what was typed', async () => {
    const board = await newBoard('open-board', 'anonymous')
    await hall.organiser.command('board.share', { board })
    const added = await hall.organiser.command('person.add', { name: 'Typed For' })
    const person = String(added.body.person)
    const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id
    const write = { board, person, prompt, text: 'as she told it' }
    const { entry } = (await hall.organiser.command('scribe.write', write)).body
    const { returnCode, state } = await reissue(person)
    expect(state).toBe('fresh')
    const phone = await comeBack(returnCode)
    const stage = keep(await phone.device.stage())
    await until(() => told(stage)?.sealed[0]?.typed, 'that something is sealed')
    expect(stage.mine()?.fates).toEqual({})
    const id = (await list(hall.server, 'person')).find(one => one.handle === person)?.id ?? ''
    expect(await reads(phone.cookie, id)).toBe(4403)
    expect((await hall.organiser.command('scribe.write', write)).body.code).toBe('only-by-code')
    const back = await hall.organiser.command('scribe.take-back', { board, person, entry })
    expect(back.status).toBe(200)
    // Not what somebody wrote on a device of their own, though it is signed out.
    const own = await join('Wrote Herself')
    const { entry: hers } = await post(own, board, 'my own words')
    const device = (await list(hall.server, 'device')).find(one => one.person === own.person)?.id
    expect((await hall.organiser.command('device.revoke', { device })).status).toBe(200)
    const taken = { board, person: own.handle, entry: hers }
    expect((await hall.organiser.command('scribe.take-back', taken)).body.code).toBe('only-by-code')
    // Somebody for whom nothing was typed has nothing to protect.
    const empty = await hall.organiser.command('person.add', { name: 'Nothing Typed' })
    expect((await reissue(String(empty.body.person))).state).toBe('works')
  })

  test('[T-26] codes and devices of an entry that was put together with theirs end with it', async () => {
    const ann = await join('Robbed Ann')
    const fake = await join('Robbed Ann')
    const stage = keep(await fake.stage())
    await hall.organiser.command('person.merge', { from: fake.handle, into: ann.handle })
    const { returnCode } = await reissue(ann.handle)
    await until(() => told(stage).newCode, 'the other device to be told')
    expect(told(stage).newCode?.mayAnswer).toBe(false)
    expect((await fake.command('code.answer', { agree: true })).body.code).toBe('not-found')
    await ann.command('code.answer', { agree: true })
    await until(() => !stage.socket.connected, 'the other device to be signed out')
    expect((await comeBack(fake.returnCode)).status).toBe(404)
    expect((await comeBack(returnCode)).person).toBe(ann.person)
  })
})

describe('two entries put together', () => {
  test('[T-27] their pages open to each other once a device of each says yes, and not on one side’s word', async () => {
    const board = await newBoard('open-board', 'anonymous')
    const [first, second] = [await join('Twice Ann'), await join('Twice Ann', 'keighley')]
    await draft(first, board, 'first half')
    await draft(second, board, 'second half')
    await hall.organiser.command('person.merge', { from: second.handle, into: first.handle })
    const [one, two] = [keep(await first.stage()), keep(await second.stage())]
    await until(() => told(one)?.sealed[0] && told(two)?.sealed[0], 'both to be asked')
    const sealed = async () => [
      await reads(first.cookie, second.person),
      await reads(second.cookie, first.person),
    ]
    expect(await sealed()).toEqual([4403, 4403])
    // Whoever made the fake says yes as often as they like.
    for (let i = 0; i < 3; i++)
      await first.command('page.join', { page: told(one).sealed[0]?.page, same: true })
    await until(() => told(one).sealed[0]?.agreed, 'its own word')
    expect(await sealed()).toEqual([4403, 4403])
    const view = keep(await hall.organiser.stage()).view.access as AccessView[]
    expect(view.find(({ person }) => person === first.handle)).toMatchObject({ sealed: 1, disputed: false })
    await second.command('page.join', { page: told(two).sealed[0]?.page, same: true })
    await until(() => one.mine()?.pages.length === 1 && two.mine()?.pages.length === 1, 'both to open')
    expect(await sealed()).toEqual([['second half'], ['first half']])
    expect(told(one).sealed).toEqual([])
    // Removing the person reaches both.
    await hall.organiser.command('person.remove', { person: first.handle })
    expect(await sealed()).toEqual([4410, 4410])
  })

  test('[T-27] whoever says “that is not me” is heard by the organiser, and both stay sealed', async () => {
    const [victim, fake] = [await join('Victim'), await join('Victim')]
    await hall.organiser.command('person.merge', { from: victim.handle, into: fake.handle })
    const stage = keep(await victim.stage())
    await until(() => told(stage)?.sealed[0], 'to be asked')
    await victim.command('page.join', { page: told(stage).sealed[0]?.page, same: false })
    await fake.command('page.join', { page: victim.handle, same: true })
    const desk = keep(await hall.organiser.stage())
    await until(
      () => (desk.view.access as AccessView[]).some(one => one.person === fake.handle && one.disputed),
      'the organiser to hear of it',
    )
    expect(await reads(fake.cookie, victim.person)).toBe(4403)
    expect((await fake.command('page.join', { page: fake.handle, same: true })).body.code).toBe('not-found')
  })

  test('[T-28] dots of both are joined up to what one person has, and what is over is told', async () => {
    const board = await newBoard('day-review')
    await hall.organiser.command('board.share', { board })
    const [ann, twin, writer] = [await join('Dots Ann'), await join('Dots Ann'), await join('Writer')]
    for (const text of ['a', 'b']) await post(writer, board, text)
    const [a, b] = await until(async () => {
      const found = await notes(board)
      return found.length === 2 ? found.map(({ id }) => id) : null
    }, 'the notes')
    await hall.organiser.command('board.phase', { board, phase: 'vote', dots: 3 })
    await ann.command('vote.cast', { board, target: a, dots: 2 })
    await twin.command('vote.cast', { board, target: b, dots: 2 })
    const merged = await hall.organiser.command('person.merge', { from: twin.handle, into: ann.handle })
    expect(merged.body).toEqual({ droppedDots: 1 })
    const ballots = (await list(hall.server, 'ballot')).filter(one => one.board === board)
    expect(ballots).toMatchObject([{ person: ann.person, dots: { [a as string]: 2, [b as string]: 1 } }])
    const stage = keep(await twin.stage())
    await until(() => told(stage)?.changes.at(-1), 'to be told')
    expect(told(stage).changes.at(-1)).toMatchObject({ what: 'merged', dots: 1 })
  })
})
