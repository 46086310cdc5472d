/** The computer's clock is set while people are in the room. */
import { call, joinAs, until } from '@folkmoot/testkit'
import { afterEach, expect, test, vi } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT } from './world.fixture.ts'

const hall = useHall()
const MINUTE = 60_000

const computer = Date.now
function setClock(byMs: number): void {
  vi.spyOn(Date, 'now').mockImplementation(() => computer() + byMs)
}
afterEach(() => {
  vi.restoreAllMocks()
})
const clockOf = (stage: { socket: { emitWithAck(name: string): Promise<number> } }) =>
  stage.socket.emitWithAck('clock')
const timerOf = (view: Record<string, unknown>) =>
  (view.stage as { timer: { deadline: number } | null }).timer

test.each([
  ['back a minute', -MINUTE],
  ['back two minutes', -2 * MINUTE],
  ['forward ten minutes', 10 * MINUTE],
])(
  '[H-32] set %s: counts come as before, a new phone comes in, and all show one time',
  async (what, byMs) => {
    const board = await hall.newBoard('open-board')
    const { stage } = await phone(`Early ${what}`)
    await hall.organiser.command('timer.start', { seconds: 600, label: 'Ten minutes' })
    await until(() => timerOf(stage.view), 'the clock on the early phone')
    setClock(byMs)
    const { who, stage: late } = await phone(`Late ${what}`)
    expect(timerOf(late.view)?.deadline).toBe(timerOf(stage.view)?.deadline)
    const left = async (one: typeof stage) => (timerOf(one.view)?.deadline ?? 0) - (await clockOf(one))
    expect(Math.abs((await left(stage)) - 600_000)).toBeLessThan(20_000)
    expect(Math.abs((await left(late)) - (await left(stage)))).toBeLessThan(1_000)
    await hall.organiser.command('board.share', { board })
    await hall.post(who, board, `words after it was set ${what}`)
    await until(async () => (await hall.notes(board)).length === 1, 'the note')
    const posted = () =>
      (stage.view.boards as { id: string; phase: string }[]).find(one => one.id === board)?.phase === 'share'
    await until(posted, 'what changed, on the phone that was there before')
    await hall.organiser.command('timer.clear', {})
    await until(() => timerOf(stage.view) === null, 'the clock to go')
  },
)

test('[H-32] a screen’s code, a wrong guess and a lost answer are as old as they are', async () => {
  const { origin, joinCode } = hall.server
  const screen = (await call(origin, '/api/displays', {})).body as Record<string, string>
  const key = { 'idempotency-key': 'clock-0123456789abcdef' }
  const first = await call(origin, '/api/join', { code: joinCode, name: 'Again', network: null }, key)
  setClock(60 * MINUTE)
  expect((await call(origin, `/api/displays/${screen.id}`, { secret: screen.secret })).status).toBe(200)
  expect(
    (await call(origin, '/api/join', { code: joinCode, name: 'Again', network: null }, key)).body,
  ).toEqual(first.body)
})

async function phone(name: string) {
  const who = await joinAs(hall.server, hall.server.joinCode, name)
  const stage = hall.keep(await who.stage())
  expect(who.event).toBe(EVENT)
  return { who, stage }
}
