/** Rows of what people leave besides words: dots, marks, swaps, places in groups. */
import type { BallotRecord, GroupsRecord, MarkRecord, ScribedRecord, SwapRecord } from '@folkmoot/protocol'
import type { Behaviour } from './behaviour.ts'
import { asStored, page, stays, touchesNothing, withDefaults } from './rows.ts'

export const ballot: Behaviour<BallotRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: (before, after) => [before, after].flatMap(one => (one ? [page(one.person)] : [])),
  onEraseNote(record, { notes }) {
    const left = Object.entries(record.dots).filter(([target]) => !notes.has(target))
    if (left.length === Object.keys(record.dots).length) return record
    return left.length > 0 ? { ...record, dots: Object.fromEntries(left) } : null
  },
  onErasePerson: (record, { people }) => (people.has(record.person) ? null : record),
  /** What both gave is given, up to what one person has. */
  onMerge(record, { from, into }, read) {
    const other = read.get('ballot', `${record.board}-${record.person === from ? into : from}`)
    if (record.person === from)
      return other ? null : { ...record, id: `${record.board}-${into}`, person: into }
    if (record.person !== into || !other) return record
    return { ...record, dots: joined(record.dots, other.dots, read.get('vote', record.board)?.budget) }
  },
}

/** Those of the one who stays first; of the others as many as are left. */
function joined(own: Dots, others: Dots, budget = Number.POSITIVE_INFINITY): Dots {
  const dots: Record<string, number> = { ...own }
  let left = budget - Object.values(own).reduce((all, one) => all + one, 0)
  for (const [target, given] of Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = Math.min(given, Math.max(0, left))
    if (kept > 0) dots[target] = (dots[target] ?? 0) + kept
    left -= kept
  }
  return dots
}
type Dots = BallotRecord['dots']

/** It holds no words: what was entered is erased where it stands. */
export const scribed: Behaviour<ScribedRecord> = {
  migrate: asStored,
  mine: 'later',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: (record, { people }) => (people.has(record.person) ? null : record),
  onMerge: (record, { from, into }) =>
    record.person === from
      ? { ...record, id: `${record.board}-${into}-${record.what}`, person: into }
      : record,
}

export const mark: Behaviour<MarkRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: (before, after) => [before, after].flatMap(one => (one ? [page(one.person)] : [])),
  onEraseNote: (record, { notes }) => (notes.has(record.note) ? null : record),
  onErasePerson: (record, { people }) => (people.has(record.person) ? null : record),
  onMerge: (record, { from, into }) =>
    record.person === from ? { ...record, id: `${record.note}-${into}`, person: into } : record,
}

/** Contacts, asked for or given. */
export const swap: Behaviour<SwapRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: (before, after) =>
    [before, after].flatMap(one => (one ? [page(one.asker), page(one.author)] : [])),
  onEraseNote: (record, { notes }) => (notes.has(record.note) ? null : record),
  onErasePerson: (record, { people }) =>
    people.has(record.asker) || people.has(record.author) ? null : record,
  onMerge(record, { from, into }, read) {
    if (record.asker !== from && record.author !== from) return record
    const asker = record.asker === from ? into : record.asker
    const author = record.author === from ? into : record.author
    const asked = read.list('swap').some(one => one.note === record.note && one.asker === asker)
    // Nobody swaps with themself, nor asks twice.
    return asker === author || (asker !== record.asker && asked) ? null : { ...record, asker, author }
  },
}

export const groups: Behaviour<GroupsRecord> = {
  migrate: withDefaults('groups'),
  mine: 'later',
  touches: touchesNothing,
  onEraseNote(record, { notes }) {
    if (!record.groups.some(group => group.notes.some(note => notes.has(note)))) return record
    const left = record.groups.map(group => ({
      ...group,
      notes: group.notes.filter(note => !notes.has(note)),
    }))
    return { ...record, rev: record.rev + 1, groups: left }
  },
  onErasePerson: stays,
  onMerge: stays,
}
