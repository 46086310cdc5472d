import type { Outcome } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import { readBody, type SealedBody, type SnapshotFacts, writeBody } from './body.ts'
import { eraseFromSnapshot } from './erase.ts'
import { inFirstFormat, NOTES, snapshotOf } from './fixtures.ts'
import { openSnapshot } from './open.ts'
import { compileRecord } from './record.ts'
import { eraseTexts, openHeader, type SnapshotText, textsOf } from './texts.ts'
import { verifiedWords, verifySnapshot } from './verify.ts'
import { writeRecord } from './write-record.ts'
import type { TextFormatId } from './writers/index.ts'

const outcome: Outcome = {
  groups: [
    { id: 'g1', name: 'Canary and her debts', notes: ['n1', 'n2'] },
    { id: 'g2', name: 'Trust', notes: ['n3'] },
  ],
  votes: { g1: 4 },
  tallies: [],
  summary: null,
}
const NOW = Date.UTC(2026, 11, 7, 9, 30, 44)
const frozen = () =>
  snapshotOf(NOTES, {
    outcome,
    board: { title: 'A title with a canary' },
    event: { recordGoesTo: 'the canary trust' },
  })
const isCanary = ({ value }: SnapshotText) => /canary/i.test(value)

async function written(body: string, format: TextFormatId): Promise<string> {
  const record = compileRecord([body])
  let text = ''
  if (record)
    for await (const { chunk } of writeRecord(record, { format, names: true, formatById: () => null }))
      text += chunk
  return text
}

describe('titles, prompts and names of groups', () => {
  test('stand each in a commitment of its own, and nowhere else', () => {
    const { body } = frozen()
    const { header, texts } = readBody(body)
    expect(texts?.map(({ of, id }) => `${of} ${id}`)).toEqual([
      'title b1',
      'session s1',
      'prompt p1',
      'prompt p2',
      'group g1',
      'group g2',
      'goes-to record',
    ])
    for (const text of textsOf(body)) expect(JSON.stringify(header)).not.toContain(text.value)
    expect(new Set(texts?.map(text => 'salt' in text && text.salt)).size).toBe(7)
    expect(openHeader(readBody(body))).toMatchObject({
      board: { title: 'A title with a canary', prompts: [{ text: 'I’m here because ….' }, {}] },
      session: { title: 'Why are we here?' },
      outcome: { groups: [{ name: 'Canary and her debts' }, { name: 'Trust' }], votes: { g1: 4 } },
      recordGoesTo: 'the canary trust',
    })
  })

  test('[C-24] are erased: no byte of them is left, the root is the same and verifies, and notes stay', async () => {
    const before = frozen()
    const { body, root, erasures } = eraseTexts(before.body, isCanary, NOW)
    expect({ root, erasures }).toEqual({ root: before.root, erasures: 3 })
    expect(body).not.toMatch(/canary/i)
    const gone = readBody(before.body).texts?.filter(text => 'value' in text && isCanary(text)) ?? []
    for (const text of gone) expect(body).not.toContain('salt' in text && text.salt)
    const result = verifySnapshot(body)
    expect(result).toMatchObject({ ok: true, root, notes: 3, erased: 0, texts: 3 })
    expect(verifiedWords(result)).toBe('root verifies · 3 notes · 3 titles or names erased')
    expect(openSnapshot(readBody(body)).notes).toHaveLength(3)
    for (const format of ['md', 'html', 'csv', 'json'] as const) {
      expect(await written(before.body, format), format).toMatch(/canary/i)
      expect(await written(body, format), format).not.toMatch(/canary/i)
    }
    // Notes are erased from it as before, and the revision counts both.
    expect(eraseFromSnapshot(body, ['n1']).erasures).toBe(5)
    expect(eraseTexts(body, isCanary, NOW)).toEqual({ body, root, erasures: 3 })
  })

  test('[C-3] whatever is changed of them is found', () => {
    const good = JSON.parse(eraseTexts(frozen().body, isCanary, NOW).body)
    const changed: [string, (texts: Record<string, unknown>[]) => unknown][] = [
      ['not what was frozen', texts => Object.assign(texts[1] ?? {}, { value: 'Another session' })],
      ['either open or erased', texts => Object.assign(texts[1] ?? {}, { erased: true })],
      ['either open or erased', texts => Object.assign(texts[0] ?? {}, { erased: false })],
      ['not written there', texts => Object.assign(texts[0] ?? {}, { note: 'hello' })],
      ['is missing', texts => texts.pop() && texts.pop()],
      ['twice', texts => texts.push(texts[0] ?? {})],
      ['unknown kind', texts => Object.assign(texts[1] ?? {}, { of: 'speaker' })],
      ['root does not match', texts => texts.reverse()],
      [
        'parts were erased',
        texts => Object.assign(texts[0] ?? {}, readBody(frozen().body).texts?.[0]) && delete texts[0]?.erased,
      ],
    ]
    for (const [reason, change] of changed) {
      const copy = structuredClone(good)
      change(copy.texts)
      const result = verifySnapshot(writeBody(copy))
      expect(result.ok, reason).toBe(false)
      expect(result.problems.join('\n')).toContain(reason)
    }
    const { texts: _, ...without } = good
    expect(verifySnapshot(writeBody(without)).problems.join('\n')).toContain('lacks its texts')
  })
})

