/** What *More* offers: each action is named where it belongs in the code, and listed here while it can be done. */
import { createContext, use, useEffect, useId, useRef } from 'react'
import type { Writable } from '../../../live/source.ts'

/** In the order in which they stand. */
const HEADINGS = ['board', 'clock', 'tables', 'people', 'screens', 'help'] as const

export interface NamedAction {
  heading: (typeof HEADINGS)[number]
  label: string
  /** What follows from it, or why it cannot be done now. */
  about?: string | undefined
  disabled?: boolean | undefined
  /** After More has closed and the focus is back. */
  choose(): unknown
}

export type Actions = Writable<{ actions: ReadonlyMap<string, NamedAction> }>

const Context = createContext<Actions | null>(null)
export const MoreContext = Context.Provider

export function useActions(): Actions {
  const actions = use(Context)
  if (!actions) throw new Error('useActions: only inside the cockpit')
  return actions
}

/** Lists one action while this is drawn. */
export function MoreAction({ heading, label, about, disabled, choose }: NamedAction) {
  const source = useActions()
  const id = useId()
  const latest = useRef(choose)
  latest.current = choose
  useEffect(() => {
    const action = { heading, label, about, disabled, choose: () => latest.current() }
    source.set({ actions: new Map(source.getState().actions).set(id, action) })
  }, [source, id, heading, label, about, disabled])
  useEffect(
    () => () => {
      const rest = new Map(source.getState().actions)
      rest.delete(id)
      source.set({ actions: rest })
    },
    [source, id],
  )
  return null
}

/** Those that have all the words typed, under their headings; what is there twice (a phone's part and a laptop's) once. */
export function listed(
  actions: Iterable<NamedAction>,
  found: (action: NamedAction) => boolean,
): { heading: NamedAction['heading']; actions: NamedAction[] }[] {
  const once = new Map<string, NamedAction>()
  for (const action of actions) {
    const key = `${action.heading} ${action.label}`
    if (!once.has(key)) once.set(key, action)
  }
  const all = [...once.values()].filter(found)
  return HEADINGS.map(heading => ({
    heading,
    actions: all.filter(one => one.heading === heading),
  })).filter(part => part.actions.length > 0)
}
