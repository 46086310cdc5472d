/** What every part of the cockpit shares: the connection, and doing things with their words and their way back. */
import type { CommandKey, FacilitatorView, Refusal } from '@folkmoot/protocol'
import { createContext, use, useCallback, useState } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import type { Input, Output, StageConnection } from '../../live/stage-connection.ts'
import type { Step } from './facts.ts'
import { type Undo, undoOf } from './undo.ts'

/** “Revealed.” and what takes it back. */
export interface Done {
  words: string
  undo: Undo
}

export interface Cockpit {
  event: string
  view: FacilitatorView
  connection: StageConnection<FacilitatorView>
  /** What was done last, while it can be taken back. */
  done: Done | null
  setDone(done: Done | null): void
}

const Context = createContext<Cockpit | null>(null)
export const CockpitContext = Context.Provider

export function useCockpit(): Cockpit {
  const cockpit = use(Context)
  if (!cockpit) throw new Error('useCockpit: only inside the cockpit')
  return cockpit
}

type Act = <K extends CommandKey>(
  key: K,
  input: Input<K>,
  /** Said when it is done. */
  said?: string,
) => Promise<{ ok: true; value: Output<K> } | { ok: false; error: Refusal }>

interface Acting {
  act: Act
  /** Several steps as one thing: the first refusal stops them, one undo takes them all back. */
  run(steps: readonly Step[], said?: string): Promise<boolean>
  busy: boolean
}

/** Does one thing; a refusal is shown in the server's words. `busy` while it is not answered. */
export function useAct(): Acting {
  const { connection, setDone } = useCockpit()
  const [waiting, setWaiting] = useState(0)
  const send = useCallback(
    async <K extends CommandKey>(key: K, input: Input<K>) => {
      setWaiting(n => n + 1)
      const result = await connection.command(key, input)
      setWaiting(n => n - 1)
      if (!result.ok) toast(result.error.message)
      return result
    },
    [connection],
  )
  /** The way back is worked out from the view as it is before anything happens. */
  const wayBack = useCallback(
    (steps: readonly Step[]) => {
      const { view } = connection.getState()
      return view && undoOf(steps, view, connection.now())
    },
    [connection],
  )
  const tell = useCallback(
    (words: string | undefined, undo: Undo | null) => {
      // The undo line says it to whoever looks.
      if (words) (undo ? announce : toast)(words)
      setDone(words && undo ? { words, undo } : null)
    },
    [setDone],
  )
  const act: Act = useCallback(
    async (key, input, said) => {
      const undo = wayBack([{ key, input } as Step])
      const result = await send(key, input)
      if (result.ok) tell(said, undo)
      return result
    },
    [send, tell, wayBack],
  )
  const run = useCallback(
    async (steps: readonly Step[], said?: string) => {
      const undo = wayBack(steps)
      for (const step of steps) if (!(await send(step.key, step.input as never)).ok) return false
      tell(said, undo)
      return true
    },
    [send, tell, wayBack],
  )
  return { act, run, busy: waiting > 0 }
}
