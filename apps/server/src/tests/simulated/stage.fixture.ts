/** For tests: Socket.IO's end of the server without a network. What would leave is told to whoever holds the other end. */
import type { ServerEvents } from '@folkmoot/protocol'
import type { SocketIo } from '../../realtime/member.ts'

type Heard = (name: string, message: unknown) => void
type Handler = (...args: never[]) => unknown

/** One stage socket, seen from outside. */
export interface StageLine {
  /** Asks the server something and answers its acknowledgement. */
  ask(name: string, ...input: unknown[]): Promise<unknown>
  close(): void
}

export interface StageDoor {
  io: SocketIo
  /** Comes in as a browser with this cookie would. Answers a refusal's words when it may not. */
  open(options: { role: string; event: string; cookie: string; heard: Heard }): Promise<StageLine | string>
}

export function stageDoor(): StageDoor {
  const middleware: ((socket: unknown, next: (error?: Error) => void) => unknown)[] = []
  const welcome: ((socket: unknown) => void)[] = []
  const sockets = new Map<string, ReturnType<typeof stageSocket>>()
  const io = {
    use: (step: (typeof middleware)[number]) => middleware.push(step),
    on: (name: string, handler: (socket: unknown) => void) => name === 'connection' && welcome.push(handler),
    // Nobody here is behind a network that blocks WebSockets.
    of: () => ({ use() {}, on() {} }),
    engine: {
      on() {},
      close() {
        for (const socket of [...sockets.values()]) socket.disconnect()
      },
    },
    sockets: { sockets },
    to: (room: string) => ({
      emit(name: keyof ServerEvents, message: unknown) {
        for (const socket of sockets.values()) if (socket.rooms.has(room)) socket.emit(name, message)
      },
    }),
  }
  let opened = 0
  return {
    io: io as unknown as SocketIo,
    async open({ role, event, cookie, heard }) {
      const socket = stageSocket(`s${opened++}`, { as: role, event }, cookie, heard, id => sockets.delete(id))
      for (const step of middleware) {
        const error = await new Promise<Error | undefined>(resolve => void step(socket, resolve))
        if (error) return error.message
      }
      sockets.set(socket.id, socket)
      for (const handler of welcome) handler(socket)
      return {
        ask: (name, ...input) =>
          new Promise(resolve => socket.hear(name, ...input, (answer: unknown) => resolve(answer))),
        close: () => socket.disconnect(),
      }
    },
  }
}

function stageSocket(
  id: string,
  query: Record<string, string>,
  cookie: string,
  heard: Heard,
  gone: (id: string) => void,
) {
  const handlers = new Map<string, Handler[]>()
  const tcp = { writableLength: 0, bytesWritten: 0, remoteAddress: '127.0.0.1', once() {}, on() {} }
  const request = { socket: tcp, headers: { cookie }, rawHeaders: [] }
  let open = true
  const self = {
    id,
    data: {},
    handshake: { query, headers: { cookie }, address: '127.0.0.1' },
    conn: {
      request,
      writeBuffer: [],
      transport: { name: 'websocket' },
      remoteAddress: '127.0.0.1',
      once: (_name: 'close', handler: Handler) => self.on('disconnect', handler),
    },
    request,
    rooms: new Set([id]),
    on(name: string, handler: Handler) {
      handlers.set(name, [...(handlers.get(name) ?? []), handler])
    },
    emit(name: string, message: unknown) {
      if (open) heard(name, message)
    },
    join: (room: string) => void self.rooms.add(room),
    leave: (room: string) => void self.rooms.delete(room),
    hear(name: string, ...args: unknown[]) {
      for (const handler of handlers.get(name) ?? []) handler(...(args as never[]))
    },
    disconnect() {
      if (!open) return
      open = false
      gone(id)
      heard('disconnect', null)
      self.hear('disconnect')
    },
  }
  return self
}
