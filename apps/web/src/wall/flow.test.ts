import { seededRng } from '@folkmoot/kit'
import { describe, expect, it } from 'vitest'
import { flow } from './flow.ts'
import { EMPTY_LANE, hasUnseen, isWaiting, type Lane, type Notes, pagesLeft, take, turn } from './paging.ts'
import type { Item, Placed, Sheet } from './placing.ts'

const SHEET: Sheet = { columns: 3, height: 700, gap: 20 }
const HEAD = 60
const AGAIN = 40

function made(id: string, section: string, height = 200, parts = 1): Item {
  return { id, group: 'p', height, parts, section, head: HEAD, again: AGAIN }
}
function group(section: string, n: number, height = 200): Item[] {
  return Array.from({ length: n }, (_, i) => made(`${section}${i}`, section, height))
}
function told(pages: ReturnType<typeof flow>): string[][] {
  return pages.map(page => page.placed.map(note => `${note.column} ${note.id}`))
}

describe('notes under headings', () => {
  it('keep a group together in a column while all fit, and use every column', () => {
    const pages = flow([...group('a', 2), ...group('b', 1), ...group('rest', 1)], SHEET)
    expect(told(pages)).toEqual([['0 a0', '0 a1', '1 b0', '2 rest0']])
    expect(pages[0]?.placed.map(note => note.head)).toEqual([HEAD, undefined, HEAD, HEAD])
  })

  it('go on in the next column, and on the next page under their name again', () => {
    const pages = flow(group('a', 12), SHEET)
    expect(pages.map(page => page.placed.length)).toEqual([9, 3])
    const heads = pages.map(page => page.placed.filter(note => note.head).map(note => note.head))
    expect(heads).toEqual([
      [HEAD, AGAIN, AGAIN],
      [HEAD, AGAIN, AGAIN],
    ])
  })

  it('give a note that is too tall pages of its own, in its place', () => {
    const pages = flow([made('a0', 'a'), made('a1', 'a', 2_000, 3), made('a2', 'a')], SHEET)
    expect(pages.map(page => [page.placed.map(note => note.id).join(), page.own])).toEqual([
      ['a0', false],
      ['a1', true],
      ['a2', false],
    ])
  })

  it('stand in one ranked order where there are no headings', () => {
    const items = group('a', 7).map(({ section: _, head: __, again: ___, ...bare }) => bare)
    expect(told(flow(items, SHEET))).toEqual([['0 a0', '0 a1', '0 a2', '1 a3', '1 a4', '1 a5', '2 a6']])
  })
})

/** What is wrong with a layout, in words. */
function faults(items: readonly Item[], sheet: Sheet): string[] {
  const found: string[] = []
  const byId = new Map(items.map(item => [item.id, item]))
  const pages = flow(items, sheet)
  const order = pages.flatMap(page => page.placed.map(note => note.id))
  if (order.join() !== items.map(item => item.id).join()) found.push('not every note once and in order')
  for (const [at, page] of pages.entries()) {
    if (page.placed.length === 0) found.push(`page ${at} is empty`)
    if (page.own) continue
    for (let column = 0; column < sheet.columns; column++) {
      const own = page.placed.filter(note => note.column === column)
      const later = page.placed.some(note => note.column > column)
      if (own.length === 0 && later) found.push(`page ${at}: an empty column before a filled one`)
      let end = 0
      for (const [i, note] of own.entries()) {
        if (note.top !== end) found.push(`page ${at}: a hole above ${note.id}`)
        end = note.top + note.height + sheet.gap
        if (note.top + note.height > sheet.height) found.push(`page ${at}: ${note.id} is cut off`)
        const item = byId.get(note.id) as Item
        const before = own[i - 1]
        const under = before && byId.get(before.id)?.section === item.section
        if (item.section !== undefined && Boolean(note.head) === Boolean(under))
          found.push(`page ${at}: ${note.id} and its heading`)
      }
    }
    found.push(...heads(page.placed, byId).map(words => `page ${at}: ${words}`))
    // A page that is not the last of its stretch has no room at its foot for what comes next.
    const next = pages[at + 1]
    const first = byId.get(next?.own ? '' : (next?.placed[0]?.id ?? ''))
    const last = page.placed.at(-1) as Placed
    if (!first) continue
    const head = first.section === undefined || first.section === last.section ? 0 : HEAD
    const free = sheet.height - (last.top + last.height + sheet.gap)
    if (last.column < sheet.columns - 1 || first.height + head <= free)
      found.push(`page ${at}: ${first.id} would have fitted`)
  }
  return found
}

