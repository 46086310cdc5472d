/** Follows the recipe “a page shape” of CONTRIBUTING in a room of its own, and what happens where one step of it was left out. */
import { systemClock, systemRng } from '@folkmoot/kit'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryStore } from '../../example/memory-store.ts'
import {
  type Code,
  createRooms,
  type Documents,
  type Edits,
  type MapShape,
  type PageShape,
  type Projection,
  quietMeter,
  type Reason,
  type Rooms,
  type TextShape,
} from '../index.ts'

// 1 · What may stand in such a document: the chapters of a record, each with a title and the words of it.
const WORDS: TextShape = { kind: 'text' }
const CHAPTER: MapShape = { kind: 'map', values: true, within: key => (key === 'words' ? WORDS : null) }
const WORKSPACE: PageShape = {
  root: 'chapters',
  map: { kind: 'map', values: false, within: () => CHAPTER },
}
const NOTES: PageShape = { root: 'notes', map: { kind: 'map', values: true, within: () => null } }

// 3 · How it is edited and read: whoever writes and whoever projects use the same functions.
function addChapter(doc: Y.Doc, id: string, title: string): Y.Text {
  const chapter = new Y.Map<unknown>()
  const words = new Y.Text()
  doc.getMap('chapters').set(id, chapter)
  chapter.set('title', title)
  chapter.set('words', words)
  return words
}
function chapters(doc: Y.Doc): { id: string; text: string }[] {
  return [...doc.getMap<Y.Map<unknown>>('chapters')].flatMap(([id, chapter]) => {
    const title = chapter.get('title')
    // A client may put any plain value where a title belongs.
    return typeof title === 'string' ? [{ id, text: `${title}: ${String(chapter.get('words') ?? '')}` }] : []
  })
}

interface Publishing {
  records: { list: { id: string } }
  item: { id: string; text: string }
  tx: { open(): void }
  reader: null
  refusal: Reason
}

function publishing(
  docs: Documents<Publishing['records'], Publishing['item']>,
  pageShape: (page: string) => PageShape,
): Projection<Publishing> {
  const read = new Map<string, { id: string; text: string }[]>()
  return {
    reader: null,
    boards: () => docs.records.list('list').map(({ id }) => id),
    ready() {},
    pageShape,
    refusesPage: () => null,
    pageChanged: (page, doc) => void read.set(page, page.startsWith('record-') ? chapters(doc) : []),
    recordChanged: () => void (docs.boards.has('out') || docs.addBoard('out')),
    begin: (_edits: Edits) => ({
      tx: { open: () => docs.records.put('list', { id: 'out' }) },
      keep() {},
      drop() {},
    }),
    readOnly: refuse => ({ open: refuse }),
    project() {
      for (const board of docs.boards.values()) board.write([...read.values()].flat(), [])
      return null
    },
    summarise: () => null,
  }
}

let rooms: Rooms<Publishing> | null = null
afterEach(() => rooms?.stop())

