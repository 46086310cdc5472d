/** Dots: how many a person has is the server's to say, and so is what they are given to. */
import { err, ok, type Result } from '@folkmoot/kit'
import type { BallotRecord, COMMANDS, Id, Refusal } from '@folkmoot/protocol'
import { refuse } from '@folkmoot/protocol'
import type { RoomReader, Tx } from '@folkmoot/sync'
import { boardOfDelegate } from './delegates.ts'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS
type Read = Pick<RoomReader, 'get' | 'list' | 'notes'>

/** `budget` null: as it was. Opened again, nobody has fewer dots than somebody has given already. */
export function openVote(tx: Tx, board: Id, budget: number | null): void {
  const before = tx.get('vote', board)
  const given = ballotsOf(tx, board).map(ballot => sum(ballot.dots))
  const dots = Math.max(budget ?? before?.budget ?? 1, ...given)
  tx.put('vote', { id: board, budget: dots, open: true })
}

export function closeVote(tx: Tx, board: Id): void {
  const vote = tx.get('vote', board)
  if (vote?.open) tx.put('vote', { ...vote, open: false })
}

export function ballotsOf(read: Pick<RoomReader, 'list'>, board: Id): readonly Readonly<BallotRecord>[] {
  return read.list('ballot').filter(ballot => ballot.board === board)
}

/** What dots can stand on: the board's notes and its groups. */
function voteTargets(read: Read, board: Id): Set<Id> {
  const groups = read.get('groups', board)?.groups ?? []
  return new Set([...read.notes(board), ...groups].map(({ id }) => id))
}

type Dots = Readonly<Record<Id, number>>

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

/** Note or group → dots of everybody together. */
export function countVotes(read: Read, board: Id): Record<Id, number> {
  const standing = standingDots(read, board)
  const counts: Record<Id, number> = {}
  for (const ballot of ballotsOf(read, board))
    for (const [target, dots] of Object.entries(standing(ballot.dots)))
      counts[target] = (counts[target] ?? 0) + dots
  return counts
}

export const voteCast = task(
  (tx, { actor, input }: Call<InputOf<C['voteCast']>>): Result<{ left: number }, Refusal> => {
    const here = boardOfDelegate(tx, actor, input.board)
    if (!here.ok) return here
    const { board, person } = here.value
    const vote = tx.get('vote', board.id)
    if (board.phase !== 'vote' || !vote?.open)
      return err(refuse('wrong-phase', 'There is no vote here just now.'))
    const targets = voteTargets(tx, board.id)
    if (!targets.has(input.target)) return err(refuse('not-found', 'That is not on this board any more.'))
    if (input.dots > 0 && isGrouped(tx, board.id, input.target))
      return err(refuse('conflict', 'This note stands in a group: give your dots to the group.'))
    const id = `${board.id}-${person.id}`
    const before = standingDots(tx, board.id)(tx.get('ballot', id)?.dots ?? {})
    const { [input.target]: _given, ...others } = before
    const dots = input.dots === 0 ? others : { ...others, [input.target]: input.dots }
    const left = vote.budget - sum(dots)
    if (left < 0) return err(refuse('conflict', `You have ${vote.budget} dots. Take one back first.`))
    if (Object.keys(dots).length > 0) tx.put('ballot', { id, board: board.id, person: person.id, dots })
    else tx.delete('ballot', id)
    return ok({ left })
  },
)

/** What was put together before a vote is one thing in it; dots given before stay where they are. */
function isGrouped(read: Read, board: Id, note: Id): boolean {
  return read.get('groups', board)?.groups.some(group => group.notes.includes(note)) ?? false
}

function sum(dots: Readonly<Record<Id, number>>): number {
  return Object.values(dots).reduce((all, one) => all + one, 0)
}
