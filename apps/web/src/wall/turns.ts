/**
 * What stands on the wall, page after page. Pure: `use-pages.ts` keeps the time.
 *
 * Notes come first: the room waits for its own words, not for a drawing of them. Pictures take turns between them, one after
 * each cycle of notes, and in a large room one after every few pages, so that nobody waits for the whole cycle to see it.
 * Under a picture lies the page that comes after it: whatever lands meanwhile lands there and is not counted as shown before
 * it was.
 */
import type { WallNotesPage } from '@folkmoot/protocol'
import { type Level, pickLevel } from './levels.ts'
import {
  closed,
  EMPTY_LANE,
  hasUnseen,
  isWaiting,
  type Lane,
  type Notes,
  relay,
  show,
  take,
  turn,
  turnLanes,
} from './paging.ts'
import { type Page, type Sheet, settle } from './placing.ts'

export interface PagesInput {
  notes: readonly Notes[]
  sheets: readonly Sheet[]
  /** The same notes drawn larger, smallest first: one of them stands where all fit on its page. */
  larger?: readonly Level[]
  /** Notes may still come: a larger level must have room for them. */
  open?: boolean
  /** A page that leaves room stands in the middle. */
  centred?: boolean
  /** How many pictures take turns between the notes: a graph, a cloud of words. */
  pictures: number
  /** Another arrangement (a vote's results) is begun from its top; within one, what is being read stays. */
  arrangement: string
}
/** What stands on the wall: a page a lane, or one of the pictures. */
interface Display {
  pages: readonly (Page | null)[]
  picture: number | null
  /** Which page of its cycle it is, from 1. */
  page: number
}
export interface Turns {
  /** null: pages are followed that another screen makes. */
  input: PagesInput | null
  arrangement: string
  /** What was followed last was made for a wall of another size. */
  otherSize: boolean
  /** `stage.paging.turn`, as far as it was followed. */
  turn: number | null
  /** With the page that stands there, or comes after the picture. */
  lanes: Lane[]
  /** 0: as `notes` and `sheets` of the input say; above it one of its `larger`. */
  level: number
  picture: number | null
  /** Pages of notes since the last picture, and how many pictures there were. */
  pages: number
  pictured: number
  /** What stood there before, latest last, and how far back the wall has been turned. */
  past: Display[]
  back: number
  /** Counts pages that differ from the one before, so that the turn can be seen. */
  turns: number
  /** What stood on the page when it was turned to: the rest landed later. */
  first: ReadonlySet<string>
  /** How far down each lane's page stands, chosen when it was turned to. */
  downs: readonly number[]
}
type Action =
  | { do: 'take'; input: PagesInput }
  | { do: 'turn' }
  | { do: 'back' }
  /** As the cockpit's buttons say, which count forward and back. */
  | { do: 'turn to'; turn: number }
  /** Another screen made this page. */
  | { do: 'follow'; page: WallNotesPage; sameSize: boolean }

export const START: Turns = {
  input: null,
  arrangement: '',
  otherSize: false,
  turn: null,
  lanes: [],
  level: 0,
  picture: null,
  pages: 1,
  pictured: 0,
  past: [],
  back: 0,
  turns: 0,
  first: new Set<string>(),
  downs: [],
}
/** Pages that can be turned back to. */
const PAST = 30
/** So many at once, however many were asked for. */
const MOST_TURNS = 12
/** Between two pictures. */
const PAGES = 4

export function displayOf(state: Turns): Display {
  if (state.back > 0) return asTheyAre(state, state.past[state.past.length - state.back] as Display)
  const { lanes, picture } = state
  return { pages: lanes.map(lane => lane.page), picture, page: turnedOf(lanes) }
}

function turnedOf(lanes: readonly Lane[]): number {
  return Math.max(1, ...lanes.map(lane => lane.turned))
}

