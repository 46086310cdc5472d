/** Who may write on a board, and how many have. */
import type { BoardRecord, PersonRecord } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import { everybody } from '../people/people.ts'

type Board = Readonly<BoardRecord>

/** How many may write on a board: people, or tables with somebody at them. */
export function writersExpected(read: Pick<RoomReader, 'list'>, board: Board): number {
  if (board.by === 'table') return read.list('table').filter(table => table.people.length > 0).length
  return everybody(read).filter(person => mayWrite(person, board)).length
}

export function mayWrite(person: Readonly<PersonRecord>, board: Board): boolean {
  return board.network === null || board.network === person.network
}

/**
 * A person with two pages is one writer. null on boards without names: there one person's many notes read as many
 * people's until they are shown, and how many wrote would tell them apart.
 */
export function writersSoFar(read: RoomReader, board: Board): number | null {
  if (board.visibility !== 'named') return null
  return new Set([...read.writersOf(board.id)].map(page => read.author(page)?.id ?? page)).size
}
