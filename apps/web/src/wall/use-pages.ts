import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { dwellMs, isWaiting, type Notes, pagesLeft } from './paging.ts'
import type { Page, Sheet } from './placing.ts'
import {
  displayOf,
  grows,
  keepsWaiting,
  levelAt,
  onDisplay,
  type PagesInput,
  reduce,
  START,
} from './turns.ts'

export interface Pages {
  /** A page a lane. */
  shown: readonly (Page | null)[]
  /** Instead of them. */
  picture: number | null
  turns: number
  first: ReadonlySet<string>
  /** As `Turns` says. */
  level: number
  page: number
  of: number
  turn(): void
  turnBack(): void
}

/** Time a note that has just landed is given before the page may turn. */
const LANDED_MS = 6_000
const LONGEST_MS = 60_000
/** A picture, and one that keeps notes waiting that nobody has seen. */
const PICTURE_MS = 20_000
const BRIEF_PICTURE_MS = 10_000

/**
 * Keeps the wall's pages: takes notes in as they come and turns when a page has been read. `wordsOf` counts the words of a
 * note; `paused` holds the page; `calm` gives each half as much time again.
 */
export function usePages(
  input: PagesInput | null,
  wordsOf: (id: string) => number,
  { paused, calm = false }: { paused: boolean; calm?: boolean },
): Pages {
  const [state, dispatch] = useReducer(reduce, START)
  useLayoutEffect(() => {
    if (input) dispatch({ do: 'take', input })
  }, [input])

  const turn = useCallback(() => dispatch({ do: 'turn' }), [])
  const turnBack = useCallback(() => dispatch({ do: 'back' }), [])
  const display = displayOf(state)
  const due = useRef({ turns: -1, began: 0, at: 0 })
  const pictures = state.input?.pictures ?? 0
  const larger = useMemo(() => grows(state), [state])
  const more =
    larger ||
    state.back > 0 ||
    pictures > 0 ||
    state.lanes.some(lane => isWaiting(lane) || lane.turned > 1 || lane.of > 1)
  const brief = keepsWaiting(state)
  const shownKey = onDisplay(display).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what stands there.
  useEffect(() => {
    const now = Date.now()
    const words = display.pages
      .flatMap(page => page?.placed ?? [])
      .reduce((n, note) => n + wordsOf(note.id), 0)
    const read = display.picture === null ? dwellMs(words) : brief ? BRIEF_PICTURE_MS : PICTURE_MS
    const dwell = read * (calm ? 1.5 : 1)
    const { turns, began, at } = due.current
    if (turns !== state.turns) due.current = { turns: state.turns, began: now, at: now + dwell }
    else if (display.picture !== null) due.current.at = began + dwell
    else due.current.at = Math.min(began + LONGEST_MS, Math.max(at, now + LANDED_MS))
    if (paused || !more) return
    const timer = setTimeout(turn, Math.max(0, due.current.at - now))
    return () => clearTimeout(timer)
  }, [shownKey, state.turns, brief, paused, more, turn, calm])

  const { input: now, lanes, level } = state
  const left = useMemo(() => {
    const { notes, sheets } = levelAt(now, level)
    return Math.max(0, ...lanes.map((lane, i) => pagesLeft(lane, notes[i] as Notes, sheets[i] as Sheet)))
  }, [now, lanes, level])
  const page = Math.max(1, ...lanes.map(lane => lane.turned))
  return {
    shown: display.pages,
    picture: display.picture,
    turns: state.turns,
    first: state.first,
    level,
    page,
    of: page + left,
    turn,
    turnBack,
  }
}

/** Follows the cockpit: `stage.paging.turn` counts up or down, `skip` is its own picture's button. */
export function useTurning(
  { turn, turnBack }: { turn(): void; turnBack(): void },
  turned: number,
  skip: number,
): void {
  const before = useRef({ turned, skip })
  useEffect(() => {
    const was = before.current
    before.current = { turned, skip }
    for (let i = Math.min(MOST_TURNS, turned - was.turned); i > 0; i--) turn()
    for (let i = Math.min(MOST_TURNS, was.turned - turned); i > 0; i--) turnBack()
    if (skip > was.skip) turn()
  }, [turned, skip, turn, turnBack])
}
const MOST_TURNS = 12
