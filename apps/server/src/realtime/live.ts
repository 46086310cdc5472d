/** All live views of this process, by scope, and who is present. */
import type { Clock } from '@folkmoot/kit'
import type { Doing, Id, WallMessage, WholeView } from '@folkmoot/protocol'
import type { Health } from '../metrics/health.ts'
import type { WatchedRooms, Watcher } from '../rooms.ts'
import { SYSTEM } from '../rooms.ts'
import type { SystemFacts } from '../views/system.ts'
import { createLiveScope, type LiveScope } from './live-scope.ts'
import { type Member, type SocketIo, sayBye } from './member.ts'
import { createMinute } from './minute.ts'
import { type EventFacts, eventPlan, systemPlan } from './plans.ts'
import { createPresence, type Presence } from './presence.ts'
import { createEventWall, isPlenary } from './wall.ts'

export interface Live extends Watcher {
  add(scope: Id, member: Member): void
  remove(scope: Id, member: Member): void
  whole(scope: Id, member: Member): WholeView | null
  /** A screen says something of its event's wall; answers whether it was listened to. */
  hear(scope: Id, member: Member, message: WallMessage): boolean
  /** A cockpit says what is open in it; answers whether it was listened to. */
  does(scope: Id, member: Member, what: Doing | null): boolean
  /** People of an event with a device connected now. */
  present(event: Id): ReadonlySet<Id>
  /** Those of them who are told to be here: on boards without names by their clock. */
  toldPresent(event: Id): ReadonlySet<Id>
  /** Something that the organiser's first screen shows has changed. */
  systemChanged(): void
  /** A phone of this event said whether it holds words that have not arrived. */
  unsentChanged(event: Id): void
  /** So has something of one event that is in no room. */
  eventChanged(event: Id): void
  /** Tells facilitators how their room is, where that reads differently now. */
  tellHealth(): void
}

export function createLive(deps: {
  io: SocketIo
  rooms: WatchedRooms
  /** May what is known here still be told? */
  mayAnswer(): boolean
  clock: Clock
  facts: EventFacts
  system: SystemFacts
  health: Health
}): Live {
  const scopes = new Map<Id, LiveScope>()
  const presences = new Map<Id, Presence>()

  function scopeOf(scope: Id): LiveScope {
    const known = scopes.get(scope)
    if (known) return known
    const presence = createPresence(deps.clock, () => scopes.get(scope)?.mark('presence'))
    presences.set(scope, presence)
    const roomName = (audience: string) => `${scope} ${audience}`
    const made = createLiveScope(
      scope === SYSTEM
        ? systemPlan(deps.system)
        : eventPlan(
            scope,
            deps.facts,
            deps.health,
            presence,
            createMinute(scope, deps.clock, () => scopes.get(scope)?.mark('round')),
            createEventWall(deps.clock, () => scopes.get(scope)?.mark('wall')),
          ),
      {
        rooms: deps.rooms,
        clock: deps.clock,
        roomName,
        broadcast: (audience, message) =>
          void (deps.mayAnswer() && deps.io.to(roomName(audience)).emit('change', message)),
        bye: (member, refusal) => sayBye(member.socket, refusal),
      },
    )
    scopes.set(scope, made)
    return made
  }

  return {
    add: (scope, member) => scopeOf(scope).add(member),
    remove(scope, member) {
      const live = scopes.get(scope)
      live?.remove(member)
      if (live?.members.size !== 0) return
      scopes.delete(scope)
      presences.delete(scope)
    },
    whole: (scope, member) => (deps.mayAnswer() ? (scopes.get(scope)?.whole(member) ?? null) : null),
    hear: (scope, member, message) => scopes.get(scope)?.hear(member, message) ?? false,
    does(scope, member, what) {
      const live = scopes.get(scope)
      if (!live?.members.has(member) || !isPlenary(member.actor)) return false
      if (member.doing === what) return true
      member.doing = what
      live.mark('doing')
      return true
    },
    present(event) {
      const members = [...(scopes.get(event)?.members ?? [])]
      return new Set(members.flatMap(({ actor }) => (actor.role === 'delegate' ? [actor.person] : [])))
    },
    toldPresent(event) {
      const members = [...(presences.get(event)?.lastTold() ?? [])]
      return new Set(members.flatMap(({ actor }) => (actor.role === 'delegate' ? [actor.person] : [])))
    },
    tellHealth() {
      for (const live of scopes.values()) live.tellHealth()
    },
    eventChanged: event => scopes.get(event)?.mark('presence'),
    unsentChanged(event) {
      presences.get(event)?.changed()
      scopes.get(event)?.mark('presence')
    },
    systemChanged: () => scopes.get(SYSTEM)?.mark('presence'),
    committed: (room, change) => scopes.get(room.scope)?.changed(change),
    follows: scope => scopes.has(scope),
    failed: room => scopes.get(room.scope)?.failed(),
  }
}
