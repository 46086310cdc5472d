/**
 * Erasure: from pages, boards, snapshots and every record. Tombstones remain, and what is left still verifies.
 * The engine takes pages, drafts and notes; what goes of every kind of record says the table in `packages/domain`.
 */
import { eraseFromSnapshot, goneKey } from '@folkmoot/capture'
import { type Place, pagesOf, resolvePerson, snapshotWithout } from '@folkmoot/domain'
import { err, ok, randomId } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import { type COMMANDS, type Id, refuse } from '@folkmoot/protocol'
import { HOME } from '../networks/home.ts'
import {
  type Call,
  type CommandContext,
  type InputOf,
  internal,
  type SendingCall,
  sending,
  task,
} from './handler.ts'
import { keepUnnamed, nobodysPage } from './keep-unnamed.ts'
import { moderate } from './moderate.ts'
import { eraseTracesOfNotes, eraseTracesOfPeople } from './traces.ts'

type C = typeof COMMANDS

export const noteErase = task(
  (tx, { input }: Call<InputOf<C['noteErase']>>) => {
    const place = placeOf(tx, input)
    if (!place) return err(refuse('not-found'))
    // An older edition may hold a note whose entry has been thrown away since.
    const onPage = tx.get('tombstone', place.page) === null
    if (onPage) {
      tx.eraseEntry(place.page, place.entry)
      tx.put('erasure', { id: randomId(), page: place.page, board: input.board, at: tx.now })
    } else tx.scrub()
    eraseTracesOfNotes(
      tx,
      new Set([input.note]),
      source => source.page === place.page && source.entry === place.entry,
      input.why,
    )
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

export const personRemove = sending(
  (tx, { input, context, send }: SendingCall<InputOf<C['personRemove']>>) => {
    const person = resolvePerson(tx, input.person)
    if (!person) return err(refuse('not-found'))
    const ids = new Set(pagesOf(tx, person.id))
    const kept = input.words === 'keep' ? keepUnnamed(tx, person, ids) : 0
    const own = notesOf(tx, place => ids.has(place.page))
    const all = entriesNaming(tx, ids)
    const theirs = all.filter(place => holdsWordsOfAnother(tx, context, place))
    const named = all.filter(place => !theirs.includes(place))
    const isErased = (place: Place) => ids.has(place.page) || isAmong(theirs, place)
    const notes = notesOf(tx, isErased)
    const gone: string[] = []
    for (const { page, entry } of theirs) tx.eraseEntry(page, entry)
    for (const { page, entry } of named) tx.unnameEntry(page, entry)
    for (const id of ids) {
      const handle = tx.get('person', id)?.handle
      if (!tx.get('tombstone', id)) tx.erasePage(id)
      if (handle) tx.put('tombstone', { id, at: tx.now, known: goneKey(handle) })
      if (handle) gone.push(goneKey(handle))
    }
    const programme = tx.get('event', tx.scope)?.programme ?? ''
    for (const home of context.homesOf(programme))
      for (const known of gone) if (home !== tx.scope) send(home, { name: 'person.forget', known })
    eraseTracesOfNotes(tx, notes, isErased)
    eraseTracesOfPeople(tx, ids, place => isAmong(named, place))
    return ok({ notes: own.size, kept })
  },
  {
    pages: (read, input) => {
      const person = resolvePerson(read, input.person)
      if (!person) return []
      const ids = new Set(pagesOf(read, person.id))
      const named = entriesNaming(read, ids).map(({ page }) => page)
      const own = input.words === 'keep' ? [...ids, nobodysPage(person)] : []
      return [...new Set([...named, ...own])]
    },
  },
)

/** At a network's own place: with all that they wrote there. What others wrote of them stays others'. */
export const personForget = internal<'person.forget'>({
  run(tx, { command: { known } }) {
    const home = tx.get('network-home', HOME)
    if (home && !home.gone.includes(known))
      tx.put('network-home', { ...home, gone: [...home.gone, known].sort() })
    const person = tx.list('person').find(({ handle }) => goneKey(handle) === known)
    if (!person) return
    const ids = new Set(pagesOf(tx, person.id))
    const isTheirs = (place: Place) => ids.has(place.page)
    const notes = notesOf(tx, isTheirs)
    for (const id of ids) if (!tx.get('tombstone', id)) tx.erasePage(id)
    eraseTracesOfNotes(tx, notes, isTheirs)
    eraseTracesOfPeople(tx, ids, () => false)
    tx.scrub()
  },
  needed: true,
})

function notesOf(read: RoomReader, which: (place: Place) => boolean): Set<Id> {
  const notes = new Set<Id>()
  for (const ref of read.list('note-ref')) if (which(ref)) notes.add(ref.id)
  for (const snapshot of read.list('snapshot'))
    for (const [note, source] of Object.entries(snapshot.sources)) if (which(source)) notes.add(note)
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
  context: Pick<CommandContext, 'formatById'>,
  { board }: { board: Id },
): boolean {
  const record = read.get('board', board)
  return record !== null && context.formatById(record.format)?.consent === 'words'
}

function isAmong(places: readonly Place[], place: Place): boolean {
  return places.some(one => one.page === place.page && one.entry === place.entry)
}

/** The person found thought again: their name leaves the board, frozen or not, and every edition. */
export function withdrawName(tx: Tx, place: Place): void {
  tx.unnameNote(place.page, place.entry)
  eraseTracesOfPeople(tx, new Set(), source => source.page === place.page && source.entry === place.entry)
}

/** The person whose words these are thought again: they leave the board, frozen or not, and every edition. */
export function withdrawWords(tx: Tx, place: Place): void {
  const ref = tx.list('note-ref').find(one => one.page === place.page && one.entry === place.entry)
  if (ref)
    moderate(tx, ref.board, ref.id, {
      hidden: true,
      reason: 'The person whose words these are took them back.',
    })
  for (const snapshot of tx.list('snapshot')) {
    const isTheirs = (source: Place) => source.page === place.page && source.entry === place.entry
    const without = snapshotWithout(snapshot, eraseFromSnapshot, isTheirs)
    if (without !== snapshot) tx.put('snapshot', without)
  }
}
