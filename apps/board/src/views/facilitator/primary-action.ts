/** What the one big button does next, and what follows from it, in words. Pure: facts in, one action out. */
import type { BoardCounts, BoardView, CommandKey, Id, RoundView } from '@folkmoot/protocol'
import type { Input } from '../../live/stage-connection.ts'
import { count, numberWord, sentence } from '../../wall/number-words.ts'

/** A command with what it takes. */
export type Step = { [K in CommandKey]: { key: K; input: Input<K> } }[CommandKey]

export interface PrimaryAction {
  label: string
  /** Said beside the button, before it is pressed. */
  consequence: string
  /** Done one after another; the first refusal stops them. */
  steps: readonly Step[]
}

export interface BoardFacts {
  board: BoardView
  /** Is it what every screen shows now? */
  onStage: boolean
  format: { turns?: { turnSeconds: number; quietSeconds: number }; revealByPrompt?: boolean }
  /** This board's round, if one was begun. */
  round: RoundView | null
  tables: number
  /** How many have joined. */
  people: number
  counts: BoardCounts | null
  /** Notes that wait for a nod. */
  nods: number
  /** A clock stands on the screens. */
  clock: boolean
  /** Of one network only: no plenary controls. */
  allocated: boolean
  /** What comes next on the run sheet; `board` only if it is open already. */
  next: { title: string; session: Id; board: Id | null } | null
}

/** A table has room for about this many. */
const PER_TABLE = 8
const PLENARY = 12

export function tablesFor(people: number): number {
  return Math.max(2, Math.ceil(people / PER_TABLE))
}

function people(n: number): string {
  return count(n, 'person', 'people')
}

function stillWriting(counts: BoardCounts | null): string | null {
  const n = counts?.writing ?? 0
  return n === 0 ? null : `${sentence(people(n))} ${n === 1 ? 'is' : 'are'} still writing.`
}

export function primaryAction(facts: BoardFacts): PrimaryAction | null {
  const action = nextAction(facts)
  if (!action || !facts.clock || facts.allocated || !action.steps.some(movesOn)) return action
  const steps: Step[] = [...action.steps, { key: 'timerClear', input: {} }]
  return { ...action, consequence: `${action.consequence} The clock is cleared.`, steps }
}

/** A clock belongs to what the room was doing: it does not run on into the next thing. */
function movesOn(step: Step): boolean {
  return ['boardOpen', 'stageShow', 'boardShare'].includes(step.key)
}

function nextAction(facts: BoardFacts): PrimaryAction | null {
  const { board, allocated, onStage } = facts
  if (board.phase === 'closed') return goOn(facts)
  if (board.phase === 'waiting') return open(facts)
  if (board.lastCall !== null) {
    return {
      label: 'Keep it open',
      consequence: `The last call is running. When it ends, ${notesKept(facts)}.`,
      steps: [{ key: 'boardKeepOpen', input: { board: board.id } }],
    }
  }
  if (!onStage && !allocated && board.network === null) {
    return {
      label: 'Show this board',
      consequence: 'The room is looking at something else now. People may write here all the same.',
      steps: [{ key: 'stageShow', input: { board: board.id } }],
    }
  }
  if (board.phase === 'write') return turns(facts) ?? reveal(facts)
  return nextColumn(facts) ?? freeze(facts)
}

function open({ board, allocated, onStage, format }: BoardFacts): PrimaryAction {
  const screens = allocated
    ? 'Your network can write.'
    : board.network !== null
      ? 'People of its network can write.'
      : onStage
        ? 'People can write.'
        : 'It goes on every screen and people can write.'
  return {
    label: format.turns ? 'Open this board' : 'Open for writing',
    consequence: `${screens} Nobody sees anybody’s words before you reveal them.`,
    steps: [{ key: 'boardOpen', input: { board: board.id, show: !allocated } }],
  }
}

