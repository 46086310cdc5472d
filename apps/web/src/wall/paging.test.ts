import { seededRng } from '@folkmoot/kit'
import { describe, expect, it } from 'vitest'
import {
  dwellMs,
  EMPTY_LANE,
  isWaiting,
  type Lane,
  type Notes,
  pagesLeft,
  relay,
  take,
  turn,
  turnLanes,
} from './paging.ts'
import type { Item, Sheet } from './placing.ts'

const SHEET: Sheet = { columns: 3, height: 700, gap: 20 }

function item(id: string, height = 200, group = 'p', parts = 1): Item {
  return { id, group, height, parts }
}
function many(n: number, height = 200, group = 'p'): Item[] {
  return Array.from({ length: n }, (_, i) => item(`n${String(i).padStart(3, '0')}`, height, group))
}
function notes(items: Item[], groups = ['p']): Notes {
  return { items, groups }
}
function ids(lane: Lane): string[] {
  return (lane.page?.placed ?? []).map(note => note.id).sort()
}

describe('a page', () => {
  it('fills the shortest column first and stays inside its sheet', () => {
    const lane = take(EMPTY_LANE, notes(many(20)), SHEET)
    expect(lane.page?.placed).toHaveLength(9)
    expect(lane.page?.placed.slice(0, 3).map(note => note.column)).toEqual([0, 1, 2])
    for (const note of lane.page?.placed ?? []) expect(note.top + note.height).toBeLessThanOrEqual(700)
  })

  it('counts its pages', () => {
    const all = notes(many(20))
    let lane = take(EMPTY_LANE, all, SHEET)
    expect([lane.turned, pagesLeft(lane, all, SHEET)]).toEqual([1, 2])
    lane = turn(turn(lane, all, SHEET), all, SHEET)
    expect([lane.turned, pagesLeft(lane, all, SHEET)]).toEqual([3, 0])
    expect(turn(lane, all, SHEET).turned).toBe(1)
  })

  it('is empty when the wall is', () => {
    const lane = take(take(EMPTY_LANE, notes(many(4)), SHEET), notes([]), SHEET)
    expect(lane.page).toBeNull()
    expect(turn(lane, notes([]), SHEET).page).toBeNull()
  })

  it('leaves out notes of prompts that are not shown', () => {
    const lane = take(EMPTY_LANE, notes([item('a'), item('b', 200, 'elsewhere')]), SHEET)
    expect(ids(lane)).toEqual(['a'])
    expect(isWaiting(lane)).toBe(false)
  })
})

describe('while people read', () => {
  it('a new note lands in free room, and nothing moves', () => {
    const before = take(EMPTY_LANE, notes(many(4)), SHEET)
    const after = take(before, notes([...many(4), item('new')]), SHEET)
    expect(after.page?.placed.slice(0, 4)).toEqual(before.page?.placed)
    expect(ids(after)).toContain('new')
    expect(after.turned).toBe(1)
  })

  it('a new note waits when the page is full, behind those that wait already', () => {
    const before = take(EMPTY_LANE, notes(many(12)), SHEET)
    const all = notes([...many(12), item('a-new')])
    const after = take(before, all, SHEET)
    expect(after.page).toEqual(before.page)
    const next = turn(after, all, SHEET)
    expect(next.page?.placed.map(note => note.id).slice(0, 4)).toEqual(['n009', 'n010', 'n011', 'a-new'])
  })

  it('a removed note vanishes at once and leaves its gap', () => {
    const before = take(EMPTY_LANE, notes(many(9)), SHEET)
    const after = take(before, notes(many(9).filter(n => n.id !== 'n001')), SHEET)
    expect(ids(after)).not.toContain('n001')
    expect(after.page?.placed).toEqual(before.page?.placed.filter(note => note.id !== 'n001'))
  })

  it('turns at once when everything on the page is gone', () => {
    const before = take(EMPTY_LANE, notes(many(12)), SHEET)
    const left = many(12).slice(9)
    expect(ids(take(before, notes(left), SHEET))).toEqual(['n009', 'n010', 'n011'])
  })

  it('a note that grew pushes the ones beneath down; what no longer fits comes next', () => {
    const before = take(EMPTY_LANE, notes(many(9)), SHEET)
    const grown = notes(many(9).map(n => (n.id === 'n000' ? { ...n, height: 400 } : n)))
    const after = take(before, grown, SHEET)
    expect(ids(after)).not.toContain('n006')
    expect(after.page?.placed.find(note => note.id === 'n003')?.top).toBe(420)
    expect(turn(after, grown, SHEET).page?.placed[0]?.id).toBe('n006')
  })
})

