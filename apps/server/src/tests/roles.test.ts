/**
 * Every command by everybody, about everybody's things, in every phase, over HTTP and Socket.IO: each cell asserted
 * against `roles.table.ts`, which knows nothing of the commands' own `allow`.
 */
import { COMMAND_BY_NAME } from '@folkmoot/protocol'
import { call } from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRolesWorld, type RolesWorld } from './roles.fixture.ts'
import { type Answer, ROWS, type Row, type Subject, WHO, type Who, type Whose } from './roles.table.ts'
import { EVENT, get } from './world.fixture.ts'

const TRANSPORTS = ['HTTP', 'Socket.IO'] as const
type Transport = (typeof TRANSPORTS)[number]

/** One knock, and what must come back. */
interface Cell {
  who: Who
  transport: Transport
  subject: Subject
  input: object
  expected: readonly Answer[]
  may: boolean
}

let world: RolesWorld
let cells = 0
beforeAll(async () => {
  world = await openRolesWorld()
})
afterAll(async () => {
  console.log(`${cells} cells of the roles matrix`)
  await world.discard()
})

test('the table has every command, and no other', () => {
  expect(Object.keys(ROWS).sort()).toEqual([...COMMAND_BY_NAME.keys()].sort())
})

describe.each(Object.entries(ROWS))('%s', (name, row) => {
  test('[T-2] [T-3] refuses everybody whom the table does not name, and a refusal changes nothing', async () => {
    const wrong: string[] = []
    await world.restore()
    const refused = cellsOf(name, row).filter(cell => !cell.may)
    await Promise.all(
      refused.map(async cell => {
        const answer = await knock(name, cell)
        if (!cell.expected.includes(answer)) wrong.push(words(cell, answer))
      }),
    )
    cells += refused.length
    expect(wrong).toEqual([])
    expect(world.commits()).toBe(0)
  })

  test('answers whoever may as the table says', async () => {
    const wrong: string[] = []
    await world.restore()
    for (const cell of cellsOf(name, row).filter(({ may }) => may)) {
      await world.restore()
      const answer = await knock(name, cell)
      if (!cell.expected.includes(answer)) wrong.push(words(cell, answer))
      if (answer !== 'ok' && world.commits() > 0) wrong.push(`${words(cell, answer)} and changed something`)
      cells++
    }
    await world.restore()
    expect(wrong).toEqual([])
  })
})

test('[T-7] an allocated facilitator runs her network’s boards and no other, and none of them goes on every screen', async () => {
  const boardOf = (whose: Whose) =>
    world.subjects.find(subject => subject.whose === whose && subject.phase === 'waiting')?.board
  const { stage } = world.speakers.allocated
  if (typeof stage === 'string') throw new Error(stage)
  expect(await stage.command('board.open', { board: boardOf('own') })).toMatchObject({ ok: true })
  expect(await stage.command('board.open', { board: boardOf('other') })).toMatchObject({ code: 'forbidden' })
  expect((await get(world.server, 'stage', 'stage')).board).toBeNull()
  await world.restore()
})

/** Subjects that a command does not tell apart are asked about once. */
function cellsOf(name: string, row: Row): Cell[] {
  const found = new Map<string, Cell>()
  for (const subject of world.subjects)
    for (const who of WHO)
      for (const transport of TRANSPORTS) {
        const input = row.input(subject)
        const cell = { who, transport, subject, input, ...expectation(name, row, who, subject, transport) }
        found.set(JSON.stringify([who, transport, input]), cell)
      }
  return [...found.values()]
}

function expectation(
  name: string,
  row: Row,
  who: Who,
  subject: Subject,
  transport: Transport,
): Pick<Cell, 'may' | 'expected'> {
  const no = (code: Answer) => ({ may: false, expected: [code] })
  // Outside an event only organisers are known at all.
  const outside = COMMAND_BY_NAME.get(name)?.scope === 'system' && transport === 'HTTP'
  if (outside && who !== 'organiser') return no('not-signed-in')
  if (who === 'signed-out' || who === 'delegate-elsewhere') return no('session-ended')
  if (who === 'nobody' || who.endsWith('elsewhere')) return no('not-signed-in')
  if (!row.may(who, subject.whose)) return no('forbidden')
  return { may: true, expected: [row.gives(subject, who)].flat() }
}

async function knock(name: string, { who, transport, input }: Cell): Promise<Answer> {
  const { role, cookie, stage } = world.speakers[who]
  if (transport === 'Socket.IO') {
    if (typeof stage === 'string') return stage as Answer
    const ack = await stage.command(name, input)
    return ack.ok ? 'ok' : (ack.code as Answer)
  }
  const system = COMMAND_BY_NAME.get(name)?.scope === 'system'
  const path = system ? `/api/commands/${name}` : `/api/events/${EVENT}/commands/${name}`
  const answer = await call(world.server.origin, path, input, { cookie, 'x-folkmoot-as': role })
  return answer.status === 200 ? 'ok' : (answer.body.code as Answer)
}

function words({ who, transport, subject, expected }: Cell, answer: Answer): string {
  return `${who} over ${transport}, ${subject.whose}, ${subject.phase}: ${answer} instead of ${expected.join(' or ')}`
}
