import { expect, test } from 'vitest'
import { english } from './en/index.ts'
import { wordsOfRefusal } from './refusal-words.ts'
import { speaker } from './speaker.ts'

const t = speaker(english.language, { ...english.surfaces.myWords, ...english.surfaces.takeHome })

/** `npm run types` fails where one of these compiles; nothing calls them. */
export const doNotCompile = [
  // @ts-expect-error a placeholder that is not given
  () => t('code-made'),
  // @ts-expect-error one of two that is not given
  () => t('home-title', { event: 'Better Together' }),
  // @ts-expect-error a time is a number
  () => t('code-made', { at: 'ten' }),
  // @ts-expect-error a word that a choice does not have
  () => t('quoted-words', { answer: 'perhaps' }),
  // @ts-expect-error a plural needs its number
  () => t('dots-too-many', {}),
  // @ts-expect-error an element of the screen stands for a placeholder, and none is given
  () => t.parts('return-code', {}),
  // @ts-expect-error no such key
  () => t('no-such-key'),
]

test('[W-49] all that a message asks for stands in it', () => {
  expect(t('home-title', { event: 'Better Together', name: 'Sara' })).toBe('Better Together · words of Sara')
  expect(t('dots-too-many', { n: 1 })).toBe('One dot was more than one person has.')
  expect(t('dots-too-many', { n: 1_200 })).toBe('1,200 dots were more than one person has.')
  const code = { element: true }
  expect(t.parts('return-code', { code })).toEqual([
    'Your return code is ',
    code,
    '. With it you come back to these words on any device.',
  ])
})

test('[W-49] a refusal that came without what its sentence needs is worded by the server, and never with a hole', () => {
  const { language, surfaces } = english
  const words = (params?: Record<string, string | number>) =>
    wordsOfRefusal(language, surfaces.refusals, { reason: 'too-many-words', params })
  expect(words({ most: 3 })).toBe('At most 3 words here.')
  expect(words()).toBeNull()
  expect(words({ others: 3 })).toBeNull()
})
