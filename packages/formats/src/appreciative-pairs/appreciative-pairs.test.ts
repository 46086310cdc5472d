import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { appreciativePairs as format } from './index.ts'

test('one page a table, one note on it', () => {
  expect([format.defaults.by, format.most, format.defaults.prompts.length]).toEqual(['table', 1, 1])
})

test('it asks for what was good, and for more of it', () => {
  const [prompt] = format.defaults.prompts
  expect(prompt).toContain('at their best')
  expect(prompt).toContain('wish for more of')
  expect(prompt).not.toMatch(/problem|wrong|issue|challenge/i)
})

test('only words, for those merge while two people type: no field that one could overwrite for the other', () => {
  expect(format.fields).toBeUndefined()
  expect(projected(format, 'together', entryOf('We were asked', { mine: 'x' }))).toEqual({
    text: 'We were asked',
  })
  expect(projected(format, 'together', entryOf(' \n '))).toBe('incomplete')
})

test('the record names the pair as its board does', () => {
  const note = { ...noteOf('We were asked'), prompt: 'together', name: 'Table 3' }
  expect(format.outline({ prompts: promptsOf(format), networks: [], notes: [note] })[0]?.items[0]).toEqual({
    note: 'note',
    text: 'We were asked',
    by: 'Table 3',
    network: '',
  })
})
