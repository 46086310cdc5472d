/** What was said at the events, by theme: as much of it as a spread holds, the notes with the most dots first. */
import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/publication-pages'
import { type FormatLookup, networkWords, type OpenBoard } from '../writers/open-record.ts'
import type { SetWords, WordSetter } from '../writers/set-words.ts'
import type { PublicationInput } from './input.ts'

/** So many signs of notes stand on two pages of two columns. */
const SPREAD_CHARS = 8_600
/** A longer note may go over a column's end. */
const LONG_CHARS = 700
/** Head, facts and space of a section, and of a note, counted as signs. */
const SECTION_CHARS = 150
const NOTE_CHARS = 45
const MOST_SECTIONS = 12

export interface EventBoards {
  id: string
  name: string
  boards: readonly OpenBoard[]
}
interface SaidNote {
  text: SetWords
  by: SetWords
  colour: string
  long: boolean
}
export interface SaidSection {
  title: SetWords
  about: SetWords
  facts: string
  notes: SaidNote[]
  more: string
}
interface Found {
  event: EventBoards
  board: OpenBoard
  note: Note
  dots: number
}
interface Section {
  title: string
  about: string
  notes: Found[]
}

export function saidOf(
  events: readonly EventBoards[],
  themes: PublicationInput['themes'],
  formatById: FormatLookup,
  setter: WordSetter,
): { isThemes: boolean; sections: SaidSection[] } {
  const named = themes.flatMap(theme => {
    const notes = theme.groups.flatMap(({ event, board, group }) => groupNotes(events, event, board, group))
    return notes.length > 0 ? [{ title: theme.name, about: theme.definition, notes: unique(notes) }] : []
  })
  const groups = named.length > 0 ? named : groupsOf(events)
  const told = new Set(groups.flatMap(({ notes }) => notes.map(({ note }) => note.id)))
  const all = [...groups, ...boardsOf(events, told, formatById)].slice(0, MOST_SECTIONS)
  return { isThemes: named.length > 0, sections: fitted(all, formatById, setter) }
}

/** Each section gets its share of the room that is left. */
function fitted(sections: readonly Section[], formatById: FormatLookup, setter: WordSetter): SaidSection[] {
  let room = SPREAD_CHARS
  return sections.flatMap((section, i): SaidSection[] => {
    const share = room / (sections.length - i)
    let used = SECTION_CHARS + section.about.length
    const shown: Found[] = []
    for (const one of section.notes) {
      const chars = textOf(one, formatById).length + NOTE_CHARS
      if (shown.length > 0 && used + chars > share) continue
      shown.push(one)
      used += chars
    }
    room -= used
    const more = section.notes.length - shown.length
    const names = [...new Set(section.notes.map(({ event }) => event.name))]
    return [
      {
        title: setter.inline(section.title),
        about: setter.words(section.about),
        facts: t('notes-of', { n: section.notes.length, events: names }),
        notes: shown.map(one => ({
          text: setter.words(textOf(one, formatById)),
          by: setter.inline(networkWords(one.board, one.note.network)),
          colour: colourOf(one),
          long: textOf(one, formatById).length > LONG_CHARS,
        })),
        more: more > 0 ? t('more', { n: more }) : '',
      },
    ]
  })
}

const colourOf = ({ board, note }: Found): string =>
  /^#[0-9a-f]{6}$/.exec(board.networks.get(note.network ?? '')?.colour ?? '')?.[0] ?? ''

/** As its card draws it, with a line above it where there is one. */
function textOf({ board, note }: Found, formatById: FormatLookup): string {
  const card = formatById(board.header.board.format)?.card?.(note, null)
  return [card?.above ?? '', card?.text ?? note.text].filter(part => part.trim() !== '').join('\n')
}

function found(event: EventBoards, board: OpenBoard, ids: ReadonlySet<string> | null): Found[] {
  const votes = board.header.outcome?.votes ?? {}
  return board.notes
    .filter(({ id, text }) => (ids === null || ids.has(id)) && text.trim() !== '')
    .map(note => ({ event, board, note, dots: votes[note.id] ?? 0 }))
    .sort((a, b) => b.dots - a.dots)
}

function groupNotes(events: readonly EventBoards[], event: string, board: string, group: string): Found[] {
  return events
    .filter(({ id }) => id === event)
    .flatMap(one =>
      one.boards
        .filter(({ header }) => header.board.id === board)
        .flatMap(open => {
          const own = open.header.outcome?.groups.find(({ id }) => id === group)
          return own ? found(one, open, new Set(own.notes)) : []
        }),
    )
}

function groupsOf(events: readonly EventBoards[]): Section[] {
  const all = events.flatMap(event =>
    event.boards.flatMap(board =>
      (board.header.outcome?.groups ?? []).flatMap(group => {
        const notes = found(event, board, new Set(group.notes))
        const dots = board.header.outcome?.votes?.[group.id] ?? 0
        return notes.length > 0 ? [{ title: group.name || t('no-name'), about: '', notes, dots }] : []
      }),
    ),
  )
  return all.sort((a, b) => b.dots - a.dots || b.notes.length - a.notes.length)
}

/** What nobody put together, by what was asked. Promises and case studies have pages of their own. */
function boardsOf(
  events: readonly EventBoards[],
  told: ReadonlySet<string>,
  formatById: FormatLookup,
): Section[] {
  return events.flatMap(event =>
    event.boards.flatMap(board => {
      const format = formatById(board.header.board.format)
      const promised = new Set((format?.promised?.(board.header.board.prompts) ?? []).map(({ id }) => id))
      if (format?.behind) return []
      return board.header.board.prompts.flatMap(({ id, text }) => {
        const notes = found(event, board, null).filter(
          ({ note }) => note.prompt === id && !promised.has(id) && !told.has(note.id),
        )
        return notes.length > 0 ? [{ title: text, about: '', notes }] : []
      })
    }),
  )
}

function unique(notes: readonly Found[]): Found[] {
  return [...new Map(notes.map(one => [one.note.id, one])).values()].sort((a, b) => b.dots - a.dots)
}