function turns(facts: BoardFacts): PrimaryAction | null {
  const { board, format, round, allocated } = facts
  if (!format.turns || allocated || round?.finishedAt != null) return null
  if (round) {
    const done = round.tables.filter(table => table.state === 'done').length
    const speaking = round.tables.length - done
    const plenary = round.mode === 'plenary'
    return {
      label: 'Begin the quiet minutes',
      consequence:
        speaking === 0
          ? 'Everybody has been heard.'
          : plenary
            ? 'People are still speaking. This ends the round.'
            : `${sentence(numberWord(speaking))} of ${count(round.tables.length, 'table')} ${
                speaking === 1 ? 'is' : 'are'
              } still speaking. This ends the round for ${speaking === 1 ? 'it' : 'them'}.`,
      steps: [{ key: 'turnsEnd', input: { board: board.id } }],
    }
  }
  const minute =
    format.turns.turnSeconds === 60 ? 'one minute each' : `${format.turns.turnSeconds} seconds each`
  const seconds = { turnSeconds: format.turns.turnSeconds, quietSeconds: format.turns.quietSeconds }
  if (facts.tables === 0 && facts.people > PLENARY) {
    const n = tablesFor(facts.people)
    return {
      label: `Seat people at ${count(n, 'table')}`,
      consequence: `About ${count(Math.round(facts.people / n), 'person', 'people')} each, networks mixed. You can move people afterwards.`,
      steps: [{ key: 'tablesMake', input: { count: n, mix: true } }],
    }
  }
  if (facts.tables === 0) {
    return {
      label: 'Start the minute round',
      consequence: `Everybody together, ${minute}. The wall shows the stems and one clock.`,
      steps: [{ key: 'turnsStart', input: { board: board.id, mode: 'plenary', ...seconds } }],
    }
  }
  return {
    label: 'Start the minute rounds',
    consequence: `${sentence(count(facts.tables, 'table'))} at once, ${minute}. The wall shows the stems and the tables’ clocks.`,
    steps: [{ key: 'turnsStart', input: { board: board.id, mode: 'tables', ...seconds } }],
  }
}

function shown(board: BoardView): (prompt: { id: Id }) => boolean {
  return prompt =>
    board.phase === 'share' && (board.revealed.length === 0 || board.revealed.includes(prompt.id))
}

function nextColumn(facts: BoardFacts): PrimaryAction | null {
  const { board, format } = facts
  if (!format.revealByPrompt) return null
  const isShown = shown(board)
  const prompt = board.prompts.find(one => !isShown(one))
  if (!prompt) return null
  return {
    label: `Reveal “${prompt.text}”`,
    consequence: [
      board.lookFirst ? 'That column comes to you first.' : 'That column goes on the wall.',
      board.lookFirst && facts.nods > 0 ? held(facts) : null,
      stillWriting(facts.counts),
    ]
      .filter(Boolean)
      .join(' '),
    steps: [{ key: 'boardShare', input: { board: board.id, prompt: prompt.id } }],
  }
}

/** What “look first” does to notes that are about to be shown. */
function held({ nods }: BoardFacts): string {
  if (nods === 0) return 'New notes wait for your nod.'
  return `${sentence(count(nods, 'note'))} ${nods === 1 ? 'waits' : 'wait'} for your nod.`
}

function reveal(facts: BoardFacts): PrimaryAction {
  const column = nextColumn(facts)
  if (column) return column
  const posted = facts.counts?.posted ?? 0
  const notes = sentence(count(posted, 'note'))
  const goes =
    posted === 0
      ? 'Nothing is posted yet: the wall would be empty.'
      : facts.board.lookFirst
        ? `${notes} ${posted === 1 ? 'comes' : 'come'} to you first, and on the wall as you let them through.`
        : `${notes} ${posted === 1 ? 'goes' : 'go'} on the wall.`
  const writing = facts.counts?.writing ?? 0
  const drafts =
    writing === 0
      ? null
      : `${sentence(people(writing))} ${writing === 1 ? 'is' : 'are'} still writing; drafts stay private.`
  return {
    label: 'Reveal',
    consequence: [goes, drafts].filter(Boolean).join(' '),
    steps: [{ key: 'boardShare', input: { board: facts.board.id } }],
  }
}

function freeze(facts: BoardFacts): PrimaryAction {
  const writing = stillWriting(facts.counts)
  const call = writing
    ? `${writing} They get a 60-second last call.`
    : 'Nobody is writing now. There is a 60-second last call all the same.'
  const left =
    facts.board.lookFirst && facts.nods > 0 ? `${held(facts)} Without it they stay out of the record.` : null
  return {
    label: 'Freeze this board',
    consequence: [left, call].filter(Boolean).join(' '),
    steps: [{ key: 'boardFreeze', input: { board: facts.board.id } }],
  }
}

function notesKept(facts: BoardFacts): string {
  const n = facts.counts?.onWall ?? 0
  return n === 0 ? 'the board freezes' : `${count(n, 'note')} ${n === 1 ? 'goes' : 'go'} into the record`
}

function goOn(facts: BoardFacts): PrimaryAction | null {
  if (facts.allocated) return null
  const { next } = facts
  if (!next) {
    return {
      label: 'Back to the welcome',
      consequence: 'This was the last of the run sheet. The welcome goes on every screen.',
      steps: [{ key: 'stageShow', input: { board: null } }],
    }
  }
  return {
    label: 'Go on',
    consequence: `Next is “${next.title}”. It goes on every screen.`,
    steps: [{ key: 'stageShow', input: { board: next.board, session: next.session } }],
  }
}
