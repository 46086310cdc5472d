import { describe, expect, test } from 'vitest'
import { aboutActivity } from '../about.ts'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { whoIsMissing as format } from './index.ts'

test('voices that are not here, written anonymously, with the slide’s sentence for the organiser', () => {
  expect(format.defaults).toMatchObject({ prompts: ['Whose voices are not here?'], visibility: 'anonymous' })
  expect(aboutActivity(format.id)).toContain(
    'Without marginalised groups represented in the room, we miss out on the voices we need to hear.',
  )
})

test('who will is said by a tap with one’s own name, and by nothing else', () => {
  expect(format.marks?.({ id: 'p', text: '' })).toEqual([{ kind: 'i-will', label: 'I will', named: true }])
  expect(
    projected(format, 'voices', entryOf('Young carers', { bringers: 'The youth club', will: 'Tom' })),
  ).toEqual({ text: 'Young carers', fields: { bringers: 'The youth club' } })
  expect(projected(format, 'voices', entryOf('Young carers', { bringers: 'x'.repeat(201) }))).toBe('too-long')
  expect(projected(format, 'voices', entryOf('', { bringers: 'The youth club' }))).toBe('incomplete')
})

test('wall and record say who could bring them', () => {
  const note = { ...noteOf('Young carers', { bringers: 'The youth club' }), prompt: 'voices' }
  const lines = [{ label: 'Who could bring them', text: 'The youth club' }]
  expect(format.card?.(note, null)).toEqual({ text: 'Young carers', lines })
  const item = format.outline({ prompts: promptsOf(format), networks: [], notes: [note] })[0]?.items[0]
  expect(item).toEqual({ note: 'note', text: 'Young carers', by: '', network: '', lines })
})

describe('a kind word where people could be recognised', () => {
  test.each([
    'Mrs Khan from our street',
    'ask Dr. Ellis',
    'The Khan family',
    'Aisha’s mum',
    "James' parents",
    'that one family we never see',
    'a family who moved here in May',
    'the Roma family at the bridge',
    'the people at number 12',
    '12 Mill Road',
  ])('%s', text => expect(format.advise?.(text)).toContain('Name a group'))
  test.each([
    '',
    'Young carers',
    'Roma families',
    'families who have just arrived',
    'Parents of children with special needs',
    'Every Child Matters teams',
    'Fathers on night shifts',
    'The Somali community in East Manchester',
    'Children’s services',
    'People with no number',
    'One in five families',
  ])('nothing is said about “%s”', text => expect(format.advise?.(text)).toBeNull())
})
