import { describe, expect, it } from 'vitest'
import { cloudOf, FIGURE_GAP, figureSize, placeCloud } from './cloud.ts'

describe('the word cloud', () => {
  it('counts the forms of a word together, and shows the one that most people used', () => {
    const { words, answers } = cloudOf(['listening', 'Listen, trust', 'we listen', 'trusted'])
    expect(answers).toBe(4)
    expect(words).toEqual([
      { text: 'listen', n: 3 },
      { text: 'trust', n: 2 },
    ])
  })

  it('counts a word once for a note, leaves small words out, and keeps words of other scripts whole', () => {
    expect(cloudOf(['trust, trust, trust', 'the and of']).words).toEqual([{ text: 'trust', n: 1 }])
    expect(cloudOf(['اعتماد', 'اعتماد صبر']).words[0]).toEqual({ text: 'اعتماد', n: 2 })
  })

  it('places every word inside, none over another, the most common largest, and the same each time', () => {
    const words = Array.from({ length: 40 }, (_, i) => ({
      text: `word${i}`,
      n: 1 + Math.floor(40 / (i + 1)),
    }))
    const place = { width: 1776, height: 640 }
    const widthOf = (text: string, size: number) => text.length * size * 0.6
    const { placed, left } = placeCloud(words, place, widthOf)
    expect(left).toBe(0)
    expect(placeCloud(words, place, widthOf).placed).toEqual(placed)
    expect(Math.max(...placed.map(one => one.size))).toBe(placed[0]?.size)
    // A word from its left to the end of its figure.
    const from = (word: (typeof placed)[number]) => word.x - widthOf(word.text, word.size) / 2
    const to = (word: (typeof placed)[number]) =>
      word.x +
      widthOf(word.text, word.size) / 2 +
      (word.n > 1 ? FIGURE_GAP + widthOf(`${word.n}`, figureSize(word.size)) : 0)
    for (const [i, a] of placed.entries()) {
      expect(from(a)).toBeGreaterThanOrEqual(0)
      expect(to(a)).toBeLessThanOrEqual(place.width)
      expect(a.size).toBeGreaterThanOrEqual(28)
      for (const b of placed.slice(i + 1)) {
        const apart = from(a) >= to(b) || from(b) >= to(a) || Math.abs(a.y - b.y) >= (a.size + b.size) / 2
        expect(apart, `${a.text} and ${b.text}`).toBe(true)
      }
    }
  })
})
