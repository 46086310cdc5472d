/** Dots: how many a person has, what they are given to, and what they come to. */
import { err, ok, type Result } from '@folkmoot/kit'
import {
  type BallotRecord,
  type GroupsRecord,
  type Id,
  type Refusal,
  refuse,
  type VoteRecord,
} from '@folkmoot/protocol'
import type { RecordReader } from './records/behaviour.ts'

/** Note or group → dots. */
export type Dots = Readonly<Record<Id, number>>
type Read = Pick<RecordReader, 'get' | 'list'> & { notes(board: Id): readonly { readonly id: Id }[] }

/** `budget` null: as it was. Opened again, nobody has fewer dots than somebody has given already. */
export function openedVote(
  board: Id,
  before: Readonly<VoteRecord> | null,
  given: readonly Dots[],
  budget: number | null,
): VoteRecord {
  const dots = Math.max(budget ?? before?.budget ?? 1, ...given.map(sum))
  return { id: board, budget: dots, open: true }
}

export function ballotsOf(read: Pick<RecordReader, 'list'>, board: Id): readonly Readonly<BallotRecord>[] {
  return read.list('ballot').filter(ballot => ballot.board === board)
}

/** What dots can stand on: the board's notes and its groups. */
export function voteTargets(read: Read, board: Id): Set<Id> {
  const groups = read.get('groups', board)?.groups ?? []
  return new Set([...read.notes(board), ...groups].map(({ id }) => id))
}

/**
 * Where dots stand now: on what they were given to, or on the group which that was merged into. Dots on a note that went
 * are their giver's again. A ballot keeps what was said, so that undoing a merge gives every group its own back.
 */
export function standingDots(read: Read, board: Id): (dots: Dots) => Record<Id, number> {
  const targets = voteTargets(read, board)
  const merged = read.get('groups', board)?.merged ?? {}
  const placeOf = (target: Id): Id | null => {
    const been = new Set<Id>()
    let at: Id | undefined = target
    while (at !== undefined && !targets.has(at) && !been.has(at)) {
      been.add(at)
      at = merged[at]
    }
    return at !== undefined && targets.has(at) ? at : null
  }
  return dots => {
    const standing: Record<Id, number> = {}
    for (const [target, n] of Object.entries(dots)) {
      const place = placeOf(target)
      if (place !== null) standing[place] = (standing[place] ?? 0) + n
    }
    return standing
  }
}

/** Dots of everybody together. */
export function countVotes(read: Read, board: Id): Record<Id, number> {
  const standing = standingDots(read, board)
  const counts: Record<Id, number> = {}
  for (const ballot of ballotsOf(read, board))
    for (const [target, dots] of Object.entries(standing(ballot.dots)))
      counts[target] = (counts[target] ?? 0) + dots
  return counts
}

/** A person's dots after `n` were put on `target`; `before`: where theirs stand now. */
export function given(
  vote: Readonly<Pick<VoteRecord, 'open' | 'budget'>> | null,
  room: {
    voting: boolean
    targets: ReadonlySet<Id>
    groups: GroupsRecord['groups']
  },
  before: Dots,
  { target, dots: n }: { target: Id; dots: number },
): Result<{ dots: Dots; left: number }, Refusal> {
  if (!room.voting || !vote?.open) return err(refuse('no-vote-now'))
  if (!room.targets.has(target)) return err(refuse('target-gone'))
  // What was put together before a vote is one thing in it; dots given before stay where they are.
  if (n > 0 && room.groups.some(group => group.notes.includes(target))) return err(refuse('note-in-a-group'))
  const { [target]: _before, ...others } = before
  const dots = n === 0 ? others : { ...others, [target]: n }
  const left = vote.budget - sum(dots)
  if (left < 0) return err(refuse('dots-given', { dots: vote.budget }))
  return ok({ dots, left })
}

export function sum(dots: Dots): number {
  return Object.values(dots).reduce((all, one) => all + one, 0)
}
