import { describe, expect, it } from 'vitest'
import { forgetKey, keptKey } from './request-key.ts'

describe('the key of a request', () => {
  it('[H-30] stays until there was an answer, and is another door’s never', () => {
    const key = keptKey('/api/join', 1_000)
    expect(key).toMatch(/^[\w-]{16,80}$/)
    expect(keptKey('/api/join', 2_000)).toBe(key)
    expect(keptKey('/api/return', 2_000)).not.toBe(key)
    forgetKey('/api/join')
    expect(keptKey('/api/join', 3_000)).not.toBe(key)
  })

  it('is made anew when the server no longer hands out the same, or the clock jumped', () => {
    const key = keptKey('/api/enter', 1_000_000_000)
    const later = keptKey('/api/enter', 1_000_000_000 + 10 * 60_000)
    expect(later).not.toBe(key)
    expect(keptKey('/api/enter', 500_000_000)).not.toBe(later)
  })
})
