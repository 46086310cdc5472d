/** What the one big button does next, and what follows from it, in words. Pure: facts in, one action out. */
import type { BoardView, Id } from '@folkmoot/protocol'
import { count, sentence } from '../../wall/number-words.ts'
import { held, sentences, stillWriting, writersWrite } from './action-words.ts'
import type { BoardFacts, PrimaryAction, Step } from './facts.ts'
import { onwards } from './onwards.ts'
import { phaseAfter, stepAfter } from './phases.ts'
import { seatPeople, turnAction } from './turn-action.ts'

export function primaryAction(facts: BoardFacts): PrimaryAction | null {
  const action = nextAction(facts)
  if (!action || !facts.clock || facts.allocated || !action.steps.some(movesOn)) return action
  const steps: Step[] = [...action.steps, { key: 'timerClear', input: {} }]
  return { ...action, consequence: `${action.consequence} The clock is cleared.`, steps }
}

/** A clock belongs to what the room was doing: it does not run on into the next thing. */
function movesOn(step: Step): boolean {
  return ['boardOpen', 'stageShow', 'boardShare', 'boardPhase'].includes(step.key)
}

function nextAction(facts: BoardFacts): PrimaryAction | null {
  const { board, allocated, onStage } = facts
  const mayShow = !onStage && !allocated && board.network === null
  if (board.phase === 'waiting') return needsTables(facts) ? seatPeople(facts.people) : open(facts)
  if (mayShow) {
    const again = askAgain(facts)
    if (again) return again
  }
  if (board.phase === 'closed') return goOn(facts)
  if (board.lastCall !== null) return keepOpen(facts)
  if (mayShow) return show(facts)
  if (board.phase === 'write') return turnAction(facts) ?? nextStep(facts) ?? reveal(facts)
  return nextColumn(facts) ?? (facts.format.counted ? goOn(facts) : null) ?? onwards(facts)
}

/** Where tables write, or each has its own prompt, people sit down first. */
function needsTables({ board, tables, allocated }: BoardFacts): boolean {
  return (board.by === 'table' || board.oneEach) && tables === 0 && !allocated
}

function open(facts: BoardFacts): PrimaryAction {
  const { board, allocated, onStage, format } = facts
  const who = board.by === 'table' ? 'tables' : 'people'
  const screens = allocated
    ? 'Your network can write.'
    : board.network !== null
      ? 'People of its network can write.'
      : onStage
        ? `${sentence(who)} can write.`
        : `It goes on every screen and ${who} can write.`
  const first = format.steps?.[0]
  const steps: Step[] = [{ key: 'boardOpen', input: { board: board.id, show: !allocated } }]
  if (first) steps.push({ key: 'boardStep', input: { board: board.id, step: first.id } })
  return {
    label: format.turns ? 'Open this board' : 'Open for writing',
    consequence: sentences(
      leaves(facts),
      screens,
      first && `It begins with “${first.label}”.`,
      format.counted
        ? 'Answers are only ever shown counted together.'
        : 'Nobody sees anybody’s words before you reveal them.',
    ),
    steps,
    said: 'Open for writing.',
  }
}

function show(facts: BoardFacts): PrimaryAction {
  return {
    label: 'Show this board',
    consequence: sentences(
      leaves(facts) ?? 'The room is looking at something else now.',
      'People may write here all the same.',
    ),
    steps: [{ key: 'stageShow', input: { board: facts.board.id, session: facts.session } }],
    said: 'It is on every screen.',
  }
}

/** People are still writing on what leaves the screens: their phones keep it, and the facilitator should know. */
export function leaves({ leaving }: Pick<BoardFacts, 'leaving'>): string | null {
  if (!leaving || leaving.writing === 0) return null
  return `${writersWrite(leaving.writing, leaving)} on “${leaving.title}”; drafts stay.`
}

function keepOpen(facts: BoardFacts): PrimaryAction {
  return {
    label: 'Keep it open',
    consequence: `The last call is running. When it ends, ${notesKept(facts)}.`,
    steps: [{ key: 'boardKeepOpen', input: { board: facts.board.id } }],
    said: 'It stays open.',
  }
}

/** The next hat, or the other side; asking twice is another matter. */
function nextStep({ board, format, counts }: BoardFacts): PrimaryAction | null {
  if (format.counted) return null
  const step = stepAfter(board, format.steps ?? [])
  if (!step) return null
  const writing = stillWriting(counts, board)
  return {
    label: turnTo(step.label),
    consequence: sentences(writing && `${writing}.`, 'Every screen turns to it; what was written stays.'),
    steps: [{ key: 'boardStep', input: { board: board.id, step: step.id } }],
    said: `Turned to “${step.label}”.`,
  }
}

