import { expect, test } from 'vitest'
import { suggestGroups } from './suggest.ts'

const notes = [
  'our parents trust the youth centre more than they trust us',
  'trusting each other takes years',
  'Listen before we plan anything.',
  'listening to grandmothers at the school gate',
  'the library is open on Sundays',
  'nobody listens to the library',
  'trust is earned over tea',
  'buses stop at six',
].map((text, i) => ({ id: `n${i}`, text }))

test('notes that share a word are suggested together, whatever its ending, the largest group first', () => {
  const found = suggestGroups(notes)
  expect(found.map(one => [one.name, one.notes])).toEqual([
    ['Trust', ['n0', 'n1', 'n6']],
    ['Listen', ['n2', 'n3', 'n5']],
  ])
})

test('a note is suggested for one group at most, and one that shares nothing for none', () => {
  const all = suggestGroups(notes).flatMap(one => one.notes)
  expect(new Set(all).size).toBe(all.length)
  expect(all).not.toContain('n7')
})

test('a word that everybody uses ties nothing together', () => {
  const same = ['school gate', 'school bus', 'school dinners', 'school fields', 'bus fares', 'gate posts']
  const found = suggestGroups(same.map((text, i) => ({ id: String(i), text })))
  expect(found.map(one => one.name).sort()).toEqual(['Bus', 'Gate'])
})

test('nothing to suggest for few words, other scripts or none', () => {
  expect(suggestGroups([])).toEqual([])
  expect(
    suggestGroups([
      { id: 'a', text: 'yes' },
      { id: 'b', text: 'no' },
    ]),
  ).toEqual([])
  const urdu = ['ہمیں اعتماد چاہیے', 'اعتماد وقت لیتا ہے'].map((text, i) => ({ id: String(i), text }))
  expect(suggestGroups(urdu)[0]?.notes).toEqual(['0', '1'])
})

test('of a thousand notes as many groups are suggested as were asked for', () => {
  const words = [
    'trust',
    'listen',
    'library',
    'family',
    'garden',
    'music',
    'bread',
    'street',
    'teacher',
    'story',
  ]
  const many = Array.from({ length: 1_000 }, (_, i) => ({
    id: String(i),
    text: `${words[i % 10]} ${words[(i * 7 + 3) % 10]} word${String.fromCharCode(97 + (i % 26))}x`,
  }))
  expect(suggestGroups(many, 5)).toHaveLength(5)
})

const named = (texts: readonly string[]) =>
  suggestGroups(texts.map((text, i) => ({ id: String(i), text }))).map(one => one.name)

test('[W-62] words that say nothing of what a note is about name no group, in any form', () => {
  expect(
    named([
      'the little ones first',
      'for our young ones too',
      'stop the waiting lists',
      'stops us from asking families',
      'stopping at the gate',
      'start on Mondays',
      'starting again with trust',
      'two things I tried',
      'trying one thing more',
    ]),
  ).toEqual([])
  // What is said with it is another matter.
  expect(named(['kindness at the gate', 'more kindness, less paper'])).toEqual(['Kindness'])
})

test('[W-62] a word that a quarter of many notes have is not what tells them apart', () => {
  const texts = Array.from({ length: 40 }, (_, i) =>
    i < 12
      ? `school a${'bcdefghijklm'[i]}x`
      : i < 16
        ? 'the allotment feeds us'
        : `word${'nopqrstuvwxyzabcdefghijklmnop'[i - 12]}q`,
  )
  expect(named(texts)).toEqual(['Allotment'])
})

test('[W-62] notes that say nearly the same are suggested together, though their words are everywhere', () => {
  const others = Array.from(
    { length: 40 },
    (_, i) => `${i % 2 ? 'families' : 'school'} ${'bcdfghjklm'[i % 10]}${'aeiou'[i % 5]}${i % 3}zz`,
  )
  const found = suggestGroups(
    ['Families meet in school.', 'families, meeting at school', ...others].map((text, i) => ({
      id: String(i),
      text,
    })),
  )
  expect(found[0]?.notes).toEqual(['0', '1'])
})

test('[W-62] of two thousand notes groups are suggested', () => {
  const words = 'trust listen library family garden music bread street teacher story'.split(' ')
  const many = Array.from({ length: 2_000 }, (_, i) => ({
    id: String(i),
    text: `${words[i % 10]} ${words[(i * 7 + 3) % 10]} ${String.fromCharCode(97 + (i % 26)).repeat(4)} said on Monday ${'abcdefghij'[i % 7]}bcd`,
  }))
  expect(suggestGroups(many).length).toBeGreaterThan(3)
})
