import { expect, it } from 'vitest'
import { usualSeparator } from './separators.ts'

it.each([
  ['en-GB', 'comma'],
  ['ja', 'comma'],
  ['de', 'semicolon'],
  ['pl', 'semicolon'],
  ['pt-BR', 'semicolon'],
])('%s: %s', (locale, separator) => expect(usualSeparator(locale)).toBe(separator))
