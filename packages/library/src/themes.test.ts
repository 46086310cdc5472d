/** Themes across events: what a page of theirs tells, and that it tells nothing finer than the printed notes. */
import type { Note } from '@folkmoot/board-doc'
import { compileRecord, eraseFromSnapshot, withholdNotes } from '@folkmoot/capture'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FROZEN_AT, snapshotOf } from '../../capture/src/fixtures.ts'
import { buildLibrary } from './build-library.ts'
import { collect } from './collection.ts'
import type { Published } from './published.ts'
import { gridOf } from './theme-grid.ts'
import { openThemes, readThemes, type Theme, writeThemes } from './themes.ts'

const ABOUT = { readers: 'public', contact: '', licence: '' } as const
const NOBODY_LEFT_OUT = {
  people: 27,
  vote: { dots: 3, voters: 9 },
  leftOut: { hidden: 0, waiting: 0 },
} as const

const note = (id: string, text: string, more: Partial<Note> = {}): Note => ({
  id,
  prompt: 'p1',
  text,
  at: FROZEN_AT,
  ...more,
})
type More = Parameters<typeof snapshotOf>[1]
function board(
  event: string,
  id: string,
  notes: readonly Note[],
  groups: Record<string, string[]>,
  more: More = {},
) {
  return snapshotOf(notes, {
    event: { id: event, name: `Event ${event}` },
    board: { id: `${event}-${id}`, title: `Board ${id}`, visibility: 'named' },
    facts: NOBODY_LEFT_OUT,
    ...more,
    outcome: {
      groups: Object.entries(groups).map(([group, of]) => ({ id: group, name: `Group ${group}`, notes: of })),
      votes: { [notes[0]?.id ?? '']: 3 },
      tallies: [{ note: notes[0]?.id ?? '', counts: { agree: 4, concern: 2 } }],
      summary: null,
    },
  }).body
}
function published(...bodies: string[]): Published {
  const record = compileRecord(bodies, { network: null, ofNetworks: 0, notHere: [], zone: 'Europe/London' })
  if (!record) throw new Error('nothing to publish')
  return { readers: 'public', edition: 1, record }
}
const theme = (groups: Theme['groups'], more: Partial<Theme> = {}): Theme => ({
  id: 'trust',
  name: 'Trust <i>between</i> people',
  definition: 'What makes people ask <b>each other</b>.',
  by: 'The programme’s team',
  on: '2026-12-09',
  groups,
  ...more,
})
const ref = (event: string, b: string, group: string) => ({ event, board: `${event}-${b}`, group })

async function build(all: readonly Published[], themes: readonly Theme[]) {
  const files = new Map<string, string>()
  for await (const { path, text } of buildLibrary(all, ABOUT, [], themes)) {
    expect(files.has(path), `${path} is written once`).toBe(false)
    files.set(path, text)
  }
  return files
}

const K = { network: 'keighley' }
const R = { network: 'rotherham' }
const ONE = () =>
  published(
    board('one', 'b1', [note('a', 'They came back', K), note('b', 'Nobody asked', R)], {
      g1: ['a'],
      g2: ['b'],
    }),
  )
const TWO = () =>
  published(
    board(
      'two',
      'b1',
      [note('c', 'Ask <first>', R), note('d', 'ہم سب', K)],
      { g3: ['c', 'd'] },
      {
        board: { id: 'two-b1', format: 'agreed-understandings', visibility: 'named' },
      },
    ),
  )
const JOINED = [theme([ref('one', 'b1', 'g1'), ref('two', 'b1', 'g3')])]

