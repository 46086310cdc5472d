import { expect, test } from 'vitest'
import { aboutActivity } from '../about.ts'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { agreedUnderstandings as format } from './index.ts'

const [agree, concern] = promptsOf(format)

test('proposals and concerns, anonymous, with the slide’s sentence for the organiser', () => {
  expect(format.defaults.prompts).toEqual(['We agree that …', 'My concern is …'])
  expect(format.defaults.visibility).toBe('anonymous')
  expect(aboutActivity(format.id)).toContain('Inclusion is an ongoing process of adjusting to diversity.')
})

test('a proposal has three stances, one at a time and never with a name; a concern has none', () => {
  const stances = (agree && format.marks?.(agree)) ?? []
  expect(stances.map(mark => mark.label)).toEqual(['Agree', 'Can live with', 'Concern'])
  expect(new Set(stances.map(mark => mark.choice))).toEqual(new Set(['stance']))
  expect(stances.some(mark => mark.named || mark.swap)).toBe(false)
  expect(concern && format.marks?.(concern)).toEqual([])
  expect(format.marks?.({ id: 'own', text: 'At our tables we …' })).toHaveLength(3)
})

test('a note is its words; nobody can post a declaration', () => {
  expect(projected(format, 'agree', entryOf('we begin on time', { agreed: true }))).toEqual({
    text: 'we begin on time',
  })
  expect(projected(format, 'concern', entryOf('\n'))).toBe('incomplete')
})

test('the record marks what the room agreed to', () => {
  const notes = [
    { ...noteOf('we begin on time'), id: 'a', prompt: 'agree', agreed: true as const },
    { ...noteOf('we end on time'), id: 'b', prompt: 'agree' },
    { ...noteOf('the bus leaves at four'), id: 'c', prompt: 'concern' },
  ]
  const sections = format.outline({ prompts: promptsOf(format), networks: [], notes })
  expect(sections.map(section => section.items.map(item => [item.text, item.lines]))).toEqual([
    [
      ['we begin on time', [{ label: 'Agreed', text: 'by the room' }]],
      ['we end on time', undefined],
    ],
    [['the bus leaves at four', undefined]],
  ])
})
