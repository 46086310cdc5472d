import { nobodyCanSee } from '@folkmoot/messages/privacy'
import type { Visibility } from '@folkmoot/protocol'
import { expect, it } from 'vitest'
import { whoWillSee } from './model.ts'

const board = (visibility: Visibility) =>
  ({ visibility, network: null, by: 'person', format: 'open-board' }) as const

it('says on every wall that does not name who could know, and whom to speak to', () => {
  expect(nobodyCanSee('named', { safetyContact: 'Jackie' })).toBeNull()
  for (const visibility of ['network', 'anonymous'] as const) {
    const words = whoWillSee(board(visibility), [], { recordGoesTo: '', safetyContact: 'Jackie' }).join(' ')
    expect(words).toContain('Whoever runs the server could.')
    expect(words).toContain('Worried about someone’s safety? Speak to Jackie.')
  }
})

it('names somebody to speak to even before the organiser has', () => {
  expect(whoWillSee(board('anonymous'), [], { recordGoesTo: '', safetyContact: ' ' }).join(' ')).toContain(
    'Speak to a facilitator.',
  )
})
