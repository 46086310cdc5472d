/** A programme's publication as another program reads it: two events and seven networks with their meetings. */
import type { Note } from '@folkmoot/board-doc'
import { type OpenedPdf, openPdf, withoutSpace } from '@folkmoot/testkit/pdf'
import { createTypesetter } from '@folkmoot/typeset'
import { beforeAll, describe, expect, test } from 'vitest'
import { FROZEN_AT, snapshotOf } from '../fixtures.ts'
import { type PublicationInput, packPublication, publicationFileName } from './index.ts'

const typesetter = createTypesetter()
const SAID =
  'The families in our streets want to help each other, and nobody has asked them before; when somebody rings, they come, and they bring their neighbours with them to the hall.'
const noteOf = (id: string, text: string, more: Partial<Note> = {}): Note => {
  return { id, prompt: 'p1', text, at: FROZEN_AT, network: 'keighley', name: 'Canary Name', ...more }
}
const spokenAt = (event: string): Note[] =>
  Array.from({ length: 30 }, (_, i) => noteOf(`${event}n${i}`, `${SAID} (${event} ${i})`))

function eventOf(id: string, name: string): PublicationInput['events'][number] {
  const notes = spokenAt(id)
  const board = snapshotOf(notes, { board: { id: `${id}-b`, title: 'Why are we here?' } }).body
  const promises = Array.from({ length: 14 }, (_, i) =>
    noteOf(`${id}p${i}`, `I ring family ${i} of ${name} every Friday.`),
  )
  const promised = snapshotOf(promises, {
    board: { id: `${id}-p`, title: 'Promises', format: 'promises' },
  }).body
  return {
    id,
    name,
    place: 'Leicester',
    dates: '6th–7th December',
    edition: 2,
    zone: 'Europe/London',
    bodies: [board, promised],
    promises: { shared: 14, asked: 9, done: 5 - 5 },
    replies: [
      {
        said: 'Meet in the evening',
        state: 'yes',
        words: 'From February on.',
        who: 'The centre',
        by: '2027-02-01',
      },
    ],
    withdrawals: 'office@example.org',
  }
}
const PROSE =
  'A mother rang the others before each evening, because she knew them from the school gate; nine came to the first one, and twenty to the second, so that the hall was too small and they went into the yard. '
function meetingOf(network: string, came: string): string {
  const words: [string, string][] = [
    ['came', came],
    ['said', `${network}: ${PROSE.repeat(2)}`],
    ['agreed', `${network} agreed that each class has somebody who rings.`],
    ['next', 'Second Tuesday in March, at the library.'],
    ['approved', 'By Canary Approver, on 3 March 2027.'],
  ]
  const notes = words.map(([prompt, text], i) => ({ id: `${network}${i}`, prompt, text, at: FROZEN_AT }))
  const prompts = words.map(([id]) => ({ id, text: `Asked: ${id}` }))
  return snapshotOf(notes, { board: { id: `m-${network}`, title: `Meeting of ${network}`, prompts } }).body
}
function caseOf(network: string): string {
  const fields = {
    context: `${network} lies at the edge of a town.`,
    so: 'People come when somebody they know asks them.',
    aloud: 'By Canary Approver, on 3 March 2027.',
    notes: 'all=canarynote',
  }
  const notes = [
    { id: `${network}c`, prompt: 'p1', text: `${network} case: ${PROSE}`, at: FROZEN_AT, fields },
  ]
  return snapshotOf(notes, { board: { id: `c-${network}`, title: 'Case study', format: 'case' } }).body
}
const NETWORKS = [
  'Birmingham',
  'East Manchester',
  'Hereford',
  'Keighley',
  'E13',
  'Rotherham',
  'Tunbridge Wells',
]
const INPUT: PublicationInput = {
  reach: 'programme',
  edition: 3,
  at: FROZEN_AT,
  programme: { name: 'Community Leadership Network', about: PROSE },
  events: [eventOf('one', 'Better Together'), eventOf('two', 'One Year On')],
  themes: [],
  networks: NETWORKS.map((name, i) => ({
    id: name,
    name,
    colour: '#3c4fb5',
    meetings: [meetingOf(name, i === 2 ? '3' : '9')],
    cases: [caseOf(name)],
  })),
  hours: 46,
  tools: [],
}
const TOOL = {
  title: 'Open board',
  about: 'What it is.',
  prompts: ['Ask this'],
  steps: ['Open it.'],
  hints: ['Mind.'],
}
const SPECS = [
  { key: 'context', label: 'Context', kind: 'text', max: 600 },
  { key: 'so', label: 'So what?', kind: 'text', max: 600 },
  { key: 'aloud', label: 'Read aloud', kind: 'text', max: 200 },
  { key: 'notes', label: 'Written from', kind: 'notes', max: 3_000 },
] as const
const base = { title: '', wall: 'stream', outline: () => [] } as const
const formatById = (id: string) => {
  if (id === 'promises') return { ...base, promised: (prompts: readonly never[]) => prompts } as never
  if (id === 'case') return { ...base, behind: () => [], fields: () => SPECS } as never
  return null
}
const make = (more: Partial<PublicationInput> = {}) =>
  packPublication({ ...INPUT, ...more }, { typesetter, formatById })