describe('the last page of a cycle', () => {
  it('is filled up with the first notes of the next, which are then not shown again before the others', () => {
    const all = notes(many(20))
    const lane = turn(turn(take(EMPTY_LANE, all, SHEET), all, SHEET), all, SHEET)
    const company = lane.page?.placed.slice(2).map(note => note.id)
    expect(lane.page?.placed).toHaveLength(9)
    expect(company).toEqual(many(7).map(n => n.id))
    const next = turn(lane, all, SHEET)
    expect(next.turned).toBe(1)
    for (const id of ids(next)) expect(company).not.toContain(id)
  })

  it('keeps its room for new notes while all stand on one page', () => {
    expect(take(EMPTY_LANE, notes(many(4)), SHEET).page?.placed).toHaveLength(4)
  })
})

describe('a full page', () => {
  it('closes a gap with the tallest waiting note that fits it', () => {
    const items = [item('a', 300), item('b', 500), item('c', 150), item('d', 380)]
    const lane = take(EMPTY_LANE, notes(items), { columns: 1, height: 700, gap: 20 })
    expect(ids(lane)).toEqual(['a', 'd'])
  })

  it('ends all its columns flush', () => {
    const all = notes(many(20))
    const lane = turn(take(EMPTY_LANE, all, SHEET), all, SHEET)
    const feet = [0, 1, 2].map(column =>
      Math.max(...(lane.page?.placed ?? []).filter(n => n.column === column).map(n => n.top + n.height)),
    )
    expect(feet).toEqual([700, 700, 700])
  })
})

describe('a note too tall for a column', () => {
  it('has pages of its own, one after another', () => {
    const all = notes([item('a'), item('b', 2_000, 'p', 3), item('c')])
    let lane = take(EMPTY_LANE, all, SHEET)
    expect(ids(lane)).toEqual(['a', 'c'])
    for (const part of [0, 1, 2]) {
      lane = turn(lane, all, SHEET)
      expect(ids(lane)).toEqual(['b'])
      expect(lane.page?.own).toEqual({ part, of: 3 })
    }
    expect(isWaiting(lane)).toBe(false)
    expect(ids(turn(lane, all, SHEET))).toEqual(['a', 'c'])
  })

  it('gives its page up when it is taken back, and takes an ordinary place when it is shortened', () => {
    const all = notes([item('b', 2_000, 'p', 3)])
    const lane = take(EMPTY_LANE, all, SHEET)
    expect(lane.page?.own).toEqual({ part: 0, of: 3 })
    expect(take(lane, notes([]), SHEET).page).toBeNull()
    const short = take(lane, notes([item('b', 300)]), SHEET)
    expect(short.page).toEqual({
      group: 'p',
      own: null,
      placed: [{ id: 'b', column: 0, top: 0, height: 300 }],
    })
  })
})

describe('several prompts', () => {
  const groups = ['p', 'q', 'r']
  const mixed = notes([...many(10), item('q1', 200, 'q'), item('r1', 200, 'r')], groups)

  it('are shown one a page, in turn', () => {
    let lane = take(EMPTY_LANE, mixed, SHEET)
    const seen = [lane.page?.group]
    for (let i = 0; i < 4; i++) {
      lane = turn(lane, mixed, SHEET)
      seen.push(lane.page?.group)
    }
    expect(seen).toEqual(['p', 'p', 'q', 'r', 'p'])
  })

  it('a note for a prompt that was already through comes before the cycle ends', () => {
    let lane = turn(turn(take(EMPTY_LANE, mixed, SHEET), mixed, SHEET), mixed, SHEET)
    expect(lane.page?.group).toBe('q')
    const more = { ...mixed, items: [...mixed.items, item('late')] }
    lane = turn(take(lane, more, SHEET), more, SHEET)
    expect(ids(lane)).toEqual(['r1'])
    expect(ids(turn(lane, more, SHEET))).toContain('late')
  })
})

describe('lanes side by side', () => {
  it('turn together; one that is through keeps its page until all are', () => {
    const long = notes(many(7, 300, 'p'), ['p'])
    const short = notes([item('x', 300, 'q')], ['q'])
    const sheets = [SHEET, SHEET].map(sheet => ({ ...sheet, columns: 1 }))
    let lanes = [take(EMPTY_LANE, long, sheets[0] as Sheet), take(EMPTY_LANE, short, sheets[1] as Sheet)]
    const first = lanes[1]
    for (let i = 0; i < 3; i++) {
      lanes = turnLanes(lanes, [long, short], sheets)
      expect(lanes[1]).toBe(first)
    }
    expect(lanes.map(lane => isWaiting(lane))).toEqual([false, false])
    lanes = turnLanes(lanes, [long, short], sheets)
    expect(ids(lanes[0] as Lane)).toEqual(['n001', 'n002'])
  })
})

