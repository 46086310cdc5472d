/** What a delegate's own command is about: themself, and a board that they may see. */

import { maySee, resolvePerson } from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import type { Actor, BoardRecord, Id, PersonRecord, Refusal } from '@folkmoot/protocol'
import { refuse } from '@folkmoot/protocol'

interface BoardAndPerson {
  board: Readonly<BoardRecord>
  person: Readonly<PersonRecord>
}

/** A board of another network, or one that nobody may see yet, is not there. */
export function boardOfDelegate(
  read: Pick<RoomReader, 'get'>,
  actor: Actor,
  id: Id,
): Result<BoardAndPerson, Refusal> {
  const person = actor.role === 'delegate' ? resolvePerson(read, actor.person) : null
  const board = read.get('board', id)
  if (!person || !board || board.phase === 'waiting') return err(refuse('not-found'))
  if (!maySee(board, person.network)) return err(refuse('not-found'))
  return ok({ board, person })
}
