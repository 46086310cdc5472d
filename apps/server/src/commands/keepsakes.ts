/** What stays of an event that is deleted: its records for programme and public, and of each person what only their code opens. */
import { readPage } from '@folkmoot/board-doc'
import { compileRecord, openSnapshot, recordText } from '@folkmoot/capture'
import { reachOfEntry } from '@folkmoot/domain'
import { formatById } from '@folkmoot/formats'
import { randomId } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import type { Actor, Id, KeptEditionRecord, NoteReach } from '@folkmoot/protocol'
import { chooseSnapshots } from '../exports/choose.ts'
import { ownFollows } from '../exports/promises.ts'
import type { Follow } from '../follows.ts'
import { accessOf, isOpenTo } from '../people/access.ts'
import { sealId } from '../people/sealer.ts'
import { sealTo } from '../people/sealing.ts'
import type { CommandContext } from './handler.ts'

/** As it lies in its box. */
export interface Keepsake {
  event: { name: string; place: string; dates: string }
  /** Notes in the editions that are kept, and how far their writer lets each go. */
  notes: { id: Id; reach: NoteReach }[]
  /** What they said they would do, by when and with whom, and what was told last of it. */
  promises: { text: string; byWhen: string; withWhom: string; became?: Follow | null }[]
}

/** Records for programme and public with any words in them, kept as they are now. Answers the notes in them. */
export function keepEditions(
  tx: Tx,
  actor: Actor,
  context: Pick<CommandContext, 'formatById' | 'followOf'>,
): Set<Id> {
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
    const order = chooseSnapshots(tx, actor, wanted, context)
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
  const pages = new Set([...promisePrompts(read).keys()].flatMap(board => [...read.writersOf(board)]))
  return [...pages].filter(page => read.get('person', page) !== null)
}

/** Boards on which something is promised, in the agenda's order, and the prompts that ask for it. */
function promisePrompts(read: RoomReader): Map<Id, ReadonlySet<Id>> {
  const place = new Map(read.list('session').map(({ id, day, order }) => [id, day * 10_000 + order]))
  const boards = read
    .list('board')
    .toSorted((a, b) => (place.get(a.session) ?? 0) - (place.get(b.session) ?? 0) || a.order - b.order)
  const found = new Map<Id, ReadonlySet<Id>>()
  for (const { id, format, prompts } of boards) {
    const promised = formatById(format)?.promised?.(prompts) ?? []
    if (promised.length > 0) found.set(id, new Set(promised.map(prompt => prompt.id)))
  }
  return found
}

/** Seals for every code that has a box what its person left; where nobody left anything, nothing. */
export function sealKeepsakes(
  tx: Tx,
  inside: ReadonlySet<Id>,
  context: Pick<CommandContext, 'followOf' | 'tagKey'>,
): void {
  const { name = '', place = '', dates = '' } = tx.get('event', tx.scope) ?? {}
  const notes = notesByPage(tx, inside)
  const promises = promisesByPage(tx, context)
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

function promisesByPage(
  tx: Tx,
  { followOf, tagKey: key }: Pick<CommandContext, 'followOf' | 'tagKey'>,
): Map<Id, Keepsake['promises']> {
  const asked = promisePrompts(tx)
  const order = [...asked.keys()]
  const found = new Map<Id, Keepsake['promises']>()
  for (const page of pagesOfPromises(tx)) {
    const follows = new Map(ownFollows(tx, page, { followOf, key }).map(one => [one.entry, one]))
    tx.editPage(page, doc => {
      const entries = readPage(doc).toSorted((a, b) => order.indexOf(a.board) - order.indexOf(b.board))
      const own = entries.flatMap(({ id, board, prompt, posted }) => {
        if (!posted || !asked.get(board)?.has(prompt)) return []
        const { text: words, fields } = posted
        const follow = follows.get(id)
        const became = follow ? { state: follow.state, told: follow.told, at: follow.at } : null
        return [{ text: words, byWhen: text(fields?.byWhen), withWhom: text(fields?.withWhom), became }]
      })
      found.set(page, own)
    })
  }
  return found
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
