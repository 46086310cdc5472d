/** Straight to another phase of the board, by its name on the strip. Pure. */
import { type Phase, SHOWN_PHASES } from '@folkmoot/protocol'
import { phaseBack } from './back-action.ts'
import type { BoardFacts, PrimaryAction } from './facts.ts'
import { openVote } from './onwards.ts'

type Jump = Extract<Phase, 'share' | 'group' | 'vote' | 'talk'>

/** null: it is there already, or there is no straight way. */
export function moveTo(target: Phase, facts: BoardFacts): PrimaryAction | null {
  const { board, format } = facts
  if (target === board.phase || board.lastCall !== null) return null
  if (board.phase === 'closed')
    return target === format.phases.at(-1) ? phaseBack(board, format.phases) : null
  if (target === 'share' && board.phase === 'write') {
    return {
      label: 'Reveal everything',
      consequence: 'All that is posted goes on the wall.',
      steps: [{ key: 'boardShare', input: { board: board.id, from: 'write' } }],
      said: 'Revealed.',
    }
  }
  if (!SHOWN_PHASES.includes(board.phase)) return null
  if (target === 'write') {
    const back = phaseBack({ ...board, phase: 'share' }, format.phases)
    if (!back || board.phase === 'share') return back
    return { ...back, steps: [jump(facts, 'share'), ...back.steps] }
  }
  if (target === 'vote') return openVote(facts)
  if (target !== 'share' && target !== 'group' && target !== 'talk') return null
  const closing = board.phase === 'vote' ? 'The vote is closed and its results go on the wall.' : ''
  return {
    label: NAMES[target],
    consequence: closing || 'Notes stay as they are.',
    steps: [jump(facts, target)],
    asks: board.phase === 'vote',
    said: `${NAMES[target]}.`,
  }
}

function jump({ board }: BoardFacts, phase: Jump): PrimaryAction['steps'][number] {
  return { key: 'boardPhase', input: { board: board.id, phase, from: board.phase } }
}

const NAMES: Record<Jump, string> = {
  share: 'On to sharing',
  group: 'On to grouping',
  vote: 'On to the vote',
  talk: 'On to talking',
}