describe('[C-78] two events and seven meetings', () => {
  let opened: OpenedPdf
  let all = ''
  beforeAll(async () => {
    opened = await openPdf(make())
    all = withoutSpace(opened.pages.join(' '))
  })
  test('are eight A4 pages, tagged, with bookmarks, a language, and for whom it is at the foot of each', () => {
    expect(opened.pages.map(page => page.length)).toHaveLength(8)
    expect(opened).toMatchObject({ isTagged: true, language: 'en-GB' })
    expect(opened.title).toBe('Community Leadership Network · Publication of the programme')
    expect(opened.bookmarks.filter(({ level }) => level === 1).map(({ title }) => title)).toEqual([
      'The programme',
      'What was said',
      'What the networks did',
      'What was promised, and what became of it',
    ])
    for (const page of opened.pages) {
      expect(withoutSpace(page)).toContain(
        withoutSpace('For programme and funder. Please do not pass it on.'),
      )
      expect(withoutSpace(page)).toContain(withoutSpace('Edition 3, as of'))
      expect(page).toContain(publicationFileName(INPUT))
      expect(page.length).toBeGreaterThan(350)
    }
  })
  test('hold every word of meetings, case studies and promises letter for letter, and what is shown of the rest', () => {
    for (const name of NETWORKS) {
      expect(all).toContain(withoutSpace(`${name}: ${PROSE.repeat(2)}`))
      expect(all).toContain(withoutSpace(`${name} case: ${PROSE}`))
      expect(all).toContain(withoutSpace(`${name} lies at the edge of a town.`))
    }
    for (const event of INPUT.events)
      for (let i = 0; i < 14; i++)
        expect(all).toContain(withoutSpace(`I ring family ${i} of ${event.name} every Friday.`))
    const shown = [...spokenAt('one'), ...spokenAt('two')].filter(({ text }) =>
      all.includes(withoutSpace(text)),
    )
    expect(shown.length).toBeGreaterThan(20)
    expect(all).toContain(withoutSpace('Of 14 promises'))
    expect(all).toContain(withoutSpace('From February on.'))
    expect(all).toContain(withoutSpace('46 hours were noted'))
  })
  test('[P-71] name nobody, and tell no number of people from one to four', () => {
    expect(all).not.toMatch(/canary/i)
    expect(all).toContain(withoutSpace('Fewer than five people came.'))
    expect(all).not.toContain(withoutSpace('3 people came'))
    expect(all).toContain(withoutSpace('9 people came.'))
  })
})

test('[C-78] the same content is the same bytes; tools come after it; what has nothing has no heading', async () => {
  expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true)
  const withTools = await openPdf(make({ tools: [TOOL] }))
  expect(withTools.pages).toHaveLength(10)
  expect(withTools.bookmarks.map(({ title }) => title)).toContain('Tools to use again')
  const few = await openPdf(
    make({
      events: [],
      hours: null,
      networks: [{ id: 'k', name: 'Keighley', colour: '', meetings: [meetingOf('Keighley', '')], cases: [] }],
    }),
  )
  expect(few.bookmarks.map(({ title }) => title)).not.toContain('What was said')
  expect(few.bookmarks.map(({ title }) => title)).not.toContain('What was promised, and what became of it')
  expect(few.bookmarks.map(({ title }) => title)).not.toContain('The events')
})

test('[C-78] no word is markup, and words in every script keep their letters', async () => {
  const odd = '#panic("x") *a* _b_ $x^2$ @ref — ہم والدین کو اپنی زبان میں لکھیں'
  const board = snapshotOf([noteOf('odd', odd)], { board: { id: 'odd', title: '= Title #eval("1")' } }).body
  const [first] = INPUT.events
  const opened = await openPdf(
    make({ networks: [], events: first ? [{ ...first, bodies: [board] }] : [], themes: [] }),
  )
  expect(withoutSpace(opened.pages.join(' '))).toContain(withoutSpace('#panic("x") *a* _b_ $x^2$ @ref'))
})
