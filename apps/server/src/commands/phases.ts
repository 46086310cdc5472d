/**
 * A board's way through its activity's phases, what the screens show with it, and taking either back: what is asked is
 * decided in `packages/domain`, and written down here in one commit.
 */
import {
  ballotsOf,
  fewAtHome,
  lastChangedBy,
  type Made,
  type Moved,
  movedOn,
  moveMade,
  moves,
  openBoard,
  questionBoard,
  questionSession,
  type Room,
  readStage,
  roundRuns,
  rulesOf,
  runsEvent,
  type Standing,
  type Undone,
  undone,
  wasWritten,
} from '@folkmoot/domain'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import {
  type Actor,
  type BoardRecord,
  type COMMANDS,
  type Id,
  type MoveRecord,
  minuteBefore,
  type Phase,
  type Refusal,
  type RoundRecord,
  refuse,
} from '@folkmoot/protocol'
import { type Call, type CommandContext, type InputOf, type ResultOf, task } from './handler.ts'
import { removeBoard } from './remove-board.ts'
import { placeOf, putStage } from './stage.ts'
import { givePages, putTable } from './turns/table-pages.ts'

type C = typeof COMMANDS
type Board = Readonly<BoardRecord>
type Done = Result<{ undo: Id | null }, Refusal>
type MoveInput = { board: Id; from?: Phase | undefined; clearClock?: boolean }

/** The ids of the last moves that are of no board: of the screens alone, of who sits where, of the plan. */
const STAGE = 'stage'
const TABLES = 'tables'
const AGENDA = 'agenda'

function standingOf(tx: Tx, board: Board, { formatById }: Pick<CommandContext, 'formatById'>): Standing {
  return {
    board,
    stage: readStage(tx),
    vote: tx.get('vote', board.id),
    given: ballotsOf(tx, board.id).map(({ dots }) => dots),
    rules: rulesOf(formatById(board.format), board.prompts),
    now: tx.now,
  }
}

/** `from`: the phase that the button was drawn for. Of two who press at once the second is told why not. */
function moveBoard(tx: Tx, call: Call<MoveInput>, move: (standing: Standing) => Moved): Done {
  const { actor, context, input } = call
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (input.from !== undefined && board.phase !== input.from) return err(movedSince(tx, actor, board))
  const standing = standingOf(tx, board, context)
  const moved = move(standing)
  if (!moved.ok) return moved
  const clears = input.clearClock && runsEvent(actor)
  const seen = moves.seen(moved.value, standing)
  const change = clears ? moves.withoutClock(seen, standing.stage) : seen
  write(tx, board, change)
  // Tables of an earlier version have no page yet.
  const opens = board.phase === 'waiting' && change.board?.phase === 'write'
  if (opens && board.by === 'table') givePages(tx)
  return ok({ undo: noteMove(tx, board.id, actor, standing, change) })
}

function write(tx: Tx, board: Board | null, change: Undone): void {
  if (board && change.board) tx.put('board', { ...board, ...change.board })
  if (board && change.vote) tx.put('vote', { id: board.id, ...change.vote })
  if (board && change.vote === null) tx.delete('vote', board.id)
  if (change.stage) putStage(tx, change.stage)
  if (board && change.round !== undefined) putRound(tx, board.id, change.round)
  if (change.tables) putTables(tx, change.tables)
  for (const { id, ...place } of change.sessions ?? []) {
    const session = tx.get('session', id)
    if (session) tx.put('session', { ...session, ...place })
  }
}

/** Beyond the tables it goes on being told by whole minutes. */
function putRound(tx: Tx, board: Id, round: RoundRecord | null): void {
  const before = tx.get('round', board)
  const at = { now: tx.now, minute: minuteBefore(tx.scope, tx.now) }
  if (round === null) tx.delete('round', board)
  else tx.put('round', before ? movedOn(before, round, at) : round)
}

function putTables(tx: Tx, tables: NonNullable<Undone['tables']>): void {
  for (const { id } of tx.list('table')) tx.delete('table', id)
  for (const table of tables) {
    const page = table.page === null ? null : tx.get('table-page', table.page)
    putTable(tx, { ...table, name: page?.name ?? `Table ${table.order}` })
  }
}

/** Keeps what takes the move back, and answers by which name; where nothing changed the last move stays the last. */
function noteMove(tx: Tx, id: Id, actor: Actor, before: Room, change: Made): Id | null {
  if (Object.keys(change).length === 0) return null
  const made = moveMade(id, randomId(), actor, before, change)
  tx.put('move', { ...made, at: tx.now })
  return made.move
}

