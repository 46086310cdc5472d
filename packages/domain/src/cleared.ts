/**
 * Which notes of a board without names stand in files that go beyond the people who were there. What each writer said decides it, but
 * never visibly for a few of them: whoever compares the record of the people here with such a file, or two of these with each other,
 * sees the notes of five writers or of none.
 */
import { mixed, type Rng } from '@folkmoot/kit'
import { type ClearedRecord, type Id, LIMITS } from '@folkmoot/protocol'

/** A note of the latest edition. `writer`: whose page it came from; null: nobody can speak for it any more. */
export interface WrittenNote {
  note: Id
  writer: Id | null
  /** Its writer lets it go as far as the file goes. */
  may: boolean
}
export type Cleared = ClearedRecord['public']

const FEW = LIMITS.smallNetwork
const NOTHING_CLEARED: Readonly<Cleared> = Object.freeze({ notes: [], held: [] })

/**
 * - Words that may not go (any more) are out at once.
 * - What may go comes in when five writers' words wait for it, together with those of writers who were held.
 * - Where fewer than five writers let something stay, others are held with them by chance, and stay so until there are five.
 * - Of fewer than five writers nothing is in.
 */
export function clearedNotes(all: readonly WrittenNote[], before: Readonly<Cleared>, rng: Rng): Cleared {
  const was = new Set(before.notes)
  const written = all.filter((one): one is WrittenNote & { writer: Id } => one.writer !== null)
  const writers = new Set(written.map(({ writer }) => writer))
  const staying = new Set(written.filter(({ may }) => !may).map(({ writer }) => writer))
  const held = heldWith(staying, writers, before.held, rng)
  const free = written.filter(({ writer, may }) => may && !held.has(writer))
  const arriving = free.filter(({ note }) => !was.has(note))
  const isBatch = writersOf(arriving) >= FEW
  const inside = free.filter(({ note }) => isBatch || was.has(note))
  // Of somebody who was removed what stood stands: that it went would say whose it was.
  const nobodys = all.filter(({ note, writer }) => writer === null && was.has(note))
  if (writersOf(inside) + nobodys.length < FEW) return { notes: [], held: [...held].sort() }
  const notes = [...inside, ...nobodys].map(({ note }) => note).sort()
  return { notes, held: [...held].sort() }
}

/** Nobody stays out alone. Whoever was held before is held on: by their coming and going the others would be found. */
function heldWith(
  staying: ReadonlySet<Id>,
  writers: ReadonlySet<Id>,
  before: readonly Id[],
  rng: Rng,
): Set<Id> {
  if (staying.size === 0 || staying.size >= FEW) return new Set()
  const held = new Set(before.filter(one => writers.has(one) && !staying.has(one)))
  const others = [...writers].filter(one => !staying.has(one) && !held.has(one))
  for (const one of mixed(others, id => id, rng)) {
    if (staying.size + held.size >= FEW) break
    held.add(one)
  }
  return held
}

/**
 * What files for programme and funder have, and those for the public: of what the former have some, or the same. What the former
 * have besides is of five writers or more.
 */
export function clearedFor(
  all: Record<'programme' | 'public', readonly WrittenNote[]>,
  before: Readonly<Record<'programme' | 'public', Cleared>> | null,
  rng: Rng,
): Record<'programme' | 'public', Cleared> {
  const programme = clearedNotes(all.programme, before?.programme ?? NOTHING_CLEARED, rng)
  const inside = new Set(programme.notes)
  const further = all.public.map(one => ({ ...one, may: one.may && inside.has(one.note) }))
  const open = clearedNotes(further, before?.public ?? NOTHING_CLEARED, rng)
  const inPublic = new Set(open.notes)
  const more = all.programme.filter(({ note }) => inside.has(note) && !inPublic.has(note))
  const few = writersOf(more.filter((one): one is WrittenNote & { writer: Id } => one.writer !== null)) < FEW
  return { programme: few ? { ...programme, notes: open.notes } : programme, public: open }
}

function writersOf(notes: readonly { writer: Id }[]): number {
  return new Set(notes.map(({ writer }) => writer)).size
}
