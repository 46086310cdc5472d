/** Which themes stand in a library, and which groups a person may join into one. */
import { createHash } from 'node:crypto'
import { openHeader, openSnapshot, readBody } from '@folkmoot/capture'
import { dayIn } from '@folkmoot/domain'
import type { Theme } from '@folkmoot/library'
import type { RoomReader } from '@folkmoot/projection'
import {
  type Id,
  type JoinableGroup,
  LIBRARY_REACHES,
  type LibraryReach,
  type ThemeRecord,
} from '@folkmoot/protocol'
import { bodiesOf, publishedOf } from './publications.ts'

interface ShelfOfThemes {
  reach: LibraryReach
  programme: Id
}

/** For the public those that another organiser has signed as they stand. */
export function themesOn(
  { reach, programme }: ShelfOfThemes,
  all: readonly Readonly<ThemeRecord>[],
): Theme[] {
  return all
    .filter(theme => theme.programme === programme && (reach === 'programme' || theme.signed !== null))
    .map(({ id, name, definition, by, at, groups }) => ({
      id,
      name,
      definition,
      by,
      on: dayIn(at, null),
      groups,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Each reads differently once anything of the theme does. */
export function themeKeys(themes: readonly Theme[]): string[] {
  return themes.map(theme => `theme/${createHash('sha256').update(JSON.stringify(theme)).digest('hex')}`)
}

/** Groups of an event's newest published editions with a note that is shown. */
export function joinableGroups(read: RoomReader): JoinableGroup[] {
  const event = read.get('event', read.scope)
  const found = new Map<string, JoinableGroup>()
  for (const reach of LIBRARY_REACHES) {
    const publication = publishedOf(read, reach).at(-1)
    for (const stored of publication ? bodiesOf(read, publication) : []) {
      const body = readBody(stored)
      const header = openHeader(body)
      const shown = new Set(openSnapshot(body).notes.map(({ id }) => id))
      for (const { id, name, notes: own } of header.outcome?.groups ?? []) {
        const here = own.filter(note => shown.has(note)).length
        const key = `${header.board.id} ${id}`
        const known = found.get(key)
        if (here === 0) continue
        found.set(key, {
          event: read.scope,
          eventName: event?.name ?? '',
          board: header.board.id,
          boardTitle: header.board.title,
          group: id,
          name,
          notes: Math.max(here, known?.notes ?? 0),
          isPublic: reach === 'public' || known?.isPublic === true,
        })
      }
    }
  }
  return [...found.values()]
}
