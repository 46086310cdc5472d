/** How chapters lie on pages: one after the other, and nothing torn from what it belongs to. */
import type { Note } from '@folkmoot/board-doc'
import { launchBrowser, noBrowser } from '@folkmoot/testkit/browser'
import { convert, noOffice } from '@folkmoot/testkit/office'
import { openPdf, withoutSpace } from '@folkmoot/testkit/pdf'
import { createTypesetter } from '@folkmoot/typeset'
import { beforeAll, describe, expect, test } from 'vitest'
import { FROZEN_AT, snapshotOf } from '../fixtures.ts'
import { compileRecord } from '../record.ts'
import { packRecord, writeRecord } from '../write-record.ts'

const typesetter = createTypesetter()
const BOARDS = 24
/** More or fewer on each: their ends come to lie at every height of a page. */
const notesOf = (board: number) => 1 + ((board * 3) % 7)
const title = (board: number) => `Chapter${board}.`
const prompt = (board: number) => `Question${board}?`
const words = (board: number, note: number) => `Answer${board}-${note};`

const record =
  compileRecord(
    Array.from({ length: BOARDS }, (_, board) => {
      const notes = Array.from(
        { length: notesOf(board) },
        (_, i): Note => ({ id: `n${i}`, prompt: 'p1', text: words(board, i), at: FROZEN_AT + i }),
      )
      const prompts = [
        { id: 'p1', text: prompt(board) },
        { id: 'p2', text: 'Anything else?' },
      ]
      return snapshotOf(notes, { board: { id: `b${board}`, order: board, title: title(board), prompts } })
        .body
    }),
  ) ?? expect.unreachable()
const asked = { names: false, formatById: () => null, typesetter }
const pack = (format: 'pdf' | 'docx') => packRecord(record, { format, ...asked })

const READ = {
  pdf: () => pack('pdf'),
  docx: async () => {
    const [pages] = (await convert(await pack('docx'), 'record.docx', 'pdf')).values()
    return pages ?? expect.unreachable()
  },
  html: async () => {
    let text = ''
    for await (const { chunk } of writeRecord(record, { format: 'html', ...asked })) text += chunk
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.setContent(text)
      return await page.pdf({ preferCSSPageSize: true })
    } finally {
      await browser.close()
    }
  },
}

/** What can be read here. */
const FORMATS = [
  'pdf' as const,
  ...((await noOffice()) ? [] : ['docx' as const]),
  ...((await noBrowser()) ? [] : ['html' as const]),
]

describe.each(FORMATS)('[C-76] the pages of %s', format => {
  let pages: string[] = []
  beforeAll(async () => {
    pages = (await openPdf(await READ[format]())).pages.map(withoutSpace)
  })
  /** The last one: the contents name it, too. */
  const pageOf = (text: string) => pages.findLastIndex(page => page.includes(withoutSpace(text)))

  test('are filled by one board after the other', () => {
    expect(pages.length).toBeLessThan(BOARDS * 0.7)
  })

  test('tear no heading from the first note, and no last line from the note before it', () => {
    for (const [board, { root }] of record.boards.entries()) {
      const first = pageOf(words(board, 0))
      expect(first).toBeGreaterThan(-1)
      expect(pageOf(title(board)), title(board)).toBe(first)
      expect(pageOf(prompt(board)), prompt(board)).toBe(first)
      expect(pageOf(root), `the root of ${title(board)}`).toBe(pageOf(words(board, notesOf(board) - 1)))
    }
  })
})

test('[C-76] counted answers that go over the end of a page name their steps again', async () => {
  const prompts = Array.from({ length: 14 }, (_, i) => ({ id: `p${i}`, text: `Question ${i}, so to say?` }))
  const rows = prompts.map(({ id }) => ({ prompt: id, network: null, n: 9, before: [7, 2], after: [3, 6] }))
  const summary = { steps: ['not yet', 'on the way'], rows }
  const outcome = { groups: [], votes: null, tallies: [], summary }
  const counted = compileRecord([snapshotOf([], { board: { prompts }, outcome }).body])
  const file = await packRecord(counted ?? expect.unreachable(), { format: 'pdf', ...asked })
  const [first = '', second = ''] = (await openPdf(file)).pages
  expect(first).toMatch(/not yet.* Question 0, so to say\? Before 9 people/)
  const goesOn = second.search(/Question \d+, so to say\? Before 9 people/)
  expect(goesOn).toBeGreaterThan(-1)
  expect(second.slice(0, goesOn)).toMatch(/not yet\s*on the way\s*$/)
})