/** What stood there before, of notes as high as they are now: more may have been said about them since. */
function asTheyAre({ input, level }: Turns, { pages, ...rest }: Display): Display {
  const { notes, sheets } = levelAt(input, level)
  return {
    ...rest,
    pages: pages.map((page, i) => {
      const [lane, sheet] = [notes[i], sheets[i]]
      if (!page || page.own || !lane || !sheet) return page
      return { ...page, placed: settle(page, new Map(lane.items.map(item => [item.id, item])), sheet) }
    }),
  }
}

/** What stands there, by name. */
export function onDisplay({ pages, picture }: Pick<Display, 'pages' | 'picture'>): string[] {
  if (picture !== null) return [`picture ${picture}`]
  return pages.flatMap(page => page?.placed.map(note => `${note.id} ${page.own?.part ?? ''}`) ?? [])
}

function sameSheets(a: readonly Sheet[], b: readonly Sheet[]): boolean {
  return (
    a.length === b.length &&
    a.every((sheet, i) =>
      (['columns', 'height', 'width'] as const).every(length => sheet[length] === b[i]?.[length]),
    )
  )
}

function levelsOf(input: PagesInput): Level[] {
  return [input, ...(input.larger ?? [])]
}

/** How the lanes are drawn at a level. */
export function levelAt(input: PagesInput | null, level: number): Level {
  return input?.larger?.[level - 1] ?? input ?? { notes: [], sheets: [] }
}

function bestLevel(input: PagesInput): number {
  return input.larger ? pickLevel(levelsOf(input), input.open ?? false) : 0
}

/** Would the notes stand larger if the page were turned now? */
export function grows({ input, level }: Turns): boolean {
  return input !== null && bestLevel(input) > level
}

/** Takes notes in. A column more or less is another wall; otherwise each lane goes on where it was. */
function takeIn(state: Turns, input: PagesInput): Turns {
  const known = state.lanes.length === input.notes.length && state.arrangement === input.arrangement
  const began = known && state.lanes.some(lane => lane.queue.length > 0)
  const level = began ? Math.min(state.level, input.larger?.length ?? 0) : bestLevel(input)
  const { notes, sheets } = levelAt(input, level)
  const fits = state.input ? sameSheets(levelAt(state.input, level).sheets, sheets) : !state.otherSize
  const same = known && level === state.level && fits
  const lanes = notes.map((lane, i) => {
    const sheet = sheets[i] as Sheet
    if (!known) return take(EMPTY_LANE, lane, sheet)
    const stood = state.lanes[i] as Lane
    const before = state.input ? stood : closed(stood, lane)
    if (!same) return relay(before, lane, sheet)
    // What lands may not move what is being read: only the room beneath it is free.
    const down = state.picture === null && state.back === 0 && !lane.flows ? (state.downs[i] ?? 0) : 0
    const taken = take(before, lane, down > 0 ? { ...sheet, height: sheet.height - down } : sheet)
    // Under a picture nobody reads the page yet: what nobody has seen goes before what was put there to fill it.
    return state.picture === null || before.page?.own ? taken : relay(taken, lane, sheet)
  })
  const picture = state.picture !== null && state.picture < input.pictures ? state.picture : null
  const { arrangement } = input
  const again = known && same ? {} : { past: [], back: 0, downs: [] }
  return { ...state, input, arrangement, otherSize: false, level, lanes, picture, ...again }
}

function turnOn(state: Turns): Turns {
  const { input, lanes, picture, pages, pictured } = state
  if (!input) return state
  const past = [...state.past, displayOf(state)].slice(-PAST)
  if (picture !== null) return { ...state, past, picture: null, pages: 1 }
  const level = bestLevel(input)
  const { notes, sheets } = levelAt(input, level)
  // What stood there cannot be drawn in another size.
  const next = {
    ...state,
    past: level === state.level ? past : [],
    level,
    lanes:
      level === state.level
        ? turnLanes(lanes, notes, sheets)
        : lanes.map((lane, i) => turn(unpaged(lane), notes[i] as Notes, sheets[i] as Sheet)),
  }
  const through = !lanes.some(isWaiting)
  if (input.pictures > 0 && (through || pages >= PAGES))
    return { ...next, picture: pictured % input.pictures, pictured: pictured + 1 }
  return { ...next, pages: pages + 1 }
}

