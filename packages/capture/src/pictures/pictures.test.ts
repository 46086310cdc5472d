/** Pictures as they go home: every number and word that the record has, and none that it has not. */
import type { Note } from '@folkmoot/board-doc'
import type { Outcome } from '@folkmoot/protocol'
import { entriesOf, openedText } from '@folkmoot/testkit/opened'
import { openPdf } from '@folkmoot/testkit/pdf'
import { createTypesetter } from '@folkmoot/typeset'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBody } from '../body.ts'
import { eraseFromSnapshot, withholdNotes } from '../erase.ts'
import { FROZEN_AT, snapshotOf } from '../fixtures.ts'
import { compileRecord } from '../record.ts'
import { packRecord } from '../write-record.ts'
import { openBoard } from '../writers/open-record.ts'
import { createWordSetter } from '../writers/set-words.ts'
import { drawingOf } from './drawing.ts'
import { picturesOf } from './picture.ts'
import { toldLines } from './told.ts'

const typesetter = createTypesetter()
const WORDS = [
  'our parents trust the youth centre more than they trust us',
  '=1+1, "quoted"; <b>&amp;</b>',
  'ہم سب ایک ساتھ بہتر ہیں',
  'আমরা একসাথে শিখি',
  'ਅਸੀਂ ਮਿਲ ਕੇ ਸਿੱਖਦੇ ਹਾਂ',
  'Mae’r ŵyn yn y tŷ',
  `long ${'words and '.repeat(60)}end`,
  '👩‍👩‍👧 and 我们',
  'CANARY-ERASED',
  'CANARY-HELD',
]
const notes = WORDS.map(
  (text, i): Note => ({
    id: `n${i}`,
    prompt: 'p1',
    text,
    at: FROZEN_AT - i,
    network: 'keighley',
    name: 'CANARY-NAME',
  }),
)
const outcome: Outcome = {
  groups: [
    { id: 'g1', name: 'Trust', notes: ['n0', 'n1', 'n8'] },
    { id: 'g2', name: '', notes: ['n2'] },
  ],
  votes: { g1: 9, n2: 4, n6: 2, n8: 5, n9: 3 },
  tallies: [],
  summary: null,
}
const answered: Outcome = {
  groups: [],
  votes: null,
  tallies: [],
  summary: {
    steps: ['not yet', 'on the way'],
    rows: [
      { prompt: 'p1', network: null, n: 9, before: [7, 2], after: null, when: 'before' },
      { prompt: 'p1', network: null, n: 8, before: [3, 5], after: null, when: 'after' },
      { prompt: 'p1', network: 'keighley', n: 6, before: [5, 1], after: null, when: 'before' },
    ],
  },
}
const sorted = () => {
  const { body } = snapshotOf(notes, { outcome, board: { id: 'b1', title: 'Why are we here?' } })
  const erased = eraseFromSnapshot(body, ['n8']).body
  return withholdNotes(erased, ['n9'])
}
const counted = () =>
  snapshotOf([], { outcome: answered, board: { id: 'b2', title: 'ہم کہاں ہیں؟', order: 1 } }).body
const record = () =>
  compileRecord([sorted(), counted(), snapshotOf([], { board: { id: 'b3', order: 2 } }).body], {
    network: null,
    ofNetworks: 0,
    notHere: [],
    zone: 'Europe/London',
    reach: 'here',
    edition: 2,
  }) ?? expect.unreachable()
const pack = (format: 'zip' | 'pdf') =>
  packRecord(record(), { format, names: false, formatById: () => null, typesetter })

let file: Uint8Array
let entries: Map<string, Buffer>
beforeAll(async () => {
  file = await pack('zip')
  entries = new Map([...entriesOf(file)].filter(([name]) => name.startsWith('pictures/')))
})
const named = (end: string) => {
  const [name] = [...entries.keys()].filter(one => one.endsWith(end))
  return entries.get(name ?? '')?.toString('utf8') ?? expect.unreachable(end)
}

