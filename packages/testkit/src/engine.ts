/**
 * The engine alone behind a bare WebSocket server on port 0, with a real SQLite folder: for tests that need
 * sockets and the stock provider but no people, cookies or HTTP.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EngineLog, Store } from '@folkmoot/engine'
import { formatById } from '@folkmoot/formats'
import { assert, type Clock, type Rng, systemClock, systemRng } from '@folkmoot/kit'
import { createRooms, type Room, type Rooms } from '@folkmoot/projection'
import { type BoardRecord, ERRORS, type PersonRecord, type Refusal } from '@folkmoot/protocol'
import { openSqliteStore } from '@folkmoot/storage'
import { type WebSocket, WebSocketServer } from 'ws'

/** Tests run in both settings: see the project `plain` in vitest.workspace.ts. */
export const PLAIN = process.env.FOLKMOOT_PLAIN === '1'

export const quietLog: EngineLog = { info() {}, warn() {}, error() {} }

export interface Engine {
  url: string
  dir: string
  store: Store
  rooms: Rooms
  room(): Promise<Room>
  /** Stops the server, keeps the folder: `startEngine({ dir })` goes on from it. */
  stop(): Promise<void>
  /** Also removes the folder. */
  discard(): Promise<void>
}

export const TEST_EVENT = 'event'

export async function startEngine(
  options: { dir?: string; log?: EngineLog; clock?: Clock; rng?: Rng } = {},
): Promise<Engine> {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'folkmoot-engine-')))
  const store = await openSqliteStore({ dir, plain: PLAIN })
  const rooms = createRooms({
    store,
    clock: options.clock ?? systemClock,
    rng: options.rng ?? systemRng,
    formatById,
    plain: PLAIN,
    log: options.log ?? quietLog,
  })
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket, request) => {
    const [, , kind, name] = (request.url ?? '').split('?')[0]?.split('/') ?? []
    void serve(rooms, socket, kind === 'page' ? 'page' : 'board', name?.split('.')[1] ?? '')
  })
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  assert(address !== null && typeof address === 'object', 'the server listens on a port')
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await rooms.stop()
    for (const socket of server.clients) socket.terminate()
    await new Promise(resolve => server.close(resolve))
    await store.close()
  }
  return {
    url: `ws://127.0.0.1:${address.port}`,
    dir,
    store,
    rooms,
    async room() {
      const room = await rooms.get(TEST_EVENT)
      assert(room.ok, 'the room loads')
      return room.value
    },
    stop,
    async discard() {
      await stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

async function serve(rooms: Rooms, socket: WebSocket, kind: 'page' | 'board', id: string): Promise<void> {
  const early: Uint8Array[] = []
  let receive = (message: Uint8Array): void => void early.push(message)
  socket.on('error', () => {})
  socket.on('message', (data: Buffer) => receive(new Uint8Array(data)))
  const peer = {
    send: (message: Uint8Array) => socket.send(message),
    sendTogether(messages: readonly Uint8Array[]) {
      for (const message of messages) socket.send(message)
    },
    close: (code: keyof typeof ERRORS) => socket.close(ERRORS[code].close, code),
    buffered: () => socket.bufferedAmount,
  }
  const room = await rooms.get(TEST_EVENT)
  if (!room.ok) return socket.close(4503, room.error.code)
  const session = await (kind === 'page' ? room.value.openPage(id, peer) : room.value.openBoard(id, peer))
  if (!session.ok) return socket.close(4404, session.error.code)
  const open = session.value
  socket.on('close', () => open.closed())
  receive = message => open.receive(message)
  for (const message of early) open.receive(message)
}

export function person(id: string, more: Partial<PersonRecord> = {}): PersonRecord {
  return {
    id,
    handle: `handle-${id}`,
    name: id.toUpperCase(),
    network: null,
    returnCodeHash: null,
    deviceless: false,
    pageEpoch: 1,
    joinedAt: 1,
    mergedInto: null,
    ...more,
  }
}

export function board(id: string, more: Partial<BoardRecord> = {}): BoardRecord {
  return {
    id,
    session: 's',
    order: 1,
    title: 'Review day one',
    format: 'day-review',
    prompts: [
      { id: 'what', text: 'What ?' },
      { id: 'so', text: 'So What ?' },
    ],
    visibility: 'named',
    network: null,
    lookFirst: false,
    phase: 'share',
    revealed: [],
    written: false,
    lastCall: null,
    editions: 0,
    by: 'person',
    oneEach: false,
    layout: null,
    step: null,
    ...more,
  }
}

/** Writes records as the server would. */
export async function seed(engine: Engine, people: PersonRecord[], boards: BoardRecord[]): Promise<void> {
  const room = await engine.room()
  const result = await room.submit<null>({
    actor: null,
    op: null,
    run(tx) {
      for (const record of people) tx.put('person', record)
      for (const record of boards) tx.put('board', record)
      return { ok: true, value: null }
    },
  })
  assert(result.ok, `seeding works: ${(result as { error?: Refusal }).error?.code}`)
}
