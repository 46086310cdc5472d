/** What one press of a button does to the room, in one commit; what can be taken back is answered with the name of its undoing. */
import { z } from 'zod'
import { Phase } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf } from '../names.ts'
import { defineCommand, moved } from './command.ts'

const allow = ['board-facilitator'] as const
/** The phase that was on the screen when the button was pressed: if another facilitator was quicker, this one is told. */
const from = Phase.optional()
/** A clock belongs to what the room was doing. Only somebody who runs the whole event clears it. */
const clearClock = z.boolean().default(false)

export const boardBegin = defineCommand({
  name: 'board.begin',
  allow,
  scope: 'event',
  summary:
    'Open a board for private writing, at its activity’s first step; `show` also puts it on every screen (event facilitators).',
  input: z.object({ board: Id, show: z.boolean().default(true), clearClock }),
  result: moved,
})
export const boardGo = defineCommand({
  name: 'board.go',
  allow,
  scope: 'event',
  summary:
    'Straight to any open phase of the board, forward or back. To `share` all is revealed, or one column (`prompt`) more; to `write` notes leave the wall; `dots` opens a vote with that budget.',
  input: z.object({
    board: Id,
    phase: Phase.extract(['write', 'share', 'group', 'vote', 'talk']),
    prompt: Id.nullable().default(null),
    dots: z.number().int().min(1).max(LIMITS.dots).nullable().default(null),
    from,
    clearClock,
  }),
  result: moved,
})
export const boardAdd = defineCommand({
  name: 'board.add',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'Ask one question on the spot: a new board of an activity that can be asked so, in this session (null: one of its own), open for writing and on every screen.',
  input: z.object({ session: Id.nullable(), format: Id, text: nameOf(LIMITS.titleChars) }),
  result: moved.extend({ board: Id }),
})
export const boardAskAgain = defineCommand({
  name: 'board.ask-again',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'Ask once more where answers are counted together: the next step, written privately, on every screen; a frozen board opens again.',
  input: z.object({ board: Id, session: Id.nullable().default(null), from, clearClock }),
  result: moved,
})
export const stageGo = defineCommand({
  name: 'stage.go',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Put a board (or, without one, a session of the agenda) on every screen, and clear the clock.',
  input: z.object({ board: Id.nullable(), session: Id.nullable().default(null), clearClock }),
  result: moved,
})
export const moveUndo = defineCommand({
  name: 'move.undo',
  allow,
  scope: 'event',
  summary:
    'Take the last move of a board (without one: of the screens, the tables or the agenda) back, all that it changed at once; refused once somebody has moved on. A board that was opened `staysOpen` once somebody has written.',
  input: z.object({ board: Id.optional(), move: Id }),
  result: z.object({ staysOpen: z.boolean().default(false) }),
})
export const notesLetThrough = defineCommand({
  name: 'notes.let-through',
  allow,
  scope: 'event',
  summary:
    'Let waiting notes through together, as they were looked at (`seen`, from the view). Those whose words have changed since wait on.',
  input: z.object({
    board: Id,
    notes: z
      .array(z.object({ note: Id, seen: z.string().max(64) }))
      .min(1)
      .max(LIMITS.nodsAtOnce),
  }),
  result: z.object({ through: z.number().int(), waiting: z.number().int() }),
})
