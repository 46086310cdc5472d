import type { Page } from 'playwright-core'

/** What had the focus when it was lost, or null: it is on something. */
const lost = (page: Page) =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body)

/** Resolves when nothing of the page has changed for a moment; a clock on it may go on. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(resolve => {
        const end = performance.now() + 1_500
        let timer = setTimeout(done, 200)
        const observer = new MutationObserver(() => {
          if (performance.now() > end) return done()
          clearTimeout(timer)
          timer = setTimeout(done, 200)
        })
        observer.observe(document.body, { childList: true, subtree: true, attributes: true })
        function done() {
          observer.disconnect()
          clearTimeout(timer)
          resolve()
        }
      }),
  )
}

/**
 * Goes by keyboard alone through all buttons of a page and of the dialogs that they open, each once, as they come. Answers those after which the
 * focus was on nothing. `without`: what would end the test.
 */
export async function pressEverything(
  page: Page,
  { most, without }: { most: number; without: RegExp },
): Promise<{ pressed: string[]; lostAfter: string[] }> {
  const pressed: string[] = []
  const lostAfter: string[] = []
  for (let i = 0; i < most; i++) {
    const next = await page.evaluate(
      ({ done, without }) => {
        const dialog = [...document.querySelectorAll<HTMLElement>('[role=dialog]')].at(-1)
        const all = [...(dialog ?? document.body).querySelectorAll<HTMLElement>('button, [role=button]')]
        for (const one of all) {
          const name = (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim()
          const key = `${dialog ? 'in a dialog: ' : ''}${name}`
          if (
            done.includes(key) ||
            new RegExp(without).test(name) ||
            one.matches(':disabled, [aria-disabled=true]')
          )
            continue
          if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.sr-only, [inert]')) continue
          one.focus({ preventScroll: true })
          if (document.activeElement === one) return key
        }
        return dialog ? 'Escape' : null
      },
      { done: pressed, without: without.source },
    )
    if (next === null) break
    await page.keyboard.press(next === 'Escape' ? 'Escape' : 'Enter')
    if (next !== 'Escape') pressed.push(next)
    await settled(page)
    // The next screen's script, or an answer that is on its way, may take a while.
    const end = Date.now() + 10_000
    while ((await lost(page)) && Date.now() < end) await settled(page)
    if (await lost(page)) lostAfter.push(next === 'Escape' ? `Escape after ${pressed.at(-1)}` : next)
  }
  return { pressed, lostAfter }
}
