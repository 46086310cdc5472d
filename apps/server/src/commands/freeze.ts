/** Freezing: what everybody has posted is brought onto the board, taken down as a snapshot, and stays. */
import { takeSnapshot } from '@folkmoot/capture'
import { assert } from '@folkmoot/kit'
import type { BoardRecord, Id, SnapshotRecord } from '@folkmoot/protocol'
import type { Tx } from '@folkmoot/sync'
import { countByNetwork } from '../views/counts.ts'
import { outcomeNow } from '../views/outcomes.ts'
import type { Desk } from './handler.ts'
import { closeVote } from './votes.ts'

export type FreezeDesk = Pick<Desk, 'programmeName' | 'formatById'>

/** Answers the snapshot's id. The board may be open in any way; freezing shares it first, since a frozen board is read. */
export function freeze(tx: Tx, board: Readonly<BoardRecord>, desk: FreezeDesk): Id {
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
  const outcome = outcomeNow(tx, settled, desk.formatById)
  const taken = takeSnapshot({
    programme: { id: event.programme, name: desk.programmeName(event.programme) },
    event,
    session,
    board: settled,
    edition,
    seq: tx.seq,
    at: tx.now,
    notes,
    outcome,
    countsByNetwork: countByNetwork(tx),
  })
  const sources: SnapshotRecord['sources'] = {}
  for (const note of notes) {
    const source = tx.source(note.id)
    if (source) sources[note.id] = { page: source.page, entry: source.entry }
  }
  const id = `${board.id}-${edition}`
  tx.put('snapshot', { id, board: board.id, edition, sources, outcome, ...taken })
  tx.put('board', { ...settled, phase: 'closed', editions: edition })
  return id
}