it('a wall of another size keeps what is being read on its first page', () => {
  const all = notes(many(30))
  const lane = turn(take(EMPTY_LANE, all, SHEET), all, SHEET)
  const reading = ids(lane)
  const smaller = relay(lane, all, { columns: 2, height: 700, gap: 20 })
  expect(smaller.page?.placed).toHaveLength(6)
  for (const id of ids(smaller)) expect(reading).toContain(id)
  expect(smaller.turned).toBe(2)
})

it('a page stays long enough to be read', () => {
  expect(dwellMs(3)).toBe(8_000)
  expect(dwellMs(70)).toBeGreaterThan(20_000)
  expect(dwellMs(2_000)).toBe(40_000)
})

/** Counts showings through a random session and holds the promise against every single one. */
function session(seed: number): void {
  const rng = seededRng(seed)
  const pick = (n: number) => Math.floor(rng.next() * n)
  const groups = ['p', 'q', 'r'].slice(0, 1 + pick(3))
  let sheet: Sheet = { columns: 1 + pick(4), height: 400 + pick(600), gap: 20 }
  let items: Item[] = []
  let lane = EMPTY_LANE
  const shown = new Map<string, number>()
  const on = (): string[] => ids(lane)
  const count = (id: string, by: number) => shown.set(id, (shown.get(id) ?? 0) + by)
  const step = (change: (notes: Notes) => Lane, turning: boolean): void => {
    const before = on()
    const midway = lane.page?.own && lane.page.own.part + 1 < lane.page.own.of
    lane = change({ items, groups })
    const now = on()
    const own = lane.page?.own
    // What was pushed off a page while it was being read has not had its turn.
    if (!turning)
      for (const id of before) if (!now.includes(id) && items.some(n => n.id === id)) count(id, -1)
    const anew = turning ? now : now.filter(id => !before.includes(id))
    for (const id of anew) {
      if (turning && midway && own && own.part > 0 && before.includes(id)) continue
      const again = (shown.get(id) ?? 0) > 0
      count(id, 1)
      if (!again) continue
      const never = items.filter(n => !now.includes(n.id) && (shown.get(n.id) ?? 0) <= 0)
      if (!turning) continue
      expect(never, `seed ${seed}: ${id} is shown again before these were shown once`).toEqual([])
    }
    expect(new Set(now).size, `seed ${seed}: a note stands twice on one page`).toBe(now.length)
    if (items.length > 0) expect(now.length, `seed ${seed}: an empty page`).toBeGreaterThan(0)
    for (const note of lane.page?.placed ?? [])
      expect(note.top + note.height, `seed ${seed}: a note is cut off`).toBeLessThanOrEqual(sheet.height)
  }
  let made = 0
  for (let i = 0; i < 120; i++) {
    const what = pick(10)
    if (what < 3) {
      for (let n = pick(8); n >= 0; n--) {
        const height = 80 + pick(pick(12) === 0 ? 2_000 : 300)
        items = [
          ...items,
          {
            id: `${pick(1_000)}-${made++}`,
            group: groups[pick(groups.length)] as string,
            height,
            parts: Math.ceil(height / sheet.height),
          },
        ]
      }
      step(all => take(lane, all, sheet), false)
    } else if (what === 3 && items.length > 0) {
      const gone = pick(items.length)
      shown.delete((items[gone] as Item).id)
      items = items.filter((_, n) => n !== gone)
      step(all => take(lane, all, sheet), false)
    } else if (what === 4 && items.length > 0) {
      const at = pick(items.length)
      items = items.map((n, k) => (k === at && n.height < 380 ? { ...n, height: 80 + pick(300) } : n))
      step(all => take(lane, all, sheet), false)
    } else if (what === 5 && !lane.page?.own && pick(4) === 0) {
      sheet = { ...sheet, columns: 1 + pick(4) }
      step(all => relay(lane, all, sheet), false)
    } else {
      step(all => turn(lane, all, sheet), true)
    }
  }
}

it('every note is shown once before any is shown twice, whatever happens', () => {
  for (let seed = 1; seed <= 150; seed++) session(seed)
}, 60_000)

it('notes that stay are shown equally often', () => {
  const rng = seededRng(7)
  const all = notes(Array.from({ length: 64 }, (_, i) => item(`k${i}`, 80 + Math.floor(rng.next() * 300))))
  const shown = new Map<string, number>()
  let lane = take(EMPTY_LANE, all, SHEET)
  for (let i = 0; i < 50; i++) {
    for (const id of ids(lane)) shown.set(id, (shown.get(id) ?? 0) + 1)
    const counts = all.items.map(n => shown.get(n.id) ?? 0)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    lane = turn(lane, all, SHEET)
  }
})
