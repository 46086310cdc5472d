/**
 * `npm run shots [-- OUT]`: screenshots of every view with a room of people in it, for the README and for looking at.
 * Starts a server of its own on a temporary folder; writes PNGs to docs/images (or OUT).
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createEntry, postEntry, setAbout, setDraft } from '@folkmoot/board-doc'
import {
  call,
  type Delegate,
  type Device,
  device,
  joinAs,
  organiser,
  type ServerProcess,
  type Stage,
  type StockClient,
  startServer,
} from '@folkmoot/testkit'
import { launchBrowser } from '@folkmoot/testkit/browser'
import type { Page } from 'playwright-core'
import { BECAUSE, BETTER_AT, FOUND, PEOPLE, REVIEW } from './shots-words.ts'

const EVENT = 'better-together'
const OUT = process.argv[2] ?? join(import.meta.dirname, '..', 'docs', 'images')
/** What a venue's address looks like; the browser here goes to the server's own. */
const VENUE = 'http://folkmoot.local:4600'
const SIZES = { wall: [1920, 1080], laptop: [1366, 768], phone: [360, 740] } as const
type Size = keyof typeof SIZES

interface Person {
  delegate: Delegate
  page: StockClient
  stage: Stage
}
type RoundTable = { table: string; queue: { person: string }[] }

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

// Every stock provider listens for the end of the process.
process.setMaxListeners(0)
const server = await startServer({ args: ['--public-url', VENUE] })
const browser = await launchBrowser()
await mkdir(OUT, { recursive: true })
try {
  await tour(server)
} finally {
  await browser.close()
  await server.discard()
}

async function tour({ ready }: ServerProcess): Promise<void> {
  const boss = await organiser(server, EVENT)
  await boss.command('event.update', {
    safetyContact: 'Jackie Dearden',
    recordGoesTo: 'everyone who is here',
  })
  await shot(boss, '/o', 'organiser-home', 'laptop')
  const people = await joinEverybody(ready.joinCode)
  await shot(null, `/j/${ready.joinCode}`, 'join', 'phone', async page => {
    await page.getByRole('textbox').fill('Sara')
    await page.getByText('Birmingham').click()
  })
  const wall = await pairDisplay(boss)
  const jackie = await facilitator(boss)
  const cockpit = await boss.stage()
  const open = [await wall.stage(), cockpit, ...people.map(({ stage }) => stage)]
  await sleep(800)
  await shot(wall, `/d/${EVENT}`, 'display-welcome', 'wall')
  await shot(boss, `/o/e/${EVENT}`, 'organiser-event', 'laptop')

  await round(boss, cockpit)
  await shot(wall, `/d/${EVENT}`, 'display-round', 'wall')
  const [sara] = people as [Person, ...Person[]]
  await shot(sara.delegate, `/e/${EVENT}`, 'delegate-round', 'phone')
  await boss.command('turns.end', { board: 'why-are-we-here' })
  await write(people)
  await shot(sara.delegate, `/e/${EVENT}`, 'delegate-write', 'phone')
  await shot(sara.delegate, `/e/${EVENT}`, 'delegate-offline', 'phone', async page => {
    await page.context().setOffline(true)
    const words = page.getByRole('textbox').first()
    await words.click()
    await words.press('End')
    await words.pressSequentially(' Most of all at the gate.')
    await sleep(3_500)
  })
  await shot(wall, `/d/${EVENT}`, 'display-write', 'wall')
  await boss.command('board.share', { board: 'why-are-we-here' })
  await sleep(500)
  await boss.command('timer.clear', {})
  await shot(wall, `/d/${EVENT}`, 'display-share', 'wall')
  await boss.command('timer.start', { seconds: 120, label: 'Time to read' })
  await shot(jackie, `/f/${EVENT}`, 'facilitator', 'laptop')
  await shot(jackie, `/f/${EVENT}`, 'facilitator-phone', 'phone')
  await shot(sara.delegate, `/e/${EVENT}`, 'delegate-share', 'laptop')
  await boss.command('timer.clear', {})
  await boss.command('board.freeze', { board: 'why-are-we-here', now: true })
  await sleep(500)
  await shot(wall, `/d/${EVENT}`, 'display-frozen', 'wall')

  await find(boss, people, () => shot(people[9]?.delegate ?? null, `/e/${EVENT}`, 'delegate-quoted', 'phone'))
  await shot(wall, `/d/${EVENT}`, 'display-find', 'wall')
  await boss.command('board.freeze', { board: 'who-are-we', now: true })

  await boss.command('board.open', { board: 'review-day-one' })
  for (const [i, words] of REVIEW.entries())
    for (const [j, text] of words.entries())
      post(people[(i * 11 + j * 3) % people.length]?.page, 'review-day-one', `prompt-${i + 1}`, text)
  await Promise.all(people.map(({ page }) => page.saved()))
  for (const prompt of ['prompt-1', 'prompt-2'])
    await boss.command('board.share', { board: 'review-day-one', prompt })
  await sleep(800)
  await shot(wall, `/d/${EVENT}`, 'display-review', 'wall')
  for (const section of ['agenda', 'people', 'record'])
    await shot(boss, `/o/e/${EVENT}/${section}`, `organiser-${section}`, 'laptop')
  await shot(boss, `/o/e/${EVENT}/print/poster`, 'poster', 'laptop')
  await record(boss)
  for (const stage of open) stage.close()
  for (const { page } of people) page.destroy()
}

