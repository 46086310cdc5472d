/** Rows of people, their devices, and where they sit and speak. */
import type {
  DeviceRecord,
  PersonRecord,
  RemovedPersonRecord,
  RoundRecord,
  TablePageRecord,
  TableRecord,
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
  onErasePerson: (record, { people }) => (people.has(record.id) ? null : record),
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

/** Nobody's words: only who wrote nothing is removed so. */
export const removedPerson: Behaviour<RemovedPersonRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: (record, { people }) => (people.has(record.id) ? null : record),
  onMerge: stays,
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
