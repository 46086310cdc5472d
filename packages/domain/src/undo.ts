/** Taking a move back: what it changed, as that was before. */
import { err, ok, type Result } from '@folkmoot/kit'
import {
  type Actor,
  type ChangedBy,
  type Id,
  type MovedFields,
  type MoveRecord,
  type Refusal,
  type RoundRecord,
  refuse,
  type SessionRecord,
  type TableRecord,
} from '@folkmoot/protocol'
import type { Change, Standing } from './moves.ts'
import { changedByLabel, labelOf } from './people.ts'
import { changedPlaces, placeOfSession } from './plan.ts'
import { runsOn } from './round.ts'

/** Whatever of these is another by now, the room has moved on, and nothing is taken back. */
const LEADING = {
  board: ['phase', 'revealed', 'step'],
  stage: ['board', 'session'],
} as const satisfies { [part in keyof MovedFields]?: readonly string[] }

/** What stands where a move is made or taken back. */
export interface Room extends Pick<Standing, 'stage' | 'vote'> {
  board: Standing['board'] | null
  /** Of that board. */
  round?: Readonly<RoundRecord> | null
  tables?: readonly Readonly<TableRecord>[]
  /** The whole agenda. */
  sessions?: readonly Readonly<SessionRecord>[]
}
/** What a move changed. `round` null: there is none any more. */
export type Made = Change & {
  added?: NonNullable<MoveRecord['added']>
  round?: Readonly<RoundRecord> | null
  tables?: readonly Readonly<TableRecord>[]
  /** The whole agenda as it is then. */
  sessions?: readonly Readonly<SessionRecord>[]
}

/** The note of a move that is kept. `move`: a fresh id, by which it is taken back. */
export function moveMade(id: Id, move: Id, actor: Actor, before: Room, change: Made): MoveRecord {
  // A frozen board that was opened again is not frozen again so.
  const isFinal = before.board === null || before.board.phase === 'closed'
  const fields: { before: MovedFields; after: MovedFields } = { before: {}, after: {} }
  if (change.board && before.board && !isFinal) pick('board', before.board, change.board)
  if (change.stage) pick('stage', before.stage, change.stage)
  if (change.vote && !isFinal) {
    fields.before.vote = before.vote && { budget: before.vote.budget, open: before.vote.open }
    fields.after.vote = { budget: change.vote.budget, open: change.vote.open }
  }
  if (change.round !== undefined) {
    fields.before.round = before.round ?? null
    fields.after.round = change.round
  }
  if (change.tables) {
    fields.before.tables = (before.tables ?? []).map(nameless)
    fields.after.tables = change.tables.map(nameless)
  }
  function pick(part: 'board' | 'stage', old: object, changed: object): void {
    const keys = Object.keys(changed).filter(key => !same(at(old, key), at(changed, key)))
    if (keys.length === 0) return
    fields.before[part] = Object.fromEntries(keys.map(key => [key, at(old, key)]))
    fields.after[part] = Object.fromEntries(keys.map(key => [key, at(changed, key)]))
  }
  if (change.sessions) {
    const { before: were, after: are } = changedPlaces(before.sessions ?? [], change.sessions)
    if (are.length > 0) Object.assign(fields.before, { sessions: were })
    if (are.length > 0) Object.assign(fields.after, { sessions: are })
  }
  const { added } = change
  const canUndo = Object.keys(fields.before).length > 0 || (added?.sessions.length ?? 0) > 0
  return {
    id,
    move: canUndo ? move : null,
    device: actor.device,
    by: labelOf(actor),
    ...fields,
    ...(added && { added }),
  }
}

/** A table's name can be erased where its page keeps it, and is in no second place. */
function nameless({ name: _, ...table }: TableRecord): Omit<TableRecord, 'name'> {
  return table
}

/** What taking it back changes; `vote`, `round` null: there was none. */
export interface Undone extends Omit<Change, 'vote'> {
  vote?: NonNullable<MovedFields['vote']> | null
  round?: RoundRecord | null
  tables?: NonNullable<MovedFields['tables']>
  sessions?: NonNullable<MovedFields['sessions']>
}

/** Now, and what an opening depends on. */
export interface Since extends Room {
  /** Somebody has written on the board, or begun to. */
  written: boolean
  now: number
}

/**
 * What the move changed comes back as it was; what somebody has changed since and the move only brought along stays. A board
 * that was opened is closed again as if it had never been, unless somebody has written: then its screens alone go back.
 */
export function undone(
  { before, after }: Pick<MoveRecord, 'before' | 'after'>,
  since: Since,
): Result<Undone, Refusal> {
  for (const part of ['board', 'stage'] as const)
    for (const key of LEADING[part])
      if (key in (after[part] ?? {}) && !same(at(since[part] ?? {}, key), at(after[part] ?? {}, key)))
        return err(refuse('conflict'))
  const change: Undone = {}
  const staysOpen = before.board?.phase === 'waiting' && since.written
  for (const part of ['board', 'stage'] as const) {
    if (part === 'board' && staysOpen) continue
    const stands = Object.entries(before[part] ?? {}).filter(([key]) =>
      same(at(since[part] ?? {}, key), at(after[part] ?? {}, key)),
    )
    if (stands.length > 0) change[part] = Object.fromEntries(stands)
  }
  if (staysOpen && !change.stage) return err(refuse('written-on'))
  if (before.vote !== undefined && since.vote?.open === after.vote?.open) change.vote = before.vote
  if (before.round !== undefined) {
    if ((since.round?.finishedAt ?? null) !== (after.round?.finishedAt ?? null))
      return err(refuse('conflict'))
    change.round = before.round && runsOn(before.round, since.now - (after.round?.finishedAt ?? since.now))
  }
  if (before.tables) {
    const ids = (tables: readonly { id: Id }[] = []) => tables.map(({ id }) => id).sort()
    if (!same(ids(since.tables), ids(after.tables))) return err(refuse('conflict'))
    change.tables = before.tables
  }
  if (before.sessions) {
    const stands = after.sessions?.every(place => {
      const session = since.sessions?.find(one => one.id === place.id)
      return session && same(placeOfSession(session), place)
    })
    if (!stands) return err(refuse('agenda-changed'))
    change.sessions = before.sessions
  }
  return ok(change)
}

/** Who moved last, as a refusal names them to whoever asks. */
export function lastChangedBy(last: Pick<MoveRecord, 'device' | 'by'> | null, asking: Actor): ChangedBy {
  return last?.device === asking.device ? { by: 'you', who: '' } : changedByLabel(last?.by)
}

function at(of: object, key: string): unknown {
  return (of as Record<string, unknown>)[key]
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
