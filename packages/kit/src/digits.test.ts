import { expect, it } from 'vitest'
import { plainDigits } from './digits.ts'

it.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['𝟎𝟗𝟘𝟡𝟶𝟿', '090909'],
  ['a ٢ ½', 'a 2 ½'],
])('digits of any script are digits: %s', (typed, plain) => {
  expect(plainDigits(typed)).toBe(plain)
})
