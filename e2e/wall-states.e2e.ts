/**
 * Every state of the wall with 3, 15, 90 and 400 notes, on three screens and in both themes (`apps/web/src/wall/gallery/states.ts`):
 * nothing over something else, cut off, too small or outside its page, and no holes. `FOLKMOOT_WALLS` of each state's 24 pictures
 * are looked at (default 1, and of all states together every kind); with 24, page by page, and of very many pages one in five.
 */
import { seededRng, shuffled } from '@folkmoot/kit'
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { builtGalleries } from './support/galleries.ts'
import { PATIENCE_MS, photograph, seen } from './support/look.ts'

const COUNTS = [3, 15, 90, 400]
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 3840, height: 2160 },
]
const THEMES = ['dim', 'bright'] as const
const KINDS = COUNTS.flatMap(n => SIZES.flatMap(size => THEMES.map(theme => ({ n, size, theme }))))

const EACH = Math.min(KINDS.length, Number(process.env.FOLKMOOT_WALLS ?? 1))
const SEED = Number(process.env.FOLKMOOT_SEED ?? 13)
/** Pages of one picture, where not all are looked at. */
const FEW_PAGES = 2
const MOST_PAGES = 200
/** Of a picture that has very many, those after these are looked at one in so many. */
const FIRST_PAGES = 15
const ONE_IN = 5
/** Pages that are looked at side by side: each waits for its frames while another computes. */
const LOOKERS = 3
const ALL_MS = 3_600_000

/** As `gallery.tsx` says. */
interface Asked {
  state: string
  n: number
  theme: 'dim' | 'bright'
  turn: number
}
interface Standing {
  faults: string[]
  before: string[]
  page: { n: number; of: number } | null
}
type Gallery = { lookAt(asked: Asked): Promise<Standing>; states: Record<string, unknown> }

