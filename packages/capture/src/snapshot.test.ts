import { createHash } from 'node:crypto'
import { canonicalJson } from '@folkmoot/kit'
import { expect, test } from 'vitest'
import { isOpen, readBody } from './body.ts'
import { withholdNames } from './erase.ts'
import { FROZEN_AT, NOTES, snapshotOf } from './fixtures.ts'
import { openSnapshot } from './open.ts'
import { verifySnapshot } from './verify.ts'

const sha256 = (...parts: (Uint8Array | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

test('each leaf commits to salt and canonical value, the root to header, texts and notes', () => {
  const body = readBody(snapshotOf().body)
  for (const leaf of body.leaves.filter(isOpen))
    expect(leaf.commitment).toBe(sha256(Buffer.from(leaf.salt, 'hex'), canonicalJson(leaf.value)))
  const parts = (id: string) =>
    body.leaves
      .filter(leaf => leaf.note === id)
      .map(({ part, commitment }) => `{"commitment":"${commitment}","part":"${part}"}`)
  const entries = [
    `{"header":${canonicalJson(body.header)}}`,
    ...(body.texts ?? []).map(({ of, id, commitment }) => canonicalJson({ of, id, commitment })),
    ...['n1', 'n2', 'n3'].map(
      note => `{"note":"${note}","origin":"folkmoot/better-together/b1/1","parts":[${parts(note).join()}]}`,
    ),
  ]
  expect(entries.length).toBe(8)
  const [a, b, c, d, e, f, g, h] = entries.map(entry => sha256(Buffer.of(0), entry)) as [string, ...string[]]
  const node = (left = '', right = '') =>
    sha256(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))
  expect(body.root).toBe(node(node(node(a, b), node(c, d)), node(node(e, f), node(g, h))))
})

test('salts are random, 16 bytes, and never shared', () => {
  const saltsOf = () =>
    readBody(snapshotOf(NOTES, { randomSalts: true }).body)
      .leaves.filter(isOpen)
      .map(leaf => leaf.salt)
  const salts = [...saltsOf(), ...saltsOf()]
  expect(new Set(salts).size).toBe(14)
  for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/)
})

test('notes stand in prompt order, then by time, then by id, each part in a leaf of its own', () => {
  const parts = readBody(snapshotOf().body).leaves.map(leaf => `${leaf.note} ${leaf.part}`)
  expect(parts).toEqual([
    'n1 words',
    'n1 name',
    'n2 words',
    'n2 name',
    'n2 connection',
    'n3 words',
    'n3 name',
  ])
})

test('[C-7] a connection is there only for a found person who agreed, and names live nowhere else', () => {
  const body = readBody(snapshotOf().body)
  expect(body.leaves.filter(leaf => leaf.part === 'connection')).toMatchObject([
    {
      note: 'n2',
      value: {
        finder: { name: 'Sara Khan', network: 'keighley' },
        found: { name: 'Tom Ellis', network: 'rotherham' },
      },
    },
  ])
  const rest = JSON.stringify([body.header, body.leaves.filter(leaf => leaf.part === 'words')])
  for (const name of ['Sara', 'Tom', 'Jo Bell', 'Ann']) expect(rest).not.toContain(name)
})

test('words appear nowhere but in their opening, and no secret of the event at all', () => {
  const { body } = snapshotOf()
  for (const note of NOTES) expect(body.split(note.text)).toHaveLength(2)
  expect(body).not.toContain('SECRET42')
})

test('opening it gives back the notes as the board showed them', () => {
  const { notes, erased } = openSnapshot(readBody(snapshotOf().body))
  const floor = (ms: number) => Math.floor(ms / 1000) * 1000
  expect(notes).toEqual([NOTES[2], NOTES[1], NOTES[0]].map(note => note && { ...note, at: floor(note.at) }))
  expect(erased).toEqual([])
})

test('on a named board a network too small to be counted is told only together with the name', () => {
  const body = readBody(snapshotOf().body)
  const leaf = (part: string) => body.leaves.find(leaf => leaf.note === 'n3' && leaf.part === part)
  expect(leaf('name')).toMatchObject({ value: { name: 'Ann', network: 'tunbridge-wells' } })
  expect(JSON.stringify(leaf('words'))).not.toContain('tunbridge')
  expect(openSnapshot(body).notes[2]?.network).toBe('tunbridge-wells')
  expect(openSnapshot(withholdNames(body)).notes[2]?.network).toBeUndefined()
})

test.each([
  ['network', ['keighley', 'rotherham', 'tunbridge-wells'], ['keighley', 'rotherham', undefined]],
  ['anonymous', [undefined, undefined, undefined], [undefined, undefined, undefined]],
] as const)(
  'a board that is %s keeps no names or fine times, even if handed some',
  (visibility, labels, found) => {
    const snapshot = snapshotOf(NOTES, { board: { visibility } })
    const { notes } = openSnapshot(readBody(snapshot.body))
    expect(new Set(notes.map(note => note.network))).toEqual(new Set(labels))
    expect(notes.map(note => note.found?.network)).toEqual(found)
    expect(notes.every(note => note.name === undefined && note.found?.name === undefined)).toBe(true)
    expect(notes.every(note => note.at % 300_000 === 0)).toBe(true)
    expect(snapshot.at).toBe(Date.UTC(2026, 11, 6, 10, 40))
    for (const name of ['Sara', 'Tom', 'Jo Bell', 'Ann']) expect(snapshot.body).not.toContain(name)
    expect(verifySnapshot(snapshot.body).ok).toBe(true)
  },
)

test('an empty board has a snapshot that verifies', () => {
  const snapshot = snapshotOf([])
  expect(snapshot).toMatchObject({ notes: 0, erasures: 0, at: FROZEN_AT - 123 })
  expect(verifySnapshot(snapshot.body)).toMatchObject({ ok: true, notes: 0, erased: 0, withheld: 0 })
})
