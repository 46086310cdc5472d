/** What a delegate's own command is about: themself, and a board that they may see. */
import type { Note } from '@folkmoot/board-doc'
import { err, ok, type Result } from '@folkmoot/kit'
import type { Actor, BoardRecord, Id, PersonRecord, Refusal } from '@folkmoot/protocol'
import { refuse } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import { resolvePerson } from '../people/people.ts'

interface Here {
  board: Readonly<BoardRecord>
  person: Readonly<PersonRecord>
}

/** A board of another network, or one that nobody may see yet, is not there. */
export function boardOfDelegate(read: Pick<RoomReader, 'get'>, actor: Actor, id: Id): Result<Here, Refusal> {
  const person = actor.role === 'delegate' ? resolvePerson(read, actor.person) : null
  const board = read.get('board', id)
  if (!person || !board || board.phase === 'waiting') return err(refuse('not-found'))
  if (board.network !== null && board.network !== person.network) return err(refuse('not-found'))
  return ok({ board, person })
}

/** A note as it stands on a board now: neither hidden nor taken back nor held. */
export function standingNote(read: Pick<RoomReader, 'notes'>, board: Id, note: Id): Note | null {
  return read.notes(board).find(one => one.id === note) ?? null
}
