/** Firefox by WebDriver BiDi. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core'
import type { Engine, EngineKind, EngineScreen, Size } from './engine.ts'
import { type Driver, engineScreen } from './screen.ts'

const installed = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]
const executable = () => [process.env.FOLKMOOT_FIREFOX ?? installed].flat().find(existsSync)

export const firefox: EngineKind = {
  name: 'Firefox',
  packages: 'firefox-esr',
  lacks: () => (executable() ? undefined : 'Firefox'),
  start,
}

async function start(): Promise<Engine> {
  // As root it refuses a home that is somebody else's.
  const home = await mkdtemp(join(tmpdir(), 'folkmoot-firefox-'))
  const downloads = join(home, 'Downloads')
  await mkdir(downloads)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable() as string,
    headless: true,
    env: { ...process.env, HOME: home },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  })
  return {
    version: await browser.version(),
    downloads,
    async open(size: Size): Promise<EngineScreen> {
      const context = await browser.createBrowserContext()
      // In a window of its own: a tab in the background draws nothing.
      const page = await context.newPage({ type: 'window' })
      await page.setViewport(size)
      return engineScreen(driverOf(page))
    },
    async close() {
      await browser.close()
      await rm(home, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

function driverOf(page: Page): Driver<ElementHandle<HTMLElement>> {
  return {
    attend: () => page.bringToFront(),
    async go(address) {
      await page.goto(address)
    },
    async back() {
      await page.goBack()
    },
    async reload() {
      await page.reload()
    },
    evaluate: (code, ...args) => page.evaluate(code as never, ...(args as unknown as never[])) as never,
    async element(code, ...args) {
      const handle = await page.evaluateHandle(code as never, ...(args as unknown as never[]))
      return (
        handle as unknown as ElementHandle<HTMLElement>
      ).asElement() as ElementHandle<HTMLElement> | null
    },
    async run(script) {
      await page.evaluate(script)
    },
    click: element => element.click(),
    async type(_element, words) {
      await page.keyboard.press('Backspace')
      await page.keyboard.type(words)
    },
    key: name => page.keyboard.press(name),
    async choose(element, option) {
      const value = await element.evaluate(
        (list, label) =>
          [...(list as HTMLSelectElement).options].find(one => one.text.trim() === label)?.value ?? null,
        option,
      )
      if (value === null) throw new Error(`there is no choice ${option}`)
      await element.select(value)
    },
    evaluateOn: (element, code) => element.evaluate(code as never) as never,
    async photograph(path) {
      await page.screenshot({ path: path as `${string}.png` })
    },
    isGone: error =>
      error instanceof Error &&
      /no such (element|node|frame)|stale|detached|Execution context|not clickable|discarded|navigat/i.test(
        error.message,
      ),
  }
}
