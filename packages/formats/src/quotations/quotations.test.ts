import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { quotations as format } from './index.ts'

const list = [
  { text: 'Reform starts in our souls.', author: 'Will Hutton\nDeath of community spirit' },
  { text: '  ', author: 'Nobody' },
  { text: 'It’s about conversations.', author: '' },
]

test('one is picked, and why', () => {
  expect(format.most).toBe(1)
  expect(projected(format, 'why', entryOf('It is true'), list)).toBe('incomplete')
  expect(projected(format, 'why', entryOf(' ', { quotation: 0 }), list)).toBe('incomplete')
  expect(projected(format, 'why', entryOf('It is true', { quotation: 'first' }), list)).toBe('incomplete')
})

test('the note keeps the words that were picked, as they stand now', () => {
  const posted = entryOf('It is true', { quotation: 0, quotationText: 'forged', quotationAuthor: 'Me' })
  expect(projected(format, 'why', posted, list)).toEqual({
    text: 'It is true',
    fields: {
      quotation: 0,
      quotationText: 'Reform starts in our souls.',
      quotationAuthor: 'Will Hutton\nDeath of community spirit',
    },
  })
  const corrected = [{ text: 'Reform begins in our souls.', author: 'Will Hutton' }]
  expect(projected(format, 'why', posted, corrected)).toMatchObject({
    fields: { quotationText: 'Reform begins in our souls.', quotationAuthor: 'Will Hutton' },
  })
})

test('a place where no quotation stands (any more) leaves the why', () => {
  expect(projected(format, 'why', entryOf('It is true', { quotation: 7, quotationText: 'x' }), list)).toEqual(
    {
      text: 'It is true',
      fields: { quotation: 7 },
    },
  )
})

test('the quotation stands above the why, with its author on one line', () => {
  const above = (fields: Record<string, string>) => format.card?.(noteOf('True', fields), null).above
  expect(above({ quotationText: 'Reform.', quotationAuthor: 'Will Hutton\nObserver' })).toBe(
    'Reform. — Will Hutton, Observer',
  )
  expect(above({ quotationText: 'Reform.', quotationAuthor: '' })).toBe('Reform.')
  expect(above({ quotationText: ' ', quotationAuthor: 'Nobody' })).toBeUndefined()
  expect(above({})).toBeUndefined()
  const note = { ...noteOf('True', { quotationText: 'Reform.' }), prompt: 'why' }
  expect(
    format.outline({ prompts: promptsOf(format), networks: [], notes: [note] })[0]?.items[0],
  ).toMatchObject({ above: 'Reform.', text: 'True' })
})