describe('an edition of the first format', () => {
  const first = () => inFirstFormat(eraseFromSnapshot(frozen().body, ['n2']).body)

  test('verifies by its own rules and reads as the same', async () => {
    expect(verifySnapshot(first())).toMatchObject({ ok: true, notes: 3, erased: 1, texts: 0 })
    expect(openHeader(readBody(first()))).toMatchObject({ board: { title: 'A title with a canary' } })
    expect(textsOf(first())).toEqual(textsOf(frozen().body).filter(({ of }) => of !== 'goes-to'))
    expect(eraseTexts(first(), () => false, NOW).body).toBe(first())
  })

  test('[C-25] is sealed anew when a text under its root is erased: the same notes, another root, and both are said', async () => {
    const before = readBody(first())
    const { body, root, erasures } = eraseTexts(first(), isCanary, NOW)
    expect(body).not.toMatch(/canary/i)
    // What is left of the first root could be tried against guesses of a short name.
    expect(body).not.toContain(before.root)
    expect(root).not.toBe(before.root)
    expect(erasures).toBe(5)
    const after = readBody(body)
    expect(after.root).toBe(root)
    expect(after.leaves).toEqual(before.leaves)
    const result = verifySnapshot(body)
    expect(result).toMatchObject({ ok: true, notes: 3, erased: 1, texts: 2 })
    expect(result.boards[0]?.sealedAnew).toBe(Date.UTC(2026, 11, 7, 9, 30))
    expect(verifiedWords(result.boards[0] ?? result)).toContain('sealed anew 7 December 2026, 09:30 UTC')
    for (const format of ['md', 'html'] as const)
      expect(await written(body, format), format).toContain('Sealed anew 7 December 2026, 09:30 UTC')
    // From then on it is as any other.
    const again = eraseTexts(body, ({ of }) => of === 'session', NOW + 1e6)
    expect(again).toMatchObject({ root, erasures: 6 })
    expect(verifySnapshot(again.body)).toMatchObject({ ok: true, texts: 3 })
  })
})

describe('what is known of a board’s people', () => {
  test('[C-26] is under the root: whose board, who could read it, how many people, voters, what was left out', async () => {
    const { body } = snapshotOf(NOTES, { board: { network: 'keighley' } })
    expect(readBody(body).header).toMatchObject({
      facts: {
        network: 'keighley',
        audience: 'network',
        people: 27,
        vote: { dots: 3, voters: 9 },
        leftOut: { hidden: 1, waiting: 0 },
      },
    })
    const text = await written(body, 'md')
    expect(text).toContain('For one network, Keighley, 27 people · 9 people voted, 3 dots each')
    expect(text).toContain('Left out: 1 note hidden by the facilitator')
    expect(await written(snapshotOf().body, 'html')).toContain('Open to 27 people')
    expect(verifySnapshot(body).ok).toBe(true)
    // Each of them, changed in the file, is found by the root alone.
    const changed = [
      { network: null },
      { audience: 'everybody' as const },
      { people: 28 },
      { vote: { dots: 3, voters: 8 } },
      { vote: { dots: 4, voters: 9 } },
      { leftOut: { hidden: 0, waiting: 0 } },
    ]
    for (const change of changed) {
      const sealed = readBody(body) as SealedBody
      const facts = { ...sealed.header.facts, ...change } as SnapshotFacts
      const forged = verifySnapshot(writeBody({ ...sealed, header: { ...sealed.header, facts } }))
      expect(forged.ok, JSON.stringify(change)).toBe(false)
      expect(forged.problems).toHaveLength(1)
    }
  })

  test.each(['network', 'anonymous'] as const)(
    '[C-26] on a board that is %s fewer than five voters are no number, and nothing is said of what was left out',
    visibility => {
      const few = { people: 4, vote: { dots: 3, voters: 4 }, leftOut: { hidden: 2, waiting: 1 } }
      const facts = (board: object) => readBody(snapshotOf(NOTES, { board, facts: few }).body).header
      expect(facts({ visibility })).toMatchObject({
        facts: { people: null, vote: { dots: 3, voters: null }, leftOut: null },
      })
      expect(facts({ visibility: 'named' })).toMatchObject({
        facts: { people: null, vote: { dots: 3, voters: 4 }, leftOut: few.leftOut },
      })
    },
  )
})
