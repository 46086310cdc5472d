import { systemClock } from '@folkmoot/kit'
import { LIMITS } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { createGuesses } from './guesses.ts'

function atTime(start = 1_000_000) {
  let now = start
  const guesses = createGuesses({ ...systemClock, now: () => now })
  return { guesses, pass: (ms: number) => (now += ms) }
}

test('a venue behind one address may mistype together, and somebody guessing must wait', () => {
  const { guesses, pass } = atTime()
  for (let i = 0; i < LIMITS.wrongCodesPerAddress - 1; i++) guesses.wrong('venue')
  expect(guesses.mustWait('venue')).toBe(false)
  guesses.wrong('venue')
  expect(guesses.mustWait('venue')).toBe(true)
  expect(guesses.mustWait('elsewhere')).toBe(false)
  pass(10 * 60_000)
  expect(guesses.mustWait('venue')).toBe(false)
})

test('while the whole instance is guessed at, only addresses that have failed themselves wait', () => {
  const { guesses, pass } = atTime()
  for (let i = 0; i < LIMITS.wrongCodesPerMinute; i++) guesses.wrong(`attacker ${i}`)
  expect(guesses.mustWait('attacker 7')).toBe(true)
  expect(guesses.mustWait('in good standing')).toBe(false)
  pass(61_000)
  expect(guesses.mustWait('attacker 7')).toBe(false)
})
