/** What of an event is in the library: which notes of which snapshots, as they stand now. */
import { createHash } from 'node:crypto'
import { eraseFromSnapshot, type RecordAbout, withholdNotes } from '@folkmoot/capture'
import type { RoomReader, Tx } from '@folkmoot/projection'
import type { Id, LibraryReach, PublicationRecord } from '@folkmoot/protocol'
import { revisionOf, withoutHidden } from '../exports/choose.ts'
import { mayShow, stillShown } from '../exports/held-back.ts'

export type Publication = Readonly<PublicationRecord>

/** Only the public one is read first, and one at a time. */
export const DRAFT: Id = 'draft-public'

/** What one event has on one shelf, or would have. */
export interface Content {
  publication: Id
  reach: LibraryReach
  isDraft: boolean
  /** Reads differently once anything that is shown of it does. */
  key: string
}

/** An edition as it is handed to whoever makes pages of it. */
export interface EditionToShow {
  edition: number
  about: RecordAbout
  bodies: readonly string[]
  since: PublicationRecord['since']
}

export function contentsOf(read: RoomReader): Content[] {
  return read.list('publication').flatMap(one => {
    if (one.stage === 'withdrawn') return []
    return [{ publication: one.id, reach: one.reach, isDraft: one.edition === null, key: keyOf(read, one) }]
  })
}

export function keyOf(read: RoomReader, publication: Publication): string {
  const { id, reach, about, contact, licence, since } = publication
  const boards = publication.boards.map(board => {
    const snapshot = read.get('snapshot', board.snapshot)
    if (!snapshot) return null
    const visibility = read.get('board', snapshot.board)?.visibility
    return [
      visibility,
      revisionOf(read, snapshot),
      mayShow(read, snapshot, reach, shownOf(publication, board)),
      board.gone,
    ]
  })
  const told = JSON.stringify([id, about, contact, licence, homeOf(read), since, boards])
  return createHash('sha256').update(told).digest('hex')
}

/** Where its event lives afterwards, and who takes withdrawals there; empty words are not known. */
export function homeOf(read: RoomReader): { address: string; withdrawals: string } {
  const { kind, address = '', withdrawals = '' } = read.get('event', read.scope)?.home ?? {}
  return { address: kind === 'nowhere' ? '' : address, withdrawals }
}

/** Without what is left out while it is being read. */
export function shownOf(
  { decided }: Publication,
  { notes }: PublicationRecord['boards'][number],
): readonly Id[] {
  return notes.filter(note => decided[note] !== 'out')
}

export function notesIn(publication: Publication): number {
  return publication.boards.reduce((all, board) => all + shownOf(publication, board).length, 0)
}

/** What may not be shown any more leaves it for good: what is withdrawn comes back with a new edition alone. */
export function tightened(tx: Tx, publication: Publication): Publication {
  let changed = false
  const boards = publication.boards.map(board => {
    const snapshot = tx.get('snapshot', board.snapshot)
    const notes = snapshot ? stillShown(tx, snapshot, publication.reach, board.notes) : []
    if (notes.length === board.notes.length) return board
    changed = true
    const left = new Set(notes)
    const gone = board.notes.filter(note => !left.has(note))
    return {
      ...board,
      notes: [...notes],
      gone: publication.edition === null ? board.gone : [...board.gone, ...gone].sort(),
    }
  })
  if (!changed) return publication
  const after = { ...publication, boards }
  tx.put('publication', after)
  return after
}

/** Snapshots without the notes that are not shown: held back, or gone since. Roots stay. */
export function bodiesOf(read: RoomReader, publication: Publication): string[] {
  return publication.boards.flatMap(board => {
    const snapshot = read.get('snapshot', board.snapshot)
    if (!snapshot) return []
    const stays = new Set([...shownOf(publication, board), ...board.gone])
    const held = Object.keys(snapshot.sources).filter(note => !stays.has(note))
    const body = withholdNotes(withoutHidden(read, snapshot), held)
    return [eraseFromSnapshot(body, board.gone).body]
  })
}

/** @param edition for one that has no number yet */
export function toShow(read: RoomReader, publication: Publication, edition: number): EditionToShow {
  const { reach, about, since } = publication
  const number = publication.edition ?? edition
  return {
    edition: number,
    about: { ...about, reach, edition: number },
    bodies: bodiesOf(read, publication),
    since,
  }
}

export function publishedOf(read: RoomReader, reach: LibraryReach): Publication[] {
  return read
    .list('publication')
    .filter(one => one.reach === reach && one.stage === 'published')
    .sort((a, b) => (a.edition ?? 0) - (b.edition ?? 0))
}
