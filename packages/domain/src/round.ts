/**
 * A one-minute round as a state machine of pure functions; time comes in as `now`. A table's queue begins with whoever
 * speaks (or is next to). Somebody who passes is offered the minute again, last; passing a second time they count as
 * heard, so that nobody can read a pass from the count.
 */
import { err, ok, type Result } from '@folkmoot/kit'
import { type Id, LIMITS, type Refusal, type RoundRecord, type RoundTable, refuse } from '@folkmoot/protocol'
import type { RecordReader } from './records/behaviour.ts'
import { readStage } from './stage.ts'

export interface Seating {
  table: Id
  name: string
  people: readonly Id[]
}
type Moved = Result<RoundTable, Refusal>

const STOPPED = {
  deadline: null,
  remainingMs: null,
  extraMs: undefined,
  startsAt: undefined,
  held: undefined,
} as const

export function startRound(
  board: Id,
  settings: Pick<RoundRecord, 'mode' | 'turnMs' | 'quietMs' | 'handsFree'>,
  seating: readonly Seating[],
  now = 0,
): RoundRecord {
  const tables = seating
    .filter(table => table.people.length > 0)
    .map(
      (table): RoundTable => ({
        table: table.table,
        name: table.name,
        queue: [...table.people],
        order: [...table.people],
        offered: [],
        heard: [],
        passed: [],
        state: 'ready',
        deadline: null,
        remainingMs: null,
      }),
    )
  const startsAt = now + LIMITS.firstTurnMs
  const waiting = settings.handsFree ? tables.map(table => ({ ...table, startsAt })) : tables
  return { id: board, ...settings, tables: waiting, finishedAt: null }
}

export function begin(table: RoundTable, turnMs: number, now: number): Moved {
  if (table.state === 'done' || table.queue.length === 0) return err(refuse('not-your-turn'))
  if (table.state === 'speaking') return ok(table)
  if (table.state === 'ready') return ok(minute(table, turnMs, now))
  const left = table.remainingMs ?? turnMs
  return ok({ ...table, state: 'speaking', deadline: now + left, remainingMs: null, held: undefined })
}

export function pause(table: RoundTable, now: number): Moved {
  // A minute that would begin by itself waits for somebody to begin it.
  if (table.state === 'ready' && table.startsAt != null) return ok({ ...table, startsAt: null })
  if (table.state !== 'speaking') return err(refuse('not-your-turn'))
  const remainingMs = Math.max(0, (table.deadline ?? now) - now)
  return ok({ ...table, state: 'paused', deadline: null, remainingMs })
}

/** `speaker` is whom the person tapping saw speaking: of two taps at once the second is refused. */
export function next(table: RoundTable, speaker: Id, turnMs: number, now: number): Moved {
  if (table.state === 'done' || table.queue[0] !== speaker) return err(refuse('not-your-turn'))
  const leftMs = (table.deadline ?? now) - now
  const cut = table.state === 'speaking' && leftMs > 0 ? { person: speaker, leftMs } : null
  return ok({ ...speakOn(heard(table, speaker), turnMs, now), cut })
}

/** A minute that was ended by mistake goes on where it was, until the next one is over. */
export function giveBack(table: RoundTable, now: number): Moved {
  const { cut } = table
  if (!cut) return err(refuse('nothing-to-give-back'))
  return ok({
    ...table,
    ...STOPPED,
    queue: [cut.person, ...table.queue.filter(other => other !== cut.person)],
    heard: table.heard.filter(other => other !== cut.person),
    state: 'speaking',
    deadline: now + cut.leftMs,
    cut: null,
  })
}

/** Whoever runs the round has somebody speak next, also somebody who was heard already. */
export function callNext(table: RoundTable, person: Id): Moved {
  if (table.passed.includes(person)) return comeBack(table, person)
  const sits = table.queue.includes(person) || table.heard.includes(person)
  if (!sits || table.queue[0] === person) return err(refuse('not-your-turn'))
  return ok(movedUp(table, person))
}

