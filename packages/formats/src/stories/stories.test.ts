import type { Fields } from '@folkmoot/board-doc'
import type { QuoteRecord } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { stories as format } from './index.ts'

const whole: Fields = { setting: 'A primary school', changed: 'Parents came back', others: 'Open at eight' }

function told(quote: Partial<QuoteRecord> | null) {
  const posted = { ...entryOf('We opened the gate', whole), about: { person: 'tom', name: 'Tom' } }
  const entry = { page: 'sara', entry: 'e', prompt: 'story', posted }
  return format.decorate(entry, {
    quote: quote as QuoteRecord | null,
    found: { name: 'Tom', network: 'keighley' },
    quotations: [],
  })
}

test('the slide’s words are the prompt; stories carry their teller’s name', () => {
  expect(format.defaults.prompts).toEqual(['Our stories – our practice – our leadership learning'])
  expect(format.defaults.visibility).toBe('named')
})

test('a teller decides about the words, not only about their name', () => {
  expect([format.asksAbout, format.consent]).toEqual([true, 'words'])
})

test('one’s own story needs nobody else and only its words', () => {
  expect(projected(format, 'story', entryOf('We opened the gate'))).toEqual({ text: 'We opened the gate' })
  expect(projected(format, 'story', entryOf(' ', whole))).toBe('incomplete')
  expect(projected(format, 'story', entryOf('We', { setting: 'x'.repeat(301) }))).toBe('too-long')
  expect(projected(format, 'story', entryOf('We', { others: 'x'.repeat(600) }))).toMatchObject({ text: 'We' })
})

test('what the teller approved stands as it was read back', () => {
  expect(told({ answer: 'agreed', correctedText: null })).toEqual({
    text: 'We opened the gate',
    fields: whole,
  })
  expect(told({ answer: 'agreed', correctedText: '  ' })).toMatchObject({ text: 'We opened the gate' })
})

test('the teller’s own wording takes the place of everything the typist wrote', () => {
  expect(told({ answer: 'agreed', correctedText: ' We unlocked it ' })).toEqual({ text: 'We unlocked it' })
  expect(told({ answer: 'declined', correctedText: 'No' })).toMatchObject({ text: 'We opened the gate' })
})

test('a story reads setting, what happened, what changed, what others can use', () => {
  const note = { ...noteOf('We opened the gate', whole), prompt: 'story', name: 'Tom' }
  const drawn = {
    above: 'A primary school',
    text: 'We opened the gate',
    lines: [
      { label: 'What changed', text: 'Parents came back' },
      { label: 'What others can use', text: 'Open at eight' },
    ],
  }
  expect(format.card?.(note, null)).toEqual(drawn)
  expect(format.outline({ prompts: promptsOf(format), networks: [], notes: [note] })[0]?.items[0]).toEqual({
    note: 'note',
    by: 'Tom',
    network: '',
    ...drawn,
  })
})