describe('[C-60] a theme across events', () => {
  test('says who means what by it, from which groups of which events it is, and what stands in them', async () => {
    const files = await build([ONE(), TWO()], JOINED)
    const page = files.get('t/trust/index.html') ?? ''
    expect(page).toContain('Trust &lt;i&gt;between&lt;/i&gt; people')
    expect(page).toContain('What makes people ask &lt;b&gt;each other&lt;/b&gt;.')
    expect(page).toContain('Said by The programme’s team, 9 December 2026.')
    for (const link of [
      'e/one/index.html',
      'e/two/index.html',
      't/g1/index.html',
      't/g3/index.html',
      'n/d@e1/index.html',
    ])
      expect(page).toContain(`href="../../${link}"`)
    expect(page).not.toContain('Nobody asked')
    // By dots, and out of how many voters.
    expect(page).toContain('9 people voted')
  })

  test('leads to its groups and notes, and they lead back; search narrows by it', async () => {
    const files = await build([ONE(), TWO()], JOINED)
    for (const path of ['t/g1/index.html', 't/g3/index.html', 'n/a@e1/index.html', 'n/c@e1/index.html'])
      expect(files.get(path), path).toContain('href="../../t/trust/index.html"')
    expect(files.get('n/b@e1/index.html')).not.toContain('t/trust')
    for (const path of ['index.html', 't/index.html'])
      expect(files.get(path), path).toContain('t/trust/index.html')
    const read = (event: string) =>
      JSON.parse(/push\((.*)\)\n$/.exec(files.get(`search/notes-${event}.js`) ?? '')?.[1] ?? '{}')
    expect(read('one').themes).toEqual(['Trust <i>between</i> people'])
    expect(read('one').notes.map((row: unknown[]) => [row[0], row[8]])).toEqual([
      ['a', [0]],
      ['b', []],
    ])
  })

  test('has counter-voices only where people pressed them', async () => {
    const files = await build([ONE(), TWO()], JOINED)
    const page = files.get('t/trust/index.html') ?? ''
    expect(page.match(/people have a concern/g)).toHaveLength(1)
    const without = await build([ONE()], [theme([ref('one', 'b1', 'g1')])])
    expect(without.get('t/trust/index.html')).not.toContain('Counter-voices')
  })

  test('loses what the library loses, and with its last group its page and its words', async () => {
    const erased = eraseFromSnapshot(board('one', 'b1', [note('a', 'They came back', K)], { g1: ['a'] }), [
      'a',
    ]).body
    const left = await build([published(erased), TWO()], JOINED)
    expect(left.get('t/trust/index.html')).not.toContain('They came back')
    expect(left.get('t/trust/index.html')).not.toContain('Event one')
    expect(left.get('themes.json')).not.toContain('g1')
    const none = await build([published(erased)], JOINED)
    for (const [path, text] of none) expect(text.includes('What makes people ask'), path).toBe(false)
    expect(none.has('themes.json')).toBe(false)
  })

  test('takes no address that a group has', () => {
    const collection = collect([ONE()])
    expect(openThemes(collection, [theme([ref('one', 'b1', 'g1')], { id: 'g2' })])).toEqual([])
  })
})

describe('[C-63] themes in a file', () => {
  test('are read as they were written, and say for whom they are', () => {
    const text = writeThemes(openThemes(collect([ONE(), TWO()]), JOINED), 'public')
    expect(readThemes(text)).toEqual({ ok: true, value: { readers: 'public', themes: JOINED } })
    expect(readThemes('{"format":"folkmoot-record"}')).toEqual({ ok: true, value: null })
  })

  test.each([
    ['id', '../x'],
    ['groups', [{ event: '..', board: 'b', group: 'g' }]],
    ['on', 'yesterday'],
    ['name', 7],
  ])('are refused whole where %s is none of Folkmoot’s', (key, value) => {
    const spoilt = {
      format: 'folkmoot-themes/1',
      readers: 'public',
      themes: [{ ...JOINED[0], [key]: value }],
    }
    expect(readThemes(JSON.stringify(spoilt)).ok).toBe(false)
  })
})

