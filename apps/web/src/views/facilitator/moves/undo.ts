/** What takes an action back: the server's own undoing of a move, or else a command worked out from the view before. Pure. */
import { t } from '@folkmoot/messages/cockpit'
import type { FacilitatorView, Id } from '@folkmoot/protocol'
import { msLeft, timerTime } from '../../../design/clock-face.ts'
import type { Input } from '../../../live/stage-connection.ts'
import type { Step } from './facts.ts'

export interface Undo {
  /** On the button. */
  label: string
  step: Step
}

type Before = Pick<FacilitatorView, 'boards' | 'stage' | 'people' | 'tables' | 'leaders'>

const plain = (step: Step): Undo => ({ label: t('undo'), step })

/**
 * Of a move: `undo` is what the server answered. null: it says that there is none; undefined: it is no move. `made`: the board
 * that came with it.
 */
export function undoOfMove(done: Step, undo: Id | null | undefined, made?: Id): Undo | null | undefined {
  if (undo === undefined || undo === null) return undo
  if (made !== undefined) return plain({ key: 'moveUndo', input: { board: made, move: undo } })
  switch (done.key) {
    case 'stageGo':
      return { label: t('show-what-was-there'), step: { key: 'moveUndo', input: { move: undo } } }
    case 'tablesMake':
    case 'tablesRemove':
    case 'breakStart':
    case 'sessionMove':
    case 'sessionPlan':
    case 'sessionCopy':
      return plain({ key: 'moveUndo', input: { move: undo } })
    case 'boardBegin':
    case 'turnsStart':
    case 'turnsEnd':
    case 'boardGo':
    case 'boardAskAgain':
      return plain({ key: 'moveUndo', input: { board: done.input.board, move: undo } })
    default:
      return undefined
  }
}

/** Of freezing: the server says whether there is a last call. */
export function undoOfFreeze(board: Id, lastCall: number | null): Undo {
  return lastCall === null
    ? { label: t('open-again'), step: { key: 'boardReopen', input: { board } } }
    : plain({ key: 'boardKeepOpen', input: { board } })
}

/** Of letting several in at once: those that the server says it let in. */
export function undoOfLettingIn(pairs: Input<'personUnrecogniseAll'>['pairs']): Undo | null {
  return pairs.length === 0 ? null : plain({ key: 'personUnrecogniseAll', input: { pairs } })
}

/** After it there is nothing to take back but itself. */
export function isMove({ key }: Pick<Step, 'key'>): boolean {
  return (
    key === 'moveUndo' ||
    key === 'stageGo' ||
    key === 'groupsArrange' ||
    /^(board|turns|tables|session|break)/.test(key)
  )
}

/** null: it cannot be taken back (such things are asked before), or there is nothing to take back. */
export function undoOf(step: Step, before: Before, now: number): Undo | null {
  const { stage } = before
  switch (step.key) {
    case 'boardStep': {
      const board = before.boards.find(one => one.id === step.input.board)
      return board?.step ? plain({ key: 'boardStep', input: { board: board.id, step: board.step } }) : null
    }
    case 'promptReword': {
      // What stood in between was seen, and stays in what is kept.
      const { board, prompt, from, text } = step.input
      return plain({ key: 'promptReword', input: { board, prompt, from: text, text: from } })
    }
    case 'boardKeepOpen':
      return { label: 'Last call again', step: { key: 'boardFreeze', input: { board: step.input.board } } }
    case 'boardLookFirst':
      return plain({ key: 'boardLookFirst', input: { ...step.input, on: !step.input.on } })
    case 'noteHide':
      return step.input.hidden
        ? { label: 'Bring it back', step: { key: 'noteHide', input: { ...step.input, hidden: false } } }
        : null
    case 'noteAgree':
      return plain({ key: 'noteAgree', input: { ...step.input, agreed: !step.input.agreed } })
    case 'noteReword':
      return step.input.ask === null
        ? null
        : plain({ key: 'noteReword', input: { ...step.input, ask: null } })
    case 'leadHandOver':
      return plain({ key: 'leadHandOver', input: { to: before.leaders?.lead ?? null } })
    case 'stageBlank':
      return plain({ key: 'stageBlank', input: { blank: stage.blank } })
    case 'personRecognise':
      return plain({ key: 'personUnrecognise', input: { person: step.input.person } })
    case 'wallLook':
      return plain({ key: 'wallLook', input: { board: stage.lookBack ?? null } })
    case 'wallSeats':
      return plain({ key: 'wallSeats', input: { shown: stage.plan ?? false } })
    case 'wallMade':
      return plain({ key: 'wallMade', input: { shown: stage.made ?? false } })
    case 'stageSpotlight':
      return plain({ key: 'stageSpotlight', input: { note: stage.spotlight } })
    case 'stageAnnounce':
      return plain({ key: 'stageAnnounce', input: { text: stage.announcement?.text ?? null } })
    case 'timerClear':
      return clockBack(before, now)
    case 'timerStart':
      return clockBack(before, now) ?? plain({ key: 'timerClear', input: {} })
    case 'tablesMove': {
      const person = before.people.find(one => one.id === step.input.person)
      return person ? plain({ key: 'tablesMove', input: { person: person.id, table: person.table } }) : null
    }
    case 'tablesName': {
      const table = before.tables.find(one => one.id === step.input.table)
      return table ? plain({ key: 'tablesName', input: { table: table.id, name: table.name } }) : null
    }
    default:
      return null
  }
}

function clockBack({ stage: { timer } }: Before, now: number): Undo | null {
  if (!timer) return null
  const seconds = Math.round(msLeft(timerTime(timer), now) / 1000)
  if (timer.isBreak)
    return seconds < 30 ? null : plain({ key: 'breakStart', input: { seconds, label: timer.label } })
  // The protocol knows no clocks under five seconds.
  return seconds < 5 ? null : plain({ key: 'timerStart', input: { seconds, label: timer.label } })
}
