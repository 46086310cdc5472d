import type { WallNotesPage, WallPageView } from '@folkmoot/protocol'
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { dwellMs, isWaiting, type Notes, pagesLeft } from './paging.ts'
import type { WallPaging } from './paging-context.ts'
import type { Sheet } from './placing.ts'
import {
  displayOf,
  grows,
  keepsWaiting,
  levelAt,
  onDisplay,
  type PagesInput,
  reduce,
  START,
  wallPageOf,
} from './turns.ts'

/** A page of notes as it stands on all screens. */
export interface NotesPage extends Omit<WallPageView, 'page'> {
  page: WallNotesPage
}

/** Time a note that has just landed is given before the page may turn. */
const LANDED_MS = 6_000
const LONGEST_MS = 60_000
/** A picture, and one that keeps notes waiting that nobody has seen. */
const PICTURE_MS = 20_000
const BRIEF_PICTURE_MS = 10_000
/** How long others wait for the screen that makes the pages: for a first one, and after one was due. */
const FIRST_LATE_MS = 2_000
const NEXT_LATE_MS = 4_000

/**
 * The page of notes that stands. On the screen that makes the pages it takes notes in as they come (`input`) and turns when a
 * page has been read; other screens follow, so that any of them can go on from there. `names` are those of the lanes, by level;
 * `wordsOf` counts the words of a note; `paused` holds the page; `calm` gives each half as much time again.
 */
export function usePages(
  input: PagesInput | null,
  names: readonly (readonly string[])[] | null,
  wordsOf: (id: string) => number,
  paging: WallPaging,
  {
    key,
    arrangement,
    paused,
    calm,
    some,
  }: { key: string; arrangement: string; paused: boolean; calm: boolean; some: boolean },
): NotesPage | null {
  const [state, dispatch] = useReducer(reduce, START)
  const { makes } = paging
  const server = paging.pageOf('notes', key)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is known by its number.
  const told = useMemo(() => notesPage(server), [server?.n])
  const [width, height] = [paging.size?.width ?? 0, paging.size?.height ?? 0]
  const fits = told?.page.size[0] === width && told.page.size[1] === height
  const goesOn = useRef(false)
  useLayoutEffect(() => {
    if (told && !(makes && goesOn.current)) dispatch({ do: 'follow', page: told.page, sameSize: fits })
    goesOn.current = makes
  }, [makes, told, fits])
  useLayoutEffect(() => {
    if (makes && input) dispatch({ do: 'take', input })
  }, [makes, input])
  const begun = makes && state.input !== null
  useEffect(() => {
    if (begun) dispatch({ do: 'turn to', turn: paging.turn })
  }, [begun, paging.turn])

  const display = displayOf(state)
  const brief = keepsWaiting(state)
  const shownKey = onDisplay(display).join(' ')
  const clock = useRef({ turns: -1, began: 0, at: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what stands there.
  const due = useMemo(() => {
    if (!begun) return 0
    const now = paging.now()
    const words = display.pages
      .flatMap(page => page?.placed ?? [])
      .reduce((n, note) => n + wordsOf(note.id), 0)
    const read = display.picture === null ? dwellMs(words) : brief ? BRIEF_PICTURE_MS : PICTURE_MS
    const dwell = read * (calm ? 1.5 : 1)
    const { turns, began, at } = clock.current
    // Taken over from another screen: its page is given the rest of its time.
    if (turns !== state.turns && told && told.page.turns === state.turns)
      clock.current = { turns: state.turns, began: told.since, at: told.page.due ?? now + dwell }
    else if (turns !== state.turns) clock.current = { turns: state.turns, began: now, at: now + dwell }
    else if (display.picture !== null) clock.current.at = began + dwell
    else clock.current.at = Math.min(began + LONGEST_MS, Math.max(at, now + LANDED_MS))
    return Math.round(clock.current.at)
  }, [shownKey, state.turns, brief, calm, begun])
  const larger = useMemo(() => begun && grows(state), [begun, state])
  const more =
    larger ||
    state.back > 0 ||
    (state.input?.pictures ?? 0) > 0 ||
    state.lanes.some(lane => isWaiting(lane) || lane.turned > 1 || lane.of > 1)
  useEffect(() => {
    if (!begun || paused || !more) return
    const timer = setTimeout(() => dispatch({ do: 'turn' }), Math.max(0, due - paging.now()))
    return () => clearTimeout(timer)
  }, [begun, paused, more, due, paging.now])

  const { input: taken, lanes: at, level } = state
  const left = useMemo(() => {
    const { notes, sheets } = levelAt(taken, level)
    if (!taken) return 0
    return Math.max(0, ...at.map((lane, i) => pagesLeft(lane, notes[i] as Notes, sheets[i] as Sheet)))
  }, [taken, at, level])
  const page = useMemo(() => {
    const lanes = names?.[state.level]
    if (!begun || !lanes || state.turn === null) return null
    return wallPageOf(state, lanes, [width, height], { turn: state.turn, due: more ? due : null, left })
  }, [begun, state, names, width, height, more, due, left])
  const made = useRef('')
  const before = told?.page
  const { make } = paging
  useLayoutEffect(() => {
    if (!page) {
      made.current = ''
      return
    }
    const json = JSON.stringify(page)
    if (json === (made.current || JSON.stringify(before))) return
    made.current = json
    make('notes', key, page)
  }, [page, make, key, before])

  const stands = fits ? told : null
  const followed = stands?.page.turn === paging.turn && stands.page.arrangement === arrangement
  const { late, now } = paging
  const lateAt = makes || !some ? null : lateFrom(stands, followed, paused)
  useEffect(() => {
    if (lateAt === null) return
    const wait = lateAt === 0 ? FIRST_LATE_MS : Math.max(FIRST_LATE_MS, lateAt - now())
    let timer = setTimeout(function again() {
      late()
      timer = setTimeout(again, FIRST_LATE_MS)
    }, wait)
    return () => clearTimeout(timer)
  }, [lateAt, late, now])
  return stands
}

/** When it is too late for another page; 0: it is missing already; null: it is not. */
function lateFrom(stands: NotesPage | null, followed: boolean, paused: boolean): number | null {
  if (!stands || !followed) return 0
  const { due } = stands.page
  return paused || due === null ? null : due + NEXT_LATE_MS
}

function notesPage(told: WallPageView | null): NotesPage | null {
  return told?.page.kind === 'notes' ? (told as NotesPage) : null
}
