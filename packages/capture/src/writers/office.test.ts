/** Documents as another program reads them: every word that is in the record, letter for letter. */
import type { Note } from '@folkmoot/board-doc'
import type { Outcome } from '@folkmoot/protocol'
import { convert, noOffice } from '@folkmoot/testkit/office'
import { entriesOf, openedText, textOfXml } from '@folkmoot/testkit/opened'
import { createTypesetter, type Typesetter } from '@folkmoot/typeset'
import { describe, expect, test } from 'vitest'
import { FROZEN_AT, snapshotOf } from '../fixtures.ts'
import { compileRecord } from '../record.ts'
import { visible } from '../text.ts'
import { packRecord } from '../write-record.ts'
import type { PackedFormatId } from './index.ts'

/** What spreadsheets rewrite, what documents hide, and what markup is made of. */
const WORDS = [
  '1/2',
  '3-4',
  '007',
  '+44 113 496 0000',
  '1E5',
  '12345678901234567890',
  'MAR1',
  'TRUE',
  '- more breaks',
  'Ideas:\n- rest\n+ food\n@home',
  'coffee; tea; cake',
  '=1+1',
  '=HYPERLINK("http://x.example","click")',
  "=cmd|' /C calc'!A0",
  '@SUM(1)',
  '“quoted”, with comma',
  'Write to asha@example.org',
  'See https://example.org/a_b?x=1',
  '10.30 for 3.50 each',
  '<script>alert(1)</script> &amp; </w:t></si>',
  '_x0041_ and _x000D_',
  '{DATE} { TOC \\o } %s $& &D &P',
  'سلام دنیا، ہم یہاں اس لیے ہیں',
  '\u202eevil\u202c \u2066inside\u2069 after',
  'שלום, mixed with English (1, 2)',
  'আমরা একসাথে শিখি',
  'ਅਸੀਂ ਮਿਲ ਕੇ ਸਿੱਖਦੇ ਹਾਂ',
  'Mae’r ŵyn yn y tŷ',
  'e\u0301 and é, o\u0308\u0301\u0323',
  '👩‍👩‍👧 emoji 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and half \ud83d',
  'a\u0000b\u0007c\u001b[31md\u007f\u0084e\ufffef',
  'We listen first\u000bthen we act\u0085then we ask again',
  '  spaces  before,  between  and after  ',
  'tab\tbetween',
  `${'x'.repeat(5_000)} end`,
  'zero\u200bwidth, soft\u00adhyphen, no\u00a0break, word\u2060joiner',
]
const notes = WORDS.map(
  (text, i): Note => ({ id: `n${i}`, prompt: 'p1', text, at: FROZEN_AT - i * 1_000, network: 'keighley' }),
)
const outcome: Outcome = {
  groups: [{ id: 'g1', name: '=1+1', notes: ['n1', 'n2'] }],
  votes: { g1: 7, n3: 4 },
  tallies: [{ note: 'n2', counts: { 'me-too': 3 } }],
  summary: {
    steps: ['not yet', 'on the way'],
    rows: [{ prompt: 'p2', network: null, n: 9, before: [7, 2], after: [3, 6] }],
  },
}
const record =
  compileRecord([snapshotOf(notes, { outcome, event: { name: 'Better & <together> ="x"' } }).body], {
    network: null,
    ofNetworks: 1,
    notHere: [{ board: 'b7', title: 'Who is missing?', why: 'not-frozen' }],
    zone: 'Asia/Karachi',
  }) ?? expect.unreachable()
const pack = (format: PackedFormatId, names = true, typesetter: Typesetter | null = null) =>
  packRecord(record, { format, names, formatById: () => null, typesetter })

