import { describe, expect, it } from 'vitest'
import { cloudOf, placeCloud } from './cloud.ts'

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
    for (const [i, a] of placed.entries()) {
      const half = widthOf(a.text, a.size) / 2
      expect(a.x - half).toBeGreaterThanOrEqual(0)
      expect(a.x + half).toBeLessThanOrEqual(place.width)
      expect(a.size).toBeGreaterThanOrEqual(28)
      for (const b of placed.slice(i + 1)) {
        const apart =
          Math.abs(a.x - b.x) >= half + widthOf(b.text, b.size) / 2 ||
          Math.abs(a.y - b.y) >= (a.size + b.size) / 2
        expect(apart, `${a.text} and ${b.text}`).toBe(true)
      }
    }
  })
})
