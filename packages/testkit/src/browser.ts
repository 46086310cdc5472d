// A real Chromium for tests, screenshots and bench: the one that comes through npm, the same for everybody; the machine's
// own where that one cannot run.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { shippedBrowser } from './shipped-browser.ts'

const installed = [
  // The same engine without a window's belongings, which takes a third less processor.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
  '--disable-dev-shm-usage',
]

interface Found {
  executablePath: string
  env?: Record<string, string>
  args?: string[]
}

/** What started once is started again, so that no test runs in another browser than its neighbours. */
let works: Found | undefined

async function* candidates(): AsyncGenerator<Found> {
  const named = process.env.FOLKMOOT_CHROMIUM
  if (named) return yield { executablePath: named }
  const shipped = await shippedBrowser()
  // Its sandbox wants user namespaces, which many machines keep from those who are not root, and containers from all.
  if (shipped) yield { ...shipped, args: ['--no-sandbox'] }
  const own = installed.find(existsSync)
  if (own) yield { executablePath: own }
}

function start({ executablePath, env, args = [] }: Found, extraArgs: string[]): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [...new Set([...args, ...quiet, ...sandbox, ...extraArgs])],
  })
}

/** Starts Chromium headless. `FOLKMOOT_CHROMIUM` names another executable. Throws when there is none that starts. */
export async function launchBrowser(extraArgs: string[] = []): Promise<Browser> {
  if (works) return start(works, extraArgs)
  let fault: unknown = new Error(
    'There is no Chrome or Chromium here: install one, or name it in FOLKMOOT_CHROMIUM.',
  )
  for await (const found of candidates()) {
    try {
      const browser = await start(found, extraArgs)
      works = found
      return browser
    } catch (error) {
      console.error(`${found.executablePath} does not start.`)
      fault = error
    }
  }
  throw fault
}

/**
 * For `describe.skipIf(await noBrowser())`: leaves those tests out if `FOLKMOOT_NO_BROWSER=1` asks for that. Where no browser
 * starts it throws: a run that looks green has been through one.
 */
export async function noBrowser(): Promise<boolean> {
  if (process.env.FOLKMOOT_NO_BROWSER === '1') return true
  const fault = process.env[FAULT]
  if (fault)
    throw new Error(`No browser starts here (FOLKMOOT_NO_BROWSER=1 leaves these tests out). ${fault}`)
  return false
}

/** How the one process that tried tells those that run the tests. */
const FAULT = 'FOLKMOOT_BROWSER_FAULT'

/** Before the tests: unpacks the browser and sees it start, once for all workers. */
export async function prepareBrowser(): Promise<void> {
  if (process.env.FOLKMOOT_NO_BROWSER === '1') return
  try {
    await (await launchBrowser()).close()
  } catch (error) {
    process.env[FAULT] = error instanceof Error ? error.message : String(error)
  }
}
