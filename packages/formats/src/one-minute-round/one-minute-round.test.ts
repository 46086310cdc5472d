import { expect, test } from 'vitest'
import { oneMinuteRound } from './index.ts'

const entry = (text: string) => ({
  page: 'sara',
  entry: 'e1',
  prompt: 'p1',
  posted: { text, about: { person: 'tom', name: '' } },
})

test('the stems are the slides’, with their trailing dots', () => {
  expect(oneMinuteRound.defaults.prompts).toEqual([
    'I’m here because …\u002e',
    'I want to be better at …\u002e',
    'I want to understand more about …',
  ])
})

test('a minute each, two quiet minutes, and the room sees networks rather than names', () => {
  expect(oneMinuteRound.defaults.turns).toEqual({ turnSeconds: 60, quietSeconds: 120 })
  expect(oneMinuteRound.defaults.visibility).toBe('network')
})

test('anything but blank becomes a note, its words untouched and nobody named', () => {
  const nothing = { quote: null, found: { name: 'Tom', network: 'keighley' }, quotations: [] }
  expect(oneMinuteRound.judge(entry(' \n\u00a0'), 'I’m here because ….')).toBe('incomplete')
  expect(oneMinuteRound.judge(entry('…our parents'.repeat(100)), 'I’m here because ….')).toBeNull()
  expect(oneMinuteRound.decorate(entry('…our parents '), nothing)).toEqual({ text: '…our parents ' })
})

test('the outline goes stem by stem, by time and then id', () => {
  const note = (id: string, prompt: string, at: number, name?: string) => ({
    id,
    prompt,
    at,
    text: `text of ${id}`,
    network: 'keighley',
    ...(name && { name }),
  })
  const prompts = [
    { id: 'p1', text: 'I’m here because ….' },
    { id: 'p2', text: 'I want to be better at ….' },
  ]
  const notes = [note('c', 'p2', 1), note('b', 'p1', 2, 'Sara'), note('a', 'p1', 2), note('d', 'p1', 1)]
  const sections = oneMinuteRound.outline({ prompts, notes, networks: [] })
  expect(sections.map(s => [s.heading, s.items.map(i => i.note).join('')])).toEqual([
    ['I’m here because ….', 'dab'],
    ['I want to be better at ….', 'c'],
  ])
  expect(sections[0]?.items[2]).toEqual({ note: 'b', text: 'text of b', by: 'Sara', network: 'keighley' })
})
