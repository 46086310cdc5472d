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
