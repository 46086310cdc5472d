/** Who may open which document: asked when a socket comes in, and again whenever the answer may have changed. */

import { resolvePerson } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import { type Actor, type BoardRecord, type Id, type Refusal, refuse, WORKSPACE } from '@folkmoot/protocol'
import { isOpenTo } from '../people/access.ts'
import { boardEpoch } from '../views/common.ts'
import { workspaceOf, writesRecord } from '../workspace/members.ts'
import type { SyncPlace } from './sync-path.ts'

type Read = Pick<RoomReader, 'get' | 'scope'>

/** null: this actor's device may have it open. */
export function mayOpen(read: Read, actor: Actor, place: SyncPlace): Refusal | null {
  if (place.kind === 'page' && read.get('tombstone', place.doc)) return refuse('erased')
  if (actor.role !== 'organiser' && !read.get('device', actor.device)) return refuse('session-ended')
  return place.kind === 'page' ? mayOpenPage(read, actor, place) : mayOpenBoard(read, actor, place)
}

/** The record's: of organisers and those whom they named; one's own pages and that of the table one sits at, and nobody else's: not a facilitator's either. */
function mayOpenPage(read: Read, actor: Actor, place: SyncPlace): Refusal | null {
  if (place.doc === WORKSPACE) {
    if (!writesRecord(read, actor)) return refuse('forbidden')
    return workspaceOf(read).pageEpoch === place.epoch ? null : refuse('epoch-changed')
  }
  if (actor.role !== 'delegate') return refuse('forbidden')
  const isOwn = actor.person === place.doc || isOpenTo(read, actor.person, place.doc)
  if (!isOwn) return mayOpenTablePage(read, actor.person, place)
  const person = read.get('person', place.doc)
  if (!person) return refuse('session-ended')
  return person.pageEpoch === place.epoch ? null : refuse('epoch-changed')
}

/** Those who sit there now: whoever was moved away has the page no more. */
function mayOpenTablePage(read: Read, person: Id, place: SyncPlace): Refusal | null {
  const page = read.get('table-page', place.doc)
  const table = page && read.get('table', page.table)
  const seated = resolvePerson(read, person)
  if (!page || table?.page !== page.id || !seated || !table.people.includes(seated.id))
    return refuse('only-this-table-writes')
  return page.pageEpoch === place.epoch ? null : refuse('epoch-changed')
}

function mayOpenBoard(read: Read, actor: Actor, place: SyncPlace): Refusal | null {
  const board = read.get('board', place.doc)
  const event = read.get('event', read.scope)
  if (!board || !event) return refuse('not-found')
  if (!seesBoard(read, actor, board)) return refuse('forbidden')
  if (board.phase === 'waiting' && (actor.role === 'delegate' || actor.role === 'display'))
    return refuse('board-not-open-to-you')
  return boardEpoch(read, board.id) === place.epoch ? null : refuse('epoch-changed')
}

/** A board of one network is seen by its people, its facilitator, and those who run the event. */
function seesBoard(read: Read, actor: Actor, board: Readonly<BoardRecord>): boolean {
  if (board.network === null) return true
  switch (actor.role) {
    case 'organiser':
      return true
    case 'facilitator':
      return actor.network === null || actor.network === board.network
    case 'delegate':
      return networkOf(read, actor.person) === board.network
    case 'display':
      return false
  }
}

function networkOf(read: Pick<RoomReader, 'get'>, person: Id): Id | null {
  return resolvePerson(read, person)?.network ?? null
}
