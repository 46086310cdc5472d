import type { Fields, Note } from '@folkmoot/board-doc'
import { describe, expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { reflectiveQuestions as format } from './index.ts'

test('the Audit Commission’s five questions, one to a table, told by network', () => {
  const { prompts, oneEach, visibility } = format.defaults
  expect(prompts).toHaveLength(5)
  expect(prompts[0]).toBe(
    'In what way do headteachers promote an ethos of partnership working with local public services, the community and other schools? How far is this common practice?',
  )
  expect(prompts.every(text => text.endsWith('?'))).toBe(true)
  expect({ oneEach, visibility }).toEqual({ oneEach: true, visibility: 'network' })
})

const note = (id: string, fields: Fields, at = 1): Note => ({ ...noteOf('What we see', fields), id, at })

test('a claim needs words, and nothing else', () => {
  expect(projected(format, 'partnership', entryOf(' ', { evidence: 'a survey' }))).toBe('incomplete')
  expect(projected(format, 'partnership', entryOf('Heads meet monthly'))).toEqual({
    text: 'Heads meet monthly',
  })
  expect(
    projected(format, 'partnership', entryOf('Heads meet', { evidence: 'minutes', common: 2, school: 'X' })),
  ).toEqual({ text: 'Heads meet', fields: { evidence: 'minutes', common: 2 } })
})

test('a card shows evidence and spread, and says where there is no evidence', () => {
  expect(format.card?.(note('a', { evidence: 'minutes', common: 4 }), null)).toEqual({
    text: 'What we see',
    lines: [
      { label: 'Evidence', text: 'minutes' },
      { label: 'How common', text: 'everywhere' },
    ],
  })
  const bare = { text: 'What we see', weak: true }
  const none = { label: 'Evidence', text: 'none given yet' }
  expect(format.card?.(note('a', {}), null)).toEqual({ ...bare, lines: [none] })
  expect(format.card?.(note('a', { evidence: ' ', common: 1 }), null)).toEqual({
    ...bare,
    lines: [none, { label: 'How common', text: 'rare' }],
  })
})

test('the wall sorts by strength: evidence first, then how common, then as they came', () => {
  const notes = [
    note('everywhere-claimed', { common: 4 }),
    note('bare-later', {}, 2),
    note('shown-rare', { evidence: 'seen', common: 1 }),
    note('bare', {}),
    note('shown-many', { evidence: 'seen', common: 3 }),
    note('shown', { evidence: 'seen' }),
  ]
  expect([...notes].sort(format.order).map(one => one.id)).toEqual([
    'shown-many',
    'shown-rare',
    'shown',
    'everywhere-claimed',
    'bare',
    'bare-later',
  ])
  expect(format.order?.(notes[0] as Note, notes[0] as Note)).toBe(0)
})

test('the record says what the card says, question by question', () => {
  const prompts = promptsOf(format)
  const sections = format.outline({
    prompts,
    networks: [],
    notes: [{ ...note('n', { common: 2 }), prompt: 'integrated', network: 'keighley' }],
  })
  expect(sections.map(section => section.items.length)).toEqual([0, 0, 1, 0, 0])
  expect(sections[2]?.items[0]).toEqual({
    note: 'n',
    text: 'What we see',
    by: '',
    network: 'keighley',
    lines: [
      { label: 'Evidence', text: 'none given yet' },
      { label: 'How common', text: 'here and there' },
    ],
  })
})

describe('a kind word when a school seems to be named', () => {
  test.each([
    'At Hillside Primary School the head meets parents weekly',
    'St Mary’s CE Primary does this',
    'Hillside Academy',
    'we saw it at Hillside school last year',
    'The Ridings School is an example',
    'in Thomas Telford College they',
    'École Saint Exupéry College',
    'parents of Park View community school',
  ])('%s', text => expect(format.advise?.(text)).toContain('Leave its name out'))
  test.each([
    '',
    'Our school meets parents weekly',
    'Every School Matters here',
    'The Primary School down the road',
    'A community school meets the needs of its pupils',
    'Heads of Primary and Secondary Schools meet',
    'New Community schools',
    'in Keighley schools work together',
    'Scholars and academics',
    'In Our Local Primary School',
  ])('nothing is said about “%s”', text => expect(format.advise?.(text)).toBeNull())
})
