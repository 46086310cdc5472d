/** What the two kinds of scope tell: an event to its audiences, `system` to organisers. */

import { resolvePerson } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import { type Id, type RehearsalView, refuse } from '@folkmoot/protocol'
import type { JoinState } from '../doors/joins.ts'
import { type Health, UNHEALTHY } from '../metrics/health.ts'
import { othersOpenTo } from '../people/access.ts'
import { SYSTEM } from '../rooms.ts'
import { type Audience, audienceKey, audienceOf, networksToldApart } from '../views/audience.ts'
import type { ServerFacts } from '../views/context.ts'
import { keysFor } from '../views/keys.ts'
import { createMine } from '../views/mine.ts'
import { type SystemFacts, systemMakers } from '../views/system.ts'
import type { ScopePlan } from './live-scope.ts'
import type { Member } from './member.ts'
import type { Minute } from './minute.ts'
import type { Presence } from './presence.ts'
import type { EventWall } from './wall.ts'

/** What is told besides what the rooms know. */
export type EventFacts = Pick<
  ServerFacts,
  | 'programmeName'
  | 'baseUrl'
  | 'formatById'
  | 'expected'
  | 'moved'
  | 'past'
  | 'holdsUnsent'
  | 'libraries'
  | 'isLasting'
> & {
  joinsOf(event: Id): JoinState
  rehearsalOf(event: Id): RehearsalView | null
}

export function eventPlan(
  scope: Id,
  facts: EventFacts,
  health: Health,
  presence: Presence,
  minute: Minute,
  wall: EventWall,
): ScopePlan {
  const audiences = new Map<string, Audience>()
  /** The same for all members that are looked at in one task. */
  let apart: { read: RoomReader; networks: ReadonlySet<Id> } | null = null
  return {
    scope,
    audienceNeeds: ['person', 'device', 'board', 'event'],
    audienceOf(read, { actor }) {
      if (apart?.read !== read) apart = { read, networks: networksToldApart(read, facts.formatById) }
      const audience = audienceOf(read, actor, apart.networks)
      const key = audienceKey(audience)
      audiences.set(key, audience)
      return key
    },
    makers(read, key, members) {
      const audience = audiences.get(key)
      if (!audience) return []
      // A full hall is counted when somebody is told of it, not with each note.
      const told = once(() =>
        presence.told(read, members, () => {
          // Of no event that stayed where it was: nobody is told of it.
          const devices = facts.moved ? read.list('device').filter(facts.holdsUnsent) : []
          return new Set(devices.map(({ id }) => id))
        }),
      )
      const devices = once(() => new Set([...told()].map(member => member.actor.device)))
      const people = once(() => peopleOf(read, told()))
      const server: ServerFacts = {
        ...facts,
        holdsUnsent({ id }) {
          told()
          return presence.lastBesides().has(id)
        },
        cockpits: () => cockpitsOf(members),
        rehearsal: () => facts.rehearsalOf(scope),
        get devices() {
          return devices()
        },
        get people() {
          return people()
        },
        health: () => health.of(scope),
        joins: () => facts.joinsOf(scope),
        wall: () => wall.view(),
      }
      const context = { read, audience, server }
      return keysFor(audience).map(([name, spec]) => {
        return { key: name, needs: spec.needs, slow: spec.slow ?? false, make: () => spec.make(context) }
      })
    },
    membersChanged() {
      presence.changed()
      // Somebody may have come back to a round that was under way when the server stopped.
      minute.changed()
    },
    changed: ({ records }) => records.has('round') && minute.changed(),
    left: member => wall.left(member),
    hear: (member, message) => wall.hear(member, message),
    stop() {
      presence.stop()
      minute.stop()
      wall.stop()
    },
    mine: createMine,
    pageOf: ({ actor }) => (actor.role === 'delegate' ? actor.person : null),
    alsoTouched,
    check(read, { actor }) {
      if (!read.get('event', scope)) return refuse(actor.role === 'organiser' ? 'not-found' : 'session-ended')
      const signedIn = actor.role === 'organiser' || read.get('device', actor.device) !== null
      return signedIn ? null : refuse('session-ended')
    },
    health: {
      key: 'health',
      unwell: UNHEALTHY,
      now: () => health.of(scope),
      audiences: key => key.startsWith('facilitator') || key === 'organiser',
    },
  }
}

/** Makes it when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** One device with two tabs is one: what is open in either. */
function cockpitsOf(members: ReadonlySet<Member>): ReturnType<ServerFacts['cockpits']> {
  const open = new Map<Id, ReturnType<ServerFacts['cockpits']>[number]>()
  for (const { actor, doing } of members) {
    if (actor.role !== 'facilitator' || actor.network !== null) continue
    const { device, label } = actor
    open.set(device, { device, label, doing: doing ?? open.get(device)?.doing ?? null })
  }
  return [...open.values()]
}

/** Those who are connected, merged ones resolved. */
function peopleOf(read: RoomReader, members: ReadonlySet<Member>): Set<Id> {
  const people = new Set<Id>()
  for (const { actor } of members)
    if (actor.role === 'delegate') people.add(resolvePerson(read, actor.person)?.id ?? actor.person)
  return people
}

/** Pages of the people who write on one of `pages` together, and of those known by another page's id. */
function alsoTouched(read: RoomReader, pages: ReadonlySet<Id>): ReadonlySet<Id> {
  const people = new Set<Id>(pages)
  for (const table of read.list('table'))
    if (table.page !== null && pages.has(table.page)) for (const person of table.people) people.add(person)
  const touched = new Set<Id>(people)
  for (const page of pages) for (const other of othersOpenTo(read, page)) touched.add(other.id)
  for (const person of read.list('person'))
    if (person.mergedInto !== null && people.has(person.mergedInto)) touched.add(person.id)
  return touched
}

export function systemPlan(facts: SystemFacts): ScopePlan {
  return {
    scope: SYSTEM,
    audienceNeeds: [],
    audienceOf: () => 'organiser',
    makers: read => systemMakers(read, facts),
    check: (read, { actor }) => (read.get('device', actor.device) ? null : refuse('session-ended')),
  }
}
