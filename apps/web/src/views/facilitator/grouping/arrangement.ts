/** Notes put together: what one can do to an arrangement, as data, so that it can be done again on top of somebody else's. Pure. */
import type { GroupsView, Id } from '@folkmoot/protocol'

export type Group = GroupsView['groups'][number]
export type Arrangement = readonly Group[]

export type Change =
  /** Into a group; null: out of all of them. */
  | { do: 'place'; notes: readonly Id[]; into: Id | null }
  | { do: 'make'; id: Id; name: string; notes: readonly Id[] }
  | { do: 'name'; id: Id; name: string }
  | { do: 'merge'; from: Id; into: Id }
  /** The group goes, its notes stand alone again. */
  | { do: 'dissolve'; id: Id }
  /** The whole arrangement as it was once: undo. */
  | { do: 'set'; groups: Arrangement }

/** A group that is gone meanwhile changes nothing, but notes put into it are put into a new one of that id. */
export function change(groups: Arrangement, by: Change): Arrangement {
  switch (by.do) {
    case 'place':
      return place(groups, by.notes, by.into)
    case 'make':
      return [...without(groups, by.notes), { id: by.id, name: by.name, notes: [...by.notes] }]
    case 'name':
      return groups.map(group => (group.id === by.id ? { ...group, name: by.name } : group))
    case 'merge': {
      const from = groups.find(group => group.id === by.from)
      const into = groups.find(group => group.id === by.into)
      if (!from || !into || from === into) return groups
      const name = into.name || from.name
      return groups
        .filter(group => group !== from)
        .map(group => (group === into ? { ...group, name, notes: [...group.notes, ...from.notes] } : group))
    }
    case 'dissolve':
      return groups.filter(group => group.id !== by.id)
    case 'set':
      return by.groups
  }
}

function without(groups: Arrangement, notes: readonly Id[]): Arrangement {
  return groups.map(group =>
    group.notes.some(note => notes.includes(note))
      ? { ...group, notes: group.notes.filter(note => !notes.includes(note)) }
      : group,
  )
}

function place(groups: Arrangement, notes: readonly Id[], into: Id | null): Arrangement {
  const rest = without(groups, notes)
  if (into === null) return rest
  if (!rest.some(group => group.id === into)) return [...rest, { id: into, name: '', notes: [...notes] }]
  return rest.map(group => (group.id === into ? { ...group, notes: [...group.notes, ...notes] } : group))
}

/** Notes in no group, in the order given. */
export function ungrouped<N extends { id: Id }>(notes: readonly N[], groups: Arrangement): N[] {
  const taken = new Set(groups.flatMap(group => group.notes))
  return notes.filter(note => !taken.has(note.id))
}

/** A group as it is called: by its name, or by its place. */
export function groupName(groups: Arrangement, id: Id): string {
  const at = groups.findIndex(group => group.id === id)
  return groups[at]?.name || `Group ${at + 1}`
}
