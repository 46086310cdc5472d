/** What an update would cost is known before it is applied, and honest pages are nowhere near it. */
import { createEntry, pageEntries, postEntry, setDraft } from '@folkmoot/board-doc'
import { seededRng } from '@folkmoot/kit'
import { LIMITS } from '@folkmoot/protocol'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { PAGE } from '../../../projection/src/shapes.ts'
import { createJudge } from './judge.ts'

const judge = createJudge(LIMITS)
const judgeUpdate = (doc: Y.Doc, update: Uint8Array) => judge(doc, update, PAGE)

/** A page with one entry, and where its draft stands. */
function pageWithDraft(): { page: Y.Doc; draft: Y.ID } {
  const page = new Y.Doc()
  const id = createEntry(page, { board: 'b', prompt: 'p', made: 1 })
  const draft = (pageEntries(page).get(id) as Y.Map<unknown>).get('draft') as Y.Text
  return { page, draft: (draft._item as Y.Item).id }
}

type Neighbour = { client: number; clock: number } | null

/** An update of single characters, each with the left neighbour that it claims; without one, with its parent. */
function characters(
  draft: Y.ID,
  clients: { client: number; left(i: number): Neighbour; count: number }[],
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clients.length)
  for (const { client, left, count } of clients.sort((a, b) => b.client - a.client)) {
    for (const n of [count, client, 0]) encoding.writeVarUint(encoder, n)
    for (let i = 0; i < count; i++) {
      const neighbour = left(i)
      encoding.writeUint8(encoder, neighbour ? 0x84 : 0x04)
      const { client: of, clock } = neighbour ?? draft
      if (!neighbour) encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, of)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, 'x')
    }
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

const before = (client: number) => (i: number) => (i === 0 ? null : { client, clock: i - 1 })

test('[E-14] more parts than a page may have make it full, whatever they are', () => {
  const { page, draft } = pageWithDraft()
  const parts = LIMITS.pageParts + 1
  expect(judgeUpdate(page, characters(draft, [{ client: 3, left: before(3), count: parts }])).kind).toBe(
    'full',
  )
  const deletions = encoding.createEncoder()
  for (const n of [0, 1, draft.client, parts]) encoding.writeVarUint(deletions, n)
  for (let i = 0; i < parts; i++) for (const n of [2 * i, 1]) encoding.writeVarUint(deletions, n)
  expect(judgeUpdate(page, encoding.toUint8Array(deletions)).kind).toBe('full')
  expect(judgeUpdate(page, characters(draft, [{ client: 3, left: before(3), count: 5_000 }])).kind).toBe(
    'admit',
  )
})

test('[E-14] a page grows no further piece by piece', () => {
  const { page, draft } = pageWithDraft()
  // Characters that never join: two clients typing in turns.
  const count = LIMITS.pageParts / 2 - 10
  const zip = characters(draft, [
    { client: 3, left: i => (i === 0 ? null : { client: 4, clock: i - 1 }), count },
    { client: 4, left: i => ({ client: 3, clock: i }), count },
  ])
  expect(judgeUpdate(page, zip).kind).toBe('admit')
  Y.applyUpdate(page, zip)
  expect(judgeUpdate(page, characters(draft, [{ client: 9, left: before(9), count: 17 }])).kind).toBe('full')
})

test('[E-14] thousands of items that claim to have seen no neighbour are refused', () => {
  const { page, draft } = pageWithDraft()
  const zip = [
    { client: 3, left: (i: number) => (i === 0 ? null : { client: 4, clock: i - 1 }), count: 1_000 },
    { client: 4, left: (i: number) => ({ client: 3, clock: i }), count: 1_000 },
  ]
  expect(judgeUpdate(page, characters(draft, zip)).kind).toBe('admit')
  const heads = { client: 900, left: () => null, count: 1_000 }
  expect(judgeUpdate(page, characters(draft, [...zip, heads])).kind).toBe('refuse')
  Y.applyUpdate(page, characters(draft, zip))
  expect(judgeUpdate(page, characters(draft, [heads])).kind).toBe('refuse')
})

