/** For tests: who writes and who watches in a simulated moot. Watchers keep every byte that reaches them, and when. */
import { createHash } from 'node:crypto'
import {
  createEntry,
  type Fields,
  type HowPosted,
  postEntry,
  readBoard,
  setDraft,
  setFields,
  takeBackEntry,
} from '@folkmoot/board-doc'
import {
  FILE_FORMATS,
  type FileFormatId,
  isFileFormat,
  isPacked,
  type PackedFormatId,
} from '@folkmoot/capture'
import type { SyncConnection } from '@folkmoot/engine'
import { assert } from '@folkmoot/kit'
import { type BoardView, type Id, SHOWN_PHASES } from '@folkmoot/protocol'
import { type SimulatedDevice, simulatedDevice } from '@folkmoot/testkit'
import { entriesOf, openedText } from '@folkmoot/testkit/opened'
import * as Y from 'yjs'
import { EVENT } from '../world.fixture.ts'
import { type Answer, AT_ONCE, type Moot } from './moot.fixture.ts'
import type { StageLine } from './stage.fixture.ts'

const FORMATS = Object.keys(FILE_FORMATS).filter(isFileFormat)
const TEXTS = FORMATS.filter(format => !isPacked(format))
export const PACKED = FORMATS.filter(isPacked)

/** A page that is written on. */
interface Written {
  draft(entry: string, board: Id, text: string, fields?: Fields): void
  /** Posts, or posts again: the words come from the board's first prompt. */
  post(entry: string, board: Id, text: string, fields?: Fields, how?: HowPosted): void
  takeBack(entry: string): void
}
export interface Writer extends Written {
  name: string
  /** Their page: nobody else knows it. */
  person: Id
  /** What everybody else knows them by. */
  handle: Id
  cookie: string
  role: 'delegate'
  /** Opens page and stage. */
  connect(): Promise<void>
  cut(): void
}

function writesOn(page: SimulatedDevice, moot: Moot): Written {
  const draft: Written['draft'] = (entry, board, text, fields) => {
    const { doc } = page
    if (!doc.getMap('entries').has(entry))
      createEntry(doc, { board, prompt: PROMPT, made: moot.clock.now(), id: entry })
    setDraft(doc, entry, text)
    if (fields) setFields(doc, entry, fields)
  }
  return {
    draft,
    post(entry, board, text, fields, how) {
      draft(entry, board, text, fields)
      postEntry(page.doc, entry, how)
    },
    takeBack: entry => takeBackEntry(page.doc, entry),
  }
}

/** A new table of these people, and its page, open on a device of somebody there. */
export async function tableOf(moot: Moot, name: string, people: readonly Writer[]): Promise<Written> {
  const { table } = await moot.command('tables.name', { table: null, name })
  for (const { handle } of people) await moot.command('tables.move', { person: handle, table })
  const seated = await moot.wait(moot.deps.rooms.read(EVENT, read => read.get('table', String(table))))
  assert(seated.ok && seated.value?.page, 'the table has a page')
  const page = simulatedDevice('page', seated.value.page, moot.clock, AT_ONCE)
  const room = await moot.wait(moot.deps.rooms.get(EVENT))
  assert(room.ok, 'the room is there')
  page.connect(room.value)
  await moot.run(0)
  return writesOn(page, moot)
}

export async function writer(moot: Moot, name: string, network: Id | null): Promise<Writer> {
  const joined = await moot.http('/api/join', { body: { code: moot.joinCode, name, network } })
  assert(joined.status === 200, `join: ${joined.text}`)
  const person = String(joined.body.person)
  const known = await moot.wait(moot.deps.rooms.read(EVENT, read => read.get('person', person)))
  assert(known.ok && known.value, 'they are in')
  const page: SimulatedDevice = simulatedDevice('page', person, moot.clock, AT_ONCE)
  let stage: StageLine | null = null
  return {
    ...writesOn(page, moot),
    name,
    person,
    handle: known.value.handle,
    cookie: joined.cookie,
    role: 'delegate',
    async connect() {
      const room = await moot.wait(moot.deps.rooms.get(EVENT))
      assert(room.ok, 'the room is there')
      page.connect(room.value)
      const line = await moot.wait(
        moot.stage.open({ role: 'delegate', event: EVENT, cookie: joined.cookie, heard() {} }),
      )
      assert(typeof line !== 'string', String(line))
      stage = line
    },
    cut() {
      page.cut()
      stage?.close()
      stage = null
    },
  }
}

