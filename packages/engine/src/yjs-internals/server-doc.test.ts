import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ServerDoc } from './server-doc.ts'

/** What a document announces when an observer writes too, and the listener of its update once more. */
function heard(doc: Y.Doc): string[] {
  doc.clientID = 1
  const told: string[] = []
  const words = doc.getMap('words')
  words.observe(event => {
    told.push(`observed ${[...event.keysChanged]}`)
    if (event.keysChanged.has('a')) doc.transact(() => words.set('b', 2))
  })
  doc.on('update', (update: Uint8Array) => {
    told.push(`update ${Buffer.from(update).toString('hex')}`)
    if (words.get('c') === undefined) doc.transact(() => words.set('c', 3))
  })
  doc.transact(() => {
    words.set('a', 1)
    doc.transact(() => words.set('d', 4))
  })
  return told
}

test('writing inside observers and listeners is announced as by any document', () => {
  const told = heard(new ServerDoc('page'))
  expect(told.length).toBe(6)
  expect(told).toEqual(heard(new Y.Doc()))
})

test('each transaction begins with a list of its own', () => {
  const doc = new ServerDoc('page')
  const lists = new Set<unknown>()
  for (let i = 0; i < 3; i++)
    doc.transact(() => {
      lists.add(doc._transactionCleanups)
      doc.getMap('words').set('a', i)
    })
  expect(lists.size).toBe(3)
})
