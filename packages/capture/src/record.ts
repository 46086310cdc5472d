/**
 * The record: an event's boards, each in its latest edition, in the agenda's order. A pure function of snapshot bodies, so
 * that the same editions at the same revisions give the same bytes whatever happened to the event since.
 */
import type { Reach, ReplyRecord, SectionKind, ToldPromises } from '@folkmoot/protocol'
import { readBody, type SnapshotBody, type SnapshotHeader } from './body.ts'
import { hashOf } from './commitments.ts'

export const RECORD_FORMAT = 'folkmoot-record/3'
/** Without an audience of its own and an edition: one board, or from before there were any. */
export const UNNUMBERED_RECORD_FORMAT = 'folkmoot-record/2'
/** Without a word of what is not in it. */
export const FIRST_RECORD_FORMAT = 'folkmoot-record/1'

/** Why a board of the event, or what was written on it lately, is not in the record. */
export const ABSENCES = ['not-frozen', 'open-again', 'not-chosen'] as const
export type Absence = (typeof ABSENCES)[number]

/** What no snapshot knows: for whom these boards were put together, and what was left out. */
export type RecordAbout = {
  /** Whose own boards these are, all of them; null: everybody's, or of several. */
  network: string | null
  /** Boards of networks that are kept for these networks' own records. */
  ofNetworks: number
  /** In the agenda's order. */
  notHere: { board: string; title: string; why: Absence }[]
  /** In which times are told, an IANA name; null: UTC. */
  zone: string | null
  /** How far it goes: nobody beyond this audience is to have it. Together with `edition`, or neither. */
  reach?: Exclude<Reach, 'self'>
  /** Of the records made for this audience, from 1: grows when what is in it changes. */
  edition?: number
  /** What somebody sorted once boards were frozen, and not the room. Left out: nothing. */
  sorted?: SortedBoard[]
  /** Until when words and names of the event are kept, and how that day was moved. Left out: nobody said. */
  kept?: KeptAbout
  /** Who takes withdrawals, and how to reach them. Left out: nobody is named. */
  withdrawals?: string
  /** What became of the promises in it, beyond the people who were there. Left out: nobody promised anything in it. */
  promises?: ToldPromises
  /** What is answered to what people said. Left out: nothing is. */
  replies?: RecordReply[]
  /** What the organisers wrote and quoted, in the order in which it stands. Left out: nothing. */
  written?: WrittenSection[]
}
/** In the workspace of the record. Quotes are notes of its boards; one that is not in this copy any more is not told. */
export type WrittenSection = {
  section: SectionKind
  /** Of a theme: the group of the room, or one that was added afterwards. */
  board?: string
  group?: string
  text: string
  quotes: { note: string; against: boolean }[]
}
export type RecordReply = Pick<ReplyRecord, 'said' | 'state' | 'words' | 'who' | 'by'>
/** A layer beside a board’s edition: of notes that the room put nowhere. */
export type SortedBoard = {
  board: string
  /** Added afterwards; others are the room’s own. */
  groups: { id: string; name: string }[]
  /** Note → group. */
  notes: Record<string, string>
}
/** Days as `2027-12-07`. */
type KeptAbout = { until: string; moves: { on: string; from: string; to: string; why: string }[] }

/** The format that says what `about` says. */
export function recordFormatOf(about: RecordAbout | null): string {
  if (about === null) return FIRST_RECORD_FORMAT
  return about.edition === undefined ? UNNUMBERED_RECORD_FORMAT : RECORD_FORMAT
}

/** May it lack words that were frozen and not erased? Only beyond the people who were there. */
export function goesBeyondTheRoom(about: Pick<RecordAbout, 'reach'> | null): boolean {
  return about?.reach === 'programme' || about?.reach === 'public'
}

export interface CompiledRecord {
  programme: SnapshotHeader['programme']
  event: SnapshotHeader['event']
  /** null: written before records said so, or a file of nothing but boards. */
  about: RecordAbout | null
  /** Over programme, event, `about` and the boards' roots: erasing and withholding leave it as it is. */
  root: string
  boards: readonly SnapshotBody[]
}

export function recordRoot(
  { programme, event, about }: Pick<CompiledRecord, 'programme' | 'event' | 'about'>,
  roots: readonly string[],
): string {
  if (about === null) return hashOf({ format: FIRST_RECORD_FORMAT, programme, event, snapshots: roots })
  return hashOf({ format: recordFormatOf(about), programme, event, about, snapshots: roots })
}

function inAgendaOrder(a: SnapshotBody, b: SnapshotBody): number {
  const [x, y] = [a.header, b.header]
  return (
    x.session.day - y.session.day ||
    x.session.order - y.session.order ||
    x.board.order - y.board.order ||
    (x.board.id < y.board.id ? -1 : 1)
  )
}

/** @param bodies one event's snapshots, or a single one, in any order; null when there is none. */
export function compileRecord(
  bodies: readonly string[],
  about: RecordAbout | null = null,
): CompiledRecord | null {
  const latest = new Map<string, SnapshotBody>()
  let newest: SnapshotBody['header'] | null = null
  for (const body of bodies.map(readBody)) {
    const { header } = body
    const other = latest.get(header.board.id)
    if (!other || other.header.edition < header.edition) latest.set(header.board.id, body)
    if (!newest || newest.seq < header.seq) newest = header
  }
  if (!newest) return null
  const { programme, event } = newest
  const boards = [...latest.values()].sort(inAgendaOrder)
  const roots = boards.map(board => board.root)
  return { programme, event, about, root: recordRoot({ programme, event, about }, roots), boards }
}
