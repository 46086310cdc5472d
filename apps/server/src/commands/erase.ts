/**
 * Erasure: from pages, boards, snapshots and every record. Tombstones remain, and what is left still verifies.
 * The engine takes notes, drafts and what was decided about them; here go the rest: snapshots, quotations, seats, devices,
 * and what `traces.ts` knows.
 */
import { eraseFromSnapshot } from '@folkmoot/capture'
import { err, ok } from '@folkmoot/kit'
import {
  type COMMANDS,
  type Id,
  type Outcome,
  type QuoteRecord,
  refuse,
  type SnapshotRecord,
} from '@folkmoot/protocol'
import type { RoomReader, Tx } from '@folkmoot/sync'
import { deleteDevices } from '../people/devices.ts'
import { pagesOf, resolvePerson } from '../people/people.ts'
import { type Call, type Desk, type InputOf, task } from './handler.ts'
import { moderate } from './moderate.ts'
import { movePlace } from './people.ts'
import { dropNoteTraces, dropPersonTraces } from './traces.ts'

type C = typeof COMMANDS

/** An entry of one page. */
interface Place {
  page: Id
  entry: Id
}

export const noteErase = task(
  (tx, { input }: Call<InputOf<C['noteErase']>>) => {
    const place = placeOf(tx, input)
    if (!place) return err(refuse('not-found'))
    // An older edition may hold a note whose entry has been thrown away since.
    const onPage = tx.get('tombstone', place.page) === null
    if (onPage) tx.eraseEntry(place.page, place.entry)
    tx.delete('moderation', input.note)
    tx.delete('note-ref', input.note)
    dropNoteTraces(tx, new Set([input.note]))
    dropQuotes(tx, quote => quote.page === place.page && quote.entry === place.entry)
    eraseFromSnapshots(tx, {
      gone: source => source.page === place.page && source.entry === place.entry,
      unnamed: () => false,
    })
    return ok({})
  },
  {
    pages: (read, input) => {
      const place = placeOf(read, input)
      return place && read.get('tombstone', place.page) === null ? [place.page] : []
    },
  },
)

/** Where a note came from: still on its board, or in a snapshot only. */
function placeOf(read: RoomReader, { board, note }: { board: Id; note: Id }): Place | null {
  const ref = read.get('note-ref', note)
  if (ref) return ref.board === board ? { page: ref.page, entry: ref.entry } : null
  const snapshot = read.list('snapshot').find(one => one.board === board && one.sources[note])
  return snapshot?.sources[note] ?? null
}

export const personRemove = task(
  (tx, { input, desk }: Call<InputOf<C['personRemove']>>) => {
    const person = resolvePerson(tx, input.person)
    if (!person) return err(refuse('not-found'))
    const ids = new Set(pagesOf(tx, person.id))
    const notes = notesOf(tx, ids)
    const all = entriesNaming(tx, ids)
    const theirs = all.filter(place => holdsWordsOfAnother(tx, desk, place))
    const named = all.filter(place => !theirs.includes(place))
    eraseFromSnapshots(tx, {
      gone: source => ids.has(source.page) || isAmong(theirs, source),
      unnamed: source => isAmong(named, source),
    })
    for (const { page, entry } of theirs) tx.eraseEntry(page, entry)
    for (const { page, entry } of named) tx.unnameEntry(page, entry)
    for (const id of ids) if (!tx.get('tombstone', id)) tx.erasePage(id)
    dropQuotes(tx, quote => ids.has(quote.page) || (quote.person !== null && ids.has(quote.person)))
    for (const note of notes) {
      tx.delete('note-ref', note)
      tx.delete('moderation', note)
    }
    dropNoteTraces(tx, notes)
    dropPersonTraces(tx, ids)
    for (const id of ids) movePlace(tx, id, null)
    deleteDevices(tx, device => device.person !== null && ids.has(device.person))
    for (const id of ids) tx.delete('person', id)
    return ok({ notes: notes.size })
  },
  {
    pages: (read, input) => {
      const person = resolvePerson(read, input.person)
      if (!person) return []
      const ids = new Set(pagesOf(read, person.id))
      return [...new Set(entriesNaming(read, ids).map(({ page }) => page))]
    },
  },
)

