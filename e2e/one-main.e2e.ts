/** What is fetched when it is first asked for, while it has not come: said once, and within the one main part of the page. */
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { useSampleEvent } from './support/event.ts'
import { pressInCockpit } from './support/facilitator.ts'
import { button, gone, photograph, seen } from './support/look.ts'

const SCRIPTS = '**/assets/*.js'

describe.skipIf(await noBrowser())('what is fetched when it is asked for', () => {
  const event = useSampleEvent()

  /** Holds back every script from now on. Answers how they are let go. */
  async function holdBack(page: Page): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route(SCRIPTS, async route => {
      await promise
      await route.continue()
    })
    return resolve
  }
  const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)

  it('[W-70] a page has one main part while a dialog of the cockpit is on its way, and does not jump', async () => {
    await event.openBoard('day-review', { visibility: 'named' })
    const { page } = await event.openCockpit()
    await page.setViewportSize({ width: 360, height: 740 })
    await seen(button(page.getByRole('main'), 'Notes'))
    await page.waitForLoadState('networkidle')
    const before = await heightOf(page)
    const letGo = await holdBack(page)
    await button(page.getByRole('main'), 'Notes').click()
    const waits = page.locator('[data-waiting]')
    await seen(waits.getByText('One moment …'))
    expect(await page.locator('main, [role=main]').count()).toBe(1)
    expect(await heightOf(page)).toBe(before)
    await photograph(page, 'dialog-on-its-way')
    expect(await axeFinds(page, { without: ['page-has-heading-one'] })).toEqual([])
    letGo()
    await seen(page.getByRole('dialog'))
    await gone(waits)
    expect(event.complaints()).toEqual([])
  })

  it('[W-70] nor has one two while a dialog cannot be fetched, or a page within the desk is', async () => {
    await event.openBoard('day-review', { visibility: 'named' })
    const { page } = await event.openCockpit()
    await seen(button(page.getByRole('main'), 'More …'))
    await page.waitForLoadState('networkidle')
    await page.route(SCRIPTS, route => route.abort())
    await pressInCockpit(page, 'Other words for a question …')
    const again = button(page, 'Try again')
    await seen(again)
    expect(await page.locator('main, [role=main]').count()).toBe(1)
    await photograph(page, 'dialog-not-fetched')
    await page.unroute(SCRIPTS)
    await again.click()
    await seen(page.getByRole('dialog', { name: 'Other words for a question' }))

    const desk = (await event.openDesk('/o/e/better-together')).page
    const record = desk.getByRole('navigation', { name: 'This event' }).getByRole('link', { name: 'Record' })
    await seen(record)
    await desk.waitForLoadState('networkidle')
    const letGo = await holdBack(desk)
    await record.click()
    await seen(desk.locator('[data-waiting]').getByText('One moment …'))
    expect(await desk.locator('main, [role=main]').count()).toBe(1)
    letGo()
    await gone(desk.locator('[data-waiting]'))
  })
})
