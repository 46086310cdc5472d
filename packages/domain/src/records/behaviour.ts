/**
 * What every kind of record has to answer. A row is pure: it gets records and returns records or references to what they
 * touch, and never a transaction, so that what erasing or merging does can be computed, shown and tested by itself.
 */
import type { Id, RecordKind, RecordOf } from '@folkmoot/protocol'

export interface RecordReader {
  get<K extends RecordKind>(kind: K, id: Id): Readonly<RecordOf<K>> | null
  list<K extends RecordKind>(kind: K): readonly Readonly<RecordOf<K>>[]
}

/** An entry of one page. */
export interface Place {
  page: Id
  entry: Id
}

/** What has to be looked at again because a record changed. */
export type Touch =
  /** What is told to the person, or the table, whose page this is. */
  | { what: 'page'; page: Id }
  /** The note of one entry, and the board's counts. */
  | { what: 'entry'; board: Id; page: Id; entry: Id }
  /** A board's counts. */
  | { what: 'board'; board: Id }
  /** Every note of the boards of which this holds. */
  | { what: 'notes'; of(board: Readonly<RecordOf<'board'>>): boolean }
  /** How networks are named. */
  | { what: 'labels' }

export interface NotesErased {
  notes: ReadonlySet<Id>
  /** Entries that those notes, or words not posted, stood in. */
  isErased(place: Place): boolean
  /** Takes openings out of a snapshot's body: the whole of some notes, the person found of others. */
  eraseFromBody: EraseFromBody
}
export interface PersonErased {
  /** Everybody whom they turned out to be. */
  people: ReadonlySet<Id>
  /** Other people's entries that lose the name of the person found and nothing else. */
  isUnnamed(place: Place): boolean
  /** By what others know them, and the hashes of these, as a network's file has them. */
  handles: ReadonlySet<string>
  gone: readonly string[]
  eraseFromBody: EraseFromBody
  now: number
}
export type EraseFromBody = (
  body: string,
  notes: Iterable<Id>,
  namedIn: Iterable<Id>,
) => { body: string; erased: number; erasures: number }

/** `from` turned out to be `into`: where both said something, the one who stays is believed. */
export interface Merge {
  from: Id
  into: Id
  now: number
}

/**
 * `onEraseNote`, `onErasePerson` and `onMerge` answer the record as it is afterwards: the same one where nothing in it is
 * concerned, null where it goes. A merged record may answer with another id: it moves there unless one stands there.
 */
export interface Behaviour<R> {
  /** A record of an earlier version gets what it lacks; what does not fit stays as it is rather than going missing. */
  migrate(stored: unknown): R
  touches(before: R | null, after: R | null, read: RecordReader): readonly Touch[]
  onEraseNote(record: R, erased: NotesErased): R | null
  onErasePerson(record: R, erased: PersonErased): R | null
  onMerge(record: R, merge: Merge, read: RecordReader): R | null
  /** Whether, and how soon, people's own view is made again when such a record changed anywhere. */
  mine: 'soon' | 'later' | 'never'
}
