/** Themes across events: what a person named and defined, and which groups of which published editions somebody joined into it. */
import { err, ok, type Result } from '@folkmoot/kit'
import type { Collection, Group, LibraryEvent, LibraryNote } from './collection.ts'
import { READERS, type Readers } from './published.ts'

export interface GroupRef {
  event: string
  board: string
  group: string
}

/** As it is kept and handed on: no words of anybody’s notes are in it. */
export interface Theme {
  id: string
  name: string
  /** What is meant by it, in a person’s words; lines as they were typed. */
  definition: string
  /** Who says so, as they want to be called. */
  by: string
  /** The day on which it was last changed: 2026-12-06. */
  on: string
  groups: readonly GroupRef[]
}

/** With those of its groups that are in the newest editions, event by event. */
export interface OpenTheme extends Omit<Theme, 'groups'> {
  /** In the order of their days. */
  events: { event: LibraryEvent; groups: Group[]; notes: LibraryNote[] }[]
  groups: Group[]
  notes: LibraryNote[]
}

const FORMAT = 'folkmoot-themes/1'
export const THEMES_FILE = 'themes.json'
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/i
const DAY = /^\d{4}-\d\d-\d\d$/

/** Those of which something is in the library, by name. */
export function openThemes(collection: Collection, all: readonly Theme[]): OpenTheme[] {
  const keyOf = ({ event, board, group }: GroupRef) => `${event} ${board} ${group}`
  const known = new Map(
    collection.groups.map(one => {
      const { edition, board, id } = one
      return [keyOf({ event: edition.event.id, board: board.header.board.id, group: id }), one] as const
    }),
  )
  // Groups and themes stand in one folder: an address belongs to whoever had it first.
  const taken = new Set(collection.groups.map(({ id }) => id))
  return [...new Map(all.map(theme => [theme.id, theme])).values()]
    .filter(({ id }) => !taken.has(id))
    .flatMap(theme => {
      const joined = new Set(theme.groups.flatMap(ref => known.get(keyOf(ref)) ?? []))
      if (joined.size === 0) return []
      const events = collection.events.flatMap(event => {
        const groups = [...joined].filter(({ edition }) => edition.event === event)
        return groups.length > 0 ? [{ event, groups, notes: notesOf(groups) }] : []
      })
      const groups = events.flatMap(one => one.groups)
      return [{ ...theme, events, groups, notes: notesOf(groups) }]
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

const notesOf = (groups: readonly Group[]): LibraryNote[] => [
  ...new Set(groups.flatMap(({ notes }) => notes)),
]

/** Themes as they are here, for another folder: of what is not here nothing is said. */
export function writeThemes(themes: readonly OpenTheme[], readers: Readers): string {
  const shown = themes.map(
    ({ id, name, definition, by, on, groups }): Theme => ({
      id,
      name,
      definition,
      by,
      on,
      groups: groups.map(group => ({
        event: group.edition.event.id,
        board: group.board.header.board.id,
        group: group.id,
      })),
    }),
  )
  return `${JSON.stringify({ format: FORMAT, readers, themes: shown }, null, 2)}\n`
}

/** Null: it is another kind of file. Refused with a sentence that says what to do. */
export function readThemes(json: string): Result<{ readers: Readers; themes: Theme[] } | null, string> {
  let read: { format?: unknown; readers?: unknown; themes?: unknown } | null = null
  try {
    read = JSON.parse(json)
  } catch {
    return ok(null)
  }
  if (read?.format !== FORMAT) return ok(null)
  const readers = READERS.find(one => one === read.readers)
  if (!readers || !Array.isArray(read.themes) || !read.themes.every(isTheme))
    return err('It is no whole file of themes. Take it from the library again.')
  return ok({ readers, themes: read.themes })
}

function isTheme(given: unknown): given is Theme {
  if (typeof given !== 'object' || given === null) return false
  const { id, name, definition, by, on, groups } = given as Record<keyof Theme, unknown>
  const areTexts = [name, definition, by].every(text => typeof text === 'string')
  return (
    isId(id) &&
    areTexts &&
    typeof on === 'string' &&
    DAY.test(on) &&
    Array.isArray(groups) &&
    groups.every(isRef)
  )
}
const isId = (given: unknown): given is string => typeof given === 'string' && ID.test(given)

function isRef(given: unknown): given is GroupRef {
  if (typeof given !== 'object' || given === null) return false
  const { event, board, group } = given as Record<keyof GroupRef, unknown>
  return [event, board, group].every(isId)
}
