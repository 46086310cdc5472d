import { canonicalJson, type Json } from '@folkmoot/kit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rootOf } from './commitments.ts'
import { eraseFromSnapshot } from './erase.ts'
import { inFirstFormat, inOnePiece, NOTES, snapshotOf } from './fixtures.ts'
import { compileRecord, type RecordAbout } from './record.ts'
import { verifiedWords, verifySnapshot } from './verify.ts'
import { writeRecord } from './write-record.ts'

const ABOUT: RecordAbout = {
  network: null,
  ofNetworks: 1,
  notHere: [{ board: 'b7', title: 'Who is missing?', why: 'not-frozen' }],
  zone: 'Europe/London',
}

async function exported(bodies: string[], names = true, about: RecordAbout | null = null): Promise<string> {
  const record = compileRecord(bodies, about)
  if (!record) throw new Error('nothing to export')
  let text = ''
  for await (const { chunk } of writeRecord(record, { format: 'json', names, formatById: () => null }))
    text += chunk
  return text
}
const second = () => snapshotOf(NOTES.slice(0, 1), { board: { id: 'b2', title: 'Review day one' }, seq: 90 })

type Path = (string | number)[]
/** Every scalar of a JSON value, by its path. */
function scalars(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, member]) =>
    scalars(member as Json, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
function changeAt(value: Json, [key, ...rest]: Path, change: (old: Json) => Json): Json {
  if (key === undefined) return change(value)
  const copy = structuredClone(value) as Record<string | number, Json>
  copy[key] = changeAt(copy[key] as Json, rest, change)
  return copy as Json
}
function another(old: Json): Json {
  if (typeof old === 'string') return /^[0-9a-f]{32,}$/.test(old) ? flipHex(old) : `${old}.`
  if (typeof old === 'number') return old + 1
  return typeof old === 'boolean' ? !old : 'something'
}
const flipHex = (hex: string) => `${hex[0] === '0' ? '1' : '0'}${hex.slice(1)}`

describe('what was frozen verifies', () => {
  test('a snapshot, and a record of several, with a line feed at the end or without', async () => {
    const { body, root } = snapshotOf()
    expect(verifySnapshot(body)).toMatchObject({
      ok: true,
      problems: [],
      root,
      notes: 3,
      erased: 0,
      withheld: 0,
    })
    const file = await exported([body, second().body])
    expect(file.endsWith('}\n')).toBe(true)
    const result = verifySnapshot(file)
    expect(result).toMatchObject({ ok: true, notes: 4, root: compileRecord([body, second().body])?.root })
    expect(result.boards.map(board => [board.title, board.notes])).toEqual([
      ['Why are we here?', 3],
      ['Review day one', 1],
    ])
    expect(verifySnapshot(file.trimEnd()).ok).toBe(true)
  })

  test('[C-65] also what earlier versions froze, each under its own kind of root', async () => {
    const { body, root } = snapshotOf()
    const earlier = [inOnePiece(body), inFirstFormat(body)]
    for (const json of earlier) {
      expect(verifySnapshot(json)).toMatchObject({ ok: true, notes: 3 })
      const claimed = JSON.parse(json)
      for (const format of ['folkmoot-snapshot/1', 'folkmoot-snapshot/2', 'folkmoot-snapshot/3'])
        if (format !== claimed.header.format)
          expect(
            verifySnapshot(canonicalJson({ ...claimed, header: { ...claimed.header, format } })).ok,
          ).toBe(false)
    }
    const roots = [root, ...earlier.map(json => verifySnapshot(json).root)]
    expect(new Set(roots).size).toBe(3)
    const mixed = await exported([earlier[0] as string, second().body])
    expect(verifySnapshot(mixed)).toMatchObject({ ok: true, notes: 4 })
  })

  test('[C-27] a record that says what is not in it', async () => {
    const result = verifySnapshot(await exported([snapshotOf().body, second().body], true, ABOUT))
    expect(result).toMatchObject({ ok: true, problems: [], notHere: ABOUT.notHere })
    expect(result.root).not.toBe(compileRecord([snapshotOf().body, second().body])?.root)
  })

  test('in plain words', () => {
    expect(verifiedWords({ notes: 64, erased: 1, withheld: 12, texts: 0 })).toBe(
      'root verifies · 64 notes · 1 erased · names withheld',
    )
    expect(verifiedWords({ notes: 1, erased: 0, withheld: 0, texts: 0 })).toBe('root verifies · 1 note')
  })
})

describe('what was changed does not', () => {
  test('[C-3] whichever field, in a record with open, erased and withheld leaves', async () => {
    const erased = eraseFromSnapshot(snapshotOf().body, ['n1']).body
    const cases = [true, false].flatMap(names => [null, ABOUT].map(about => ({ names, about })))
    for (const { names, about } of cases) {
      const file = JSON.parse(await exported([erased, second().body], names, about)) as Json
      expect(verifySnapshot(canonicalJson(file)).ok).toBe(true)
      const paths = scalars(file)
      expect(paths.length).toBeGreaterThan(80)
      for (const path of paths) {
        const result = verifySnapshot(canonicalJson(changeAt(file, path, another)))
        expect(result.ok, path.join('.')).toBe(false)
        expect(result.problems.join('\n')).toMatch(/[a-z]{3}/)
      }
    }
  })

  test('[C-3] whichever byte', async () => {
    const file = new TextEncoder().encode(await exported([snapshotOf().body]))
    fc.assert(
      fc.property(fc.nat(file.length - 2), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = file.slice()
        changed[at] = (changed[at] ?? 0) ^ flip
        return !verifySnapshot(new TextDecoder().decode(changed)).ok
      }),
      { numRuns: 400 },
    )
  })

  test('a member added, a leaf left out, doubled or moved', () => {
    const body = JSON.parse(snapshotOf().body)
    const tampered: [string, object][] = [
      ['something that was not written there', { ...body, note: 'hello' }],
      [
        'something that was not written there',
        { ...body, leaves: [{ ...body.leaves[0], x: 1 }, ...body.leaves.slice(1)] },
      ],
      ['added, removed or moved', { ...body, leaves: body.leaves.slice(0, -1) }],
      ['twice', { ...body, leaves: [...body.leaves, body.leaves[0]] }],
      ['added, removed or moved', { ...body, leaves: body.leaves.toReversed() }],
      [
        'either open, erased or withheld',
        { ...body, leaves: [{ ...body.leaves[0], erased: true }, ...body.leaves.slice(1)] },
      ],
      ['lacks its header or its leaves', { ...body, leaves: 7 }],
    ]
    for (const [reason, value] of tampered) {
      const result = verifySnapshot(canonicalJson(value as Json))
      expect(result.ok).toBe(false)
      expect(result.problems.join('\n')).toContain(reason)
    }
  })

  test('a count of notes that its own notes contradict, even under a root made to fit', () => {
    const body = JSON.parse(snapshotOf().body)
    const header = { ...body.header, notes: 4 }
    const forged = { ...body, header, root: rootOf(header, body.leaves, body.texts) }
    const { problems } = verifySnapshot(canonicalJson(forged))
    expect(problems).toEqual(['Why are we here?: it says 4 notes were frozen, but holds 3'])
  })

  test('words passed off as withheld, or a name that outlived its note', () => {
    const erased = JSON.parse(eraseFromSnapshot(snapshotOf().body, ['n1']).body)
    const open = JSON.parse(snapshotOf().body)
    const problems = (body: object) => verifySnapshot(canonicalJson(body as Json)).problems.join('\n')
    const { note, part, commitment } = open.leaves[0]
    const withheld = { note, part, commitment, withheld: true }
    expect(problems({ ...open, leaves: [withheld, ...open.leaves.slice(1)] })).toContain('never withheld')
    const kept = [erased.leaves[0], open.leaves[1], ...open.leaves.slice(2)]
    expect(problems({ ...erased, leaves: kept, erasures: 1 })).toContain(
      'note n1 was erased, but its name was not',
    )
  })

  test('spelling: spaces, key order, escapes, doubled keys', () => {
    const { body } = snapshotOf()
    const respelled = [
      ` ${body}`,
      `${body}\n\n`,
      JSON.stringify(JSON.parse(body), null, 2),
      body.replace('I was sent', '\\u0049 was sent'),
      body.replace('{"erasures":0', '{"erasures":1,"erasures":0'),
    ]
    for (const text of respelled) {
      expect(text).not.toBe(body)
      expect(verifySnapshot(text)).toMatchObject({
        ok: false,
        problems: [expect.stringContaining('spelled')],
      })
    }
  })

  test.each([
    ['', 'not JSON'],
    ['{', 'not JSON'],
    ['[]', 'neither a record nor a snapshot'],
    ['null', 'neither a record nor a snapshot'],
    ['{"format":"folkmoot-record/9"}', 'folkmoot-record/3'],
    ['{"format":"folkmoot-record/1"}', 'lacks its event'],
    [
      '{"format":"folkmoot-record/1","event":{},"programme":{},"root":"","snapshots":[null]}',
      'lacks its header',
    ],
    [`{"header":{"format":"folkmoot-snapshot/1"},"leaves":[{}],"root":"","erasures":0}`, 'leaf 1 lacks'],
    ['{"a":1e999}', 'cannot be spelled'],
    [`${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`, 'neither a record'],
    [
      `{"format":"folkmoot-record/1","event":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      'cannot be spelled',
    ],
  ])('garbage: %.40s', (text, reason) => {
    const result = verifySnapshot(text)
    expect(result.ok).toBe(false)
    expect(result.problems.join('\n')).toContain(reason)
  })
})
