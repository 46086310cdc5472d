/** Ways in for people: by join code, by return code, by a facilitator's or organiser's link. Each makes a device. */

import { comingAs, hasNetwork, resolvePerson } from '@folkmoot/domain'
import { err, normaliseCode, ok, type Result, randomCode } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import {
  type Actor,
  cleanName,
  type Id,
  LIMITS,
  type PersonRecord,
  type Refusal,
  type Role,
  refuse,
} from '@folkmoot/protocol'
import type { Directory } from '../directory.ts'
import { keepTag } from '../networks/code-tags.ts'
import { newMember } from '../networks/home.ts'
import { SYSTEM, type WatchedRooms } from '../rooms.ts'
import { accessOf, keyringOf, sealedFrom, unite } from './access.ts'
import { createDevice, deleteDevices, dropUnused, type NewDevice } from './devices.ts'
import { codeOf, type Drawn, draw, handedOut } from './drawn.ts'
import { hashCode, hashToken, sameHash } from './hashes.ts'
import type { LastSeen } from './last-seen.ts'
import { newPerson } from './new-person.ts'
import type { TicketHolder } from './tickets.ts'
import { readToken, type Token } from './tokens.ts'

/** An invitation that nobody took up. */
const INVITED_FOR_MS = 7 * 24 * 60 * 60_000

const WAITS = refuse('return-code-waits')

export interface Entered extends NewDevice {
  role: Role
  event: Id | null
}

interface CameBack {
  event: Id
  person: Id
  name: string
  /** null: this browser was in already, and what the code opens opens there too from now on. */
  entered: Entered | null
}

/** Whoever comes with the key of before is answered as before. */
type Key = string | null

export interface Entrances {
  join(
    event: Id,
    who: { name: string; network: Id | null },
    label: string,
    key: Key,
  ): Promise<Result<Entered & { person: Id; returnCode: string }, Refusal>>
  comeBack(
    typed: string,
    label: string,
    key: Key,
    /** Who this browser is already. */
    known: readonly Actor[],
    /** At which event they typed it; null: at none in particular. */
    at: Id | null,
  ): Promise<Result<CameBack, Refusal>>
  /** By a ticket that this person's own device asked for. */
  comeOver(
    holder: TicketHolder,
    label: string,
    key: Key,
    known: readonly Actor[],
  ): Promise<Result<CameBack, Refusal>>
  /** `label`: what an organiser's device is called. */
  byLink(token: string, label: string, key: Key): Promise<Result<Entered, Refusal>>
  /** The session's device is forgotten. */
  leave(scope: Id, device: Id): Promise<Result<null, Refusal>>
}

