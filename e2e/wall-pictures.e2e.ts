/**
 * Every mode and picture of the wall, drawn by the real components from hand-made views (`apps/web/src/wall/gallery`):
 * nothing smaller than 28 units, nothing cut off; a sample of them (`closely.ts`) on three screens, and with axe in both themes.
 */
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { closely } from './support/closely.ts'
import { builtGalleries } from './support/galleries.ts'

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 3840, height: 2160 },
]
const SCENES = [
  'quotations',
  'quotations-share',
  'group',
  'group-3',
  'group-90',
  'results',
  'results-15',
  'share-3',
  'share-90',
  'find-6',
  'vote',
  'spotlight-long',
  'announcement',
  'rehearsal',
  'agreed',
  'find',
  'find&turn=4',
  'find&turn=9',
  'framework-write',
  'framework',
  'hats-write',
  'hats',
  'hats-plus',
  'hats-all',
  'gifts',
  'acknowledge-write',
  'acknowledge',
  'aims',
  'aims-before',
  'aims-few',
  'session',
  'made',
  'made-few',
  'plan',
  'plan-few',
  'plan-many',
  'on-a-scale',
  'yes-or-no',
  'yes-or-no-few',
  'aims-write',
  'urgency-write',
  'urgency',
  'round',
  'round-10',
  'plenary',
  'break',
  'join',
  'timer',
]
/** Those with the most and the longest words, and the least alike. */
const ALWAYS = [
  'group-90',
  'share-90',
  'spotlight-long',
  'results-15',
  'vote',
  'plan-many',
  'round-10',
  'join',
]
const CLOSELY = closely(SCENES, ALWAYS)

describe.skipIf(await noBrowser())('pictures on the wall', () => {
  let browser: OwnBrowser
  let page: Page

  beforeAll(async () => {
    const address = await builtGalleries()
    browser = await openBrowser()
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
    await page.goto(`${address}/src/wall/gallery/index.html?scene=share`)
    await page.locator('.wall-screen').getByText(/\S/).first().waitFor()
  })
  afterAll(() => browser?.close())

  /** What is too small or cut off, in words. */
  function flaws(): Promise<string[]> {
    return page.evaluate(() => {
      const screen = document.querySelector<HTMLElement>('.wall-screen')
      if (!screen) return ['there is no wall']
      const u = Number.parseFloat(getComputedStyle(screen).getPropertyValue('--u'))
      const found: string[] = []
      const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        if (!node.textContent?.trim() || !element || element.closest('.sr-only, [inert], [data-flow]'))
          continue
        // In a picture that is drawn to scale the size is that of its own units.
        const scale = element instanceof SVGElement ? u : 1
        const size = (Number.parseFloat(getComputedStyle(element).fontSize) * scale) / u
        const box = element.getBoundingClientRect()
        const words = node.textContent.slice(0, 40)
        if (size < 27.9) found.push(`${size.toFixed(1)}: ${words}`)
        const out =
          box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1
        if (out && box.width > 1) found.push(`cut off: ${words}`)
      }
      if (screen.scrollHeight > screen.clientHeight + 1) found.push('too high')
      return found
    })
  }

  it.each([
    ['urgency-write', ['Choose two. How urgent is each?', 'New professionals / new leaders']],
    ['aims-write', ['How far along are you today?', 'Be inspired to learn']],
    ['hats-write', ['Red', 'What do we feel?', 'Feelings and hunches']],
  ])('[W-55] %s says what to do', async (scene, words) => {
    await page.evaluate(search => {
      history.pushState(null, '', search)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `?scene=${scene}`)
    for (const part of words) await page.locator('.wall-screen').getByText(part).first().waitFor()
  })

  it.each(['group-15', 'group-90', 'results-15'])(
    '[W-52] %s names each group once on its page',
    async scene => {
      await page.evaluate(search => {
        history.pushState(null, '', search)
        dispatchEvent(new PopStateEvent('popstate'))
      }, `?scene=${scene}`)
      await page.locator('.wall-screen article').filter({ visible: true }).first().waitFor()
      const names = await page.locator('.wall-screen h2').filter({ visible: true }).allInnerTexts()
      expect(names.length).toBeGreaterThan(0)
      expect(new Set(names).size).toBe(names.length)
    },
  )

  it('[W-53] three notes stand larger than ninety', async () => {
    const size = async (scene: string) => {
      await page.evaluate(search => {
        history.pushState(null, '', search)
        dispatchEvent(new PopStateEvent('popstate'))
      }, `?scene=${scene}`)
      const card = page
        .locator('.wall-screen article p[dir="auto"]:not(.font-serif)')
        .filter({ visible: true })
      await card.first().waitFor()
      return card.first().evaluate(words => Number.parseFloat(getComputedStyle(words).fontSize))
    }
    await page.setViewportSize({ width: 1920, height: 1080 })
    expect(await size('group-90')).toBe(36)
    expect(await size('group-3')).toBe(48)
  })

  it.each(SCENES)('%s can be read from the back, whole', async scene => {
    await page.setViewportSize(SIZES[0] as { width: number; height: number })
    await page.evaluate(search => {
      history.pushState(null, '', search)
      dispatchEvent(new PopStateEvent('popstate'))
    }, `?scene=${scene}`)
    await page.locator('.wall-screen').getByText(/\S/).first().waitFor()
    if (scene.includes('turn=')) await page.locator('.wall-screen figure').waitFor()
    const close = CLOSELY.has(scene)
    for (const size of close ? SIZES : SIZES.slice(0, 1)) {
      await page.setViewportSize(size)
      const message = `${scene}, ${size.width} wide`
      await expect.poll(flaws, { message }).toEqual([])
    }
    await page.setViewportSize(SIZES[0] as { width: number; height: number })
    for (const theme of close ? ['dim', 'bright'] : []) {
      await page.locator('[data-wall]').evaluate((wall, now) => wall.setAttribute('data-wall', now), theme)
      expect(await axeFinds(page, { without: ['page-has-heading-one'] }), theme).toEqual([])
    }
  })
})
