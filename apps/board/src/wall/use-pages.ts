import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import {
  dwellMs,
  EMPTY_LANE,
  isWaiting,
  type Lane,
  type Notes,
  pagesLeft,
  relay,
  take,
  turnLanes,
} from './paging.ts'
import type { Sheet } from './placing.ts'

interface State {
  lanes: Lane[]
  notes: Notes[]
  sheets: Sheet[]
  /** Counts pages that differ from the one before, so that the turn can be seen. */
  turns: number
  /** What stood on the page when it was turned to: the rest landed later. */
  first: ReadonlySet<string>
}
type Action = { do: 'take'; notes: Notes[]; sheets: Sheet[] } | { do: 'turn' }

function onPage(lanes: readonly Lane[]): string[] {
  return lanes.flatMap(
    lane => lane.page?.placed.map(note => `${note.id} ${lane.page?.own?.part ?? ''}`) ?? [],
  )
}

function sameSheets(a: readonly Sheet[], b: readonly Sheet[]): boolean {
  return (
    a.length === b.length &&
    a.every((sheet, i) => sheet.columns === b[i]?.columns && sheet.height === b[i]?.height)
  )
}

function reduce(state: State, action: Action): State {
  const before = onPage(state.lanes)
  let next: State
  if (action.do === 'turn') {
    next = { ...state, lanes: turnLanes(state.lanes, state.notes, state.sheets) }
  } else {
    const { notes, sheets } = action
    // A column more or less is another wall; otherwise each lane goes on where it was.
    const known = state.lanes.length === notes.length
    const change = known && !sameSheets(state.sheets, sheets) ? relay : take
    const lanes = notes.map((lane, i) =>
      change(known ? (state.lanes[i] as Lane) : EMPTY_LANE, lane, sheets[i] as Sheet),
    )
    next = { ...state, lanes, notes, sheets }
  }
  const now = onPage(next.lanes)
  const stayed = before.some(id => now.includes(id))
  const turned = action.do === 'turn' ? now.join() !== before.join() : !stayed && now.length > 0
  return turned
    ? {
        ...next,
        turns: state.turns + 1,
        first: new Set(next.lanes.flatMap(lane => lane.page?.placed.map(n => n.id) ?? [])),
      }
    : next
}

export interface Pages {
  lanes: readonly Lane[]
  turns: number
  first: ReadonlySet<string>
  page: number
  of: number
  turn(): void
}

/** Time a note that has just landed is given before the page may turn. */
const LANDED_MS = 6_000
const LONGEST_MS = 60_000

/**
 * Keeps the wall's pages: takes notes in as they come and turns when a page has been read. `wordsOn` counts the words of a
 * note; `paused` holds the page.
 */
export function usePages(
  input: { notes: Notes[]; sheets: Sheet[] } | null,
  wordsOf: (id: string) => number,
  paused: boolean,
): Pages {
  const [state, dispatch] = useReducer(reduce, {
    lanes: [],
    notes: [],
    sheets: [],
    turns: 0,
    first: new Set<string>(),
  })
  useLayoutEffect(() => {
    if (input) dispatch({ do: 'take', ...input })
  }, [input])

  const turn = useCallback(() => dispatch({ do: 'turn' }), [])
  const due = useRef({ turns: -1, began: 0, at: 0 })
  const more = state.lanes.some(lane => isWaiting(lane) || lane.turned > 1)
  useEffect(() => {
    const now = Date.now()
    const words = state.lanes
      .flatMap(lane => lane.page?.placed ?? [])
      .reduce((n, note) => n + wordsOf(note.id), 0)
    due.current =
      due.current.turns === state.turns
        ? {
            ...due.current,
            at: Math.min(due.current.began + LONGEST_MS, Math.max(due.current.at, now + LANDED_MS)),
          }
        : { turns: state.turns, began: now, at: now + dwellMs(words) }
    if (paused || !more) return
    const timer = setTimeout(turn, Math.max(0, due.current.at - now))
    return () => clearTimeout(timer)
  }, [state, paused, more, turn, wordsOf])

  const left = Math.max(
    0,
    ...state.lanes.map((lane, i) => pagesLeft(lane, state.notes[i] as Notes, state.sheets[i] as Sheet)),
  )
  const page = Math.max(1, ...state.lanes.map(lane => lane.turned))
  return { lanes: state.lanes, turns: state.turns, first: state.first, page, of: page + left, turn }
}
