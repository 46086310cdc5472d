/** Tabs that the browser freezes while nobody looks at them, and a tab that stands open while the server is given a newer Folkmoot. */
import { noBrowser, until } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, draft, join, placeToWrite, post, turnTo } from './support/delegate.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import { button, seen, sees } from './support/look.ts'
import { type LossyDoor, lossyDoor } from './support/lossy-door.ts'
import { SMALL_PHONE } from './support/screens.ts'

/** So that a server finds out within a few seconds whose browser does not answer any more. */
const KEEPALIVE_MS = 1_000

describe.skipIf(await noBrowser())('tabs that are frozen', () => {
  const event = useSampleEvent({ env: { FOLKMOOT_KEEPALIVE_MS: String(KEEPALIVE_MS) } })
  const { open, run } = event
  let door: LossyDoor
  beforeAll(async () => {
    door = await lossyDoor(event.server.origin)
  })
  afterAll(() => door?.close())
  beforeAll(async () => {
    await run('board.open', { board: 'stories' })
  })

  async function phoneOf(
    name: string,
  ): Promise<{ page: Page; freeze(): Promise<void>; thaw(): Promise<void> }> {
    const { page, context } = await open(SMALL_PHONE, { origin: door.origin })
    await join(page, event.server.ready.joinCode, name, 'Keighley')
    await seen(placeToWrite(page))
    const devtools = await context.newCDPSession(page)
    await devtools.send('Debugger.enable')
    return {
      page,
      // A browser without a window freezes no tab: it takes each for visible. Held by its debugger, a page runs no script either,
      // while its sockets stay with the browser.
      async freeze() {
        const held = new Promise<void>(resolve => devtools.once('Debugger.paused', () => resolve()))
        await devtools.send('Debugger.pause')
        await held
      },
      async thaw() {
        await devtools.send('Debugger.resume')
        await page.evaluate(() => document.dispatchEvent(new Event('resume')))
      },
    }
  }
  interface OnTheDesk {
    people: { id: string; name: string }[]
    devices: { id: string; person: string; connected: boolean }[]
  }
  async function deviceOf(name: string): Promise<OnTheDesk['devices'][number]> {
    const stage = await event.desk.stage()
    const { people, devices } = stage.view as unknown as OnTheDesk
    stage.close()
    const found = devices.find(one => one.person === people.find(person => person.name === name)?.id)
    if (!found) throw new Error(`${name} has no device`)
    return found
  }
  const isGone = (name: string) =>
    until(async () => !(await deviceOf(name)).connected, `the server to find ${name}’s browser gone`)
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).first()

  it('[E-55] sends what was typed at the last moment once, and has what it missed', async () => {
    const { page, freeze, thaw } = await phoneOf('Frozen Freya')
    await post(page, 'before the frost')
    // Typed where nothing goes out, so that it is not there yet when the tab is frozen.
    door.cut()
    await draft(page, 'at the last moment')
    await button(placeToWrite(page), 'Post').click()
    await sees(page, /^Not sent yet/)
    await freeze()
    door.mend()
    await isGone('Frozen Freya')
    const elsewhere = await open()
    await elsewhere.context.addCookies(await page.context().cookies())
    await elsewhere.page.goto(`/e/${EVENT}`)
    await seen(card(elsewhere.page, 'before the frost'))
    expect(await card(elsewhere.page, 'at the last moment').count()).toBe(0)
    await post(elsewhere.page, 'from the other device')
    await run('board.share', { board: 'stories' })
    await thaw()
    await seen(card(page, 'at the last moment').getByText('saved ✓'))
    await seen(card(page, 'from the other device'))
    await seen(card(elsewhere.page, 'at the last moment').getByText('saved ✓'))
    await turnTo(page, 'The room')
    const room = page.getByRole('region', { name: 'The room' })
    for (const words of ['before the frost', 'at the last moment', 'from the other device']) {
      await seen(room.getByRole('article').filter({ hasText: words }))
      expect(await room.getByRole('article').filter({ hasText: words }).count()).toBe(1)
    }
    await run('board.back', { board: 'stories' })
  })

  it('[E-55] clears what it kept when its device was signed out meanwhile', async () => {
    const { page, freeze, thaw } = await phoneOf('Frozen Fay')
    await post(page, 'saved before the frost')
    await freeze()
    await run('device.revoke', { device: (await deviceOf('Frozen Fay')).id })
    await thaw()
    await seen(heading(page, 'You are not in the room'))
    await sees(page, 'Nothing that you wrote is kept on this device any more.')
    expect(await page.content()).not.toContain('saved before the frost')
  })

  it('[E-56] a newer build under an open tab takes nothing that was typed, and the tab goes on when it needs a new part', async () => {
    const { page } = await phoneOf('Old Olga')
    door.cut()
    await draft(page, 'typed under the older build')
    await sees(page, 'not saved yet')
    await page.evaluate(() => {
      const script = document.querySelector('script[type=module]')
      script?.setAttribute('src', '/assets/of-an-older-build.js')
    })
    let older = true
    await page.route('**/assets/*.js', route => (older ? route.fulfill({ status: 404 }) : route.continue()))
    page.once('framenavigated', () => {
      older = false
    })
    door.mend()
    await sees(page, 'saved ✓')
    await placeToWrite(page).getByRole('textbox').first().fill('typed under the older build, and on')
    // A screen whose part was not fetched before: its name is no more.
    await page.evaluate(() => history.pushState(null, '', '/hello'))
    await sees(page, /This phone reaches Folkmoot/)
    await page.goto(`/e/${EVENT}`)
    await expect
      .poll(() => placeToWrite(page).getByRole('textbox').first().inputValue())
      .toBe('typed under the older build, and on')
  })

  it('[E-55] goes on with the board that the room turned to, and says what became of words for one that was frozen', async () => {
    const { page, freeze, thaw } = await phoneOf('Frozen Fred')
    door.cut()
    await draft(page, 'too late for this board')
    await button(placeToWrite(page), 'Post').click()
    await sees(page, /^Not sent yet/)
    await freeze()
    door.mend()
    await isGone('Frozen Fred')
    await run('board.freeze', { board: 'stories', now: true })
    await run('board.open', { board: 'review-day-one' })
    await thaw()
    await seen(heading(page, 'Review day one'))
    await turnTo(page, 'My words')
    await sees(page, 'too late for this board')
    await sees(page, 'arrived after freezing')
  })

  it('complained about nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})
