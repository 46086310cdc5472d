import { expect, test } from 'vitest'
import { aboutActivity } from '../about.ts'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { HATS, hatOf, splitHat } from './hats.ts'
import { thinkingHats as format } from './index.ts'

test('six hats and one of one’s own, each a step of the whole room', () => {
  expect(format.defaults.keys).toEqual(['white', 'red', 'black', 'yellow', 'green', 'blue', 'plus'])
  expect(format.steps?.(promptsOf(format)).map(step => step.label)).toEqual([
    'White hat',
    'Red hat',
    'Black hat',
    'Yellow hat',
    'Green hat',
    'Blue hat',
    '+ hat of one’s own',
  ])
  expect(aboutActivity(format.id)).toContain(
    'We must challenge and re-evaluate our assumptions, holding them up to scrutiny at every opportunity.',
  )
})

test('a step’s id is its prompt’s id, whatever the prompts are called', () => {
  const prompts = [
    { id: 'p1', text: 'White hat: the facts', key: 'white' },
    { id: 'p2', text: 'Purple hat' },
  ]
  expect(format.steps?.(prompts)).toEqual([
    { id: 'p1', label: 'White hat', inSentence: 'the White hat' },
    { id: 'p2', label: 'Purple hat', inSentence: 'the Purple hat' },
  ])
  expect(hatOf(prompts[1] ?? null)).toBeNull()
  expect(hatOf(null)).toBeNull()
})

test('every hat’s prompt begins with its word, and says what it asks', () => {
  for (const [i, hat] of HATS.entries()) {
    expect(format.defaults.prompts[i]?.startsWith(hat.word), hat.key).toBe(true)
    expect(hat.asks.length, hat.key).toBeGreaterThan(20)
  }
})

test('a hat’s word is shown large, and its question by itself', () => {
  expect(splitHat('Red hat: what do we feel?')).toEqual(['Red hat', 'What do we feel?'])
  expect(splitHat('Purple hat')).toEqual(['Purple hat', ''])
  expect(splitHat('Purple hat:')).toEqual(['Purple hat', ''])
})

test('a hat of one’s own must be named; the six need no name and carry none', () => {
  expect(projected(format, 'plus', entryOf('Who speaks for the toddlers?'))).toBe('incomplete')
  expect(projected(format, 'plus', entryOf('Who?', { hat: 'x'.repeat(41) }))).toBe('too-long')
  const own = { text: 'Who?', fields: { hat: 'The toddler’s hat' } }
  expect(projected(format, 'plus', entryOf('Who?', { hat: ' The toddler’s hat ' }))).toEqual(own)
  expect(projected(format, 'white', entryOf('One in five moved', { hat: 'Mine' }))).toEqual({
    text: 'One in five moved',
  })
})

test('the name of the hat stands above the words, on the wall and in the record', () => {
  const note = { ...noteOf('Who?', { hat: 'The toddler’s hat' }), prompt: 'plus' }
  expect(format.card?.(note, null)).toEqual({ above: 'The toddler’s hat', text: 'Who?', lines: [] })
  expect(format.card?.(noteOf('Who?'), null)).toEqual({ text: 'Who?', lines: [] })
  const items = format.outline({ prompts: promptsOf(format), networks: [], notes: [note] }).at(-1)?.items
  expect(items?.map(item => item.above)).toEqual(['The toddler’s hat'])
})

test('it is anonymous', () => expect(format.defaults.visibility).toBe('anonymous'))
