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
  type StockClient,
  startServer,
} from '@folkmoot/testkit'
import { launchBrowser } from '@folkmoot/testkit/browser'

const EVENT = 'better-together'
const OUT = process.argv[2] ?? join(import.meta.dirname, '..', 'docs', 'images')
const SIZES = { wall: [1920, 1080], laptop: [1366, 768], phone: [360, 740] } as const
type Size = keyof typeof SIZES

const NETWORKS = [
  'birmingham',
  'east-manchester',
  'hereford',
  'keighley',
  'e13-newham',
  'rotherham',
  'tunbridge-wells',
]
const NAMES =
  'Sara Tom Amina Joyce Pat Imran Ruth Colin Shazia Dev Maureen Kofi Ellen Graham Nasreen Bill Yusuf Hilary Anwar Jean Marcus Priya Stan Wendy Omar Linda Kwame Sheila Rob Farah Dot Ian Meera Alf Zoe'
const BECAUSE = [
  'our parents trust the youth centre more than they trust us, and I want to know why.',
  'the families who need the school most are the ones who never come through the gate.',
  'I run the library, and nobody asks libraries.',
  'I was sent — and by lunchtime I was glad.',
  'E13 speaks forty languages and our newsletter speaks one.',
  'three heads in our town have never sat in one room before.',
  'small rural schools close. Communities notice too late.',
  'I have been promising to listen for ten years.',
  'extended services look wonderful on paper.',
  'my governors think community means the summer fair.',
  'a mother told me the office window is the coldest place in town.',
  'the police know our families better than we do, and for the wrong reasons.',
]
const FOUND = [
  'kept a boxing club open',
  'runs breakfast with the mosque',
  'turned a caretaker’s flat into a café',
  'patient, brave, present',
]

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

const server = await startServer()
const browser = await launchBrowser()
await mkdir(OUT, { recursive: true })
try {
  await tour(server)
} finally {
  await browser.close()
  await server.discard()
}

async function tour({ origin, ready }: ServerProcess): Promise<void> {
  const boss = await organiser(server, EVENT)
  await boss.command('event.update', {
    safetyContact: 'Jackie Dearden',
    recordGoesTo: 'everyone who is here',
  })
  await shot(boss, '/o', 'organiser-home', 'laptop')
  const people = await joinEverybody(ready.joinCode)
  await shot(null, `/j/${ready.joinCode}`, 'join', 'phone')
  const wall = await pairDisplay(boss)
  const jackie = await facilitator(boss)
  await shot(wall, `/d/${EVENT}`, 'display-welcome', 'wall')
  await boss.command('tables.make', { count: 5, mix: true })

  await boss.command('board.open', { board: 'why-are-we-here' })
  await boss.command('turns.start', { board: 'why-are-we-here', mode: 'tables' })
  const stage = await boss.stage()
  for (const { id } of (stage.view.tables as { id: string }[]).slice(0, 4))
    await boss.command('turns.begin', { board: 'why-are-we-here', table: id })
  stage.close()
  await shot(wall, `/d/${EVENT}`, 'display-round', 'wall')
  await shot(people[0]?.delegate ?? null, `/e/${EVENT}`, 'delegate-round', 'phone')
  await boss.command('turns.end', { board: 'why-are-we-here' })
  for (const [i, { page }] of people.entries())
    post(page, 'why-are-we-here', 'prompt-1', BECAUSE[i % BECAUSE.length] ?? '')
  for (const [, { page }] of people.slice(0, 3).entries())
    write(page, 'why-are-we-here', 'prompt-2', 'listening before I answer.')
  await Promise.all(people.map(({ page }) => page.saved()))
  await shot(people[0]?.delegate ?? null, `/e/${EVENT}`, 'delegate-write', 'phone')
  await shot(people[0]?.delegate ?? null, `/e/${EVENT}`, 'delegate-write-laptop', 'laptop')
  await boss.command('board.share', { board: 'why-are-we-here' })
  await boss.command('timer.start', { seconds: 120, label: 'Time to read' })
  await sleep(500)
  await shot(wall, `/d/${EVENT}`, 'display-share', 'wall')
  await shot(jackie, `/f/${EVENT}`, 'facilitator', 'laptop')
  await shot(jackie, `/f/${EVENT}`, 'facilitator-phone', 'phone')

  await boss.command('board.freeze', { board: 'why-are-we-here', now: true })
  await boss.command('board.open', { board: 'who-are-we' })
  await boss.command('board.share', { board: 'who-are-we' })
  for (const [i, { page }] of people.slice(0, 8).entries()) {
    const id = write(page, 'who-are-we', `prompt-${(i % 7) + 1}`, FOUND[i % FOUND.length] ?? '')
    setAbout(page.doc, id, { person: people[(i + 9) % people.length]?.delegate.person ?? null, name: '' })
    postEntry(page.doc, id)
  }
  await sleep(800)
  await shot(people[9]?.delegate ?? null, `/e/${EVENT}`, 'delegate-find', 'phone')
  await shot(wall, `/d/${EVENT}`, 'display-find', 'wall')
  await boss.command('board.open', { board: 'review-day-one' })
  for (const [i, { page }] of people.entries())
    post(page, 'review-day-one', `prompt-${(i % 3) + 1}`, BECAUSE[(i * 5) % BECAUSE.length] ?? '')
  await sleep(500)
  await boss.command('board.share', { board: 'review-day-one', prompt: 'prompt-1' })
  await boss.command('board.share', { board: 'review-day-one', prompt: 'prompt-2' })
  await sleep(800)
  await shot(wall, `/d/${EVENT}`, 'display-review', 'wall')
  for (const section of ['', '/agenda', '/people', '/record'])
    await shot(boss, `/o/e/${EVENT}${section}`, `organiser${section.replace('/', '-') || '-event'}`, 'laptop')
  await shot(boss, `/o/e/${EVENT}/print/poster`, 'poster', 'laptop')
  for (const { page } of people) page.destroy()

  async function shot(who: Device | Delegate | null, path: string, name: string, size: Size): Promise<void> {
    const [width, height] = SIZES[size]
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
    if (who) {
      const cookies = who.cookie.split('; ').map(pair => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }
      })
      await context.addCookies(cookies)
    }
    const page = await context.newPage()
    await page.goto(origin + path)
    await page.waitForLoadState('networkidle').catch(() => {})
    await sleep(900)
    await page.screenshot({ path: join(OUT, `${name}.png`) })
    await context.close()
    console.log(`${name}.png ${width}×${height}`)
  }
}

async function joinEverybody(code: string): Promise<{ delegate: Delegate; page: StockClient }[]> {
  const people = []
  for (const [i, name] of NAMES.split(' ').entries()) {
    const delegate = await joinAs(server, code, name, NETWORKS[i % NETWORKS.length] ?? null)
    const page = delegate.page()
    await page.synced()
    people.push({ delegate, page })
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

function write(page: StockClient, board: string, prompt: string, text: string): string {
  const id = createEntry(page.doc, { board, prompt, made: Date.now() })
  setDraft(page.doc, id, text)
  return id
}
function post(page: StockClient, board: string, prompt: string, text: string): void {
  postEntry(page.doc, write(page, board, prompt, text))
}
