/**
 * The workspace of an event's record: a page like a delegate's, written by organisers and those whom they named. Its entries are
 * sections under ids that everybody knows, with the words in `draft`; a note that is quoted is a field under its id, `for` or
 * `against` and when it was chosen, so that no word of it is copied. Sections are made by the server alone: of two that were made
 * under one id one would be lost.
 */
import { LIMITS } from '@folkmoot/protocol'
import type * as Y from 'yjs'
import { createEntry, pageEntries, readPage, setDraft } from './page.ts'

export const FIXED_SECTIONS = ['summary', 'present', 'said', 'next'] as const

const THEME = /^theme:([a-z0-9][a-z0-9-]{0,47})\.([a-z0-9][a-z0-9-]{0,47})$/

export interface Theme {
  board: string
  group: string
}
export interface ChosenQuote {
  note: string
  /** It speaks against what the others say. */
  against: boolean
}
export interface WorkspaceSection {
  id: string
  text: string
  /** In the order in which they were chosen. */
  quotes: readonly ChosenQuote[]
}

export const themeSection = ({ board, group }: Theme): string => `theme:${board}.${group}`

/** null: it is no theme's section. */
export function themeOf(section: string): Theme | null {
  const [, board, group] = THEME.exec(section) ?? []
  return board && group ? { board, group } : null
}

export function isSection(id: string): boolean {
  return FIXED_SECTIONS.some(one => one === id) || themeOf(id) !== null
}

/** What stands in a field of a section when a note is quoted there. */
export const quoteValue = (against: boolean, at: number): string => `${against ? 'against' : 'for'} ${at}`

const QUOTE = /^(for|against) (\d{1,15})$/

export function quotesOf(fields: Readonly<Record<string, unknown>>): ChosenQuote[] {
  return Object.entries(fields)
    .flatMap(([note, value]) => {
      const [, side, at] = (typeof value === 'string' && QUOTE.exec(value)) || []
      return side ? [{ note, against: side === 'against', at: Number(at) }] : []
    })
    .sort((a, b) => a.at - b.at || (a.note < b.note ? -1 : 1))
    .map(({ note, against }) => ({ note, against }))
}

/** What stands on the page that is a section, by id. */
export function readWorkspace(doc: Y.Doc): WorkspaceSection[] {
  return readPage(doc)
    .filter(({ id }) => isSection(id))
    .map(({ id, draft, fields }) => ({ id, text: draft, quotes: quotesOf(fields) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Makes the sections that are not there. */
export function makeSections(doc: Y.Doc, ids: readonly string[], made: number, origin: unknown): void {
  const there = pageEntries(doc)
  for (const id of ids.slice(0, LIMITS.entriesPerPage))
    if (!there.has(id)) createEntry(doc, { id, board: 'workspace', prompt: 'section', made }, origin)
}

/** Takes a section's words; its quotes stay. */
export function emptySection(doc: Y.Doc, id: string, origin: unknown): void {
  setDraft(doc, id, '', origin)
}
