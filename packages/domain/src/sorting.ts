/** Sorting what the room did not, once a board is frozen: a layer beside its newest edition, which stays as it is. */
import { err, ok, type Result } from '@folkmoot/kit'
import { cleanName, type Id, LIMITS, type Refusal, refuse, type SortingRecord } from '@folkmoot/protocol'

/** A board's newest edition, as its record shows it. */
export interface SortableEdition {
  notes: ReadonlySet<Id>
  groups: readonly { id: Id; notes: readonly Id[] }[]
}
export interface Putting {
  note: Id
  group: Id | null
  name?: string | undefined
  was: Id | null
}

/** Notes that the room left alone and somebody sorted since, as far as note and group are still there. */
export function sortedNow(
  sorting: Readonly<SortingRecord> | null,
  { notes, groups }: SortableEdition,
): ReadonlyMap<Id, Id> {
  if (!sorting) return new Map()
  const byRoom = new Set(groups.flatMap(group => group.notes))
  const known = new Set([...groups, ...sorting.groups].map(({ id }) => id))
  return new Map(
    Object.entries(sorting.notes).filter(
      ([note, group]) => notes.has(note) && !byRoom.has(note) && known.has(group),
    ),
  )
}

/** @param newId of a group that begins */
export function putNote(
  board: Id,
  before: Readonly<SortingRecord> | null,
  edition: SortableEdition,
  { note, group, name, was }: Putting,
  newId: () => Id,
): Result<{ sorting: SortingRecord; group: Id | null }, Refusal> {
  if (!edition.notes.has(note)) return err(refuse('note-gone'))
  if (edition.groups.some(({ notes }) => notes.includes(note))) return err(refuse('room-sorted-it'))
  if ((sortedNow(before, edition).get(note) ?? null) !== was) return err(refuse('sorted-meanwhile'))
  const { groups, notes }: Pick<SortingRecord, 'groups' | 'notes'> = before ?? { groups: [], notes: {} }
  const { [note]: _, ...others } = notes
  if (name !== undefined) {
    if (groups.length >= LIMITS.groupsPerBoard) return err(refuse('groups-full'))
    const id = newId()
    const added = [...groups, { id, name: cleanName(name) }]
    return ok({ sorting: { id: board, groups: added, notes: { ...others, [note]: id } }, group: id })
  }
  if (group === null) return ok({ sorting: { id: board, groups, notes: others }, group })
  if (![...edition.groups, ...groups].some(({ id }) => id === group)) return err(refuse('target-gone'))
  return ok({ sorting: { id: board, groups, notes: { ...others, [note]: group } }, group })
}
