/** One whole activity as it is heard: what is said, to whom, once and in order. The words stand beside this in `transcripts/`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import * as delegate from './support/delegate.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import { button, photograph } from './support/look.ts'
import { SMALL_PHONE } from './support/screens.ts'

/** Keeps what a screen reader would be told: what is put into a live region that stood there before. */
function listen(): void {
  const LIVE = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]'
  const said: string[] = []
  Object.assign(window, { said })
  const hear = (all: MutationRecord[]) => {
    for (const { type, target, addedNodes } of all) {
      const within = target instanceof Element ? target : target.parentElement
      if (!within?.closest(LIVE)) continue
      const words =
        type === 'characterData' ? [target.textContent] : [...addedNodes].map(one => one.textContent)
      for (const text of words) if (text?.trim()) said.push(text.replace(/\s+/g, ' ').trim())
    }
  }
  new MutationObserver(hear).observe(document, { childList: true, characterData: true, subtree: true })
}
const said = (page: Page) => page.evaluate(() => [...(window as unknown as { said: string[] }).said])
const isSaid = (page: Page, words: string | RegExp) =>
  expect
    .poll(
      async () =>
        (await said(page)).some(one => (typeof words === 'string' ? one === words : words.test(one))),
      {
        timeout: 30_000,
      },
    )
    .toBe(true)
const onFocus = (page: Page) =>
  page.evaluate(() => (document.activeElement === document.body ? null : document.activeElement?.tagName))

/** How the room is, which a busy machine may say more of than a quiet one. */
const HEALTH = /not saved yet|Saving|slowest screen|Room is healthy/

function compare(role: string, all: readonly string[]): void {
  const lines = all.filter(one => !HEALTH.test(one))
  const file = join(import.meta.dirname, 'transcripts', `${role}.txt`)
  const text = `${lines.join('\n')}\n`
  if (process.env.FOLKMOOT_TRANSCRIPTS || !existsSync(file)) writeFileSync(file, text)
  expect(text).toBe(readFileSync(file, 'utf8'))
  expect(new Set(lines).size, 'said twice').toBe(lines.length)
}