/** Before the first page of another level: what nobody has seen comes first on it; where all were seen, they go round again. */
function unpaged(lane: Lane): Lane {
  const fresh = { ...lane, page: null, turned: 0, of: 0, ahead: new Set<string>() }
  return hasUnseen(fresh) ? fresh : { ...fresh, shown: new Set<string>() }
}

/** While a picture stands: would turning show a note that nobody has seen? */
export function keepsWaiting({ picture, back, lanes }: Turns): boolean {
  const first = (lane: Lane) => lane.page?.placed.some(note => lane.times.get(note.id) === 1) ?? false
  return picture !== null && back === 0 && lanes.some(lane => hasUnseen(lane) || first(lane))
}

/**
 * What another screen made, so that this one can go on from there. Which notes were shown is known as far as this screen was
 * there; a lane's first page begins a cycle.
 */
function follow(state: Turns, page: WallNotesPage, sameSize: boolean): Turns {
  const known = state.lanes.length === page.lanes.length && state.arrangement === page.arrangement
  if (known && page.level === state.level && isAmong(state, page)) return goBack(state, page, sameSize)
  const turned = !known || page.turns !== state.turns
  const lanes = page.lanes.map((told, i): Lane => {
    const before = known ? (state.lanes[i] as Lane) : EMPTY_LANE
    const begun = turned && told.turned <= 1 && told.of === 0
    const lane = begun ? { ...before, shown: before.ahead, ahead: new Set<string>() } : before
    const queue = [...lane.queue, ...told.placed.map(note => note.id).filter(id => !lane.queue.includes(id))]
    const whole = !told.own || told.own.part + 1 >= told.own.of
    const seen = whole && page.picture === null ? show(lane, told.placed) : {}
    const placed = told.placed.map(({ landed: _, ...note }) => note)
    return {
      ...lane,
      queue,
      ...seen,
      page: placed.length > 0 ? { group: told.group, placed, own: told.own } : null,
      // A page of before that this screen has not seen: what it says is its own number.
      turned: page.back ? Math.min(told.turned, page.page) : told.turned,
      of: told.of,
    }
  })
  const past = known && page.level === state.level ? state.past : []
  const leaves = known && turned && state.lanes.length > 0 && state.back === 0
  return {
    ...asTold(page, sameSize),
    lanes,
    picture: page.picture,
    past: leaves ? [...past, displayOf(state)].slice(-PAST) : past,
    back: 0,
  }
}

/** Is it a page that this screen knows from before, or the one that it was turned back from? */
function isAmong(state: Turns, page: WallNotesPage): boolean {
  const back = page.back ?? 0
  if (back > state.past.length || (back === 0 && state.back === 0)) return false
  const then = displayOf({ ...state, back })
  const ids = page.lanes.flatMap(lane => lane.placed.map(note => note.id))
  const known = new Set(then.pages.flatMap(one => one?.placed.map(note => note.id) ?? []))
  return then.picture === page.picture && then.page === page.page && ids.every(id => known.has(id))
}

/** There and back again no page is another one, and no cycle goes on. */
function goBack(state: Turns, page: WallNotesPage, sameSize: boolean): Turns {
  return { ...state, ...asTold(page, sameSize), back: page.back ?? 0 }
}

function asTold(
  { arrangement, level, pages, pictured, turns, turn, lanes }: WallNotesPage,
  sameSize: boolean,
): Omit<Turns, 'lanes' | 'picture' | 'past' | 'back'> {
  return {
    input: null,
    arrangement,
    otherSize: !sameSize,
    turn,
    level,
    pages,
    pictured,
    turns,
    downs: lanes.map(lane => lane.down),
    first: new Set(lanes.flatMap(lane => lane.placed.flatMap(note => (note.landed ? [] : [note.id])))),
  }
}

