import type { Note } from '@folkmoot/board-doc'
import type { FollowUp, NetworkPart } from '@folkmoot/protocol'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBody, type SnapshotBody } from '../body.ts'
import { eraseFromSnapshot, withholdNotes } from '../erase.ts'
import { snapshotOf } from '../fixtures.ts'
import { openSnapshot } from '../open.ts'
import { eraseTexts } from '../texts.ts'
import {
  copyForNetwork,
  goneKey,
  type KeptBoard,
  mergeNetworks,
  type NetworkState,
  readNetworkFile,
  withoutGone,
  writeNetworkFile,
} from './index.ts'

const SERVER = 'server-one'
const note = (id: string, network: string, text: string): Note => ({ id, prompt: 'p1', text, at: 5, network })
const everybodys = readBody(
  snapshotOf(
    [
      note('n1', 'keighley', 'ring the library'),
      note('n2', 'rotherham', 'kittiwake'),
      { ...note('n3', 'keighley', 'wagtail'), prompt: 'p2' },
    ],
    {
      outcome: {
        groups: [{ id: 'g1', name: 'a name of theirs', notes: ['n2'] }],
        votes: null,
        tallies: [],
        summary: null,
      },
    },
  ).body,
)
const own = readBody(
  snapshotOf(
    [{ ...note('o1', 'keighley', 'our own'), name: 'Sara Khan' }, note('o2', 'keighley', 'and ours')],
    {
      board: { id: 'b2', network: 'keighley' },
    },
  ).body,
)

const part = (more: Partial<NetworkPart> = {}): NetworkPart => ({
  server: SERVER,
  event: { id: 'better-together', name: 'Better Together', place: 'London', dates: '' },
  at: 10,
  members: [{ handle: 'h1', name: 'Sara Khan' }],
  codes: { key: 'a'.repeat(64), salt: 'b'.repeat(32), hashes: [{ handle: 'h1', hash: 'c'.repeat(64) }] },
  given: [
    { id: 'g1', board: 'b9', title: 'Commitments', by: 'h1', name: 'Sara Khan', text: 'ring', lines: [] },
  ],
  hidden: [],
  unnamed: [],
  writers: [{ note: 'o1', handle: 'h1' }],
  ...more,
})
const board = (body: SnapshotBody, isOwn = true): KeptBoard => ({ server: SERVER, own: isOwn, body })
const state = (more: Partial<NetworkState> = {}): NetworkState => ({
  at: 10,
  network: { id: 'keighley', name: 'Keighley', colour: '#a87400', shape: 'diamond' },
  programme: { id: 'cln', name: 'Community Leadership Network' },
  parts: [part()],
  boards: [board(own)],
  follows: [],
  gone: [],
  ...more,
})
const follow = (id: string, at = 1): FollowUp => ({ id, of: 'o1', state: 'done', told: 'Jo', at })
const merged = (...all: readonly NetworkState[]): NetworkState => {
  const [first, ...rest] = all as [NetworkState, ...NetworkState[]]
  return rest.reduce((known, next) => {
    const both = mergeNetworks(known, next)
    if (!both.ok) throw new Error(both.error)
    return both.value
  }, mergedOnce(first))
}
const mergedOnce = (one: NetworkState) => {
  const both = mergeNetworks(one, one)
  if (!both.ok) throw new Error(both.error)
  return both.value
}

describe('what goes along', () => {
  test('[P-48] of everybody’s board what its members promised by their printed network, and nobody else’s words', () => {
    const copy = copyForNetwork(everybodys, {
      network: 'keighley',
      own: false,
      prompts: new Set(['p1']),
      hidden: new Set(),
      unnamed: false,
    }) as SnapshotBody
    expect(openSnapshot(copy).notes.map(({ text }) => text)).toEqual(['ring the library'])
    expect(JSON.stringify(copy)).not.toMatch(/kittiwake|wagtail|a name of theirs/)
    const file = writeNetworkFile(state({ boards: [board(copy, false)] }))
    expect(readNetworkFile(file)).toMatchObject({ ok: true })
    expect(copy.root).toBe(everybodys.root)
  })

  test('[P-48] of a board without labels nothing, and what was hidden since is kept back', () => {
    const kept = { network: 'keighley', own: false, prompts: new Set(['p1']), unnamed: false }
    const unlabelled = readBody(
      snapshotOf([{ id: 'n1', prompt: 'p1', text: 'whose?', at: 5 }], { board: { visibility: 'anonymous' } })
        .body,
    )
    expect(copyForNetwork(unlabelled, { ...kept, hidden: new Set() })).toBeNull()
    expect(copyForNetwork(everybodys, { ...kept, hidden: new Set(['n1']) })).toBeNull()
    const nameless = copyForNetwork(own, { ...kept, own: true, hidden: new Set(), unnamed: true })
    expect(JSON.stringify(nameless)).not.toContain('Sara Khan')
    expect(
      readNetworkFile(writeNetworkFile(state({ boards: [board(nameless as SnapshotBody)] }))),
    ).toMatchObject({ ok: true })
  })
})

