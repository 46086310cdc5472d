/** Takes pictures of pages that stay open and follow the room, as its screens do. */
import { join } from 'node:path'
import type { Delegate, Device } from '@folkmoot/testkit'
import type { Browser, Page } from 'playwright-core'

const SIZES = { wall: [1920, 1080], laptop: [1366, 768], phone: [360, 740] } as const
type Size = keyof typeof SIZES
/** A screen's own size first; then the others at which it is looked at. */
const ALSO: Record<Size, readonly Size[]> = {
  wall: ['laptop'],
  laptop: ['wall', 'phone'],
  phone: ['laptop', 'wall'],
}
/** The README shows the wall smaller than it is. */
const WALL_SCALE = 2 / 3
const PATIENCE_MS = 20_000
const QUIET_MS = 350
const SETTLED_MS = 1_500

export interface Lens {
  page: Page
  size: Size
}

export interface Camera {
  /** A page of somebody's own, at its own size. */
  open(who: Device | Delegate | null, path: string, size: Size): Promise<Lens>
  /** One picture at the screen's own size, or, where everything is wanted, at every size and in both of the wall's themes. */
  take(lens: Lens, name: string): Promise<void>
  /** Is this one of the pictures to be made? What only it needs may be left out. */
  wants(name: string): boolean
}

export interface Order {
  /** A folder that is there. */
  out: string
  /** The names to be taken; null for all. */
  only: ReadonlySet<string> | null
  /** Also at the other sizes, and in the wall's other theme. */
  allSizes: boolean
}

export function camera(browser: Browser, origin: string, { out, only, allSizes }: Order): Camera {
  const wants = (name: string) => only === null || only.has(name)

  async function save(page: Page, name: string): Promise<void> {
    await page.evaluate(SETTLED)
    await page.screenshot({ path: join(out, `${name}.png`) })
    console.log(`${name}.png`)
  }
  return {
    wants,
    async open(who, path, size) {
      const viewport = sizeOf(size)
      const deviceScaleFactor = only !== null && size === 'wall' ? WALL_SCALE : 1
      const context = await browser.newContext({ viewport, deviceScaleFactor, reducedMotion: 'reduce' })
      for (const pair of who?.cookie.split('; ') ?? []) {
        const at = pair.indexOf('=')
        await context.addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }])
      }
      context.setDefaultTimeout(PATIENCE_MS)
      const page = await context.newPage()
      page.on('pageerror', error => console.error(`${path}: ${error.message}`))
      await page.goto(origin + path)
      await page.getByText(/\S/).filter({ visible: true }).first().waitFor()
      return { page, size }
    },
    async take({ page, size }, name) {
      if (!wants(name)) return
      await save(page, name)
      if (!allSizes) return
      if (size === 'wall') {
        await page.keyboard.press('t')
        await save(page, `${name}-bright`)
        await page.keyboard.press('t')
      }
      for (const other of ALSO[size]) {
        await page.setViewportSize(sizeOf(other))
        await save(page, `${name}-${SIZES[other][0]}`)
      }
      await page.setViewportSize(sizeOf(size))
    },
  }
}

function sizeOf(size: Size): { width: number; height: number } {
  const [width, height] = SIZES[size]
  return { width, height }
}

/** Fonts are there, and nothing has changed on the screen for a moment; a running clock is waited for no longer than that. */
const SETTLED = `document.fonts.ready.then(() => new Promise(resolve => {
  const done = () => { seen.disconnect(); resolve() }
  let still = setTimeout(done, ${QUIET_MS})
  const seen = new MutationObserver(() => { clearTimeout(still); still = setTimeout(done, ${QUIET_MS}) })
  seen.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  setTimeout(done, ${SETTLED_MS})
}))`
