/** What a facilitator changes of the day while it runs: a question on the spot, and what room, wall and phones see of it. */
import { noBrowser, type ServerProcess, startServer } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { join } from './support/delegate.ts'
import {
  choose,
  doNext,
  enterByLink,
  next,
  pairDisplay,
  pressInCockpit,
  runSheet,
  undo,
} from './support/facilitator.ts'
import { answerDialog, button, gone, photograph, seen } from './support/look.ts'
import { deviceOf, signIn } from './support/organiser.ts'
import { openScreen, PHONE, PROJECTOR } from './support/screens.ts'

const EVENT = 'better-together'
const COCKPIT = { width: 1366, height: 768 }

describe.skipIf(await noBrowser())('the day as it runs', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Page
  let wall: Page
  let ann: Page
  const complaints: string[][] = []

  async function open(size: { width: number; height: number }): Promise<Page> {
    const screen = await openScreen(browser, server.origin, size)
    complaints.push(screen.complaints)
    return screen.page
  }

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    const office = await open(COCKPIT)
    desk = await open(COCKPIT)
    wall = await open(PROJECTOR)
    ann = await open(PHONE)
    await signIn(office, server.ready.organiser)
    const device = await deviceOf(office.context(), server.origin, EVENT)
    const link = await device.command('link.create', { label: 'Jackie Dearden', network: null })
    await enterByLink(desk, String(link.body.url))
    await wall.goto('/d')
    const code = (await wall.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()) ?? ''
    await pairDisplay(desk, code, 'Projector')
    await join(ann, server.ready.joinCode, 'Ann Asked', 'Keighley')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  it('[K-6] one line and a kind are on every screen; taken back it has never been', async () => {
    await choose(desk, 'Review day one')
    await doNext(desk, 'Open for writing')
    await seen(ann.getByRole('heading', { name: 'What ?', exact: true }))
    await button(runSheet(desk), '+ Board …').click()
    const dialog = desk.getByRole('dialog', { name: 'Ask on the spot' })
    await dialog.waitFor()
    expect(await axeFinds(desk)).toEqual([])
    const line = dialog.getByLabel('What do you want to ask?')
    await line.fill('Is it warm enough in here?')
    await dialog.getByText('Yes or no', { exact: true }).click()
    await seen(dialog.getByText(/One question, one tap/))
    await photograph(desk, 'add-board')
    await line.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await seen(wall.getByRole('heading', { name: 'Is it warm enough in here?' }))
    const asked = ann.getByRole('radiogroup', { name: 'Is it warm enough in here?' })
    await seen(asked)
    await photograph(wall, 'asked-wall')
    await undo(desk)
    await seen(wall.getByRole('heading', { name: 'What ?', exact: true }))
    await gone(asked)
    await gone(runSheet(desk).getByRole('button', { name: /Is it warm enough/ }))
  })

  it('[K-6] it works while something else is open, and the large button goes back to that', async () => {
    await button(runSheet(desk), '+ Board …').click()
    const dialog = desk.getByRole('dialog', { name: 'Ask on the spot' })
    await dialog.getByLabel('What do you want to ask?').fill('Shall we go on outside?')
    await dialog.getByText('Yes or no', { exact: true }).click()
    await button(dialog, 'Open').click()
    await dialog.waitFor({ state: 'detached' })
    const asked = ann.getByRole('radiogroup', { name: 'Shall we go on outside?' })
    await seen(asked)
    await asked.getByText('not sure').click()
    await seen(ann.getByText('Saved. Tap another one to change it.'))
    expect(await axeFinds(ann)).toEqual([])
    await photograph(ann, 'asked-phone')
    await doNext(desk, 'Reveal')
    await seen(wall.getByText('No answers to show yet'))
    await photograph(wall, 'asked-wall-few')
    await seen(next(desk, 'Go on'))
    await seen(desk.getByText('Back to “Review day one”. It goes on every screen.'))
    await doNext(desk, 'Go on')
    await seen(wall.getByRole('heading', { name: 'What ?', exact: true }))
    await seen(runSheet(desk).getByRole('button', { name: /Shall we go on outside/ }))
  })

  it('[K-7] a session is left out, shortened and had once more, each taken back with one press', async () => {
    await choose(desk, 'Commitments')
    await button(runSheet(desk), 'Change the plan …').click()
    const dialog = desk.getByRole('dialog', { name: 'Commitments' })
    await dialog.waitFor()
    expect(await axeFinds(desk)).toEqual([])
    await button(dialog, 'Leave it out').click()
    await seen(button(dialog, 'Take it in again'))
    await button(dialog, 'Undo').click()
    await seen(button(dialog, 'Leave it out'))
    const planned = dialog.getByRole('heading', { name: /^Planned for/ })
    const before = (await planned.textContent()) ?? ''
    await button(dialog, '5 minutes less').click()
    await gone(dialog.getByRole('heading', { name: before, exact: true }))
    await photograph(desk, 'plan')
    await button(dialog, 'Undo').click()
    await seen(dialog.getByRole('heading', { name: before, exact: true }))
    await button(dialog, 'Have it once more').click()
    // Behind a dialog there are no roles.
    const rows = desk.locator('[id^="session-"]').filter({ hasText: 'Commitments' })
    await expect.poll(() => rows.count()).toBe(2)
    await button(dialog, 'Undo').click()
    await expect.poll(() => rows.count()).toBe(1)
    await answerDialog(desk, 'Close')
  })

  it('[K-7] Alt and an arrow key move the session that has the focus, which it keeps', async () => {
    const row = runSheet(desk).getByRole('button', { name: /Commitments/ })
    const at = () =>
      runSheet(desk)
        .locator('[id^="session-"]')
        .evaluateAll(rows => rows.findIndex(one => one.textContent?.includes('Commitments')))
    const before = await at()
    await row.focus()
    await desk.keyboard.press('Alt+ArrowUp')
    await expect.poll(at).toBe(before - 1)
    await expect.poll(() => row.evaluate(one => one === document.activeElement)).toBe(true)
    await desk.keyboard.press('Alt+ArrowDown')
    await expect.poll(at).toBe(before)
  })

  it('[K-7] somebody without a device is added', async () => {
    await pressInCockpit(desk, 'Add somebody …')
    const dialog = desk.getByRole('dialog', { name: 'Add somebody' })
    await dialog.getByLabel('Name').fill('Doris Evans')
    await dialog.getByLabel('Network').selectOption({ label: 'Hereford' })
    await answerDialog(desk, 'Add')
    await seen(desk.getByText('Doris Evans is in.'))
    await choose(desk, 'Review day one')
    await button(desk.getByRole('main'), 'Write for somebody …').click()
    const scribe = desk.getByRole('dialog')
    await scribe.getByLabel('Who is speaking').selectOption({ label: 'Doris Evans' })
    await answerDialog(desk, 'Close')
  })

  it('[K-8] in a break every screen says when the room goes on, and one press ends it', async () => {
    await choose(desk, 'The bigger picture')
    await doNext(desk, 'Show this session')
    await seen(wall.getByRole('heading', { name: 'The bigger picture' }))
    await pressInCockpit(desk, 'A break …')
    const dialog = desk.getByRole('dialog', { name: 'When do you go on?' })
    await dialog.waitFor()
    expect(await axeFinds(desk)).toEqual([])
    const at = dialog.getByLabel('We go on at')
    await at.fill('soon')
    await button(dialog, 'Start the break').click()
    await seen(dialog.getByText('Type a time within the next six hours, such as 13:45.'))
    const time = await desk.evaluate(() =>
      new Date(Date.now() + 40 * 60_000).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
    )
    await at.fill(time)
    await photograph(desk, 'break-when')
    await button(dialog, 'Start the break').click()
    await dialog.waitFor({ state: 'detached' })
    const said = `We go on at ${time}`
    await seen(wall.getByRole('heading', { name: said }))
    await seen(ann.getByRole('region', { name: 'Break' }).getByText(said))
    await seen(desk.getByRole('main').getByRole('heading', { name: said }).filter({ visible: true }))
    expect(await axeFinds(ann)).toEqual([])
    for (const [page, name] of [
      [wall, 'wall'],
      [ann, 'phone'],
      [desk, 'cockpit'],
    ] as const)
      await photograph(page, `break-${name}`)
    await button(desk.getByRole('main'), 'Go on now').click()
    await seen(wall.getByRole('heading', { name: 'The bigger picture' }))
    await gone(ann.getByText(said))
    expect(complaints.flat()).toEqual([])
  })
})
