import { expect, test } from 'vitest'
import { plainText } from './project.ts'

test.each(['\u000b', '\u000c', '\u0085', '\u2028', '\u2029', '\r', '\r\n', '\n'])(
  '[C-23] %j ends a line of what was posted',
  end => expect(plainText(`We listen first${end}then we act`)).toBe('We listen first\nthen we act'),
)

test('other control characters go, tabs stay', () => {
  expect(plainText(' a\u0000b\u001b[31m\tc\ud83d ')).toBe('ab[31m\tc\ufffd')
})
