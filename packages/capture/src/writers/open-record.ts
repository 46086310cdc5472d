/** What the writers share: the record with names opened or withheld, and its facts in words. */
import { type Format, type Note, type OutlineSection, outlineByPrompt } from '@folkmoot/board-doc'
import type { NetworkRecord, Visibility } from '@folkmoot/protocol'
import type { SnapshotBody, SnapshotHeader, SnapshotNetwork } from '../body.ts'
import { withholdNames } from '../erase.ts'
import { openSnapshot } from '../open.ts'
import type { CompiledRecord } from '../record.ts'
import { counted } from '../text.ts'
import { linesOf } from './outcome.ts'

/** Capture knows no formats: the caller lends what it has. */
export type FormatLookup = (
  id: string,
) => Pick<Format, 'title' | 'wall' | 'outline' | 'card' | 'marks'> | null

export interface OpenBoard {
  header: SnapshotHeader
  root: string
  body: SnapshotBody
  /** In the snapshot's order. */
  notes: readonly Note[]
  erased: readonly string[]
  networks: ReadonlyMap<string, SnapshotNetwork>
  namesWithheld: boolean
}
export interface OpenRecord extends Omit<CompiledRecord, 'boards'> {
  boards: readonly OpenBoard[]
}

export function openBoard(stored: SnapshotBody, names: boolean): OpenBoard {
  const shown = names && stored.header.board.visibility === 'named'
  const body = shown ? stored : withholdNames(stored)
  return {
    header: body.header,
    root: body.root,
    body,
    ...openSnapshot(body),
    networks: new Map(body.header.networks.map(network => [network.id, network])),
    namesWithheld: body.leaves.some(leaf => 'withheld' in leaf),
  }
}

/** The name to print for a note's network label; empty for none. */
export function networkWords(board: OpenBoard, id: string | undefined): string {
  if (id === undefined || id === '') return ''
  return id === 'another' ? 'another network' : (board.networks.get(id)?.name ?? '')
}

/** The format's outline; notes that it leaves out (a prompt of another version) are not lost but come last. */
export function outlineOf(board: OpenBoard, format: ReturnType<FormatLookup>): OutlineSection[] {
  const { prompts } = board.header.board
  const networks = board.header.networks.map(n => ({ ...n, programme: board.header.programme.id }))
  const snapshot = { prompts, notes: board.notes, networks }
  const sections = format ? format.outline(snapshot) : outlineByPrompt(snapshot)
  const told = new Set(sections.flatMap(section => section.items.map(item => item.note)))
  const rest = board.notes.filter(note => !told.has(note.id))
  return withOutcome(board, format, [...sections, ...restOf(rest, networks)])
}

function restOf(rest: readonly Note[], networks: readonly NetworkRecord[]): OutlineSection[] {
  if (rest.length === 0) return []
  const others = [{ id: 'others', text: 'Other notes' }]
  const notes = rest.map(note => ({ ...note, prompt: 'others' }))
  return outlineByPrompt({ prompts: others, notes, networks })
}

function withOutcome(
  board: OpenBoard,
  format: ReturnType<FormatLookup>,
  sections: readonly OutlineSection[],
): OutlineSection[] {
  const outcomeOf = linesOf(board, format)
  const byId = new Map(board.notes.map(note => [note.id, note]))
  return sections.map(({ heading, items }) => ({
    heading,
    items: items.map(item => {
      const note = byId.get(item.note)
      const lines = [...(item.lines ?? []), ...(note ? outcomeOf(note) : [])]
      return lines.length > 0 ? { ...item, lines } : item
    }),
  }))
}

const VISIBILITY_WORDS: Record<Visibility, string> = {
  named: 'named board',
  network: 'network only: the room did not see who wrote',
  anonymous: 'anonymous: the room saw neither names nor networks',
}
export function visibilityWords(board: OpenBoard): string {
  return VISIBILITY_WORDS[board.header.board.visibility]
}

export function namesWords(record: OpenRecord): string {
  const named = record.boards.filter(board => board.header.board.visibility === 'named')
  if (named.length === 0) return 'No board here showed names.'
  if (named.some(board => board.namesWithheld)) return 'Names are left out of this copy.'
  return 'Names are given where the board showed them.'
}

export function erasedWords(n: number): string {
  return n === 1
    ? 'A note was taken out after the board was frozen.'
    : `${n} notes were taken out after the board was frozen.`
}

export function noteTotals(record: OpenRecord): { notes: number; erased: number; words: string } {
  const notes = record.boards.reduce((sum, board) => sum + board.notes.length, 0)
  const erased = record.boards.reduce((sum, board) => sum + board.erased.length, 0)
  const words = [counted(record.boards.length, 'board'), counted(notes, 'note')]
  if (erased > 0) words.push(`${erased} erased`)
  return { notes, erased, words: words.join(' · ') }
}

/** “Day one · Why are we here?”; the session's title only where it is not the board's own. */
export function whereWords({ session, board }: SnapshotHeader): string {
  return [session.dayName, session.title === board.title ? '' : session.title].filter(Boolean).join(' · ')
}
