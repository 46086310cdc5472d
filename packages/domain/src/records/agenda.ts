/** Rows of what organisers and facilitators set up. */
import type {
  BoardRecord,
  EventRecord,
  LeadRecord,
  LinkRecord,
  MoveRecord,
  OutboxRecord,
  SessionRecord,
  StageRecord,
  ToldRecord,
  TombstoneRecord,
  VoteRecord,
} from '@folkmoot/protocol'
import type { Behaviour } from './behaviour.ts'
import { asStored, stays, touchesNothing, withDefaults } from './rows.ts'

/** It says nothing of anybody, and nobody's words are in it. */
const NOBODYS = { touches: touchesNothing, onEraseNote: stays, onErasePerson: stays, onMerge: stays }

export const event: Behaviour<EventRecord> = { ...NOBODYS, migrate: withDefaults('event'), mine: 'never' }
export const lead: Behaviour<LeadRecord> = { ...NOBODYS, migrate: asStored, mine: 'never' }
export const link: Behaviour<LinkRecord> = { ...NOBODYS, migrate: asStored, mine: 'never' }
export const vote: Behaviour<VoteRecord> = { ...NOBODYS, migrate: asStored, mine: 'later' }
export const tombstone: Behaviour<TombstoneRecord> = { ...NOBODYS, migrate: asStored, mine: 'never' }

/** Names no person and no note: what it is about is read when it is done. */
export const outbox: Behaviour<OutboxRecord> = { ...NOBODYS, migrate: asStored, mine: 'never' }

/** Counts of many people: whose answer is in it cannot be said, and it changes with the board's clock alone. */
export const told: Behaviour<ToldRecord> = { ...NOBODYS, migrate: asStored, mine: 'never' }

export const session: Behaviour<SessionRecord> = {
  ...NOBODYS,
  migrate: withDefaults('session'),
  mine: 'never',
  /** Slips in the slides' text are corrected on the notes that quote it too. */
  touches(before, after) {
    if (!before || !after || JSON.stringify(before.quotations) === JSON.stringify(after.quotations)) return []
    return [{ what: 'notes', of: board => board.session === after.id }]
  },
}

export const board: Behaviour<BoardRecord> = {
  ...NOBODYS,
  migrate: withDefaults('board'),
  mine: 'later',
  // Its document comes, goes and is shared with it: that is the room's own affair.
  touches: (_before, after) => (after ? [{ what: 'board', board: after.id }] : []),
}

export const stage: Behaviour<StageRecord> = {
  ...NOBODYS,
  migrate: withDefaults('stage'),
  mine: 'soon',
  onEraseNote: (record, { notes }) =>
    record.spotlight !== null && notes.has(record.spotlight) ? { ...record, spotlight: null } : record,
}

/** A move of people (seats, a round) is not taken back once somebody in it is gone, or somebody else. */
function withoutPeople(record: MoveRecord, people: ReadonlySet<string>): MoveRecord {
  const seated = ({ round, tables = [] }: MoveRecord['before']) => [
    ...tables.flatMap(table => table.people),
    ...[...(round?.tables ?? []), ...(round?.minuteBefore ?? [])].flatMap(one => [
      ...one.queue,
      ...one.heard,
      ...one.passed,
      ...(one.order ?? []),
      ...(one.offered ?? []),
    ]),
  ]
  const isIn = [...seated(record.before), ...seated(record.after)].some(id => people.has(id))
  return isIn ? { ...record, move: null, before: {}, after: {} } : record
}

/** A note that the room looked at is not looked at again by undoing. */
export const move: Behaviour<MoveRecord> = {
  ...NOBODYS,
  migrate: asStored,
  mine: 'never',
  onErasePerson: (record, { people }) => withoutPeople(record, people),
  onMerge: (record, { from }) => withoutPeople(record, new Set([from])),
  onEraseNote(record, { notes }) {
    const isErased = (fields: MoveRecord['before']) =>
      fields.stage?.spotlight != null && notes.has(fields.stage.spotlight)
    if (!isErased(record.before) && !isErased(record.after)) return record
    const without = (fields: MoveRecord['before']) => {
      return isErased(fields) ? { ...fields, stage: { ...fields.stage, spotlight: null } } : fields
    }
    return { ...record, before: without(record.before), after: without(record.after) }
  },
}

/** Kinds of the scope `system`: no words, no people. */
export const SYSTEM_KIND = { ...NOBODYS, migrate: asStored, mine: 'never' } as const
