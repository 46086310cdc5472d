import { expect, test } from 'vitest'
import { plainDirection, utcStamp, utcWords, visible } from './text.ts'

test('times are British words in UTC, whatever the machine’s zone', () => {
  const at = Date.UTC(2026, 11, 6, 9, 5, 7)
  expect(utcWords(at)).toBe('6 December 2026, 09:05 UTC')
  expect(utcStamp(at)).toBe('2026-12-06T09:05:07Z')
})

test('controls and halves of characters become visible, line ends become one kind', () => {
  expect(visible('a\u0000b\u001b[31m\u0084c\ud83d')).toBe('a\ufffdb\ufffd[31m\ufffdc\ufffd')
  expect(visible('a\r\nb\rc\td\u000be\u2028f')).toBe('a\nb\nc\td\ne\nf')
  expect(visible('سلام 👩‍👩‍👧 e\u0301')).toBe('سلام 👩‍👩‍👧 e\u0301')
})

test('direction overrides are dropped, the marks that languages need stay', () => {
  expect(plainDirection('a\u202eb\u2066c\u200fd\u200ce')).toBe('abc\u200fd\u200ce')
})
