/** Two devices of one person, put together by the organiser, and a new return code: nothing opens by the organiser's click. */
import { noBrowser, type ServerProcess, startServer } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { card, comeBack, draft, join, placeToWrite, turnTo } from './support/delegate.ts'
import { button, seen, sees, seesNoMore } from './support/look.ts'
import * as boss from './support/organiser.ts'
import { LAPTOP, openScreen, type Screen, SMALL_PHONE } from './support/screens.ts'
import { isFine } from './support/usable.ts'

const EVENT = 'better-together'

describe.skipIf(await noBrowser())('ways in made by somebody else', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Page
  let one: Page
  let two: Page
  let returnCode = ''
  const screens: Screen[] = []

  async function screen(size: { width: number; height: number }): Promise<Page> {
    const opened = await openScreen(browser, server.origin, size)
    screens.push(opened)
    return opened.page
  }
  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    desk = await screen(LAPTOP)
    await boss.signIn(desk, server.ready.organiser)
    await boss.openEvent(desk, 'Better Together')
    const run = await boss.deviceOf(desk.context(), server.origin, EVENT)
    expect((await run.command('board.open', { board: 'review-day-one' })).status).toBe(200)
    one = await screen(SMALL_PHONE)
    two = await screen(SMALL_PHONE)
    await join(one, server.ready.joinCode, 'Asha Begum', 'Keighley')
    await join(two, server.ready.joinCode, 'Asha Begum', 'Keighley')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  it('[T-27] shows both halves on both devices once both have said that they are one person', async () => {
    for (const [page, words] of [
      [one, 'the first half'],
      [two, 'the second half'],
    ] as const) {
      await draft(page, words)
      await seen(placeToWrite(page).getByText('saved ✓'))
    }
    await boss.turnTo(desk, 'People')
    await boss.confirm(desk, button(desk, /^Make them one: Asha Begum/), 'Make them one')
    await sees(desk, /has words on pages that do not open to each other yet/)
    for (const page of [one, two]) await sees(page, 'Is this you, on another device?')
    await isFine(one, 'access-same-person')
    await button(one, 'Yes, that is me').click()
    await seesNoMore(one, 'Is this you, on another device?')
    await turnTo(one, 'My words')
    await sees(one, 'Other words of yours are sealed')
    expect(await one.getByText('the second half').count()).toBe(0)
    await isFine(one, 'access-sealed')
    await button(two, 'Yes, that is me').click()
    await turnTo(two, 'My words')
    for (const page of [one, two])
      for (const words of ['the first half', 'the second half']) await seen(card(page, words))
    await seesNoMore(one, 'Other words of yours are sealed')
    await sees(one, 'Pages of yours open to each other.')
    await isFine(one, 'access-opened')
  })

  it('[T-24] asks on a device before a new return code opens anything', async () => {
    await button(desk, 'Change Asha Begum').click()
    const line = boss.personLine(desk, 'Asha Begum')
    await boss.confirm(desk, button(line, 'New return code'), 'Make a new code')
    returnCode = (await line.getByRole('code').textContent()) ?? ''
    await sees(desk, /A new return code waits since/)
    await isFine(desk, 'access-organiser')
    const third = await screen(SMALL_PHONE)
    await comeBack(third, returnCode)
    await sees(third, /your other devices are asked first/)
    for (const page of [one, two]) await sees(page, 'Did you ask for a new return code?')
    await isFine(two, 'access-new-code')
    await button(two, 'Yes, it is for me').click()
    await seesNoMore(one, 'Did you ask for a new return code?')
    await button(third, 'Come back in').click()
    await turnTo(third, 'My words')
    for (const words of ['the first half', 'the second half']) await seen(card(third, words))
  })

  it('complained about nothing', () => {
    expect(screens.flatMap(one => one.complaints)).toEqual([])
  })
})
