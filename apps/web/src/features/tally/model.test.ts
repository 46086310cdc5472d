import { describe, expect, it } from 'vitest'
import { inParts } from '../../wall/in-parts.ts'
import { tallyWords } from './model.ts'

const prompt = { id: 'p', text: 'What?' }
const format = {
  marks: () => [
    { kind: 'me-too', label: 'Me too' },
    { kind: 'i-will', label: 'I will', named: true as const },
    { kind: 'more', label: 'Tell me more' },
  ],
}

describe('what was said about a note', () => {
  it('is told where somebody said something, named where people put their name to it', () => {
    const tally = {
      board: 'b',
      note: 'n',
      counts: { 'me-too': 4, more: 0 },
      named: { 'i-will': ['Asha', 'Ben'] },
    }
    expect(tallyWords(tally, format, prompt)).toEqual(['me too · 4', 'I will · Asha, Ben'])
  })

  it('is nothing without counts, and nothing that the format does not know', () => {
    expect(tallyWords(undefined, format, prompt)).toEqual([])
    expect(tallyWords({ board: 'b', note: 'n', counts: { other: 3 }, named: {} }, format, prompt)).toEqual([])
  })
})

it('long words in parts leave nothing out', () => {
  const text = 'What is said here stays with the people who said it, unless they hand it on.'
  const parts = inParts(text, 30)
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(34)
  expect(parts.map(part => part.replace(/^… | …$/g, '')).join(' ')).toBe(text)
  expect(inParts('Short.', 30)).toEqual(['Short.'])
})
