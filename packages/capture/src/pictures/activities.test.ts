/** Pictures that an activity has of its own: words as a cloud, who found whom, areas of one picture. */
import type { Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { entriesOf, openedText } from '@folkmoot/testkit/opened'
import { openPdf } from '@folkmoot/testkit/pdf'
import { createTypesetter } from '@folkmoot/typeset'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBody } from '../body.ts'
import { eraseFromSnapshot, withholdNotes } from '../erase.ts'
import { FROZEN_AT, snapshotOf } from '../fixtures.ts'
import { compileRecord } from '../record.ts'
import { packRecord } from '../write-record.ts'
import { openBoard } from '../writers/open-record.ts'
import { outlineOf } from '../writers/outline.ts'
import { createWordSetter } from '../writers/set-words.ts'
import { drawingOf } from './drawing.ts'
import { areaRows, cloudLayout, connectionsLayout } from './layouts.ts'
import { type Picture, picturesOf } from './picture.ts'

const typesetter = createTypesetter()
const NETWORKS = [
  ['keighley', 'Keighley', '#a87400'],
  ['rotherham', 'Rotherham', '#00758a'],
  ['tunbridge-wells', 'Tunbridge Wells and the villages around it', '#a5317a'],
  ['wrecsam', 'Wrecsam', '#1f6b52'],
  ['luton', 'لوٹن', '#3c4fb5'],
] as const
const networks = NETWORKS.map(([id, name, colour]) => ({
  id,
  name,
  colour,
  shape: 'circle' as const,
  programme: 'p',
}))
const note = (id: string, prompt: string, text: string, more: Partial<Note> = {}): Note => ({
  id,
  prompt,
  text,
  at: FROZEN_AT - 1,
  ...more,
})
const found = (id: string, from: string, to: string, name = 'CANARY-NAME') =>
  note(id, 'p1', `words of ${id}`, { network: from, name, found: { name: 'CANARY-FOUND', network: to } })

const WORDS = [
  'listening, trust',
  'Listen together',
  'trust',
  'brave',
  'اعتماد',
  'একসাথে',
  'ਇਕੱਠੇ',
  'ymddiriedaeth',
  'CANARY-ERASED',
  'CANARY-HELD',
]
const words = () => {
  const notes = WORDS.map((text, i) => note(`w${i}`, 'p1', text, { network: 'keighley' }))
  const prompts = [{ id: 'p1', text: 'How is it going? In up to three words.' }]
  const { body } = snapshotOf(notes, {
    board: { id: 'b1', title: 'How is it going?', format: 'few-words', prompts, visibility: 'network' },
    event: { networks },
  })
  return withholdNotes(eraseFromSnapshot(body, ['w8']).body, ['w9'])
}
const people = () => {
  const finds = [
    found('f1', 'keighley', 'rotherham'),
    found('f2', 'keighley', 'rotherham'),
    found('f3', 'rotherham', 'keighley'),
    found('f4', 'keighley', 'keighley'),
    found('f5', 'tunbridge-wells', 'wrecsam'),
    found('f6', 'luton', 'tunbridge-wells'),
    found('f7', 'luton', 'rotherham'),
    found('f8', 'wrecsam', 'another'),
    note('f9', 'p1', 'nobody yet', { network: 'keighley' }),
  ]
  const prompts = [{ id: 'p1', text: 'Find someone who is optimistic' }]
  return snapshotOf(finds, {
    board: { id: 'b2', title: 'Who are we?', format: 'find-someone-who', prompts, order: 1 },
    event: { networks },
  }).body
}
const framework = () => {
  const prompts = formatById('intentional-framework')?.defaults.prompts.map((text, i) => ({
    id: `a${i}`,
    text,
  }))
  const notes = [
    ...Array.from({ length: 11 }, (_, i) =>
      note(`a${i}`, 'a0', `A welcome ${i} that is long enough to need a second line`, {
        network: 'keighley',
      }),
    ),
    note('b1', 'a2', 'Ask at the gate', { fields: { cue: 'listen' }, network: 'rotherham' }),
    note('b2', 'a2', 'والدین سے دروازے پر پوچھیں', { fields: { cue: 'think' } }),
    note('b3', 'a3', 'Gofyn i’r ysgol'),
  ]
  return snapshotOf(notes, {
    board: {
      id: 'b3',
      title: 'Our intentional framework',
      format: 'intentional-framework',
      prompts: prompts ?? [],
      order: 2,
      visibility: 'network',
    },
    event: { networks },
  }).body
}
const record = () =>
  compileRecord([words(), people(), framework()], {
    network: null,
    ofNetworks: 0,
    notHere: [],
    zone: 'Europe/London',
    reach: 'here',
    edition: 2,
  }) ?? expect.unreachable()