test('[E-14] values of very many members, or very deep ones, are refused unread', () => {
  const value = (posted: unknown) => {
    const doc = new Y.Doc()
    pageEntries(doc).set('x', new Y.Map([['posted', posted]]))
    return Y.encodeStateAsUpdate(doc)
  }
  const wide = Object.fromEntries(Array.from({ length: 9 * LIMITS.pageParts }, (_, i) => [i.toString(36), 1]))
  expect(judgeUpdate(new Y.Doc(), value(wide)).kind).toBe('refuse')
  let deep: object = {}
  for (let i = 0; i < 1_000; i++) deep = { deep }
  expect(judgeUpdate(new Y.Doc(), value(deep)).kind).toBe('refuse')
})

test('three tabs that edit one page all day, on and off line, are admitted update by update and whole', () => {
  const rng = seededRng(7)
  const pick = (n: number) => Math.floor(rng.next() * n)
  const server = new Y.Doc()
  pageEntries(server)
  const tabs = Array.from({ length: 3 }, () => new Y.Doc())
  const ids: string[] = []
  const sync = (tab: Y.Doc) => {
    const news = Y.encodeStateAsUpdate(tab, Y.encodeStateVector(server))
    expect(judgeUpdate(server, news)).toEqual({ kind: 'admit' })
    Y.applyUpdate(server, news)
    Y.applyUpdate(tab, Y.encodeStateAsUpdate(server, Y.encodeStateVector(tab)))
  }
  for (let step = 0; step < 2_000; step++) {
    const tab = tabs[pick(tabs.length)] as Y.Doc
    if (step % 100 === 0) ids.push(createEntry(tab, { board: 'b', prompt: 'p', made: step }))
    const id = ids[pick(ids.length)] as string
    const entry = pageEntries(tab).get(id)
    if (entry instanceof Y.Map) {
      const text = String(entry.get('draft'))
      const at = pick(text.length + 1)
      setDraft(tab, id, text.slice(0, at) + 'words'.slice(0, pick(6)) + text.slice(at + pick(4)))
      if (pick(10) === 0) postEntry(tab, id)
    }
    if (pick(12) === 0) sync(tab)
  }
  for (const tab of [...tabs, ...tabs]) sync(tab)
  const fresh = new Y.Doc()
  pageEntries(fresh)
  expect(judgeUpdate(fresh, Y.encodeStateAsUpdate(server))).toEqual({ kind: 'admit' })
  for (const tab of tabs) expect(pageEntries(tab).toJSON()).toEqual(pageEntries(server).toJSON())
})

test('a page whose later words all stand behind another device’s long ones is admitted', () => {
  const { page, draft } = pageWithDraft()
  const deep = characters(draft, [
    { client: 3, left: i => (i === 0 ? null : { client: 2, clock: i - 1 }), count: 3_500 },
    { client: 2, left: i => ({ client: 3, clock: i }), count: 3_500 },
    { client: 9, left: i => (i === 0 ? { client: 2, clock: 3_499 } : { client: 9, clock: i - 1 }), count: 5 },
  ])
  expect(judgeUpdate(page, deep).kind).toBe('admit')
})

test('[E-6] an update that goes round in a circle, or tells known words anew, never reaches the document', () => {
  const { page, draft } = pageWithDraft()
  const itself = { client: 3, left: () => ({ client: 3, clock: 1 }), count: 2 }
  const circle = [
    { client: 3, left: (i: number) => (i === 1 ? { client: 4, clock: 5 } : null), count: 4 },
    {
      client: 4,
      left: (i: number) => (i === 0 ? { client: 3, clock: 3 } : { client: 4, clock: i - 1 }),
      count: 6,
    },
  ]
  expect(judgeUpdate(page, characters(draft, [itself])).kind).toBe('refuse')
  expect(judgeUpdate(page, characters(draft, circle)).kind).toBe('refuse')
  Y.applyUpdate(page, characters(draft, [{ client: 3, left: before(3), count: 9 }]))
  const anew = { client: 3, left: () => ({ client: 77, clock: 0 }), count: 5 }
  expect(judgeUpdate(page, characters(draft, [anew])).kind).toBe('refuse')
})
