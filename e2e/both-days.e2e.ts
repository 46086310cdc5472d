/**
 * Both days of the sample in one room, as somebody in a hurry runs them: the large button, grouping, and a list of every other
 * press. A wall, six phones, two people without a device; each step is looked at on the wall, the cockpit and a phone.
 */
import { LIMITS, type Phase, type StageView } from '@folkmoot/protocol'
import { noBrowser, organiser, type ServerProcess, type Stage, startServer } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { everybodyAnswers } from './support/both-days-words.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as delegate from './support/delegate.ts'
import * as facilitator from './support/facilitator.ts'
import { keepTime, toTheRoom, toWriting } from './support/formats.ts'
import { flaws } from './support/gallery.ts'
import { FILL_MS, type Hall, type Person } from './support/hall.ts'
import { answerDialog, button, gone, PATIENCE_MS, photograph, seen, sees } from './support/look.ts'
import { ON_STRIP } from './support/phases.ts'
import { countPresses, type Pressed } from './support/presses.ts'
import { faultsOfWall } from './support/real-wall.ts'
import { recordReceived, Secrets } from './support/received.ts'
import { openScreen, PROJECTOR, type Screen, SMALL_PHONE } from './support/screens.ts'

const EVENT = 'better-together'
const COCKPIT = { width: 1366, height: 768 }
/** Besides the large button and grouping, in both days together, from the empty wall on. */
const MOST_PRESSES = 10
/** As many as no two days have steps: it ends. */
const MOST_STEPS = 200
/** After so long without an answer somebody presses a button again. */
const AGAIN_MS = 3_000
const DAYS_MS = 900_000

const NAMES = [
  ['Asha Begum', 'Keighley'],
  ['Ben Carter', 'Rotherham'],
  ['Cathy Doyle', 'Hereford'],
  ['Dev Patel', 'Keighley'],
  ['Elsie Grant', 'Rotherham'],
  ['Frank Hughes', 'Hereford'],
] as const
/** They say, and whoever sits beside them types. */
const WITHOUT_DEVICE = { 'Doris Evans': 'the bread is free after five', 'Tom Ward': 'my bus is the last one' }
const THEY_SPEAK = { 'Doris Evans': 'good-practice', 'Tom Ward': 'who-is-missing' } as const
/** Where somebody is still writing when the board is to be frozen. */
const LEFT_OVER = 'Still thinking about this one'
const STILL_WRITING = ['who-are-we', 'agreed-understandings']

interface BoardTold {
  id: string
  title: string
  phase: Phase
  step: string | null
  prompts: { id: string; text: string }[]
}

