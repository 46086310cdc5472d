/** An event's own words, its sessions and boards: free to change until somebody has written. */
import type { Format } from '@folkmoot/board-doc'
import {
  boardPlaces,
  copyOfBoard,
  copyOfSession,
  daysOf,
  fromBefore,
  hasNetwork,
  planMove,
  readStage,
  shiftedFrom,
  startedBreak,
  steppedOver,
} from '@folkmoot/domain'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type BoardRecord,
  type COMMANDS,
  type EventRecord,
  type Id,
  type NetworkRecord,
  type Prompt,
  type Refusal,
  refuse,
} from '@folkmoot/protocol'
import { mayBecome, wasWritten } from './boards.ts'
import { refusedForFew } from './few-people.ts'
import { type Call, type CommandContext, type InputOf, task } from './handler.ts'
import { noteAgenda } from './phases.ts'
import { removeBoard } from './remove-board.ts'
import { putStage } from './stage.ts'

type C = typeof COMMANDS

const WRITTEN = refuse('written-already')

/** The networks' names, colours and shapes come from their programme. */
export const eventUpdate = task((tx, { input, context }: Call<InputOf<C['eventUpdate']>>) => {
  const { networks: ids, ...words } = input
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  const networks = ids ? pickNetworks(context.networksOf(event.programme), ids) : ok(event.networks)
  if (!networks.ok) return networks
  const lost = event.networks.filter(before => !networks.value.some(after => after.id === before.id))
  if (lost.some(network => isUsed(tx, network.id))) return err(refuse('network-in-use'))
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))
  tx.put('event', { ...event, ...(given as Partial<EventRecord>), networks: [...networks.value] })
  return ok({})
})

function pickNetworks(
  known: readonly Readonly<NetworkRecord>[],
  ids: readonly Id[],
): Result<NetworkRecord[], Refusal> {
  const picked: NetworkRecord[] = []
  for (const id of new Set(ids)) {
    const network = known.find(one => one.id === id)
    if (!network) return err(refuse('network-not-in-programme'))
    picked.push(network)
  }
  return ok(picked)
}

function isUsed(read: Pick<RoomReader, 'list'>, network: Id): boolean {
  return (
    read.list('person').some(person => person.network === network) ||
    read.list('board').some(board => board.network === network) ||
    read.list('link').some(link => link.network === network)
  )
}

/** Somebody has said of one of the session's quotations that it speaks to them: they are known by their places. */
function arePicked(tx: Tx, context: Pick<CommandContext, 'formatById'>, session: Id): boolean {
  return tx
    .list('board')
    .filter(board => board.session === session && wasWritten(tx, board))
    .some(board =>
      board.prompts.some(prompt =>
        context
          .formatById(board.format)
          ?.fields?.(prompt)
          .some(field => field.kind === 'quotation'),
      ),
    )
}

export const sessionSave = task((tx, { input, context }: Call<InputOf<C['sessionSave']>>) => {
  const before = input.session === null ? null : tx.get('session', input.session)
  if (input.session !== null && !before) return err(refuse('not-found'))
  const { session: _id, order, ...words } = input
  if (input.revisits.some(board => !tx.get('board', board))) return err(refuse('earlier-board-gone'))
  if (before && input.quotations.length < before.quotations.length && arePicked(tx, context, before.id))
    return err(refuse('quotations-picked'))
  const last = Math.max(-1, ...tx.list('session').map(one => (one.day === input.day ? one.order : -1)))
  const id = before?.id ?? randomId(12)
  const keepsPlace = before && before.day === input.day
  tx.put('session', { id, ...words, order: order ?? (keepsPlace ? before.order : last + 1) })
  return ok({ session: id })
})

/** Whatever has to be numbered anew with it is, in the same commit. Two who press at once move it once. */
export const sessionMove = task((tx, { actor, input }: Call<InputOf<C['sessionMove']>>) => {
  const { session: id, to, over } = input
  const sessions = [...tx.list('session')]
  if (!tx.get('session', id)) return err(refuse('not-found'))
  const days = daysOf(tx.get('event', tx.scope)?.days ?? [], sessions)
  const moved = planMove(sessions, id, to, days)
  if (moved.length === 0 || steppedOver(sessions, id, to) !== over) return err(refuse('agenda-changed'))
  for (const { id, day, order } of moved) {
    const session = tx.get('session', id)
    if (session) tx.put('session', { ...session, day, order })
  }
  return ok({ undo: noteAgenda(tx, actor, sessions) })
})

export const sessionPlan = task((tx, { actor, input }: Call<InputOf<C['sessionPlan']>>) => {
  const session = tx.get('session', input.session)
  if (!session) return err(refuse('not-found'))
  const sessions = [...tx.list('session')]
  const { skipped = session.skipped, minutes = session.minutes } = input
  tx.put('session', { ...session, minutes, ...(skipped !== undefined && { skipped }) })
  return ok({ undo: noteAgenda(tx, actor, sessions) })
})

/** A clock for every screen, and the rest of the plan with it, in one commit. */
export const breakStart = task((tx, { actor, input }: Call<InputOf<C['breakStart']>>) => {
  const { seconds, label, shift } = input
  if (shift && !tx.get('session', shift.from)) return err(refuse('not-found'))
  const [sessions, before] = [[...tx.list('session')], readStage(tx)]
  const timer = startedBreak(label, seconds * 1000, tx.now)
  putStage(tx, { timer })
  for (const session of shift ? shiftedFrom(sessions, shift.from, shift.minutes) : [])
    tx.put('session', session)
  return ok({ undo: noteAgenda(tx, actor, sessions, { before, stage: { timer } }) })
})

