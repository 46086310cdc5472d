/** Who a browser is: each of its cookies that still holds. */

import { resolvePerson } from '@folkmoot/domain'
import type { http } from '@folkmoot/protocol'
import type { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import type { CookieClaim } from '../people/cookies.ts'
import type { Session } from '../people/sessions.ts'

type MySession = z.input<typeof http.MeAnswer>['sessions'][number]

export async function sessionsOf(
  claims: readonly CookieClaim[],
  deps: Pick<AppDeps, 'sessions' | 'rooms'>,
): Promise<MySession[]> {
  const found: MySession[] = []
  for (const claim of claims) {
    const session = await deps.sessions.find([claim], claim.role, claim.event)
    if (session.ok) found.push(await describe(session.value, claim, deps))
  }
  return found
}

async function describe(
  { actor, device }: Session,
  { role, event }: CookieClaim,
  { rooms }: Pick<AppDeps, 'rooms'>,
): Promise<MySession> {
  const bare = { role, event, eventName: null, person: null, network: device.network, device: device.id }
  if (event === null) return bare
  const more = await rooms.read(event, read => {
    const own = actor.role === 'delegate' ? read.get('person', actor.person) : null
    const shown = own ? resolvePerson(read, own.id) : null
    return {
      eventName: read.get('event', event)?.name ?? null,
      // The page keeps the id that this device joined with, whoever it turned out to be.
      person:
        own && shown
          ? { id: own.id, name: shown.name, network: shown.network, pageEpoch: own.pageEpoch }
          : null,
    }
  })
  return more.ok ? { ...bare, ...more.value } : bare
}
