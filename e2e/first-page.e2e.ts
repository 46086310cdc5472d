/** What whoever joins over a slow link sees before the app is here, and how much has to come until they can type their name. */
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { useSampleEvent } from './support/event.ts'
import { seen, sees } from './support/look.ts'
import { SMALL_PHONE } from './support/screens.ts'

describe.skipIf(await noBrowser())('the first page', () => {
  const event = useSampleEvent()
  let browser: OwnBrowser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  const address = (path = `/j/${event.server.ready.joinCode}`) => `${event.server.origin}${path}`
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
  const nameField = (page: Page) => page.getByLabel('Your name')

  it('[W-75] says what it is before any script or style sheet has come, and goes on with them', async () => {
    const context = await browser.newContext({ viewport: SMALL_PHONE })
    const page = await context.newPage()
    const refused: string[] = []
    page.on('console', message => message.type() === 'error' && refused.push(message.text()))
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    await page.route(/\/assets\//, async route => {
      await held
      await route.continue()
    })
    for (const [path, words] of [
      ['/e/better-together', 'One moment …'],
      [`/j/${event.server.ready.joinCode}`, 'Join the room'],
    ] as const) {
      await page.goto(address(path), { waitUntil: 'commit' })
      await seen(heading(page, words))
      await sees(page, 'The page is on its way.')
      // The page's own style is let through.
      expect(await heading(page, words).evaluate(one => getComputedStyle(one).fontSize)).toBe('32px')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBe(SMALL_PHONE.width)
    }
    release()
    await seen(nameField(page))
    expect(await page.locator('#first-words').count()).toBe(0)
    expect(refused).toEqual([])
  })

  it('[W-75] says what to do to whoever has no JavaScript', async () => {
    const context = await browser.newContext({ viewport: SMALL_PHONE, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address())
    // By its element: what stands in `noscript` is no text to Playwright otherwise.
    const told = page.locator('noscript p')
    await seen(told)
    expect((await told.allInnerTexts()).join(' ')).toMatch(
      /needs JavaScript.*ask a facilitator to write for you/,
    )
    expect(await page.getByText('The page is on its way.').isVisible()).toBe(false)
  })

  it('[W-76] needs at most 120 kB until a name can be typed, and our faces come after it', async () => {
    const context = await browser.newContext({ viewport: SMALL_PHONE })
    const page = await context.newPage()
    // As browsers ask over plain http, where nothing else is offered.
    await page.route('**', async route =>
      route.continue({ headers: { ...route.request().headers(), 'accept-encoding': 'gzip' } }),
    )
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    // Our faces come after the next screen, and that once the name field stands.
    let release = () => {}
    const stands = new Promise<void>(resolve => {
      release = resolve
    })
    await page.route(/\/assets\/DelegateView-/, async route => {
      await stands
      await route.continue()
    })
    const asked = new Map<string, string>()
    const came: { path: string; bytes: number }[] = []
    session.on('Network.requestWillBeSent', ({ requestId, request }) =>
      asked.set(requestId, new URL(request.url).pathname),
    )
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      came.push({ path: asked.get(requestId) ?? '', bytes: encodedDataLength }),
    )
    const faces = () => came.filter(({ path }) => path.endsWith('.woff2'))
    await page.goto(address())
    await seen(nameField(page))
    const before = [...came]
    expect(before.filter(({ path }) => path.endsWith('.woff2'))).toEqual([])
    // On a quick link the next screen's are on their way by then.
    const next = (await page.locator('meta[name=next-screen]').getAttribute('content'))?.split(/[ |]/) ?? []
    expect(next.length).toBeGreaterThan(2)
    const needed = before.filter(({ path }) => !next.includes(path))
    const bytes = needed.reduce((sum, one) => sum + one.bytes, 0)
    expect(bytes).toBeGreaterThan(80_000)
    expect(bytes, JSON.stringify(needed)).toBeLessThanOrEqual(120_000)
    release()
    await page.waitForFunction(() => document.fonts.check('20px "Atkinson Hyperlegible Next Variable"'))
    await expect.poll(() => faces().length).toBeGreaterThan(0)
  })

  /** Which sockets a page opened, by what they are for. */
  function socketsOf(page: Page): string[] {
    const opened: string[] = []
    page.on('websocket', socket => opened.push(new URL(socket.url()).pathname.split('/')[2] || 'stage'))
    return opened
  }
  const join = async (page: Page, name: string) => {
    await page.goto(address())
    await nameField(page).fill(name)
    await page.getByText('I’d rather not say', { exact: true }).click()
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await seen(heading(page, 'You are in'))
  }

  it('[W-85] connects whoever has joined while they read their return code, once, and the next screen goes on with it', async () => {
    await event.run('board.open', { board: 'why-are-we-here' })
    const context = await browser.newContext({ viewport: SMALL_PHONE })
    const page = await context.newPage()
    const opened = socketsOf(page)
    await join(page, 'Early')
    await expect.poll(() => [...opened].sort()).toEqual(['page', 'stage'])
    await page.getByRole('button', { name: /^On to / }).click()
    await page.getByRole('region', { name: 'Write' }).getByRole('textbox').fill('by the early connection')
    await page.getByRole('button', { name: 'Post', exact: true }).click()
    await sees(page, 'saved ✓')
    expect(opened.filter(one => one !== 'board').sort()).toEqual(['page', 'stage'])
    await context.close()
  })

  it('[W-85] opens them with the next screen where they could not be opened before', async () => {
    const context = await browser.newContext({ viewport: SMALL_PHONE })
    const page = await context.newPage()
    let cut = true
    await page.route(/\/assets\/early-connections-/, route => (cut ? route.abort() : route.continue()))
    const opened = socketsOf(page)
    await join(page, 'Late')
    expect(opened).toEqual([])
    cut = false
    await page.getByRole('button', { name: /^On to / }).click()
    await page.getByRole('region', { name: 'Write' }).getByRole('textbox').fill('by the late connection')
    await page.getByRole('button', { name: 'Post', exact: true }).click()
    await sees(page, 'saved ✓')
    await context.close()
  })

  it('[W-76] looks the event up once, and again where the first answer was lost', async () => {
    const context = await browser.newContext({ viewport: SMALL_PHONE })
    const page = await context.newPage()
    let looks = 0
    page.on('request', request => {
      if (request.url().endsWith('/api/look-up')) looks++
    })
    await page.goto(address())
    await seen(nameField(page))
    expect(looks).toBe(1)
    await page.route(/\/api\/look-up$/, route => route.abort(), { times: 1 })
    await page.reload()
    await seen(nameField(page))
    expect(looks).toBe(3)
  })
})
