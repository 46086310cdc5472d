/** Rows of what is decided about people's words, and of what is kept of them. */
import type {
  ClearedRecord,
  ConsentRecord,
  ErasureRecord,
  ModerationRecord,
  NoteRefRecord,
  Outcome,
  PublicationRecord,
  QuoteRecord,
  RecordEditionRecord,
  ReplyRecord,
  SnapshotRecord,
  SortingRecord,
  WorkspaceRecord,
} from '@folkmoot/protocol'
import type { Behaviour, EraseFromBody, Place, Touch } from './behaviour.ts'
import { asStored, page, stays, touchesNothing, withDefaults } from './rows.ts'

const entryOf = ({ board, page: of, entry }: Place & { board: string }): Touch => ({
  what: 'entry',
  board,
  page: of,
  entry,
})

export const noteRef: Behaviour<NoteRefRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: (_before, after) => (after ? [entryOf(after)] : []),
  onEraseNote: (record, { notes }) => (notes.has(record.id) ? null : record),
  onErasePerson: (record, { people }) => (people.has(record.page) ? null : record),
  onMerge: stays,
}

export const moderation: Behaviour<ModerationRecord> = {
  migrate: withDefaults('moderation'),
  mine: 'later',
  touches(before, after, read) {
    const id = (after ?? before)?.id
    const ref = id === undefined ? null : read.get('note-ref', id)
    return ref ? [entryOf(ref)] : []
  },
  onEraseNote: (record, { notes }) => (notes.has(record.id) ? null : record),
  onErasePerson: stays,
  onMerge: stays,
}

export const quote: Behaviour<QuoteRecord> = {
  migrate: withDefaults('quote'),
  mine: 'later',
  touches(before, after) {
    const record = after ?? before
    if (!record) return []
    return record.person === null ? [entryOf(record)] : [entryOf(record), page(record.person)]
  },
  onEraseNote: (record, { isErased }) => (isErased(record) ? null : record),
  onErasePerson: (record, { people }) =>
    people.has(record.page) || (record.person !== null && people.has(record.person)) ? null : record,
  onMerge: stays,
}

/** It stays when the note goes: to say so is what it is for. */
export const erasure: Behaviour<ErasureRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: (before, after) => [before, after].flatMap(one => (one ? [page(one.page)] : [])),
  onEraseNote: stays,
  onErasePerson: (record, { people }) => (people.has(record.page) ? null : record),
  onMerge: stays,
}

export const snapshot: Behaviour<SnapshotRecord> = {
  migrate: withDefaults('snapshot'),
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: (record, { isErased, eraseFromBody }) => snapshotWithout(record, eraseFromBody, isErased),
  onErasePerson: (record, { people, isUnnamed, eraseFromBody }) =>
    snapshotWithout(record, eraseFromBody, source => people.has(source.page), isUnnamed),
  onMerge: stays,
}

/** Of one page, whoever its person turns out to be: a yes to one page is none to another that was put together with it. */
export const consent: Behaviour<ConsentRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: (before, after) => [before, after].flatMap(one => (one ? [page(one.id)] : [])),
  onEraseNote(record, { isErased }) {
    const left = Object.entries(record.entries).filter(([entry]) => !isErased({ page: record.id, entry }))
    if (left.length === Object.keys(record.entries).length) return record
    return { ...record, entries: Object.fromEntries(left) }
  },
  onErasePerson: (record, { people }) => (people.has(record.id) ? null : record),
  onMerge: stays,
}

export const cleared: Behaviour<ClearedRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote(record, { notes }) {
    const concerned = [record.programme, record.public].some(one => one.notes.some(note => notes.has(note)))
    const without = (one: ClearedRecord['public']) => ({
      ...one,
      notes: one.notes.filter(note => !notes.has(note)),
    })
    if (!concerned) return record
    return { ...record, programme: without(record.programme), public: without(record.public) }
  },
  onErasePerson(record, { people }) {
    const concerned = [record.programme, record.public].some(one => one.held.some(id => people.has(id)))
    const without = (one: ClearedRecord['public']) => ({
      ...one,
      held: one.held.filter(id => !people.has(id)),
    })
    if (!concerned) return record
    return { ...record, programme: without(record.programme), public: without(record.public) }
  },
  onMerge: stays,
}