function notesOf(read: RoomReader, pages: ReadonlySet<Id>): Set<Id> {
  const notes = new Set<Id>()
  for (const ref of read.list('note-ref')) if (pages.has(ref.page)) notes.add(ref.id)
  for (const snapshot of read.list('snapshot'))
    for (const [note, source] of Object.entries(snapshot.sources)) if (pages.has(source.page)) notes.add(note)
  return notes
}

/** Other people's entries in which one of these was found: quoted already, or still private. */
function entriesNaming(
  read: Pick<RoomReader, 'list' | 'naming'>,
  people: ReadonlySet<Id>,
): readonly (Place & { board: Id })[] {
  const quoted = read.list('quote').filter(quote => quote.person !== null && people.has(quote.person))
  return [...quoted, ...read.naming(people)].filter(({ page }) => !people.has(page))
}

/** Somebody typed what another told: then the words are the other's whole, and not only their name. */
function holdsWordsOfAnother(
  read: Pick<RoomReader, 'get'>,
  desk: Pick<Desk, 'formatById'>,
  { board }: { board: Id },
): boolean {
  const record = read.get('board', board)
  return record !== null && desk.formatById(record.format)?.consent === 'words'
}

function isAmong(places: readonly Place[], place: Place): boolean {
  return places.some(one => one.page === place.page && one.entry === place.entry)
}

function dropQuotes(tx: Tx, which: (quote: QuoteRecord) => boolean): void {
  for (const quote of tx.list('quote')) if (which(quote)) tx.delete('quote', quote.id)
}

/** The person found thought again: their name leaves the board, frozen or not, and every edition. */
export function withdrawName(tx: Tx, place: Place): void {
  tx.unnameNote(place.page, place.entry)
  eraseFromSnapshots(tx, {
    gone: () => false,
    unnamed: source => source.page === place.page && source.entry === place.entry,
  })
}

/** The person whose words these are thought again: they leave the board, frozen or not, and every edition. */
export function withdrawWords(tx: Tx, place: Place): void {
  const ref = tx.list('note-ref').find(one => one.page === place.page && one.entry === place.entry)
  if (ref)
    moderate(tx, ref.board, ref.id, {
      hidden: true,
      reason: 'The person whose words these are took them back.',
    })
  eraseFromSnapshots(tx, {
    gone: source => source.page === place.page && source.entry === place.entry,
    unnamed: () => false,
  })
}

function eraseFromSnapshots(
  tx: Tx,
  what: { gone(source: Place): boolean; unnamed(source: Place): boolean },
): void {
  for (const snapshot of tx.list('snapshot')) {
    const entries = Object.entries(snapshot.sources)
    const gone = entries.filter(([, source]) => what.gone(source)).map(([note]) => note)
    const unnamed = entries.filter(([, source]) => what.unnamed(source)).map(([note]) => note)
    const { body, erasures, erased } = eraseFromSnapshot(snapshot.body, gone, unnamed)
    if (body === snapshot.body) continue
    const sources: SnapshotRecord['sources'] = { ...snapshot.sources }
    for (const note of gone) delete sources[note]
    const outcome = snapshot.outcome && outcomeWithout(snapshot.outcome, new Set(gone))
    tx.put('snapshot', { ...snapshot, body, erasures, sources, outcome, notes: snapshot.notes - erased })
  }
}

function outcomeWithout(outcome: Outcome, gone: ReadonlySet<Id>): Outcome {
  const { votes } = outcome
  return {
    ...outcome,
    groups: outcome.groups.map(group => ({ ...group, notes: group.notes.filter(note => !gone.has(note)) })),
    votes: votes && Object.fromEntries(Object.entries(votes).filter(([target]) => !gone.has(target))),
    tallies: outcome.tallies.filter(({ note }) => !gone.has(note)),
  }
}
