import type { Fields } from '@folkmoot/board-doc'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aboutActivity } from '../about.ts'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { commitments as format } from './index.ts'

const seen = (fields?: Fields) =>
  format.audience?.({ page: 'p', entry: 'e', prompt: 'will', posted: entryOf('ring the library', fields) })

test('one thing, by name', () => {
  expect(format.defaults.prompts).toEqual(['When I go back to my setting I will …'])
  expect([format.most, format.defaults.visibility]).toEqual([1, 'named'])
  expect(aboutActivity(format.id)).toContain('build on the seminar when they go back to their setting')
})

describe('who sees it', () => {
  test('is asked, and “only me” comes first', () => {
    const spec = format.fields?.({ id: 'p', text: '' }).find(one => one.key === 'audience')
    expect(spec?.required).toBe(true)
    expect(spec?.kind === 'choice' && spec.options.map(option => option.value)).toEqual([
      'me',
      'network',
      'room',
    ])
    expect(projected(format, 'will', entryOf('ring the library'))).toBe('incomplete')
  })
  test('is what the writer chose', () => {
    expect(seen({ audience: 'me' })).toBe('self')
    expect(seen({ audience: 'network' })).toBe('network')
    expect(seen({ audience: 'room' })).toBe('room')
  })
  test('is only the writer, whatever else stands there', () => {
    expect(seen()).toBe('self')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.boolean(), fc.double()), audience => {
        fc.pre(audience !== 'room' && audience !== 'network')
        expect(seen({ audience })).toBe('self')
      }),
    )
  })
})

test('the note says what, by when, with whom, and nothing of who may see it', () => {
  const fields = { byWhen: 'Easter', withWhom: 'our governors', audience: 'room' }
  const note = projected(format, 'will', entryOf('ring the library', fields))
  expect(note).toEqual({
    text: 'ring the library',
    fields: { byWhen: 'Easter', withWhom: 'our governors' },
  })
  expect(projected(format, 'will', entryOf('ring', { ...fields, byWhen: 'x'.repeat(61) }))).toBe('too-long')
})

test('wall and record draw the same lines, without empty ones', () => {
  const lines = [
    { label: 'By when', text: 'Easter' },
    { label: 'With whom', text: 'our governors' },
  ]
  const note = { ...noteOf('ring', { byWhen: 'Easter', withWhom: 'our governors' }), prompt: 'will' }
  expect(format.card?.(note, null)).toEqual({ text: 'ring', lines })
  expect(format.card?.(noteOf('ring', { withWhom: 'our governors' }), null).lines).toEqual(lines.slice(1))
  const item = format.outline({ prompts: promptsOf(format), networks: [], notes: [note] })[0]?.items[0]
  expect(item).toMatchObject({ text: 'ring', lines })
})
