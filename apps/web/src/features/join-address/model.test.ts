import { expect, it } from 'vitest'
import { joinAddress } from './model.ts'

it('leaves of an address what people have to type', () => {
  expect(joinAddress('http://192.168.1.7:4600/j/BETR2GHR')).toBe('192.168.1.7:4600')
  expect(joinAddress('https://board.example.org/')).toBe('board.example.org')
  expect(joinAddress('https://example.org/moot/j/BETR2GHR')).toBe('example.org/moot')
})