export const sessionCopy = task((tx, { actor, input }: Call<InputOf<C['sessionCopy']>>) => {
  const session = tx.get('session', input.session)
  if (!session) return err(refuse('not-found'))
  const sessions = [...tx.list('session')]
  const copy = copyOfSession(session, sessions, tx.list('board'), () => randomId(12))
  tx.put('session', copy.session)
  for (const board of copy.boards) tx.put('board', board)
  const added = { sessions: [copy.session.id], boards: copy.boards.map(board => board.id) }
  return ok({ session: copy.session.id, undo: noteAgenda(tx, actor, sessions, { added }) })
})

export const boardMove = task((tx, { input }: Call<InputOf<C['boardMove']>>) => {
  const { board: id, to, over } = input
  const session = tx.get('board', id)?.session
  if (session === undefined) return err(refuse('not-found'))
  const places = boardPlaces(tx.list('board').filter(board => board.session === session))
  const moved = planMove(places, id, to, 1)
  if (moved.length === 0 || steppedOver(places, id, to) !== over) return err(refuse('agenda-changed'))
  for (const { id, order } of moved) {
    const board = tx.get('board', id)
    if (board) tx.put('board', { ...board, order })
  }
  return ok({})
})

export const boardCopy = task((tx, { input }: Call<InputOf<C['boardCopy']>>) => {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  const copy = copyOfBoard(board, tx.list('board'), randomId(12))
  tx.put('board', copy)
  return ok({ board: copy.id })
})

export const sessionRemove = task((tx, { input }: Call<InputOf<C['sessionRemove']>>) => {
  if (!tx.get('session', input.session)) return err(refuse('not-found'))
  const boards = tx.list('board').filter(board => board.session === input.session)
  if (boards.some(board => wasWritten(tx, board))) return err(WRITTEN)
  for (const board of boards) removeBoard(tx, board.id)
  if (readStage(tx).session === input.session) putStage(tx, { session: null })
  tx.delete('session', input.session)
  return ok({})
})

export const boardSave = task((tx, call: Call<InputOf<C['boardSave']>>) => {
  const { input } = call
  const before = input.board === null ? null : tx.get('board', input.board)
  if (input.board !== null && !before) return err(refuse('not-found'))
  if (!tx.get('session', input.session)) return err(refuse('not-found'))
  const format = call.context.formatById(input.format)
  if (!format) return err(refuse('no-such-activity'))
  if (!hasNetwork(tx.get('event', tx.scope), input.network)) return err(refuse('network-not-in-event'))
  if (input.by === 'table' && input.network !== null) return err(refuse('tables-mix-networks'))
  const few = refusedForFew(tx, input.visibility, format)
  if (few) return err(few)
  const prompts = input.prompts.map(prompt => promptOf(prompt, format, before))
  if (new Set(prompts.map(prompt => prompt.id)).size < prompts.length) return err(refuse('bad-request'))
  const { title, network, by } = input
  const change = { title, format: input.format, prompts, network, by }
  if (before && !mayChange(tx, before, change)) return err(WRITTEN)
  if (before && !mayBecome(tx, before, input.visibility)) return err(refuse('only-tighter'))
  const board: BoardRecord = {
    ...(before ?? fresh(randomId(12))),
    ...change,
    ...(before?.titleInLanguages &&
      before.title !== title && { titleInLanguages: fromBefore(before.titleInLanguages) }),
    session: input.session,
    order: input.order ?? before?.order ?? nextOrder(tx, input.session),
    visibility: input.visibility,
    lookFirst: input.lookFirst,
    oneEach: input.oneEach,
    layout: input.layout,
  }
  tx.put('board', board)
  return ok({ board: board.id })
})

function fresh(id: Id) {
  const none: Id[] = []
  const phase = 'waiting' as const
  return { id, phase, revealed: none, written: false, lastCall: null, editions: 0, step: null }
}

/** The format's own name for a prompt stays with it, however its words are corrected. */
function promptOf(
  { id, text, key }: InputOf<C['boardSave']>['prompts'][number],
  format: Format,
  before: Readonly<BoardRecord> | null,
): Prompt {
  const known = before?.prompts.find(prompt => prompt.id === id)
  const place = format.defaults.prompts.indexOf(text)
  const name = key ?? known?.key ?? (known ? undefined : format.defaults.keys?.[place])
  const earlier = known?.earlier
  const given = known && known.text !== text ? fromBefore(known.inLanguages) : known?.inLanguages
  return {
    id: id ?? randomId(8),
    text,
    ...(name !== undefined && { key: name }),
    ...(earlier !== undefined && { earlier }),
    ...(given !== undefined && { inLanguages: given }),
  }
}

function nextOrder(tx: Tx, session: Id): number {
  return 1 + Math.max(-1, ...tx.list('board').map(board => (board.session === session ? board.order : -1)))
}

/** Whose board it is may change before it opens only: those who may not see it any more could have it on screen. */
function mayChange(
  tx: Tx,
  before: Readonly<BoardRecord>,
  change: Pick<BoardRecord, 'format' | 'prompts' | 'network' | 'by'>,
): boolean {
  if (change.network !== before.network && before.phase !== 'waiting') return false
  const same =
    change.format === before.format &&
    change.by === before.by &&
    JSON.stringify(change.prompts) === JSON.stringify(before.prompts)
  return (same && change.network === before.network) || !wasWritten(tx, before)
}

export const boardRemove = task((tx, { input }: Call<InputOf<C['boardRemove']>>) => {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  if (wasWritten(tx, board)) return err(WRITTEN)
  removeBoard(tx, board.id)
  return ok({})
})
