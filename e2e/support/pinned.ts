import type { Page } from 'playwright-core'

/** Which part of the window is covered by what does not move when one scrolls, where that is more than a third. */
export function pinned(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // A dialog is the screen while it is open, and scrolls within itself.
    if (document.querySelector('[role=dialog]')) return []
    const found: string[] = []
    const most = document.documentElement.scrollHeight - innerHeight
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      one =>
        ['fixed', 'sticky'].includes(getComputedStyle(one).position) &&
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.closest('.sr-only, .wall-picture'),
    )
    for (const from of [0, most / 2, most - 40]) {
      scrollTo({ top: from, behavior: 'instant' })
      const before = all.map(one => one.getBoundingClientRect().top)
      scrollBy({ top: 24, behavior: 'instant' })
      const rows = new Set<number>()
      const which = all.filter((one, i) => {
        const { top, bottom, width } = one.getBoundingClientRect()
        if (Math.abs(top - (before[i] as number)) > 1 || width < innerWidth / 3) return false
        for (let y = Math.max(0, Math.round(top)); y < Math.min(innerHeight, bottom); y++) rows.add(y)
        return bottom > 0 && top < innerHeight && bottom > top
      })
      if (most > 60 && rows.size > innerHeight / 3)
        found.push(
          `${rows.size} of ${innerHeight} px stay in place: ${which.map(one => `${one.tagName} ${one.className}`.slice(0, 60)).join(' | ')}`,
        )
    }
    return [...new Set(found)]
  })
}
