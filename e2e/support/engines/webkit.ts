/** WebKit as GTK has it: MiniBrowser, led by WebKitWebDriver, on a screen of Xvfb. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable } from 'node:stream'
import { until } from '@folkmoot/testkit'
import {
  Builder,
  Capabilities,
  error as failures,
  Key,
  type WebDriver,
  type WebElement,
} from 'selenium-webdriver'
import type { Engine, EngineKind, EngineScreen, KeyName, Size } from './engine.ts'
import { type Driver, engineScreen } from './screen.ts'

const onPath = (name: string) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(existsSync)
const miniBrowser = () =>
  process.platform === 'linux'
    ? globSync(['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/lib{,64,exec}/webkit2gtk-4.*/MiniBrowser']).at(
        -1,
      )
    : undefined

export const webkit: EngineKind = {
  name: 'WebKitGTK',
  packages: 'webkit2gtk-driver xvfb',
  lacks: () => (onPath('WebKitWebDriver') && onPath('Xvfb') && miniBrowser() ? undefined : 'WebKitGTK'),
  start,
}

const STARTING_MS = 60_000

async function start(): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), 'folkmoot-webkit-'))
  const downloads = join(home, 'Downloads')
  await mkdir(downloads)
  // Where GTK looks for the folder of that name.
  await writeFile(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
  // Windows stand side by side: one that lies behind another is not drawn.
  const screen = ['-screen', '0', '6000x1200x24', '-nolisten', 'tcp', '-displayfd', '3']
  const display = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await firstLine(display)
  const port = await freePort()
  const driving = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_DATA_HOME: home,
    },
    stdio: 'ignore',
  })
  const stop = () => {
    driving.kill()
    display.kill()
  }
  process.once('exit', stop)
  const address = `http://127.0.0.1:${port}`
  await until(
    () =>
      fetch(`${address}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    'WebKitWebDriver',
    STARTING_MS,
  )
  const options = { binary: miniBrowser(), args: ['--automation'] }
  const capabilities = new Capabilities()
    .set('browserName', 'MiniBrowser')
    .set('webkitgtk:browserOptions', options)
  const browser = await new Builder().usingServer(address).withCapabilities(capabilities).build()
  const version = String((await browser.getCapabilities()).get('browserVersion'))
  let first = true
  let x = 0
  return {
    version,
    downloads,
    async open({ width, height }: Size): Promise<EngineScreen> {
      if (!first) await browser.switchTo().newWindow('window')
      first = false
      const handle = await browser.getWindowHandle()
      await browser.manage().window().setRect({ x, y: 0, width, height })
      x += width
      return engineScreen(driverOf(browser, handle))
    },
    async close() {
      await browser.quit()
      process.off('exit', stop)
      stop()
      await rm(home, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  const from = child.stdio[3] as Readable
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', () => reject(new Error('Xvfb ended')))
    from.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

const KEYS: Record<KeyName, string> = {
  Escape: Key.ESCAPE,
  Enter: Key.ENTER,
  Space: Key.SPACE,
  Tab: Key.TAB,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowDown: Key.ARROW_DOWN,
}

function driverOf(browser: WebDriver, handle: string): Driver<WebElement> {
  /** One session leads all windows, one at a time. */
  const here = async () => {
    await browser.switchTo().window(handle)
    return browser
  }
  return {
    attend: async () => void (await here()),
    go: async address => (await here()).get(address),
    back: async () => (await here()).navigate().back(),
    reload: async () => (await here()).navigate().refresh(),
    evaluate: async (code, ...args) => (await here()).executeScript(code as never, ...args),
    element: async (code, ...args) => (await here()).executeScript(code as never, ...args),
    run: async script => (await here()).executeScript(script),
    click: async element => {
      await here()
      await element.click()
    },
    async type(element, words) {
      await here()
      await element.sendKeys(Key.BACK_SPACE, words)
    },
    key: async name => (await here()).actions().sendKeys(KEYS[name]).perform(),
    async choose(element, option) {
      await here()
      const options = await element.findElements({ css: 'option' })
      for (const one of options) if ((await one.getText()) === option) return one.click()
      throw new Error(`there is no choice ${option}`)
    },
    evaluateOn: async (element, code) => (await here()).executeScript(code as never, element),
    async photograph(path) {
      await here()
      await writeFile(path, Buffer.from(await browser.takeScreenshot(), 'base64'))
    },
    isGone: error =>
      error instanceof failures.StaleElementReferenceError ||
      error instanceof failures.ElementClickInterceptedError ||
      error instanceof failures.ElementNotInteractableError ||
      error instanceof failures.NoSuchElementError,
  }
}