/** “Turn to the Red hat”, “Turn to “Promote””. */
function turnTo(label: string): string {
  return /\bhat$/i.test(label) ? `Turn to the ${label}` : `Turn to “${label}”`
}

/** A self-check that was asked before is asked once more: privately, as the first time. */
function askAgain(facts: BoardFacts): PrimaryAction | null {
  const { board, format } = facts
  const step = stepAfter(board, format.steps ?? [])
  if (!format.counted || !step || board.step === null || board.phase === 'write' || board.lastCall !== null)
    return null
  const steps: Step[] = []
  if (board.phase === 'closed') steps.push({ key: 'boardReopen', input: { board: board.id } })
  steps.push(
    { key: 'boardBack', input: { board: board.id } },
    { key: 'boardStep', input: { board: board.id, step: step.id } },
    { key: 'stageShow', input: { board: board.id, session: facts.session } },
  )
  return {
    label: `Ask again: ${step.label.toLowerCase()}`,
    consequence: sentences(
      leaves(facts),
      'It goes on every screen and people answer once more. The first answers stay as they are.',
    ),
    steps,
    said: 'People are asked once more.',
  }
}

function shown(board: BoardView): (prompt: { id: Id }) => boolean {
  return prompt =>
    board.phase !== 'write' && (board.revealed.length === 0 || board.revealed.includes(prompt.id))
}

function nextColumn({ board, format, nods, counts }: BoardFacts): PrimaryAction | null {
  if (!format.revealByPrompt || (board.phase !== 'write' && board.phase !== 'share')) return null
  const isShown = shown(board)
  const prompt = board.prompts.find(one => !isShown(one))
  if (!prompt) return null
  const writing = stillWriting(counts, board)
  return {
    label: `Reveal “${prompt.text}”`,
    consequence: sentences(
      board.lookFirst ? 'That column comes to you first.' : 'That column goes on the wall.',
      board.lookFirst && nods > 0 && held(nods),
      writing && `${writing}.`,
    ),
    steps: [{ key: 'boardShare', input: { board: board.id, prompt: prompt.id, from: board.phase } }],
    said: 'Revealed.',
  }
}

function reveal(facts: BoardFacts): PrimaryAction {
  const column = nextColumn(facts)
  if (column) return column
  const { board, counts, format } = facts
  const writing = stillWriting(counts, board)
  return {
    label: 'Reveal',
    consequence: sentences(
      goesUp(counts?.posted ?? 0, format.counted ?? false, board),
      writing && `${writing}; drafts stay private.`,
    ),
    steps: [{ key: 'boardShare', input: { board: board.id, from: board.phase } }],
    said: 'Revealed.',
  }
}

function goesUp(posted: number, counted: boolean, { lookFirst, visibility }: BoardView): string {
  if (posted === 0)
    return visibility === 'named'
      ? 'Nothing is posted yet: the wall would be empty.'
      : 'Nothing was posted half a minute ago: the wall may stay empty for a while.'
  if (counted) return 'The wall shows how the room answered, counted together and nobody by themself.'
  const notes = sentence(count(posted, 'note'))
  return lookFirst
    ? `${notes} ${posted === 1 ? 'comes' : 'come'} to you first, and on the wall as you let them through.`
    : `${notes} ${posted === 1 ? 'goes' : 'go'} on the wall.`
}

function notesKept(facts: BoardFacts): string {
  const n = facts.counts?.onWall ?? 0
  return n === 0 ? 'the board freezes' : `${count(n, 'note')} ${n === 1 ? 'goes' : 'go'} into the record`
}

function goOn(facts: BoardFacts): PrimaryAction | null {
  if (facts.allocated) return facts.board.phase === 'closed' ? null : onwards(facts)
  const { next } = facts
  if (!next) {
    if (facts.board.phase !== 'closed' && phaseAfter(facts.board, facts.format.phases) === null)
      return onwards(facts)
    return {
      label: 'Back to the welcome',
      consequence: 'This was the last of the run sheet. The welcome goes on every screen.',
      steps: [{ key: 'stageShow', input: { board: null } }],
      said: 'The welcome is on every screen.',
    }
  }
  return {
    label: 'Go on',
    consequence: `Next is “${next.title}”. It goes on every screen.`,
    steps: [{ key: 'stageShow', input: { board: next.board, session: next.session } }],
    said: `“${next.title}” is on every screen.`,
  }
}
