import { expect, it } from 'vitest'
import { nobodySees, whoWillSee } from './privacy.ts'

it('says on every wall that does not name who could know, and whom to speak to', () => {
  expect(nobodySees('named', 'Jackie')).toBeNull()
  for (const visibility of ['network', 'anonymous'] as const) {
    const words = whoWillSee(visibility, 'Jackie').join(' ')
    expect(words).toContain('whoever runs the server could')
    expect(words).toContain('Worried about someone’s safety? Speak to Jackie.')
  }
})

it('names somebody to speak to even before the organiser has', () => {
  expect(whoWillSee('anonymous', ' ').join(' ')).toContain('Speak to a facilitator.')
})
