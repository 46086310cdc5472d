/**
 * The real server in a process of its own, on port 0 and a temporary data folder, and the people who use it: for tests
 * that need the whole product but no browser.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CommandAck, MineView } from '@folkmoot/protocol'
import { io, type Socket } from 'socket.io-client'
import { type StockClient, stockClient } from './stock-client.ts'

const MAIN = join(import.meta.dirname, '..', '..', '..', 'apps', 'server', 'src', 'main.ts')
const READY_MS = 120_000
/** What Node made of the server's sources: half of the work of a start. */
const COMPILED = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'folkmoot', 'compiled')

export interface Ready {
  local: string
  lan: string[]
  join: string
  joinCode: string
  display: string
  events: { name: string; joinCode: string }[]
  organiser: string
}
export interface ServerProcess {
  ready: Ready
  /** `http://127.0.0.1:PORT` */
  origin: string
  dir: string
  pid: number
  /** Everything it logged. */
  log(): string
  /** Resolves when the process has ended, by whomever: with the signal that ended it, or null. */
  gone: Promise<NodeJS.Signals | null>
  /** Resolves when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Kills it and removes its folder. */
  discard(): Promise<void>
}

/** @throws Error when it is not ready in two minutes; the message carries what it printed. */
export async function startServer(
  options: { dir?: string; port?: number; args?: string[]; env?: Record<string, string> } = {},
): Promise<ServerProcess> {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'folkmoot-server-')))
  const args = [
    '--json',
    '--host',
    '127.0.0.1',
    '--port',
    String(options.port ?? 0),
    '--data',
    dir,
    ...(options.args ?? []),
  ]
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', MAIN, ...args],
    {
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: COMPILED,
        FOLKMOOT_CODE_CHECKS: '100000',
        FOLKMOOT_EXPECTED: '20000',
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let logged = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    logged += chunk.toString()
  })
  const gone = new Promise<NodeJS.Signals | null>(resolve =>
    child.once('exit', (_code, signal) => resolve(signal)),
  )
  const ready = await new Promise<Ready>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server was not ready in time:\n${logged}`)), READY_MS)
    void gone.then(() => reject(new Error(`the server ended before it was ready:\n${logged}`)))
    if (!child.stdout) return
    createInterface({ input: child.stdout }).on('line', line => {
      logged += `${line}\n`
      if (!line.startsWith('{"ready":true')) return
      clearTimeout(late)
      resolve(JSON.parse(line) as Ready)
    })
  })
  const kill = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    await gone
  }
  return {
    ready,
    origin: new URL(ready.local).origin,
    dir,
    pid: child.pid as number,
    log: () => logged,
    gone,
    kill,
    async discard() {
      await kill('SIGKILL')
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Before tests that start many: one that ends in good order leaves what Node compiled to those after it. */
export async function prepareServer(): Promise<void> {
  if (existsSync(COMPILED)) return
  const server = await startServer()
  await server.kill()
  await server.discard()
}

export interface Answer {
  status: number
  body: Record<string, unknown>
  cookie: string
}

/** POST (or GET without a body) as a non-browser client. */
export async function call(
  origin: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(origin + path, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'content-type': 'application/json', ...headers } : headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  const cookie = response.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  let parsed: Record<string, unknown> = {}
  try {
    parsed = JSON.parse(text) as Record<string, unknown>
  } catch {
    parsed = { text }
  }
  return { status: response.status, body: parsed, cookie }
}

/** A signed-in device of any role. */
export interface Device {
  cookie: string
  role: string
  event: string
  /** POSTs a command; answers status and body. */
  command(name: string, input: object): Promise<Answer>
  /** A connected Socket.IO client, with what it was told so far. */
  stage(): Promise<Stage>
  /** A stock provider on a board. */
  board(board: string, epoch?: number): StockClient
}
export interface Stage {
  socket: Socket
  view: Record<string, unknown>
  mine: () => MineView | null
  /** Everything received, as JSON text: for canaries. */
  heard: () => string
  command(name: string, input: object, op?: string): Promise<CommandAck>
  close(): void
}
export interface Delegate extends Device {
  person: string
  name: string
  returnCode: string
  page(options?: Parameters<typeof stockClient>[2]): StockClient
}

const sync = (origin: string) => origin.replace('http', 'ws')

export function device(origin: string, role: string, event: string, cookie: string): Device {
  return {
    cookie,
    role,
    event,
    command: (name, input) =>
      call(origin, event ? `/api/events/${event}/commands/${name}` : `/api/commands/${name}`, input, {
        cookie,
        'x-folkmoot-as': role,
      }),
    stage: () => openStage(origin, role, event, cookie),
    board: (board, epoch = 1) =>
      stockClient(`${sync(origin)}/sync/board`, `${event}.${board}`, {
        cookie,
        params: { as: role, epoch: String(epoch) },
      }),
  }
}

export async function openStage(origin: string, role: string, event: string, cookie: string): Promise<Stage> {
  const socket = io(origin, {
    path: '/socket.io',
    transports: ['websocket'],
    query: event ? { as: role, event } : { as: role },
    extraHeaders: { cookie },
    reconnectionDelay: 100,
    reconnectionDelayMax: 400,
  })
  const view: Record<string, unknown> = {}
  let mine: MineView | null = null
  let heard = ''
  socket.onAny((name, ...values) => {
    heard += JSON.stringify([name, ...values])
  })
  socket.on('hello', (message: { view: object }) => Object.assign(view, message.view))
  socket.on('change', (message: { set: object }) => Object.assign(view, message.set))
  socket.on('mine', (told: MineView) => {
    mine = told
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('hello', () => resolve())
    socket.once('connect_error', error => reject(error))
    socket.once('bye', (refusal: { code: string }) => reject(new Error(refusal.code)))
  })
  let ops = 0
  return {
    socket,
    view,
    mine: () => mine,
    heard: () => heard,
    command: (name, input, op = `op${Date.now()}x${ops++}`) =>
      new Promise(resolve => {
        socket.emit('command', { op, name, input }, resolve)
      }),
    close: () => void socket.close(),
  }
}

export async function organiser(server: ServerProcess, event = ''): Promise<Device> {
  const entered = await call(server.origin, '/api/enter', {
    token: new URL(server.ready.organiser).hash.slice(1),
  })
  if (entered.status !== 200) throw new Error(`the organiser's link: ${JSON.stringify(entered.body)}`)
  return device(server.origin, 'organiser', event, entered.cookie)
}

