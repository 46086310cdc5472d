/** What the two kinds of scope tell: an event to its audiences, `system` to organisers. */
import { type Id, refuse } from '@folkmoot/protocol'
import { type Health, UNHEALTHY } from '../metrics/health.ts'
import { resolvePerson } from '../people/people.ts'
import { SYSTEM } from '../rooms.ts'
import { type Audience, audienceKey, audienceOf } from '../views/audience.ts'
import type { Here } from '../views/context.ts'
import { keysFor } from '../views/keys.ts'
import { createMine } from '../views/mine.ts'
import { type SystemFacts, systemMakers } from '../views/system.ts'
import type { ScopePlan } from './live-scope.ts'

export function eventPlan(
  scope: Id,
  facts: Pick<Here, 'programmeName' | 'baseUrl'>,
  health: Health,
): ScopePlan {
  const audiences = new Map<string, Audience>()
  return {
    scope,
    audienceOf(read, { actor }) {
      const audience = audienceOf(read, actor)
      const key = audienceKey(audience)
      audiences.set(key, audience)
      return key
    },
    makers(read, key, members) {
      const audience = audiences.get(key)
      if (!audience) return []
      const connected = [...members].map(member => member.actor)
      const people = connected.flatMap(actor =>
        actor.role === 'delegate' ? [resolvePerson(read, actor.person)?.id ?? actor.person] : [],
      )
      const here: Here = {
        ...facts,
        devices: new Set(connected.map(actor => actor.device)),
        people: new Set(people),
        health: () => health.of(scope),
      }
      const context = { read, audience, here }
      return keysFor(audience).map(([name, spec]) => {
        return { key: name, needs: spec.needs, slow: spec.slow ?? false, make: () => spec.make(context) }
      })
    },
    mine: createMine,
    pageOf: ({ actor }) => (actor.role === 'delegate' ? actor.person : null),
    check(read, { actor }) {
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

export function systemPlan(facts: SystemFacts): ScopePlan {
  return {
    scope: SYSTEM,
    audienceOf: () => 'organiser',
    makers: read => systemMakers(read, facts),
    check: (read, { actor }) => (read.get('device', actor.device) ? null : refuse('session-ended')),
  }
}
