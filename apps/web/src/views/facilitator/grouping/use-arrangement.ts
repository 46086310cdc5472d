import type { BoardView, GroupsView, Id } from '@folkmoot/protocol'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useCockpit, useCockpitView } from '../cockpit.ts'
import { type Arrangement, type Change, change } from './arrangement.ts'
import { type HowDone, NO_HISTORY, record } from './history.ts'

interface Base {
  rev: number
  groups: Arrangement
}
interface Waiting {
  change: Change
  how: HowDone
}
interface Conflict {
  /** In the server's words: who was quicker. */
  words: string
  change: Change
}
export interface Arranging {
  groups: Arrangement
  /** Of what the server holds. */
  rev: number
  /** Not answered yet. */
  busy: boolean
  conflict: Conflict | null
  /** Says why not, when refused for another reason than somebody being quicker. */
  refused: string | null
  make(change: Change): void
  undo: (() => void) | null
  redo: (() => void) | null
  /** The change that came second, once more on top of what stands there now. */
  again(): void
  leaveIt(): void
}

const NOTHING: Base = { rev: 0, groups: [] }

function newer(told: GroupsView | undefined, own: Base): Base {
  return told && told.rev >= own.rev ? told : own
}

/**
 * The groups of a board while one arranges them: changes show at once and are sent one after another, each made again on
 * what the server holds by then. When somebody else was quicker the change is kept, to be made on top of theirs.
 */
export function useArrangement(board: BoardView): Arranging {
  const { connection } = useCockpit()
  const told = useCockpitView(view => view.groups.find(one => one.board === board.id))
  const [own, setOwn] = useState<Base>(NOTHING)
  const [queue, setQueue] = useState<readonly Waiting[]>([])
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [history, setHistory] = useState(NO_HISTORY)
  const sending = useRef(false)
  const base = newer(told, own)
  const groups = useMemo(
    () => queue.reduce((made: Arrangement, one) => change(made, one.change), base.groups),
    [queue, base.groups],
  )

  useEffect(() => {
    const [first] = queue
    if (!first || sending.current) return
    sending.current = true
    const made = change(base.groups, first.change)
    const merged = first.change.do === 'merge' ? { from: first.change.from, into: first.change.into } : null
    const send = { board: board.id, rev: base.rev, groups: made.map(copy), merged }
    void connection.command('groupsArrange', send).then(result => {
      sending.current = false
      setQueue(([, ...rest]) => rest)
      if (!result.ok) {
        if (result.error.code === 'conflict')
          setConflict({ words: result.error.message, change: first.change })
        else setRefused(result.error.message)
        return
      }
      setRefused(null)
      const { rev } = result.value
      setOwn({ rev, groups: made })
      setHistory(before => record(before, first.how, { before: base.groups, beforeRev: base.rev, rev }))
    })
  }, [queue, base, board.id, connection])

  const make = useCallback((one: Change) => {
    setConflict(null)
    setQueue(list => [...list, { change: one, how: 'change' }])
  }, [])
  /** Once somebody else changed the groups, going back would take theirs away. */
  const holds = history.rev === base.rev && queue.length === 0
  const step = (to: Arrangement | undefined, how: 'undo' | 'redo') =>
    to && holds ? () => setQueue(list => [...list, { change: { do: 'set', groups: to }, how }]) : null
  return {
    groups,
    rev: base.rev,
    busy: queue.length > 0,
    conflict,
    refused,
    make,
    undo: step(history.past.at(-1), 'undo'),
    redo: step(history.future.at(-1), 'redo'),
    again() {
      if (conflict) make(conflict.change)
    },
    leaveIt: () => setConflict(null),
  }
}

export function copy({ id, name, notes }: Arrangement[number]): { id: Id; name: string; notes: Id[] } {
  return { id, name, notes: [...notes] }
}