/** As {@link noteMove}, of a round that was begun or ended; ending it may have started the clock of the quiet minutes. */
export function noteRound(
  tx: Tx,
  actor: Actor,
  before: Pick<Room, 'round' | 'stage'>,
  round: Readonly<RoundRecord>,
): Id | null {
  const { timer } = readStage(tx)
  const change = { round, ...(timer !== before.stage.timer && { stage: { timer } }) }
  return noteMove(tx, round.id, actor, { ...before, board: null, vote: null }, change)
}

/** As {@link noteMove}, of tables that were made or removed; what they were is told before. */
export function noteTables(
  tx: Tx,
  actor: Actor,
  tables: NonNullable<Room['tables']>,
  stage: Room['stage'] = readStage(tx),
): Id | null {
  const before = { board: null, vote: null, stage, tables }
  const { plan } = readStage(tx)
  return noteMove(tx, TABLES, actor, before, {
    tables: tx.list('table'),
    ...(plan !== stage.plan && { stage: { plan } }),
  })
}

/** As {@link noteMove}, of sessions that were planned otherwise or added; `sessions`: the agenda before. */
export function noteAgenda(
  tx: Tx,
  actor: Actor,
  sessions: NonNullable<Room['sessions']>,
  more: Pick<Made, 'added' | 'stage'> & { before?: Room['stage'] } = {},
): Id | null {
  const { before = readStage(tx), ...change } = more
  const room = { board: null, vote: null, stage: before, sessions }
  return noteMove(tx, AGENDA, actor, room, { ...change, sessions: tx.list('session') })
}

/** Somebody moved a board in a way that has an undoing of its own, or none. */
export function noteChangedBy(tx: Tx, board: Id, actor: Actor): void {
  const made = moveMade(board, randomId(), actor, { board: null, stage: readStage(tx), vote: null }, {})
  tx.put('move', { ...made, at: tx.now })
}

function movedSince(tx: Tx, actor: Actor, { id, phase }: Board): Refusal {
  return refuse('board-moved', { ...lastChangedBy(tx.get('move', id), actor), phase })
}

/** Its vote is closed when it is frozen. */
export function closeVote(tx: Tx, board: Id): void {
  const vote = tx.get('vote', board)
  if (vote?.open) tx.put('vote', { ...vote, open: false })
}

/** An open board, or why not. */
export function openOn(tx: Pick<Tx, 'get'>, id: Id): Result<Board, Refusal> {
  return openBoard(tx.get('board', id))
}

export const boardBegin = task((tx, call: Call<InputOf<C['boardBegin']>>): Done => {
  const show = call.input.show && runsEvent(call.actor)
  return moveBoard(tx, call, standing => moves.begin(standing, { show }))
})

/** One question on the spot: the board, open and on every screen, in one commit. */
export const boardAdd = task(
  (tx, { actor, context, input }: Call<InputOf<C['boardAdd']>>): Result<ResultOf<C['boardAdd']>, Refusal> => {
    const format = context.formatById(input.format)
    if (format?.quick === undefined) return err(refuse('no-such-activity'))
    if (input.session !== null && !tx.get('session', input.session)) return err(refuse('not-found'))
    const stage = readStage(tx)
    const added = { boards: [randomId(12)], sessions: input.session === null ? [randomId(12)] : [] }
    const [id = ''] = added.boards
    const session = input.session ?? added.sessions[0] ?? ''
    if (input.session === null) tx.put('session', questionSession(session, input.text, tx.list('session')))
    const place = { session, boards: tx.list('board'), during: stage.board }
    const asked = questionBoard({ board: id, prompt: randomId(8) }, input.text, format, place)
    if (fewAtHome(tx) && format.counted) return err(refuse('few-people-counted'))
    const board: BoardRecord = fewAtHome(tx) ? { ...asked, visibility: 'named' } : asked
    tx.put('board', board)
    const standing = standingOf(tx, board, context)
    const begun = moves.begin(standing, { show: true })
    if (!begun.ok) return begun
    write(tx, board, begun.value)
    return ok({ board: id, undo: noteMove(tx, id, actor, standing, { ...begun.value, added }) })
  },
)

export const boardGo = task(
  (tx, call: Call<InputOf<C['boardGo']>>): Done =>
    moveBoard(tx, call, standing => moves.go(standing, call.input)),
)

export const boardAskAgain = task((tx, call: Call<InputOf<C['boardAskAgain']>>): Done => {
  const place = placeOf(tx, call.input)
  return place.ok ? moveBoard(tx, call, standing => moves.askAgain(standing, place.value)) : place
})

