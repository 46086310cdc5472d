/** What a room made of its notes: fields, groups, dots, counts; kept under the root and told in every format. */
import type { Note } from '@folkmoot/board-doc'
import type { Outcome } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { FROZEN_AT, snapshotOf } from '../fixtures.ts'
import { openSnapshot } from '../open.ts'
import { compileRecord } from '../record.ts'
import { verifySnapshot } from '../verify.ts'
import { writeRecord } from '../write-record.ts'
import type { TextFormatId } from './index.ts'
import type { FormatLookup } from './open-record.ts'

const notes: Note[] = [
  {
    id: 'n1',
    prompt: 'p1',
    text: 'Parents know',
    at: FROZEN_AT,
    fields: { evidence: '=SUM(1)\n**bold** <b>' },
    agreed: true,
  },
  { id: 'n2', prompt: 'p1', text: 'Nobody asked us', at: FROZEN_AT + 1 },
]
const outcome: Outcome = {
  groups: [{ id: 'g1', name: 'Families', notes: ['n1', 'gone'] }],
  votes: { n1: 4, g1: 7 },
  tallies: [{ note: 'n2', counts: { 'me-too': 3 } }],
  summary: {
    steps: ['not yet', 'on the way'],
    rows: [{ prompt: 'p2', network: null, n: 9, before: [7, 2], after: [3, 6] }],
  },
}
const formatById: FormatLookup = () => ({
  title: 'A format',
  wall: 'stream',
  marks: () => [{ kind: 'me-too', label: 'Me too' }],
  card: note => ({
    text: note.text,
    lines: note.fields ? [{ label: 'Evidence', text: String(note.fields.evidence) }] : [],
  }),
  outline: snapshot => [
    {
      heading: 'All',
      items: snapshot.notes.map(note => ({
        note: note.id,
        text: note.text,
        by: '',
        network: '',
        ...(note.fields && { lines: [{ label: 'Evidence', text: String(note.fields.evidence) }] }),
      })),
    },
  ],
})
const taken = snapshotOf(notes, { board: { visibility: 'anonymous' }, outcome })

async function write(format: TextFormatId): Promise<string> {
  const record = compileRecord([taken.body])
  if (!record) throw new Error('nothing to write')
  let text = ''
  for await (const { chunk } of writeRecord(record, { format, names: false, formatById })) text += chunk
  return text
}

test('[C-3] fields and outcome are under the root: a changed count is found', () => {
  expect(verifySnapshot(taken.body).ok).toBe(true)
  expect(verifySnapshot(taken.body.replace('"me-too":3', '"me-too":4')).ok).toBe(false)
  expect(verifySnapshot(taken.body.replace('SUM(1)', 'SUM(2)')).ok).toBe(false)
})

test('a snapshot read back has its fields and what was agreed', () => {
  expect(openSnapshot(JSON.parse(taken.body)).notes[0]).toMatchObject({
    fields: notes[0]?.fields,
    agreed: true,
  })
})

test('[C-9] Markdown says beside each note what became of it, and words stay words', async () => {
  const text = await write('md')
  expect(text).toContain('Parents know\\\n  Evidence: \\=SUM(1)\\\n  \\*\\*bold\\*\\* \\<b\\>')
  expect(text).toContain('Agreed: by the room')
  expect(text).toContain('Together under: Families')
  expect(text).toContain('Dots: 4')
  expect(text).toContain('Me too: 3')
  expect(text).toContain('- Families: 7 dots')
  expect(text).toContain(
    'I want to be better at ….: Before, 9 people: not yet 7, on the way 2. After, 9 people: not yet 3, on the way 6',
  )
})

test('[C-9] HTML says the same, escaped', async () => {
  const html = await write('html')
  expect(html).toContain('<bdi>Evidence</bdi>:</span> =SUM(1)\n**bold** &lt;b&gt;')
  expect(html).toContain('<bdi>Me too</bdi>:</span> 3')
  expect(html).toContain('Before, 9 people: not yet 7')
  expect(html).not.toContain('<b>')
})

test('[C-9] a spreadsheet has them in columns of their own, and counts in rows without a note', async () => {
  const text = await write('csv')
  expect(text).toContain('"Evidence: =SUM(1)\n**bold** <b>"')
  expect(text).toContain('"Agreed: by the room\nTogether under: Families\nDots: 4"')
  expect(text).toContain('Before, 9 people: not yet 7')
  const widths = text
    .slice(1)
    .split('\r\n')
    .filter(Boolean)
    .map(line => line.replace(/"[^"]*"/g, 'cell').split(',').length)
  expect(new Set(widths).size).toBe(1)
})

test('what an activity says itself of a note is not said twice', async () => {
  const said = [{ label: 'Agreed', text: 'by the room' }]
  const format: FormatLookup = () => ({
    title: 'A format',
    wall: 'stream',
    outline: ({ notes: all }) => [
      {
        heading: 'All',
        items: all.map(({ id, text }) => ({ note: id, text, by: '', network: '', lines: said })),
      },
    ],
  })
  const agreed = notes.filter(note => note.agreed)
  const record = compileRecord([snapshotOf(agreed).body]) ?? expect.unreachable()
  let text = ''
  for await (const { chunk } of writeRecord(record, { format: 'md', names: false, formatById: format }))
    text += chunk
  expect(text.match(/by the room/g)).toHaveLength(1)
})
