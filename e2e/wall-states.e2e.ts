/**
 * Every state of the wall with 3, 15, 90 and 400 notes, on three screens and in both themes (`apps/web/src/wall/gallery/states.ts`):
 * nothing over something else, cut off, too small or outside its page, and no holes. `FOLKMOOT_WALLS` of each state's 24 pictures
 * are looked at (default 1, and of all states together every kind); with 24, page by page.
 */
import { seededRng, shuffled } from '@folkmoot/kit'
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { builtGalleries } from './support/galleries.ts'
import { photograph } from './support/look.ts'

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
const MOST_PAGES = 120
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
  let page: Page

  beforeAll(async () => {
    const address = await builtGalleries()
    browser = await openBrowser()
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
    await page.goto(`${address}/src/wall/gallery/index.html?state=blank`)
  })
  afterAll(() => browser?.close())

  const look = (asked: Asked) => page.evaluate(what => (globalThis as unknown as Gallery).lookAt(what), asked)

  it('[W-57] [W-58] has nothing over something else, cut off, too small or outside its page, and no holes', async () => {
    const names = await page.evaluate(() => Object.keys((globalThis as unknown as Gallery).states))
    expect(names.length).toBeGreaterThan(KINDS.length)
    const deck = shuffled(KINDS, seededRng(SEED))
    const wrong: Record<string, string[]> = {}
    for (const [i, state] of names.entries()) {
      const kinds = Array.from({ length: EACH }, (_, k) => deck[(i * EACH + k) % deck.length])
      const shown = KINDS.filter(kind => kinds.includes(kind))
      for (const { n, size, theme } of shown) {
        await page.setViewportSize(size)
        // Themes share a layout, and so do sizes of one shape.
        const every = EACH === KINDS.length && theme === 'dim' && size.width < 3_000
        const most = every ? MOST_PAGES : FEW_PAGES
        for (let turn = 0; turn < most; turn++) {
          const { faults, before, page: at } = await look({ state, n, theme, turn })
          const name = `${state} ${n}, ${size.width} ${theme}, page ${at?.n ?? 1}`
          if (faults.length + before.length > 0)
            wrong[name] = [...before.map(fault => `the page before: ${fault}`), ...faults]
          if (turn === 0) await photograph(page, `wall-${state}-${n}-${size.width}-${theme}`)
          if (!at || at.n >= at.of) break
        }
      }
    }
    expect(wrong).toEqual({})
  })
})
