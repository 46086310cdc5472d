/**
 * One Chromium for all files of a worker. Each file opens contexts of its own in it, which know as little of each other as two
 * people's browsers, and closes them when it ends. Chromium itself ends with its worker.
 */
import { launchBrowser } from '@folkmoot/testkit'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { PATIENCE_MS } from './look.ts'

export interface OwnBrowser {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>
  /** Closes what was opened by it. */
  close(): Promise<void>
}

let running: Promise<Browser> | null = null

export async function openBrowser(): Promise<OwnBrowser> {
  // One that crashed takes no later file with it.
  if (running && !(await running).isConnected()) running = null
  running ??= launchBrowser()
  const browser = await running
  const open = new Set<BrowserContext>()
  return {
    async newContext(options) {
      // Tests answer requests themselves, and a worker's never come to them: `offline-app.e2e.ts` alone lets it be.
      const context = await browser.newContext({ serviceWorkers: 'block', ...options })
      context.setDefaultTimeout(PATIENCE_MS)
      open.add(context)
      context.once('close', () => open.delete(context))
      return context
    },
    async close() {
      await Promise.all([...open].map(context => context.close()))
    },
  }
}
