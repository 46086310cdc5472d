/**
 * What one person is told about themself: their seat and table, their turn, how the room treats their entries, who quotes
 * them, and what they said with one tap.
 */

import { currentRound, resolvePerson, standingDots, standingNote } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import {
  type Id,
  LIMITS,
  type MineView,
  type MyAccess,
  type MyConsent,
  type MyQuote,
  type MySwap,
  type MyTable,
  type PersonRecord,
  type QuoteRecord,
  type RoundTableDetail,
  type ScribedView,
} from '@folkmoot/protocol'
import { accessOf, hasAgreed, isOpenTo, mayApprove, othersOpenTo, sealedFrom } from '../people/access.ts'
import { clock } from './common.ts'
import { promptFinder, queueWithNames, scribedViews } from './facilitator.ts'

/** null: there is no such person any more. `page` is the id that their device joined with. */
export type MineOf = (page: Id) => MineView | null

/** Made once for everybody who must be told: what is looked up in it is found once. */
export function createMine(read: RoomReader): MineOf {
  const seats = seatsByPerson(read)
  const rounds = roundsByPerson(read)
  const returners = returnersOf(read)
  const quotes = quotesByPerson(read)
  const marks = Map.groupBy(read.list('mark'), mark => mark.person)
  const ballots = ballotsByPerson(read)
  const swaps = swapsByPerson(read)
  const erased = new Map<Id, NonNullable<MineView['erased']>>()
  for (const { id, page, board, at } of read.list('erasure'))
    erased.set(page, [...(erased.get(page) ?? []), { id, board, at }])
  const promptOf = promptFinder(read)
  const scribed = new Map<Id, ScribedView[]>()
  const boards = read.list('board').filter(board => board.network === null)

  /** Once a table: everybody at it is told the same. */
  function scribedAt(table: MyTable | null): ScribedView[] {
    if (!table) return []
    const seated = read.get('table', table.id)?.people ?? []
    const without = seated.flatMap(id => resolvePerson(read, id) ?? []).filter(one => one.deviceless)
    const known = scribed.get(table.id) ?? scribedViews(read, boards, without)
    scribed.set(table.id, known)
    return known
  }

  function tell(quote: QuoteRecord, name: string): MyQuote {
    const named = read.get('board', quote.board)?.visibility === 'named'
    return {
      quote: quote.id,
      board: quote.board,
      consent: quote.consent,
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
    const table = seats.get(person.id) ?? null
    const held = heldBack(read, own.id, person.id)
    return {
      person: {
        id: page,
        known: person.handle,
        name: person.name,
        network: person.network,
        pageEpoch: own.pageEpoch,
      },
      table,
      round: rounds.get(person.id) ?? null,
      mayReturn: returners.has(person.id),
      fates: read.fates(page),
      tableFates: table?.page ? read.fates(table.page.id) : {},
      quotes: (quotes.get(person.id) ?? [])
        .filter(one => !held.has(one.id))
        .map(quote => tell(quote, person.name)),
      marks: Object.fromEntries((marks.get(person.id) ?? []).map(({ note, kinds }) => [note, kinds])),
      ballots: ballots.get(person.id) ?? {},
      swaps: (swaps.get(person.id) ?? []).filter(one => !held.has(one.swap)),
      scribed: scribedAt(table),
      ...(erased.has(page) && { erased: erased.get(page) ?? [] }),
      pages: othersOpenTo(read, page).map(other => ({
        id: other.id,
        pageEpoch: other.pageEpoch,
        fates: read.fates(other.id),
      })),
      access: accessToldTo(read, own),
      ...(read.get('time-asked', person.id) && { timeAsked: true as const }),
      consent: consentOf(read, page),
    }
  }
}

/** What was sent to somebody before a facilitator said that this page's device is theirs: until their pages open to each other. */
function heldBack(read: RoomReader, page: Id, person: Id): ReadonlySet<Id> {
  if (page === person || isOpenTo(read, page, person)) return NOTHING
  return new Set(read.get('recognised', page)?.heldBack ?? [])
}
const NOTHING: ReadonlySet<Id> = new Set()

function consentOf(read: RoomReader, page: Id): MyConsent | null {
  const said = read.get('consent', page)
  return said && { answer: said.answer, entries: said.entries }
}

/** What this page's devices are told of the ways in: what waits for them, and what was done. */
function accessToldTo(read: RoomReader, own: Readonly<PersonRecord>): MyAccess {
  const root = resolvePerson(read, own.id)
  const newCode = root && accessOf(root).newCode
  const hasDevice = (id: Id) => read.list('device').some(device => device.person === id)
  return {
    newCode: newCode ? { at: newCode.at, mayAnswer: mayApprove(read, own.id) } : null,
    sealed: sealedFrom(read, own.id).map(other => ({
      page: other.handle,
      name: other.name,
      joinedAt: other.joinedAt,
      fresh: accessOf(other).fresh,
      typed: other.returnCodeHash === null && !hasDevice(other.id),
      agreed: hasAgreed(read, own, other),
    })),
    changes: accessOf(own).changes,
  }
}

function seatsByPerson(read: RoomReader): Map<Id, MyTable> {
  const found = new Map<Id, MyTable>()
  const tables = [...read.list('table')].sort((a, b) => a.order - b.order)
  tables.forEach(({ id, name, people, page: pageId }, order) => {
    const page = pageId === null ? null : read.get('table-page', pageId)
    const seats = people.flatMap(id => {
      const person = resolvePerson(read, id)
      return person
        ? [{ id: person.handle, name: person.name, network: person.network, deviceless: person.deviceless }]
        : []
    })
    const table: MyTable = {
      id,
      name,
      people: seats.map(seat => seat.id),
      order,
      page: page && { id: page.id, pageEpoch: page.pageEpoch },
      seats,
    }
    for (const person of people) found.set(person, table)
  })
  return found
}

/** Of votes that are still to be seen; dots on what went are one's own again. */
function ballotsByPerson(read: RoomReader): Map<Id, MineView['ballots']> {
  const standing = new Map<Id, ReturnType<typeof standingDots>>()
  const found = new Map<Id, MineView['ballots']>()
  for (const { board, person, dots } of read.list('ballot')) {
    const now = standing.get(board) ?? standingDots(read, board)
    standing.set(board, now)
    found.set(person, { ...found.get(person), [board]: now(dots) })
  }
  return found
}

/** Each side is told who the other is where the board names people, or once both have said yes. */
function swapsByPerson(read: RoomReader): Map<Id, MySwap[]> {
  const found = new Map<Id, MySwap[]>()
  for (const swap of read.list('swap')) {
    const asker = resolvePerson(read, swap.asker)
    const author = resolvePerson(read, swap.author)
    if (!asker || !author) continue
    const named = read.get('board', swap.board)?.visibility === 'named'
    const both = swap.answer === 'agreed'
    const sides = [
      { me: author, other: asker, mine: false, contact: swap.askerContact },
      { me: asker, other: author, mine: true, contact: swap.authorContact },
    ]
    for (const { me, other, mine, contact } of sides) {
      const known = named || both
      const told: MySwap = {
        swap: swap.id,
        board: swap.board,
        note: swap.note,
        mine,
        name: known ? other.name : '',
        network: known ? other.network : null,
        text: standingNote(read, swap.board, swap.note)?.text ?? '',
        answer: swap.answer,
        contact: both ? contact : null,
      }
      found.set(me.id, [...(found.get(me.id) ?? []), told])
    }
  }
  return found
}

/** Who passed and could speak after all: not whoever's turn it is. */
function returnersOf(read: RoomReader): ReadonlySet<Id> {
  const round = currentRound(read)
  if (!round || round.finishedAt !== null) return new Set()
  return new Set(round.tables.flatMap(table => table.passed.filter(person => person !== table.queue[0])))
}

function roundsByPerson(read: RoomReader): Map<Id, RoundTableDetail> {
  const found = new Map<Id, RoundTableDetail>()
  const round = currentRound(read)
  if (!round || round.finishedAt !== null) return found
  for (const table of round.tables) {
    const [cut] = table.cut ? queueWithNames(read, [table.cut.person]) : []
    const detail: RoundTableDetail = {
      ...clock(table),
      queue: queueWithNames(read, table.queue),
      ...(cut && { cut }),
      ...(table.startsAt != null && table.passed.includes(table.queue[0] ?? '') && { offered: true }),
    }
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
  for (const [person, quotes] of found) found.set(person, withinReason(read, person, quotes))
  return found
}

/** Nobody is buried in questions, nor asked again by somebody whom they reported: others come once these are answered. */
function withinReason(read: RoomReader, person: Id, quotes: readonly QuoteRecord[]): QuoteRecord[] {
  const silenced = read.get('person', person)?.silenced ?? []
  const waiting = new Map<Id, number>()
  let all = 0
  return quotes.filter(quote => {
    if (quote.answer !== 'asked') return true
    const asker = read.author(quote.page)?.id ?? quote.page
    const before = waiting.get(asker) ?? 0
    if (silenced.includes(asker) || before >= LIMITS.questionsOfOne || all >= LIMITS.questionsWaiting)
      return false
    waiting.set(asker, before + 1)
    all++
    return true
  })
}
