import { type Device, until } from '@folkmoot/testkit'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { useHall } from './hall.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

const hall = useHall()
const { keep, join, newBoard, post, postNote } = hall

/** Everything that one device received, as text. */
interface Received {
  who: string
  /** The ids that are its own to know: its person's page. */
  own: readonly string[]
  bytes(): string
}
const received: Received[] = []
const answers = new Map<Device, string[]>()
afterEach(() => received.splice(0))

async function listen(who: string, device: Device, boards: string[], own: string[] = []): Promise<void> {
  const stage = keep(await device.stage())
  const docs = boards.map(board => keep(device.board(board)))
  received.push({
    who,
    own,
    bytes: () =>
      [
        stage.heard(),
        ...(answers.get(device) ?? []),
        ...docs.map(({ doc }) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')),
      ].join('\n'),
  })
}

/** Asks over Socket.IO and HTTP alike, and keeps the answers. */
async function say(device: Device, name: string, input: object): Promise<Record<string, unknown>> {
  const answer = await device.command(name, input)
  answers.set(device, [...(answers.get(device) ?? []), JSON.stringify(answer.body)])
  return answer.body
}
async function ask(device: Device, path: string): Promise<void> {
  const response = await fetch(hall.server.origin + path, {
    headers: { cookie: device.cookie, 'x-folkmoot-as': device.role },
  })
  answers.set(device, [...(answers.get(device) ?? []), await response.text()])
}

describe('handles', () => {
  test('[T-20] over a busy event no role receives the id of anybody’s page but its own', async () => {
    const find = await newBoard('find-someone-who')
    const practice = await newBoard('good-practice', 'named')
    const round = await newBoard('one-minute-round', 'network')
    const stories = await newBoard('stories')
    const boards = [find, practice, round, stories]
    const [ann, ben, cia, dan] = await Promise.all([
      join('Ann Nowak', 'keighley'),
      join('Ben Nowak', 'keighley'),
      join('Cia Nowak', 'hereford'),
      join('Dan Nowak', null),
    ])
    const chief = await hall.facilitator('Chief')
    const local = await hall.facilitator('Local', 'keighley')
    const wall = await hall.display()
    for (const [name, device] of [
      ['organiser', hall.organiser],
      ['facilitator', chief],
      ['local', local],
      ['display', wall],
    ] as const)
      await listen(name, device, boards)
    for (const who of [ann, ben, cia, dan]) await listen(who.name, who, boards, [who.person])

    const mary = String(
      (await say(hall.organiser, 'person.add', { name: 'Mary Nodevice', network: 'keighley' })).person,
    )
    const [first] = await hall.seat([ann, ben], [cia, dan])
    await say(chief, 'tables.move', { person: mary, table: first })
    await say(chief, 'stage.show', { board: find })
    for (const board of boards) await say(chief, 'board.share', { board })
    for (const device of [ann, chief, local, hall.organiser])
      for (const typed of ['no', 'Nowak', '']) await ask(device, `/api/events/${EVENT}/people?find=${typed}`)
    await post(ann, find, 'keeps bees', { person: cia.handle, name: 'Cia Nowak' })
    await post(ben, find, 'sings', { person: mary, name: 'Mary' })
    await post(cia, stories, 'told me', { person: dan.handle, name: 'Dan' })
    const prompt = (await get(hall.server, 'board', find)).prompts[0]?.id
    await say(ann, 'scribe.write', {
      board: find,
      table: first,
      person: mary,
      prompt,
      text: 'dances',
      about: { person: ben.handle, name: 'Ben' },
    })
    const note = await postNote(ben, practice, 'we meet on Mondays')
    await say(cia, 'note.mark', {
      board: practice,
      note,
      kind: 'tell-me-more',
      on: true,
      contact: 'cia@example.org',
    })
    const swap = await until(async () => (await list(hall.server, 'swap'))[0], 'the swap')
    await say(ben, 'swap.answer', { swap: swap.id, agree: true, contact: 'ben@example.org' })
    await until(
      async () => (await list(hall.server, 'quote')).some(one => one.person === cia.person),
      'the question',
    )
    for (const quote of await list(hall.server, 'quote'))
      if (quote.person === cia.person) await say(cia, 'quote.answer', { quote: quote.id, answer: 'agreed' })
    await say(chief, 'stage.show', { board: round })
    await say(chief, 'turns.start', { board: round, mode: 'tables' })
    await say(ann, 'turns.begin', { board: round, table: first })
    await say(ann, 'turns.pass', { board: round, table: first, person: ann.handle })
    await say(chief, 'turns.next', { board: round, table: first, speaker: ben.handle })
    await say(hall.organiser, 'person.correct', { person: mary, name: 'Mary Moss' })
    await say(hall.organiser, 'person.merge', { from: dan.handle, into: cia.handle })
    await say(hall.organiser, 'board.freeze', { board: find, now: true })
    await ask(hall.organiser, '/api/me')
    const someone = await join('Eve Nowak')
    await say(hall.organiser, 'person.remove', { person: someone.handle })
    // Whatever was under way has been told once something later was.
    await say(chief, 'stage.announce', { text: 'the last thing said' })
    await until(
      () => received.every(({ bytes }) => bytes().includes('the last thing said')),
      'everybody to hear',
    )

    const people = [...(await list(hall.server, 'person')), { id: someone.person }]
    expect(people.length).toBe(6)
    for (const { who, own, bytes } of received) {
      const heard = bytes()
      const leaked = people.filter(({ id }) => !own.includes(id) && heard.includes(id))
      expect(leaked, `${who} received somebody’s page id`).toEqual([])
    }
    // The event was busy enough to tell of people at all.
    for (const told of ['organiser', 'facilitator', 'local', ann.name])
      expect(received.find(({ who }) => who === told)?.bytes()).toContain(ben.handle)
  })

  test('[T-20] a page that was written before there were handles still names whom it named', async () => {
    const board = await newBoard('find-someone-who')
    await hall.organiser.command('board.share', { board })
    const [writer, found] = [await join('Writer'), await join('Found Earlier')]
    await post(writer, board, 'plays chess', { person: found.person, name: 'Found Earlier' })
    const quote = await until(
      async () => (await list(hall.server, 'quote')).find(one => one.person === found.person),
      'the question',
    )
    expect(quote.answer).toBe('asked')
    // A record of then gets a handle when it is read, and the same one each time.
    const person = await get(hall.server, 'person', found.person)
    await edit(hall.server, tx => {
      const { handle: _handle, ...before } = person
      tx.put('person', before as typeof person)
    })
    const told = async () => {
      hall.close()
      await until(
        async () => (await hall.server.deps.rooms.putAwayIdle(0, Date.now() + 60_000)) > 0,
        'the room to leave memory',
      )
      return (await get(hall.server, 'person', found.person)).handle
    }
    const once = await told()
    expect(once).toMatch(/^[a-z0-9]{20}$/)
    expect(once).not.toBe(found.person)
    expect(await told()).toBe(once)
  })
})
