import {
  createEntry,
  pageEntries,
  postEntry,
  removeEntry,
  setAbout,
  setDraft,
  takeBackEntry,
} from '@folkmoot/board-doc'
import { seededRng } from '@folkmoot/kit'
import { LIMITS } from '@folkmoot/protocol'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { PAGE } from '../../../projection/src/shapes.ts'
import { createJudge } from './judge.ts'

const judge = createJudge(LIMITS)
const judgeUpdate = (doc: Y.Doc, update: Uint8Array) => judge(doc, update, PAGE)

function page(): Y.Doc {
  const doc = new Y.Doc()
  pageEntries(doc)
  return doc
}

/** Everything an honest page does, as the updates it sends. */
function honest(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => updates.push(update)
  doc.on('update', collect)
  change(doc)
  doc.off('update', collect)
  return updates
}

/** What a hacked client makes of a document of its own. */
function hostile(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

describe('honest pages', () => {
  test('are admitted update by update, and as one offline bundle', () => {
    const client = page()
    const server = page()
    const updates = honest(client, doc => {
      const id = createEntry(doc, { board: 'b', prompt: 'p', made: 1 })
      for (const text of ['t', 'tr', 'trust', 'trust 👩‍🏫', 'trus', '']) setDraft(doc, id, text)
      setAbout(doc, id, { person: 'abc', name: 'Tom' })
      setDraft(doc, id, 'again')
      postEntry(doc, id)
      postEntry(doc, id)
      takeBackEntry(doc, id)
      setAbout(doc, id, null)
      postEntry(doc, id)
      removeEntry(doc, createEntry(doc, { board: 'b', prompt: 'p', made: 2 }))
    })
    for (const update of updates) {
      expect(judgeUpdate(server, update)).toEqual({ kind: 'admit' })
      Y.applyUpdate(server, update)
    }
    expect(pageEntries(server).toJSON()).toEqual(pageEntries(client).toJSON())
    const fresh = page()
    expect(judgeUpdate(fresh, Y.encodeStateAsUpdate(client))).toEqual({ kind: 'admit' })
    // The same again changes nothing and is no crime.
    expect(judgeUpdate(server, Y.encodeStateAsUpdate(client))).toEqual({ kind: 'admit' })
  })

  test('two tabs typing into one draft', () => {
    const a = page()
    const b = page()
    const server = page()
    const id = createEntry(a, { board: 'b', prompt: 'p', made: 1 })
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    Y.applyUpdate(server, Y.encodeStateAsUpdate(a))
    const fromA = honest(a, doc => setDraft(doc, id, 'left'))
    const fromB = honest(b, doc => setDraft(doc, id, 'right'))
    for (const update of [...fromB, ...fromA]) {
      expect(judgeUpdate(server, update).kind).toBe('admit')
      Y.applyUpdate(server, update)
    }
    const crossed = honest(a, doc => {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(b))
      setDraft(doc, id, 'both')
    })
    for (const update of crossed) {
      expect(judgeUpdate(server, update).kind).toBe('admit')
      Y.applyUpdate(server, update)
    }
  })

  test('an update that came before the one it builds on waits', () => {
    const client = page()
    const [first, second] = honest(client, doc => {
      const id = createEntry(doc, { board: 'b', prompt: 'p', made: 1 })
      setDraft(doc, id, 'x')
    })
    const server = page()
    expect(judgeUpdate(server, second as Uint8Array).kind).toBe('wait')
    Y.applyUpdate(server, first as Uint8Array)
    expect(judgeUpdate(server, second as Uint8Array).kind).toBe('admit')
  })
})

