/** What a document lays out of a record: what people wrote something to has a heading, and what nobody wrote to a line. */
import type { OutlineSection } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/files'
import {
  type FormatLookup,
  goneOf,
  leftOutWords,
  notHereWords,
  type OpenBoard,
  type OpenRecord,
  rewordedWords,
} from './open-record.ts'
import { boardLines } from './outcome.ts'
import { outlineOf } from './outline.ts'
import { isWhole } from './side-by-side.ts'

/** Boards that there is something to tell of. */
export function chaptersOf({ boards }: Pick<OpenRecord, 'boards'>): readonly OpenBoard[] {
  return boards.filter(board => !isUnwritten(board))
}

/** A board's sections that have notes, and one line for its prompts that have none. */
export function sectionsOf(
  board: OpenBoard,
  format: ReturnType<FormatLookup>,
): { sections: OutlineSection[]; unwritten: string[] } {
  const all = outlineOf(board, format)
  const counted = countedPrompts(board)
  const prompts = all
    .filter(({ heading, items }) => items.length === 0 && !counted.has(heading))
    .map(({ heading }) => `“${heading}”`)
  const sections = all.filter(({ items }) => items.length > 0)
  if (prompts.length === 0) return { sections, unwritten: [] }
  return { sections, unwritten: [t(isAllTold(board) ? 'unwritten-prompts' : 'no-note-to', { prompts })] }
}

/** What has no chapter, a line each: boards that are not in the record, and those on which nothing was written. */
export function withoutChapterWords(record: OpenRecord): string[] {
  const empty = record.boards.filter(isUnwritten)
  return [
    ...notHereWords(record),
    ...empty.map(board =>
      t(isAllTold(board) ? 'unwritten-board' : 'no-note-on', { title: board.header.board.title }),
    ),
  ]
}

function isUnwritten(board: OpenBoard): boolean {
  const { facts, sealedAnew } = board.header
  return (
    board.notes.length === 0 &&
    goneOf(board) === 0 &&
    boardLines(board).length === 0 &&
    rewordedWords(board).length === 0 &&
    leftOutWords(facts?.leftOut ?? null) === '' &&
    sealedAnew === undefined
  )
}

/** Where nothing was left out and nothing counted, a prompt without notes is one that nobody wrote to. */
function isAllTold(board: OpenBoard): boolean {
  return isWhole(board) && (board.header.outcome?.summary ?? null) === null
}

/** Questions that were answered by taps; what they were answered is told elsewhere. */
function countedPrompts({ header }: OpenBoard): ReadonlySet<string> {
  const rows = header.outcome?.summary?.rows ?? []
  const ids = new Set(rows.map(({ prompt }) => prompt))
  return new Set(header.board.prompts.filter(({ id }) => ids.has(id)).map(({ text }) => text))
}