describe.skipIf(await noBrowser())('both days', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let told: Stage
  let cockpit: Page
  let wall: Page
  let pressed: Pressed
  const screens: Screen[] = []
  const people: Person[] = []
  let room: Pick<Hall, 'delegates' | 'secrets'>
  /** What was pressed, and what was wrong with a screen by step. */
  const path: string[] = []
  const wrong: Record<string, string[]> = {}

  async function open(size: { width: number; height: number }): Promise<Page> {
    const screen = await openScreen(browser, server.origin, size)
    screens.push(screen)
    return screen.page
  }

  beforeAll(async () => {
    ;[browser, server] = await Promise.all([openBrowser(), startServer()])
    const desk = await organiser(server, EVENT)
    for (const name of Object.keys(WITHOUT_DEVICE)) await desk.command('person.add', { name, network: null })
    told = await desk.stage()
    const link = await desk.command('link.create', { label: 'Jackie Dearden', network: null })
    cockpit = await open(COCKPIT)
    pressed = await countPresses(cockpit)
    wall = await open(PROJECTOR)
    for (const [name, network] of NAMES) {
      const page = await open(SMALL_PHONE)
      const received = recordReceived(name, page)
      const returnCode = await delegate.join(page, server.ready.joinCode, name, network)
      people.push({ name, page, received, returnCode })
    }
    room = { delegates: people, secrets: new Secrets(people.map(one => one.received)) }
    await facilitator.enterByLink(cockpit, String(link.body.url))
    await wall.goto('/d')
  }, FILL_MS)
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    for (const [n, { page }] of screens.entries()) await photograph(page, `failed-${n}`)
    console.log(path.join('\n'), wrong)
  })
  afterAll(async () => {
    told?.close()
    await browser?.close()
    await server?.discard()
  })

  const large = () => cockpit.locator('#what-next')
  const boardNow = (): BoardTold | null => {
    const { board } = told.view.stage as { board: string | null }
    return (told.view.boards as BoardTold[]).find(one => one.id === board) ?? null
  }
  /** Where the room is, but for the page of the wall, which turns by itself. */
  const roomNow = () => {
    const { paging: _, ...stage } = told.view.stage as StageView
    return JSON.stringify([stage, told.view.boards, told.view.round])
  }
  const where = () => cockpit.getByRole('main').textContent()

  /** Dots and quotation marks are drawn in their own way. */
  const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  /** The cockpit and what the organiser is told of the room say the same. */
  async function inStep(): Promise<void> {
    const strip = cockpit.getByRole('list', { name: 'Phase' }).locator('[aria-current=step]')
    await expect
      .poll(
        async () => {
          const board = boardNow()
          if (!board) return 'in step'
          const [only] = board.prompts
          const about = board.prompts.length === 1 && only ? only.text : board.title
          const says = lettersOf((await where()) ?? '').includes(lettersOf(about))
          const [at = ''] = await strip.allTextContents()
          return says && at.startsWith(ON_STRIP[board.phase])
            ? 'in step'
            : `${board.id} ${board.phase}, but ${at}`
        },
        { timeout: PATIENCE_MS },
      )
      .toBe('in step')
  }

  /**
   * On boards without names who still writes is told by the board's clock. Until the last of them is told to be done freezing asks
   * once more, and whoever leads the room waits that long rather than press once more.
   */
  async function isTold(): Promise<void> {
    const plain = cockpit.locator('#what-next').filter({ hasNotText: /…/ })
    await plain.waitFor({ timeout: LIMITS.strokeMs + AGAIN_MS }).catch(() => {})
  }

  /** Looks at every kind of screen as it stands now. */
  async function look(name: string): Promise<void> {
    const [phone] = people
    if (!phone) throw new Error('nobody is here')
    const onWall = await faultsOfWall(wall)
    await photograph(wall, `${name}-wall`)
    const over = await cockpit.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    const found = [
      ...onWall.map(one => `wall: ${one}`),
      ...(await flaws(cockpit, { onePrimary: true })).map(one => `cockpit: ${one}`),
      ...(over > 0 ? [`cockpit: ${over} px higher than the screen`] : []),
      ...(await flaws(phone.page, { targets: true, onePrimary: true })).map(one => `phone: ${one}`),
    ]
    if (found.length > 0) wrong[name] = found
    await photograph(cockpit, `${name}-cockpit`)
    const folder = process.env.FOLKMOOT_PICTURES
    if (folder) await phone.page.screenshot({ path: `${folder}/${name}-phone.png` })
  }

  /** The minutes of both tables: one phone of each keeps the time. */
  async function speak(name: string): Promise<void> {
    const tables = told.view.tables as { people: string[] }[]
    const keeper = async (table: number) => {
      for (const { page } of people)
        if (
          await page
            .getByText(new RegExp(`Table ${table}\\b`))
            .first()
            .isVisible()
        )
          return page
      throw new Error(`nobody sits at table ${table}`)
    }
    const at = [await keeper(1), await keeper(2)]
    await Promise.all(at.map(page => button(page, /^Start (my minute|for )/).click()))
    await look(`${name}-speaking`)
    await Promise.all(at.map((page, n) => keepTime(page, tables[n]?.people.length ?? 0)))
  }

  /** Somebody beside them types what people without a device say. */
  async function writeForOthers(board: string): Promise<string[]> {
    const said: string[] = []
    for (const [name, words] of Object.entries(WITHOUT_DEVICE)) {
      if (THEY_SPEAK[name as keyof typeof THEY_SPEAK] !== board) continue
      const beside = people.map(({ page }) => button(page, `Write for ${name} …`))
      const shown = await Promise.all(beside.map(one => one.isVisible()))
      const one = beside[shown.indexOf(true)]
      if (!one) throw new Error(`nobody can write for ${name}`)
      await one.click()
      const dialog = one.page().getByRole('dialog')
      await dialog.getByRole('textbox').first().fill(words)
      await button(dialog, 'Post').click()
      await seen(dialog.getByText(`Posted for ${name}.`))
      await answerDialog(one.page(), 'Close')
      said.push(words)
    }
    return said
  }

  /** In the second after its meaning changed the large button ignores presses (W-22): then one presses again. */
  async function press(isAnswered: () => Promise<boolean>, patient: object): Promise<void> {
    let at = 0
    await expect
      .poll(async () => {
        if (await isAnswered()) return true
        if (Date.now() - at > AGAIN_MS) {
          at = Date.now()
          await large().click()
        }
        return false
      }, patient)
      .toBe(true)
  }

  /** The first suggestion, or else the first two notes under a name. */
  async function putTogether(name: string): Promise<void> {
    const pane = facilitator.groupPane(cockpit)
    await seen(pane.locator('[data-note]').first())
    const suggested = button(pane, /^Take the group /)
    if (await suggested.first().isVisible()) await suggested.first().click()
    else {
      for (const n of [0, 1]) await pane.locator('[data-note]').nth(n).click()
      await button(pane.getByRole('group', { name: 'Where to' }), 'A new group').click()
      const field = pane.getByLabel('Name of Group 1')
      await field.fill('Together')
      await field.press('Enter')
    }
    await seen(pane.getByText('saved ✓'))
    await photograph(cockpit, `${name}-grouping`)
    await button(pane, 'Done').click()
    await gone(pane)
  }

  async function vote(): Promise<void> {
    for (const { page } of people) {
      await toTheRoom(page)
      const more = button(page, 'One dot more')
      await seen(more)
      await more.first().click()
      await more.nth(1).click()
    }
    await sees(cockpit, /6 of \d have voted/)
  }

  /** All that this board asks for, before the large button is pressed. */
  async function answer(name: string, { id, step, prompts }: BoardTold): Promise<void> {
    const nth = step === null ? 0 : stepOf(step, prompts)
    for (const { page } of people) {
      await toWriting(page)
      const asks = delegate.quotation(page)
      while (await asks.first().isVisible()) {
        const n = await asks.count()
        await button(asks.first(), 'Agree').click()
        await expect.poll(() => asks.count()).toBeLessThan(n)
      }
    }
    if (id === 'why-are-we-here') await speak(name)
    const words = await everybodyAnswers(room, id, nth)
    words.push(...(await writeForOthers(id)))
    if (STILL_WRITING.includes(id) && people[1]) {
      if (id === 'who-are-we') await delegate.choosePerson(people[1].page, NAMES[4][0])
      await delegate.draft(people[1].page, LEFT_OVER)
      await sees(people[1].page, 'saved ✓')
    }
    room.secrets.tell(...words)
  }
  const stepOf = (step: string, prompts: { id: string }[]) => {
    const at = prompts.findIndex(one => one.id === step)
    return at >= 0 ? at : ['after', 'promote'].includes(step) ? 1 : 0
  }

  it('[W-73] before the day: the wall is paired and the room is mixed', async () => {
    const code = (await wall.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()) ?? ''
    await facilitator.pairDisplay(cockpit, code, 'Main hall')
    await sees(wall, 'Better Together')
    await look('00-welcome')
    await facilitator.makeTables(cockpit, 2)
    await sees(wall, 'Find your table')
    const broken = await wall.locator('bdi').evaluateAll(names =>
      names.flatMap(name => {
        const range = document.createRange()
        range.selectNodeContents(name)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        return lines.size > 1 ? [name.textContent] : []
      }),
    )
    expect(broken).toEqual([])
    await look('01-plan')
  })

  it('[W-71] both days run to the end on every screen by the large button and grouping, and ten other presses at most', {
    timeout: DAYS_MS,
  }, async () => {
    const answered = new Set<string>()
    for (let step = 2; step < MOST_STEPS; step++) {
      await inStep()
      const board = boardNow()
      if (board?.phase === 'talk' && !STILL_WRITING.includes(board.id)) await isTold()
      const label = (await large().textContent()) ?? ''
      const name = `${String(step).padStart(3, '0')}-${board?.id ?? 'talk'}-${board?.phase ?? ''}`
      path.push(`${board ? `${board.id} (${board.phase})` : 'no board'}: ${label}`)
      if (label === 'Back to the welcome') break
      const key = `${board?.id} ${board?.step}`
      if (board?.phase === 'write' && !answered.has(key) && !/^Start the minute/.test(label)) {
        answered.add(key)
        await look(`${name}-asks`)
        await answer(name, board)
        await look(`${name}-written`)
        // The button may say something else by now.
        continue
      } else if (board?.phase === 'vote') {
        await vote()
        await look(`${name}-voted`)
      } else await look(name)
      const before = { says: await where(), room: roomNow() }
      const asks = (await large().getAttribute('aria-haspopup')) === 'dialog'
      const patient = { timeout: PATIENCE_MS, message: path.at(-1) ?? '' }
      const dialog = cockpit.getByRole('dialog')
      await press(async () => (await dialog.count()) > 0 || roomNow() !== before.room, patient)
      if (asks) {
        await dialog.waitFor()
        await photograph(cockpit, `${name}-asked`)
        const now = button(dialog, 'Freeze now')
        await (label.startsWith('Freeze') ? now : button(dialog, label)).click()
        await gone(dialog)
      }
      if (label === 'Put notes together') await putTogether(name)
      await expect.poll(roomNow, patient).not.toBe(before.room)
      await expect.poll(where, patient).not.toBe(before.says)
    }
    await look('999-the-end')
    console.log(`${path.join('\n')}\n\nother presses:\n${pressed.others().join('\n')}`)
    expect(path.at(-1)).toMatch(/Back to the welcome$/)
    const boards = told.view.boards as BoardTold[]
    expect(boards.filter(one => one.phase !== 'closed').map(one => one.id)).toEqual([])
    expect(pressed.others().length).toBeLessThanOrEqual(MOST_PRESSES)
    expect(wrong).toEqual({})
    for (const { complaints } of screens) expect(complaints).toEqual([])
  })
})
