/** What one person is told about themself: their seat, their turn, how the room treats their entries, who quotes them. */
import type { Id, MineView, MyQuote, RoundTableDetail, TableView } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import { resolvePerson } from '../people/people.ts'
import { clock, currentRound } from './common.ts'
import { promptFinder, queueWithNames } from './facilitator.ts'

/** null: there is no such person any more. `page` is the id that their device joined with. */
export function mine(read: RoomReader, page: Id): MineView | null {
  const own = read.get('person', page)
  const person = resolvePerson(read, page)
  if (!own || !person) return null
  const seat = read.list('table').find(table => table.people.includes(person.id))
  const table: TableView | null = seat ? { id: seat.id, name: seat.name, people: seat.people } : null
  return {
    person: { id: page, name: person.name, network: person.network, pageEpoch: own.pageEpoch },
    table,
    round: myRound(read, person.id),
    fates: read.fates(page),
    quotes: myQuotes(read, person.id),
  }
}

function myRound(read: RoomReader, person: Id): RoundTableDetail | null {
  const round = currentRound(read)
  if (!round || round.finishedAt !== null) return null
  const table = round.tables.find(one => one.queue.includes(person) || one.heard.includes(person))
  return table ? { ...clock(table), queue: queueWithNames(read, table.queue) } : null
}

function myQuotes(read: RoomReader, person: Id): MyQuote[] {
  const quotes = read
    .list('quote')
    .filter(quote => quote.person !== null && resolvePerson(read, quote.person)?.id === person)
  if (quotes.length === 0) return []
  const promptOf = promptFinder(read)
  return quotes.map(quote => {
    const named = read.get('board', quote.board)?.visibility === 'named'
    return {
      quote: quote.id,
      board: quote.board,
      prompt: promptOf(quote),
      by: named ? (read.author(quote.page)?.name ?? null) : null,
      text: quote.correctedText ?? quote.text,
      name: quote.correctedName ?? read.get('person', person)?.name ?? '',
      answer: quote.answer,
    }
  })
}
