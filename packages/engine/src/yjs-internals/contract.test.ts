/** What the files here take for granted of Yjs, each by itself, so that another version says what it changed. */
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

test('[E-26] a document keeps the list of its transactions, and a table of who listens', () => {
  const doc = new Y.Doc()
  expect(doc._transactionCleanups).toEqual([])
  expect(doc._observers).toBeInstanceOf(Map)
  let during = 0
  doc.on('update', () => {
    during = doc._transactionCleanups.length
  })
  doc.getMap('a').set('b', 1)
  expect(during).toBe(1)
  expect(doc._transactionCleanups).toEqual([])
})

test('[E-26] updates are decoded by a class that is handed in, part by part', () => {
  const doc = new Y.Doc()
  doc.getMap('a').set('b', { c: 1 })
  doc.getMap('a').delete('b')
  const asked: string[] = []
  class Heard extends Y.UpdateDecoderV1 {
    constructor(from: decoding.Decoder) {
      super(from)
      expect(this.restDecoder).toBeInstanceOf(decoding.Decoder)
    }
    override readClient(): number {
      asked.push('client')
      return super.readClient()
    }
    override readInfo(): number {
      asked.push('struct')
      return super.readInfo()
    }
    override readDsClock(): number {
      asked.push('deleted')
      return super.readDsClock()
    }
  }
  Y.decodeUpdateV2(Y.encodeStateAsUpdate(doc), Heard as unknown as typeof Y.UpdateDecoderV2)
  expect(asked).toEqual(['client', 'struct', 'deleted'])
})

test('[E-26] structs lie in the store by client, linked to their neighbours and their parents', () => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'ab')
  doc.getText('t').insert(1, 'x')
  const structs = doc.store.clients.get(doc.clientID) as Y.Item[]
  const [a, b, x] = structs as [Y.Item, Y.Item, Y.Item]
  expect(Y.findIndexSS(structs, 2)).toBe(2)
  expect([a.right, x.left, x.right]).toEqual([x, a, b])
  expect(x.parent).toBe(doc.getText('t'))
  expect(doc.getText('t')._start).toBe(a)
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.store.pendingDs).toBeNull()
})
