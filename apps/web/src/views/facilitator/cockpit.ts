/** What every part of the cockpit shares: the connection, and doing things with their words and their way back. */
import { t } from '@folkmoot/messages/cockpit'
import type { CommandKey, FacilitatorView, Id } from '@folkmoot/protocol'
import { createContext, use, useCallback, useState } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import { useView } from '../../live/hooks.ts'
import type { Refusal } from '../../live/refusal.ts'
import type { Writable } from '../../live/source.ts'
import type { Input, Output, StageConnection } from '../../live/stage-connection.ts'
import type { Step } from './moves/facts.ts'
import { isMove, type Undo, undoOf, undoOfFreeze, undoOfLettingIn, undoOfMove } from './moves/undo.ts'

/** “Revealed.” and what takes it back. */
export interface Done {
  words: string
  undo: Undo
}

export interface Cockpit {
  event: string
  connection: StageConnection<FacilitatorView>
  /** What was done last, while it can be taken back. */
  last: Writable<{ done: Done | null }>
}

const Context = createContext<Cockpit | null>(null)
export const CockpitContext = Context.Provider

export function useCockpit(): Cockpit {
  const cockpit = use(Context)
  if (!cockpit) throw new Error('useCockpit: only inside the cockpit')
  return cockpit
}

/** What the server tells of the event, a part at a time; only under a loaded view. */
export function useCockpitView<S>(select: (view: FacilitatorView) => S): S {
  return useView(useCockpit().connection, select)
}

type Act = <K extends CommandKey>(
  key: K,
  input: Input<K>,
  /** Said when it is done. */
  said?: string,
) => Promise<{ ok: true; value: Output<K> } | { ok: false; error: Refusal }>

interface Acting {
  act: Act
  /** The same, of a step that was decided elsewhere. Was it done? */
  run(step: Step, said?: string): Promise<boolean>
  busy: boolean
}

/** Does one thing; a refusal is shown in the server's words. `busy` while it is not answered. */
export function useAct(): Acting {
  const { connection, last } = useCockpit()
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
  /** Where the server does not answer with a way back, it is worked out from the view before anything happens. */
  const wayBack = useCallback(
    (step: Step) => {
      const { view } = connection.getState()
      return view && undoOf(step, view, connection.now())
    },
    [connection],
  )
  const tell = useCallback(
    (step: Step, words: string | undefined, undo: Undo | null) => {
      // The undo line says it to whoever looks.
      if (words) (undo ? announce : toast)(words)
      if (words && undo) last.set({ done: { words, undo } })
      else if (isMove(step)) last.set({ done: null })
    },
    [last],
  )
  const act: Act = useCallback(
    async (key, input, said) => {
      const step = { key, input } as Step
      const before = wayBack(step)
      const result = await send(key, input)
      if (!result.ok) return result
      if (step.key === 'boardFreeze') {
        const { lastCall } = result.value as Output<'boardFreeze'>
        tell(
          step,
          t(lastCall === null ? 'frozen' : 'last-call-runs'),
          undoOfFreeze(step.input.board, lastCall),
        )
        return result
      }
      if (step.key === 'personRecogniseAll') {
        const { letIn } = result.value as Output<'personRecogniseAll'>
        tell(step, said, undoOfLettingIn(letIn))
        return result
      }
      const answered = result.value as { undo?: Id | null; board?: Id }
      const undo = undoOfMove(step, answered.undo, answered.board)
      tell(step, said, undo === undefined ? before : undo)
      return result
    },
    [send, tell, wayBack],
  )
  const run = useCallback(
    async (step: Step, said?: string) => (await act(step.key, step.input as never, said)).ok,
    [act],
  )
  return { act, run, busy: waiting > 0 }
}
