import { LIMITS } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { type Rewording, reworded } from './wording.ts'

const PLAIN = { maxWords: () => null }
const BOARD = {
  title: 'Waht now?',
  phase: 'write' as const,
  prompts: [{ id: 'p', text: 'Waht now?', key: 'now' }],
}
const ask = (text: string, more: Partial<Rewording> = {}, board: Parameters<typeof reworded>[0] = BOARD) =>
  reworded(board, { prompt: 'p', from: 'Waht now?', text, now: 5, activity: PLAIN, unseen: false, ...more })

test('[T-57] what a prompt said before is kept with it, oldest first, and a title that was the question goes with it', () => {
  const once = ask('What now?')
  expect(once).toMatchObject({
    ok: true,
    value: {
      title: 'What now?',
      prompts: [{ id: 'p', key: 'now', text: 'What now?', earlier: [{ text: 'Waht now?', until: 5 }] }],
    },
  })
  if (!once.ok) return
  const back = ask('Waht now?', { from: 'What now?', now: 9 }, { ...BOARD, ...once.value })
  expect(back.ok && back.value.prompts[0]?.earlier).toEqual([
    { text: 'Waht now?', until: 5 },
    { text: 'What now?', until: 9 },
  ])
})

test('[T-57] nobody has seen it: nothing is kept of what it said', () => {
  const early = ask('What now?', { unseen: true })
  expect(early.ok && early.value.prompts).toEqual([{ id: 'p', key: 'now', text: 'What now?' }])
})

test('[T-57] a frozen board, words that another changed since, and words that people write by are refused', () => {
  expect(ask('x', {}, { ...BOARD, phase: 'closed' })).toMatchObject({ error: { reason: 'board-frozen' } })
  expect(ask('x', { from: 'What?' })).toMatchObject({ error: { reason: 'reworded-since' } })
  expect(ask('x', { prompt: 'q' })).toMatchObject({ error: { code: 'not-found' } })
  const counted = { maxWords: (text: string) => (text.includes('three') ? 3 : null) }
  expect(ask('In three words?', { activity: counted })).toMatchObject({
    error: { reason: 'words-are-a-rule' },
  })
  const many = Array.from({ length: LIMITS.wordingsPerPrompt }, (_, i) => ({ text: `${i}`, until: i }))
  const often = { ...BOARD, prompts: [{ id: 'p', text: 'Waht now?', earlier: many }] }
  expect(ask('x', {}, often)).toMatchObject({ error: { reason: 'reworded-enough' } })
})