export function pass(table: RoundTable, person: Id, turnMs: number, now: number): Moved {
  const place = table.queue.indexOf(person)
  if (table.state === 'done' || place < 0) return err(refuse('not-your-turn'))
  const again = table.passed.includes(person)
  const offered = offeredTo(table, person)
  const cut = place === 0 ? null : table.cut
  const others = table.queue.filter(other => other !== person)
  const moved: RoundTable = again
    ? { ...heard(table, person, true), cut }
    : { ...table, queue: [...others, person], passed: [...table.passed, person], offered, cut }
  if (place > 0) return ok(moved)
  // Offered again at once, as the only one left: the minute waits until they begin it.
  if (!again && others.length === 0) return ok({ ...moved, ...STOPPED, state: 'ready' })
  return ok(table.state === 'ready' && moved.queue.length > 0 ? moved : speakOn(moved, turnMs, now))
}

/** Somebody who passed would like to speak after all: next after whoever speaks now. */
export function comeBack(table: RoundTable, person: Id): Moved {
  if (!table.passed.includes(person) || table.queue[0] === person) return err(refuse('not-your-turn'))
  const passed = table.passed.filter(other => other !== person)
  return ok(movedUp({ ...table, passed }, person))
}

function movedUp(table: RoundTable, person: Id): RoundTable {
  const others = table.queue.filter(other => other !== person)
  const heardBefore = table.heard.filter(other => other !== person)
  if (table.state === 'done') return { ...table, queue: [person], heard: heardBefore, state: 'ready' }
  const speaking = table.state === 'ready' ? 0 : 1
  const queue = [...others.slice(0, speaking), person, ...others.slice(speaking)]
  return { ...table, queue, heard: heardBefore }
}

/**
 * Where nobody has to tap: whose minute comes after a move begins a little later by itself, so that their name is read first.
 * After the last one those who passed are offered theirs, for a while that is the same whether somebody passed or not: when a
 * table finishes tells nothing of it.
 */
export function handsFree(before: RoundTable, moved: RoundTable, now: number): RoundTable {
  if (moved.state === 'paused') return moved
  if (isClosing(before) && moved.state !== 'speaking' && allPassed(moved))
    return { ...moved, ...STOPPED, state: 'ready', startsAt: before.startsAt }
  const isNew = before.queue[0] !== moved.queue[0] || before.state === 'done'
  const waits = moved.state === 'ready' && before.state !== 'ready'
  const ends = moved.state === 'done' && before.state !== 'done'
  return isNew || waits || ends ? comesUp(moved, now) : moved
}

function allPassed({ queue, passed }: Readonly<RoundTable>): boolean {
  return queue.every(person => passed.includes(person))
}

function isClosing(table: Readonly<RoundTable>): boolean {
  return table.state === 'ready' && table.startsAt != null && allPassed(table)
}

function comesUp(table: RoundTable, now: number): RoundTable {
  const startsAt = now + (allPassed(table) ? LIMITS.offeredAgainMs : LIMITS.betweenTurnsMs)
  return { ...table, ...STOPPED, state: 'ready', startsAt }
}

/** When something of this round is due by itself; null: nothing is. */
export function roundDue(round: Readonly<RoundRecord>): number | null {
  if (!round.handsFree || round.finishedAt !== null) return null
  const due = round.tables.flatMap(table => dueAt(table) ?? [])
  return due.length === 0 ? null : Math.min(...due)
}

function dueAt(table: Readonly<RoundTable>): number | null {
  if (table.state === 'speaking') return table.deadline
  return table.state === 'ready' ? (table.startsAt ?? null) : null
}

/**
 * All tables at which something is due, moved on at once. Whatever was slept through (a restart, a laptop that was closed)
 * takes nothing from anybody: what comes next counts from now.
 */
