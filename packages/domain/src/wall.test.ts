import { seededRng } from '@folkmoot/kit'
import type { Id, WallPage, WallView } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import {
  emptyWall,
  inUnits,
  PAGE_LATE_MS,
  pageLate,
  pageMade,
  pagerOf,
  screenGone,
  screenShown,
  sizeReleased,
  USUAL_WALL,
  type WallState,
  wallSize,
  wallView,
} from './wall.ts'

const FULL_HD = { width: 1920, height: 1080 }
const SMALL = { width: 1024, height: 768 }
const FOUR_K = { width: 3840, height: 2160 }
const page = (at: number): WallPage => ({ kind: 'loop', at, turn: 0 })
const plan = (at: number) => ({ of: 'plan' as const, key: 'plan', page: page(at) })

function shown(...screens: [Id, { width: number; height: number }, boolean?][]): WallState {
  return screens.reduce(
    (state, [id, size, display = true]) => screenShown(state, { id, ...size, display }, 0),
    emptyWall(0),
  )
}

describe('[W-54] what all walls are laid out for', () => {
  test('is the usual wall where none is paired, however large the cockpit is', () => {
    expect(wallSize(emptyWall(0))).toEqual(USUAL_WALL)
    expect(wallSize(shown(['c', { width: 1366, height: 768 }, false]))).toEqual(USUAL_WALL)
  })

  test('is the smallest paired wall, by shape: a larger one of the same shape shows it larger', () => {
    expect(wallSize(shown(['a', FULL_HD], ['b', FOUR_K]))).toEqual(FULL_HD)
    expect(wallSize(shown(['a', FULL_HD], ['b', FOUR_K], ['c', SMALL]))).toEqual({
      width: 1440,
      height: 1080,
    })
  })

  test('keeps the size of a display whose connection broke for a while, and of none that left', () => {
    const all = shown(['a', FULL_HD], ['b', SMALL])
    const cut = screenGone(all, 'b', true, 1)
    expect(wallSize(cut)).toEqual({ width: 1440, height: 1080 })
    expect(wallSize(sizeReleased(cut, 'b'))).toEqual(FULL_HD)
    expect(wallSize(screenGone(all, 'b', false, 1))).toEqual(FULL_HD)
  })

  test.each([
    [FULL_HD, FULL_HD],
    [FOUR_K, FULL_HD],
    [SMALL, { width: 1440, height: 1080 }],
    [
      { width: 1280, height: 1024 },
      { width: 1440, height: 1152 },
    ],
    [
      { width: 1080, height: 1920 },
      { width: 1440, height: 2560 },
    ],
  ])('%o is %o in units', (pixels, units) => expect(inUnits(pixels)).toEqual(units))
})

describe('[W-54] who makes the pages', () => {
  test('is a paired wall, the first that came, before any picture in a cockpit', () => {
    expect(pagerOf(emptyWall(0))).toBe(null)
    expect(pagerOf(shown(['c', FULL_HD, false]))).toBe('c')
    expect(pagerOf(shown(['c', FULL_HD, false], ['a', FULL_HD], ['b', SMALL]))).toBe('a')
  })

  test('nobody else is listened to', () => {
    const state = shown(['a', FULL_HD], ['b', SMALL])
    expect(pageMade(state, 'b', plan(1), 5)).toBe(null)
    expect(pageMade(state, 'x', plan(1), 5)).toBe(null)
    expect(pageMade(state, 'a', plan(1), 5)?.pages.plan).toEqual({
      n: 1,
      key: 'plan',
      since: 5,
      page: page(1),
    })
  })

  test('another goes on when one leaves, and when one is waited for in vain', () => {
    const state = shown(['a', FULL_HD], ['b', SMALL], ['c', FULL_HD, false])
    expect(pagerOf(screenGone(state, 'a', true, 1))).toBe('b')
    expect(pageLate(state, 'b', state.n, PAGE_LATE_MS - 1)).toBe(state)
    expect(pageLate(state, 'a', state.n, PAGE_LATE_MS)).toBe(state)
    expect(pageLate(state, 'b', state.n - 1, PAGE_LATE_MS)).toBe(state)
    const second = pageLate(state, 'b', state.n, PAGE_LATE_MS)
    expect(pagerOf(second)).toBe('b')
    const third = pageLate(second, 'c', second.n, 2 * PAGE_LATE_MS)
    expect(pagerOf(third)).toBe('c')
    // All were late: each gets another chance, the one that was late last comes last.
    expect(pagerOf(pageLate(third, 'a', third.n, 3 * PAGE_LATE_MS))).toBe('a')
  })
})

interface Screen {
  id: Id
  display: boolean
  size: { width: number; height: number }
  /** What was told and not taken in yet. */
  waiting: WallView[]
  view: WallView
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('[W-54] room %i', seed => {
  test('never shows two pages under one number, whoever comes, goes, is cut off or sleeps', () => {
    const rng = seededRng(seed)
    const below = (n: number) => Math.floor(rng.next() * n)
    const sizes = [FULL_HD, SMALL, FOUR_K, { width: 1280, height: 1024 }, { width: 1366, height: 768 }]
    let now = 1_000
    let state = emptyWall(now)
    let made = 0
    let last = 0
    const screens: Screen[] = []
    const cut = new Set<Id>()
    const shownAt = new Map<number, string>()
    const change = (next: WallState) => {
      state = next
      for (const screen of screens) screen.waiting.push(wallView(state))
    }
    for (let step = 0; step < 800; step++) {
      now += below(900)
      const one = screens[below(screens.length)]
      switch (below(8)) {
        case 0: {
          if (screens.length > 6) break
          const size = sizes[below(sizes.length)] as Screen['size']
          const fresh = { id: `s${step}`, display: below(3) > 0, size, waiting: [], view: wallView(state) }
          screens.push(fresh)
          change(screenShown(state, { ...fresh, ...size }, now))
          break
        }
        case 1: {
          if (!one || screens.length < 2) break
          screens.splice(screens.indexOf(one), 1)
          const hold = below(2) === 0
          if (hold && one.display) cut.add(one.id)
          change(screenGone(state, one.id, hold, now))
          break
        }
        case 2: {
          const [id] = cut
          if (id === undefined) break
          cut.delete(id)
          change(sizeReleased(state, id))
          break
        }
        case 3: {
          if (one) change(pageLate(state, one.id, one.view.n, now))
          break
        }
        default: {
          if (!one) break
          const told = one.waiting.shift()
          if (told) one.view = told
          // Whoever believes that it makes the pages does.
          if (one.view.pager !== one.id) break
          const next = pageMade(state, one.id, plan(++made), now)
          expect(next === null).toBe(pagerOf(state) !== one.id)
          if (next) change(next)
        }
      }
      for (const { view, size, display } of screens) {
        const standing = view.pages.plan
        if (standing) {
          const before = shownAt.get(standing.n) ?? JSON.stringify(standing)
          expect(JSON.stringify(standing)).toBe(before)
          shownAt.set(standing.n, before)
        }
        const wall = wallSize(state)
        const own = inUnits(size)
        if (display) expect(wall.width <= own.width && wall.height <= own.height).toBe(true)
      }
      expect(state.n).toBeGreaterThanOrEqual(last)
      last = state.n
      const pager = screens.find(screen => screen.id === pagerOf(state))
      expect(pager !== undefined).toBe(screens.length > 0)
    }
    expect(made).toBeGreaterThan(30)
    expect(shownAt.size).toBeGreaterThan(20)
  })
})
