/**
 * `npm run node -- bench/slow-link.ts`: what a phone on a bad link waits for. Chromium at 400 kb/s each way, 400 ms an answer and a
 * quarter of the processor, over plain http under a name of its own, as in a hall (so gzip, and no service worker): when words stand,
 * when a name can be typed, when the first note is saved, and when a name can be typed at the second visit; with every file
 * that came before it. The web app is the one that was built last. `--runs 3` (the median counts), `--keep` writes
 * `bench/results/slow-link.json`, `--at WORDS` says how that run's build is to be called there; `--trace` prints what was asked for and
 * answered when, and when each step was done.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { organiser, startServer } from '@folkmoot/testkit'
import { launchBrowser } from '@folkmoot/testkit/browser'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
    at: { type: 'string', default: 'now' },
    trace: { type: 'boolean', default: false },
  },
})
const LINK = { latencyMs: 400, bytesPerSecond: 400_000 / 8, slowerBy: 4 }
const NAME = 'hall.test'
const PHONE = { width: 360, height: 740 }

const server = await startServer({ env: { FOLKMOOT_ALSO_HOST: NAME } })
const browser = await launchBrowser([`--host-resolver-rules=MAP ${NAME} 127.0.0.1`])
const origin = `http://${NAME}:${new URL(server.origin).port}`

interface Came {
  file: string
  bytes: number
}

try {
  const boss = await organiser(server, 'better-together')
  const { status } = await boss.command('board.open', { board: 'why-are-we-here' })
  if (status !== 200) throw new Error('the board does not open')
  const runs: Awaited<ReturnType<typeof visit>>[] = []
  for (let i = 0; i < Number(values.runs); i++) runs.push(await visit(`Phone ${i}`))
  const seconds = (key: 'words' | 'name' | 'saved' | 'again') => median(runs.map(run => run[key])) / 1_000
  const [one] = runs
  if (!one) throw new Error('no run')
  const result = {
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`,
    link: LINK,
    runs: runs.length,
    seconds: {
      words: seconds('words'),
      nameField: seconds('name'),
      firstNoteSaved: seconds('saved'),
      nameFieldAgain: seconds('again'),
    },
    bytes: {
      toNameField: sum(one.before),
      facesAndNextScreen: sum(one.after),
      again: sum(one.second),
    },
    files: one.before,
  }
  console.table(result.files)
  console.table(one.after)
  console.table({ ...result.seconds, ...result.bytes })
  if (values.keep) await keep(result)
} finally {
  await browser.close()
  await server.discard()
}
process.exit(0)

async function visit(who: string) {
  const context = await browser.newContext({ viewport: PHONE })
  try {
    const came: Came[] = []
    const page = await slowPage(context, came)
    const step = (what: string) => values.trace && console.log(at(), what)
    const address = `${origin}/j/${server.ready.joinCode}`
    let began = performance.now()
    const since = () => performance.now() - began
    await page.goto(address, { waitUntil: 'commit' })
    await page.getByRole('heading').first().waitFor()
    const words = since()
    await page.getByLabel('Your name').waitFor()
    const name = since()
    step('a name can be typed')
    const before = came.splice(0)
    await page.getByLabel('Your name').fill(who)
    await page.getByText('I’d rather not say', { exact: true }).click()
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    step('Join was pressed')
    await page.getByRole('button', { name: /^On to / }).click()
    step('On to was pressed')
    const write = page.getByRole('region', { name: 'Write' })
    await write.getByRole('textbox').fill('We never have the time to speak with each other')
    step('words are typed')
    await write.getByRole('button', { name: 'Post' }).click()
    await page.getByText('saved ✓').first().waitFor()
    const saved = since()
    const after = came.splice(0)
    await page.close()

    const secondPage = await slowPage(context, came)
    began = performance.now()
    await secondPage.goto(address, { waitUntil: 'commit' })
    await secondPage.getByLabel('Your name').waitFor()
    return { words, name, saved, again: since(), before, after, second: came }
  } finally {
    await context.close()
  }
}

async function slowPage(context: BrowserContext, came: Came[]): Promise<Page> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINK.latencyMs,
    downloadThroughput: LINK.bytesPerSecond,
    uploadThroughput: LINK.bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: LINK.slowerBy })
  noteFiles(session, came)
  if (values.trace) trace(session)
  return page
}

function at(): string {
  return (performance.now() / 1_000).toFixed(2).padStart(7)
}
/** What goes over the link, as it goes. */
function trace(session: CDPSession): void {
  const names = new Map<string, string>()
  const say = (id: string, what: string) => console.log(at(), what.padEnd(9), names.get(id) ?? id)
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    names.set(requestId, request.url.replace(origin, ''))
    say(requestId, 'asked')
  })
  session.on('Network.responseReceived', ({ requestId }) => say(requestId, 'answered'))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    say(requestId, `${encodedDataLength} B`),
  )
  session.on('Network.webSocketCreated', ({ requestId, url }) => {
    names.set(requestId, new URL(url).pathname)
    say(requestId, 'socket')
  })
  session.on('Network.webSocketHandshakeResponseReceived', ({ requestId }) => say(requestId, 'open'))
  session.on('Network.webSocketFrameSent', ({ requestId, response }) =>
    say(requestId, `> ${response.payloadData.length}`),
  )
  session.on('Network.webSocketFrameReceived', ({ requestId, response }) =>
    say(requestId, `< ${response.payloadData.length}`),
  )
}

/** What came over the link, heads included; what the browser had kept is not among it. */
function noteFiles(session: CDPSession, came: Came[]): void {
  const files = new Map<string, string>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    files.set(requestId, new URL(request.url).pathname)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId)
    if (file && encodedDataLength > 0) came.push({ file, bytes: encodedDataLength })
  })
}

function sum(files: readonly Came[]): number {
  return files.reduce((all, { bytes }) => all + bytes, 0)
}
function median(numbers: readonly number[]): number {
  return Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0)
}

/** Beside what was measured of other builds in the same sitting. */
async function keep(result: object): Promise<void> {
  const path = join(import.meta.dirname, 'results', 'slow-link.json')
  const there = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as object
  await writeFile(path, `${JSON.stringify({ ...there, [values.at]: result }, null, 2)}\n`)
}