export const stageGo = task((tx, { actor, input }: Call<InputOf<C['stageGo']>>): Done => {
  const place = placeOf(tx, input)
  if (!place.ok) return place
  const stage = readStage(tx)
  const shows = moves.show(stage, place.value, tx.now)
  const change = input.clearClock ? moves.withoutClock(shows, stage) : shows
  write(tx, null, change)
  return ok({ undo: noteMove(tx, STAGE, actor, { board: null, stage, vote: null }, change) })
})

export const moveUndo = task(
  (tx, { actor, input }: Call<InputOf<C['moveUndo']>>): Result<ResultOf<C['moveUndo']>, Refusal> => {
    const board = input.board === undefined ? null : tx.get('board', input.board)
    const others = input.board === undefined ? [tx.get('move', TABLES), tx.get('move', AGENDA)] : []
    const found = others.find(one => one?.move === input.move) ?? tx.get('move', input.board ?? STAGE)
    const last = found ?? others.find(one => one !== null)
    if (!last || (input.board !== undefined && !board)) return err(refuse('not-found'))
    if (last.move !== input.move) return err(board ? movedSince(tx, actor, board) : refuse('conflict'))
    const before: Room = {
      board,
      stage: readStage(tx),
      vote: board && tx.get('vote', board.id),
      round: board && tx.get('round', board.id),
      tables: tx.list('table'),
      sessions: tx.list('session'),
    }
    if (last.added && board === null && isInUse(tx, last.added)) return err(refuse('written-on'))
    const written = board !== null && wasWritten(board, () => tx.isWrittenOn(board.id))
    const change = undone(last, { ...before, written, now: tx.now })
    if (!change.ok) return change
    if (change.value.tables && roundRuns(tx.list('round'))) return err(refuse('round-at-tables'))
    const { stage, ...ofBoard } = change.value
    // The screens are for those who run the whole event.
    write(tx, board, runsEvent(actor) ? change.value : ofBoard)
    if (last.added && (board === null || change.value.board)) withoutAdded(tx, last.added)
    if (tx.get('board', last.id) !== null || board === null)
      tx.put('move', moveMade(last.id, randomId(), actor, { ...before, board: null }, {}))
    return ok({ staysOpen: last.before.board?.phase === 'waiting' && !change.value.board })
  },
)

type Added = NonNullable<MoveRecord['added']>

/** Somebody has opened what came with a move or added to it, or the room is there. */
function isInUse(tx: Tx, { boards, sessions }: Added): boolean {
  const { session } = readStage(tx)
  if (sessions.some(one => one === session)) return true
  const own = tx.list('board').filter(board => sessions.includes(board.session))
  return own.some(board => board.phase !== 'waiting' || !boards.includes(board.id))
}

/** What came with a move goes with it. */
function withoutAdded(tx: Tx, { boards, sessions }: Added): void {
  for (const board of boards) removeBoard(tx, board)
  for (const session of sessions)
    if (!tx.list('board').some(board => board.session === session)) tx.delete('session', session)
}

/** Of commands that say no more than that it was done. */
function onlyDone(done: Done): Result<Record<string, never>, Refusal> {
  return done.ok ? ok({}) : done
}

/** Whoever opens a board so turns it to its first step by a command of its own. */
export const boardOpen = task((tx, call: Call<InputOf<C['boardOpen']>>) => {
  const show = call.input.show && runsEvent(call.actor)
  const atNoStep = (standing: Standing) => ({ ...standing, rules: { ...standing.rules, steps: [] } })
  return onlyDone(moveBoard(tx, call, standing => moves.begin(atNoStep(standing), { show })))
})

export const boardShare = task((tx, call: Call<InputOf<C['boardShare']>>) =>
  onlyDone(moveBoard(tx, call, standing => moves.share(standing, call.input.prompt))),
)

export const boardPhase = task((tx, call: Call<InputOf<C['boardPhase']>>) =>
  onlyDone(moveBoard(tx, call, standing => moves.toPhase(standing, call.input.phase, call.input.dots))),
)

export const boardBack = task((tx, call: Call<InputOf<C['boardBack']>>) =>
  onlyDone(moveBoard(tx, call, moves.back)),
)

export const boardStep = task((tx, call: Call<InputOf<C['boardStep']>>) =>
  onlyDone(moveBoard(tx, call, standing => moves.turnTo(standing, call.input.step))),
)

export const boardReopen = task((tx, call: Call<InputOf<C['boardReopen']>>) =>
  onlyDone(moveBoard(tx, call, moves.reopen)),
)
