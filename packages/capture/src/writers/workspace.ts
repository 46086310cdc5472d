/** What the organisers wrote to a record, as chapters before its boards: every document lays out these and nothing else. */
import { t } from '@folkmoot/messages/files'
import type { WrittenSection } from '../record.ts'
import { networkWords, type OpenBoard, type OpenRecord } from './open-record.ts'

export interface WrittenQuote {
  note: string
  /** Exactly as it stands on its board. */
  text: string
  board: OpenBoard
  network: string
  /** As it is printed; empty: none. */
  by: string
}
export interface WrittenPart {
  /** null: it stands under the chapter's own heading. */
  heading: string | null
  paragraphs: string[]
  quotes: WrittenQuote[]
  /** What speaks against that. */
  against: WrittenQuote[]
}
export interface WrittenChapter {
  /** `written-1`; for links. */
  id: string
  title: string
  parts: WrittenPart[]
}

/** Chapters that hold something, in the record's order. */
export function writtenChapters({ about, boards }: Pick<OpenRecord, 'about' | 'boards'>): WrittenChapter[] {
  const written = about?.written ?? []
  if (written.length === 0) return []
  const quotable = quotableIn(boards)
  const parts = (kind: WrittenSection['section']) =>
    written.filter(({ section }) => section === kind).flatMap(one => partOf(one, boards, quotable))
  const chapters = [
    { title: t('written-summary'), parts: parts('summary') },
    { title: t('written-present'), parts: parts('present') },
    { title: t('written-said'), parts: [...parts('said'), ...parts('theme')] },
    { title: t('written-next'), parts: parts('next') },
  ]
  return chapters.filter(one => one.parts.length > 0).map((one, i) => ({ ...one, id: `written-${i + 1}` }))
}

export const againstTitle = (): string => t('written-against')

type Quotable = ReadonlyMap<string, WrittenQuote>

function quotableIn(boards: readonly OpenBoard[]): Quotable {
  return new Map(
    boards.flatMap(board =>
      board.notes.map(note => {
        const network = note.network ?? ''
        const by = networkWords(board, network)
        return [note.id, { note: note.id, text: note.text, board, network, by }] as const
      }),
    ),
  )
}

function partOf(
  { board, group, text, quotes }: WrittenSection,
  boards: readonly OpenBoard[],
  quotable: Quotable,
): WrittenPart[] {
  const told = (against: boolean) =>
    quotes
      .filter(quote => quote.against === against)
      .flatMap(({ note }) => {
        const known = quotable.get(note)
        return known ? [known] : []
      })
  const part = {
    heading: board === undefined || group === undefined ? null : groupName(boards, board, group),
    paragraphs: paragraphsOf(text),
    quotes: told(false),
    against: told(true),
  }
  return part.paragraphs.length + part.quotes.length + part.against.length > 0 ? [part] : []
}

function groupName(boards: readonly OpenBoard[], board: string, group: string): string {
  const open = boards.find(one => one.header.board.id === board)
  const rooms = open?.header.outcome?.groups.find(({ id }) => id === group)?.name
  const later = [...(open?.sorted.values() ?? [])].find(({ id }) => id === group)?.name
  return rooms || later || t('written-no-name')
}

/** Parts with an empty line between them. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map(part => part.replace(/^\n+|\s+$/g, ''))
    .filter(part => part.trim() !== '')
}