export async function joinAs(
  server: Pick<ServerProcess, 'origin'>,
  code: string,
  name: string,
  network: string | null = null,
): Promise<Delegate> {
  const joined = await call(server.origin, '/api/join', { code, name, network })
  if (joined.status !== 200) throw new Error(`join: ${JSON.stringify(joined.body)}`)
  const { event, person, returnCode } = joined.body as { event: string; person: string; returnCode: string }
  return {
    ...device(server.origin, 'delegate', event, joined.cookie),
    person,
    name,
    returnCode,
    page: (options = {}) =>
      stockClient(`${sync(server.origin)}/sync/page`, `${event}.${person}`, {
        cookie: joined.cookie,
        params: { as: 'delegate', epoch: '1' },
        ...options,
      }),
  }
}

/** A screen that the organiser has paired. */
export async function pairedDisplay(
  { origin }: Pick<ServerProcess, 'origin'>,
  boss: Device,
): Promise<Device> {
  const asked = await call(origin, '/api/displays', {})
  const paired = await boss.command('display.pair', { code: String(asked.body.code), label: 'The wall' })
  if (paired.status !== 200) throw new Error(`pair: ${JSON.stringify(paired.body)}`)
  const polled = await call(origin, `/api/displays/${asked.body.id}`, { secret: asked.body.secret })
  return device(origin, 'display', boss.event, polled.cookie)
}

/** Whoever came in by a facilitator's link; for one network's boards alone where it is given. */
export async function facilitator(
  { origin }: Pick<ServerProcess, 'origin'>,
  boss: Device,
  label: string,
  network: string | null = null,
): Promise<Device> {
  const link = await boss.command('link.create', { label, network })
  const token = new URL(String(link.body.url)).hash.slice(1)
  const entered = await call(origin, '/api/enter', { token })
  if (entered.status !== 200) throw new Error(`the link: ${JSON.stringify(entered.body)}`)
  return device(origin, 'facilitator', boss.event, entered.cookie)
}
