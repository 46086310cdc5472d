import { expect, test } from 'vitest'
import { dayStamp, plainDirection, timeStamp, timeWords, utcStamp, utcWords, visible } from './text.ts'

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

test('times of a zone, in winter and in summer, before 1970 and at midnight', () => {
  const winter = Date.UTC(2026, 11, 6, 23, 30, 5, 999)
  expect(timeWords(winter, null)).toBe('6 December 2026, 23:30 UTC')
  expect(timeWords(winter, 'Europe/London')).toBe('6 December 2026, 23:30')
  expect(timeWords(winter, 'Europe/Berlin')).toBe('7 December 2026, 00:30')
  expect(timeStamp(winter, 'Europe/Berlin')).toBe('2026-12-07T00:30:05+01:00')
  expect(timeStamp(Date.UTC(2026, 6, 6, 12), 'Europe/London')).toBe('2026-07-06T13:00:00+01:00')
  expect(timeStamp(winter, 'America/St_Johns')).toBe('2026-12-06T20:00:05-03:30')
  expect(timeStamp(winter, null)).toBe('2026-12-06T23:30:05Z')
  expect(dayStamp(winter, 'Asia/Karachi')).toBe('2026-12-07')
})
