/** Rounds of turns: at all tables at once, each with its own clock, or in plenary. */
import {
  begin,
  callNext,
  comeBack,
  endRound,
  everybody,
  FROZEN,
  fitsPlenary,
  giveBack,
  handsFree,
  isHeld,
  more,
  movedOn,
  next,
  pass,
  pause,
  pausedTimer,
  readStage,
  resolvePerson,
  roundDue,
  roundHeld,
  roundTick,
  runsEvent,
  type Seating,
  seatingOf,
  startRound,
  withTable,
} from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import {
  type COMMANDS,
  LIMITS,
  minuteBefore,
  type Refusal,
  type RoundRecord,
  type RoundTable,
  refuse,
} from '@folkmoot/protocol'
import { type Call, type InputOf, task } from '../handler.ts'
import { noteRound } from '../phases.ts'
import { putStage, startTimer } from '../stage.ts'

type C = typeof COMMANDS

export const turnsStart = task((tx, call: Call<InputOf<C['turnsStart']>>) => {
  const { input } = call
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (board.phase === 'waiting') return err(refuse('open-before-round'))
  if (board.phase === 'closed') return err(FROZEN)
  const running = tx.get('round', board.id)
  if (running && running.finishedAt === null) return err(refuse('round-on-board'))
  const seating =
    input.mode === 'tables'
      ? ok(seatingOf(tx.list('table'), id => tx.get('person', id) !== null))
      : plenary(tx, call)
  if (!seating.ok) return seating
  const settings = {
    mode: input.mode,
    turnMs: input.turnSeconds * 1000,
    quietMs: input.quietSeconds * 1000,
    handsFree: input.handsFree,
  }
  const round = startRound(board.id, settings, seating.value, tx.now)
  if (round.tables.length === 0) return err(refuse('nobody-at-tables'))
  tx.put('round', round)
  return ok({ undo: noteRound(tx, call.actor, { round: running, stage: readStage(tx) }, round) })
})

/** Everybody who is here: with a device connected, or without a device of their own. */
function plenary(tx: Tx, { context }: Call<unknown>): Result<Seating[], Refusal> {
  const present = new Set([...context.present(tx.scope)].map(id => resolvePerson(tx, id)?.id))
  const people = everybody(tx).filter(person => person.deviceless || present.has(person.id))
  if (!fitsPlenary(people.length))
    return err(refuse('too-many-for-plenary', { most: LIMITS.plenaryTurns, here: people.length }))
  return ok([{ table: 'plenary', name: 'Everybody', people: people.map(person => person.id) }])
}

export const turnsEnd = task((tx, { actor, input }: Call<InputOf<C['turnsEnd']>>) => {
  const round = tx.get('round', input.board)
  if (!round) return err(refuse('not-found'))
  if (round.finishedAt !== null) return ok({ undo: null })
  const before = { round, stage: readStage(tx) }
  const ended = moved(tx, round, endRound(round, tx.now))
  save(tx, round, ended)
  return ok({ undo: noteRound(tx, actor, before, ended) })
})

/** The room's clock, and the minutes of a round with it. */
export const timerPause = task((tx, { input }: Call<InputOf<C['timerPause']>>) => {
  const holds = holdRound(tx, input.paused)
  const { timer } = readStage(tx)
  if (!timer) return holds ? ok({}) : err(refuse('no-clock'))
  putStage(tx, { timer: pausedTimer(timer, input.paused, tx.now) })
  return ok({})
})

export const turnsBegin = task((tx, { input }: Call<InputOf<C['turnsBegin']>>) =>
  atTable(tx, input, (table, round) => begin(table, round.turnMs, tx.now)),
)
export const turnsPause = task((tx, { input }: Call<InputOf<C['turnsPause']>>) =>
  atTable(tx, input, table => pause(table, tx.now)),
)
export const turnsNext = task((tx, call: Call<InputOf<C['turnsNext']>>) =>
  atTable(tx, call.input, (table, round) => next(table, speakerMeant(table, call), round.turnMs, tx.now)),
)
export const turnsPass = task((tx, { input }: Call<InputOf<C['turnsPass']>>) =>
  atTable(tx, input, (table, round) => pass(table, input.person, round.turnMs, tx.now)),
)
export const turnsReturn = task((tx, { actor, input }: Call<InputOf<C['turnsReturn']>>) =>
  atTable(tx, input, table => (runsEvent(actor) ? callNext : comeBack)(table, input.person)),
)
export const turnsGiveBack = task((tx, { input }: Call<InputOf<C['turnsGiveBack']>>) =>
  atTable(tx, input, table => giveBack(table, tx.now), { asItIs: true }),
)
export const turnsMore = task((tx, call: Call<InputOf<C['turnsMore']>>) =>
  atTable(tx, call.input, table => more(table, speakerMeant(table, call), call.input.seconds * 1000)),
)

/** Whoever runs the event sees a table as it was at the last whole minute, and means whoever speaks now. */
function speakerMeant(table: RoundTable, { actor, input }: Call<{ speaker: string }>): string {
  return actor.role === 'delegate' ? input.speaker : (table.queue[0] ?? input.speaker)
}

function atTable(
  tx: Tx,
  { board, table: id }: { board: string; table: string },
  move: (table: RoundTable, round: Readonly<RoundRecord>) => Result<RoundTable, Refusal>,
  { asItIs = false } = {},
): Result<Record<string, never>, Refusal> {
  const round = tx.get('round', board)
  const table = round?.tables.find(one => one.table === id)
  if (!round || !table) return err(refuse('not-found'))
  if (round.finishedAt !== null) return err(refuse('round-ended'))
  const after = move(table, round)
  if (!after.ok) return after
  if (after.value === table) return ok({})
  const paced = round.handsFree && !asItIs ? handsFree(table, after.value, tx.now) : after.value
  save(tx, round, moved(tx, round, withTable(round, paced, tx.now)))
  return ok({})
}

/** What is due by itself at all tables of a board's round, in one commit; answers when the next is. */
export function tickRound(tx: Tx, board: string): number | null {
  const round = tx.get('round', board)
  if (!round || tx.get('board', board)?.phase === 'closed') return null
  const due = roundDue(round)
  if (due === null || due > tx.now) return due
  const after = roundTick(round, tx.now)
  save(tx, round, moved(tx, round, after))
  return roundDue(after)
}

/** A round at the board on stage stops with the room's clock and runs on with it. false: there is none to stop. */
function holdRound(tx: Tx, held: boolean): boolean {
  const { board } = readStage(tx)
  const round = board === null ? null : tx.get('round', board)
  if (!round || round.finishedAt !== null || isHeld(round) === held) return round?.finishedAt === null
  tx.put('round', moved(tx, round, roundHeld(round, held, tx.now)))
  return true
}

/** Beyond the tables it is told by whole minutes. */
function moved(tx: Tx, before: Readonly<RoundRecord>, round: RoundRecord): RoundRecord {
  return movedOn(before, round, { now: tx.now, minute: minuteBefore(tx.scope, tx.now) })
}

/** With its last table the round ends, and the quiet minutes begin: on every screen, if the room is still there. */
export function save(tx: Tx, before: Readonly<RoundRecord>, round: RoundRecord): void {
  tx.put('round', round)
  const ended = before.finishedAt === null && round.finishedAt !== null
  if (ended && readStage(tx).board === round.id) startTimer(tx, 'Quiet time to write', round.quietMs)
}
