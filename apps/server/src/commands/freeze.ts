/** Freezing: what everybody has posted is brought onto the board, taken down as a snapshot, and stays. */
import { type SnapshotInput, takeSnapshot } from '@folkmoot/capture'
import {
  ballotsOf,
  countByNetwork,
  outcomeNow,
  peopleByNetwork,
  peopleToTell,
  type ToldPeople,
} from '@folkmoot/domain'
import { assert } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import type { BoardRecord, Id, SnapshotRecord } from '@folkmoot/protocol'
import type { CommandContext } from './handler.ts'
import { closeVote } from './phases.ts'

/** Who could write and vote on a board, and what of it is not kept. */
function factsOf(
  tx: Tx,
  board: Readonly<BoardRecord>,
  people: readonly ToldPeople[],
): SnapshotInput['facts'] {
  const readers = people.filter(({ network }) => board.network === null || network === board.network)
  const vote = tx.get('vote', board.id)
  const voters = ballotsOf(tx, board.id).length
  const { hidden, waiting } = tx.facts(board.id)
  return {
    people: readers.length === 0 ? null : readers.reduce((all, { joined }) => all + joined, 0),
    vote: vote && { dots: vote.budget, voters },
    leftOut: { hidden, waiting },
  }
}

/** What editions of this event have told of its people, the last one last. */
function toldBefore(tx: Tx): ToldPeople[][] {
  return tx
    .list('snapshot')
    .flatMap(({ people, at, id }) => (people ? [{ people, at, id }] : []))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ people }) => people)
}

export type FreezeContext = Pick<CommandContext, 'programmeName' | 'formatById'>

/** Answers the snapshot's id. The board may be open in any way; freezing shares it first, since a frozen board is read. */
export function freeze(tx: Tx, board: Readonly<BoardRecord>, context: FreezeContext): Id {
  const open: BoardRecord = { ...board, phase: 'share', revealed: [], lastCall: null }
  tx.put('board', open)
  closeVote(tx, board.id)
  const notes = tx.settle(board.id)
  // Settling may have noted that somebody has written.
  const settled = tx.get('board', board.id) ?? open
  const event = tx.get('event', tx.scope)
  const session = tx.get('session', board.session)
  assert(event && session, 'a board belongs to a session of an event')
  const edition = board.editions + 1
  const people = peopleToTell(peopleByNetwork(tx), toldBefore(tx))
  const outcome = outcomeNow(tx, settled, context.formatById)
  const taken = takeSnapshot({
    programme: { id: event.programme, name: context.programmeName(event.programme) },
    event,
    session,
    board: settled,
    edition,
    seq: tx.seq,
    at: tx.now,
    notes,
    outcome,
    people,
    countsByNetwork: countByNetwork(tx),
    facts: factsOf(tx, settled, people),
  })
  const sources: SnapshotRecord['sources'] = {}
  for (const note of notes) {
    const source = tx.source(note.id)
    if (source) sources[note.id] = { page: source.page, entry: source.entry }
  }
  const id = `${board.id}-${edition}`
  tx.put('snapshot', { id, board: board.id, edition, sources, outcome, people, ...taken })
  tx.put('board', { ...settled, phase: 'closed', editions: edition })
  return id
}
