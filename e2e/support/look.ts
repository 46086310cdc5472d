/** Looking at a screen as a person does: what is visible counts, however the page is built. */
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

/** For whatever has no promise about its time: as long as somebody in the room would simply wait, on a busy machine too. */
export const PATIENCE_MS = 60_000

/** Resolves as soon as one of `what` is visible. @throws TimeoutError after `ms` */
export async function seen(what: Locator, ms = PATIENCE_MS): Promise<void> {
  await what.filter({ visible: true }).first().waitFor({ timeout: ms })
}

/** Resolves as soon as none of `what` is visible. @throws TimeoutError after `ms` */
export async function gone(what: Locator, ms = PATIENCE_MS): Promise<void> {
  await what.filter({ visible: true }).first().waitFor({ state: 'hidden', timeout: ms })
}

export function words(page: Page, text: string | RegExp): Locator {
  return page.getByText(text)
}

export async function sees(page: Page, text: string | RegExp, ms?: number): Promise<void> {
  await seen(words(page, text), ms)
}

export async function seesNoMore(page: Page, text: string | RegExp, ms?: number): Promise<void> {
  await gone(words(page, text), ms)
}

/** The whole text that stands on a screen now. */
export function textOf(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the wall measures notes where nobody sees them.
  return page.locator('body').innerText()
}

export function button(within: Page | Locator, name: string | RegExp): Locator {
  return within.getByRole('button', { name, exact: typeof name === 'string' })
}

/** Presses a button of a dialog and waits until the dialog has gone. */
export async function answerDialog(page: Page, name: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog')
  await button(dialog, name).click()
  await dialog.waitFor({ state: 'detached', timeout: PATIENCE_MS })
}

/** A picture of the whole page in the folder that FOLKMOOT_PICTURES names; without it, none. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.FOLKMOOT_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** All of it, without scrolling. */
export async function isInView(what: Locator): Promise<boolean> {
  const box = await what.first().boundingBox()
  const size = what.page().viewportSize()
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height
}
