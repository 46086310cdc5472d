/** What every screen of a delegate's owes whoever uses it. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFinds } from './axe.ts'
import { photograph } from './look.ts'

const NARROW = [320, 360]

/** Nothing for axe to complain about, no sideways scrolling on phones, nothing under 14 px. */
export async function isUsable(page: Page): Promise<void> {
  // Half-faded words have half their contrast.
  await page.evaluate(() => {
    for (const motion of document.getAnimations()) motion.finish()
  })
  expect(await axeFinds(page)).toEqual([])
  const before = page.viewportSize()
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  }
  if (before) await page.setViewportSize(before)
  const small = await page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const { parentElement } = node
      if (!parentElement || !node.textContent?.trim() || parentElement.closest('.sr-only')) continue
      if (Number.parseFloat(getComputedStyle(parentElement).fontSize) < 14) found.push(node.textContent)
    }
    return found
  })
  expect(small).toEqual([])
}

/** A screen as it should be: usable, and in the pictures. */
export async function isFine(page: Page, name: string): Promise<void> {
  await isUsable(page)
  await photograph(page, name)
}
