/** The four servers under measurement, each with how one of its users connects and posts a note. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Measured, startMeasured } from './process.ts'
import {
  barrierMessage,
  emptyStep2,
  type LoadSocket,
  named,
  openSocket,
  step1,
  updateMessage,
} from './socket.ts'

export interface User {
  post(text: string): void
  bytes(): number
  /** A close code, when the server dropped it. */
  closed(): number | null
  close(): void
}
export interface Hears {
  /** A message from the board (or the shared document). */
  board(message: Buffer): void
  /** The n-th post of this user is on disk (ours only). */
  saved(n: number): void
}
export interface Subject {
  name: string
  server: Measured
  join(index: number, hears: Hears): Promise<User>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')

export async function ours(): Promise<Subject> {
  const data = await mkdtemp(join(tmpdir(), 'folkmoot-bench-'))
  const main = join(root, 'apps/server/src/main.ts')
  const server = await startMeasured(main, ['--json', '--port', '0', '--host', '127.0.0.1', '--data', data])
  const http = new URL(String(server.ready.local)).origin
  const ws = http.replace('http', 'ws')
  const code = String(server.ready.joinCode)
  const organiser = await signIn(http, String(server.ready.organiser).split('#')[1] ?? '')
  const event = 'better-together'
  const command = async (name: string, input: object) => {
    const answer = await post(`${http}/api/events/${event}/commands/${name}`, input, organiser)
    if (!answer.response.ok) throw new Error(`${name}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const opened = await command('board.save', {
    board: null,
    session: 'session-why-are-we-here',
    title: 'Storm',
    format: 'day-review',
    prompts: [{ id: 'p1', text: 'What ?' }],
    visibility: 'named',
  })
  const board = String((opened as { board: string }).board)
  await command('board.open', { board })
  await command('board.share', { board })
  const prompt = 'p1'
  return {
    name: 'folkmoot',
    server,
    async join(index, hears) {
      const joined = await post(`${http}/api/join`, { code, name: `Person ${index}`, network: null })
      if (!joined.response.ok) throw new Error(`join: ${JSON.stringify(joined.body)}`)
      const person = String((joined.body as { person: string }).person)
      const headers = { cookie: joined.cookie }
      const doc = new Y.Doc()
      let page: LoadSocket | null = null
      page = await openSocket(
        `${ws}/sync/page/${event}.${person}?as=delegate&epoch=1`,
        message => {
          if (message[0] === 0 && message[1] === 0) page?.send(emptyStep2())
          else if (message[0] === 102) hears.saved(readVarUint(message, 1))
        },
        headers,
      )
      page.send(step1())
      const reader = await openSocket(
        `${ws}/sync/board/${event}.${board}?as=delegate&epoch=1`,
        hears.board,
        headers,
      )
      reader.send(step1())
      let posts = 0
      doc.on('update', (update: Uint8Array) => page?.send(updateMessage(update)))
      return {
        post(text) {
          doc.transact(() => {
            const id = createEntry(doc, { board, prompt, made: Date.now() })
            setDraft(doc, id, text)
            postEntry(doc, id)
          })
          page?.send(barrierMessage(++posts))
        },
        bytes: () => (page?.bytes() ?? 0) + reader.bytes(),
        closed: () => page?.closed() ?? reader.closed(),
        close() {
          page?.close()
          reader.close()
        },
      }
    },
    async stop() {
      await server.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** Everybody writes one shared document, as these servers' users do. */
async function shared(
  name: string,
  file: string,
  wrap: (message: Uint8Array) => Uint8Array,
  hello: Uint8Array[],
): Promise<Subject> {
  const server = await startMeasured(join(root, 'bench/servers', file))
  return {
    name,
    server,
    async join(_index, hears) {
      const doc = new Y.Doc()
      const socket = await openSocket(`ws://127.0.0.1:${server.ready.port}/storm`, hears.board)
      for (const message of hello) socket.send(message)
      socket.send(wrap(step1()))
      socket.send(wrap(emptyStep2()))
      doc.on('update', (update: Uint8Array) => socket.send(wrap(updateMessage(update))))
      let posts = 0
      return {
        post: text => void doc.getMap('notes').set(`${doc.clientID}-${posts++}`, { text }),
        bytes: () => socket.bytes(),
        closed: () => socket.closed(),
        close: () => socket.close(),
      }
    },
    stop: () => server.stop(),
  }
}

const plain = (message: Uint8Array) => message

export const floor = () => shared('floor', 'floor.ts', plain, [])
export const yWebsocket = () => shared('@y/websocket-server', 'y-websocket.ts', plain, [])
export function hocuspocus(): Promise<Subject> {
  const auth = encoding.createEncoder()
  encoding.writeVarUint(auth, 2)
  encoding.writeVarUint(auth, 0)
  encoding.writeVarString(auth, '')
  const wrap = (message: Uint8Array) => named('storm', message)
  return shared('@hocuspocus/server', 'hocuspocus.ts', wrap, [wrap(encoding.toUint8Array(auth))])
}

async function post(
  url: string,
  body: object,
  cookie = '',
): Promise<{ response: Response; body: unknown; cookie: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  const cookies = response.headers.getSetCookie().map(line => line.split(';')[0])
  return { response, body: await response.json(), cookie: cookies.join('; ') }
}

async function signIn(http: string, token: string): Promise<string> {
  return (await post(`${http}/api/enter`, { token })).cookie
}

function readVarUint(bytes: Buffer, from: number): number {
  let value = 0
  let factor = 1
  for (let i = from; i < bytes.length; i++) {
    const byte = bytes[i] as number
    value += (byte & 127) * factor
    if (byte < 128) break
    factor *= 128
  }
  return value
}
