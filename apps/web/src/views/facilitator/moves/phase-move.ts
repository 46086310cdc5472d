/** Straight to another phase of the board, by its name on the strip. Pure. */
import { offerTo } from '@folkmoot/domain'
import type { Phase } from '@folkmoot/protocol'
import type { BoardFacts, PrimaryAction } from './facts.ts'
import { worded } from './offer-words.ts'

/** null: it is there already, or there is no straight way. */
export function moveTo(target: Phase, facts: BoardFacts): PrimaryAction | null {
  const offer = offerTo(target, facts)
  if (!offer) return null
  const action = worded(offer, facts)
  if (offer.what !== 'reveal') return action
  return { ...action, label: 'Reveal everything', consequence: 'All that is posted goes on the wall.' }
}