async function round(boss: Device, cockpit: Stage): Promise<void> {
  await boss.command('tables.make', { count: 6, mix: true })
  await boss.command('board.open', { board: 'why-are-we-here' })
  await boss.command('turns.start', { board: 'why-are-we-here', mode: 'tables' })
  await sleep(800)
  const tables = (cockpit.view.roundTables as RoundTable[]).map(({ table, queue }) => ({
    table,
    queue: queue.map(one => one.person),
  }))
  /** How many each table has heard; the last has not begun. */
  const heard = [3, 2, 7, 4, 2]
  for (const [i, times] of heard.entries()) {
    const { table, queue } = tables[i] as (typeof tables)[number]
    await boss.command('turns.begin', { board: 'why-are-we-here', table })
    for (const speaker of queue.slice(0, times))
      await boss.command('turns.next', { board: 'why-are-we-here', table, speaker })
    await sleep(2_700)
  }
}

async function write(people: readonly Person[]): Promise<void> {
  for (const [i, text] of BECAUSE.entries()) post(people[i]?.page, 'why-are-we-here', 'prompt-1', text)
  for (const [i, text] of BETTER_AT.entries())
    post(people[2 + i * 4]?.page, 'why-are-we-here', 'prompt-2', text)
  for (const [i, at] of [0, 30, 33].entries())
    draft(people[at]?.page, 'why-are-we-here', `prompt-${i === 0 ? 2 : 1}`, 'listening before I answer.')
  await Promise.all(people.map(({ page }) => page.saved()))
}

/** Everybody found somebody; most of those quoted agree to be named, after `asked`. */
async function find(boss: Device, people: readonly Person[], asked: () => Promise<void>): Promise<void> {
  await boss.command('board.open', { board: 'who-are-we' })
  await boss.command('board.share', { board: 'who-are-we' })
  let at = 0
  for (const [i, words] of FOUND.entries())
    for (const text of words) {
      const { page } = people[at] as Person
      const found = people[(at + 9) % people.length]?.delegate.person ?? null
      const id = draft(page, 'who-are-we', `prompt-${i + 1}`, text)
      setAbout(page.doc, id, { person: found, name: '' })
      postEntry(page.doc, id)
      at++
    }
  await Promise.all(people.map(({ page }) => page.saved()))
  await sleep(1_200)
  await asked()
  for (const [i, { delegate, stage }] of people.entries())
    for (const { quote } of stage.mine()?.quotes ?? [])
      if (i % 4 !== 0) await delegate.command('quote.answer', { quote, answer: 'agreed' })
  await sleep(800)
}

/** The exported record as its reader sees it. */
async function record(boss: Device): Promise<void> {
  const auth = { cookie: boss.cookie, 'x-folkmoot-as': 'organiser' }
  const exports = `/api/events/${EVENT}/exports`
  const asked = await call(server.origin, exports, { format: 'html', snapshot: null }, auth)
  let job = asked.body
  while (job.ready !== true) {
    await sleep(200)
    job = (await call(server.origin, `${exports}/${asked.body.id}`, undefined, auth)).body
  }
  const file = await call(server.origin, String(job.file), undefined, auth)
  await shot(null, '/hello', 'record', 'laptop', async page => {
    // The server's own pages allow no styles of a file's.
    await page.goto('about:blank')
    await page.setContent(String(file.body.text))
  })
}

async function shot(
  who: Device | Delegate | null,
  path: string,
  name: string,
  size: Size,
  before?: (page: Page) => Promise<void>,
): Promise<void> {
  const [width, height] = SIZES[size]
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  for (const pair of who?.cookie.split('; ') ?? []) {
    const at = pair.indexOf('=')
    await context.addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: server.origin }])
  }
  const page = await context.newPage()
  await page.goto(server.origin + path)
  await page.waitForLoadState('networkidle').catch(() => {})
  await sleep(900)
  await before?.(page)
  await page.screenshot({ path: join(OUT, `${name}.png`) })
  await context.close()
  console.log(`${name}.png ${width}×${height}`)
}

async function joinEverybody(code: string): Promise<Person[]> {
  const people = []
  for (const { name, network } of PEOPLE) {
    const delegate = await joinAs(server, code, name, network)
    const page = delegate.page()
    await page.synced()
    people.push({ delegate, page, stage: await delegate.stage() })
  }
  return people
}

async function pairDisplay(boss: Device): Promise<Device> {
  const asked = await call(server.origin, '/api/displays', {})
  await boss.command('display.pair', { code: String(asked.body.code), label: 'The wall' })
  const polled = await call(server.origin, `/api/displays/${asked.body.id}?secret=${asked.body.secret}`)
  return device(server.origin, 'display', EVENT, polled.cookie)
}

async function facilitator(boss: Device): Promise<Device> {
  const link = await boss.command('link.create', { label: 'Jackie' })
  const token = new URL(String(link.body.url)).hash.slice(1)
  const entered = await call(server.origin, '/api/enter', { token })
  return device(server.origin, 'facilitator', EVENT, entered.cookie)
}

function draft(page: StockClient | undefined, board: string, prompt: string, text: string): string {
  if (!page) throw new Error('more words than people')
  const id = createEntry(page.doc, { board, prompt, made: Date.now() })
  setDraft(page.doc, id, text)
  return id
}
function post(page: StockClient | undefined, board: string, prompt: string, text: string): void {
  const id = draft(page, board, prompt, text)
  if (page) postEntry(page.doc, id)
}
