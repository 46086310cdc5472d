import type { Fields } from '@folkmoot/board-doc'
import type { QuoteRecord } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { entryOf, noteOf, projected, promptsOf } from '../fixtures.ts'
import { caseStudy as format } from './index.ts'
import { notesBehind, readSources, sentencesOf, writeSources } from './sentences.ts'

const WHOLE: Fields = {
  context: 'A primary school in Keighley.',
  so: 'Parents came back. They bring others!',
  notes: 'context.0=n1;what.0=n1,n2;so.0=n3;so.1=n3',
}

test('[C-59] every sentence says from which notes it was written, or it stays a draft', () => {
  expect(projected(format, 'case', entryOf('We opened the gate.', WHOLE))).toEqual({
    text: 'We opened the gate.',
    fields: WHOLE,
  })
  expect(projected(format, 'case', entryOf('We opened the gate. And the hall.', WHOLE))).toBe('incomplete')
  const { notes: _, ...without } = WHOLE
  expect(projected(format, 'case', entryOf('We opened the gate.', without))).toBe('incomplete')
})

test.each([
  [
    'We met at 3.30 p.m. on Friday. Nobody left!\nThen what? ',
    ['We met at 3.30 p.m.', 'on Friday.', 'Nobody left!', 'Then what?'],
  ],
  ['ہم ملے۔ پھر چلے گئے۔', ['ہم ملے۔', 'پھر چلے گئے۔']],
  ['আমরা দেখা করেছি। তারপর', ['আমরা দেখা করেছি।', 'তারপর']],
])('sentences end in any script: %s', (text, sentences) =>
  expect(sentencesOf(text, {}).map(one => one.text)).toEqual(sentences),
)

test('what is stored is read again, and nothing that is no note’s id', () => {
  expect(writeSources(readSources({ notes: 'what.0=n1,n2;so.1=n3' }))).toBe('what.0=n1,n2;so.1=n3')
  expect([...readSources({ notes: 'what.0=<b>,n2,../x;;=;what' })]).toEqual([['what.0', ['n2']]])
})

test('[C-59] the teller’s own wording takes the place of all, and comes from the same notes', () => {
  const posted = { ...entryOf('We opened the gate.', WHOLE), about: { person: 'tom', name: 'Tom' } }
  const quote = { answer: 'agreed', correctedText: ' We unlocked it. ' } as QuoteRecord
  const told = format.decorate(
    { page: 'sara', entry: 'e', prompt: 'case', posted },
    { quote, found: null, quotations: [] },
  )
  expect(told).toEqual({ text: 'We unlocked it.', fields: { notes: 'all=n1,n2,n3' } })
  expect(notesBehind(told.fields)).toEqual(['n1', 'n2', 'n3'])
  expect([format.asksAbout, format.consent]).toEqual([true, 'words'])
})

test('a case study reads context, what, so what, what now, evidence', () => {
  const note = { ...noteOf('We opened the gate.', WHOLE), prompt: 'case' }
  expect(
    format.outline({ prompts: promptsOf(format), networks: [], notes: [note] })[0]?.items[0],
  ).toMatchObject({
    above: 'A primary school in Keighley.',
    text: 'We opened the gate.',
    lines: [
      { label: 'So what?', text: 'Parents came back. They bring others!' },
      { label: 'Written from', text: 'n1, n2, n3' },
    ],
  })
})
