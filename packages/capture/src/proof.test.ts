import { canonicalJson, type Json } from '@folkmoot/kit'
import { expect, test } from 'vitest'
import { readBody } from './body.ts'
import { eraseFromSnapshot } from './erase.ts'
import { inFirstFormat, inOnePiece, NOTES, snapshotOf } from './fixtures.ts'
import { checkProof, checkpointOf, proveNotes, readCheckpoint } from './proof.ts'

const proofsOf = (json: string, ...notes: string[]) => proveNotes(readBody(json), new Set(notes))

test('[C-65] a note is shown to stand under the root by itself, without anybody’s name', () => {
  const { body, root } = snapshotOf()
  const proofs = proofsOf(body, 'n1', 'n2', 'n3')
  expect(proofs.map(({ note }) => note)).toEqual(['n1', 'n2', 'n3'])
  for (const proof of proofs)
    expect(checkProof(JSON.parse(canonicalJson(proof as unknown as Json)))).toEqual({
      problems: [],
      checkpoint: { event: 'better-together', board: 'b1', edition: 1, size: 8, root },
      note: proof.note,
      words: NOTES.find(({ id }) => id === proof.note)?.text,
    })
  for (const name of ['Sara', 'Tom', 'Jo Bell', 'Ann']) expect(JSON.stringify(proofs)).not.toContain(name)
})

test('[C-65] of five thousand notes each takes fourteen hashes and less than 2 KB besides its words', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => ({
    id: `n${i}`,
    prompt: 'p1',
    text: 'listening',
    at: i * 1000,
    network: 'keighley',
    name: `Person ${i}`,
  }))
  const { body } = snapshotOf(many)
  for (const proof of proofsOf(body, 'n0', 'n2500', 'n4999')) {
    expect(proof.path.length).toBeLessThanOrEqual(14)
    expect(canonicalJson(proof as unknown as Json).length).toBeLessThan(2_048)
    expect(checkProof(proof).problems).toEqual([])
  }
})

test('[C-65] it holds after others were erased; of an erased note there is none', () => {
  const { body } = snapshotOf()
  const before = proofsOf(body, 'n1')
  const erased = eraseFromSnapshot(body, ['n2']).body
  expect(proofsOf(erased, 'n1')).toEqual(before)
  expect(proofsOf(erased, 'n2')).toEqual([])
})

test('[C-65] whatever is changed in it is found', () => {
  const [proof] = proofsOf(snapshotOf().body, 'n2')
  if (!proof) throw new Error('nothing to change')
  const changed: object[] = [
    { ...proof, note: 'n1' },
    { ...proof, index: proof.index - 1 },
    { ...proof, path: proof.path.slice(1) },
    { ...proof, path: [...proof.path].reverse() },
    { ...proof, path: [...proof.path, proof.path[0]] },
    { ...proof, parts: proof.parts.slice(0, 1) },
    { ...proof, parts: [...proof.parts].reverse() },
    { ...proof, salt: `${proof.salt.slice(1)}0` },
    { ...proof, value: { ...proof.value, text: 'other words' } },
    { ...proof, value: { ...proof.value, at: 0 } },
    { ...proof, checkpoint: proof.checkpoint.replace('\n8\n', '\n9\n') },
    { ...proof, checkpoint: proof.checkpoint.replace('/b1/', '/b2/') },
    { ...proof, checkpoint: proof.checkpoint.replace('/1\n', '/2\n') },
    { ...proof, checkpoint: `${proof.checkpoint}\n` },
    { ...proof, format: 'folkmoot-note-proof/2' },
    { ...proof, more: true },
  ]
  for (const one of changed) {
    const result = checkProof(JSON.parse(JSON.stringify(one)))
    expect(result.problems, JSON.stringify(one)).not.toEqual([])
    expect(result.words).toBe('')
  }
  for (const nothing of [null, 3, 'x', [], {}, { ...proof, path: 'x' }, { ...proof, parts: null }])
    expect(checkProof(nothing).problems).not.toEqual([])
})

test('a checkpoint is three lines, and reads back as it was written', () => {
  const text = checkpointOf(readBody(snapshotOf().body))
  expect(text?.split('\n').length).toBe(4)
  expect(readCheckpoint(text)).toMatchObject({ board: 'b1', size: 8 })
  expect(readCheckpoint(text?.replace('=', ''))).toBe(null)
})

test('editions of earlier versions have no proofs', () => {
  const { body } = snapshotOf()
  for (const json of [inOnePiece(body), inFirstFormat(body)]) {
    expect(proofsOf(json, 'n1')).toEqual([])
    expect(checkpointOf(readBody(json))).toBe(null)
  }
})
