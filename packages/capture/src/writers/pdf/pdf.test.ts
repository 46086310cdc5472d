/** Pages as another program reads them: tags, languages, bookmarks, and every word letter for letter. */
import type { Note } from '@folkmoot/board-doc'
import { seededRng } from '@folkmoot/kit'
import { type OpenedPdf, openPdf, withoutSpace } from '@folkmoot/testkit/pdf'
import { createTypesetter } from '@folkmoot/typeset'
import { beforeAll, describe, expect, test } from 'vitest'
import { FROZEN_AT, snapshotOf } from '../../fixtures.ts'
import { compileRecord, type RecordAbout } from '../../record.ts'
import { visible } from '../../text.ts'
import { packRecord } from '../../write-record.ts'

const typesetter = createTypesetter()
const about: RecordAbout = {
  network: null,
  ofNetworks: 1,
  notHere: [{ board: 'b7', title: 'Who is missing?', why: 'not-frozen' }],
  zone: 'Europe/London',
  reach: 'here',
  edition: 3,
}
const boardOf = (texts: readonly string[], title: string, id = 'b1') =>
  snapshotOf(
    texts.map(
      (text, i): Note => ({ id: `${id}n${i}`, prompt: 'p1', text, at: FROZEN_AT + i, network: 'keighley' }),
    ),
    { board: { id, title } },
  ).body
const pages = (...bodies: string[]) =>
  packRecord(compileRecord(bodies, about) ?? expect.unreachable(), {
    format: 'pdf',
    names: true,
    formatById: () => null,
    typesetter,
  })

/** What other tools garbled, what markup and this one’s own language is made of, and what has no end. */
const WORDS = [
  'Write to asha@example.org',
  'See https://example.org/a_b?x=1',
  '10.30 for 3.50 each',
  'www.example.org',
  '1/2, 3-4, 007, 1E5, MAR1, TRUE',
  '+44 113 496 0000',
  '12345678901234567890',
  '- more breaks',
  'Ideas:\n- rest\n+ food\n@home',
  'coffee; tea; cake',
  '=1+1',
  '“quoted”, with comma',
  'tab\tbetween,  two  spaces',
  'a\u0000b\u0007c',
  '#panic("x") *so* _much_ $x^2$ @ref <label> `code` = heading',
  '- item\n+ item\n/ term: words\n= not a heading',
  '#import "@preview/x:0.1.0": * // comment /* more */ \\ ~ -- --- ...',
  '#read("/etc/passwd") #eval("1+1") #sys.inputs',
  'Mae’r ŵyn yn y tŷ; Łódź, Čeština, Ελλάδα, Русский, Việt',
  '👩‍👩‍👧 emoji 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽 1️⃣ ✓ → ☐ ½ and half \ud83d',
  `${'x'.repeat(1_900)} end`,
  'line\n'.repeat(300),
]
/** Their letters are drawn right and copied wrong (typst#4225): compared by eye, here only their language. */
const DRAWN: readonly (readonly [string, string])[] = [
  ['سلام دنیا، ہم یہاں اس لیے ہیں', 'ur-PK'],
  ['مرحبا بالعالم', 'ar-SA'],
  ['שלום, mixed with English (1, 2)', 'he-IL'],
  ['আমরা একসাথে শিখি', 'bn-BD'],
  ['ਅਸੀਂ ਮਿਲ ਕੇ ਸਿੱਖਦੇ ਹਾਂ', 'pa-IN'],
]

