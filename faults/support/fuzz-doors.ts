/** One knock at a door of a running server with something made up; it resolves when the server has dealt with it. */
import { connect } from 'node:net'
import type { Rng } from '@folkmoot/kit'
import { WebSocket } from 'ws'
import type { FrameMaker } from './fuzz-updates.ts'

/** A socket that is used until a frame ends it. */
export interface Door {
  /** Sends one made-up frame; false: it ended the socket, and a new one is opened for the next. */
  knock(): Promise<boolean>
  close(): void
}

/** Answers what it heard: every message, and null for the end. */
function opened(url: string, cookie: string): { socket: WebSocket; next(): Promise<Buffer | null> } {
  const socket = new WebSocket(url, { headers: { cookie } })
  const heard: (Buffer | null)[] = []
  let waiting: ((message: Buffer | null) => void) | null = null
  const hear = (message: Buffer | null) => {
    if (waiting) waiting(message)
    else heard.push(message)
    waiting = null
  }
  socket.on('error', () => {})
  socket.on('message', (data: Buffer) => hear(data))
  socket.on('close', () => hear(null))
  return {
    socket,
    next: () =>
      new Promise(resolve => {
        const first = heard.shift()
        if (first !== undefined) resolve(first)
        else waiting = resolve
      }),
  }
}

/** After the frame it asks for the document: the answer, or the end, says that the frame has been through a turn. */
export function syncDoor(url: string, cookie: string, frames: FrameMaker): Door {
  const askForAll = Uint8Array.from([0, 0, 1, 0])
  let open: ReturnType<typeof opened> | null = null
  return {
    async knock() {
      open ??= opened(url, cookie)
      const { socket, next } = open
      if (socket.readyState === socket.CONNECTING)
        await Promise.race([once(socket, 'open'), once(socket, 'close')])
      if (socket.readyState === socket.OPEN) {
        socket.send(frames.next().bytes)
        socket.send(askForAll)
      }
      for (;;) {
        const message = await next()
        if (message === null) {
          open = null
          return false
        }
        if (message[0] === 0 && message[1] === 1) return true
      }
    },
    close: () => open?.socket.terminate(),
  }
}

/** Text packets of Socket.IO and of Engine.IO below it; after each the server is asked for the time. */
export function stageDoor(url: string, cookie: string, rng: Rng): Door {
  const make = packets(rng)
  let open: ReturnType<typeof opened> | null = null
  let asked = 0
  return {
    async knock() {
      if (!open) {
        open = opened(url, cookie)
        await Promise.race([once(open.socket, 'open'), once(open.socket, 'close')])
        if (open.socket.readyState === open.socket.OPEN) open.socket.send('40')
      }
      const { socket, next } = open
      if (socket.readyState === socket.OPEN) {
        socket.send(make())
        socket.send(`42${++asked}["clock"]`)
      }
      for (;;) {
        const message = await next()
        if (message === null) {
          open = null
          return false
        }
        const text = String(message)
        if (text === '2') socket.send('3')
        if (text.startsWith(`43${asked}[`)) return true
        if (text === '41' || text.startsWith('44')) {
          socket.terminate()
          open = null
          return false
        }
      }
    },
    close: () => open?.socket.terminate(),
  }
}

function packets(rng: Rng): () => string | Uint8Array {
  const pick = (n: number) => Math.floor(rng.next() * n)
  const oneOf = <T>(values: readonly T[]): T => values[pick(values.length)] as T
  const names = [
    'board.open',
    'turns.next',
    'quote.answer',
    'person.remove',
    'vote.cast',
    'x',
    '__proto__',
    'toString',
  ]
  const value = (depth: number): unknown =>
    oneOf([
      () => null,
      () => pick(1e9),
      () => 'x'.repeat(pick(2_000)),
      () => ({ $gt: '' }),
      () => ({ board: 'x', table: value(depth + 1) }),
      () => (depth > 5 ? [] : Array.from({ length: pick(5) }, () => value(depth + 1))),
      () => ({ _placeholder: true, num: pick(3) }),
    ])()
  const command = () =>
    JSON.stringify([
      oneOf(['command', 'query', 'resend', 'clock', 'disconnect', 'connect', '__proto__']),
      oneOf<() => unknown>([
        () => value(0),
        () => ({ op: `f${pick(50)}`, name: oneOf(names), input: value(0) }),
        () => ({ name: 'people.search', input: { find: 'x'.repeat(pick(300)), page: pick(9) - 2 } }),
      ])(),
    ])
  const mutated = (text: string) => {
    const at = pick(text.length)
    return text.slice(0, at) + String.fromCharCode(pick(300)) + text.slice(at + pick(4))
  }
  return () =>
    oneOf<() => string | Uint8Array>([
      () => `42${5_000_000 + pick(99)}${command()}`,
      () => `42${5_000_000 + pick(99)}${command()}`,
      () => `42${command()}`,
      () => mutated(`42${5_000_000 + pick(99)}${command()}`),
      () => `4${pick(9)}${command()}`,
      () => `45${pick(30)}-${command()}`,
      () => `42/other,${command()}`,
      () => `42${'['.repeat(pick(5_000))}`,
      () => `${pick(10)}${command()}`,
      () => new Uint8Array(pick(200)).map(() => pick(256)),
      () => oneOf(['', '2probe', '3', '5', '6', '40', '42', '420', '42[]', '42{}', '43999[]']),
    ])()
}

/** One request of its own making, good or no HTTP at all; resolves when the server answered or hung up. */
export async function knockHttp(origin: string, cookie: string, rng: Rng): Promise<void> {
  const pick = (n: number) => Math.floor(rng.next() * n)
  const oneOf = <T>(values: readonly T[]): T => values[pick(values.length)] as T
  const paths = [
    '/api/join',
    '/api/enter',
    '/api/return',
    '/api/events/better-together/commands/stage.blank',
    '/api/me',
  ]
  const body = oneOf([
    '',
    '{}',
    '[]',
    '{"code":',
    '{"a":{"a":{"a":1}}}',
    `"${'x'.repeat(pick(9_000))}"`,
    '{"__proto__":{}}',
  ])
  const path = oneOf([
    ...paths,
    '/%00',
    `/${'x'.repeat(pick(3_000))}`,
    '/../../etc/passwd',
    '/api/events/%2e%2e/people?find=x',
  ])
  const lines = [
    `${oneOf(['POST', 'POST', 'GET', 'PUT', 'BREW'])} ${path} HTTP/1.1`,
    `host: ${new URL(origin).host}`,
    `cookie: ${oneOf([cookie, cookie.slice(0, pick(cookie.length)), 'x'.repeat(pick(5_000))])}`,
    `content-type: ${oneOf(['application/json', 'text/plain', 'application/xml', ''])}`,
    `content-length: ${oneOf([body.length, body.length, pick(9), 1e9, -1])}`,
    oneOf([
      'connection: close',
      'connection: close',
      'transfer-encoding: chunked',
      'x-folkmoot-as: organiser',
      '\u0000: x',
    ]),
  ]
  const text = pick(8) === 0 ? 'x'.repeat(pick(2_000)) : `${lines.join('\r\n')}\r\n\r\n${body}`
  await new Promise<void>(resolve => {
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname, () => socket.end(text))
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.on('data', () => socket.destroy())
    socket.setTimeout(2_000, () => socket.destroy())
  })
}

function once(socket: WebSocket, event: string): Promise<void> {
  return new Promise(resolve => socket.once(event, () => resolve()))
}
