/** Rounds of turns: at all tables at once, each with its own clock, or in plenary. */
import {
  begin,
  comeBack,
  endRound,
  more,
  movedOn,
  next,
  pass,
  pause,
  type Seating,
  startRound,
  withTable,
} from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import {
  type COMMANDS,
  LIMITS,
  minuteBefore,
  type Refusal,
  type RoundRecord,
  type RoundTable,
  refuse,
} from '@folkmoot/protocol'
import type { Tx } from '@folkmoot/sync'
import { everybody, resolvePerson } from '../../people/people.ts'
import { type Call, type InputOf, task } from '../handler.ts'
import { readStage, startTimer } from '../stage.ts'

type C = typeof COMMANDS

export const turnsStart = task((tx, call: Call<InputOf<C['turnsStart']>>) => {
  const { input } = call
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (board.phase === 'waiting')
    return err(refuse('wrong-phase', 'Open this board first, then start the round.'))
  if (board.phase === 'closed') return err(refuse('wrong-phase', 'This board is frozen. Reopen it first.'))
  const running = tx.get('round', board.id)
  if (running && running.finishedAt === null)
    return err(refuse('conflict', 'A round is running here already. End it first.'))
  const seating = input.mode === 'tables' ? ok(tables(tx)) : plenary(tx, call)
  if (!seating.ok) return seating
  const settings = {
    mode: input.mode,
    turnMs: input.turnSeconds * 1000,
    quietMs: input.quietSeconds * 1000,
  }
  const round = startRound(board.id, settings, seating.value)
  if (round.tables.length === 0)
    return err(refuse('conflict', 'Nobody sits at a table yet. Make tables first.'))
  tx.put('round', round)
  return ok({})
})

function tables(tx: Tx): Seating[] {
  return [...tx.list('table')]
    .sort((a, b) => a.order - b.order)
    .map(table => ({
      table: table.id,
      name: table.name,
      people: table.people.filter(id => tx.get('person', id) !== null),
    }))
}

/** Everybody who is here: with a device connected, or without a device of their own. */
function plenary(tx: Tx, { desk }: Call<unknown>): Result<Seating[], Refusal> {
  const present = new Set([...desk.present(tx.scope)].map(id => resolvePerson(tx, id)?.id))
  const people = everybody(tx).filter(person => person.deviceless || present.has(person.id))
  if (people.length > LIMITS.plenaryTurns)
    return err(
      refuse(
        'conflict',
        `Turns in plenary are for up to ${LIMITS.plenaryTurns} people; ${people.length} are here. Use tables.`,
      ),
    )
  return ok([{ table: 'plenary', name: 'Everybody', people: people.map(person => person.id) }])
}

export const turnsEnd = task((tx, { input }: Call<InputOf<C['turnsEnd']>>) => {
  const round = tx.get('round', input.board)
  if (!round) return err(refuse('not-found'))
  if (round.finishedAt === null) save(tx, round, moved(tx, round, endRound(round, tx.now)))
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
export const turnsReturn = task((tx, { input }: Call<InputOf<C['turnsReturn']>>) =>
  atTable(tx, input, table => comeBack(table, input.person)),
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
): Result<Record<string, never>, Refusal> {
  const round = tx.get('round', board)
  const table = round?.tables.find(one => one.table === id)
  if (!round || !table) return err(refuse('not-found'))
  if (round.finishedAt !== null) return err(refuse('wrong-phase', 'This round has ended.'))
  const after = move(table, round)
  if (!after.ok) return after
  if (after.value !== table) save(tx, round, moved(tx, round, withTable(round, after.value, tx.now)))
  return ok({})
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