describe('[C-50] pictures in the archive', () => {
  test('are of each board with dots, groups or counted answers: two forms, two looks, words and numbers', () => {
    const stem = 'pictures/better-together-record-e2-2026-12-06'
    const endings = ['-light.svg', '-light.png', '-dark.svg', '-dark.png', '.txt', '.csv']
    const of = (name: string) => endings.map(end => `${stem}-${name}${end}`)
    expect([...entries.keys()].sort()).toEqual(
      [...of('01-results-why-are-we-here'), ...of('02-groups-why-are-we-here'), ...of('03-answers')].sort(),
    )
  })

  test('are 2,400 pixels wide, and as text say what they show and whose they are', () => {
    for (const [name, content] of entries) {
      if (name.endsWith('.png')) expect(content.readUInt32BE(16), name).toBe(2_400)
      if (!name.endsWith('.svg')) continue
      const svg = content.toString('utf8')
      expect(svg, name).toMatch(/^<svg [^>]* role="img"><title>[^<]+<\/title><desc>[^<]+<\/desc>/)
      expect(svg, name).not.toMatch(/<script|<image|<foreignObject|href="(?!#)|https?:(?!\/\/www\.w3\.org\/)/)
      expect(svg, name).toContain('Better Together · edition 1')
      expect(svg, name).toContain('For the people who took part. Edition 2 of this record.')
    }
    expect(named('03-answers-light.svg')).toContain('Answers are counted together from five people on')
    expect(named('03-answers-light.svg')).not.toBe(named('03-answers-dark.svg'))
  })

  test('that are longer than a page are a list to read: one PNG, 1,600 pixels wide', async () => {
    const many = Array.from({ length: 60 }, (_, i): Note => {
      const text = `${WORDS[i % 5]} and so on, until there is no room on a page for more of it (${i})`
      return { id: `m${i}`, prompt: 'p1', text, at: FROZEN_AT - i, network: 'keighley' }
    })
    const groups = Array.from({ length: 12 }, (_, g) => ({
      id: `g${g}`,
      name: `Group ${g}`,
      notes: many.filter((_, i) => i % 12 === g).map(({ id }) => id),
    }))
    const body = snapshotOf(many, { outcome: { groups, votes: null, tallies: [], summary: null } }).body
    const long = compileRecord([body]) ?? expect.unreachable()
    const options = { format: 'zip', names: false, formatById: () => null, typesetter } as const
    const files = [...entriesOf(await packRecord(long, options))].filter(([name]) => /groups/.test(name))
    expect(files.map(([name]) => name).sort()).toEqual(
      ['-dark.svg', '-light.png', '-light.svg', '.csv', '.txt'].map(end => expect.stringContaining(end)),
    )
    const [, png] = files.find(([name]) => name.endsWith('.png')) ?? expect.unreachable()
    expect([png.readUInt32BE(16), png.readUInt32BE(20) > 1_600 * Math.SQRT2]).toEqual([1_600, true])
  })

  test('are the same bytes again, and none where nothing sets them', async () => {
    expect(Buffer.from(await pack('zip')).equals(file)).toBe(true)
    const bare = { format: 'zip', names: false, formatById: () => null } as const
    const names = [...entriesOf(await packRecord(record(), bare)).keys()]
    expect(names.filter(name => name.startsWith('pictures/'))).toEqual([])
  })
})

describe('[C-51] what a picture says', () => {
  test('is what the record has: dots, notes and answers, number by number', () => {
    const dots = named('01-results-why-are-we-here.csv')
    expect(dots.split('\r\n').slice(1, -1)).toEqual([
      expect.stringMatching(/^Why are we here\?,Trust,9,For the people/),
      expect.stringMatching(/^Why are we here\?,ہم سب ایک ساتھ بہتر ہیں,4,/),
      expect.stringMatching(/^Why are we here\?,long .*end,2,/),
      expect.stringMatching(/^Why are we here\?,A group without a name,0,/),
    ])
    const groups = named('02-groups-why-are-we-here.csv').split('\r\n').slice(1, -1)
    expect(groups.map(row => row.split(',').slice(1, 4))).toEqual([
      ['Trust', '2', '9'],
      ['A group without a name', '1', '0'],
      ['In no group', '5', ''],
    ])
    const answers = named('03-answers.csv').split('\r\n').slice(1, -1)
    expect(answers.map(row => row.split(',').slice(2, 6))).toEqual([
      ['', 'before', 'not yet', '7'],
      ['', 'before', 'on the way', '2'],
      ['', 'after', 'not yet', '3'],
      ['', 'after', 'on the way', '5'],
      ['Keighley', 'before', 'not yet', '5'],
      ['Keighley', 'before', 'on the way', '1'],
    ])
  })

  test('is all told in words, and draws nothing else', () => {
    const setter = createWordSetter({ has: () => true })
    for (const body of [sorted(), counted()])
      for (const picture of picturesOf(openBoard(readBody(body), false), null)) {
        const told = toldLines(picture).join('\n')
        for (const words of drawnWords(drawingOf(picture, setter)))
          expect(told, words).toContain(words.replace(/ …$/, ''))
      }
  })

  test('has nothing of what is erased or held back, and nobody’s name', async () => {
    const text = await openedText(file)
    expect(text).toContain('ہم سب ایک ساتھ بہتر ہیں')
    expect(text).not.toMatch(/CANARY/)
    expect(named('01-results-why-are-we-here.txt')).toContain('One note is not in this file')
  })

  test('of a question that nobody may be told of is just that', () => {
    expect(named('03-answers.txt')).toContain(
      'I want to be better at ….: not told; answers are shown from five people on.',
    )
  })
})

/** People's words in a drawing, without what is ours. */
function drawnWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(drawnWords)
  if (typeof value !== 'object' || value === null) return []
  const { lines } = value as { lines?: string[][][] }
  if (lines) return [lines.map(line => line.map(part => part.join('')).join('\t')).join('\n')]
  return Object.entries(value).flatMap(([key, one]) =>
    ['words', 'name'].includes(key) && typeof one === 'string' ? [one] : drawnWords(one),
  )
}

test('[C-52] pages show dots and counted answers as figures, with all that they show in words', async () => {
  const { tags } = await openPdf(await pack('pdf'))
  const figures = tags.filter(({ role }) => role === 'Figure')
  expect(figures.map(({ alt }) => alt)).toEqual([
    expect.stringMatching(/^“Trust”: 9 dots\. “ہم سب ایک ساتھ بہتر ہیں”: 4 dots\. /),
    expect.stringMatching(/Before, 9 people: not yet 7, on the way 2\. After, 8 people/),
  ])
})