describe('[M-7] a file is checked as it is opened', () => {
  const file = writeNetworkFile(state({ follows: [follow('f1')] }))
  const why = (text: string) => {
    const read = readNetworkFile(text)
    return read.ok ? 'read' : read.error.why
  }
  /** Sealed as a whole again, as somebody would who knows how. */
  const resealed = (change: (raw: { boards: { body: SnapshotBody }[] }) => void) => {
    const raw = JSON.parse(file)
    change(raw)
    const { root: _root, format: _format, ...rest } = raw
    return writeNetworkFile(rest)
  }

  test('as it was written it is read, letter for letter', () => {
    const read = readNetworkFile(file)
    expect(read.ok && writeNetworkFile(read.value)).toBe(file)
  })
  test('what is no file of a network is called so', () => {
    expect(why('{')).toBe('unreadable')
    expect(why('{}')).toBe('other-kind')
    expect(why('[]')).toBe('other-kind')
    expect(why(snapshotOf().body)).toBe('other-kind')
  })
  test('any changed letter is found', () => {
    expect(why(file.replace('Sara Khan', 'Sara Cahn'))).toBe('changed')
    expect(why(file.replace('"at":10', '"at":11'))).toBe('changed')
    expect(why(` ${file}`)).toBe('changed')
    expect(why(file.replace('"follows"', '"followed"'))).toBe('shape')
  })
  test('a board that does not verify is named, also where the whole was sealed again', () => {
    const forged = resealed(raw => {
      const leaf = raw.boards[0]?.body.leaves.find(one => 'value' in one && 'text' in one.value)
      if (leaf && 'value' in leaf && 'text' in leaf.value) leaf.value.text = 'never said'
    })
    expect(readNetworkFile(forged)).toEqual({
      ok: false,
      error: { why: 'board', title: 'Why are we here?', place: 0 },
    })
    const renamed = resealed(raw => {
      if (raw.boards[0]) raw.boards[0].body.header.event.name = 'Elsewhere'
    })
    expect(why(renamed)).toBe('board')
  })
  test('what no Folkmoot writes is refused, never thrown', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const keys = Object.keys(JSON.parse(file))
        const raw = { ...JSON.parse(file), [keys[at % keys.length] as string]: JSON.parse(json) }
        const read = readNetworkFile(JSON.stringify(raw))
        expect(read.ok ? ['read'] : ['shape', 'changed', 'other-kind']).toContain(
          read.ok ? 'read' : read.error.why,
        )
      }),
    )
  })
})

describe('[M-9] put together', () => {
  test('two that say that they are one edition, and are not, are refused by name', () => {
    const other = readBody(snapshotOf([note('o1', 'keighley', 'else')], { board: { id: 'b2' } }).body)
    expect(mergeNetworks(state(), state({ boards: [board(other)] }))).toEqual({
      ok: false,
      error: 'Why are we here?',
    })
  })

  test('what was kept back in one is open where the other has it, and what was erased stays erased', () => {
    const withheld = readBody(withholdNotes(JSON.stringify(own), ['o1', 'o2']))
    const erased = readBody(eraseFromSnapshot(JSON.stringify(own), ['o1'], [], 'asked').body)
    const both = merged(state({ boards: [board(withheld)] }), state({ boards: [board(erased)] }), state())
    const [kept] = both.boards
    expect(kept && openSnapshot(kept.body).notes.map(({ text }) => text)).toEqual(['and ours'])
    expect(kept && openSnapshot(kept.body).erased).toEqual([{ id: 'o1', why: 'asked' }])
    expect(readNetworkFile(writeNetworkFile(both))).toMatchObject({ ok: true })
  })

  test('[M-10] somebody who was erased is revived by no older file', () => {
    const gone = withoutGone(state({ gone: [goneKey('h1')], at: 20 }))
    for (const both of [merged(state(), gone), merged(gone, state())]) {
      expect(JSON.stringify(both.parts)).not.toContain('Sara')
      expect(JSON.stringify(both.parts)).not.toContain('h1')
    }
  })

  /** Of one event at one time there is one part: that is what its server wrote. */
  const anyPart = fc.record({
    server: fc.constantFrom('server-one', 'server-two'),
    at: fc.integer({ min: 1, max: 4 }),
  })
  const anyState = fc
    .record({
      part: anyPart,
      at: fc.integer({ min: 1, max: 4 }),
      hide: fc.subarray(['o1', 'o2']),
      erase: fc.subarray(['o1', 'o2']),
      title: fc.boolean(),
      why: fc.constantFrom('asked' as const, 'not-for-all' as const, undefined),
      follows: fc.subarray(['f1', 'f2', 'f3']),
      gone: fc.subarray([goneKey('f2'), goneKey('g1'), goneKey('h1')]),
      has: fc.boolean(),
    })
    .map(
      ({ part: { server, at: written }, at, hide, erase, title, why, follows, gone, has }): NetworkState => {
        const kept = withholdNotes(JSON.stringify(own), hide)
        const without = eraseFromSnapshot(kept, erase, [], why).body
        const untitled = title ? eraseTexts(without, ({ of }) => of === 'title', 7).body : without
        return withoutGone(
          state({
            at,
            parts: [
              part({ server, at: written, hidden: written > 2 ? ['o2'] : [] }),
              ...(server === SERVER ? [] : [part({ at: 1 })]),
            ],
            boards: has ? [board(readBody(untitled))] : [],
            follows: follows.map(id => follow(id)),
            gone: [...gone].sort(),
          }),
        )
      },
    )

  test('in any order, and any number of times, it is the same, and every root verifies', () => {
    fc.assert(
      fc.property(
        fc.array(anyState, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat(99)),
        (all, chance) => {
          const one = writeNetworkFile(merged(...all))
          const shuffled = all.map(of => [chance.next().value, of] as const).sort(([a], [b]) => a - b)
          expect(writeNetworkFile(merged(...shuffled.map(([, of]) => of)))).toBe(one)
          expect(writeNetworkFile(merged(...all, ...all))).toBe(one)
          const [first, ...rest] = all as [NetworkState, ...NetworkState[]]
          if (rest.length > 0) expect(writeNetworkFile(merged(first, merged(...rest)))).toBe(one)
          const read = readNetworkFile(one)
          expect(read.ok && writeNetworkFile(read.value)).toBe(one)
        },
      ),
      { numRuns: 200 },
    )
  })
})
