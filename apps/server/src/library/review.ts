/** What a person looks at before anything is public: notes in which something may give somebody away. */
import { openSnapshot, readBody } from '@folkmoot/capture'
import { type FoundGiveaway, giveawaysOf, type Known } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import { type Id, LIMITS } from '@folkmoot/protocol'
import { DRAFT, type Publication } from './publications.ts'

interface FlaggedNote {
  note: Id
  board: string
  text: string
  found: FoundGiveaway[]
  decided: 'fine' | 'out' | null
}

export function knownOf(read: RoomReader): Known {
  const people = read.list('person')
  const here = people.filter(person => person.mergedInto === null)
  const networks = read.get('event', read.scope)?.networks ?? []
  return {
    names: people.map(({ name }) => name),
    smallNetworks: networks
      .filter(({ id }) => here.filter(({ network }) => network === id).length < LIMITS.smallNetwork)
      .map(({ name }) => name),
  }
}

export function flaggedIn(read: RoomReader, publication: Publication): Id[] {
  const find = giveawaysOf(knownOf(read))
  return shownNotes(read, publication)
    .filter(({ text }) => find(text).length > 0)
    .map(({ note }) => note)
}

/** Of the edition that is being read, in the record's order. */
export function reviewOf(read: RoomReader): FlaggedNote[] {
  const draft = read.get('publication', DRAFT)
  if (!draft) return []
  const find = giveawaysOf(knownOf(read))
  const flagged = new Set([...draft.flagged, ...Object.keys(draft.decided)])
  return shownNotes(read, draft)
    .filter(({ note }) => flagged.has(note))
    .map(one => ({ ...one, found: find(one.text), decided: draft.decided[one.note] ?? null }))
}

function shownNotes(read: RoomReader, { boards }: Publication): { note: Id; board: string; text: string }[] {
  return boards.flatMap(({ snapshot, notes }) => {
    const record = read.get('snapshot', snapshot)
    if (!record) return []
    const inside = new Set(notes)
    const board = read.get('board', record.board)?.title ?? ''
    return openSnapshot(readBody(record.body))
      .notes.filter(({ id }) => inside.has(id))
      .map(note => ({
        note: note.id,
        board,
        text: [note.text, ...Object.values(note.fields ?? {})].join('\n'),
      }))
  })
}
