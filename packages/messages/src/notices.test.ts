import { notice } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { noticeWords } from './notices.ts'
import { wordsOfNotice, wordsOfNotices } from './surfaces/notices.ts'

test('[W-48] English goes beside the codes, one sentence after another', () => {
  const told = [
    notice('more-than-expected', { joined: 70, expected: 40 }),
    notice('turned-away', { people: 1 }),
  ]
  const words =
    '70 people have joined, and 40 were expected. Somebody who wanted to join from outside this hall’s network was turned away.'
  expect(noticeWords(told)).toBe(words)
  expect(wordsOfNotices(told)).toBe(words)
})

test('[W-48] a screen words what it knows, and leaves the rest to the words that came', () => {
  expect(wordsOfNotice(notice('crowd-in', { here: 3, of: 90 }))).toBe('3 of 90 simulated delegates are in.')
  expect(wordsOfNotice({ code: 'of-a-later-server' })).toBeNull()
  expect(wordsOfNotice({ code: 'toString' })).toBeNull()
  expect(wordsOfNotice(undefined)).toBeNull()
  expect(wordsOfNotices([notice('joins-wait'), { code: 'of-a-later-server' }])).toBeNull()
  expect(wordsOfNotices(undefined)).toBeNull()
})