/** Rows of cells, as CSV has them whose every text is quoted. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [whole, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/g)) {
    if (whole === '') continue
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\n') rows.push([])
  }
  return rows
}

/** Each sheet as LibreOffice would save it: all texts quoted, cells as they are and not as they are shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1'

describe.skipIf(await noOffice())('[C-29] LibreOffice reads', () => {
  test('a document’s every note letter for letter, under real headings', async () => {
    const bytes = await pack('docx')
    const [text] = (await convert(bytes, 'record.docx', 'txt:Text (encoded):UTF8,LF')).values()
    const all = String(text)
    for (const words of WORDS) expect(all, words.slice(0, 60)).toContain(visible(words))
    for (const words of ['Better & <together> ="x"', 'Who is missing?', 'other or no network 6', record.root])
      expect(all).toContain(words)
    const [flat] = (await convert(bytes, 'record.docx', 'fodt')).values()
    const headings = [
      ...String(flat).matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/g),
    ]
    expect(headings.map(([, level, words]) => [level, textOfXml(words ?? '')])).toEqual([
      ['1', 'Why are we here?'],
      ['2', 'I’m here because ….'],
      ['2', 'Together'],
      ['1', 'Check it'],
    ])
    expect(String(flat)).not.toContain('<text:a xlink:type="simple" xlink:href="http')
  })

  test('a workbook’s every cell letter for letter, as the text it is', async () => {
    const sheets = await convert(await pack('xlsx'), 'record.xlsx', AS_CSV)
    expect([...sheets.keys()].sort()).toEqual(
      ['Answers', 'Boards', 'Left out', 'Notes', 'People', 'Read me', 'Votes'].map(
        name => `record-${name}.csv`,
      ),
    )
    const rows = (sheet: string) => rowsOf(String(sheets.get(`record-${sheet}.csv`)))
    const [head = [], ...notesRows] = rows('Notes')
    const of = (row: string[], column: string) => row[head.indexOf(column)]
    const byId = new Map(notesRows.map(row => [of(row, 'note id'), row]))
    for (const { id, text } of notes) {
      const row = byId.get(id) ?? []
      expect(of(row, 'text'), text.slice(0, 60)).toBe(visible(text))
      expect(of(row, 'network')).toBe('Keighley')
    }
    expect(of(byId.get('n3') ?? [], 'dots')).toBe('4')
    expect(of(byId.get('n2') ?? [], 'me-too')).toBe('3')
    expect(of(byId.get('n2') ?? [], 'group')).toBe('=1+1')
    expect(of(byId.get('n0') ?? [], 'time (Asia/Karachi)')).toMatch(/^2026-12-06 15:42:/)
    expect(rows('Votes')[1]).toEqual([
      'Day one',
      'Why are we here?',
      'Why are we here?',
      'group',
      '=1+1',
      '7',
      '1',
      'g1',
    ])
    expect(rows('Answers')[1]?.slice(3)).toEqual([
      'I want to be better at ….',
      '',
      'before',
      'not yet',
      '7',
      '1',
    ])
    expect(rows('People').map(row => row.slice(3, 5))).toContainEqual(['other or no network', '6'])
    expect(rows('Left out').flat()).toContain('1 note hidden by the facilitator')
  })
})

test('[C-29] a workbook has no formula, and documents fetch nothing', async () => {
  for (const format of ['xlsx', 'docx'] as const) {
    const entries = entriesOf(await pack(format))
    for (const [name, content] of entries) {
      expect(String(content), name).not.toMatch(
        /<f>|<f |TargetMode="External"|DDE|w:dirty="(true|1)"|updateFields/,
      )
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
      expect(String(content), name).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/)
    }
  }
})

test('[C-29] a document says in head and foot of each page for whom it is, whether it names people, and its own name', async () => {
  for (const names of [true, false]) {
    const page = await openedText(await pack('docx', names))
    const foot = page.slice(page.indexOf('word/footer1.xml'))
    expect(foot).toContain('For the people who took part.')
    expect(foot).toContain('2026-12-06.docx')
  }
})

test('[C-29] everything is in the archive, what to read first comes first, and each file is what it is alone', async () => {
  expect([...entriesOf(await pack('zip')).keys()].some(name => name.endsWith('.pdf'))).toBe(false)
  const typesetter = createTypesetter()
  const entries = entriesOf(await pack('zip', true, typesetter))
  const names = [...entries.keys()]
  expect(names[0]).toBe('README.txt')
  const files = names.slice(1).filter(name => !name.startsWith('pictures/'))
  expect(files.map(name => name.split('.').at(-1)).sort()).toEqual([
    'csv',
    'docx',
    'html',
    'json',
    'md',
    'pdf',
    'xlsx',
  ])
  for (const format of ['pdf', 'docx', 'xlsx'] as const) {
    const inside = entries.get(names.find(name => name.endsWith(format)) ?? '') ?? expect.unreachable()
    expect(Buffer.compare(inside, await pack(format, true, typesetter))).toBe(0)
  }
  const readMe = String(entries.get('README.txt'))
  for (const name of [...files, '“pictures”']) expect(readMe).toContain(name)
  expect(readMe).toContain(record.root)
})
