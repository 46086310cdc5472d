import type { Doing } from '@folkmoot/protocol'
import { useEffect } from 'react'
import { useCockpit } from '../cockpit.ts'

/** What is open now, by connection: of several the last that was opened is told. */
const open = new WeakMap<object, Map<symbol, Doing>>()

/** Tells other facilitators what is open here while it is, and nothing of what is in it; null: nothing is. */
export function useDoing(what: Doing | null): void {
  const { connection } = useCockpit()
  useEffect(() => {
    if (what === null) return
    const all = open.get(connection) ?? new Map<symbol, Doing>()
    open.set(connection, all)
    const own = Symbol()
    all.set(own, what)
    const tell = () => connection.doing([...all.values()].at(-1) ?? null)
    tell()
    return () => {
      all.delete(own)
      tell()
    }
  }, [connection, what])
}
