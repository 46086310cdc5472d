import { expect, it } from 'vitest'
import { titleSize } from './title-size.ts'

it('makes a short name large and keeps a long one on the page', () => {
  expect(titleSize('Better Together')).toBe(27)
  expect(titleSize('Network leaders of East Manchester meet again')).toBe(16)
  expect(titleSize('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch')).toBeLessThan(6)
})
