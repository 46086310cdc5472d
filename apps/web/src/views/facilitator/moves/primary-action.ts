/** What the one big button does next, in words. */
import { nextOffer, roundOffer, sessionOffer } from '@folkmoot/domain'
import type { SessionRecord } from '@folkmoot/protocol'
import { sentences } from './action-words.ts'
import type { BoardFacts, PrimaryAction } from './facts.ts'
import { freezingRest, goOnTo, leaves, worded } from './offer-words.ts'

export function primaryAction(facts: BoardFacts): PrimaryAction | null {
  const offer = nextOffer(facts)
  return offer && worded(offer, facts)
}

/** The other way about: everybody together although there are tables. */
export function plenaryAction(facts: BoardFacts): PrimaryAction | null {
  const { turns } = facts.rules
  return turns ? worded(roundOffer(facts.board.id, turns, 'plenary'), facts) : null
}

/** The next thing for a session without a board. */
export function sessionAction(facts: {
  session: SessionRecord
  /** It is on the screens. */
  shown: boolean
  next: SessionRecord | null
  clock: boolean
  leaving: BoardFacts['leaving']
  /** See `Situation`. */
  unfrozen: BoardFacts['unfrozen']
}): PrimaryAction | null {
  const { session, next, shown, clock } = facts
  const offer = sessionOffer({
    session: session.id,
    shown,
    next: next?.id ?? null,
    clock,
    unfrozen: facts.unfrozen,
  })
  if (!offer) return null
  if (offer.what === 'freeze-rest')
    return { ...freezingRest(offer.input.boards.length), step: { key: offer.key, input: offer.input } }
  const step = { key: offer.key, input: offer.input }
  const cleared = clock && 'The clock is cleared.'
  if (offer.what === 'show')
    return {
      label: 'Show this session',
      consequence: sentences(leaves(facts), `“${session.title}” goes on every screen.`, cleared),
      said: `“${session.title}” is on every screen.`,
      step,
    }
  const words = goOnTo(next?.title ?? '')
  return { ...words, consequence: sentences(words.consequence, cleared), step }
}
