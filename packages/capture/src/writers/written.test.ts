/** What stands in a document where people wrote to some prompts, to others or to none. */
import type { Note } from '@folkmoot/board-doc'
import { entriesOf, openedText, textOfXml } from '@folkmoot/testkit/opened'
import { openPdf } from '@folkmoot/testkit/pdf'
import { createTypesetter } from '@folkmoot/typeset'
import { describe, expect, test } from 'vitest'
import { eraseFromSnapshot } from '../erase.ts'
import { FROZEN_AT, snapshotOf } from '../fixtures.ts'
import { compileRecord } from '../record.ts'
import { packRecord, writeRecord } from '../write-record.ts'
import { type FileFormatId, isPacked } from './index.ts'

const typesetter = createTypesetter()
const ASKED = ['What keeps us?', 'What holds us back?', 'Who else?']
const prompts = ASKED.map((text, i) => ({ id: `p${i + 1}`, text }))
const NONE_LEFT_OUT = { people: 27, vote: null, leftOut: { hidden: 0, waiting: 0 } }
const UNTOLD = { people: 27, vote: null, leftOut: null }

type More = NonNullable<Parameters<typeof snapshotOf>[1]>
const boardOf = (id: string, title: string, texts: readonly string[], more: More = {}) =>
  snapshotOf(
    texts.map((text, i): Note => ({ id: `${id}n${i}`, prompt: 'p1', text, at: FROZEN_AT })),
    { facts: NONE_LEFT_OUT, ...more, board: { id, title, prompts, ...more.board } },
  ).body
const counted: More = {
  outcome: {
    groups: [],
    votes: null,
    tallies: [],
    summary: {
      steps: ['not yet', 'on the way'],
      rows: [{ prompt: 'p2', network: null, n: 9, before: [7, 2], after: null, when: 'before' }],
    },
  },
}
const EVENT = [
  boardOf('b1', 'The first board', ['the kettle']),
  boardOf('b2', 'The empty board', []),
  boardOf('b3', 'The untold board', ['the gate'], { facts: UNTOLD }),
  boardOf('b4', 'The empty untold board', [], { facts: UNTOLD }),
  eraseFromSnapshot(boardOf('b5', 'The erased board', ['CANARY']), ['b5n0']).body,
  boardOf('b6', 'The counted board', [], counted),
  boardOf('b7', 'The hidden board', [], {
    facts: { ...NONE_LEFT_OUT, leftOut: { hidden: 2, waiting: 0 } },
  }),
]

async function written(format: FileFormatId, bodies: readonly string[] = EVENT): Promise<Uint8Array> {
  const record = compileRecord(bodies) ?? expect.unreachable()
  const asked = { names: false, formatById: () => null, typesetter }
  if (isPacked(format)) return packRecord(record, { format, ...asked })
  let text = ''
  for await (const { chunk } of writeRecord(record, { format, ...asked })) text += chunk
  return Buffer.from(text)
}

interface Opened {
  headings: string[]
  words: string
}
const inOneLine = (words: string) => words.replace(/\s+/g, ' ')
const OPENED: Record<'html' | 'md' | 'docx' | 'pdf', (bytes: Uint8Array) => Promise<Opened>> = {
  html: async bytes => {
    const text = String(bytes)
    const headings = [...text.matchAll(/<h[123][^>]*>(.*?)<\/h[123]>/g)].map(([, words]) => words ?? '')
    return { headings, words: text.replace(/<[^>]+>/g, '') }
  },
  md: async bytes => {
    const text = String(bytes)
    return {
      headings: [...text.matchAll(/^#+ (.*)$/gm)].map(([, words]) => words ?? ''),
      words: text.replaceAll('\\', ''),
    }
  },
  docx: async bytes => {
    const xml = String(entriesOf(bytes).get('word/document.xml'))
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
    const headings = paragraphs.filter(one => /<w:pStyle w:val="Heading\d"\/>/.test(one))
    return { headings: headings.map(textOfXml), words: await openedText(bytes) }
  },
  pdf: async bytes => {
    const { bookmarks, pages } = await openPdf(bytes)
    return { headings: bookmarks.map(({ title }) => title), words: pages.join(' ') }
  },
}
const FORMATS = Object.keys(OPENED) as (keyof typeof OPENED)[]

describe.each(FORMATS)('[C-75] %s', format => {
  const open = async (bodies?: readonly string[]) => {
    const { headings, words } = await OPENED[format](await written(format, bodies))
    return { headings: headings.map(one => one.trim()), words: inOneLine(words) }
  }

  test('has a heading where something was written, and no other', async () => {
    const { headings, words } = await open()
    for (const prompt of [ASKED[1], ASKED[2]]) expect(headings).not.toContain(prompt)
    expect(headings.filter(one => one === ASKED[0])).toHaveLength(2)
    expect(headings.filter(one => /^The .* board$/.test(one))).toEqual([
      'The first board',
      'The untold board',
      'The erased board',
      'The counted board',
      'The hidden board',
    ])
    expect(words).not.toMatch(/Nobody wrote|CANARY/)
  })

  test('names in one line a board the prompts to which nothing was written, and says so only where that is known', async () => {
    const { words } = await open()
    expect(words.split('Nothing was written to: “What holds us back?” and “Who else?”.')).toHaveLength(2)
    expect(words.split('There is no note here to: “What holds us back?” and “Who else?”.')).toHaveLength(2)
    // On two of them notes were taken out; what they were written to is nobody’s to know.
    const all = 'There is no note here to: “What keeps us?”, “What holds us back?” and “Who else?”.'
    expect(words.split(all)).toHaveLength(3)
    // Answered by taps.
    expect(words).toContain('There is no note here to: “What keeps us?” and “Who else?”.')
  })

  test('names a board on which nothing at all was written in one line, and nowhere else', async () => {
    const { words } = await open()
    expect(words).toContain('“The empty board”: nothing was written on it.')
    expect(words).toContain('“The empty untold board”: there is no note of it here.')
    expect(words.split('The empty board')).toHaveLength(2)
    expect(words.split('The empty untold board')).toHaveLength(2)
  })

  test('of nothing but such a board has no heading without something under it', async () => {
    const { headings, words } = await open([boardOf('b2', 'The empty board', [])])
    expect(words).toContain('“The empty board”: nothing was written on it.')
    const expected = { html: ['Not in this record'], md: ['Not in this record'], docx: [], pdf: [] }
    expect(headings.filter(one => !['Better Together', 'Check it'].includes(one))).toEqual(expected[format])
  })

  test('keeps what a question of an empty board said before', async () => {
    const earlier = [{ text: 'What keeps you?', until: FROZEN_AT - 100_000 }]
    const reworded = [{ id: 'p1', text: 'What keeps us?', earlier }]
    const { words } = await open([boardOf('b2', 'The empty board', [], { board: { prompts: reworded } })])
    expect(words).toContain('Before: “What keeps you?” After: “What keeps us?”')
    expect(words).toContain('Nothing was written to: “What keeps us?”.')
  })

  test('is the same bytes again', async () => {
    expect(Buffer.compare(await written(format), await written(format))).toBe(0)
  })
})

test.each(['json', 'csv', 'xlsx'] as const)(
  '[C-75] %s holds boards and prompts as they are: it is data',
  async format => {
    const bytes = await written(format)
    const words = isPacked(format) ? await openedText(bytes) : String(bytes)
    expect(words).not.toMatch(/Nothing was written|nothing was written|There is no note/)
    if (format === 'csv') return
    for (const title of ['The empty board', 'The empty untold board']) expect(words).toContain(title)
  },
)
