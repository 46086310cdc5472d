/** What a hand presses on a page, read from the page itself: whichever helper of a test did it, it is counted. */
import type { Page } from 'playwright-core'

export interface Pressed {
  /** Presses that are neither the large button nor within the dialog that puts notes together: what each says. */
  others(): string[]
}

interface Press {
  label: string
  large: boolean
  grouping: boolean
}

/** Before the page’s first address. */
export async function countPresses(page: Page): Promise<Pressed> {
  const all: Press[] = []
  await page.exposeFunction('tellPress', (press: Press) => void all.push(press))
  await page.addInitScript(() => {
    const tell = (press: unknown) =>
      (globalThis as unknown as { tellPress(press: unknown): void }).tellPress(press)
    const of = (target: EventTarget | null) => {
      const one =
        target instanceof Element ? target.closest<HTMLElement>('button, a, [role=option], label') : null
      // Into a field of words: typing, not pressing.
      if (!one) return
      const dialog = one.closest('[role=dialog]')?.textContent ?? ''
      tell({
        label: (one.getAttribute('aria-label') ?? one.textContent ?? '').trim(),
        large: one.id === 'what-next',
        grouping: dialog.includes('Put notes together'),
      })
    }
    addEventListener('click', event => event.isTrusted && of(event.target), true)
  })
  return {
    others: () => all.filter(({ large, grouping }) => !large && !grouping).map(({ label }) => label),
  }
}
