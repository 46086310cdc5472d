import { expect, test } from 'vitest'
import { isErased, isOpen, readBody } from './body.ts'
import { eraseFromSnapshot, withholdNames } from './erase.ts'
import { NOTES, snapshotOf } from './fixtures.ts'
import { openSnapshot } from './open.ts'
import { verifySnapshot } from './verify.ts'

test('[C-4] erasing a note leaves tombstones, no byte of its words, and the same root that verifies', () => {
  const before = snapshotOf()
  const { body, erased, erasures } = eraseFromSnapshot(before.body, ['n2'])
  expect({ erased, erasures }).toEqual({ erased: 1, erasures: 3 })
  const after = readBody(body)
  expect(after.root).toBe(before.root)
  expect(after.erasures).toBe(3)
  const gone = after.leaves.filter(leaf => leaf.note === 'n2')
  expect(gone.map(leaf => Object.keys(leaf).sort().join())).toEqual(
    Array(3).fill('commitment,erased,note,part'),
  )
  for (const trace of ['youth centre', 'Sara Khan', 'Tom Ellis']) expect(body).not.toContain(trace)
  const salts = readBody(before.body)
    .leaves.filter(leaf => leaf.note === 'n2')
    .filter(isOpen)
  for (const { salt } of salts) expect(body).not.toContain(salt)
  expect(verifySnapshot(body)).toMatchObject({ ok: true, notes: 3, erased: 1 })
  expect(openSnapshot(after)).toMatchObject({
    notes: [{ id: 'n1' }, { id: 'n3' }],
    erased: [{ id: 'n2', why: null }],
  })
})

test('erasing again, or what is not there, changes nothing', () => {
  const { body } = snapshotOf()
  const once = eraseFromSnapshot(body, ['n2'])
  expect(eraseFromSnapshot(once.body, ['n2'])).toEqual({ body: once.body, erased: 0, erasures: 3 })
  expect(eraseFromSnapshot(body, ['nobody'])).toEqual({ body, erased: 0, erasures: 0 })
  expect(eraseFromSnapshot(once.body, ['n1'])).toMatchObject({ erased: 1, erasures: 5 })
})

test('somebody who was found and is erased leaves the finder’s note, without their name', () => {
  const before = snapshotOf()
  const { body, erased, erasures } = eraseFromSnapshot(before.body, [], ['n2', 'n1'])
  expect({ erased, erasures }).toEqual({ erased: 0, erasures: 1 })
  expect(body).not.toContain('Tom Ellis')
  expect(verifySnapshot(body)).toMatchObject({ ok: true, root: before.root, erased: 0 })
  expect(openSnapshot(readBody(body)).notes[1]).toMatchObject({
    id: 'n2',
    name: 'Sara Khan',
    found: { network: 'rotherham' },
  })
})

test('[C-5] withholding names keeps the root, the words and who was found by network', () => {
  const before = readBody(snapshotOf().body)
  const copy = withholdNames(before)
  expect(copy.root).toBe(before.root)
  expect(copy.leaves.filter(leaf => 'withheld' in leaf)).toHaveLength(4)
  expect(verifySnapshot(JSON.stringify(copy)).problems).toEqual([expect.stringContaining('spelled')])
  for (const name of ['Sara', 'Tom', 'Jo Bell', 'Ann"']) expect(JSON.stringify(copy)).not.toContain(name)
  expect(openSnapshot(copy).notes.map(note => [note.text, note.name, note.found])).toEqual([
    [NOTES[2]?.text, undefined, { network: 'keighley' }],
    [NOTES[1]?.text, undefined, { network: 'rotherham' }],
    [NOTES[0]?.text, undefined, undefined],
  ])
})

test('withholding what was erased leaves it erased', () => {
  const erased = readBody(eraseFromSnapshot(snapshotOf().body, ['n2']).body)
  expect(withholdNames(erased).leaves.filter(isErased)).toHaveLength(3)
})