/** The first prompt of every board made by {@link unnamedBoard}. */
const PROMPT = 'prompt-1'

/** One thing that reached somebody. */
export interface Delivery {
  at: number
  /** `hello`, `change`, `mine`, `board ID`, `HTTP …`. */
  by: string
  what: string
}

export interface Watcher {
  role: string
  told: Delivery[]
  view: Record<string, unknown>
  /** Whose page it is, where it is a delegate's. */
  person: Id | null
  connect(): Promise<void>
  cut(): void
  /** Opens every board that may be seen and is not open. Call after anything happened. */
  follow(): Promise<void>
  /** What somebody of this role gets who comes now: all boards whole, and what can be asked for. */
  look(): Promise<void>
  /** The same record as documents: each as its bytes, and what is packed in it, archives inside it too. */
  takePacked(formats: readonly PackedFormatId[]): Promise<void>
  board(id: Id): Y.Doc
  /** A board as somebody gets it who opens it now. */
  fresh(id: Id): Promise<Y.Doc>
  /** When each note first reached them, in that order. */
  arrivals: ReadonlyMap<Id, number>
}

export async function watcher(
  moot: Moot,
  role: string,
  who: { role: string; cookie: string; person?: Id },
): Promise<Watcher> {
  const told: Delivery[] = []
  const view: Record<string, unknown> = {}
  const arrivals = new Map<Id, number>()
  const open = new Map<Id, { doc: Y.Doc; link: SyncConnection | null }>()
  const hear = (by: string, what: string) => void told.push({ at: moot.clock.now(), by, what })
  let stage: StageLine | null = null

  async function openBoard(
    id: Id,
    doc: Y.Doc,
    by: string,
    closed: () => void,
  ): Promise<SyncConnection | null> {
    const room = await moot.wait(moot.deps.rooms.get(EVENT))
    assert(room.ok, 'the room is there')
    const send = (bytes: Uint8Array) => {
      hear(by, Buffer.from(bytes).toString('hex'))
      if (bytes[0] !== 0 || bytes[1] === 0) return
      Y.applyUpdate(doc, bodyOf(bytes))
      for (const note of readBoard(doc).byId.keys())
        if (!arrivals.has(note)) arrivals.set(note, moot.clock.now())
    }
    const session = await moot.wait(
      room.value.openBoard(id, {
        send,
        sendTogether: messages => void messages.forEach(send),
        close(code) {
          hear(by, `closed ${code}`)
          closed()
        },
        buffered: () => 0,
      }),
    )
    if (!session.ok) {
      hear(by, session.error.code)
      return null
    }
    session.value.receive(step1(doc))
    return session.value
  }

  const self: Watcher = {
    role,
    told,
    view,
    person: who.person ?? null,
    async connect() {
      const line = await moot.wait(
        moot.stage.open({
          role: who.role,
          event: EVENT,
          cookie: who.cookie,
          heard(name, message) {
            hear(name, JSON.stringify(message))
            if (name === 'disconnect') stage = null
            if (name === 'hello') Object.assign(view, (message as { view: object }).view)
            if (name === 'change') Object.assign(view, (message as { set: object }).set)
          },
        }),
      )
      assert(typeof line !== 'string', `${role}: ${String(line)}`)
      stage = line
    },
    cut() {
      stage?.close()
      for (const one of open.values()) {
        one.link?.closed()
        one.link = null
      }
    },
    async follow() {
      if (!stage) await self.connect()
      await moot.run(0)
      for (const { id, phase } of (view.boards ?? []) as BoardView[]) {
        if (phase === 'waiting') continue
        const one = open.get(id) ?? { doc: new Y.Doc(), link: null }
        open.set(id, one)
        one.link ??= await openBoard(id, one.doc, `board ${id}`, () => {
          one.link = null
          one.doc = new Y.Doc()
        })
      }
      await moot.run(0)
    },
    async look() {
      for (const { id, phase } of (view.boards ?? []) as BoardView[]) {
        if (!SHOWN_PHASES.includes(phase) && phase !== 'closed') continue
        await self.fresh(id)
      }
      for (const path of ['/api/me', `/api/events/${EVENT}/people?find=&page=0`, '/healthz']) {
        const { status, text } = await moot.http(path, who)
        hear(`HTTP ${path}`, `${status} ${text}`)
      }
      if (stage)
        hear(
          'query',
          JSON.stringify(await moot.wait(stage.ask('query', { name: 'people.search', input: {} }))),
        )
      if (mayExport) await takeExports()
    },
    async takePacked(formats) {
      if (!mayExport) return
      for (const format of formats) {
        const file = await exported(format, 20)
        if (!file) continue
        hear(`export ${format}`, createHash('sha256').update(file.bytes).digest('hex'))
        for (const [name, content] of entriesOf(file.bytes))
          hear(`export ${format}: ${name}`, await openedText(content))
      }
    },
    board: id => open.get(id)?.doc ?? new Y.Doc(),
    arrivals,
    async fresh(id) {
      const doc = new Y.Doc()
      const link = await openBoard(id, doc, `newcomer at ${id}`, () => {})
      await moot.run(0)
      link?.closed()
      return doc
    },
  }

  const mayExport = who.role === 'organiser' || who.role === 'facilitator'

  /** @param everyMs how long is waited before it is asked again whether the file is ready */
  async function exported(format: FileFormatId, everyMs: number): Promise<Answer | null> {
    const started = await moot.http(`/api/events/${EVENT}/exports`, {
      body: { snapshot: null, format, names: who.role === 'organiser' },
      ...who,
    })
    hear(`export ${format}`, String(started.status))
    if (started.status !== 200) return null
    const job = `/api/events/${EVENT}/exports/${String(started.body.id)}`
    for (;;) {
      const { body } = await moot.http(job, who)
      assert(body.failed !== true, `${format}: the export failed`)
      if (body.ready === true) return moot.http(`${job}/file`, who)
      await new Promise(resolve => setTimeout(resolve, everyMs))
    }
  }

  async function takeExports(): Promise<void> {
    for (const format of TEXTS) {
      const file = await exported(format, 1)
      if (file) hear(`export ${format}`, file.text)
    }
  }
  return self
}

