import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Catalogue } from './catalogue.ts'
import { english } from './en/index.ts'
import { LANGUAGES } from './offered.ts'
import { currentLocale, inEnglish, speak, spoken, withEnglish } from './spoken.ts'
import { wordsOf } from './surfaces/refusals.ts'

const t = spoken('takeHome', english.surfaces.takeHome)
const mine = spoken('myWords', english.surfaces.myWords)
const promise = spoken('privacy', english.surfaces.privacy)

/** A made-up language that has some lines only, of which one was read by somebody. */
const madeUp = {
  language: { locale: 'fa', plurals: ['one', 'other'], dir: 'rtl' },
  surfaces: {
    takeHome: { 'home-of': '‹{name}›' },
    privacy: { 'read-back': '‹{teller}›', 'chosen-self': '‹self›' },
    refusals: { 'too-long': '‹too long›' },
  },
  reviewed: { privacy: { 'chosen-self': 'Amina' }, takeHome: false },
} satisfies Catalogue
afterEach(() => speak(null))

test('[L-2] a line that a language does not have is said in English as a whole, with English numbers and times', () => {
  const at = new Date(2026, 5, 1, 9, 5).getTime()
  const before = [mine('code-made', { at }), t('dots-too-many', { n: 1_200 })]
  speak(madeUp)
  expect(currentLocale()).toBe('fa')
  expect([mine('code-made', { at }), t('dots-too-many', { n: 1_200 })]).toEqual(before)
  expect(wordsOf({ reason: 'too-long' })).toBe('‹too long›')
  expect(wordsOf({ reason: 'dots-given', params: { dots: 2 } })).toBe('You have 2 dots. Take one back first.')
  expect(wordsOf({ reason: 'of-a-newer-server' })).toBeNull()
})

test('[L-2] between right-to-left words what somebody is called stands by itself, in its own direction', () => {
  speak(madeUp)
  expect(t('home-of', { name: 'Sara (Leeds)' })).toBe('‹\u2068Sara (Leeds)\u2069›')
  expect(inEnglish(() => t('home-of', { name: 'Sara' }))).not.toContain('\u2068')
  expect(t('home-of', { name: 'Sara' })).toContain('\u2068')
})

test('[L-4] a line that nobody has read has its English beside it, and one that somebody has read has none', () => {
  const said = () => promise('read-back', { teller: 'Ana' })
  expect(withEnglish(said)).toEqual({ words: said(), english: null })
  const inPlain = said()
  speak(madeUp)
  expect(withEnglish(said)).toEqual({ words: '‹\u2068Ana\u2069›', english: inPlain })
  expect(withEnglish(() => promise('chosen-self'))).toEqual({ words: '‹self›', english: null })
  // What is said around it does not count, and what is said in it does, however deep.
  expect(withEnglish(() => [withEnglish(said).words, promise('chosen-self')]).english).not.toBeNull()
  expect(withEnglish(() => [said(), withEnglish(() => promise('chosen-self')).words]).english).not.toBeNull()
  withEnglish(said)
  expect(withEnglish(() => promise('chosen-self')).english).toBeNull()
  // English that stands in for a missing line needs no English beside it.
  expect(withEnglish(() => promise('after-a-yes')).english).toBeNull()
})

test('[L-1] every folder of a language is offered, and speaks as it is offered', async () => {
  const folders = globSync('*/language.ts', { cwd: import.meta.dirname }).map(dirname)
  expect(folders.filter(tag => tag !== 'en').sort()).toEqual(Object.keys(LANGUAGES).sort())
  for (const [tag, { dir, load }] of Object.entries(LANGUAGES)) {
    const { language } = (await load()).translated
    expect([language.locale.split('-')[0], language.dir ?? 'ltr']).toEqual([tag, dir])
  }
})