export function roundTick(round: Readonly<RoundRecord>, now: number): RoundRecord {
  let ticked: RoundRecord = round
  for (const table of round.tables) {
    const at = dueAt(table)
    if (at === null || at > now) continue
    ticked = withTable(ticked, tableTick(table, round.turnMs, now), now)
  }
  return ticked
}

function tableTick(table: RoundTable, turnMs: number, now: number): RoundTable {
  const [speaker] = table.queue
  if (speaker === undefined || isClosing(table))
    return { ...table, ...STOPPED, queue: [], heard: [...table.heard, ...table.queue], state: 'done' }
  if (table.state === 'ready') return minute(table, turnMs, now)
  return comesUp({ ...heard(table, speaker), cut: null }, now)
}

/** All clocks stop with the room's, and those that it stopped run on with it. */
export function roundHeld(round: Readonly<RoundRecord>, held: boolean, now: number): RoundRecord {
  return { ...round, tables: round.tables.map(table => (held ? hold(table, now) : release(table, now))) }
}

export function isHeld(round: Readonly<RoundRecord>): boolean {
  return round.tables.some(table => table.held != null)
}

function hold(table: RoundTable, now: number): RoundTable {
  if (table.held != null) return table
  if (table.state === 'ready' && table.startsAt != null)
    return { ...table, startsAt: null, held: { startsInMs: Math.max(0, table.startsAt - now) } }
  const stopped = pause(table, now)
  return stopped.ok ? { ...stopped.value, held: { startsInMs: null } } : table
}

function release(table: RoundTable, now: number): RoundTable {
  if (table.held == null) return table
  const { startsInMs } = table.held
  if (table.state === 'ready')
    return { ...table, held: undefined, startsAt: startsInMs === null ? null : now + startsInMs }
  const on = table.state === 'paused' ? begin(table, 0, now) : null
  return { ...(on?.ok ? on.value : table), held: undefined }
}

/** A little more for whoever speaks, between them and their table. */
export function more(table: RoundTable, speaker: Id, ms: number): Moved {
  if (table.queue[0] !== speaker) return err(refuse('not-your-turn'))
  const { deadline, remainingMs, extraMs = 0 } = table
  if (table.state === 'speaking' && deadline !== null)
    return ok({ ...table, deadline: deadline + ms, extraMs: extraMs + ms })
  if (table.state === 'paused' && remainingMs !== null)
    return ok({ ...table, remainingMs: remainingMs + ms, extraMs: extraMs + ms })
  return err(refuse('not-your-turn'))
}

/** All tables stop; those still in a queue were not heard, and stay counted so. */
export function endRound(round: Readonly<RoundRecord>, now: number): RoundRecord {
  const tables = round.tables.map((table): RoundTable => ({ ...table, ...STOPPED, state: 'done' }))
  return { ...round, tables, finishedAt: round.finishedAt ?? now }
}

/** As it was before it was ended, `ms` ago: every minute that was running has as much left as it had then. */
export function runsOn(round: Readonly<RoundRecord>, ms: number): RoundRecord {
  const tables = round.tables.map(table => ({
    ...table,
    deadline: table.deadline === null ? null : table.deadline + ms,
    ...(table.startsAt != null && { startsAt: table.startsAt + ms }),
  }))
  return { ...round, tables }
}

/** The round with one table moved on; it is finished when its last table is. */
export function withTable(round: Readonly<RoundRecord>, moved: RoundTable, now: number): RoundRecord {
  const tables = round.tables.map(table => (table.table === moved.table ? moved : table))
  const done = tables.every(table => table.state === 'done')
  return { ...round, tables, finishedAt: done ? (round.finishedAt ?? now) : null }
}

