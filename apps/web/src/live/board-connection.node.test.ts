/** When a board is asked for. What it then holds is tested with the real server. */
import { once } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { type BoardConnection, createBoardConnection } from './board-connection.ts'
import { eventually } from './eventually.fixture.ts'

const open: { close(): void }[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const one of open.splice(0)) one.close()
})

async function asked(): Promise<{
  boards: string[]
  ask(board: string, spreadMs?: number): BoardConnection
}> {
  const server = new WebSocketServer({ port: 0 })
  await once(server, 'listening')
  open.push(server)
  const boards: string[] = []
  server.on('connection', (_socket, request) => boards.push(request.url ?? ''))
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  return {
    boards,
    ask(board, spreadMs) {
      const options = { event: 'e', role: 'delegate' as const, board, epoch: 1, url, spreadMs }
      const connection = createBoardConnection(options)
      open.push(connection)
      return connection
    },
  }
}

it('waits for its turn, so that a hall does not ask for another board in one instant', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.8)
  const { boards, ask } = await asked()
  ask('first-but-later', 500)
  ask('second-at-once')
  await eventually(() => expect(boards).toHaveLength(2))
  expect(boards.map(url => /e\.([\w-]+)/.exec(url)?.[1])).toEqual(['second-at-once', 'first-but-later'])
})

it('never asks for a board that was left before its turn came', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.4)
  const { boards, ask } = await asked()
  ask('left', 500).close()
  ask('kept', 600)
  await eventually(() => expect(boards).toHaveLength(1))
  expect(boards[0]).toContain('kept')
})