/** The organiser's own words. */
export const reply: Behaviour<ReplyRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: stays,
  onMerge: stays,
}

/** Who writes the record, and who read it: none of the words, which are on its page. */
export const workspace: Behaviour<WorkspaceRecord> = {
  migrate: withDefaults('workspace'),
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: stays,
  onMerge: stays,
}

/** Counts and hashes alone. */
export const recordEdition: Behaviour<RecordEditionRecord> = {
  migrate: asStored,
  mine: 'never',
  touches: touchesNothing,
  onEraseNote: stays,
  onErasePerson: stays,
  onMerge: stays,
}

/** Which notes are shown, and what was said of them; their words are the snapshots'. */
export const publication: Behaviour<PublicationRecord> = {
  migrate: withDefaults('publication'),
  mine: 'never',
  touches: touchesNothing,
  onEraseNote(record, { notes }) {
    const isKept = (note: string) => !notes.has(note)
    const of = record.boards.flatMap(board => [...board.notes, ...board.gone])
    if ([...of, ...record.flagged, ...Object.keys(record.decided)].every(isKept)) return record
    return {
      ...record,
      flagged: record.flagged.filter(isKept),
      boards: record.boards.map(board => ({
        ...board,
        notes: board.notes.filter(isKept),
        gone: board.gone.filter(isKept),
      })),
      decided: Object.fromEntries(Object.entries(record.decided).filter(([note]) => isKept(note))),
    }
  },
  onErasePerson: stays,
  onMerge: stays,
}

/** Ids, and names of groups, which are erased as other typed texts are. */
export const sorting: Behaviour<SortingRecord> = {
  migrate: withDefaults('sorting'),
  mine: 'never',
  touches: touchesNothing,
  onEraseNote(record, { notes }) {
    const left = Object.entries(record.notes).filter(([note]) => !notes.has(note))
    if (left.length === Object.keys(record.notes).length) return record
    return { ...record, notes: Object.fromEntries(left) }
  },
  onErasePerson: stays,
  onMerge: stays,
}

/** An edition without some notes, and without the person found in others; the same one if it has none of them. */
export function snapshotWithout(
  record: Readonly<SnapshotRecord>,
  eraseFromBody: EraseFromBody,
  isErased: (source: Place) => boolean,
  isUnnamed: (source: Place) => boolean = () => false,
): SnapshotRecord {
  const entries = Object.entries(record.sources)
  const gone = entries.filter(([, source]) => isErased(source)).map(([note]) => note)
  const unnamed = entries.filter(([, source]) => isUnnamed(source)).map(([note]) => note)
  if (gone.length + unnamed.length === 0) return record
  const { body, erasures, erased } = eraseFromBody(record.body, gone, unnamed)
  if (body === record.body) return record
  const sources = { ...record.sources }
  for (const note of gone) delete sources[note]
  const outcome = record.outcome && outcomeWithout(record.outcome, new Set(gone))
  return { ...record, body, erasures, sources, outcome, notes: record.notes - erased }
}

function outcomeWithout(outcome: Outcome, gone: ReadonlySet<string>): Outcome {
  const { votes } = outcome
  return {
    ...outcome,
    groups: outcome.groups.map(group => ({ ...group, notes: group.notes.filter(note => !gone.has(note)) })),
    votes: votes && Object.fromEntries(Object.entries(votes).filter(([target]) => !gone.has(target))),
    tallies: outcome.tallies.filter(({ note }) => !gone.has(note)),
  }
}
