/** Who writes, votes and answers for whom. */
import { err, ok, type Result } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import { type BoardRecord, type Id, type Refusal, refuse } from '@folkmoot/protocol'
import { boardOfDelegate } from './delegates.ts'
import type { Call } from './handler.ts'

/** Everything on their page was typed by others: no code and no device ever opened it. */
export function wasTypedFor(read: Pick<RoomReader, 'get' | 'list'>, person: Id): boolean {
  const isTheirs = (device: { person: Id | null }) => device.person === person
  return read.get('person', person)?.returnCodeHash === null && !read.list('device').some(isTheirs)
}

/** The board is open to this person, who writes through others only. */
export function mayScribe(
  tx: Tx,
  { actor, input }: Call<{ board: Id; person: Id; table?: Id | undefined }>,
  takingBack = false,
): Result<Readonly<BoardRecord>, Refusal> {
  const board = tx.get('board', input.board)
  const person = tx.get('person', input.person)
  if (!board || !person || person.mergedInto !== null) return err(refuse('not-found'))
  // With a device of their own they begin on a page of their own; what was typed for them is the scribe's to take back.
  if (!person.deviceless && !(takingBack && wasTypedFor(tx, person.id))) return err(refuse('only-by-code'))
  if (board.phase === 'waiting' || board.phase === 'closed') return err(refuse('wrong-phase'))
  if (board.network !== null && board.network !== person.network) return err(refuse('other-networks-board'))
  if (board.by === 'table') return err(refuse('tables-write-here'))
  if (actor.role !== 'delegate') return ok(board)
  // Whoever may not see the board writes nothing on it, and nobody writes for another table's people.
  const seen = boardOfDelegate(tx, actor, board.id)
  if (!seen.ok) return seen
  const atTable = tx.get('table', input.table ?? '')?.people.includes(person.id) ?? false
  return atTable ? ok(board) : err(refuse('not-at-your-table'))
}
