/** What axe, the checker of accessibility, finds on a page. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** One line a rule that is broken: its name, and the elements that break it. `without`: rules that are left out. */
export async function axeFinds(page: Page, { without = [] }: { without?: string[] } = {}): Promise<string[]> {
  if (!without.includes('page-has-heading-one')) await drawn(page)
  await landed(page)
  // It is half a megabyte of script, which it would have the page read twice each time.
  const isThere = await page.evaluate(() => 'axe' in window)
  // “Legacy” runs in the page alone. Otherwise each look opens another page, for the sake of frames from elsewhere: we have none.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) })
    .setLegacyMode()
    // All rules are judged; what keeps them is not described and sent, which costs more than to find it.
    .options({ resultTypes: ['violations'] })
    .disableRules(without)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

/** Right after an address was opened there is nothing to judge, and while a part is fetched only half. */
async function drawn(page: Page): Promise<void> {
  await page.locator('h1, [role=heading][aria-level="1"]').first().waitFor({ state: 'attached' })
  await page.locator('[data-waiting]').first().waitFor({ state: 'detached' })
}

/**
 * What fades or slides in is judged where it comes to stand: half seen, its words have too little contrast. What was just laid
 * out anew begins to move two frames later.
 */
export async function landed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter(one => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity)
    const frame = () => new Promise(requestAnimationFrame)
    // A running clock moves anew each second.
    for (let times = 0; times < 3; times++) {
      await Promise.allSettled(moving().map(one => one.finished))
      await frame()
      await frame()
      if (moving().length === 0) break
    }
  })
}
