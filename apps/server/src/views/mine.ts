/** What one person is told about themself: their seat, their turn, how the room treats their entries, who quotes them. */
import type { Id, MineView, MyQuote, QuoteRecord, RoundTableDetail, TableView } from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import { resolvePerson } from '../people/people.ts'
import { clock, currentRound } from './common.ts'
import { promptFinder, queueWithNames } from './facilitator.ts'

/** null: there is no such person any more. `page` is the id that their device joined with. */
export type MineOf = (page: Id) => MineView | null

/** Made once for everybody who must be told: what is looked up in it is found once. */
export function createMine(read: RoomReader): MineOf {
  const seats = new Map<Id, TableView>()
  for (const { id, name, people } of read.list('table'))
    for (const person of people) seats.set(person, { id, name, people })
  const rounds = roundsByPerson(read)
  const quotes = quotesByPerson(read)
  const promptOf = promptFinder(read)

  function tell(quote: QuoteRecord, name: string): MyQuote {
    const named = read.get('board', quote.board)?.visibility === 'named'
    return {
      quote: quote.id,
      board: quote.board,
      prompt: promptOf(quote),
      by: named ? (read.author(quote.page)?.name ?? null) : null,
      text: quote.correctedText ?? quote.text,
      name: quote.correctedName ?? name,
      answer: quote.answer,
    }
  }

  return page => {
    const own = read.get('person', page)
    const person = resolvePerson(read, page)
    if (!own || !person) return null
    return {
      person: {
        id: page,
        known: person.id,
        name: person.name,
        network: person.network,
        pageEpoch: own.pageEpoch,
      },
      table: seats.get(person.id) ?? null,
      round: rounds.get(person.id) ?? null,
      fates: read.fates(page),
      quotes: (quotes.get(person.id) ?? []).map(quote => tell(quote, person.name)),
    }
  }
}

function roundsByPerson(read: RoomReader): Map<Id, RoundTableDetail> {
  const found = new Map<Id, RoundTableDetail>()
  const round = currentRound(read)
  if (!round || round.finishedAt !== null) return found
  for (const table of round.tables) {
    const detail = { ...clock(table), queue: queueWithNames(read, table.queue) }
    for (const person of [...table.queue, ...table.heard]) found.set(person, detail)
  }
  return found
}

function quotesByPerson(read: RoomReader): Map<Id, QuoteRecord[]> {
  const found = new Map<Id, QuoteRecord[]>()
  for (const quote of read.list('quote')) {
    const person = quote.person === null ? null : resolvePerson(read, quote.person)
    if (person) found.set(person.id, [...(found.get(person.id) ?? []), quote])
  }
  return found
}
