/** The connections of the organiser's desk, for whatever stands on it. */
import type { OrganiserEventView, OrganiserView } from '@folkmoot/protocol'
import { createContext, useContext } from 'react'
import { useView } from '../../../live/hooks.ts'
import type { StageConnection } from '../../../live/stage-connection.ts'

type System = StageConnection<OrganiserView>
type Event = StageConnection<OrganiserEventView>

export const SystemContext = createContext<System | null>(null)
export const EventContext = createContext<Event | null>(null)

function held<T>(connection: T | null): T {
  if (connection === null) throw new Error('this stands on a desk without its connection')
  return connection
}

/** Programmes, networks and the list of events; only under a loaded view. */
export function useSystem(): System {
  return held(useContext(SystemContext))
}
/** The event being organised; only under a loaded view. */
export function useEvent(): Event {
  return held(useContext(EventContext))
}

export function useSystemView<S>(select: (view: OrganiserView) => S): S {
  return useView(useSystem(), select)
}
export function useEventView<S>(select: (view: OrganiserEventView) => S): S {
  return useView(useEvent(), select)
}
