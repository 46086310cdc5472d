import { expect, test } from 'vitest'
import { pieces } from './voices.ts'

test('[W-79] what is read is cut where sentences end, and nothing of it is lost', () => {
  expect(pieces('A garden for all. And a bench!')).toEqual(['A garden for all.', 'And a bench!'])
  expect(pieces('سب کے لیے۔ ایک باغ')).toEqual(['سب کے لیے۔', 'ایک باغ'])
  expect(pieces(' …\n')).toEqual([])
  const long = Array.from({ length: 90 }, (_, i) => `word${i}`).join(' ')
  expect(pieces(long).every(one => one.length <= 181)).toBe(true)
  expect(pieces(long).join(' ')).toBe(long)
})
