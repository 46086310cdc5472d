/** Ways in for people: by join code, by return code, by a facilitator's or organiser's link. Each makes a device. */
import { err, normaliseCode, ok, type Result, randomCode } from '@folkmoot/kit'
import { type Id, type Refusal, type Role, refuse } from '@folkmoot/protocol'
import type { Tx } from '@folkmoot/sync'
import { hasNetwork, newPerson } from '../commands/people.ts'
import type { Directory } from '../directory.ts'
import { SYSTEM, type WatchedRooms } from '../rooms.ts'
import { createDevice, deleteDevices, type NewDevice } from './devices.ts'
import { hashCode, hashToken, sameHash } from './hashes.ts'
import { cleanName, resolvePerson } from './people.ts'
import { readToken, type Token } from './tokens.ts'

export interface Entered extends NewDevice {
  role: Role
  event: Id | null
}

export interface Entrances {
  join(
    event: Id,
    who: { name: string; network: Id | null },
    label: string,
  ): Promise<Result<Entered & { person: Id; returnCode: string }, Refusal>>
  comeBack(
    typed: string,
    label: string,
  ): Promise<Result<Entered & { event: Id; person: Id; name: string }, Refusal>>
  byLink(token: string): Promise<Result<Entered, Refusal>>
  /** The session's device is forgotten. */
  leave(scope: Id, device: Id): Promise<Result<null, Refusal>>
}

export function createEntrances(deps: {
  rooms: WatchedRooms
  directory: Pick<Directory, 'has' | 'byReturnHash'>
  codeKey: string
  peoplePerEvent: number
}): Entrances {
  const { rooms, directory, codeKey, peoplePerEvent } = deps

  function freshReturnCode(): string {
    let code = randomCode()
    while (directory.byReturnHash(hashCode(codeKey, code))) code = randomCode()
    return code
  }

  return {
    join(event, who, label) {
      return rooms.submit(event, {
        actor: null,
        op: null,
        run: tx => {
          const name = cleanName(who.name)
          if (name === '') return err(refuse('bad-request', 'A name needs at least one letter.'))
          if (!tx.get('event', event)?.doorsOpen) return err(refuse('doors-closed'))
          if (!hasNetwork(tx, who.network)) return err(refuse('bad-request', 'Choose one of the networks.'))
          if (tx.list('person').length >= peoplePerEvent) return err(refuse('event-full'))
          const returnCode = freshReturnCode()
          const returnCodeHash = hashCode(codeKey, returnCode)
          const person = newPerson(tx, { name, network: who.network, returnCodeHash, deviceless: false })
          const device = createDevice(tx, { role: 'delegate', label, person: person.id })
          return ok({ ...device, role: 'delegate' as const, event, person: person.id, returnCode })
        },
      })
    },

    async comeBack(typed, label) {
      const hash = hashCode(codeKey, normaliseCode(typed))
      const found = directory.byReturnHash(hash)
      if (!found) return err(refuse('wrong-code'))
      return rooms.submit(found.event, {
        actor: null,
        op: null,
        run: tx => {
          const person = tx.get('person', found.person)
          if (!person?.returnCodeHash || !sameHash(person.returnCodeHash, hash))
            return err(refuse('wrong-code'))
          // From now on they write for themselves.
          if (person.deviceless) tx.put('person', { ...person, deviceless: false })
          const device = createDevice(tx, { role: 'delegate', label, person: person.id })
          const name = resolvePerson(tx, person.id)?.name ?? person.name
          return ok({ ...device, role: 'delegate' as const, event: found.event, person: person.id, name })
        },
      })
    },

    async byLink(text) {
      const token = readToken(text)
      if (!token || (token.event !== null && !directory.has(token.event))) return err(refuse('link-used'))
      return rooms.submit<Entered>(token.event ?? SYSTEM, {
        actor: null,
        op: null,
        run: tx => (token.event === null ? organiserIn(tx, token) : facilitatorIn(tx, token, token.event)),
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

function facilitatorIn(tx: Tx, token: Token, event: Id): Result<Entered, Refusal> {
  const link = tx.get('link', token.link)
  if (!link || !sameHash(link.tokenHash, hashToken(token.secret))) return err(refuse('link-used'))
  const { id, label, network } = link
  return ok({
    ...createDevice(tx, { role: 'facilitator', label, network, link: id }),
    role: 'facilitator',
    event,
  })
}

/** Works once. */
function organiserIn(tx: Tx, token: Token): Result<Entered, Refusal> {
  const link = tx.get('system-link', token.link)
  const known = link?.usedAt === null && sameHash(link.tokenHash, hashToken(token.secret))
  if (!link || !known) return err(refuse('link-used'))
  tx.put('system-link', { ...link, usedAt: tx.now })
  return ok({
    ...createDevice(tx, { role: 'organiser', label: 'Organiser' }),
    role: 'organiser',
    event: null,
  })
}
