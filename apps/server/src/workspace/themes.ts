/** Themes of a record are groups that people made: of the room, or sorted afterwards. */

import { FIXED_SECTIONS, themeSection } from '@folkmoot/board-doc'
import { type OpenBoard, openBoard, readBody } from '@folkmoot/capture'
import { sortedNow } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import { latestOfEach, withoutHidden } from '../exports/choose.ts'

export interface RecordTheme {
  section: string
  board: Id
  group: Id
  name: string
  boardTitle: string
  dots: number
  /** Notes that stand in it now, in the record's order. */
  inside: Id[]
}

/** Everybody's frozen boards, each in its newest edition less what was hidden since, in the agenda's order. */
export function frozenBoards(read: RoomReader): OpenBoard[] {
  return latestOfEach(read.list('snapshot'))
    .filter(({ board }) => read.get('board', board)?.network === null)
    .map(one => openBoard(readBody(withoutHidden(read, one)), false))
    .sort(
      (a, b) =>
        a.header.session.day - b.header.session.day ||
        a.header.session.order - b.header.session.order ||
        a.header.board.order - b.header.board.order,
    )
}

/** Those with the most dots, then the most notes, first. */
export function themesOf(read: RoomReader, boards: readonly OpenBoard[] = frozenBoards(read)): RecordTheme[] {
  const themes = boards.flatMap(({ header, notes }) => {
    const { id: board, title: boardTitle } = header.board
    const here = new Set(notes.map(({ id }) => id))
    const rooms = header.outcome?.groups ?? []
    const sorting = read.get('sorting', board)
    const sorted = sortedNow(sorting, { notes: here, groups: rooms })
    const later = (sorting?.groups ?? []).map(({ id, name }) => ({ id, name, notes: [] as Id[] }))
    return [...rooms, ...later].map(({ id: group, name, notes: inside }): RecordTheme => {
      const all = new Set([
        ...inside,
        ...[...sorted].flatMap(([note, into]) => (into === group ? [note] : [])),
      ])
      return {
        section: themeSection({ board, group }),
        board,
        group,
        name,
        boardTitle,
        dots: header.outcome?.votes?.[group] ?? 0,
        inside: notes.map(({ id }) => id).filter(id => all.has(id)),
      }
    })
  })
  return themes
    .filter(({ inside }) => inside.length > 0)
    .sort((a, b) => b.dots - a.dots || b.inside.length - a.inside.length)
}

/** Sections that the workspace has. */
export const sectionsOf = (themes: readonly Pick<RecordTheme, 'section'>[]): string[] => [
  ...FIXED_SECTIONS,
  ...themes.map(({ section }) => section),
]