describe.skipIf(await noBrowser())('what is said', { timeout: 240_000 }, () => {
  const event = useSampleEvent({ always: listen })
  const { open, run } = event

  it('[W-19] a whole activity is heard once and in order by a delegate, a facilitator and an organiser, and nothing floods', async () => {
    const { page: phone, context } = await open(SMALL_PHONE)
    await delegate.join(phone, event.server.ready.joinCode, 'Asha Begum', 'Keighley')
    const { page: cockpit, context: laptop } = await event.openCockpit()
    const { page: desk, context: own } = await event.openDesk(`/o/e/${EVENT}`)
    const board = await event.openBoard('ideas-and-dots', { visibility: 'named' })
    await isSaid(phone, /is open for writing/)
    await delegate.post(phone, 'A garden for all')
    await isSaid(phone, /^Posted/)
    await run('timer.start', { seconds: 5, label: 'Five seconds' })
    for (const page of [phone, cockpit]) await isSaid(page, 'The time is over.')
    await run('timer.clear', {})
    // Others come and go and write: nobody is told each time.
    for (let i = 0; i < 6; i++) {
      const other = await open(SMALL_PHONE)
      await delegate.join(other.page, event.server.ready.joinCode, `Somebody ${i}`, 'Rotherham')
      await delegate.post(other.page, `Note number ${i}`)
      await other.context.close()
    }
    await context.setOffline(true)
    await isSaid(phone, /No connection/)
    await context.setOffline(false)
    await isSaid(phone, 'The connection is back.')
    for (const [page, one, lost] of [
      [cockpit, laptop, /^Not connected/],
      [desk, own, /^The connection is lost/],
    ] as const) {
      await one.setOffline(true)
      await isSaid(page, lost)
      await one.setOffline(false)
      await isSaid(page, /^(The connection is back|Room is healthy)/)
    }
    await desk.bringToFront()
    await button(desk, 'Close the doors').click()
    await button(desk.getByRole('dialog'), 'Close the doors').click()
    await button(desk, 'Open the doors').waitFor()
    await run('stage.announce', { text: 'Soup is ready' })
    await isSaid(phone, 'Soup is ready')
    await run('stage.announce', { text: null })

    const large = cockpit.locator('#what-next')
    /** Presses the large button, and yes where it asks. Where the hand was is never lost. */
    const press = async (heard: RegExp) => {
      await cockpit.bringToFront()
      await large.click()
      const asks = cockpit.getByRole('dialog').getByRole('button').last()
      if ((await large.getAttribute('aria-haspopup')) === 'dialog') await asks.click()
      await isSaid(phone, heard)
      await expect.poll(() => onFocus(cockpit)).not.toBeNull()
    }
    await press(/is shared with the room/)
    await press(/^The vote on .* is open/)
    await delegate.turnTo(phone, 'The room')
    const more = button(phone, 'One dot more').first()
    for (let left = 2; left >= 0; left--) {
      await more.click()
      await isSaid(phone, new RegExp(left === 0 ? 'no dots? |All your|0 ' : `${left} `, 'i')).catch(
        async error => {
          console.log(await said(phone))
          throw error
        },
      )
    }
    expect(await onFocus(phone)).toBe('BUTTON')
    await press(/^The vote on .* is closed/)
    await run('board.freeze', { board, now: true })
    await isSaid(phone, /is frozen/)

    compare('delegate', await said(phone))
    compare('facilitator', await said(cockpit))
    compare('organiser', await said(desk))
    await run('event.doors', { open: true })
  })

  it('[W-72] whoever’s button goes with the board is in the main part of the next screen, and no link past the rest covers it', async () => {
    const board = await event.openBoard('quotations', { session: 'opening-quotations', visibility: 'named' })
    const { page } = await open(SMALL_PHONE)
    await delegate.join(page, event.server.ready.joinCode, 'Cathy Doyle', 'Hereford')
    await button(page.getByRole('main'), /Start growing/).click()
    await delegate.post(page, 'it says begin from inside')
    await event.run('board.share', { board })
    await delegate.card(page, 'it says begin').getByText('posted · on the board').waitFor()
    await button(delegate.card(page, 'it says begin'), 'Take back').focus()
    await event.run('board.freeze', { board, now: true })
    await button(delegate.card(page, 'it says begin'), 'Take back').waitFor({ state: 'detached' })
    expect(await page.getByText('Change it below').count()).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    await photograph(page, 'focus-after-freeze')
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.tagName)).toBe('MAIN')
    expect(event.complaints()).toEqual([])
  })

  it('[W-19] Tab comes first to a link past what is the same everywhere, and no closed dialog loses the focus', async () => {
    await event.openBoard('day-review')
    const { page: cockpit } = await event.openCockpit()
    await cockpit.reload()
    await cockpit.locator('#what-next').waitFor()
    const skip = button(cockpit, 'Skip to what comes next')
    expect(await cockpit.evaluate(() => document.querySelector('button, a, input')?.textContent)).toBe(
      await skip.textContent(),
    )
    await skip.focus()
    await photograph(cockpit, 'skip-link')
    await cockpit.keyboard.press('Enter')
    await expect.poll(() => cockpit.evaluate(() => document.activeElement?.id)).toBe('what-next')
    for (const name of ['More …', 'Freeze …', 'Tables and seats …']) {
      await button(cockpit, name).first().focus()
      await cockpit.keyboard.press('Enter')
      await cockpit.getByRole('dialog').waitFor()
      await cockpit.keyboard.press('Escape')
      await cockpit.getByRole('dialog').waitFor({ state: 'detached' })
      await expect.poll(() => cockpit.evaluate(() => document.activeElement?.textContent)).toBe(name)
    }
    const { page: phone } = await open(SMALL_PHONE)
    await delegate.join(phone, event.server.ready.joinCode, 'Ben Carter', 'Rotherham')
    await delegate.placeToWrite(phone).waitFor()
    await expect.poll(() => onFocus(phone)).not.toBeNull()
    const { page: desk } = await event.openDesk(`/o/e/${EVENT}`)
    for (const [page, words] of [
      [phone, 'Skip to the main part'],
      [desk, 'Skip to the main part'],
    ] as const) {
      await button(page, words).focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    }
    expect(event.complaints()).toEqual([])
  })
})
