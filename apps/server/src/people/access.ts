/**
 * Who may open which page. A page opens on the devices that joined with it, and on those of its keyring: pages of one
 * person that a device of each side said belong together. An organiser's click opens none.
 */

import { resolvePerson } from '@folkmoot/domain'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type AccessChange,
  type Id,
  LIMITS,
  type PageAccess,
  type PersonRecord,
  PageAccess as Schema,
} from '@folkmoot/protocol'
import { deleteDevices } from './devices.ts'

type Person = Readonly<PersonRecord>
type Read = Pick<RoomReader, 'get' | 'list'>

const UNTOUCHED: Readonly<PageAccess> = Schema.parse({})

export function accessOf(person: Person): Readonly<PageAccess> {
  return person.access ?? UNTOUCHED
}

export function keyringOf(person: Person): Id {
  return accessOf(person).keyring ?? person.id
}

/** Everything that one person writes on: the entry that stands for them first, then those put together with it. */
export function entriesOf(read: Read, person: Id): Person[] {
  const root = resolvePerson(read, person)
  if (!root) return []
  return [root, ...read.list('person').filter(other => other.mergedInto === root.id)]
}

export function isOpenTo(read: Pick<RoomReader, 'get'>, from: Id, to: Id): boolean {
  const [own, other] = [read.get('person', from), read.get('person', to)]
  if (!own || !other) return false
  return own.id === other.id || (keyringOf(own) === keyringOf(other) && isOnePerson(read, own.id, other.id))
}

function isOnePerson(read: Pick<RoomReader, 'get'>, a: Id, b: Id): boolean {
  return resolvePerson(read, a)?.id === resolvePerson(read, b)?.id
}

/** Other pages that open on this page's devices too. */
export function othersOpenTo(read: Read, page: Id): Person[] {
  return entriesOf(read, page).filter(other => other.id !== page && isOpenTo(read, page, other.id))
}

/** One entry of each other keyring of this person. */
export function sealedFrom(read: Read, page: Id): Person[] {
  const own = read.get('person', page)
  if (!own) return []
  const byKeyring = new Map<Id, Person>()
  for (const other of entriesOf(read, page))
    if (keyringOf(other) !== keyringOf(own) && !byKeyring.has(keyringOf(other)))
      byKeyring.set(keyringOf(other), other)
  return [...byKeyring.values()]
}

/** Did this page's side say that the other's is theirs too? */
export function hasAgreed(read: Read, own: Person, other: Person): boolean {
  const head = read.get('person', keyringOf(own))
  return head !== null && accessOf(head).agreed.includes(keyringOf(other))
}

/** May a device of this page approve a return code of the person? Not one that an organiser put together with them. */
export function mayApprove(read: Read, page: Id): boolean {
  const own = read.get('person', page)
  const root = resolvePerson(read, page)
  return own !== null && root !== null && (keyringOf(own) === keyringOf(root) || accessOf(own).fresh)
}

/** Devices that could say yes or no. */
export function hasDevice(read: Read, person: Id): boolean {
  const pages = new Set(entriesOf(read, person).map(({ id }) => id))
  return read.list('device').some(device => device.person !== null && pages.has(device.person))
}

/** From when the organiser may let somebody in without approval; null: there is nothing to let in. */
export function letInFrom(read: Read, person: Person): number | null {
  const { newCode } = accessOf(person)
  if (!newCode) return null
  return hasDevice(read, person.id) ? newCode.at + LIMITS.approvalMs : newCode.at
}

export function change(tx: Tx, id: Id, changes: Partial<PageAccess>): void {
  const person = tx.get('person', id)
  if (person) tx.put('person', { ...person, access: { ...accessOf(person), ...changes } })
}

/** On every page of theirs, so that all devices are told. */
export function note(tx: Tx, person: Id, what: AccessChange['what'], dots?: number): void {
  const said: AccessChange = { at: tx.now, what, ...(dots ? { dots } : {}) }
  for (const one of entriesOf(tx, person))
    change(tx, one.id, { changes: [...accessOf(one).changes, said].slice(-LIMITS.accessChanges) })
}

/** Says for one side that both are one person; when the other has said so too, their pages open to each other. */
export function agree(tx: Tx, own: Person, other: Person): void {
  const [mine, theirs] = [keyringOf(own), keyringOf(other)]
  const head = tx.get('person', mine)
  if (head) change(tx, mine, { agreed: [...new Set([...accessOf(head).agreed, theirs])] })
  if (hasAgreed(tx, other, own)) unite(tx, mine, theirs)
}

/** Two keyrings become one, named after the first. */
export function unite(tx: Tx, first: Id, second: Id): void {
  const root = resolvePerson(tx, first)
  if (!root || first === second) return
  const all = entriesOf(tx, root.id)
  const agreed = all.filter(one => [first, second].includes(one.id)).flatMap(one => accessOf(one).agreed)
  for (const one of all) {
    const renamed = accessOf(one).agreed.map(id => (id === second ? first : id))
    const isInside = [first, second].includes(keyringOf(one))
    change(tx, one.id, { agreed: [...new Set(renamed)], ...(isInside ? { keyring: first } : {}) })
  }
  change(tx, first, { agreed: [...new Set(agreed)].filter(id => id !== first && id !== second) })
  moveFreshCode(tx, root.id)
  note(tx, root.id, 'opened')
}

/** The code that came last is the person's own now; the one before it ends. */
function moveFreshCode(tx: Tx, rootId: Id): void {
  for (const one of entriesOf(tx, rootId)) {
    const root = tx.get('person', rootId)
    if (!root || !accessOf(one).fresh || keyringOf(one) !== keyringOf(root)) continue
    const { returnCodeHash } = one
    tx.put('person', { ...one, returnCodeHash: null, access: { ...accessOf(one), fresh: false } })
    tx.put('person', { ...root, returnCodeHash: returnCodeHash ?? root.returnCodeHash })
  }
}

/** A device of `page` lets a new return code in: it opens what that device opens, and other codes end. */
export function approveCode(tx: Tx, page: Id, hash: string): void {
  const own = tx.get('person', page)
  const root = own && resolvePerson(tx, page)
  if (!root) return
  const keyring = keyringOf(own)
  const head = keyringOf(root) === keyring ? root.id : own.id
  let ended = false
  for (const one of entriesOf(tx, root.id)) {
    const isOpen = keyringOf(one) === keyring
    const isPutTogether = one.id !== root.id && !accessOf(one).fresh
    if (isOpen) tx.put('person', { ...one, returnCodeHash: one.id === head ? hash : null })
    else if (isPutTogether) {
      // Somebody else's entry that was put together with theirs, and that they never said was theirs.
      tx.put('person', { ...one, returnCodeHash: null })
      deleteDevices(tx, device => device.person === one.id)
      ended = true
    }
  }
  change(tx, root.id, { newCode: null })
  note(tx, root.id, 'approved')
  if (ended) note(tx, root.id, 'ended')
}
