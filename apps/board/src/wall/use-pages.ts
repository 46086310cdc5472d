import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import {
  dwellMs,
  EMPTY_LANE,
  hasUnseen,
  isWaiting,
  type Lane,
  type Notes,
  pagesLeft,
  relay,
  take,
  turnLanes,
} from './paging.ts'
import type { Page, Sheet } from './placing.ts'

export interface PagesInput {
  notes: Notes[]
  sheets: Sheet[]
  /** Pictures shown before the notes and again after each cycle of them: a graph, a cloud of words. */
  pictures: number
  /** Another arrangement (a vote's results) is begun from its top; within one, what is being read stays. */
  arrangement: string
}
/** What stands on the wall: a page a lane, or one of the pictures. */
interface Display {
  pages: readonly (Page | null)[]
  picture: number | null
}
interface State {
  input: PagesInput | null
  lanes: Lane[]
  picture: number | null
  /** The lanes' page has been read, so that a new one comes after the pictures. */
  read: boolean
  /** What stood there before, latest last, and how far back the wall has been turned. */
  past: Display[]
  back: number
  /** Counts pages that differ from the one before, so that the turn can be seen. */
  turns: number
  /** What stood on the page when it was turned to: the rest landed later. */
  first: ReadonlySet<string>
}
type Action = { do: 'take'; input: PagesInput } | { do: 'turn' } | { do: 'back' }

const START: State = {
  input: null,
  lanes: [],
  picture: null,
  read: false,
  past: [],
  back: 0,
  turns: 0,
  first: new Set<string>(),
}
/** Pages that can be turned back to. */
const PAST = 30

function displayOf(state: State): Display {
  if (state.back > 0) return state.past[state.past.length - state.back] as Display
  return { pages: state.lanes.map(lane => lane.page), picture: state.picture }
}

function onDisplay({ pages, picture }: Display): string[] {
  if (picture !== null) return [`picture ${picture}`]
  return pages.flatMap(page => page?.placed.map(note => `${note.id} ${page.own?.part ?? ''}`) ?? [])
}

function sameSheets(a: readonly Sheet[], b: readonly Sheet[]): boolean {
  return (
    a.length === b.length &&
    a.every((sheet, i) => sheet.columns === b[i]?.columns && sheet.height === b[i]?.height)
  )
}

/** Takes notes in. A column more or less is another wall; otherwise each lane goes on where it was. */
function takeIn(state: State, input: PagesInput): State {
  const known = state.lanes.length === input.notes.length && state.input?.arrangement === input.arrangement
  const same = known && sameSheets(state.input?.sheets ?? [], input.sheets)
  const change = known && !same ? relay : take
  const lanes = input.notes.map((lane, i) =>
    change(known ? (state.lanes[i] as Lane) : EMPTY_LANE, lane, input.sheets[i] as Sheet),
  )
  const begin = state.input === null && input.pictures > 0
  const picture = begin ? 0 : state.picture !== null && state.picture < input.pictures ? state.picture : null
  return { ...state, input, lanes, picture, ...(known && same ? {} : { past: [], back: 0 }) }
}

function turnOn(state: State): State {
  const { input, lanes, picture } = state
  if (!input) return state
  const past = [...state.past, displayOf(state)].slice(-PAST)
  const anew = () => turnLanes(lanes, input.notes, input.sheets)
  if (picture !== null && picture + 1 < input.pictures) return { ...state, past, picture: picture + 1 }
  if (picture !== null)
    return { ...state, past, picture: null, read: true, lanes: state.read ? anew() : lanes }
  const through = !lanes.some(hasUnseen) && !lanes.some(isWaiting)
  if (through && input.pictures > 0) return { ...state, past, picture: 0, read: true }
  return { ...state, past, lanes: anew() }
}

function reduce(state: State, action: Action): State {
  const before = onDisplay(displayOf(state))
  let next: State
  if (action.do === 'take') next = takeIn(state, action.input)
  else if (action.do === 'back') next = { ...state, back: Math.min(state.back + 1, state.past.length) }
  else next = state.back > 0 ? { ...state, back: state.back - 1 } : turnOn(state)
  const now = onDisplay(displayOf(next))
  const stayed = before.some(id => now.includes(id))
  const turned = action.do === 'take' ? !stayed && now.length > 0 : now.join() !== before.join()
  if (!turned) return next
  const first = displayOf(next).pages.flatMap(page => page?.placed.map(note => note.id) ?? [])
  return { ...next, turns: state.turns + 1, first: new Set(first) }
}

export interface Pages {
  /** A page a lane. */
  shown: readonly (Page | null)[]
  /** Instead of them. */
  picture: number | null
  turns: number
  first: ReadonlySet<string>
  page: number
  of: number
  turn(): void
  turnBack(): void
}

/** Time a note that has just landed is given before the page may turn. */
const LANDED_MS = 6_000
const LONGEST_MS = 60_000
const PICTURE_MS = 25_000

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
  const more = state.back > 0 || pictures > 0 || state.lanes.some(lane => isWaiting(lane) || lane.turned > 1)
  const shownKey = onDisplay(display).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what stands there.
  useEffect(() => {
    const now = Date.now()
    const words = display.pages
      .flatMap(page => page?.placed ?? [])
      .reduce((n, note) => n + wordsOf(note.id), 0)
    const dwell = (display.picture !== null ? PICTURE_MS : dwellMs(words)) * (calm ? 1.5 : 1)
    due.current =
      due.current.turns === state.turns
        ? {
            ...due.current,
            at: Math.min(due.current.began + LONGEST_MS, Math.max(due.current.at, now + LANDED_MS)),
          }
        : { turns: state.turns, began: now, at: now + dwell }
    if (paused || !more) return
    const timer = setTimeout(turn, Math.max(0, due.current.at - now))
    return () => clearTimeout(timer)
  }, [shownKey, state.turns, paused, more, turn, calm])

  const { input: now, lanes } = state
  const left = useMemo(() => {
    const each = lanes.map((lane, i) => pagesLeft(lane, now?.notes[i] as Notes, now?.sheets[i] as Sheet))
    return Math.max(0, ...each)
  }, [now, lanes])
  const page = Math.max(1, ...lanes.map(lane => lane.turned))
  return {
    shown: display.pages,
    picture: display.picture,
    turns: state.turns,
    first: state.first,
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