describe('[P-50] a theme’s networks and events', () => {
  const gridIn = (all: readonly Published[], groups: Theme['groups']) => {
    const [open] = openThemes(collect(all), [theme(groups)])
    return open ? gridOf(open) : null
  }
  /** Ten notes of one network, so many of them in groups, and one of the other in the theme's. */
  const ten = (sorted: number, more: More = {}) => {
    const own = Array.from({ length: 10 }, (_, i) => note(`k${i}`, `said ${i}`, K))
    const groups = { g1: ['r'], g2: own.slice(0, sorted).map(({ id }) => id) }
    return board('one', 'b1', [note('r', 'the other', R), ...own], groups, more)
  }
  const keighley = (body: string) =>
    gridIn([published(body)], [ref('one', 'b1', 'g1')])?.rows.find(({ network }) => network === 'Keighley')
      ?.cells

  test('say “no note here” only where all is told and nine in ten notes were sorted', () => {
    expect(keighley(ten(9))).toEqual([{ says: 'none', sorted: 9, of: 10 }])
    expect(keighley(ten(8))).toEqual([{ says: 'untold' }])
    expect(keighley(withholdNotes(ten(10), ['k1']))).toEqual([{ says: 'untold' }])
    expect(keighley(eraseFromSnapshot(ten(10), ['k1']).body)).toEqual([{ says: 'untold' }])
    // Boards without names do not tell whether something was left out.
    const unnamed = { id: 'one-b1', visibility: 'network' } as const
    expect(keighley(ten(10, { board: unnamed }))).toEqual([{ says: 'untold' }])
    expect(keighley(ten(10, { facts: { ...NOBODY_LEFT_OUT, leftOut: { hidden: 1, waiting: 0 } } }))).toEqual([
      { says: 'untold' },
    ])
  })

  const LABELS = ['keighley', 'rotherham', 'another', undefined] as const
  const NAMES = { keighley: 'Keighley', rotherham: 'Rotherham', another: 'another network' } as const
  const notes = fc.array(
    fc.record({
      label: fc.constantFrom(...LABELS),
      held: fc.boolean(),
      group: fc.constantFrom('in', 'other', null),
    }),
    { minLength: 1, maxLength: 14 },
  )
  /** Boards of which everything is told. */
  const plain = fc.array(
    fc.record({
      label: fc.constantFrom('keighley', 'rotherham'),
      held: fc.constant(false),
      group: fc.constantFrom('in', 'other'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  const events = fc.array(fc.oneof(notes, plain), { minLength: 1, maxLength: 4 })

  test('of random events are what one counts on the printed notes, and change with nothing else', () => {
    let silent = 0
    const made = (all: readonly { label?: string; held: boolean; group: string | null }[][]) => {
      const records = all.map((of, e): Published => {
        const ids = (group: string) => of.flatMap((one, i) => (one.group === group ? [`e${e}n${i}`] : []))
        const written = of.map((one, i) =>
          note(`e${e}n${i}`, `words ${i}`, one.label ? { network: one.label } : {}),
        )
        const body = board(`e${e}`, 'b1', written, { [`e${e}in`]: ids('in'), [`e${e}other`]: ids('other') })
        return published(
          withholdNotes(
            body,
            of.flatMap(({ held }, i) => (held ? [`e${e}n${i}`] : [])),
          ),
        )
      })
      return gridIn(
        records,
        all.map((_, e) => ref(`e${e}`, 'b1', `e${e}in`)),
      )
    }
    fc.assert(
      fc.property(events, fc.constantFrom(...LABELS), (all, other) => {
        const grid = made(all as never)
        const shown = all.flatMap((of, e) => (of.some(one => !one.held && one.group === 'in') ? [e] : []))
        expect(grid?.events.map(({ id }) => id) ?? []).toEqual(shown.map(e => `e${e}`))
        for (const { network, cells } of grid?.rows ?? [])
          for (const [at, cell] of cells.entries()) {
            const of = all[shown[at] ?? 0] ?? []
            const printed = of.filter(one => !one.held && one.label && NAMES[one.label] === network)
            const here = printed.filter(one => one.group === 'in').length
            expect(cell.says === 'notes' ? cell.n : 0).toBe(here)
            // Silence is said where every note of the board stands there with its own network.
            if (cell.says === 'none') {
              silent++
              expect(of.every(one => !one.held && one.label && one.label !== 'another')).toBe(true)
              expect(printed.filter(one => one.group).length).toBe(cell.sorted)
              expect(printed.length).toBe(cell.of)
            }
          }
        const bare = grid?.unlabelled ?? shown.map(() => 0)
        expect(bare).toEqual(
          shown.map(e => all[e]?.filter(one => !one.held && one.group === 'in' && !one.label).length),
        )
        // Whose the notes are that are held back changes no cell.
        const otherwise = all.map(of => of.map(one => (one.held ? { ...one, label: other } : one)))
        expect(made(otherwise as never)).toMatchObject({
          ...(grid && { rows: grid.rows, unlabelled: grid.unlabelled }),
        })
      }),
      { seed: 50, numRuns: 200 },
    )
    expect(silent).toBeGreaterThan(0)
  })
})
