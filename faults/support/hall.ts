/** A whole server with a board that everybody may write on. */
import { type Device, organiser, type ServerProcess, startServer } from '@folkmoot/testkit'

export const EVENT = 'better-together'

export interface Hall {
  server: ServerProcess
  boss: Device
  board: string
  prompt: string
}

export async function openHall(options: Parameters<typeof startServer>[0] = {}): Promise<Hall> {
  const server = await startServer(options)
  const boss = await organiser(server, EVENT)
  const prompt = 'p1'
  const board = await openBoard(boss, prompt)
  return { server, boss, board, prompt }
}

/** A named board in its sharing phase, in a session of its own. */
export async function openBoard(boss: Device, prompt: string): Promise<string> {
  const made = await boss.command('session.save', {
    session: null,
    day: 0,
    title: 'Open',
    kind: 'activity',
    lines: [],
    quotations: [],
  })
  const saved = await boss.command('board.save', {
    board: null,
    session: made.body.session,
    title: 'Everybody’s',
    format: 'day-review',
    prompts: [{ id: prompt, text: 'What ?' }],
    visibility: 'named',
  })
  const board = String(saved.body.board)
  for (const name of ['board.open', 'board.share']) {
    const done = await boss.command(name, { board })
    if (done.status !== 200) throw new Error(`${name}: ${JSON.stringify(done.body)}`)
  }
  return board
}