/** A board with one prompt, open and on the stage. */
export async function unnamedBoard(
  moot: Moot,
  visibility: 'network' | 'anonymous' | 'named',
  more: { format?: string; network?: Id; lookFirst?: boolean; prompts?: number; by?: 'table' } = {},
): Promise<Id> {
  const { format = 'open-board', network, lookFirst, prompts = 1, by = 'person' } = more
  const saved = await moot.command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: 'A board',
    format,
    prompts: Array.from({ length: prompts }, (_, i) => ({ text: `Question ${i + 1} ?` })),
    visibility,
    by,
    ...(network && { network }),
  })
  const board = String(saved.board)
  await moot.wait(
    moot.deps.rooms.submit(EVENT, {
      actor: null,
      op: null,
      run(tx) {
        const record = tx.get('board', board)
        assert(record, 'the board is there')
        const named = record.prompts.map((prompt, i) => ({ ...prompt, id: `prompt-${i + 1}` }))
        tx.put('board', { ...record, prompts: named, ...(lookFirst && { lookFirst }) })
        return { ok: true, value: null }
      },
    }),
  )
  await moot.command('board.open', { board })
  return board
}

function step1(doc: Y.Doc): Uint8Array {
  const vector = Y.encodeStateVector(doc)
  return Uint8Array.from([0, 0, ...varUint(vector.length), ...vector])
}

function varUint(n: number): number[] {
  const out: number[] = []
  for (; n > 127; n >>>= 7) out.push((n & 127) | 128)
  return [...out, n]
}

/** After two bytes and a length comes the update. */
function bodyOf(message: Uint8Array): Uint8Array {
  let at = 2
  while (((message[at] as number) & 128) !== 0) at++
  return message.subarray(at + 1)
}
