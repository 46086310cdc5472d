import type { Fields } from '@folkmoot/board-doc'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { giftsAndCapacities as format } from './index.ts'

test('the slide’s two pairs, each pair one prompt', () => {
  expect(format.defaults.prompts).toEqual([
    'Clients/users have deficiencies and are perceived as weak/victims → Individuals have strengths',
    'Minorities are deprived and have needs → Communities have capacities, assets and power',
  ])
  expect(format.defaults.visibility).toBe('anonymous')
  expect(format.wall).toBe('own')
})

test('a deficit without its strength, and a strength without a deficit, stay drafts', () => {
  const posted = (text: string, fields?: Fields) => projected(format, 'individuals', entryOf(text, fields))
  expect(posted('', { deficit: 'They cannot read' })).toBe('incomplete')
  expect(posted(' \n', { deficit: 'They cannot read' })).toBe('incomplete')
  expect(posted('They speak four languages')).toBe('incomplete')
  expect(posted('They speak four languages', { deficit: ' ' })).toBe('incomplete')
  expect(posted('They speak four languages', { deficit: 'x'.repeat(301) })).toBe('too-long')
  expect(posted('They speak four languages', { deficit: 'They cannot read' })).toEqual({
    text: 'They speak four languages',
    fields: { deficit: 'They cannot read' },
  })
})

test('judge refuses by itself too, whatever was checked before', () => {
  const judge = (text: string, fields?: Fields) =>
    format.judge({ page: 'p', entry: 'e', prompt: 'individuals', posted: entryOf(text, fields) }, '')
  expect(judge('strength')).toBe('incomplete')
  expect(judge('strength', { deficit: true })).toBe('incomplete')
  expect(judge(' ', { deficit: 'deficit' })).toBe('incomplete')
  expect(judge('strength', { deficit: 'deficit' })).toBeNull()
})

test('no card and no line of the record holds a deficit without its strength, whatever the note holds', () => {
  const anyWords = fc.oneof(fc.constant(''), fc.constant(' '), fc.string())
  fc.assert(
    fc.property(anyWords, fc.oneof(anyWords, fc.boolean(), fc.double()), (text, more) => {
      const deficit = typeof more === 'string' ? `DEFICIT ${more}` : more
      const note = { ...noteOf(text, { deficit }), prompt: 'individuals' }
      const card = format.card?.(note, null)
      const [section] = format.outline({ prompts: promptsOf(format), networks: [], notes: [note] })
      for (const drawn of [card, section?.items[0]])
        if (JSON.stringify(drawn).includes('DEFICIT')) {
          expect(drawn?.text.trim()).not.toBe('')
          expect(drawn?.text).toBe(text)
        }
    }),
  )
})

test('a card turns from the deficit above to the strength', () => {
  const note = {
    ...noteOf('They speak four languages', { deficit: 'They cannot read' }),
    prompt: 'individuals',
  }
  const both = { above: 'They cannot read', text: 'They speak four languages' }
  expect(format.card?.(note, null)).toEqual({ ...both, lines: [] })
  expect(
    format.outline({ prompts: promptsOf(format), networks: [], notes: [note] })[0]?.items[0],
  ).toMatchObject(both)
})