describe('hacked clients', () => {
  test('the rest of an item whose beginning is gone breaks no document (found among 500,000 made-up frames)', () => {
    const server = page()
    const other = new Y.Doc()
    other.clientID = 1
    pageEntries(other).set('x', new Y.Map())
    Y.applyUpdate(server, Y.encodeStateAsUpdate(other))
    // One clock of client 7, garbage-collected; then 84 of it from the same clock, behind what client 1 made.
    Y.applyUpdate(server, Uint8Array.of(1, 1, 7, 0, 0, 1, 0))
    const crafted = Uint8Array.of(1, 1, 7, 0, 0x81, 1, 0, 84, 0)
    expect(judgeUpdate(server, crafted)).toEqual({ kind: 'refuse', why: 'goes on from what is gone' })
    // Within one update too, where the same writer comes twice.
    const twice = Uint8Array.of(2, 1, 8, 0, 0, 1, 1, 8, 1, 0x81, 1, 0, 84, 0)
    expect(judgeUpdate(server, twice).kind).toBe('refuse')
  })

  const refused: [string, (doc: Y.Doc) => void][] = [
    ['another root', doc => doc.getMap('other').set('x', new Y.Map())],
    ['a value in place of an entry', doc => pageEntries(doc).set('x', 'text')],
    ['a text in place of an entry', doc => pageEntries(doc).set('x', new Y.Text('text'))],
    ['an array in place of an entry', doc => pageEntries(doc).set('x', new Y.Array())],
    ['a root of another kind', doc => doc.getArray('entries').push([1])],
    ['characters at the root', doc => doc.getText('entries').insert(0, 'x')],
    ['a nested map', doc => pageEntries(doc).set('x', new Y.Map([['deep', new Y.Map()]]))],
    ['a text that is no draft', doc => pageEntries(doc).set('x', new Y.Map([['posted', new Y.Text('x')]]))],
    ['bytes as a value', doc => pageEntries(doc).set('x', new Y.Map([['posted', new Uint8Array(3)]]))],
    ['an array as a value', doc => pageEntries(doc).set('x', new Y.Map([['posted', [1, 2]]]))],
    ['a subdocument', doc => pageEntries(doc).set('x', new Y.Map([['posted', new Y.Doc()]]))],
    ['a key as long as a page', doc => pageEntries(doc).set('x'.repeat(500), new Y.Map())],
    ['XML', doc => pageEntries(doc).set('x', new Y.Map([['draft', new Y.XmlText('x')]]))],
    [
      'an embed in a draft',
      doc => {
        const draft = new Y.Text()
        pageEntries(doc).set('x', new Y.Map([['draft', draft]]))
        draft.insertEmbed(0, { image: 'x' })
      },
    ],
    [
      'formatting in a draft',
      doc => {
        const draft = new Y.Text()
        pageEntries(doc).set('x', new Y.Map([['draft', draft]]))
        draft.insert(0, 'x', { bold: true })
      },
    ],
    [
      'attributes deep inside a value',
      doc => pageEntries(doc).set('x', new Y.Map([['posted', { a: { b: { c: { d: 1 } } } }]])),
    ],
  ]
  test.each(refused)('%s is refused', (_, change) => {
    expect(judgeUpdate(page(), hostile(change)).kind).toBe('refuse')
  })

  test('seven bytes that claim thirty million structs', () => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 30_000_000)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 0)
    const update = encoding.toUint8Array(encoder)
    expect(update.length).toBe(7)
    expect(judgeUpdate(page(), update).kind).toBe('refuse')
  })

  test('a delete set cut short', () => {
    const doc = page()
    const id = createEntry(doc, { board: 'b', prompt: 'p', made: 1 })
    setDraft(doc, id, 'gone')
    setDraft(doc, id, '')
    removeEntry(doc, id)
    const whole = Y.encodeStateAsUpdate(doc)
    expect(judgeUpdate(page(), whole.subarray(0, whole.length - 1)).kind).toBe('refuse')
  })

  test('clocks from the far future and deletions of what does not exist wait, and never touch the page', () => {
    const far = new Y.Doc()
    far.store.clients.set(far.clientID, [new Y.GC(Y.createID(far.clientID, 0), 1_000)] as never)
    const server = page()
    const client = page()
    createEntry(client, { board: 'b', prompt: 'p', made: 1 })
    const state = Y.encodeStateAsUpdate(client)
    createEntry(client, { board: 'b', prompt: 'p', made: 2 })
    const tail = Y.encodeStateAsUpdate(client, Y.encodeStateVectorFromUpdate(state))
    expect(judgeUpdate(server, tail).kind).toBe('wait')
    const deletion = encoding.createEncoder()
    encoding.writeVarUint(deletion, 0)
    encoding.writeVarUint(deletion, 1)
    encoding.writeVarUint(deletion, 77)
    encoding.writeVarUint(deletion, 1)
    encoding.writeVarUint(deletion, 5)
    encoding.writeVarUint(deletion, 900)
    expect(judgeUpdate(server, encoding.toUint8Array(deletion)).kind).toBe('wait')
    expect(pageEntries(server).size).toBe(0)
  })

  test('V2 bytes, garbage and mutations neither throw nor put anything but entries on the page', () => {
    const rng = seededRng(20061206)
    const client = page()
    const id = createEntry(client, { board: 'b', prompt: 'p', made: 1 })
    setDraft(client, id, 'some honest words')
    postEntry(client, id)
    const good = Y.encodeStateAsUpdate(client)
    expect(judgeUpdate(page(), Y.encodeStateAsUpdateV2(client)).kind).not.toBe('admit')
    let admitted = 0
    for (let i = 0; i < 20_000; i++) {
      const bytes = Uint8Array.from(good.subarray(0, 1 + Math.floor(rng.next() * good.length)))
      for (let flips = Math.floor(rng.next() * 4); flips >= 0; flips--)
        bytes[Math.floor(rng.next() * bytes.length)] = Math.floor(rng.next() * 256)
      const server = page()
      if (judgeUpdate(server, bytes).kind !== 'admit') continue
      admitted++
      Y.applyUpdate(server, bytes)
      expect(server.store.pendingStructs).toBe(null)
      expect([...server.share.keys()]).toEqual(['entries'])
      for (const value of pageEntries(server).values()) expect(value).toBeInstanceOf(Y.Map)
    }
    expect(admitted).toBeGreaterThan(0)
  })
})
