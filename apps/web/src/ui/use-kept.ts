import { useEffect, useRef, useState } from 'react'
import { forgetTyping, hasTyping, keepTyping, keptTyping } from '../live/typing.ts'

export interface KeptValues<V> {
  values: V
  /** Replaces the named ones; a function is given them as they are by then. */
  set(change: Partial<V> | ((now: V) => Partial<V>)): void
  /** They were sent or given up: the next form begins afresh. */
  forget(): void
  /** Something was there when the form was opened. */
  begun: boolean
}

/**
 * As `useState`, for all values of a form: what people type is there again when the form is opened again or the page
 * reloaded, until `forget`. `form` is a name of its own, of which there is one for each thing that is edited; null: nothing
 * is kept.
 */
export function useKeptValues<V extends object>(form: string | null, initial: V | (() => V)): KeptValues<V> {
  const [first] = useState(initial)
  const [begun] = useState(() => form !== null && hasTyping(form))
  const [values, setValues] = useState<V>(() =>
    form === null ? first : { ...first, ...keptOf(form, first) },
  )
  const before = useRef(values)
  useEffect(() => {
    const was = before.current
    before.current = values
    if (form === null || was === values) return
    for (const name of Object.keys(first) as (keyof V & string)[]) {
      if (was[name] === values[name]) continue
      const slot = `${form} ${name}`
      if (JSON.stringify(values[name]) === JSON.stringify(first[name])) forgetTyping(slot)
      else keepTyping(slot, values[name])
    }
  }, [form, values, first])
  return {
    values,
    set: change => setValues(now => ({ ...now, ...(typeof change === 'function' ? change(now) : change) })),
    forget: () => form !== null && forgetTyping(form),
    begun,
  }
}

function keptOf<V extends object>(form: string, first: V): Partial<V> {
  const found = (Object.keys(first) as (keyof V & string)[])
    .map(name => [name, keptTyping<V[typeof name]>(`${form} ${name}`)] as const)
    .filter(([, value]) => value !== undefined)
  return Object.fromEntries(found) as Partial<V>
}
