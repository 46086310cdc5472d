/** One browser, a context for each device in the room; what a page complains about is kept. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { OwnBrowser } from './browser.ts'
import { PATIENCE_MS } from './look.ts'

export const PHONE = { width: 390, height: 844 }
export const SMALL_PHONE = { width: 360, height: 740 }
export const LAPTOP = { width: 1440, height: 900 }
export const PROJECTOR = { width: 1920, height: 1080 }

export interface Screen {
  context: BrowserContext
  page: Page
  /** Uncaught errors and console errors, but for requests that a lost connection fails. */
  complaints: string[]
  /** Addresses of all requests, sockets included. */
  requests: string[]
}

const LOST_CONNECTION = /net::ERR_|WebSocket connection to|Failed to load resource|websocket error/i

export async function openScreen(
  browser: OwnBrowser,
  origin: string,
  viewport: { width: number; height: number },
  more: BrowserContextOptions = {},
): Promise<Screen> {
  const context = await browser.newContext({ baseURL: origin, viewport, acceptDownloads: true, ...more })
  context.setDefaultTimeout(PATIENCE_MS)
  const screen: Screen = { context, page: await context.newPage(), complaints: [], requests: [] }
  listen(screen, screen.page)
  context.on('page', page => listen(screen, page))
  return screen
}

function listen({ complaints, requests }: Screen, page: Page): void {
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    const text = message.text()
    if (message.type() === 'error' && !LOST_CONNECTION.test(text)) complaints.push(text)
  })
  page.on('request', request => requests.push(request.url()))
  page.on('websocket', socket => requests.push(socket.url()))
}

/** The tab is closed and another one opened, in the same browser. */
export async function closeTabAndReturn(screen: Screen, path: string): Promise<void> {
  await screen.page.close()
  screen.page = await screen.context.newPage()
  await screen.page.goto(path)
}
