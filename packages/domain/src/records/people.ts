/** Rows of people, their devices, and where they sit and speak. */
import type {
  DeviceRecord,
  ListedPersonRecord,
  PersonRecord,
  RecognisedRecord,
  RemovedPersonRecord,
  RoundRecord,
  SelfNotesRecord,
  SheetRecord,
  TablePageRecord,
  TableRecord,
  TimeAskedRecord,
} from '@folkmoot/protocol'
import { withoutPerson } from '../round.ts'
import type { Behaviour, Touch } from './behaviour.ts'
import { asStored, page, stays, touchesNothing, withDefaults } from './rows.ts'

export const person: Behaviour<PersonRecord> = {
  migrate: withDefaults('person'),
  mine: 'later',
  touches(before, after) {
    const touched: Touch[] = [{ what: 'labels' }]
    if (after) touched.push(page(after.id))
    const isCorrected =
      before &&
      (!after ||
        before.name !== after.name ||
        before.network !== after.network ||
        before.mergedInto !== after.mergedInto)
    if (isCorrected) touched.push({ what: 'notes', of: () => true })
    return touched
  },
  onEraseNote: stays,
  onErasePerson(record, { people }) {
    if (people.has(record.id)) return null
    if (!record.notSame?.some(id => people.has(id))) return record
    return { ...record, notSame: record.notSame.filter(id => !people.has(id)) }
  },
  // `person.merge` itself says who they are from now on.
  onMerge: stays,
}

export const device: Behaviour<DeviceRecord> = {
  migrate: withDefaults('device'),
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: (record, { people }) =>
    record.person !== null && people.has(record.person) ? null : record,
  // A device keeps the page that it joined with.
  onMerge: stays,
}

/** Who was recognised as whom: it holds ids alone. */
export const recognised: Behaviour<RecognisedRecord> = {
  migrate: asStored,
  mine: 'soon',
  touches: (before, after) => [before, after].flatMap(one => (one ? [page(one.id)] : [])),
  onEraseNote: (record, { notes }) =>
    record.marks.some(note => notes.has(note))
      ? {
          ...record,
          marks: record.marks.filter(note => !notes.has(note)),
          ballots: record.ballots.map(one => withoutDots(one, notes)),
        }
      : record.ballots.some(one =>
            [...Object.keys(one.own), ...Object.keys(one.theirs)].some(id => notes.has(id)),
          )
        ? { ...record, ballots: record.ballots.map(one => withoutDots(one, notes)) }
        : record,
  onErasePerson: (record, { people }) => (people.has(record.id) || people.has(record.into) ? null : record),
  // Put together for good: there is nothing to take back any more.
  onMerge: (record, { from, into }) =>
    [record.id, record.into].some(id => id === from || id === into) ? null : record,
}

function withoutDots(
  ballot: RecognisedRecord['ballots'][number],
  notes: ReadonlySet<string>,
): RecognisedRecord['ballots'][number] {
  const left = (dots: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(dots).filter(([target]) => !notes.has(target)))
  return { board: ballot.board, own: left(ballot.own), theirs: left(ballot.theirs) }
}

/** Nobody's words: only who wrote nothing is removed so. */
export const removedPerson: Behaviour<RemovedPersonRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: (record, { people }) => (people.has(record.id) ? null : record),
  onMerge: stays,
}

/** What is known of somebody before they come goes with them. */
export const listedPerson: Behaviour<ListedPersonRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: (record, { people }) =>
    record.person !== null && people.has(record.person) ? null : record,
  onMerge: (record, { from, into }) => (record.person === from ? { ...record, person: into } : record),
}

export const table: Behaviour<TableRecord> = {
  migrate: withDefaults('table'),
  mine: 'soon',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: (record, { people }) =>
    record.people.some(id => people.has(id))
      ? { ...record, people: record.people.filter(id => !people.has(id)) }
      : record,
  onMerge(record, { from, into }, read) {
    if (!record.people.includes(from)) return record
    const others = record.people.filter(id => id !== from)
    const isSeated = read.list('table').some(one => one.people.includes(into))
    return { ...record, people: isSeated ? others : record.people.map(id => (id === from ? into : id)) }
  },
}

/** A table that is called otherwise signs what it wrote with its new name. */
export const tablePage: Behaviour<TablePageRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: () => [{ what: 'notes', of: board => board.by === 'table' }],
  onEraseNote: stays,
  // What was written together is everybody's who sat there.
  onErasePerson: stays,
  onMerge: stays,
}

/** Its entries go with their notes; one that is somebody's goes with them. */
export const sheet: Behaviour<SheetRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: (record, { people }) => (record.of && people.has(record.of.page) ? null : record),
  onMerge: stays,
}

export const round: Behaviour<RoundRecord> = {
  migrate: withDefaults('round'),
  mine: 'soon',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson(record, { people, now }) {
    let left = record
    for (const id of people) if (isIn(left, id)) left = withoutPerson(left, id, null, now)
    return left
  },
  onMerge: (record, { from, into, now }) =>
    isIn(record, from) ? withoutPerson(record, from, into, now) : record,
}

function isIn({ tables }: RoundRecord, id: string): boolean {
  return tables.some(one => [...one.queue, ...one.heard, ...one.passed].includes(id))
}

/** Nobody's but that facilitator's: it is no note of the room, and goes with their device. */
export const selfNotes: Behaviour<SelfNotesRecord> = {
  migrate: asStored,
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: stays,
  onMerge: stays,
  mine: 'never',
}

/** Who asked goes to nobody: to its own person alone, as having asked. */
export const timeAsked: Behaviour<TimeAskedRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: (before, after) => [before, after].flatMap(one => (one ? [page(one.id)] : [])),
  onEraseNote: stays,
  onErasePerson: (record, { people }) => (people.has(record.id) ? null : record),
  onMerge: (record, { from, into }) => (record.id === from ? { ...record, id: into } : record),
}
