/** The wall in real Chromium: nothing too small, nothing cut off, every note in turn; and the cockpit on a walk. */

import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import {
  type Delegate,
  type Device,
  joinAs,
  noBrowser,
  organiser,
  type ServerProcess,
  startServer,
  until,
} from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as facilitator from './support/facilitator.ts'
import { button, PATIENCE_MS, sees } from './support/look.ts'

const EVENT = 'better-together'
const BOARD = 'why-are-we-here'
const WALLS = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 3840, height: 2160 },
]
const LONG = 'It is a long story that began on the corner of our street. '.repeat(33).trim()

describe.skipIf(await noBrowser())('the wall', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let boss: Device
  let wall: Page
  let cockpit: Page
  let link = ''
  const people: Delegate[] = []

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    boss = await organiser(server, EVENT)
    link = (await boss.command('link.create', { label: 'Jackie', network: null })).body.url as string
    wall = await open(1920, 1080)
    cockpit = await open(1366, 768)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  async function open(width: number, height: number): Promise<Page> {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    return page
  }

  async function hasNoFlaws(page: Page): Promise<void> {
    expect(await axeFinds(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  }

  /** In units of a 1080-line screen: the smallest letters anybody has to read, and how much is cut off. */
  function measure(page: Page): Promise<{ smallest: number; smallestWords: string; cut: number }> {
    return page.evaluate(() => {
      const screen = document.querySelector('.wall-screen') as HTMLElement
      const u = Number.parseFloat(getComputedStyle(screen).getPropertyValue('--u'))
      let smallest = Number.POSITIVE_INFINITY
      let smallestWords = ''
      const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        if (!node.textContent?.trim() || !element || element.closest('.sr-only, [inert]')) continue
        const size = Number.parseFloat(getComputedStyle(element).fontSize) / u
        if (size < smallest) smallestWords = node.textContent
        smallest = Math.min(smallest, size)
      }
      const cut = Math.max(
        0,
        screen.scrollHeight - screen.clientHeight,
        screen.scrollWidth - screen.clientWidth,
      )
      return { smallest: Math.round(smallest), smallestWords, cut }
    })
  }

  async function isLegible(page: Page): Promise<void> {
    for (const size of WALLS) {
      await page.setViewportSize(size)
      await expect.poll(async () => (await measure(page)).cut, { message: `${size.width} wide` }).toBe(0)
      const { smallest, smallestWords } = await measure(page)
      expect(smallest, `${size.width} wide: “${smallestWords}”`).toBeGreaterThanOrEqual(28)
    }
    await page.setViewportSize({ width: 1920, height: 1080 })
  }

  const boards = async (person: Delegate) => {
    const stage = await person.stage()
    await until(() => (stage.view.boards as BoardView[]).some(board => board.id === BOARD), 'the board')
    const found = (stage.view.boards as BoardView[]).find(board => board.id === BOARD) as BoardView
    stage.close()
    return found
  }

  it('is paired by its code and welcomes people', async () => {
    await wall.goto('/d')
    const code = (await wall.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()) ?? ''
    await hasNoFlaws(wall)
    await isLegible(wall)
    await facilitator.enterByLink(cockpit, link)
    await facilitator.pairDisplay(cockpit, code, 'Main hall')
    await wall.getByRole('img', { name: /^QR code: join at/ }).waitFor()
    for (let i = 0; i < 7; i++)
      people.push(await joinAs(server, server.ready.joinCode, `Person ${i}`, i < 6 ? 'keighley' : 'hereford'))
    await sees(wall, 'Seven people in')
    await hasNoFlaws(wall)
    await isLegible(wall)
  })

  it('shows the prompts large, in a dim hall and in a bright one', async () => {
    await facilitator.choose(cockpit, 'Who are we?')
    await facilitator.doNext(cockpit, 'Open for writing')
    await sees(wall, 'is optimistic for the future and can tell you why')
    await isLegible(wall)
    await facilitator.choose(cockpit, 'Why are we here?')
    await facilitator.doNext(cockpit, 'Open this board')
    await sees(wall, 'I’m here because')
    await isLegible(wall)
    await wall.keyboard.press('t')
    await hasNoFlaws(wall)
    expect(await wall.locator('[data-wall]').getAttribute('data-wall')).toBe('bright')
    await wall.keyboard.press('t')
  })

  it('[W-1] shows every note once before any twice, and the longest on pages of its own', async () => {
    const [first] = people
    const board = await boards(first as Delegate)
    const texts: string[] = []
    for (const [i, person] of people.entries()) {
      const page = person.page()
      await page.synced()
      for (let n = 0; n < 6; n++) {
        const text =
          i === 0 && n === 0
            ? LONG
            : `note ${i} ${n} ${'of a few more words '.repeat(1 + ((i + n) % 5))}`.trim()
        texts.push(text)
        const prompt = board.prompts[n % 2]?.id ?? ''
        const entry = createEntry(page.doc, { board: BOARD, prompt, made: n })
        setDraft(page.doc, entry, text)
        postEntry(page.doc, entry)
      }
      await page.saved()
      page.destroy()
    }
    await sees(wall, /42 notes posted/)
    expect(await wall.locator('article').count()).toBe(0)
    await facilitator.makeTables(cockpit, 2)
    await facilitator.doNext(cockpit, 'Start the minute rounds')
    await sees(wall, 'Table 2')
    await isLegible(wall)
    await facilitator.doNext(cockpit, 'Begin the quiet minutes')
    await facilitator.doNext(cockpit, 'Reveal')
    await sees(wall, '42 notes')
    await hasNoFlaws(wall)
    await isLegible(wall)

    const picture = cockpit.locator('.wall-picture')
    await picture.getByText('page 1 of').waitFor()
    const seen = new Set<string>()
    for (let turns = 0; turns < 40 && seen.size < texts.length; turns++) {
      const shown = await picture.locator('[dir="auto"]:not(h1, h2)').allTextContents()
      const again = shown.find(text => seen.has(text) && text !== LONG)
      for (const text of shown) seen.add(text)
      // Only the last page may be filled up with notes that were shown before.
      if (again) expect(seen.size, `“${again}” comes again while others wait`).toBe(texts.length)
      const before = await picture.textContent()
      await button(cockpit, 'Next page').click()
      await until(async () => (await picture.textContent()) !== before, 'the next page')
    }
    expect([...seen].sort()).toEqual([...texts].sort())
  })

  it('goes dark at one key, though not while somebody types', async () => {
    const seats = await facilitator.openSeats(cockpit)
    await seats.getByLabel('Find a person').fill('bb')
    await wall.locator('article').first().waitFor()
    await button(seats, 'Close').click()
    await seats.waitFor({ state: 'detached' })
    await cockpit.keyboard.press('.')
    await wall.getByRole('heading', { name: 'The wall is blank for now' }).waitFor()
    expect(await wall.locator('article').count()).toBe(0)
    await hasNoFlaws(wall)
    await cockpit.keyboard.press('b')
    await wall.locator('article').first().waitFor()
  })

  it('the cockpit is whole on a laptop and on a phone', async () => {
    await hasNoFlaws(cockpit)
    await cockpit.setViewportSize({ width: 360, height: 740 })
    const tabs = cockpit.getByRole('navigation', { name: 'Parts of the cockpit' })
    for (const tab of ['Run sheet', 'Tables', 'Room', 'Board']) {
      await button(tabs, tab).click()
      await hasNoFlaws(cockpit)
    }
    await boss.command('board.freeze', { board: BOARD })
    await sees(wall, 'Last call')
    await facilitator.doNext(cockpit, 'Keep it open')
    await facilitator.next(cockpit, 'Notes').waitFor()
    await sees(cockpit, 'It stays open.')
  })

  it('a facilitator of one network sees its boards, and nothing for the whole room', async () => {
    await boss.command('board.save', {
      board: null,
      session: 'session-why-are-we-here',
      title: 'Keighley by itself',
      format: 'day-review',
      prompts: [{ text: 'What ?' }],
      visibility: 'network',
      network: 'keighley',
    })
    const own = await boss.command('link.create', { label: 'Nadia', network: 'keighley' })
    const page = await open(1366, 768)
    await facilitator.enterByLink(page, own.body.url as string)
    await page.getByRole('heading', { name: 'What ?' }).first().waitFor()
    expect(await facilitator.runSheet(page).getByRole('button').count()).toBe(1)
    for (const name of ['Blank the wall b', '1 min', 'Tables and seats …', 'Pair a display …'])
      expect(await facilitator.canPress(page, name), name).toBe(false)
    await facilitator.doNext(page, 'Open for writing')
    await facilitator.next(page, 'Reveal “What ?”').waitFor()
    await hasNoFlaws(page)
    expect(await wall.getByText('Keighley by itself').count()).toBe(0)
    await page.context().close()
  })
})
