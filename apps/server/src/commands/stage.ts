/** What every screen shows: the board or session on stage, the clock, the blanked wall. */
import {
  extendedTimer,
  lookedBack,
  madeShown,
  mayShow,
  onTheWall,
  readStage,
  resolvePerson,
  type Shown,
  shown,
  standingNote,
  startedTimer,
} from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import {
  breakEnds,
  type COMMANDS,
  cleanName,
  type Refusal,
  refuse,
  type StageRecord,
  type Timer,
} from '@folkmoot/protocol'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export function putStage(tx: Tx, change: Partial<StageRecord>): void {
  tx.put('stage', { ...readStage(tx), ...change })
}

export const stageShow = task((tx, { input }: { input: InputOf<C['stageShow']> }) => {
  const place = placeOf(tx, input)
  if (!place.ok) return place
  putStage(tx, shown(readStage(tx), place.value, tx.now))
  return ok({})
})

/** Where a board, or a session without one, stands on every screen. */
export function placeOf(tx: Pick<Tx, 'get'>, { board: id, session: asked }: Shown): Result<Shown, Refusal> {
  const session = asked === null ? null : tx.get('session', asked)
  if (id === null)
    return asked !== null && !session ? err(refuse('not-found')) : ok({ board: null, session: asked })
  const board = tx.get('board', id)
  return board ? mayShow(board, session) : err(refuse('not-found'))
}

export const wallLook = task((tx, { input }: { input: InputOf<C['wallLook']> }) => {
  const place = placeOf(tx, { board: input.board, session: null })
  if (!place.ok) return place
  putStage(tx, lookedBack(readStage(tx), place.value.board))
  return ok({})
})

export const wallMade = task((tx, { input }: { input: InputOf<C['wallMade']> }) => {
  if (input.shown && tx.list('snapshot').length === 0) return err(refuse('not-found'))
  putStage(tx, madeShown(readStage(tx), input.shown))
  return ok({})
})

export const stageBlank = task((tx, { input }: { input: InputOf<C['stageBlank']> }) => {
  putStage(tx, { blank: input.blank })
  return ok({})
})

export const stageSpotlight = task((tx, { input }: { input: InputOf<C['stageSpotlight']> }) => {
  const { board } = onTheWall(readStage(tx), tx.list('board'))
  if (input.note !== null && (board === null || !standingNote(tx, board, input.note)))
    return err(refuse('note-not-on-screens'))
  putStage(tx, { spotlight: input.note })
  return ok({})
})

export const stageAnnounce = task((tx, { input }: { input: InputOf<C['stageAnnounce']> }) => {
  const text = input.text === null ? '' : cleanName(input.text)
  putStage(tx, { announcement: text === '' ? null : { text, at: tx.now } })
  return ok({})
})

export const stageGather = task((tx: Tx) => {
  putStage(tx, { gathered: tx.now })
  return ok({})
})

export const wallPage = task((tx, { input }: { input: InputOf<C['wallPage']> }) => {
  const { paused, turn } = readStage(tx).paging
  putStage(tx, { paging: { paused: input.paused ?? paused, turn: turn + input.by } })
  return ok({})
})

export const timerStart = task((tx, { input }: { input: InputOf<C['timerStart']> }) => {
  startTimer(tx, input.label, input.seconds * 1000)
  return ok({})
})

export function startTimer(tx: Tx, label: string, totalMs: number): void {
  forgetAsked(tx)
  putStage(tx, { timer: startedTimer(label, totalMs, tx.now) })
}

/** At its end. False: it was ended, or goes on longer. */
export function endBreakIfDue(tx: Tx): boolean {
  const ends = breakEnds(readStage(tx))
  if (ends === null || ends > tx.now) return false
  putStage(tx, { timer: null })
  return true
}

export const timerExtend = task((tx, { input }: { input: InputOf<C['timerExtend']> }) => {
  if (input.seconds > 0) forgetAsked(tx)
  return withTimer(tx, timer => extendedTimer(timer, input.seconds * 1000, tx.now))
})

/** Once a clock, however often it is pressed. */
export const timerMore = task((tx, { actor }: Call<InputOf<C['timerMore']>>) => {
  const { timer } = readStage(tx)
  if (!timer || timer.isBreak) return err(refuse('no-clock'))
  const person = actor.role === 'delegate' ? resolvePerson(tx, actor.person) : null
  if (!person) return err(refuse('not-found'))
  if (!tx.get('time-asked', person.id)) tx.put('time-asked', { id: person.id })
  return ok({})
})

function forgetAsked(tx: Pick<Tx, 'list' | 'delete'>): void {
  for (const { id } of tx.list('time-asked')) tx.delete('time-asked', id)
}

export const timerClear = task((tx: Tx) => {
  forgetAsked(tx)
  putStage(tx, { timer: null })
  return ok({})
})

function withTimer(tx: Tx, change: (timer: Timer) => Timer) {
  const { timer } = readStage(tx)
  if (!timer) return err(refuse('no-clock'))
  putStage(tx, { timer: change(timer) })
  return ok({})
}
