import { expect, test } from 'vitest'
import { aboutActivity } from '../about.ts'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { goodPractice as format } from './index.ts'

const prompts = promptsOf(format)

test('four kinds in columns, by name', () => {
  expect(format.defaults.prompts).toEqual(['Good practice', 'Issue', 'Challenge', 'Success'])
  expect([format.wall, format.defaults.visibility]).toEqual(['columns', 'named'])
  expect(aboutActivity(format.id)).toContain(
    'examples of good practice and discuss issues, challenges and successes',
  )
})

test('we do this too, tell me more: the first is only counted, the second offers a swap', () => {
  for (const prompt of prompts) {
    const [too, more] = format.marks?.(prompt) ?? []
    expect([too?.kind, too?.swap, too?.named]).toEqual(['we-do-this-too', undefined, undefined])
    expect([more?.kind, more?.label, more?.swap]).toEqual(['tell-me-more', 'Tell me more', true])
  }
  expect(prompts.map(prompt => format.marks?.(prompt)[0]?.label)).toEqual([
    'We do this too',
    'We have this too',
    'We have this too',
    'We do this too',
  ])
})

test('[C-61] an example says what others need to know of it, as far as its writer likes', () => {
  const whole = { whom: 'new parents', took: 'two hours a week', way: 'no room on Fridays' }
  expect(projected(format, 'practice', entryOf('Breakfast club', whole))).toEqual({
    text: 'Breakfast club',
    fields: whole,
  })
  expect(format.fields?.(prompts[1] as (typeof prompts)[number])).toEqual([])
  const note = { ...noteOf('Breakfast club', whole), prompt: 'practice' }
  expect(format.outline({ prompts, networks: [], notes: [note] })[0]?.items[0]?.lines).toEqual([
    { label: 'For whom', text: 'new parents' },
    { label: 'What it took', text: 'two hours a week' },
    { label: 'What got in the way', text: 'no room on Fridays' },
  ])
})

test('a note is its words', () => {
  expect(projected(format, 'issue', entryOf('Nobody reads letters', { contact: '07700 900123' }))).toEqual({
    text: 'Nobody reads letters',
  })
  expect(projected(format, 'issue', entryOf(''))).toBe('incomplete')
})

test('the record goes kind by kind, by name', () => {
  const notes = [{ ...noteOf('Breakfast club'), prompt: 'success', name: 'Sara', network: 'hereford' }]
  expect(format.outline({ prompts, networks: [], notes })[3]).toEqual({
    heading: 'Success',
    items: [{ note: 'note', text: 'Breakfast club', by: 'Sara', network: 'hereford' }],
  })
})
