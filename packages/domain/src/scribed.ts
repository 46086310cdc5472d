/**
 * People without a device give dots and answer what is counted once, within the budgets of everybody, through those who run
 * the board or sit at their table. Whoever enters it says what they knew to be entered already: of two who enter it at
 * once the second changes nothing, and is told who was quicker.
 */
import { err, ok, type Result } from '@folkmoot/kit'
import {
  type BoardRecord,
  type GroupsRecord,
  type Id,
  type Refusal,
  refuse,
  type ScribedRecord,
  type VoteRecord,
} from '@folkmoot/protocol'
import { changedByLabel } from './people.ts'
import type { RecordReader } from './records/behaviour.ts'
import { type Dots, given } from './votes.ts'

/** What is entered of a vote; of answers that are counted it is the step that is asked, or {@link ANSWERS}. */
export const DOTS = 'dots'
const ANSWERS = 'answers'

/** A board that is asked twice is answered once each time; before it was turned to a step that is the first. */
export function answersAsked(board: Pick<BoardRecord, 'step'>, steps: readonly { id: string }[]): string {
  return board.step ?? steps[0]?.id ?? ANSWERS
}

export function scribedId(board: Id, person: Id, what: string): Id {
  return `${board}-${person}-${what}`
}

/**
 * `stands`: they have given dots, or answered, whoever entered it. `rev`: what whoever enters it now knows of; 0: nothing.
 * Answers the record that is to be kept, or why nothing may be entered.
 */
export function entering(
  before: Readonly<ScribedRecord> | null,
  { board, person, what }: { board: Id; person: Id; what: string },
  { stands, rev }: { stands: boolean; rev: number },
  by: ScribedRecord['by'],
): Result<ScribedRecord, Refusal> {
  const now = revOf(before, stands)
  if (now !== rev) {
    const mover =
      before?.by.device === by.device ? { by: 'you' as const, who: '' } : changedByLabel(before?.by.by)
    return err(refuse('entered-already', { ...mover, rev: now }))
  }
  return ok({ id: scribedId(board, person, what), board, person, what, rev: now + 1, by })
}

/** What was given or answered on a device that they had before, or in an earlier version, counts as entered once. */
function revOf(before: Readonly<ScribedRecord> | null, stands: boolean): number {
  return before?.rev ?? (stands ? 1 : 0)
}

/** A whole ballot, as it was told or stands on paper. */
export function givenTogether(
  vote: Readonly<Pick<VoteRecord, 'open' | 'budget'>> | null,
  room: { voting: boolean; targets: ReadonlySet<Id>; groups: GroupsRecord['groups'] },
  dots: Dots,
): Result<{ dots: Dots; left: number }, Refusal> {
  let cast: Result<{ dots: Dots; left: number }, Refusal> = ok({ dots: {}, left: vote?.budget ?? 0 })
  if (!room.voting || !vote?.open) return err(refuse('no-vote-now'))
  for (const [target, n] of Object.entries(dots)) {
    cast = given(vote, room, cast.value.dots, { target, dots: n })
    if (!cast.ok) return cast
  }
  return cast
}

/**
 * Of people without a device, what was entered and may be told to those who run a board or share a table with them. That
 * somebody gave dots is told of every vote that runs; that somebody answered, where people are named: elsewhere that would
 * tell who has written.
 */
export function scribedTold(
  read: Pick<RecordReader, 'get' | 'list'>,
  boards: readonly Readonly<BoardRecord>[],
  people: ReadonlySet<Id>,
): readonly Pick<ScribedRecord, 'board' | 'person' | 'what' | 'rev' | 'by'>[] {
  const answers = read.list('scribed').filter(({ what, board, person }) => {
    const named = boards.some(one => one.id === board && one.visibility === 'named')
    return what !== DOTS && named && people.has(person)
  })
  const votes = boards.filter(({ id, phase }) => phase === 'vote' && read.get('vote', id)?.open)
  const dots = votes.flatMap(({ id: board }) =>
    [...people].flatMap(person => {
      const record = read.get('scribed', scribedId(board, person, DOTS))
      const rev = revOf(record, read.get('ballot', `${board}-${person}`) !== null)
      return rev > 0 ? [{ board, person, what: DOTS, rev, by: record?.by ?? { device: '', by: '' } }] : []
    }),
  )
  return [...answers, ...dots]
}