export function createEntrances(deps: {
  rooms: WatchedRooms
  directory: Pick<Directory, 'has' | 'byReturnHash' | 'byListedHash'>
  codeKey: string
  /** The key of what is known elsewhere of a code. */
  tagKey: string
  /** Whose code it is by what a network took along; null: nobody's. */
  fromElsewhere(code: string): Promise<{ event: Id; handle: Id } | null>
  peoplePerEvent: number
  lastSeen: LastSeen
}): Entrances {
  const { rooms, directory, codeKey, tagKey, fromElsewhere, peoplePerEvent, lastSeen } = deps

  function freshReturnCode(drawn: Drawn | null): string {
    let tries = 0
    const next = () => (drawn && tries < 8 ? drawn.code(tries++) : randomCode())
    let code = next()
    const isTaken = (hash: string) => directory.byReturnHash(hash) ?? directory.byListedHash(hash)
    while (isTaken(hashCode(codeKey, code))) code = next()
    return code
  }

  /** In on a device of theirs; `known`: who this browser is already. */
  function letBack(
    tx: Tx,
    person: Readonly<PersonRecord>,
    { label, drawn, known }: { label: string; drawn: Drawn | null; known: readonly Actor[] },
  ): Result<CameBack, Refusal> {
    // From now on they write for themselves.
    const shown = resolvePerson(tx, person.id) ?? person
    if (shown.deviceless) tx.put('person', { ...shown, deviceless: false })
    const name = shown.name
    const event = tx.scope
    const sealed = sealedFrom(tx, person.id).map(keyringOf)
    const own = known.flatMap(actor =>
      actor.role === 'delegate' && actor.event === event ? (tx.get('person', actor.person) ?? []) : [],
    )
    const here = own.find(one => sealed.includes(keyringOf(one)))
    if (here) {
      // Somebody who is in on the one page and has a way into the other is both.
      unite(tx, keyringOf(person), keyringOf(here))
      return ok({ event, person: here.id, name, entered: null })
    }
    const device = handedOut(tx, drawn)
      ? { device: drawn.device, secret: drawn.secret }
      : createDevice(tx, { role: 'delegate', label, person: person.id }, drawn)
    dropUnused(tx, lastSeen, device.device, one => one.person === person.id)
    return ok({ event, person: person.id, name, entered: { ...device, role: 'delegate', event } })
  }

  /** Their first coming with the code that the organiser's list gave them. */
  async function arriveFromList(hash: string): Promise<{ event: Id; person: Id } | null> {
    const known = directory.byListedHash(hash)
    if (!known) return null
    const arrived = await rooms.submit<Id | null>(known.event, {
      actor: null,
      op: null,
      run: tx => {
        const listed = tx.get('listed-person', known.listed)
        if (!listed?.codeHash || !sameHash(listed.codeHash, hash)) return ok(null)
        if (tx.list('person').length >= peoplePerEvent) return err(refuse('event-full'))
        const { name, network } = listed
        const person = newPerson(tx, { name, network, returnCodeHash: hash, deviceless: false })
        tx.put('listed-person', { ...listed, codeHash: null, person: person.id })
        return ok(person.id)
      },
    })
    return arrived.ok && arrived.value !== null ? { event: known.event, person: arrived.value } : null
  }

  /** Their first coming with a code from elsewhere: from now on it is known here as any other. */
  async function arriveFromElsewhere(typed: string, hash: string): Promise<{ event: Id; person: Id } | null> {
    const known = await fromElsewhere(typed)
    if (!known) return null
    const arrived = await rooms.submit<Id | null>(known.event, {
      actor: null,
      op: null,
      run: tx => {
        const person = tx.list('person').find(({ handle }) => handle === known.handle)
        if (!person || person.returnCodeHash !== null) return ok(null)
        tx.put('person', { ...person, returnCodeHash: hash })
        return ok(person.id)
      },
    })
    return arrived.ok && arrived.value !== null ? { event: known.event, person: arrived.value } : null
  }

  /** Somebody of a network whose own place is here, who typed their code there: they are let in as its member. */
  async function atTheirNetworks(
    found: { event: Id; person: Id },
    hash: string,
    at: Id | null,
  ): Promise<{ event: Id; person: Id; vouched: boolean }> {
    const own = { ...found, vouched: false }
    if (at === null || at === found.event || !directory.has(at)) return own
    const [programme, who] = [
      await rooms.read(found.event, read => read.get('event', found.event)?.programme ?? null),
      await rooms.read(found.event, read => {
        const person = read.get('person', found.person)
        const isTheirs = person?.returnCodeHash != null && sameHash(person.returnCodeHash, hash)
        const root = isTheirs ? resolvePerson(read, found.person) : null
        return root && { handle: root.handle, name: root.name, network: root.network }
      }),
    ]
    if (!programme.ok || !who.ok || !who.value) return own
    const { handle, name, network } = who.value
    const member = await rooms.submit<Id | null>(at, {
      actor: null,
      op: null,
      run: tx => {
        const event = tx.get('event', tx.scope)
        if (network === null || event?.placeOf !== network || event.programme !== programme.value)
          return ok(null)
        const known = tx.list('person').find(person => person.handle === handle)
        const person = known ?? newMember(tx.now, network, handle, name)
        if (!known) tx.put('person', person)
        return ok(person.id)
      },
    })
    return member.ok && member.value !== null ? { event: at, person: member.value, vouched: true } : own
  }

  return {
    join(event, who, label, key) {
      const drawn = draw(codeKey, 'join', event, key)
      return rooms.submit(event, {
        actor: null,
        op: null,
        run: tx => {
          const name = cleanName(who.name)
          if (name === '') return err(refuse('no-letter-in-name'))
          if (!hasNetwork(tx.get('event', tx.scope), who.network)) return err(refuse('choose-a-network'))
          const before = handedOut(tx, drawn) ? tx.get('person', drawn.person) : null
          if (drawn && before) {
            // They never saw the answer, and may have corrected what they typed since.
            if (before.name !== name || before.network !== who.network)
              tx.put('person', { ...before, name, network: who.network })
            const { device, secret, person } = drawn
            const returnCode = codeOf(codeKey, drawn, before.returnCodeHash)
            return ok({ device, secret, role: 'delegate' as const, event, person, returnCode })
          }
          if (!tx.get('event', event)?.doorsOpen) return err(refuse('doors-closed'))
          if (tx.list('person').length >= peoplePerEvent) return err(refuse('event-full'))
          const fresh = drawn && !tx.get('person', drawn.person) ? drawn : null
          const returnCode = freshReturnCode(fresh)
          const returnCodeHash = hashCode(codeKey, returnCode)
          const about = { name, network: who.network, returnCodeHash, deviceless: false }
          const person = newPerson(tx, about, fresh?.person)
          // Their code on paper stays theirs: a name alone opens nobody's page.
          const listed = comingAs(tx.list('listed-person'), person)
          if (listed) tx.put('listed-person', { ...listed, person: person.id })
          keepTag(tx, tagKey, person.id, returnCode, returnCodeHash)
          const device = createDevice(tx, { role: 'delegate', label, person: person.id }, fresh)
          return ok({ ...device, role: 'delegate' as const, event, person: person.id, returnCode })
        },
      })
    },

    async comeBack(typed, label, key, known, at) {
      const hash = hashCode(codeKey, normaliseCode(typed))
      const drawn = draw(codeKey, 'return', hash, key)
      const own =
        directory.byReturnHash(hash) ??
        (await arriveFromList(hash)) ??
        (await arriveFromElsewhere(typed, hash))
      if (!own) return err(refuse('wrong-code'))
      const found = await atTheirNetworks(own, hash, at)
      return rooms.submit<CameBack>(found.event, {
        actor: null,
        op: null,
        run: tx => {
          const person = tx.get('person', found.person)
          const isTheirs = found.vouched || (person?.returnCodeHash && sameHash(person.returnCodeHash, hash))
          if (!person || !isTheirs)
            return err(person && accessOf(person).newCode?.hash === hash ? WAITS : refuse('wrong-code'))
          if (!found.vouched) keepTag(tx, tagKey, person.id, typed, hash)
          return letBack(tx, person, { label, drawn, known })
        },
      })
    },

    comeOver(holder, label, key, known) {
      const { event } = holder
      const drawn = draw(codeKey, 'over', holder.device, key)
      return rooms.submit<CameBack>(event, {
        actor: null,
        op: null,
        run: tx => {
          const person = tx.get('person', holder.person)
          if (!person || tx.get('device', holder.device)?.person !== person.id)
            return err(refuse('link-used'))
          return letBack(tx, person, { label, drawn, known })
        },
      })
    },

    async byLink(text, label, key) {
      const drawn = draw(codeKey, 'enter', hashToken(text.trim()), key)
      const token = readToken(text)
      if (!token || (token.event !== null && !directory.has(token.event))) return err(refuse('link-used'))
      return rooms.submit<Entered>(token.event ?? SYSTEM, {
        actor: null,
        op: null,
        run: tx =>
          token.event === null
            ? organiserIn(tx, token, label, drawn, lastSeen)
            : facilitatorIn(tx, token, token.event, drawn, lastSeen),
      })
    },

    leave(scope, device) {
      return rooms.submit(scope, {
        actor: null,
        op: null,
        run: tx => {
          deleteDevices(tx, one => one.id === device)
          return ok(null)
        },
      })
    },
  }
}