describe.skipIf(await noBrowser())('states of the wall', { timeout: ALL_MS }, () => {
  let browser: OwnBrowser
  let pages: Page[]

  beforeAll(async () => {
    const address = await builtGalleries()
    browser = await openBrowser()
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    pages = await Promise.all(Array.from({ length: LOOKERS }, () => context.newPage()))
    await Promise.all(pages.map(page => page.goto(`${address}/src/wall/gallery/index.html?state=blank`)))
  })
  afterAll(() => browser?.close())

  const look = (page: Page, asked: Asked) =>
    page.evaluate(what => (globalThis as unknown as Gallery).lookAt(what), asked)

  /** What is wrong with a state, by picture. */
  async function faultsOf(page: Page, state: string, kinds: typeof KINDS): Promise<Record<string, string[]>> {
    const wrong: Record<string, string[]> = {}
    for (const { n, size, theme } of kinds) {
      await page.setViewportSize(size)
      // Themes share a layout, and so do sizes of one shape.
      const every = EACH === KINDS.length && theme === 'dim' && size.width < 3_000
      const most = every ? MOST_PAGES : FEW_PAGES
      let last = 0
      for (let turn = 0; turn < most; turn += turn < FIRST_PAGES ? 1 : ONE_IN) {
        const { faults, before, page: at } = await look(page, { state, n, theme, turn })
        const all = [...before.map(fault => `the page before: ${fault}`), ...faults]
        if (all.length > 0) wrong[`${state} ${n}, ${size.width} ${theme}, page ${at?.n ?? 1}`] = all
        if (all.length > 0 || (turn === 0 && EACH < KINDS.length))
          await photograph(page, `wall-${state}-${n}-${size.width}-${theme}-${turn}`)
        // The last one, or past it to the first again.
        if (!at || at.n >= at.of || (every && at.n < last)) break
        last = at.n
      }
    }
    return wrong
  }

  it('[W-57] [W-58] has nothing over something else, cut off, too small or outside its page, and no holes', async () => {
    const names = await (pages[0] as Page).evaluate(() =>
      Object.keys((globalThis as unknown as Gallery).states),
    )
    expect(names.length).toBeGreaterThan(KINDS.length)
    const deck = shuffled(KINDS, seededRng(SEED))
    const waiting = names.map((state, i) => {
      const drawn = Array.from({ length: EACH }, (_, k) => deck[(i * EACH + k) % deck.length])
      return { state, kinds: KINDS.filter(kind => drawn.includes(kind)) }
    })
    const wrong: Record<string, string[]> = {}
    await Promise.all(
      pages.map(async page => {
        for (let next = waiting.shift(); next; next = waiting.shift())
          Object.assign(wrong, await faultsOf(page, next.state, next.kinds))
      }),
    )
    expect(wrong).toEqual({})
  })

  it('[L-32] sets each script in its own face and line, right to left where it runs so, and fetches no face for English', async () => {
    const page = pages[0] as Page
    await page.setViewportSize({ width: 1920, height: 1080 })
    const noto = () =>
      page.evaluate(() =>
        [...document.fonts]
          .filter(one => one.status === 'loaded' && one.family.includes('Noto'))
          .map(one => one.family.replaceAll('"', ''))
          .sort(),
      )
    /** Of each note: how its words run, and the line of who wrote it. */
    const runs = () =>
      page
        .locator('.wall-screen [data-note] article:visible')
        .evaluateAll(all =>
          all.map(one =>
            [...one.querySelectorAll(':scope p')].map(line => getComputedStyle(line).direction).join(' '),
          ),
        )
    await page.reload()
    await look(page, { state: 'day-review', n: 3, theme: 'dim', turn: 0 })
    expect(await noto()).toEqual([])
    for (const [state, face, direction] of [
      ['script-arabic', 'Noto Naskh Arabic Variable', 'rtl'],
      ['script-urdu', 'Noto Nastaliq Urdu Variable', 'rtl'],
      ['script-punjabi', 'Noto Sans Gurmukhi', 'ltr'],
      ['script-bengali', 'Noto Sans Bengali', 'ltr'],
    ]) {
      await page.reload()
      const { faults } = await look(page, { state: state as string, n: 3, theme: 'dim', turn: 0 })
      expect(faults, state).toEqual([])
      await expect.poll(noto, { message: state, timeout: PATIENCE_MS }).toContain(face)
      // Until it is told apart Urdu may stand in the face of Arabic; nothing else is fetched, and for Arabic not the large one of Urdu.
      const others = (await noto()).filter(one => one !== face)
      expect(state === 'script-urdu' ? others.filter(one => !one.includes('Naskh')) : others, state).toEqual(
        [],
      )
      expect(await runs(), state).toEqual(Array(3).fill(`${direction} ${direction}`))
    }
  })

  it('[L-30] has no fault either where the whole page runs from right to left', async () => {
    const page = pages[0] as Page
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.reload()
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    const wrong: Record<string, string[]> = {}
    for (const state of [
      'welcome',
      'join',
      'one-minute-round-write',
      'round',
      'day-review',
      'script-urdu',
      'long',
      'urgency',
      'shift',
      'intentional-framework',
      'acknowledge-promote',
      'group',
      'rehearsal',
    ]) {
      const { faults } = await look(page, { state, n: 15, theme: 'dim', turn: 0 })
      if (faults.length > 0) wrong[state] = faults
      await photograph(page, `rtl-${state}`)
    }
    expect(wrong).toEqual({})
    await page.reload()
  })

  it('lays the states out side by side, as somebody chooses them', async () => {
    const page = pages[0] as Page
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(new URL('?of=break', page.url()).href)
    const walls = page.locator('figure .wall-screen')
    const drawn = page.locator('figcaption')
    const choose = (what: string, words: string) =>
      page.getByRole('combobox', { name: what, exact: true }).selectOption(words)
    await expect.poll(() => walls.count(), { timeout: PATIENCE_MS }).toBe(KINDS.length)
    await choose('State', 'A screen for the way in')
    await choose('Theme', 'bright')
    await expect.poll(() => walls.count(), { timeout: PATIENCE_MS }).toBe(KINDS.length / THEMES.length)
    expect(new Set(await drawn.allTextContents())).toEqual(
      new Set(['1920 × 1080, bright', '1024 × 768, bright', '3840 × 2160, bright']),
    )
    await page.getByRole('button', { name: 'State after' }).click()
    await seen(page.getByRole('heading', { name: 'A screen for the time, 3', exact: true }))
    await page.goBack()
    await seen(page.getByRole('heading', { name: 'A screen for the way in, 3', exact: true }))
    expect(new URL(page.url()).search).toContain('theme=bright')
  })
})
