/** The next thing for a session without a board. Pure. */
import type { SessionRecord } from '@folkmoot/protocol'
import { sentences } from './action-words.ts'
import type { BoardFacts, PrimaryAction } from './facts.ts'
import { leaves } from './primary-action.ts'

export function sessionAction(facts: {
  session: SessionRecord
  /** It is on the screens. */
  shown: boolean
  next: SessionRecord | null
  clock: boolean
  leaving: BoardFacts['leaving']
}): PrimaryAction | null {
  const { session, shown, next, clock } = facts
  const cleared = clock && 'The clock is cleared.'
  const clear: PrimaryAction['steps'] = clock ? [{ key: 'timerClear', input: {} }] : []
  if (!shown) {
    return {
      label: 'Show this session',
      consequence: sentences(leaves(facts), `“${session.title}” goes on every screen.`, cleared),
      steps: [{ key: 'stageShow', input: { board: null, session: session.id } }, ...clear],
      said: `“${session.title}” is on every screen.`,
    }
  }
  if (!next) return null
  return {
    label: 'Go on',
    consequence: sentences(`Next is “${next.title}”. It goes on every screen.`, cleared),
    steps: [{ key: 'stageShow', input: { board: null, session: next.id } }, ...clear],
    said: `“${next.title}” is on every screen.`,
  }
}
