// A real Chromium for tests, screenshots and bench: the machine's own, else the one that ships in npm (Linux x64 only).
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

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
  args: string[]
}

async function find(): Promise<Found | undefined> {
  const own = [process.env.FOLKMOOT_CHROMIUM ?? '', ...installed].find(
    path => path !== '' && existsSync(path),
  )
  if (own) return { executablePath: own, args: [] }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: shipped } = await import('@sparticuz/chromium')
  return { executablePath: await shipped.executablePath(), args: shipped.args }
}

/** Starts Chromium headless. `FOLKMOOT_CHROMIUM` names another executable. Throws when there is none that starts. */
export async function launchBrowser(extraArgs: string[] = []): Promise<Browser> {
  const found = await find()
  if (!found)
    throw new Error('There is no Chrome or Chromium here: install one, or name it in FOLKMOOT_CHROMIUM.')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...new Set([...found.args, ...quiet, ...sandbox, ...extraArgs])],
  })
}

/**
 * For `describe.skipIf(await noBrowser())`: true, with a loud message, where no browser starts.
 * Under CI that is a failure instead, so that a green run there has been through a browser.
 */
export async function noBrowser(): Promise<boolean> {
  try {
    await (await launchBrowser()).close()
    return false
  } catch (error) {
    if (process.env.CI) throw error
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    console.error(
      `\n${'!'.repeat(80)}\nNO BROWSER: everything that needs one is SKIPPED. ${reason}\n${'!'.repeat(80)}\n`,
    )
    return true
  }
}
