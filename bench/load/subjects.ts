/** The four servers under measurement, each with how its users connect, read and write. */
import { join } from 'node:path'
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import { randomId } from '@folkmoot/kit'
import { startPostgres } from '@folkmoot/testkit/postgres'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Ours, startOurs } from './folkmoot.ts'
import { type Measured, startMeasured } from './process.ts'
import {
  barrierMessage,
  emptyStep2,
  type LoadSocket,
  named,
  openSocket,
  readVarUint,
  step1,
  updateMessage,
} from './socket.ts'

export interface User {
  /** Ours: signs in other sockets of the same person. */
  cookie: string
  /** Answers what {@link User.repost} takes. */
  post(text: string): string
  /** Replaces the words of an earlier post. */
  repost(post: string, text: string): void
  /** One keystroke into a draft; peers' users type into the shared document. */
  type(): void
  bytes(): number
  /** A close code, when the server dropped it. */
  closed(): number | null
  close(): void
}
export interface Hears {
  /** A message from the board (or the shared document). */
  board(message: Buffer): void
  /** The n-th post or keystroke of this user is on disk (ours only). */
  saved(n: number): void
}
export interface Subject {
  name: string
  server: Measured
  join(hears: Hears): Promise<User>
  /** Signs somebody in who will only read; the answer opens the socket and asks for everything. */
  reader(heard: (message: Buffer) => void): Promise<() => Promise<LoadSocket>>
  /** Ours only: commands and doors of the real product. */
  ours: Ours | null
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..', '..')
const MAX_DRAFT = 80

/** The same on a PostgreSQL of its own, which has its disk written like any. */
export async function folkmootOnPostgres(): Promise<Subject> {
  const postgres = await startPostgres({ fsync: 'on', shared_buffers: '128MB' })
  const subject = await folkmoot('folkmoot-postgres', { DATABASE_URL: await postgres.database() })
  return {
    ...subject,
    async stop() {
      await subject.stop()
      await postgres.discard()
    },
  }
}

export async function folkmoot(name = 'folkmoot', env: Record<string, string> = {}): Promise<Subject> {
  const ours = await startOurs(env)
  return {
    name,
    server: ours.server,
    ours,
    async join(hears) {
      const person = await ours.signIn()
      const { board, prompt } = ours
      const doc = new Y.Doc()
      let page: LoadSocket | null = null
      page = await openSocket(
        ours.pageUrl(person.id),
        message => {
          if (message[0] === 0 && message[1] === 0) page?.send(emptyStep2())
          else if (message[0] === 102) hears.saved(readVarUint(message, 1))
        },
        { headers: { cookie: person.cookie } },
      )
      page.send(step1())
      const reader = await openSocket(ours.boardUrl(), hears.board, {
        headers: { cookie: person.cookie },
      })
      reader.send(step1())
      let changes = 0
      let draft: string | null = null
      let text = ''
      doc.on('update', (update: Uint8Array) => page?.send(updateMessage(update)))
      return {
        cookie: person.cookie,
        post(words) {
          const id = randomId()
          doc.transact(() => {
            createEntry(doc, { board, prompt, made: Date.now(), id })
            setDraft(doc, id, words)
            postEntry(doc, id)
          })
          page?.send(barrierMessage(++changes))
          return id
        },
        repost(id, words) {
          doc.transact(() => {
            setDraft(doc, id, words)
            postEntry(doc, id)
          })
          page?.send(barrierMessage(++changes))
        },
        type() {
          draft ??= createEntry(doc, { board, prompt, made: Date.now() })
          text = text.length >= MAX_DRAFT ? '' : `${text}x`
          setDraft(doc, draft, text)
          page?.send(barrierMessage(++changes))
        },
        bytes: () => (page?.bytes() ?? 0) + reader.bytes(),
        closed: () => page?.closed() ?? reader.closed(),
        close() {
          page?.close()
          reader.close()
        },
      }
    },
    async reader(heard) {
      const { cookie } = await ours.signIn()
      return async () => {
        const socket = await openSocket(ours.boardUrl(), heard, { headers: { cookie }, deflate: true })
        socket.send(step1())
        return socket
      }
    },
    stop: () => ours.stop(),
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
    ours: null,
    async join(hears) {
      const doc = new Y.Doc()
      const socket = await openSocket(`ws://127.0.0.1:${server.ready.port}/storm`, hears.board)
      for (const message of hello) socket.send(message)
      socket.send(wrap(step1()))
      socket.send(wrap(emptyStep2()))
      doc.on('update', (update: Uint8Array) => socket.send(wrap(updateMessage(update))))
      let posts = 0
      return {
        cookie: '',
        post(text) {
          const id = `${doc.clientID}-${posts++}`
          doc.getMap('notes').set(id, { text })
          return id
        },
        repost: (id, text) => void doc.getMap('notes').set(id, { text }),
        type() {
          const drafts = doc.getMap('drafts')
          let draft = drafts.get(String(doc.clientID)) as Y.Text | undefined
          if (!draft) {
            draft = new Y.Text()
            drafts.set(String(doc.clientID), draft)
          }
          if (draft.length >= MAX_DRAFT) draft.delete(0, draft.length)
          else draft.insert(draft.length, 'x')
        },
        bytes: () => socket.bytes(),
        closed: () => socket.closed(),
        close: () => socket.close(),
      }
    },
    reader: async heard => async () => {
      const socket = await openSocket(`ws://127.0.0.1:${server.ready.port}/storm`, heard, { deflate: true })
      for (const message of hello) socket.send(message)
      socket.send(wrap(step1()))
      return socket
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
