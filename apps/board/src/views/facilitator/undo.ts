/** What takes an action back, worked out from the view before it. Pure. */
import type { BoardView, FacilitatorView, Id, Phase } from '@folkmoot/protocol'
import { msLeft, timerTime } from '../../design/clock-face.ts'
import type { Step } from './facts.ts'

export interface Undo {
  /** On the button. */
  label: string
  steps: readonly Step[]
}

type Before = Pick<FacilitatorView, 'boards' | 'stage' | 'votes' | 'people' | 'tables'>

const plain = (...steps: Step[]): Undo => ({ label: 'Undo', steps })

/** null: it cannot be taken back (such things are asked before), or there is nothing to take back. */
export function undoOf(done: readonly Step[], before: Before, now: number): Undo | null {
  // A clock that was cleared along the way comes back with the rest.
  const parts = done.map(step => undoOne(step, before, now)).filter(undo => undo !== null)
  if (parts.length === 0) return null
  const steps = parts.reverse().flatMap(undo => undo.steps)
  return { label: parts.find(undo => undo.label !== 'Undo')?.label ?? 'Undo', steps }
}

function undoOne(step: Step, before: Before, now: number): Undo | null {
  const { stage } = before
  switch (step.key) {
    case 'boardOpen':
    case 'stageShow':
      return showAgain(before, step.input.board)
    case 'boardShare':
    case 'boardPhase':
    case 'boardBack': {
      const board = before.boards.find(one => one.id === step.input.board)
      const to =
        step.key === 'boardPhase' ? step.input.phase : step.key === 'boardShare' ? 'share' : undefined
      return board ? backTo(board, to, before) : null
    }
    case 'boardStep': {
      const board = before.boards.find(one => one.id === step.input.board)
      // Opening a board turns to its first step: nothing to go back to.
      return board?.step ? plain({ key: 'boardStep', input: { board: board.id, step: board.step } }) : null
    }
    case 'boardFreeze':
      return step.input.now
        ? { label: 'Open it again', steps: [{ key: 'boardReopen', input: { board: step.input.board } }] }
        : plain({ key: 'boardKeepOpen', input: { board: step.input.board } })
    case 'boardKeepOpen':
      return { label: 'Last call again', steps: [{ key: 'boardFreeze', input: { board: step.input.board } }] }
    case 'boardLookFirst':
      return plain({ key: 'boardLookFirst', input: { ...step.input, on: !step.input.on } })
    case 'noteHide':
      return step.input.hidden
        ? { label: 'Bring it back', steps: [{ key: 'noteHide', input: { ...step.input, hidden: false } }] }
        : null
    case 'noteAgree':
      return plain({ key: 'noteAgree', input: { ...step.input, agreed: !step.input.agreed } })
    case 'noteReword':
      return step.input.ask === null
        ? null
        : plain({ key: 'noteReword', input: { ...step.input, ask: null } })
    case 'stageBlank':
      return plain({ key: 'stageBlank', input: { blank: stage.blank } })
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
    case 'turnsStart':
      return { label: 'End it', steps: [{ key: 'turnsEnd', input: { board: step.input.board } }] }
    default:
      return null
  }
}

/** What the screens showed before. */
function showAgain({ stage, boards }: Before, shown: Id | null): Undo | null {
  if (stage.board === shown && shown !== null) return null
  const board = boards.find(one => one.id === stage.board && one.phase !== 'waiting')
  if (board)
    return {
      label: 'Show what was there',
      steps: [{ key: 'stageShow', input: { board: board.id, session: stage.session } }],
    }
  return {
    label: 'Show what was there',
    steps: [{ key: 'stageShow', input: { board: null, session: stage.session } }],
  }
}

/** The board as it was before it went to phase `to` (`undefined`: one back). */
function backTo(board: BoardView, to: Phase | undefined, { votes }: Before): Undo | null {
  const id = board.id
  switch (board.phase) {
    case 'write':
      return to === undefined ? null : plain({ key: 'boardBack', input: { board: id, from: to } })
    case 'share':
      return shareAgain(board, to)
    case 'group':
    case 'talk':
      return plain({ key: 'boardPhase', input: { board: id, phase: board.phase, ...from(to) } })
    case 'vote': {
      const dots = votes.find(one => one.board === id)?.budget
      const input = { board: id, phase: 'vote' as const, ...(dots ? { dots } : {}), ...from(to) }
      return plain({ key: 'boardPhase', input })
    }
    default:
      return null
  }
}

/** The phase it went to guards against undoing somebody else's move. */
function from(to: Phase | undefined): { from?: Phase } {
  return to === undefined ? {} : { from: to }
}

/** Columns that were shown come back one by one. */
function shareAgain({ id, revealed }: BoardView, to: Phase | undefined): Undo {
  if (to !== undefined && to !== 'share')
    return plain({ key: 'boardPhase', input: { board: id, phase: 'share', from: to } })
  const columns: Step[] =
    revealed.length === 0
      ? [{ key: 'boardShare', input: { board: id } }]
      : revealed.map(prompt => ({ key: 'boardShare', input: { board: id, prompt } }))
  // One more column was shown: all leave the wall, then those from before come back.
  return to === 'share'
    ? plain({ key: 'boardBack', input: { board: id, from: 'share' } }, ...columns)
    : plain(...columns)
}

function clockBack({ stage: { timer } }: Before, now: number): Undo | null {
  if (!timer) return null
  const seconds = Math.round(msLeft(timerTime(timer), now) / 1000)
  // The protocol knows no clocks under five seconds.
  return seconds < 5 ? null : plain({ key: 'timerStart', input: { seconds, label: timer.label } })
}
