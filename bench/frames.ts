/**
 * `npm run frames`: is the wall smooth? The real display page in headless Chromium, on a board of 2,000 notes with 20 more
 * arriving every second, pages turning: every frame's time, the longest tasks, and a picture of them. Results go to
 * bench/results/frames.json and docs/images/frames.svg.
 */
import { writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import {
  type Device,
  joinAs,
  organiser,
  pairedDisplay,
  type StockClient,
  startServer,
} from '@folkmoot/testkit'
import { launchBrowser } from '@folkmoot/testkit/browser'
import type { Page } from 'playwright-core'

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
  },
})
const NOTES = Number(values.notes)
const RATE = Number(values.rate)
const SECONDS = Number(values.seconds)
/** What a frame may take, ms. */
const LIMIT = 50
const WRITERS = 40
const EVENT = 'better-together'
const BOARD = 'why-are-we-here'
const PROMPTS = ['prompt-1', 'prompt-2', 'prompt-3']
const WORDS =
  'our parents trust the youth centre more than they trust us and I want to know why before the next bus goes'.split(
    ' ',
  )

interface Frames {
  /** Since measuring began, and how long after the frame before, ms. */
  frames: { at: number; took: number }[]
  longTasks: { at: number; took: number }[]
  shownAtLast: string
}

/** Runs in the page, which this project's types know nothing of. */
const START_MEASURING = `(() => {
  const start = performance.now()
  const kept = { frames: [], longTasks: [] }
  let last = start
  let on = true
  const frame = now => {
    kept.frames.push({ at: now - start, took: now - last })
    last = now
    if (on) requestAnimationFrame(frame)
  }
  requestAnimationFrame(now => {
    last = now
    requestAnimationFrame(frame)
  })
  const watch = new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      kept.longTasks.push({ at: entry.startTime - start, took: entry.duration })
  })
  watch.observe({ type: 'longtask' })
  window.stopFrames = () => {
    on = false
    watch.disconnect()
    return { ...kept, shownAtLast: document.querySelector('header')?.textContent ?? '' }
  }
})()`

process.setMaxListeners(0)
const server = await startServer()
const browser = await launchBrowser()
try {
  const boss = await organiser(server, EVENT)
  const wall = await pairedDisplay(server, boss)
  const pages = await gather()
  await open(boss)
  let made = 0
  const post = () => {
    const page = pages[made % pages.length] as StockClient
    const text = `${WORDS.slice(0, 3 + ((made * 7) % (WORDS.length - 3))).join(' ')} ${made}`
    const prompt = PROMPTS[made % PROMPTS.length] as string
    const entry = createEntry(page.doc, { board: BOARD, prompt, made })
    setDraft(page.doc, entry, text)
    postEntry(page.doc, entry)
    made++
  }
  while (made < NOTES) post()
  await Promise.all(pages.map(page => page.saved()))
  await must(boss, 'board.share', { board: BOARD })

  const page = await openWall(wall)
  await page.getByText(`${NOTES.toLocaleString('en')} notes`).waitFor({ timeout: 60_000 })
  // Until the last of them is measured: what is looked at is the steady wall.
  await page.waitForTimeout(5_000)
  const before = loadavg()[0]
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] })
  await page.evaluate(START_MEASURING)
  const end = performance.now() + SECONDS * 1_000
  let due = performance.now()
  while (performance.now() < end) {
    post()
    due += 1_000 / RATE
    await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())))
  }
  const measured = await page.evaluate<Frames>('window.stopFrames()')
  const busiest = busiestTasks(JSON.parse((await browser.stopTracing()).toString()) as Trace)
  const result = { ...summary(measured, made - NOTES, before ?? 0), busiest }
  console.table({
    ...result,
    machine: undefined,
    longest: result.longest.join(', '),
    busiest: busiest.join(', '),
  })
  const root = join(import.meta.dirname, '..')
  await writeFile(join(root, 'bench', 'results', 'frames.json'), `${JSON.stringify(result, null, 2)}\n`)
  await writeFile(join(root, 'docs', 'images', 'frames.svg'), picture(measured, result.over))
  for (const one of pages) one.destroy()
} finally {
  await browser.close()
  await server.discard()
}
process.exit(0)

async function must(who: Device, name: string, input: object): Promise<Record<string, unknown>> {
  const { status, body } = await who.command(name, input)
  if (status !== 200) throw new Error(`${name}: ${JSON.stringify(body)}`)
  return body
}

