/** Who is still to come: how many have written, who has not, whom nobody has found. Names for facilitators only. */

import { isShown, maySee, readStage, resolvePerson } from '@folkmoot/domain'
import type { BoardRecord, CircleNote, Id, UnwrittenView } from '@folkmoot/protocol'
import { visibleBoards } from './common.ts'
import type { ViewContext } from './context.ts'
import { peopleSeen } from './facilitator.ts'

type Board = Readonly<BoardRecord>

function boardOnStage({ read }: ViewContext): Board | null {
  const { board } = readStage(read)
  return board === null ? null : read.get('board', board)
}

export function unwritten(context: ViewContext): UnwrittenView | null {
  const { read } = context
  const board = boardOnStage(context)
  if (board?.visibility !== 'named') return null
  if (board.phase !== 'write' && !isShown(board)) return null
  const pages = read.writersOf(board.id)
  if (board.by === 'table') {
    const silent = read
      .list('table')
      .filter(({ page, people }) => people.length > 0 && (page === null || !pages.has(page)))
    return { board: board.id, people: [], tables: silent.map(table => table.id).sort() }
  }
  const written = new Set([...pages].map(page => read.author(page)?.id))
  const people = peopleSeen(context).filter(
    person => maySee(board, person.network) && !written.has(person.id),
  )
  return { board: board.id, people: people.map(person => person.handle).sort(), tables: [] }
}

/** People whom nobody has named yet on the stage's board, where naming is the point. */
export function unfound(context: ViewContext): Id[] {
  const { read, server } = context
  const board = boardOnStage(context)
  const format = board && server.formatById(board.format)
  if (!board || !format?.asksAbout || format.consent === 'words' || board.visibility !== 'named') return []
  const found = new Set<Id>()
  for (const quote of read.list('quote')) {
    const person =
      quote.board === board.id && quote.person !== null ? resolvePerson(read, quote.person) : null
    if (person) found.add(person.id)
  }
  return peopleSeen(context)
    .filter(person => !found.has(person.id))
    .map(person => person.handle)
    .sort()
}

/** What people of this delegate's network gave to their network alone. */
export function circle(context: ViewContext): CircleNote[] {
  const { read, audience } = context
  if (audience.kind !== 'delegate' || audience.network === null) return []
  const { network } = audience
  return visibleBoards(context).flatMap(board =>
    read.circle(board.id, network).map(({ source: _source, ...entry }) => ({ board: board.id, ...entry })),
  )
}