/** The middle of the room that a page leaves, with a place beneath it for the next note while notes may come. */
function downIn({ input, level }: Turns): (page: Page | null, i: number) => number {
  const { notes, sheets } = levelAt(input, level)
  return (page, i) => {
    const sheet = sheets[i]
    if (!input?.centred || !page || !sheet || page.own || page.placed.length === 0) return 0
    const heights = page.placed.map(note => note.height).sort((a, b) => a - b)
    const next = input.open && !notes[i]?.flows ? (heights[heights.length >> 1] ?? 0) + sheet.gap : 0
    const free = freeUnder(page, sheet)
    return Math.max(0, Math.floor(Math.min(free / 2, free - next)))
  }
}

/** Room under the lowest of its columns. */
function freeUnder(page: Page, sheet: Sheet): number {
  return sheet.height - Math.max(0, ...page.placed.map(note => note.top + note.height))
}

/** How far down what is displayed stands: notes that flow on beneath it push it up when there is no room. */
function downsOf(state: Turns): number[] {
  const { notes, sheets } = levelAt(state.input, state.level)
  return displayOf(state).pages.map((page, i) => {
    const [down = 0, sheet] = [state.downs[i], sheets[i]]
    if (!page || !sheet || !notes[i]?.flows) return down
    return Math.max(0, Math.min(down, freeUnder(page, sheet)))
  })
}

function turnTo(state: Turns, turn: number): Turns {
  const by = turn - (state.turn ?? turn)
  let next = state
  for (let i = 0; i < Math.min(Math.abs(by), MOST_TURNS); i++)
    next = reduce(next, { do: by > 0 ? 'turn' : 'back' })
  return { ...next, turn }
}

export function reduce(state: Turns, action: Action): Turns {
  if (action.do === 'follow') return follow(state, action.page, action.sameSize)
  if (action.do === 'turn to') return turnTo(state, action.turn)
  const before = onDisplay(displayOf(state))
  let next: Turns
  if (action.do === 'take') next = takeIn(state, action.input)
  else if (action.do === 'back') next = { ...state, back: Math.min(state.back + 1, state.past.length) }
  else next = state.back > 0 ? { ...state, back: state.back - 1 } : turnOn(state)
  const now = onDisplay(displayOf(next))
  const stayed = before.some(id => now.includes(id))
  const resized = next.level !== state.level
  const turned = action.do === 'take' ? !stayed && now.length > 0 : resized || now.join() !== before.join()
  if (!turned)
    return next.downs.length > 0 ? next : { ...next, downs: displayOf(next).pages.map(downIn(next)) }
  const { pages } = displayOf(next)
  const first = pages.flatMap(page => page?.placed.map(note => note.id) ?? [])
  return { ...next, turns: state.turns + 1, first: new Set(first), downs: pages.map(downIn(next)) }
}

/** What stands there, as all screens are told it. `names`: of the lanes; `size`: of the wall; `left`: pages still to come. */
export function wallPageOf(
  state: Turns,
  names: readonly string[],
  size: [number, number],
  { turn, due, left }: { turn: number; due: number | null; left: number },
): WallNotesPage {
  const { arrangement, level, lanes, pages, pictured, turns, first } = state
  const display = displayOf(state)
  const downs = downsOf(state)
  return {
    kind: 'notes',
    size,
    arrangement,
    level,
    lanes: lanes.map((lane, i) => {
      const shown = display.pages[i] ?? null
      return {
        lane: names[i] ?? '',
        group: shown?.group ?? '',
        placed:
          shown?.placed.map(note => (first.has(note.id) ? note : { ...note, landed: true as const })) ?? [],
        own: shown?.own ?? null,
        down: downs[i] ?? 0,
        turned: lane.turned,
        of: lane.of,
      }
    }),
    picture: display.picture,
    pages,
    pictured,
    page: display.page,
    of: Math.max(display.page, turnedOf(lanes) + left),
    ...(state.back > 0 && { back: state.back }),
    turns,
    turn,
    due,
  }
}