/** Merged or removed people: `into` takes the place, null leaves it empty. */
export function withoutPerson(
  round: Readonly<RoundRecord>,
  person: Id,
  into: Id | null,
  now: number,
): RoundRecord {
  const swap = (ids: readonly Id[]) =>
    [...new Set(ids.map(id => (id === person ? into : id)))].filter(id => id !== null)
  const without = (table: RoundTable): RoundTable => {
    const queue = swap(table.queue)
    const over = queue.length === 0 && table.state !== 'done'
    return {
      ...table,
      queue,
      heard: swap(table.heard).filter(id => !queue.includes(id)),
      passed: swap(table.passed),
      ...(table.order && { order: swap(table.order) }),
      ...(table.offered && { offered: swap(table.offered) }),
      ...(table.cut?.person === person && { cut: into === null ? null : { ...table.cut, person: into } }),
      ...(over ? { ...STOPPED, state: 'done' as const } : {}),
    }
  }
  const tables = round.tables.map(without)
  const minuteBefore = round.minuteBefore?.map(without)
  const done = tables.every(table => table.state === 'done')
  return {
    ...round,
    tables,
    ...(minuteBefore && { minuteBefore }),
    finishedAt: done ? (round.finishedAt ?? now) : round.finishedAt,
  }
}

function offeredTo(table: RoundTable, person: Id): Id[] {
  return [...new Set([...(table.offered ?? table.heard), person])]
}

/** The round moved on: how it stood at the whole minute before is kept for those beyond the tables. */
export function movedOn(
  before: Readonly<RoundRecord>,
  round: RoundRecord,
  { now, minute }: { now: number; minute: number },
): RoundRecord {
  const { changedAt = 0, minuteBefore = before.tables } = before
  return { ...round, changedAt: now, minuteBefore: minute > changedAt ? before.tables : minuteBefore }
}

/** What is told of a table beyond it. */
export interface PublishedTable {
  heard: number
  of: number
  state: RoundTable['state']
  /** Whose minute is still to come, in the order in which the round began: nobody for a second time. */
  queue: readonly Id[]
}

/**
 * As at the last whole minute: how many minutes have come, used or passed alike. A pass moves nobody in it, and the second
 * offer is not in it, so that it reads as if everybody had spoken. Whether a table has begun or pauses is told as it is.
 */
export function publishedTables(round: Readonly<RoundRecord>, minute: number): PublishedTable[] {
  const { changedAt = 0, minuteBefore = round.tables, finishedAt } = round
  const tables = finishedAt !== null || minute > changedAt ? round.tables : minuteBefore
  return tables.map((table, i) => {
    const order = table.order ?? [...table.heard, ...table.queue]
    const heard = new Set([...(table.offered ?? []), ...table.heard, ...table.passed]).size
    const queue = order.slice(heard)
    const state = queue.length === 0 ? 'done' : stateBeyond(round.tables[i] ?? table)
    return { heard, of: order.length, state, queue }
  })
}

/** Where somebody is offered their minute again, or the last one is over, it reads as one that goes on. */
function stateBeyond({ state, offered = [], heard }: RoundTable): RoundTable['state'] {
  const hasBegun = offered.length + heard.length > 0
  return state === 'done' || (state === 'ready' && hasBegun) ? 'speaking' : state
}

function heard(table: RoundTable, person: Id, passedTwice = false): RoundTable {
  return {
    ...table,
    queue: table.queue.filter(other => other !== person),
    heard: [...table.heard, person],
    offered: offeredTo(table, person),
    passed: passedTwice ? table.passed : table.passed.filter(other => other !== person),
  }
}

function speakOn(table: RoundTable, turnMs: number, now: number): RoundTable {
  if (table.queue.length === 0) return { ...table, ...STOPPED, state: 'done' }
  return minute(table, turnMs, now)
}

function minute(table: RoundTable, turnMs: number, now: number): RoundTable {
  return { ...table, ...STOPPED, state: 'speaking', deadline: now + turnMs }
}

/** The round of the board on stage; else one that still runs at the tables. */
export function currentRound(read: Pick<RecordReader, 'get' | 'list'>): Readonly<RoundRecord> | null {
  const { board } = readStage(read)
  const onStage = board === null ? null : read.get('round', board)
  return onStage ?? read.list('round').find(one => one.finishedAt === null) ?? null
}