/** A group's name stands on a page once, above the first of its notes there. */
function heads(placed: readonly Placed[], byId: ReadonlyMap<string, Item>): string[] {
  const named = new Set<string>()
  return placed.flatMap(note => {
    const { section, height } = byId.get(note.id) as Item
    if (section === undefined) return []
    const first = !named.has(section)
    named.add(section)
    if (first && note.head !== HEAD) return [`${note.id} begins without its name`]
    return note.head === undefined || note.height === height + note.head ? [] : [`${note.id} is too low`]
  })
}

it('[W-52] grouping tears no hole: every note once and in order, no empty cell, no tail before its head', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const rng = seededRng(seed)
    const pick = (n: number) => Math.floor(rng.next() * n)
    const sheet: Sheet = { columns: 1 + pick(4), height: 400 + pick(600), gap: 20 }
    const items = Array.from({ length: 1 + pick(8) }, (_, g) => {
      const bare = pick(6) === 0
      return Array.from({ length: 1 + pick(14) }, (_, i): Item => {
        const height = 80 + pick(pick(15) === 0 ? 2_000 : 260)
        const item = made(`${g} ${i}`, `g${g}`, height, Math.ceil(height / sheet.height))
        return bare ? { id: item.id, group: 'p', height, parts: item.parts } : item
      })
    }).flat()
    expect(faults(items, sheet), `seed ${seed}`).toEqual([])
  }
})

describe('the page that is read', () => {
  const notes = (items: Item[]): Notes => ({ items, groups: ['p'], ordered: true, flows: true })
  const ids = (lane: Lane) => (lane.page?.placed ?? []).map(note => note.id)

  it('closes the hole of a note that left its group, under the same heading', () => {
    const items = [...group('a', 2), ...group('b', 1)]
    const lane = take(EMPTY_LANE, notes(items), SHEET)
    const after = take(lane, notes(items.slice(1)), SHEET)
    expect(after.page?.placed[0]).toMatchObject({ id: 'a1', top: 0, head: HEAD })
  })

  it('is the one that holds most of what was read, wherever groups grew meanwhile', () => {
    const items = group('rest', 20)
    let lane = take(EMPTY_LANE, notes(items), SHEET)
    lane = turn(lane, notes(items), SHEET)
    expect([lane.turned, pagesLeft(lane, notes(items), SHEET)]).toEqual([2, 1])
    const grown = [made('a0', 'a'), ...items]
    const after = take(lane, notes(grown), SHEET)
    expect(ids(after).filter(id => ids(lane).includes(id)).length).toBeGreaterThan(5)
    expect(after.turned).toBe(2)
    expect(ids(take(lane, notes(items), SHEET))).toEqual(ids(lane))
  })

  it('[W-1] goes round: every note once before any twice, and a new one is turned to first', () => {
    const items = group('rest', 30)
    let lane = take(EMPTY_LANE, notes(items), SHEET)
    const seen = [...ids(lane)]
    while (isWaiting(lane)) {
      lane = turn(lane, notes(items), SHEET)
      seen.push(...ids(lane))
    }
    expect(seen).toEqual(items.map(item => item.id))
    lane = turn(lane, notes(items), SHEET)
    expect(lane.turned).toBe(1)
    const more = [...items, made('late', 'rest')]
    lane = take(lane, notes(more), SHEET)
    expect(hasUnseen(lane)).toBe(true)
    expect(ids(turn(lane, notes(more), SHEET))).toContain('late')
  })

  it('goes through the parts of a note that is too tall', () => {
    const all = notes([made('a0', 'a'), made('a1', 'a', 2_000, 3), made('a2', 'a')])
    let lane = take(EMPTY_LANE, all, SHEET)
    const seen: unknown[] = []
    for (let i = 0; i < 5; i++) {
      seen.push([ids(lane).join(), lane.page?.own?.part ?? null])
      lane = turn(lane, all, SHEET)
    }
    expect(seen).toEqual([
      ['a0', null],
      ['a1', 0],
      ['a1', 1],
      ['a1', 2],
      ['a2', null],
    ])
    expect(ids(lane)).toEqual(['a0'])
  })
})
