/** Networks side by side in the page to read, and what was sorted afterwards beside what the room put together. */
import type { Note } from '@folkmoot/board-doc'
import type { Outcome } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import { eraseFromSnapshot, withholdNotes } from '../erase.ts'
import { FROZEN_AT, snapshotOf } from '../fixtures.ts'
import { compileRecord, type RecordAbout } from '../record.ts'
import { verifySnapshot } from '../verify.ts'
import { writeRecord } from '../write-record.ts'

const note = (id: string, network?: string): Note => ({
  id,
  prompt: 'p1',
  text: `words of ${id}`,
  at: FROZEN_AT - 1,
  ...(network && { network }),
})
const outcome: Outcome = {
  groups: [
    { id: 'g1', name: 'Tea <b>', notes: ['n1', 'n2', 'n3'] },
    { id: 'g2', name: 'Chairs', notes: ['n4'] },
  ],
  votes: null,
  tallies: [],
  summary: null,
}
const NOTES = [
  note('n1', 'keighley'),
  note('n2', 'keighley'),
  note('n3', 'rotherham'),
  note('n4', 'rotherham'),
  note('n5', 'keighley'),
]
const snapshot = (notes = NOTES) =>
  snapshotOf(notes, { outcome, facts: { people: 27, vote: null, leftOut: { hidden: 0, waiting: 0 } } }).body
const SORTED = [{ board: 'b1', groups: [{ id: 'x1', name: 'Gyda’n gilydd' }], notes: { n1: 'x1', n5: 'x1' } }]
const about = (more: Partial<RecordAbout> = {}): RecordAbout => ({
  network: null,
  ofNetworks: 0,
  notHere: [],
  zone: null,
  reach: 'here',
  edition: 1,
  ...more,
})
async function written(
  body: string,
  format: 'html' | 'json',
  more: Partial<RecordAbout> = {},
): Promise<string> {
  const record = compileRecord([body], about(more)) ?? expect.unreachable()
  let text = ''
  for await (const { chunk } of writeRecord(record, { format, names: false, formatById: () => null }))
    text += chunk
  return text
}
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')),
  )

describe('[C-74] the page to read lays networks side by side', () => {
  test('and every count leads to its notes', async () => {
    const html = await written(snapshot(), 'html', { sorted: SORTED })
    expect(rowsOf(html)).toEqual([
      ['Group', 'Keighley', 'Rotherham', 'Said by'],
      ['Tea &lt;b&gt;', '2 notes: 1 2', '1 note: 1', 'shared'],
      ['Chairs', 'no note here (3 of 3 sorted)', '1 note: 1', 'only Rotherham'],
      ['Gyda’n gilydd sorted afterwards', '1 note: 1', 'no note here (2 of 2 sorted)', 'only Keighley'],
    ])
    const links = [...html.matchAll(/href="#(note-[^"]+)"/g)].map(([, id]) => id)
    expect(links).toHaveLength(5)
    for (const id of links) expect(html).toContain(` id="${id}"`)
  })

  test('and claims no silence where something was left unsorted, held back, erased, or has no network', async () => {
    const cases = {
      unsorted: await written(snapshot(), 'html'),
      held: await written(withholdNotes(snapshot(), ['n5']), 'html', { reach: 'public' }),
      erased: await written(eraseFromSnapshot(snapshot(), ['n5']).body, 'html'),
      unlabelled: await written(snapshot([...NOTES.slice(0, 4), note('n5')]), 'html', { sorted: SORTED }),
    }
    for (const [why, html] of Object.entries(cases)) {
      expect(html, why).toContain('Networks side by side')
      expect(html, why).toContain('not told')
      expect(rowsOf(html).flat().join(), why).not.toMatch(/only Rotherham|Keighley,no note here/)
    }
  })
})

test('[C-73] a record says what was sorted afterwards, leaves alone what the room put together, and verifies', async () => {
  const html = await written(snapshot(), 'html', { sorted: SORTED })
  expect(html).toContain('1 note was sorted into a group afterwards, by an organiser and not by the room.')
  expect([...html.matchAll(/Sorted afterwards, not by the room, under/g)]).toHaveLength(1)
  const json = await written(snapshot(), 'json', { sorted: SORTED })
  expect(verifySnapshot(json)).toMatchObject({ ok: true, problems: [] })
  const changed = json.replace('Gyda’n gilydd', 'Something else')
  expect(verifySnapshot(changed).ok).toBe(false)
  const odd = JSON.parse(json)
  odd.about.sorted[0].by = 'somebody'
  expect(verifySnapshot(JSON.stringify(odd)).ok).toBe(false)
})