async function open(boss: Device): Promise<void> {
  // Named, so that each note comes by itself and not in batches.
  await must(boss, 'board.visibility', { board: BOARD, visibility: 'named' })
  await must(boss, 'board.open', { board: BOARD })
}

async function gather(): Promise<StockClient[]> {
  const networks = ['birmingham', 'hereford', 'keighley', 'rotherham']
  const pages: StockClient[] = []
  for (let i = 0; i < WRITERS; i++) {
    const person = await joinAs(server, server.ready.joinCode, `Person ${i}`, networks[i % 4])
    const page = person.page()
    await page.synced()
    pages.push(page)
  }
  return pages
}

async function openWall(wall: Device): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  for (const pair of wall.cookie.split('; ')) {
    const at = pair.indexOf('=')
    await context.addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: server.origin }])
  }
  const page = await context.newPage()
  await page.goto(`${server.origin}/d/${EVENT}`)
  return page
}

interface Trace {
  traceEvents: {
    name: string
    ph: string
    pid: number
    tid: number
    dur?: number
    tdur?: number
    args?: { name?: string }
  }[]
}

/**
 * The longest tasks of the page's main thread in its own processor time, ms: what the wall itself costs, also while others
 * use the machine.
 */
function busiestTasks({ traceEvents }: Trace): number[] {
  const mains = new Set(
    traceEvents
      .filter(event => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
      .map(event => `${event.pid} ${event.tid}`),
  )
  return traceEvents
    .filter(
      event => event.name.endsWith('RunTask') && event.ph === 'X' && mains.has(`${event.pid} ${event.tid}`),
    )
    .map(event => round((event.tdur ?? 0) / 1_000))
    .sort((a, b) => b - a)
    .slice(0, 10)
}

function summary({ frames, longTasks, shownAtLast }: Frames, arrived: number, load: number) {
  const times = frames.map(frame => frame.took).sort((a, b) => a - b)
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
  return {
    at: new Date().toISOString(),
    machine: { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version },
    /** Of the whole machine when measuring began: above the number of cores others were at work. */
    load: round(load),
    notes: NOTES,
    arrived,
    header: shownAtLast,
    seconds: SECONDS,
    frames: frames.length,
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
    /** Frames beyond the limit. */
    over: times.filter(took => took > LIMIT).length,
    longTasks: longTasks.length,
    longestTask: round(Math.max(0, ...longTasks.map(task => task.took))),
    longest: times.slice(-8).map(round),
  }
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}

/** Every frame a bar over the seconds, with the line it may not cross. */
function picture({ frames }: Frames, over: number): string {
  const width = 960
  const height = 260
  const left = 60
  const foot = 40
  const most = Math.max(LIMIT * 1.2, ...frames.map(frame => frame.took))
  const x = (at: number) => left + (at / (SECONDS * 1_000)) * (width - left - 12)
  const y = (took: number) => height - foot - (took / most) * (height - foot - 34)
  const bars = frames
    .map(({ at, took }) => `M${x(at).toFixed(1)} ${y(0).toFixed(1)}V${y(took).toFixed(1)}`)
    .join('')
  const words = 'font-family="Atkinson Hyperlegible Next, sans-serif" font-size="14" fill="#4a5855"'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Frame times of the wall">
<rect width="${width}" height="${height}" fill="#fffdf8"/>
<text x="${left}" y="20" ${words}>The wall's frames: ${NOTES} notes, ${RATE} more a second, ${SECONDS} s. ${over} of ${frames.length} over ${LIMIT} ms</text>
<path d="${bars}" stroke="#1f6b52" stroke-width="0.6" fill="none"/>
<path d="M${left} ${y(LIMIT).toFixed(1)}H${width - 12}" stroke="#a3341f" stroke-dasharray="6 5"/>
<text x="${left - 8}" y="${(y(LIMIT) + 5).toFixed(1)}" text-anchor="end" ${words}>50 ms</text>
<text x="${left - 8}" y="${(y(16.7) + 5).toFixed(1)}" text-anchor="end" ${words}>17</text>
<text x="${left}" y="${height - 14}" ${words}>0 s</text>
<text x="${width - 12}" y="${height - 14}" text-anchor="end" ${words}>${SECONDS} s</text>
</svg>
`
}
