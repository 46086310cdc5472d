/** What somebody decides who is named, or whose words they are; and what may still change once people have written. */
import {
  type Actor,
  type BoardRecord,
  type PersonRecord,
  type QuoteRecord,
  VISIBILITY_ORDER,
} from '@folkmoot/protocol'
import { resolvePerson } from './people.ts'
import type { RecordReader } from './records/behaviour.ts'

type Board = Readonly<Pick<BoardRecord, 'written' | 'editions'>>

/** Delegates answer for themselves; that somebody else is quoted is none of their business. */
export function mayAnswerQuote(
  read: Pick<RecordReader, 'get'>,
  actor: Actor,
  quote: Readonly<Pick<QuoteRecord, 'person'>>,
): boolean {
  if (actor.role !== 'delegate') return true
  if (quote.person === null) return false
  return resolvePerson(read, quote.person)?.id === resolvePerson(read, actor.person)?.id
}

/** The person asked has a device, and answers on it. */
export function answersThemselves(
  read: Pick<RecordReader, 'get'>,
  quote: Readonly<Pick<QuoteRecord, 'person'>>,
): boolean {
  const person: Readonly<PersonRecord> | null =
    quote.person === null ? null : resolvePerson(read, quote.person)
  return person !== null && !person.deviceless
}

/** Somebody has posted, or is writing: drafts were begun under the words on the screen too. */
export function wasWritten(board: Board, isWrittenOn: () => boolean): boolean {
  return board.written || board.editions > 0 || isWrittenOn()
}

/** People wrote, or began to, believing what the screen said then: what was open to them only becomes more private. */
export function mayBecome(
  board: Board & Readonly<Pick<BoardRecord, 'visibility' | 'phase' | 'past'>>,
  visibility: BoardRecord['visibility'],
  isWrittenOn: () => boolean,
): boolean {
  const tighter = VISIBILITY_ORDER.indexOf(visibility) >= VISIBILITY_ORDER.indexOf(board.visibility)
  return tighter || !(wasOpen(board) || wasWritten(board, isWrittenOn))
}

function wasOpen({ phase, past }: Readonly<Pick<BoardRecord, 'phase' | 'past'>>): boolean {
  return phase !== 'waiting' || (past !== undefined && past.had.length > 0)
}

/** Of one choice only what was said last stands. `kinds`: what this person said of the note before. */
export function marksAfter(
  kinds: readonly string[],
  spec: { kind: string; choice?: string },
  specs: readonly { kind: string; choice?: string }[],
  on: boolean,
): string[] {
  const rivals = specs.filter(one => spec.choice !== undefined && one.choice === spec.choice)
  const others = kinds.filter(kind => kind !== spec.kind && !rivals.some(one => one.kind === kind))
  if (on) return [...others, spec.kind]
  return kinds.filter(kind => kind !== spec.kind)
}
