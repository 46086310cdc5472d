/** What stands on a facilitator's crib: taken from the activity's own data, so that a new activity has one too. */
import type { Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/crib'
import type { BoardView } from '@folkmoot/protocol'

export interface Crib {
  /** In the order of the cockpit's large button. */
  steps: string[]
  /** What to keep in mind besides. */
  hints: string[]
}

type Board = Pick<BoardView, 'by' | 'oneEach' | 'lookFirst' | 'prompts'>

/** @param format null: an activity that this version does not know; its board has the phases that every board has */
export function cribOf(board: Board, format: Format | null): Crib {
  const phases = format?.phases ?? ['write', 'share', 'talk']
  const { turns, answerSeconds, revealByPrompt, dots = USUAL_DOTS } = format?.defaults ?? {}
  const counted = format?.counted !== undefined && !format.countedNotes
  const steps = format?.steps?.(board.prompts) ?? []
  const share = counted ? 'counted' : revealByPrompt && board.prompts.length > 1 ? 'columns' : 'all'
  const tables = board.oneEach ? 'table-each' : 'table'
  return {
    steps: [
      t('open', { who: counted ? 'counted' : board.by === 'table' ? tables : 'people' }),
      turns && t('round', { turn: turns.turnSeconds, quiet: turns.quietSeconds }),
      answerSeconds && t('pace', { seconds: answerSeconds }),
      steps.length > 0 && t('steps', { steps: steps.map(step => step.label) }),
      phases.includes('share') && t('share', { how: share }),
      board.lookFirst && t('look-first'),
      phases.includes('group') && t('group'),
      phases.includes('vote') && t('vote', { dots }),
      phases.includes('talk') && t('talk'),
      format?.agreements && t('agree'),
      t('freeze'),
    ].filter(step => typeof step === 'string'),
    hints: [
      format?.asksAbout && t('asked', { about: format.consent ?? 'name' }),
      format?.commitments && t('promise'),
      t('without-device'),
      t('undo'),
    ].filter(hint => typeof hint === 'string'),
  }
}

/** What a vote begins with where the activity says nothing. */
const USUAL_DOTS = 3
