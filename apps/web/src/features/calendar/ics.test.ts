import { expect, test } from 'vitest'
import { calendarFile } from './ics.ts'

const NOW = Date.UTC(2026, 10, 29, 15, 30, 12)
const fileOf = (title: string, text: string, day = '2026-12-31') =>
  calendarFile({ id: 'e1', day, title, text, now: NOW })
/** As a calendar reads it. */
const lineOf = (file: string, name: string) =>
  file
    .replace(/\r\n /g, '')
    .split('\r\n')
    .find(line => line.startsWith(`${name}:`))

test('[P-45] a whole day that no time zone moves, the last of a year too', () => {
  expect(fileOf('Ring them', 'Ring them').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Folkmoot//What I said I would do//EN',
    'BEGIN:VEVENT',
    'UID:e1@folkmoot.invalid',
    'DTSTAMP:20261129T153012Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Ring them',
    'DESCRIPTION:Ring them',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT9H',
    'DESCRIPTION:Ring them',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('[P-45] words stay words, whatever stands in them', () => {
  const file = fileOf('a; b, c\\d', 'one\ntwo\r\nEND:VEVENT\rthree\u0000\u0007')
  expect(lineOf(file, 'SUMMARY')).toBe(String.raw`SUMMARY:a\; b\, c\\d`)
  expect(lineOf(file, 'DESCRIPTION')).toBe(String.raw`DESCRIPTION:one\ntwo\nEND:VEVENT\nthree`)
  expect(file.match(/^END:VEVENT/gm)).toHaveLength(1)
})

test('[P-45] no line has more than 75 bytes, and no letter is cut', () => {
  const words = 'میں تین والدین کو فون کروں گی 👩‍👩‍👧 '.repeat(12).trim()
  const file = fileOf(words, words)
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(lineOf(file, 'SUMMARY')).toBe(`SUMMARY:${words}`)
})
