/**
 * In which order notes come to the wall and under which headings: as the format orders them, under the groups the room
 * made, and after a vote by its dots. Pure.
 */
import type { Format, Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/wall'
import type { BoardView, GroupsView, VoteView } from '@folkmoot/protocol'

export interface Section {
  id: string
  /** A group's name; empty: notes that stand by themselves and need no heading. */
  name: string
  notes: readonly Note[]
  /** After the vote: of the group itself. Notes of no group have their own. */
  dots: number | null
  /** Its name, or one that stands beside it, is as long as a prompt may be. */
  long?: boolean
}

/** Notes of no group: last, and after a vote wherever their dots put them, so there may be several such sections. */
const APART = 'apart'
/** Letters of a name that are many at the size of headings. */
const LONG = 30

export function isApart(section: Pick<Section, 'id'>): boolean {
  return section.id.startsWith(APART)
}

/** The vote's results while they may be told on the wall: once people talk, or the board is frozen. */
export function resultsOf(board: Pick<BoardView, 'phase'>, vote: VoteView | null): VoteView['results'] {
  return board.phase === 'vote' ? null : (vote?.results ?? null)
}

export function inOrder(notes: readonly Note[], format: Pick<Format, 'order'> | null): readonly Note[] {
  return format?.order ? [...notes].sort(format.order) : notes
}

/** The notes of several prompts on one page: each prompt's under it. null where a page has one prompt anyway. */
export function byPrompt(
  notes: readonly Note[],
  prompts: readonly { id: string; text: string }[],
  headings: ReadonlyMap<string, string>,
): Section[] | null {
  const made = prompts.map(({ id, text }) => ({
    id,
    name: headings.get(id) ?? text,
    notes: notes.filter(note => note.prompt === id),
    dots: null,
  }))
  const full = made.filter(section => section.notes.length > 0)
  return full.length > 1 ? sized(full) : null
}

/** Headings beside each other stand in one size. */
export function sized(sections: readonly Section[]): Section[] {
  const long = sections.some(section => section.name.length > LONG)
  return sections.map(section => ({ ...section, long }))
}

/** null: nobody put notes together and no vote orders them. `named`: are there groups with headings? */
export function sectionsOf(
  notes: readonly Note[],
  groups: GroupsView | null,
  results: VoteView['results'],
): Section[] | null {
  const byId = new Map(notes.map(note => [note.id, note]))
  const made = (groups?.groups ?? []).map(group => ({
    id: group.id,
    name: group.name || t('no-group-name'),
    notes: group.notes.flatMap(id => byId.get(id) ?? []),
    dots: results ? (results[group.id] ?? 0) : null,
  }))
  // A group that was taken apart after the vote has its dots still.
  const full = made.filter(group => group.notes.length > 0 || group.dots)
  if (full.length === 0 && !results) return null
  const grouped = new Set(full.flatMap(group => group.notes.map(note => note.id)))
  const apart = notes.filter(note => !grouped.has(note.id))
  if (!results) {
    const rest = { id: APART, name: t('not-grouped'), notes: apart, dots: null }
    return apart.length > 0 ? [...full, rest] : full
  }
  // What people gave their dots to comes first, whether it is a group or a single note.
  const dotsOf = (note: Note) => results[note.id] ?? 0
  const single = apart.map(note => ({ id: note.id, name: '', notes: [note], dots: dotsOf(note) }))
  const placed = [
    ...full.map(group => ({ ...group, notes: [...group.notes].sort((a, b) => dotsOf(b) - dotsOf(a)) })),
    ...single,
  ].sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
  return full.length > 0 ? underHeadings(placed) : placed
}

/** Among groups a single note needs a heading too, or it would stand under that of the group before it. */
function underHeadings(placed: readonly Section[]): Section[] {
  const sections: Section[] = []
  for (const section of placed) {
    const before = sections.at(-1)
    if (section.name !== '') sections.push(section)
    else if (before && isApart(before))
      sections.splice(-1, 1, { ...before, notes: [...before.notes, ...section.notes] })
    else sections.push({ ...section, id: `${APART} ${section.id}`, name: t('not-grouped'), dots: null })
  }
  return sections
}
