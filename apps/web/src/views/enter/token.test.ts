import { expect, it } from 'vitest'
import { placeAfter, readToken } from './token.ts'

it('reads the token after the hash and nothing shorter than a secret', () => {
  expect(readToken(`#${'a'.repeat(52)}`)).toBe('a'.repeat(52))
  for (const hash of ['', '#', '#abc', `#${'a'.repeat(30)}<script>`, `#${'a'.repeat(201)}`])
    expect(readToken(hash), hash).toBeNull()
})

it('leads a facilitator to the event and an organiser to the desk', () => {
  expect(placeAfter({ role: 'facilitator', event: 'better-together' })).toBe('/f/better-together')
  expect(placeAfter({ role: 'organiser', event: null })).toBe('/o')
})