function facilitatorIn(
  tx: Tx,
  token: Token,
  event: Id,
  drawn: Drawn | null,
  lastSeen: LastSeen,
): Result<Entered, Refusal> {
  const link = tx.get('link', token.link)
  if (!link || !sameHash(link.tokenHash, hashToken(token.secret))) return err(refuse('link-used'))
  const { id, label, network } = link
  const device = handedOut(tx, drawn)
    ? { device: drawn.device, secret: drawn.secret }
    : createDevice(tx, { role: 'facilitator', label, network, link: id }, drawn)
  dropUnused(tx, lastSeen, device.device, one => one.link === id)
  return ok({ ...device, role: 'facilitator', event })
}

/** Works once; whoever used it a moment ago and never got the answer gets it again. */
function organiserIn(
  tx: Tx,
  token: Token,
  label: string,
  drawn: Drawn | null,
  lastSeen: LastSeen,
): Result<Entered, Refusal> {
  const link = tx.get('system-link', token.link)
  if (!link || !sameHash(link.tokenHash, hashToken(token.secret))) return err(refuse('link-used'))
  if (handedOut(tx, drawn))
    return ok({ device: drawn.device, secret: drawn.secret, role: 'organiser', event: null })
  if (link.usedAt !== null) return err(refuse('link-used'))
  if (link.invites !== null && tx.now - link.createdAt > INVITED_FOR_MS) return err(refuse('link-used'))
  tx.put('system-link', { ...link, usedAt: tx.now })
  const called = (link.invites ? `${link.invites}: ${label}` : label).slice(0, LIMITS.nameChars)
  const device = createDevice(tx, { role: 'organiser', label: called, link: link.id }, drawn)
  dropUnused(tx, lastSeen, device.device, () => true)
  return ok({ ...device, role: 'organiser', event: null })
}
