/** Who leads together here, and who of them this device is. */
import type { Id, LeadersView, LeaderView } from '@folkmoot/protocol'
import { useEffect, useState } from 'react'
import { api } from '../../../live/api.ts'
import { useCockpit, useCockpitView } from '../cockpit.ts'

export interface Leading {
  /** null: not known yet, or not to be known. */
  own: Id | null
  others: LeaderView[]
  /** Whoever leads, if they are here. */
  lead: LeaderView | null
}

/** Pure. Until it is known which device this is, nobody is somebody else. */
function leadingOf({ here, lead }: LeadersView, own: Id | null): Leading {
  return {
    own,
    others: own === null ? [] : here.filter(one => one.device !== own),
    lead: here.find(one => one.device === lead) ?? null,
  }
}

const NOBODY: LeadersView = { here: [], lead: null }

export function useLeading(): Leading {
  const view = useCockpitView(told => told.leaders) ?? NOBODY
  return leadingOf(view, useOwnDevice())
}

const known = new Map<string, Id>()

/** Of this event's facilitator who is signed in here: devices stay what they are while the page does. */
function useOwnDevice(): Id | null {
  const { event } = useCockpit()
  const [own, setOwn] = useState(known.get(event) ?? null)
  useEffect(() => {
    if (own !== null) return
    let here = true
    void api.me().then(me => {
      const found = me.ok
        ? me.value.sessions.find(one => one.role === 'facilitator' && one.event === event)?.device
        : undefined
      if (found === undefined) return
      known.set(event, found)
      if (here) setOwn(found)
    })
    return () => {
      here = false
    }
  }, [event, own])
  return own
}
