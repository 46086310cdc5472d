import { expect, test } from 'vitest'
import { language as welsh } from './cy/language.ts'
import { english } from './en/index.ts'
import { ownDay, ownList, partsOf } from './format.ts'
import type { Message } from './message.ts'
import { speaker } from './speaker.ts'

const say = (message: Message, values: Record<string, unknown> = {}, locale = 'en-GB') =>
  partsOf(locale === 'en-GB' ? english.language : { locale, plurals: [] }, message, values).join('')

test('puts what it is given in its places', () => {
  expect(say('{who} was quicker than {who}.', { who: 'Ana' })).toBe('Ana was quicker than Ana.')
  expect(say('At most {most}.', { most: 12_000 })).toBe('At most 12,000.')
  expect(say('{names, list} are here.', { names: ['Ana', 'Bo', 'Cy'] })).toBe('Ana, Bo and Cy are here.')
  expect(say('At {at, time}.', { at: new Date(2026, 5, 1, 9, 5).getTime() })).toBe('At 09:05.')
})

test('what somebody wrote is no placeholder', () => {
  expect(say('{who} and {n}', { who: '{n}', n: 2 })).toBe('{n} and 2')
})

test('chooses by plural category of the language, and by an exact number before it', () => {
  const dogs = { plural: 'n', '=0': 'brak psów', one: '{n} pies', few: '{n} psy', other: '{n} psów' } as const
  expect([0, 1, 2, 5, 22].map(n => say(dogs, { n }, 'pl'))).toEqual([
    'brak psów',
    '1 pies',
    '2 psy',
    '5 psów',
    '22 psy',
  ])
})

test('small numbers are words where the language has some, in front of any noun, and figures elsewhere', () => {
  const notes = { plural: 'n', one: '{n, spelled} note', other: '{n, spelled} notes' } as const
  expect([0, 1, 12, 13, 1_200].map(n => say(notes, { n }))).toEqual([
    'no notes',
    'one note',
    'twelve notes',
    '13 notes',
    '1,200 notes',
  ])
  expect(say('{n, spelled}', { n: 3 }, 'pl')).toBe('3')
})

test('chooses by a word, and says several sentences one after another', () => {
  const message = [
    { choose: 'by', among: { you: 'You did it.', named: '{who} did it.' } },
    { plural: 'n', one: 'One note is left.', other: '{n} notes are left.' },
  ] as const
  expect(say(message, { by: 'named', who: 'Bo', n: 2 })).toBe('Bo did it. 2 notes are left.')
  expect(() => say(message, { by: 'nobody', n: 1 })).toThrow(RangeError)
})

test('an element of the screen stays one, in its place', () => {
  const t = speaker(english.language, { asks: '{who} asks you: {what}', none: 'Nobody asks.' })
  const bold = { bold: 'Ana' }
  expect(t.parts('asks', { who: bold, what: 'yes?' })).toEqual([bold, ' asks you: ', 'yes?'])
  expect(t('none')).toBe('Nobody asks.')
})

test('[L-2] where a browser knows no Welsh the catalogue says plurals, days and lists as Unicode does', () => {
  const rules = new Intl.PluralRules('cy')
  const day = new Intl.DateTimeFormat('cy', { dateStyle: 'long', timeZone: 'UTC' })
  for (let n = 0; n < 120; n++) expect(welsh.own.category(n), `${n}`).toBe(rules.select(n))
  for (let month = 1; month <= 12; month++) {
    const on = `2027-${String(month).padStart(2, '0')}-09`
    expect(ownDay(welsh.own, on)).toBe(day.format(Date.parse(on)))
  }
  expect(['Ana', 'Bo'].map((_, i, all) => ownList(welsh.own, all.slice(0, i + 1)))).toEqual([
    'Ana',
    'Ana a Bo',
  ])
  expect(ownList(welsh.own, ['Bo', 'Cy', 'Ana'])).toBe('Bo, Cy ac Ana')
})
