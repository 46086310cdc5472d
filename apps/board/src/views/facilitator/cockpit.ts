/** What every part of the cockpit shares: the connection, and doing things with their words. */
import type { CommandKey, FacilitatorView, Refusal } from '@folkmoot/protocol'
import { createContext, use, useCallback, useState } from 'react'
import { toast } from '../../design/Announcer.tsx'
import type { Input, Output, StageConnection } from '../../live/stage-connection.ts'
import type { Step } from './primary-action.ts'

export interface Cockpit {
  event: string
  view: FacilitatorView
  connection: StageConnection<FacilitatorView>
}

const Context = createContext<Cockpit | null>(null)
export const CockpitContext = Context.Provider

export function useCockpit(): Cockpit {
  const cockpit = use(Context)
  if (!cockpit) throw new Error('useCockpit: only inside the cockpit')
  return cockpit
}

export type Act = <K extends CommandKey>(
  key: K,
  input: Input<K>,
  /** Said when it is done. */
  said?: string,
) => Promise<{ ok: true; value: Output<K> } | { ok: false; error: Refusal }>

/** Does one thing; a refusal is shown in the server's words. `busy` while it is not answered. */
export function useAct(): { act: Act; run(steps: readonly Step[]): Promise<boolean>; busy: boolean } {
  const { connection } = useCockpit()
  const [waiting, setWaiting] = useState(0)
  const act: Act = useCallback(
    async (key, input, said) => {
      setWaiting(n => n + 1)
      const result = await connection.command(key, input)
      setWaiting(n => n - 1)
      if (!result.ok) toast(result.error.message)
      else if (said) toast(said)
      return result
    },
    [connection],
  )
  const run = useCallback(
    async (steps: readonly Step[]) => {
      for (const step of steps) if (!(await act(step.key, step.input as never)).ok) return false
      return true
    },
    [act],
  )
  return { act, run, busy: waiting > 0 }
}
