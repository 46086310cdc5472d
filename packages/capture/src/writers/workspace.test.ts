/** What the organisers wrote, in every document: letter for letter, in its place, and nothing where nothing was written. */

import { convert, noOffice } from '@folkmoot/testkit/office'
import { openedText } from '@folkmoot/testkit/opened'
import { openPdf, withoutSpace } from '@folkmoot/testkit/pdf'
import { createTypesetter } from '@folkmoot/typeset'
import { describe, expect, test } from 'vitest'
import { NOTES, snapshotOf } from '../fixtures.ts'
import { compileRecord, type RecordAbout, type WrittenSection } from '../record.ts'
import { verifySnapshot } from '../verify.ts'
import { packRecord, writeRecord } from '../write-record.ts'
import { type FileFormatId, isPacked } from './index.ts'

const typesetter = createTypesetter()
const groups = [
  { id: 'g1', name: 'Trust & <walls>', notes: ['n2'] },
  { id: 'g2', name: '', notes: ['n1'] },
]
const outcome = { groups, votes: null, tallies: [], summary: null }
const body = snapshotOf(NOTES, { outcome }).body
const ABOUT: RecordAbout = {
  network: null,
  ofNetworks: 0,
  notHere: [],
  zone: null,
  reach: 'here',
  edition: 1,
}
const WELSH = 'Mae’r ŵyn yn y tŷ.\nAr y llinell nesaf.'
const URDU = 'سلام دنیا، ہم یہاں اس لیے ہیں'
const WRITTEN: WrittenSection[] = [
  { section: 'summary', text: `# not a heading <b>*x*</b> #panic("x")\n\n${WELSH}`, quotes: [] },
  { section: 'present', text: URDU, quotes: [] },
  {
    section: 'theme',
    board: 'b1',
    group: 'g1',
    text: 'Two sentences. And one.',
    quotes: [
      { note: 'n2', against: false },
      { note: 'n1', against: true },
      { note: 'erased-since', against: false },
    ],
  },
  { section: 'theme', board: 'b1', group: 'g2', text: '', quotes: [{ note: 'gone', against: false }] },
]
const recordOf = (written: WrittenSection[] | null) =>
  compileRecord([body], { ...ABOUT, ...(written && { written }) }) ?? expect.unreachable()

async function fileOf(format: FileFormatId, written: WrittenSection[] | null): Promise<Buffer> {
  const options = { names: false, formatById: () => null, typesetter }
  const record = recordOf(written)
  if (isPacked(format)) return Buffer.from(await packRecord(record, { ...options, format }))
  let text = ''
  for await (const { chunk } of writeRecord(record, { ...options, format })) text += chunk
  return Buffer.from(text)
}

describe('[C-86] what the organisers wrote', () => {
  test('stands in Markdown as words and nothing else, a theme under its name, quotes as they are', async () => {
    const text = String(await fileOf('md', WRITTEN))
    expect(text).toContain('## On one page\n\n\\# not a heading')
    expect(text).toContain('Mae’r ŵyn yn y tŷ.\\\nAr y llinell nesaf.')
    expect(text).toContain(`## Who was there\n\n${URDU}`)
    expect(text).toContain(
      '## You said\n\n### Trust & \\<walls\\>\n\nTwo sentences. And one.'.replace('&', '\\&'),
    )
    expect(text).toContain('more than they trust us\\\n  — ')
    expect(text).toContain('Another view\n\n- I was sent')
    expect(text).not.toContain('erased-since')
    // Of a theme of which nothing is left there is no heading.
    expect(text).not.toContain('A group without a name\n\n-')
    expect(text).not.toContain('What happens next')
  })

  test('stands in HTML as words and nothing else, with ways to its quotes', async () => {
    const page = String(await fileOf('html', WRITTEN))
    expect(page).toContain('<h2 id="title-written-1">On one page</h2>')
    expect(page).toContain('# not a heading &lt;b&gt;*x*&lt;/b&gt;')
    expect(page).toContain('<h3 dir="auto">Trust &amp; &lt;walls&gt;</h3>')
    expect(page).toContain('<a href="#note-n2">')
    expect(page).toContain('<li><a href="#written-1"><span class="title">On one page</span></a></li>')
  })

  test('stands in the pages, under headings and bookmarks of its own', async () => {
    const { pages, bookmarks } = await openPdf(await fileOf('pdf', WRITTEN))
    const all = withoutSpace(pages.join(''))
    for (const words of ['# not a heading <b>*x*</b> #panic("x")', ...WELSH.split('\n'), 'Two sentences.'])
      expect(all).toContain(withoutSpace(words))
    expect(bookmarks.map(({ title }) => title)).toEqual([
      'On one page',
      'Who was there',
      'You said',
      'Trust & <walls>',
      'Why are we here?',
      'I’m here because ….',
      'I want to be better at ….',
      'Check it',
    ])
  })

  test('stands in the document, which LibreOffice opens', async ({ skip }) => {
    const bytes = await fileOf('docx', WRITTEN)
    expect(await openedText(bytes)).toContain('On one page')
    if (await noOffice()) skip()
    const [text] = (await convert(bytes, 'record.docx', 'txt:Text (encoded):UTF8,LF')).values()
    for (const words of [
      '# not a heading <b>*x*</b>',
      'Mae’r ŵyn yn y tŷ.',
      URDU,
      'Trust & <walls>',
      'Another view',
    ])
      expect(String(text)).toContain(words)
    const [flat] = (await convert(bytes, 'record.docx', 'fodt')).values()
    const headings = [...String(flat).matchAll(/<text:h [^>]*text:outline-level="1"[^>]*>(.*?)<\/text:h>/g)]
    expect(headings).toHaveLength(5)
  }, 120_000)

  test('is the same to the byte again, and a record without it is as it was', async () => {
    for (const format of ['md', 'html', 'json', 'docx', 'pdf'] as const) {
      expect((await fileOf(format, WRITTEN)).equals(await fileOf(format, WRITTEN)), format).toBe(true)
      const [none, empty] = [await fileOf(format, null), await fileOf(format, [])]
      expect(String(none)).not.toContain('written')
      // A list without anything in it is never made; shown it would be as nothing.
      if (format === 'md' || format === 'html')
        expect(String(empty).replaceAll(recordOf([]).root, recordOf(null).root)).toBe(String(none))
    }
  }, 120_000)

  test('is under the root, and verifies', async () => {
    const json = String(await fileOf('json', WRITTEN))
    expect(verifySnapshot(json)).toMatchObject({ ok: true, problems: [] })
    expect(verifySnapshot(json.replace('Two sentences.', 'Tvo sentences.')).ok).toBe(false)
    const odd = json.replace('"section":"summary"', '"section":"something"')
    expect(verifySnapshot(odd).problems.join()).toContain('does not say what is not in it')
  })
})
