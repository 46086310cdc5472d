/** All published editions as the pages need them: events, their editions, notes with what the room made of them, groups. */
import type { Note } from '@folkmoot/board-doc'
import type { CompiledRecord } from '@folkmoot/capture'
import {
  dayStamp,
  networkWords,
  type OpenBoard,
  type OpenRecord,
  openWithoutNames,
  outlineOf,
  withoutWithdrawn,
} from '@folkmoot/capture/reading'
import { formatById } from '@folkmoot/formats'
import { groupBy } from '@folkmoot/kit'
import type { Published } from './published.ts'

export interface LibraryNote {
  id: string
  edition: Edition
  board: OpenBoard
  note: Note
  /** What the activity puts over the words; empty for nothing. */
  above: string
  text: string
  /** The section that it stands in, a prompt as a rule. */
  heading: string
  lines: readonly { label: string; text: string }[]
  /** In words; empty: not told. */
  network: string
  group: Group | null
  dots: number
}

export interface Group {
  id: string
  /** Empty: it has none. */
  name: string
  board: OpenBoard
  edition: Edition
  notes: LibraryNote[]
  /** The group's own and those of its notes. */
  dots: number
}

interface Gone {
  id: string
  board: OpenBoard
  why: OpenBoard['erased'][number]['why']
  commitment: string
}

export interface Edition {
  n: number
  event: LibraryEvent
  /** As it may be shown now. */
  stored: CompiledRecord
  record: OpenRecord
  /** Of the newest board in it: 2026-12-06. */
  day: string
  /** In the order in which the record tells them. */
  notes: LibraryNote[]
  gone: Gone[]
  groups: Group[]
}

export interface LibraryEvent {
  id: string
  name: string
  place: string
  dates: string
  programme: string
  /** Oldest first; one at least. */
  editions: Edition[]
}

export interface Collection {
  /** In the order of their first days. */
  events: LibraryEvent[]
  /** Of the newest editions. */
  notes: LibraryNote[]
  groups: Group[]
  programme: string
}

/** 6 December 2026 */
export function dayWords({ day }: Pick<Edition, 'day'>): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
}

export const newestOf = ({ editions }: LibraryEvent): Edition => {
  const last = editions.at(-1)
  if (!last) throw new Error('an event without an edition')
  return last
}

/** @param all editions of any events; of two with one number the later counts */
export function collect(all: readonly Published[]): Collection {
  const events = [...groupBy(all, one => one.record.event.id).values()]
    .map(openEvent)
    .sort((a, b) => compare(newestOf(a).day, newestOf(b).day) || compare(a.id, b.id))
  const newest = events.map(newestOf)
  return {
    events,
    notes: newest.flatMap(edition => edition.notes),
    groups: newest
      .flatMap(edition => edition.groups)
      .sort((a, b) => b.dots - a.dots || b.notes.length - a.notes.length),
    programme: events.at(-1)?.programme ?? '',
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function openEvent(all: readonly Published[]): LibraryEvent {
  const byNumber = new Map([...all].map(one => [one.edition, one]))
  const editions = [...byNumber.values()].sort((a, b) => a.edition - b.edition)
  const newest = editions.at(-1)
  if (!newest) throw new Error('an event without an edition')
  const { event, programme } = newest.record
  const opened: LibraryEvent = { ...event, programme: programme.name, editions: [] }
  for (const { edition, record } of editions) {
    const stored = edition === newest.edition ? record : withoutWithdrawn(record, newest.record)
    opened.editions.push(openEdition(edition, opened, stored))
  }
  return opened
}

function openEdition(n: number, event: LibraryEvent, stored: CompiledRecord): Edition {
  const record = openWithoutNames(stored)
  const at = Math.max(0, ...record.boards.map(({ header }) => header.at))
  const edition: Edition = {
    n,
    event,
    stored,
    record,
    day: dayStamp(at, record.about?.zone ?? null),
    notes: [],
    gone: [],
    groups: [],
  }
  for (const board of record.boards) openBoardNotes(edition, board)
  return edition
}

function openBoardNotes(edition: Edition, board: OpenBoard): void {
  const { outcome } = board.header
  const groups = (outcome?.groups ?? []).map(
    ({ id, name }): Group => ({ id, name, board, edition, notes: [], dots: outcome?.votes?.[id] ?? 0 }),
  )
  const groupOf = new Map(
    (outcome?.groups ?? []).flatMap(({ notes }, i) => notes.map(note => [note, groups[i] ?? null] as const)),
  )
  const byId = new Map(board.notes.map(note => [note.id, note]))
  for (const { heading, items } of outlineOf(board, formatById(board.header.board.format)))
    for (const item of items) {
      const note = byId.get(item.note)
      if (!note) continue
      const group = groupOf.get(note.id) ?? null
      const one: LibraryNote = {
        id: note.id,
        edition,
        board,
        note,
        above: item.above ?? '',
        text: item.text,
        heading,
        lines: item.lines ?? [],
        network: networkWords(board, item.network),
        group,
        dots: outcome?.votes?.[note.id] ?? 0,
      }
      edition.notes.push(one)
      group?.notes.push(one)
      if (group) group.dots += one.dots
    }
  edition.groups.push(...groups.filter(group => group.notes.length > 0))
  for (const group of groups) group.notes.sort((a, b) => b.dots - a.dots)
  const commitments = new Map(
    board.body.leaves.flatMap(leaf => (leaf.part === 'words' ? [[leaf.note, leaf.commitment]] : [])),
  )
  for (const { id, why } of board.erased)
    edition.gone.push({ id, board, why, commitment: commitments.get(id) ?? '' })
}
