/**
 * Contrast themes and small windows: every main screen in the colours that somebody set for themselves, where no background of ours is left, and
 * at 320 × 256, which is a laptop at 400 %.
 */
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildLibrary } from '../packages/library/src/build-library.ts'
import { samplePublished } from '../packages/library/src/sample.fixture.ts'
import { openBrowser } from './support/browser.ts'
import { builtGalleries } from './support/galleries.ts'
import { type Gallery, openGallery } from './support/gallery.ts'
import { photograph } from './support/look.ts'
import { edgeless } from './support/own-colours.ts'
import { pinned } from './support/pinned.ts'

const SIZES = {
  phone: { width: 360, height: 740 },
  cockpit: { width: 1366, height: 768 },
  desk: { width: 1366, height: 768 },
  design: { width: 560, height: 740 },
} as const
const WALLS = ['quotations', 'group', 'results', 'share-3', 'vote', 'urgency', 'framework', 'plan', 'session']
const LOOKED_AT =
  /phone\/(join-name|write-named|posted|share-named|vote|my-words)|cockpit\/(day-review|tables|most)|desk\/(overview|agenda|people|record)/

describe.skipIf(await noBrowser())('colours and windows of one’s own', { timeout: 600_000 }, () => {
  let gallery: Gallery
  beforeAll(async () => {
    gallery = await openGallery()
  })
  afterAll(() => gallery?.close())

  async function each(screen: string, look: (page: Page, name: string) => Promise<string[]>) {
    const wrong: Record<string, string[]> = {}
    const names = gallery.names.filter(name => name.startsWith(`${screen}/`))
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      await gallery.show(name)
      const found = await look(gallery.page, name)
      if (found.length > 0) wrong[name] = found
    }
    expect(wrong).toEqual({})
  }

  it.each(Object.keys(SIZES) as (keyof typeof SIZES)[])(
    '[W-81] on every %s screen whatever can be pressed, written in or read as one thing has an edge in forced colours, and what is chosen differs by more than colour',
    async screen => {
      await gallery.page.setViewportSize(SIZES[screen])
      await gallery.page.emulateMedia({ forcedColors: 'active' })
      await each(screen, async (page, name) => {
        if (LOOKED_AT.test(name)) await photograph(page, `own-colours-${name.replace('/', '-')}`)
        return edgeless(page)
      })
      await gallery.page.emulateMedia({ forcedColors: 'none' })
    },
  )

  it('[W-81] the wall’s cards and headings have edges in forced colours', async () => {
    const browser = await openBrowser()
    const context = await browser.newContext({
      viewport: { width: 1920, height: 1080 },
      forcedColors: 'active',
    })
    const page = await context.newPage()
    const address = await builtGalleries()
    const wrong: Record<string, string[]> = {}
    for (const of of WALLS) {
      await page.goto(`${address}/src/wall/gallery/index.html?scene=${of}`)
      await page.locator('article, h1, h2, p').first().waitFor()
      await photograph(page, `own-colours-wall-${of}`)
      const found = await edgeless(page)
      if (found.length > 0) wrong[of] = found
    }
    await browser.close()
    expect(wrong).toEqual({})
  })

  it('[W-81] the library’s pages have edges in forced colours', async () => {
    const browser = await openBrowser()
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      forcedColors: 'active',
    })
    const page = await context.newPage()
    const files = new Map<string, string>()
    const about = { readers: 'public', contact: 'the programme’s office', licence: 'CC BY 4.0' } as const
    for await (const { path, text } of buildLibrary(samplePublished(6), about, [], []))
      files.set(path, String(text))
    await page.route('http://library.test/**', route => {
      const { pathname } = new URL(route.request().url())
      const path = pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : '')
      const body = files.get(path)
      const contentType = path.endsWith('.css')
        ? 'text/css'
        : path.endsWith('.js')
          ? 'text/javascript'
          : 'text/html; charset=utf-8'
      return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType })
    })
    const wrong: Record<string, string[]> = {}
    const pages = [...files.keys()].filter(path => path.endsWith('.html'))
    for (const path of pages.slice(0, 12)) {
      await page.goto(`http://library.test/${path}`)
      const found = await edgeless(page)
      if (found.length > 0) wrong[path] = found
      await photograph(page, `own-colours-library-${path.replace(/\W+/g, '-')}`)
    }
    await browser.close()
    expect(wrong).toEqual({})
  })

  it.each(['phone', 'cockpit', 'desk'] as const)(
    '[W-80] at 320 × 256 what stays in place while one scrolls covers at most a third of every %s screen',
    async screen => {
      // Some states are reached by a press, which is made on a screen of the usual size.
      await gallery.page.setViewportSize(SIZES[screen])
      await each(screen, async page => {
        await page.setViewportSize({ width: 320, height: 256 })
        const found = await pinned(page)
        await page.setViewportSize(SIZES[screen])
        return found
      })
    },
  )
})
