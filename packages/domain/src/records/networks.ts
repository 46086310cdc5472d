/** Rows of what a network takes along, and of what is kept at its own place. */
import type {
  CaseDraftRecord,
  CodeTagRecord,
  FollowRecord,
  KeptBoardRecord,
  MeetingRecord,
  NetworkHomeRecord,
  NetworkPartRecord,
  PlacedReachRecord,
} from '@folkmoot/protocol'
import type { Behaviour } from './behaviour.ts'
import { asStored, stays, touchesNothing } from './rows.ts'

const PLAIN = { migrate: asStored, touches: touchesNothing, onMerge: stays, mine: 'never' } as const

export const codeTag: Behaviour<CodeTagRecord> = {
  ...PLAIN,
  migrate: asStored,
  onEraseNote: stays,
  onErasePerson: (record, { people }) => (people.has(record.person) ? null : record),
}

/** What was erased here is told to wherever a file is opened. */
export const networkHome: Behaviour<NetworkHomeRecord> = {
  ...PLAIN,
  migrate: asStored,
  onEraseNote: stays,
  onErasePerson: (record, { gone }) => ({ ...record, gone: [...new Set([...record.gone, ...gone])].sort() }),
}

export const networkPart: Behaviour<NetworkPartRecord> = {
  ...PLAIN,
  migrate: asStored,
  onEraseNote(record, { notes }) {
    const { given, hidden, writers } = record.part
    const isSpokenOf = [...given.map(({ id }) => id), ...hidden, ...writers.map(({ note }) => note)]
    if (!isSpokenOf.some(id => notes.has(id))) return record
    return {
      ...record,
      part: {
        ...record.part,
        given: given.filter(({ id }) => !notes.has(id)),
        hidden: hidden.filter(id => !notes.has(id)),
        writers: writers.filter(({ note }) => !notes.has(note)),
      },
    }
  },
  onErasePerson(record, { handles }) {
    const { part } = record
    const isHere = ({ handle }: { handle: string }) => !handles.has(handle)
    const members = part.members.filter(isHere)
    if (members.length === part.members.length) return record
    return {
      ...record,
      part: {
        ...part,
        members,
        codes: { ...part.codes, hashes: part.codes.hashes.filter(isHere) },
        writers: part.writers.filter(isHere),
        given: part.given.filter(({ by }) => by === null || !handles.has(by)),
      },
    }
  },
}

export const keptBoard: Behaviour<KeptBoardRecord> = {
  ...PLAIN,
  migrate: asStored,
  onEraseNote(record, { notes, eraseFromBody }) {
    const { body, erasures } = eraseFromBody(record.body, notes, [])
    const writers = record.writers.filter(({ note }) => !notes.has(note))
    return body === record.body ? record : { ...record, body, erasures, writers }
  },
  onErasePerson(record, { handles, eraseFromBody }) {
    const theirs = record.writers.filter(({ handle }) => handles.has(handle)).map(({ note }) => note)
    if (theirs.length === 0) return record
    const { body, erasures } = eraseFromBody(record.body, theirs, [])
    const writers = record.writers.filter(({ handle }) => !handles.has(handle))
    return { ...record, body, erasures, writers }
  },
}

export const follow: Behaviour<FollowRecord> = {
  ...PLAIN,
  migrate: asStored,
  onEraseNote: (record, { notes }) => (notes.has(record.of) || notes.has(record.id) ? null : record),
  onErasePerson: stays,
}

/** One person's notes for all: nobody's own words. Sealed they are a board, from which a note is erased as from any other. */
export const meeting: Behaviour<MeetingRecord> = {
  ...PLAIN,
  migrate: asStored,
  onEraseNote: (record, { notes }) => (notes.has(record.id) ? null : record),
  onErasePerson: stays,
}

/** Written from notes: one that is erased is no source any more. Its words are whoever's story it is, and go with its place alone. */
export const caseDraft: Behaviour<CaseDraftRecord> = {
  ...PLAIN,
  migrate: asStored,
  onEraseNote: (record, { notes }) =>
    record.notes.some(note => notes.has(note))
      ? { ...record, notes: record.notes.filter(note => !notes.has(note)) }
      : record,
  onErasePerson: stays,
}

export const placedReach: Behaviour<PlacedReachRecord> = {
  ...PLAIN,
  migrate: asStored,
  onEraseNote: stays,
  onErasePerson: stays,
}
