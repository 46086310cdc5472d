import { LIMITS } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { givenIn, translated } from './in-languages.ts'
import { reworded } from './wording.ts'

const BOARD = {
  title: 'Day review',
  phase: 'write' as const,
  prompts: [
    { id: 'what', text: 'What ?' },
    { id: 'so', text: 'So What ?' },
  ],
}
const inWelsh = (board = BOARD) =>
  translated(board, {
    language: 'cy',
    words: [
      { prompt: null, from: 'Day review', text: 'Adolygu’r diwrnod' },
      { prompt: 'what', from: 'What ?', text: 'Beth ?' },
      { prompt: 'so', from: 'So What ?', text: '' },
    ],
  })

test('[L-9] a title and prompts are given in another language, and taken away again', () => {
  const given = inWelsh()
  if (!given.ok) throw new Error('it was refused')
  expect(given.value).toEqual({
    titleInLanguages: [{ language: 'cy', text: 'Adolygu’r diwrnod' }],
    prompts: [
      { id: 'what', text: 'What ?', inLanguages: [{ language: 'cy', text: 'Beth ?' }] },
      { id: 'so', text: 'So What ?' },
    ],
  })
  expect(givenIn(given.value.prompts[0]?.inLanguages, 'cy')?.text).toBe('Beth ?')
  expect(givenIn(given.value.prompts[0]?.inLanguages, 'ur')).toBeNull()
  const gone = translated(
    { ...BOARD, ...given.value },
    { language: 'cy', words: [{ prompt: 'what', from: 'What ?', text: '' }] },
  )
  expect(gone.ok && gone.value.prompts[0]).toEqual({ id: 'what', text: 'What ?' })
})

test('[L-10] once the original is changed its translations are from before that, until they are given again', () => {
  const given = inWelsh()
  if (!given.ok) throw new Error('it was refused')
  const how = { now: 5, activity: { maxWords: () => null }, unseen: false }
  const changed = reworded(
    { ...BOARD, ...given.value },
    { prompt: 'what', from: 'What ?', text: 'What happened ?', ...how },
  )
  if (!changed.ok) throw new Error('it was refused')
  expect(changed.value.prompts[0]?.inLanguages).toEqual([{ language: 'cy', text: 'Beth ?', before: true }])
  const again = translated(
    { ...BOARD, ...given.value, ...changed.value },
    { language: 'cy', words: [{ prompt: 'what', from: 'What happened ?', text: 'Beth ?' }] },
  )
  expect(again.ok && again.value.prompts[0]?.inLanguages).toEqual([{ language: 'cy', text: 'Beth ?' }])
})

test('[L-10] a title that is the question’s own words is from before the change with it', () => {
  const board = {
    ...BOARD,
    title: 'What ?',
    titleInLanguages: [{ language: 'ur', text: 'کیا؟' }],
  }
  const changed = reworded(board, {
    prompt: 'what',
    from: 'What ?',
    text: 'What now ?',
    now: 5,
    activity: null,
    unseen: true,
  })
  expect(changed).toMatchObject({
    value: { title: 'What now ?', titleInLanguages: [{ language: 'ur', before: true }] },
  })
})

test('[L-9] a frozen board, an original that is another by now, and too much are refused', () => {
  const words = [{ prompt: 'what', from: 'What ?', text: 'Beth ?' }]
  expect(translated({ ...BOARD, phase: 'closed' }, { language: 'cy', words })).toMatchObject({
    error: { reason: 'board-frozen' },
  })
  expect(
    translated(BOARD, { language: 'cy', words: [{ prompt: 'what', from: 'Waht ?', text: 'Beth ?' }] }),
  ).toMatchObject({
    error: { reason: 'reworded-since' },
  })
  expect(
    translated(BOARD, { language: 'cy', words: [{ prompt: 'x', from: 'What ?', text: 'Beth ?' }] }),
  ).toMatchObject({
    error: { code: 'not-found' },
  })
  const long = [{ prompt: null, from: 'Day review', text: 'x'.repeat(LIMITS.titleChars + 1) }]
  expect(translated(BOARD, { language: 'cy', words: long })).toMatchObject({ error: { code: 'too-long' } })
  const many = Array.from({ length: LIMITS.languagesPerPrompt }, (_, i) => ({ language: `x${i}`, text: 'x' }))
  const full = { ...BOARD, titleInLanguages: many }
  const one = [{ prompt: null, from: 'Day review', text: 'Adolygu' }]
  expect(translated(full, { language: 'cy', words: one })).toMatchObject({ error: { code: 'too-long' } })
})
