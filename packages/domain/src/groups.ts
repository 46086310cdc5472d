/** How a room puts notes together. */
import { err, ok, type Result } from '@folkmoot/kit'
import {
  type BoardRecord,
  cleanName,
  type GroupsRecord,
  type Id,
  type Refusal,
  refuse,
  SHOWN_PHASES,
} from '@folkmoot/protocol'
import { changedByLabel } from './people.ts'
import type { Dots } from './votes.ts'

type Groups = GroupsRecord['groups']

export interface Arranging {
  groups: Groups
  /** The arrangement that was changed. */
  rev: number
  merged: { from: Id; into: Id } | null
}

/** The arrangement after this one. `notes`: what stands on the board. `dots`: what its groups have been given. */
export function arranged(
  board: Pick<BoardRecord, 'id' | 'phase'>,
  before: Readonly<GroupsRecord> | null,
  input: Arranging,
  { notes, dots, by }: { notes: ReadonlySet<Id>; dots: Dots; by: string },
): Result<GroupsRecord, Refusal> {
  if (board.phase === 'vote') return err(refuse('groups-voted-on'))
  if (!SHOWN_PHASES.includes(board.phase)) return err(refuse('reveal-first'))
  const rev = before?.rev ?? 0
  if (input.rev !== rev) return err(refuse('groups-changed', changedByLabel(before?.by)))
  const ids = input.groups.map(group => group.id)
  if (new Set(ids).size < ids.length || ids.some(id => notes.has(id))) return err(refuse('bad-request'))
  const made = keepDots(before, oneEach(input.groups, notes), notes, dots, input.merged)
  return ok({ id: board.id, rev: rev + 1, ...made, by })
}

/** With the notes that stand now. */
export function standingGroups(
  record: Readonly<GroupsRecord> | null,
  notes: Iterable<{ readonly id: Id }>,
): Groups {
  if (!record) return []
  const standing = new Set([...notes].map(note => note.id))
  return record.groups.map(group => ({ ...group, notes: group.notes.filter(note => standing.has(note)) }))
}

/**
 * What people gave their dots to does not vanish from under them: a group whose notes all went into another hands its dots
 * on, and one that was taken apart stays with its name, without notes.
 */
function keepDots(
  before: Readonly<GroupsRecord> | null,
  made: Groups,
  standing: ReadonlySet<Id>,
  dots: Dots,
  said: { from: Id; into: Id } | null,
): Pick<GroupsRecord, 'groups' | 'merged'> {
  const here = new Set(made.map(group => group.id))
  const merged = Object.fromEntries(Object.entries(before?.merged ?? {}).filter(([gone]) => !here.has(gone)))
  const kept: Groups = []
  for (const group of before?.groups ?? []) {
    if (here.has(group.id) || !dots[group.id]) continue
    const notes = group.notes.filter(note => standing.has(note))
    const into = made.find(one =>
      said?.from === group.id
        ? one.id === said.into
        : notes.length > 0 && notes.every(note => one.notes.includes(note)),
    )
    if (into) merged[group.id] = into.id
    else kept.push({ ...group, notes: [] })
  }
  return { groups: [...made, ...kept], merged }
}

/** Every note in its first group only; what is not on the board is left out. */
function oneEach(groups: Groups, notes: ReadonlySet<Id>): Groups {
  const free = new Set(notes)
  return groups.map(group => ({
    id: group.id,
    name: cleanName(group.name),
    notes: group.notes.filter(note => free.delete(note)),
  }))
}
