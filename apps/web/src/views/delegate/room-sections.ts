/** How the phone's room is laid out: groups first, then what stands alone under its prompts. Pure. */
import type { Format, Note } from '@folkmoot/board-doc'
import type { GroupsView, Prompt } from '@folkmoot/protocol'

export interface RoomGroup {
  id: string
  name: string
  notes: readonly Note[]
}
export interface RoomSections {
  groups: readonly RoomGroup[]
  /** Prompts that have notes outside of groups, in the board's order. */
  prompts: readonly { prompt: Prompt; notes: readonly Note[] }[]
}

/** `order`: the format's; without it the newest note comes first, and with `results` the one with most dots. */
export function roomSections(
  notes: readonly Note[],
  prompts: readonly Prompt[],
  groups: GroupsView['groups'],
  order: Format['order'],
  results: Readonly<Record<string, number>> | null = null,
): RoomSections {
  const byId = new Map(notes.map(note => [note.id, note]))
  const grouped = new Set(groups.flatMap(group => group.notes))
  const dots = (id: string) => results?.[id] ?? 0
  const sorted = order ? [...notes].sort(order) : [...notes].reverse()
  if (results) sorted.sort((a, b) => dots(b.id) - dots(a.id))
  return {
    groups: groups
      .map(group => ({
        id: group.id,
        name: group.name,
        notes: group.notes.flatMap(id => byId.get(id) ?? []),
      }))
      .filter(group => group.notes.length > 0 || dots(group.id) > 0)
      .sort((a, b) => dots(b.id) - dots(a.id)),
    prompts: prompts
      .map(prompt => ({
        prompt,
        notes: sorted.filter(note => note.prompt === prompt.id && !grouped.has(note.id)),
      }))
      .filter(one => one.notes.length > 0),
  }
}
