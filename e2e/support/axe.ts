/** What axe finds on a page. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

interface Rules {
  /** These alone, instead of all. */
  only?: string[]
  without?: string[]
}

/** One line a rule that is broken: its name, and the elements that break it. */
export async function axeFinds(page: Page, { only, without }: Rules = {}): Promise<string[]> {
  // “Legacy” runs in the page alone. Otherwise each look opens another page, for the sake of frames from elsewhere: we have none.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (only) axe.withRules(only)
  if (without) axe.disableRules(without)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}
