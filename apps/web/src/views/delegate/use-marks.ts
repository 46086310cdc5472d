/**
 * What I say about notes with one tap: shown at once, and marked as on its way until the server has it. Its counts come
 * slowly, so my own tap is counted here until they do.
 */
import { t } from '@folkmoot/messages/delegate'
import type { DelegateView, MineView, TallyView } from '@folkmoot/protocol'
import { useCallback, useEffect, useState } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import type { StageConnection } from '../../live/stage-connection.ts'

interface Tap {
  on: boolean
  /** The count when it was tapped. */
  base: number
  /** The server has answered. */
  answered: boolean
}
export interface MarkState {
  on: boolean
  count: number
  /** On its way to the server. */
  sending: boolean
}

/** By then the counts have been told. */
const SETTLE_MS = 5_000

const keyOf = (note: string, kind: string) => `${note} ${kind}`

/** How a mark reads now: what the server says, or my tap while the server has not said. Pure. */
export function markState(mine: boolean, told: number, tap: Tap | undefined): MarkState {
  if (!tap || (tap.answered && told !== tap.base))
    return { on: mine, count: Math.max(told, mine ? 1 : 0), sending: false }
  const count = tap.base + (tap.on ? 1 : -1)
  return { on: tap.on, count: Math.max(count, tap.on ? 1 : 0), sending: !tap.answered }
}

export interface Marks {
  of(note: string, kind: string): MarkState
  /** Others of one choice go when one of them is said; `contact` where the mark offers to swap. */
  tap(note: string, kind: string, options: { others: readonly string[]; contact?: string }): void
}

export function useMarks(
  board: string,
  stage: StageConnection<DelegateView>,
  mine: MineView['marks'],
  tallies: ReadonlyMap<string, TallyView>,
): Marks {
  const [taps, setTaps] = useState<ReadonlyMap<string, Tap>>(() => new Map())
  // Once the server's counts have moved on, they are the truth again.
  useEffect(() => {
    setTaps(before => {
      const kept = [...before].filter(([key, tap]) => {
        const [note = '', kind = ''] = key.split(' ')
        return !tap.answered || (tallies.get(note)?.counts[kind] ?? 0) === tap.base
      })
      return kept.length === before.size ? before : new Map(kept)
    })
  }, [tallies])

  const told = (note: string, kind: string) => tallies.get(note)?.counts[kind] ?? 0
  const of = (note: string, kind: string) =>
    markState(mine[note]?.includes(kind) ?? false, told(note, kind), taps.get(keyOf(note, kind)))
  const forget = useCallback((keys: readonly string[]) => {
    setTaps(before => new Map([...before].filter(([key]) => !keys.includes(key))))
  }, [])

  return {
    of,
    tap(note, kind, { others, contact = '' }) {
      const on = !of(note, kind).on
      const gone = on ? others.filter(other => of(note, other).on) : []
      const changed = new Map<string, Tap>()
      const begin = (one: string, to: boolean) =>
        changed.set(keyOf(note, one), { on: to, base: told(note, one), answered: false })
      begin(kind, on)
      for (const other of gone) begin(other, false)
      setTaps(before => new Map([...before, ...changed]))
      void stage.command('noteMark', { board, note, kind, on, contact }).then(done => {
        if (!done.ok) {
          forget([...changed.keys()])
          return toast(done.error.message)
        }
        announce(t(on ? 'said' : 'taken-back-mark'))
        setTaps(before => {
          const next = new Map(before)
          for (const [key, tap] of changed)
            if (before.get(key) === tap) next.set(key, { ...tap, answered: true })
          return next
        })
        setTimeout(() => {
          setTaps(before => new Map([...before].filter(([key, tap]) => !changed.has(key) || !tap.answered)))
        }, SETTLE_MS)
      })
    },
  }
}
