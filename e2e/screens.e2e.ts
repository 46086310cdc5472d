/**
 * What every screen owes whoever uses it: nothing for axe to find, room enough at 360 px and at 200 %, the keyboard alone,
 * words legible from the back row, nothing loaded from elsewhere, and all of it over plain http on an address of the LAN.
 */
import { networkInterfaces } from 'node:os'
import type { BoardView } from '@folkmoot/protocol'
import { joinAs, noBrowser, type ServerProcess, startServer, until } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as delegate from './support/delegate.ts'
import { othersPost } from './support/extras.ts'
import * as facilitator from './support/facilitator.ts'
import { button, seen, sees, textOf } from './support/look.ts'
import * as organiser from './support/organiser.ts'
import { LAPTOP, openScreen, PHONE, PROJECTOR, type Screen } from './support/screens.ts'

const NARROW = { width: 360, height: 740 }
/** A laptop of 1366 × 768 at 200 %: the browser lays out half of it. */
const ZOOMED = { width: 683, height: 384 }
const LEGIBLE_PX = 28

/** The first address under which others on this network reach this machine. */
function lanAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap(found => found ?? [])
  return all.find(one => one.family === 'IPv4' && !one.internal)?.address ?? null
}

describe.skipIf(await noBrowser())('the screens', () => {
  let browser: OwnBrowser
  let server: ServerProcess
  /** As phones in the room reach it. */
  let origin: string
  let desk: Screen
  let cockpit: Screen
  let wall: Screen
  let phone: Screen
  const screens = () => [desk, cockpit, wall, phone]

  beforeAll(async () => {
    const host = lanAddress()
    browser = await openBrowser()
    server = await startServer({ args: host ? ['--host', '0.0.0.0'] : [] })
    const port = new URL(server.ready.local).port
    origin = host ? `http://${host}:${port}` : server.origin
    desk = await openScreen(browser, origin, LAPTOP)
    cockpit = await openScreen(browser, origin, LAPTOP)
    wall = await openScreen(browser, origin, PROJECTOR)
    phone = await openScreen(browser, origin, PHONE)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  const here = (link: string) => {
    const { pathname, hash } = new URL(link)
    return pathname + hash
  }

  /** What axe finds, and whether the page needs scrolling sideways, in words. */
  async function faults(page: Page): Promise<string[]> {
    const before = page.viewportSize() ?? LAPTOP
    await settled(page)
    const found = await axeFinds(page)
    for (const size of [NARROW, ZOOMED]) {
      await page.setViewportSize(size)
      await page.evaluate(
        () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) found.push(`${over} px too wide at ${size.width} px`)
    }
    await page.setViewportSize(before)
    return found
  }

  it('join by keyboard alone', async () => {
    const { page } = phone
    await page.goto('/')
    const codeField = page.getByLabel('Join code')
    await codeField.waitFor()
    expect(await faults(page)).toEqual([])
    await codeField.focus()
    await page.keyboard.type(server.ready.joinCode)
    await page.keyboard.press('Enter')
    await page.getByLabel('Your name').waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByLabel('Your name').focus()
    await page.keyboard.type('Asha Begum')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'You are in' }).waitFor()
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await sees(page, 'You are in. The first activity appears here by itself.')
    expect(await faults(page)).toEqual([])
  })

  it('the organiser’s pages', async () => {
    const { page } = desk
    await page.goto(here(server.ready.organiser))
    await button(page, 'Sign in on this device').waitFor()
    expect(await faults(page)).toEqual([])
    await organiser.signIn(page, here(server.ready.organiser))
    expect(await faults(page)).toEqual([])
    await organiser.openEvent(page, 'Better Together')
    const link = await organiser.makeLink(page, 'Jackie Dearden')
    for (const tab of ['Overview', 'Agenda', 'People', 'Record']) {
      await organiser.turnTo(page, tab)
      expect(await faults(page), tab).toEqual([])
    }
    await wall.page.goto('/d')
    const code = (await wall.page.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()) ?? ''
    expect(await faults(wall.page)).toEqual([])
    await facilitator.enterByLink(cockpit.page, here(link))
    await facilitator.pairDisplay(cockpit.page, code, 'Main hall')
    await wall.page.getByRole('img', { name: /^QR code: join at/ }).waitFor()
    expect(await faults(wall.page)).toEqual([])
    expect(await faults(cockpit.page)).toEqual([])
  })

  it('the facilitator’s and the delegate’s pages while people write, by keyboard alone', async () => {
    const { page } = phone
    await facilitator.choose(cockpit.page, 'Review day one')
    await facilitator.doNext(cockpit.page, 'Open for writing')
    const field = delegate.placeToWrite(page).getByRole('textbox')
    await field.waitFor()
    await tabTo(page, 'textarea')
    await page.keyboard.type('we met the neighbours')
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await seen(delegate.card(page, 'we met the neighbours').getByText('saved ✓'))
    expect(await faults(page)).toEqual([])
    expect(await faults(cockpit.page)).toEqual([])
    expect(await faults(wall.page)).toEqual([])
  })

  it('the shared board on every screen, and notes that the back row can read', async () => {
    await joinAs(server, server.ready.joinCode, 'Ben Carter', 'rotherham')
    await othersPost(server, server.ready.joinCode, 'review-day-one')
    await facilitator.doNext(cockpit.page, /^Reveal/)
    const note = wall.page.getByText('we met the neighbours')
    await seen(note)
    expect(await faults(wall.page)).toEqual([])
    await wall.page.setViewportSize(PROJECTOR)
    await seen(note)
    expect(await smallestText(wall.page)).toBeGreaterThanOrEqual(LEGIBLE_PX)
    await delegate.turnTo(phone.page, 'The room')
    await sees(phone.page, 'we met the neighbours')
    expect(await faults(phone.page)).toEqual([])
    await delegate.turnTo(phone.page, 'My words')
    expect(await faults(phone.page)).toEqual([])
    await button(cockpit.page, 'Notes').click()
    await cockpit.page.getByRole('dialog').waitFor()
    expect(await faults(cockpit.page)).toEqual([])
    await button(cockpit.page.getByRole('dialog'), 'Close').click()
  })

  it('a round’s clocks and turns', async () => {
    await facilitator.makeTables(cockpit.page, 2)
    await facilitator.seat(cockpit.page, {
      'Table 1': ['Asha Begum', 'Ben Carter'],
      'Table 2': ['Somebody', 'Another'],
    })
    await facilitator.choose(cockpit.page, 'Why are we here?')
    await facilitator.doNext(cockpit.page, 'Open this board')
    await facilitator.doNext(cockpit.page, 'Start the minute rounds')
    await sees(wall.page, 'Table 2')
    await delegate.turnTo(phone.page, 'Write')
    await button(phone.page, 'Start my minute').click()
    await sees(phone.page, 'Your minute')
    for (const { page } of [wall, phone, cockpit]) expect(await faults(page)).toEqual([])
    await wall.page.setViewportSize(PROJECTOR)
    expect(await smallestText(wall.page)).toBeGreaterThanOrEqual(LEGIBLE_PX)
  })

  it('finding people', async () => {
    await facilitator.choose(cockpit.page, 'Who are we?')
    await facilitator.doNext(cockpit.page, 'Open for writing')
    await sees(wall.page, 'Find someone who')
    expect(await faults(wall.page)).toEqual([])
    await wall.page.setViewportSize(PROJECTOR)
    expect(await smallestText(wall.page)).toBeGreaterThanOrEqual(LEGIBLE_PX)
    await phone.page.getByLabel('Whom did you find?').fill('Ben')
    await phone.page.getByRole('button', { name: /^Ben Carter/ }).waitFor()
    expect(await faults(phone.page)).toEqual([])
  })

  it('the room’s notes in groups, and dots by keyboard alone', async () => {
    const { page } = phone
    const looked = async (...open: Page[]) => {
      for (const one of open) expect(await faults(one)).toEqual([])
    }
    await facilitator.choose(cockpit.page, 'Review day one')
    await facilitator.doNext(cockpit.page, 'Show this board')
    await facilitator.goTo(cockpit.page, 'group')
    await button(cockpit.page.getByRole('main'), 'Groups …').click()
    await seen(facilitator.chip(cockpit.page, 'we met the neighbours'))
    await delegate.turnTo(page, 'The room')
    await looked(cockpit.page, page)
    await button(facilitator.groupPane(cockpit.page), 'Done').click()
    await facilitator.goTo(cockpit.page, 'vote')
    await sees(page, /to give\.$/)
    await tabTo(page, '[aria-label="One dot more"]')
    await page.keyboard.press('Enter')
    await sees(wall.page, /^1 (has|have) voted/)
    await looked(page, wall.page, cockpit.page)
    await facilitator.doNext(cockpit.page, 'Close the vote')
    await sees(page, '1 dot')
    await looked(page, wall.page, cockpit.page)
  })

  it('every format’s own page, as the board is opened, and the wall beside it', async () => {
    const boss = await organiser.deviceOf(desk.context, server.origin, 'better-together')
    const stage = await boss.stage()
    const boards = () => stage.view.boards as BoardView[]
    const waiting = boards().filter(board => board.phase === 'waiting')
    expect(waiting.length).toBeGreaterThan(10)
    await delegate.turnTo(phone.page, 'Write')
    for (const { id, format, title, prompts } of waiting) {
      expect((await boss.command('board.open', { board: id })).status, id).toBe(200)
      await until(() => boards().find(board => board.id === id)?.phase === 'write', id)
      const has = (text: string) => [title, ...prompts.map(one => one.text)].some(one => text.includes(one))
      for (const { page } of [phone, wall]) {
        await until(async () => has((await textOf(page)).replace(/\s/g, ' ')), format)
        expect(await faults(page), format).toEqual([])
      }
    }
    stage.close()
  }, 300_000)

  it('load nothing from elsewhere, and complain of nothing', async () => {
    const { host } = new URL(origin)
    for (const screen of screens()) {
      expect(screen.requests.length).toBeGreaterThan(0)
      for (const address of screen.requests)
        if (!/^(data|blob):/.test(address)) expect(new URL(address).host).toBe(host)
      expect(screen.complaints).toEqual([])
    }
  })
})

/** Presses Tab until such an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`${selector} is not reached by Tab`)
}

/** Words that are just fading in have too little contrast for axe; nobody reads them yet. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(() => Promise.allSettled(document.getAnimations().map(one => one.finished)))
}

/** The size of the smallest words that are visible now, px. */
function smallestText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let smallest = Number.POSITIVE_INFINITY
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || !element.checkVisibility({ visibilityProperty: true }))
        continue
      const box = element.getBoundingClientRect()
      if (box.width <= 1 || box.height <= 1) continue
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(element).fontSize))
    }
    return smallest
  })
}
