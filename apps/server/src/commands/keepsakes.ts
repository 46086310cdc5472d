/** What stays of an event that is deleted: its records for programme and public, and of each person what only their code opens. */
import { readPage } from '@folkmoot/board-doc'
import { compileRecord, openSnapshot, recordText } from '@folkmoot/capture'
import { reachOfEntry } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { randomId } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import type { Actor, Id, KeptEditionRecord, NoteReach } from '@folkmoot/protocol'
import { chooseSnapshots } from '../exports/choose.ts'
import { accessOf, isOpenTo } from '../people/access.ts'
import { sealId } from '../people/sealer.ts'
import { sealTo } from '../people/sealing.ts'
import type { CommandContext } from './handler.ts'

/** As it lies in its box. */
export interface Keepsake {
  event: { name: string; place: string; dates: string }
  /** Notes in the editions that are kept, and how far their writer lets each go. */
  notes: { id: Id; reach: NoteReach }[]
  /** What they said they would do, by when and with whom. */
  promises: { text: string; byWhen: string; withWhom: string }[]
}

/** Records for programme and public with any words in them, kept as they are now. Answers the notes in them. */
export function keepEditions(tx: Tx, actor: Actor, context: Pick<CommandContext, 'formatById'>): Set<Id> {
  const inside = new Set<Id>()
  // Nobody let anything go further: no record of nothing is made.
  if (!tx.list('consent').some(({ answer }) => answer !== 'no')) return inside
  for (const reach of ['programme', 'public'] as const) {
    const wanted = {
      format: 'json',
      snapshot: null,
      boards: null,
      names: false,
      separator: 'comma',
      reach,
    } as const
    const order = chooseSnapshots(tx, actor, wanted)
    const record = order.ok ? compileRecord(order.value.bodies, order.value.about) : null
    if (!record) continue
    const notes = record.boards.flatMap(body => openSnapshot(body).notes.map(({ id }) => id))
    if (notes.length === 0) continue
    for (const note of notes) inside.add(note)
    const { json, fileName } = recordText(record, context.formatById)
    const kept: KeptEditionRecord = {
      id: reach,
      edition: record.about?.edition ?? 1,
      at: tx.now,
      notes: notes.length,
      root: record.root,
      withdrawn: 0,
      fileName,
      json,
    }
    tx.put('kept-edition', kept)
  }
  return inside
}

/** Pages of those who said what they will do. */
export function pagesOfPromises(read: RoomReader): Id[] {
  const boards = promiseBoards(read)
  const pages = new Set(boards.flatMap(board => [...read.writersOf(board)]))
  return [...pages].filter(page => read.get('person', page) !== null)
}

function promiseBoards(read: RoomReader): Id[] {
  return read
    .list('board')
    .filter(board => formatById(board.format)?.commitments === true)
    .map(({ id }) => id)
}

/** Seals for every code that has a box what its person left; where nobody left anything, nothing. */
export function sealKeepsakes(tx: Tx, inside: ReadonlySet<Id>): void {
  const { name = '', place = '', dates = '' } = tx.get('event', tx.scope) ?? {}
  const notes = notesByPage(tx, inside)
  const promises = promisesByPage(tx)
  const codes = tx.list('person').filter(person => person.returnCodeHash !== null && !accessOf(person).fresh)
  if (inside.size === 0 && ![...promises.values()].some(own => own.length > 0)) return
  for (const person of codes) {
    const lock = tx.get('seal', sealId(person.returnCodeHash ?? ''))
    if (!lock || lock.codeHash !== person.returnCodeHash) continue
    const pages = tx.list('person').filter(other => isOpenTo(tx, person.id, other.id))
    const keepsake: Keepsake = {
      event: { name, place, dates },
      notes: pages.flatMap(({ id }) => notes.get(id) ?? []),
      promises: pages.flatMap(({ id }) => promises.get(id) ?? []),
    }
    const { locator, publicKey, wrapped } = lock
    tx.put('keepsake', { id: randomId(), locator, publicKey, wrapped, box: sealTo(lock, keepsake) })
  }
}

function notesByPage(read: RoomReader, inside: ReadonlySet<Id>): Map<Id, Keepsake['notes']> {
  const byPage = new Map<Id, Map<Id, NoteReach>>()
  for (const { sources } of read.list('snapshot'))
    for (const [note, { page, entry }] of Object.entries(sources)) {
      if (!inside.has(note)) continue
      const own = byPage.get(page) ?? new Map<Id, NoteReach>()
      byPage.set(page, own.set(note, reachOfEntry(read.get('consent', page), entry)))
    }
  return new Map([...byPage].map(([page, own]) => [page, [...own].map(([id, reach]) => ({ id, reach }))]))
}

function promisesByPage(tx: Tx): Map<Id, Keepsake['promises']> {
  const boards = new Set(promiseBoards(tx))
  const found = new Map<Id, Keepsake['promises']>()
  for (const page of pagesOfPromises(tx))
    tx.editPage(page, doc => {
      const own = readPage(doc).flatMap(({ board, posted }) =>
        posted && boards.has(board)
          ? [
              {
                text: posted.text,
                byWhen: text(posted.fields?.byWhen),
                withWhom: text(posted.fields?.withWhom),
              },
            ]
          : [],
      )
      found.set(page, own)
    })
  return found
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