const pack = (format: 'zip' | 'pdf') => packRecord(record(), { format, names: true, formatById, typesetter })
const pictureOf = (body: string) => {
  const board = openBoard(readBody(body), true)
  return picturesOf(board, formatById(board.header.board.format))
}

let file: Uint8Array
let entries: Map<string, Buffer>
beforeAll(async () => {
  file = await pack('zip')
  entries = new Map([...entriesOf(file)].filter(([name]) => name.startsWith('pictures/')))
})
const named = (part: string, end: string) => {
  const [name] = [...entries.keys()].filter(one => one.includes(part) && one.endsWith(end))
  return entries.get(name ?? '')?.toString('utf8') ?? expect.unreachable(part)
}
const cells = (part: string, from: number, to: number) =>
  named(part, '.csv')
    .split('\r\n')
    .slice(1, -1)
    .map(row => row.split(',').slice(from, to))

describe('[C-70] pictures of an activity’s own', () => {
  test('are a cloud of the words, who found whom, and areas of one picture, each in all its forms', () => {
    const stem = 'pictures/better-together-record-e2-WITH-NAMES-2026-12-06'
    const endings = ['-light.svg', '-light.png', '-dark.svg', '-dark.png', '.txt', '.csv']
    const of = ['01-cloud-how-is-it-going', '02-connections-who-are-we', '03-areas-our-intentional-framework']
    expect([...entries.keys()].sort()).toEqual(
      of.flatMap(name => endings.map(end => `${stem}-${name}${end}`)).sort(),
    )
  })

  test('say in words and as numbers what they show', () => {
    expect(cells('cloud', 2, 4).slice(0, 3)).toEqual([
      ['listen', '2'],
      ['trust', '2'],
      ['brave', '1'],
    ])
    expect(named('cloud', '.txt')).toContain('“trust”: in 2 notes.')
    expect(cells('connections', 1, 4)).toContainEqual(['Keighley', 'Rotherham', '2'])
    expect(cells('connections', 1, 4)).toContainEqual(['Rotherham', 'Keighley', '1'])
    expect(cells('connections', 1, 4)).toContainEqual(['Wrecsam', 'another network', '1'])
    expect(named('connections', '.txt')).toContain(
      'Somebody of “Keighley” found somebody of “Rotherham” in 2 notes.',
    )
    expect(cells('areas', 1, 3)).toEqual([
      ['Welcome', '11'],
      ['Agreed Understandings', '0'],
      ['Community Voice', '2'],
      ['Allied Partnerships', '1'],
      ['Liberating Cultures', '0'],
    ])
    expect(named('areas', '.txt')).toContain('- Listen! Ask at the gate')
    expect(named('areas', '.txt')).toContain('Vision gives us our purpose')
  })

  test('name nobody, though the file does, and hold nothing that is erased or held back', async () => {
    const text = await openedText(Buffer.concat([...entries.values()].map(one => one)))
    expect(text).not.toMatch(/CANARY/)
    for (const content of entries.values()) expect(content.includes('CANARY')).toBe(false)
    expect(named('cloud', '.txt')).toContain('One note is not in this file')
  })

  test('are the same bytes again', async () => {
    expect(Buffer.from(await pack('zip')).equals(file)).toBe(true)
  })

  test('stand in the pages where they are not the notes once more, in words for those who hear them', async () => {
    const { tags } = await openPdf(await pack('pdf'))
    expect(tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual([
      expect.stringMatching(/How is it going\? .* “listen”: in 2 notes\. /),
      expect.stringMatching(/Somebody of “Keighley” found somebody of “Rotherham” in 2 notes\./),
    ])
  })
})

const label = fc.constantFrom('keighley', 'rotherham', 'wrecsam', 'another', undefined)
test('[P-60] who found whom counts the labels that are printed beside the notes, and nothing finer', () => {
  let drawings = 0
  fc.assert(
    fc.property(fc.array(fc.record({ from: label, to: label }), { maxLength: 40 }), finds => {
      const notes = finds.map(({ from, to }, i) =>
        note(`f${i}`, 'p1', 'words', {
          ...(from && { network: from }),
          found: { ...(to && { network: to }) },
        }),
      )
      const { body } = snapshotOf(notes, {
        board: { format: 'find-someone-who', prompts: [{ id: 'p1', text: 'Find someone' }] },
        event: { networks },
      })
      const board = openBoard(readBody(body), false)
      const [picture] = picturesOf(board, formatById('find-someone-who'))
      if (!picture) return
      drawings++
      if (picture.kind !== 'connections') expect.unreachable()
      // What a reader of the printed notes counts.
      const printed = new Map<string, number>()
      for (const { items } of outlineOf(board, formatById('find-someone-who')))
        for (const { network, by } of items) {
          const to = / from (.*)$/.exec(by)?.[1] ?? 'no network named'
          const from = networks.find(one => one.id === network)?.name ?? NO_NAME[network] ?? ''
          printed.set(`${from}→${to}`, (printed.get(`${from}→${to}`) ?? 0) + 1)
        }
      const drawn = picture.links.map(({ from, to, n }) => [`${from.words}→${to.words}`, n] as const)
      expect(new Map(drawn)).toEqual(printed)
    }),
  )
  expect(drawings).toBeGreaterThan(20)
})
const NO_NAME: Record<string, string> = { another: 'another network', '': 'no network named' }

describe('a layout', () => {
  test('of words has none over another', () => {
    const all = Array.from({ length: 60 }, (_, i) => ({ text: `word ${i}`, n: 60 - i }))
    const { placed, height } = cloudLayout(all)
    expect(placed.length).toBeGreaterThan(30)
    for (const [i, a] of placed.entries()) {
      expect(a.y + a.size / 2).toBeLessThanOrEqual(height)
      for (const b of placed.slice(i + 1))
        expect(
          Math.abs(a.x - b.x) >= (a.most + b.most) / 2 || Math.abs(a.y - b.y) >= (a.size + b.size) / 2,
          `${a.text}, ${b.text}`,
        ).toBe(true)
    }
  })

  test('of networks keeps numbers off circles and off each other', () => {
    const places = Array.from({ length: 7 }, (_, i) => ({
      network: `n${i}`,
      words: `N${i}`,
      colour: '',
      finds: i + 1,
    }))
    const links = places.flatMap(from => places.map(to => ({ from, to, n: 2 })))
    const laid = connectionsLayout(places, links)
    const numbers = laid.links.flatMap(({ number }) => number ?? [])
    expect(laid.links).toHaveLength(21)
    expect(numbers.length).toBeGreaterThan(15)
    for (const [i, a] of numbers.entries()) {
      for (const b of numbers.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(30)
      for (const { x, y, radius } of laid.places) expect(Math.hypot(a.x - x, a.y - y)).toBeGreaterThan(radius)
    }
  })

  test('of areas has each once, and the middle once', () => {
    for (let n = 1; n <= 24; n++) {
      const all = areaRows(n).flat()
      expect(all.filter(cell => cell === 'centre')).toHaveLength(1)
      expect(all.filter(cell => typeof cell === 'number').sort((a, b) => a - b)).toEqual(
        Array.from({ length: n }, (_, i) => i),
      )
    }
  })
})

test('[C-51] what is drawn of an activity is told in words too', async () => {
  const { toldLines } = await import('./told.ts')
  const setter = createWordSetter({ has: () => true })
  const all: Picture[] = [words(), people(), framework()].flatMap(pictureOf)
  expect(all).toHaveLength(3)
  for (const picture of all) {
    const told = toldLines(picture).join('\n')
    for (const said of drawnWords(drawingOf(picture, setter)))
      expect(told, said).toContain(said.replace(/ …$/, ''))
  }
})

/** People's words in a drawing, without what is ours. */
function drawnWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(drawnWords)
  if (typeof value !== 'object' || value === null) return []
  const { lines } = value as { lines?: string[][][] }
  if (lines) return [lines.map(line => line.map(part => part.join('')).join('\t')).join('\n')]
  return Object.entries(value).flatMap(([key, one]) =>
    ['words', 'name', 'above', 'text'].includes(key) && typeof one === 'string' ? [one] : drawnWords(one),
  )
}