describe('[C-47] pages', () => {
  let opened: OpenedPdf
  let bytes: Uint8Array
  beforeAll(async () => {
    const drawn = boardOf(
      DRAWN.map(([text]) => text),
      'In other scripts',
      'b2',
    )
    bytes = await pages(boardOf(WORDS, 'What do we hear?'), drawn)
    opened = await openPdf(bytes)
  })

  test('are tagged by PDF/UA-1, with a title, a language and bookmarks', () => {
    expect(Buffer.from(bytes).includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true)
    expect(opened).toMatchObject({ title: 'Better Together · record', language: 'en-GB', isTagged: true })
    expect(opened.bookmarks.filter(({ level }) => level === 1).map(({ title }) => title)).toEqual([
      'What do we hear?',
      'In other scripts',
      'Check it',
    ])
    expect(opened.bookmarks[1]).toEqual({ title: 'I’m here because ….', level: 2 })
    const roles = new Set(opened.tags.map(({ role }) => role))
    for (const role of ['Title', 'H1', 'H2', 'P', 'TOC', 'TOCI', 'Link', 'Table', 'TH', 'TD'])
      expect([...roles, 'Title']).toContain(role)
    // Outside of a paragraph, a heading, a table or the contents stands nothing.
    expect(roles).not.toContain('Span')
  })

  test('hold every word letter for letter, and nothing of it does anything', () => {
    const all = withoutSpace(opened.pages.map(page => page.replace(HEAD_AND_FOOT, '')).join(''))
    const read = withoutSpace(
      opened.tags
        .filter(({ role }) => role === 'P')
        .map(({ words }) => words)
        .join(''),
    )
    for (const words of WORDS) {
      const letters = withoutSpace(visible(words))
      expect(all, words.slice(0, 60)).toContain(letters.slice(0, 1_000))
      expect(read, words.slice(0, 60)).toContain(letters.slice(0, 1_000))
    }
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
      /\/(URI|JavaScript|JS|Launch|GoToR|EmbeddedFile)\b/,
    )
  })

  test('say of each paragraph in another language which one', () => {
    const told = opened.tags.filter(({ role, language }) => role === 'P' && language !== null)
    expect(told.map(({ language }) => language)).toEqual(expect.arrayContaining(DRAWN.map(([, tag]) => tag)))
  })

  test('say on each, in head and foot, whose they are, their own name and the root', () => {
    const { root } = compileRecord([boardOf(WORDS, 'x')], about) ?? expect.unreachable()
    expect(root).toMatch(/^[0-9a-f]{64}$/)
    expect(opened.pages.length).toBeGreaterThan(3)
    for (const [i, page] of opened.pages.entries()) {
      expect(page).toMatch(/^Better Together · record /)
      expect(page).toContain('For the people who took part. Edition 3 of this record. Names are given where')
      expect(page).toContain(`${i + 1} / ${opened.pages.length}`)
      expect(page).toMatch(
        /better-together-record-e3-WITH-NAMES-[-0-9]{10}\.pdf Root of this record: [0-9a-f]{64}$/,
      )
    }
  })

  test('have every font inside', () => {
    const source = Buffer.from(bytes).toString('latin1')
    const fonts = source.match(/\/Type \/FontDescriptor/g) ?? []
    expect(fonts.length).toBeGreaterThan(5)
    expect(source.match(/\/FontFile[23]? \d/g)).toHaveLength(fonts.length)
  })

  test('leave no page half empty, but the last one', () => {
    for (const page of opened.pages.slice(1, -1)) expect(page.length).toBeGreaterThan(200)
  })
})

/** Of each page, as it is read off it. */
const HEAD_AND_FOOT =
  /^Better Together · record |For the people who took part\. Edition 3 [^·]* \d+ \/ \d+ \S+\.pdf Root of this record: [0-9a-f]{64}$/g

describe('[C-48] a letter that no font has', () => {
  test('is told by its writing system, the number of signs, and once on the cover', async () => {
    const text = 'We say 我们一起学习 together, 한국 too'
    const { pages: all } = await openPdf(await pages(boardOf([text], 'நாம் and we')))
    const words = all.join(' ')
    expect(words).toContain('We say [6 signs: Han] together, [2 signs: Hangul] too')
    expect(words).toContain('[2 signs: Tamil] and we')
    expect(words).toContain('This PDF has no letters for Han, Hangul and Tamil.')
    expect((await openPdf(await pages(boardOf(['plain'], 'plain')))).pages.join(' ')).not.toContain(
      'no letters',
    )
  })

  test('never stops the pages, whatever stands together', async () => {
    const rng = seededRng(47)
    const any = () => {
      const point = Math.floor(rng.next() * 0x1_ffff)
      return point >= 0xd800 && point <= 0xdfff ? '\ufffd' : String.fromCodePoint(point)
    }
    const marks = ['\u0301', '\u093c', '\u0a71', '\u0981', '\u0652', '\u05bc', '\u20e3', '\ufe0f', '\u200d']
    const texts = Array.from({ length: 400 }, (_, i) => {
      const mark = marks[i % marks.length] ?? ''
      return Array.from({ length: 8 }, any).join(i % 2 ? mark : '')
    })
    const known = [
      '\ufeffmarked, \ufeffjoined',
      '\ufffd\u05bc and a\u05bc\u093c',
      '\u2066\u2069',
      '\u061c',
      'a\u2028\u0898b, which only Typst finds',
      'a\u{10efd}b \u0628\u{10efd} \u2460\u{10efd}',
    ]
    expect(
      (await openPdf(await pages(boardOf([...texts, ...known], 'Any signs')))).pages.length,
    ).toBeGreaterThan(3)
  })
})

test('[C-81] answers to what people said, and what became of promises, stand on the cover', async () => {
  const more: RecordAbout = {
    ...about,
    promises: { shared: 61, asked: 24, done: 15 },
    replies: [
      {
        said: 'Letters at home',
        state: 'partly',
        words: 'Urdu from #spring.',
        who: 'The office',
        by: '2101-06-01',
      },
    ],
  }
  const bytes = await packRecord(compileRecord([boardOf(['x'], 'x')], more) ?? expect.unreachable(), {
    format: 'pdf',
    names: true,
    formatById: () => null,
    typesetter,
  })
  const text = withoutSpace((await openPdf(bytes)).pages.join(' '))
  for (const line of [
    'Of 61 promises in it, 24 were asked about: 15 done.',
    'You said: Letters at home. In part. Urdu from #spring. Who: The office. By 1 June 2101.',
  ])
    expect(text).toContain(withoutSpace(line))
})
