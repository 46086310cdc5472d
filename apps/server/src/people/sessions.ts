/** From a browser's cookies to an actor. A session is over the moment its device's record is gone. */
import { err, ok, type Result } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import { type Actor, type DeviceRecord, type Id, type Refusal, type Role, refuse } from '@folkmoot/protocol'
import type { Directory } from '../directory.ts'
import type { Receipts } from '../receipts.ts'
import { SYSTEM, type WatchedRooms } from '../rooms.ts'
import type { CookieClaim } from './cookies.ts'
import { hashToken, sameHash } from './hashes.ts'

export interface Session {
  actor: Actor
  device: Readonly<DeviceRecord>
}

export interface Sessions {
  /** The session of one role; organisers' claims hold for every event. */
  find(claims: readonly CookieClaim[], role: Role, event: Id | null): Promise<Result<Session, Refusal>>
  /** A device that one of these claims still holds for. */
  anyDevice(claims: readonly CookieClaim[]): Promise<Id | null>
  /** Whoever of this browser may speak in an event, strongest first. */
  strongest(claims: readonly CookieClaim[], event: Id | null): Promise<Result<Session, Refusal>>
}

/** `deleted`: there was such an event; whoever was in is signed out. */
export function createSessions(
  rooms: WatchedRooms,
  directory: Pick<Directory, 'has'>,
  deleted: Pick<Receipts, 'has'>,
): Sessions {
  const self: Sessions = {
    async find(claims, role, event) {
      if (event !== null && !directory.has(event))
        return err(refuse(deleted.has(event) && role !== 'organiser' ? 'session-ended' : 'not-found'))
      const claim = claims.find(c => c.role === role && (role === 'organiser' || c.event === event))
      if (!claim) return err(refuse('not-signed-in'))
      const found = await rooms.read(claim.event ?? SYSTEM, read => sessionOf(read, claim))
      if (!found.ok) return found
      return found.value ? ok(found.value) : err(refuse('session-ended'))
    },
    async anyDevice(claims) {
      for (const claim of claims) {
        const found = await self.find([claim], claim.role, claim.event)
        if (found.ok) return found.value.device.id
      }
      return null
    },
    async strongest(claims, event) {
      let refusal = refuse('not-signed-in')
      const roles: Role[] =
        event === null ? ['organiser'] : ['organiser', 'facilitator', 'delegate', 'display']
      for (const role of roles) {
        const found = await self.find(claims, role, event)
        if (found.ok) return found
        if (found.error.code !== 'not-signed-in') refusal = found.error
      }
      return err(refusal)
    },
  }
  return self
}

function sessionOf(read: RoomReader, claim: CookieClaim): Session | null {
  const device = read.get('device', claim.device)
  if (!device || device.role !== claim.role) return null
  if (!sameHash(device.tokenHash, hashToken(claim.secret))) return null
  const actor = actorOf(read, device, claim.event)
  return actor ? { actor, device } : null
}

function actorOf(read: RoomReader, device: Readonly<DeviceRecord>, event: Id | null): Actor | null {
  if (device.role === 'organiser') return { role: 'organiser', device: device.id }
  if (event === null) return null
  switch (device.role) {
    case 'delegate':
      if (device.person === null || !read.get('person', device.person)) return null
      return { role: 'delegate', event, person: device.person, device: device.id }
    case 'facilitator':
      return { role: 'facilitator', event, network: device.network, device: device.id, label: device.label }
    case 'display':
      return { role: 'display', event, device: device.id }
  }
}