async function open(pageShape: (page: string) => PageShape) {
  rooms = createRooms<Publishing>({
    store: memoryStore(),
    clock: systemClock,
    rng: systemRng,
    meter: quietMeter,
    log: { info() {}, warn() {}, error() {} },
    limits: { pageBytes: 100_000, pageParts: 1_000, bufferedBytes: 100_000 },
    boardShape: { root: 'published', compare: (a, b) => (a.id < b.id ? -1 : 1) },
    readRecord: (_kind, stored) => stored as { id: string },
    refuse: reason => reason,
    projection: docs => publishing(docs, pageShape),
  })
  const found = await rooms.get('scope')
  if (!found.ok) throw new Error(found.error)
  const room = found.value
  await room.submit({ actor: null, op: null, run: tx => ({ ok: true, value: tx.open() }) })

  /** Writes on a page as a client does: `saved` once it is on disk, or why the socket was closed. */
  async function write(page: string, change: (doc: Y.Doc) => void): Promise<'saved' | Code> {
    const doc = new Y.Doc()
    change(doc)
    const answer = Promise.withResolvers<'saved' | Code>()
    const heard = (frame: Uint8Array) => frame[0] === 102 && answer.resolve('saved')
    const peer = {
      send: heard,
      sendTogether: (all: readonly Uint8Array[]) => all.forEach(heard),
      close: (code: Code) => answer.resolve(code),
      buffered: () => 0,
    }
    const writer = await room.openPage(page, peer)
    if (!writer.ok) throw new Error(writer.error)
    const update = encoding.encode(encoder => {
      for (const n of [0, 2]) encoding.writeVarUint(encoder, n)
      encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc))
    })
    for (const bytes of [update, Uint8Array.of(102, 1)]) writer.value.receive(bytes)
    return answer.promise
  }
  /** What stands on the board. */
  async function published(): Promise<string[]> {
    const board = new Y.Doc()
    const got = Promise.withResolvers<void>()
    const heard = (frame: Uint8Array) => {
      if (frame[0] !== 0 || frame[1] === 0) return
      Y.applyUpdate(board, decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(2))))
      got.resolve()
    }
    const peer = {
      send: heard,
      sendTogether: (all: readonly Uint8Array[]) => all.forEach(heard),
      close: () => got.resolve(),
      buffered: () => 0,
    }
    const reader = await room.openBoard('out', peer)
    if (!reader.ok) throw new Error(reader.error)
    reader.value.receive(Uint8Array.of(0, 0, 1, 0))
    await got.promise
    return [...board.getMap<{ text: string }>('published').values()].map(item => item.text)
  }
  return { write, published }
}

// 2 · Which pages are such documents.
const shapeOf = (page: string) => (page.startsWith('record-') ? WORKSPACE : NOTES)
const honest = (doc: Y.Doc) => addChapter(doc, 'one', 'What we heard').insert(0, 'Trust.')

test('a room with two page shapes takes honest edits of both, and the board has what was read', async () => {
  const { write, published } = await open(shapeOf)
  expect(await write('record-1', honest)).toBe('saved')
  expect(await write('ann', doc => doc.getMap('notes').set('hello', 1))).toBe('saved')
  expect(await published()).toEqual(['What we heard: Trust.'])
})

test.each<[string, string, (doc: Y.Doc) => void]>([
  ['another root', 'record-1', doc => doc.getMap('notes').set('a', 1)],
  ['a value at the top', 'record-1', doc => doc.getMap('chapters').set('a', 1)],
  ['a text where none belongs', 'record-1', doc => doc.getMap('chapters').set('a', new Y.Text('x'))],
  ['a list', 'record-1', doc => doc.getMap('chapters').set('a', new Y.Array())],
  ['a chapter on a page of the other shape', 'ann', honest],
])('what the shape has no room for closes the socket before it is applied: %s', async (_, page, change) => {
  const { write, published } = await open(shapeOf)
  expect(await write(page, change)).toBe('hostile-update')
  expect(await published()).toEqual([])
})

test('a value that no screen of ours would write passes the shape, and the reading leaves it out', async () => {
  const { write, published } = await open(shapeOf)
  const odd = (doc: Y.Doc) => {
    const chapter = new Y.Map<unknown>()
    doc.getMap('chapters').set('odd', chapter)
    chapter.set('title', { not: 'words' })
  }
  expect(await write('record-1', odd)).toBe('saved')
  expect(await published()).toEqual([])
})

test('left out of `pageShape`, or a key left out of the shape: honest people are refused, and this test says so', async () => {
  const forgotten = await open(() => NOTES)
  expect(await forgotten.write('record-1', honest)).toBe('hostile-update')
  await rooms?.stop()
  const wordless: PageShape = {
    root: 'chapters',
    map: { kind: 'map', values: false, within: () => ({ kind: 'map', values: true, within: () => null }) },
  }
  const partly = await open(() => wordless)
  expect(await partly.write('record-1', honest)).toBe('hostile-update')
})

test('a projection without page shapes does not compile', () => {
  // @ts-expect-error Property 'pageShape' is missing.
  const forgotten: Projection<Publishing> = {
    reader: null,
    boards: () => [],
    ready() {},
    refusesPage: () => null,
    pageChanged() {},
    recordChanged() {},
    begin: () => ({ tx: { open() {} }, keep() {}, drop() {} }),
    readOnly: refuse => ({ open: refuse }),
    project: () => null,
    summarise: () => null,
  }
  expect(forgotten).not.toHaveProperty('pageShape')
})
