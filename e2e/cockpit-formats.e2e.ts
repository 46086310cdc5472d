/** The cockpit on formats with steps, tables, small answers and people who must be asked aloud; and for one network only. */
import { join } from 'node:path'
import { createEntry, postEntry, setAbout, setDraft } from '@folkmoot/board-doc'
import type { BoardView, FacilitatorView, StageView } from '@folkmoot/protocol'
import {
  type Delegate,
  type Device,
  joinAs,
  noBrowser,
  organiser,
  type ServerProcess,
  type Stage,
  startServer,
  until,
} from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as facilitator from './support/facilitator.ts'
import { answerDialog, button, gone, PATIENCE_MS, seen, sees } from './support/look.ts'
import { confirm, openEvent, turnTo } from './support/organiser.ts'

const EVENT = 'better-together'
const LAPTOP = { width: 1366, height: 768 }

describe.skipIf(await noBrowser())('the cockpit, format by format', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let boss: Device
  let desk: Stage
  let jackie: Page
  let asha: Delegate

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    boss = await organiser(server, EVENT)
    desk = await boss.stage()
    await boss.command('person.add', { name: 'Doris Evans', network: null })
    asha = await joinAs(server, server.ready.joinCode, 'Asha Begum', 'keighley')
    for (let i = 0; i < 12; i++) await joinAs(server, server.ready.joinCode, `Guest ${i}`, 'keighley')
    jackie = await enter('Jackie', null)
  })
  afterAll(async () => {
    desk?.close()
    await browser?.close()
    await server?.discard()
  })

  async function enter(label: string, network: string | null): Promise<Page> {
    const link = (await boss.command('link.create', { label, network })).body.url as string
    const page = await (await browser.newContext({ baseURL: server.origin, viewport: LAPTOP })).newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    await facilitator.enterByLink(page, link)
    return page
  }
  const view = () => desk.view as unknown as FacilitatorView
  const board = (id: string) => view().boards.find(one => one.id === id) as BoardView
  const stage = () => view().stage as StageView
  const step = (id: string) => board(id).prompts.find(prompt => prompt.id === board(id).step)?.key

  it('turns the room’s hat, one after another, and back', async () => {
    await facilitator.choose(jackie, 'Vision')
    await facilitator.doNext(jackie, 'Open for writing')
    await until(() => step('thinking-hats') === 'white', 'the white hat')
    await facilitator.doNext(jackie, 'Turn to the Red hat')
    await until(() => step('thinking-hats') === 'red', 'the red hat')
    await facilitator.undo(jackie)
    await until(() => step('thinking-hats') === 'white', 'the white hat again')
    await facilitator.pressInCockpit(jackie, 'Turn to “Green hat”')
    await until(() => step('thinking-hats') === 'green', 'the green hat')
  })

  it('asks the aims again in the session that comes back to them', async () => {
    await facilitator.choose(jackie, 'Better Together – our aims')
    await facilitator.doNext(jackie, 'Open for writing')
    await until(() => board('aims').step === 'before', 'asked before')
    await facilitator.doNext(jackie, 'Reveal')
    await until(() => board('aims').phase === 'share', 'the first answers')
    await facilitator.doNext(jackie, 'Go on')
    await until(() => stage().board !== 'aims', 'the next session')
    await facilitator
      .runSheet(jackie)
      .getByRole('button', { name: 'Better Together – our aims' })
      .nth(1)
      .click()
    await facilitator.doNext(jackie, 'Ask again: after')
    await until(() => board('aims').step === 'after' && board('aims').phase === 'write', 'asked after')
    await until(() => stage().board === 'aims', 'the aims on every screen')
    expect(stage().session).toBe('our-aims-again')
  })

  it('seats people before tables write, and says which prompt each table has', async () => {
    await facilitator.choose(jackie, 'Positive leadership at school level')
    await facilitator.doNext(jackie, /^Seat people at/)
    await until(() => view().tables.length === 2, 'tables')
    await facilitator.doNext(jackie, 'Open for writing')
    await until(() => board('reflective-questions').phase === 'write', 'the board')
    const tables = await facilitator.openSeats(jackie)
    await tables.getByText('Who sits where').click()
    const [first, second] = board('reflective-questions').prompts
    await seen(tables.getByText(first?.text ?? 'no prompt').first())
    await seen(tables.getByText(second?.text ?? 'no prompt').first())
    await button(tables, 'Close').click()
    const before = stage().gathered
    await facilitator.pressInCockpit(jackie, 'Call back to plenary')
    await until(() => stage().gathered > before, 'the call')
  })

  it('writes for somebody without a device, with the format’s small answers', async () => {
    await facilitator.choose(jackie, 'Commitments')
    await facilitator.doNext(jackie, 'Open for writing')
    await until(() => board('commitments').phase === 'write', 'the board')
    await facilitator.pressInCockpit(jackie, 'Write for somebody …')
    const dialog = jackie.getByRole('dialog')
    await dialog.getByLabel('Who is speaking').selectOption({ label: 'Doris Evans' })
    await dialog.getByLabel('Their words').fill('open the bakery to the school')
    expect(await button(dialog, 'Post').isEnabled()).toBe(false)
    await dialog.getByLabel('By when').fill('Easter')
    await dialog.getByText('People here', { exact: true }).click()
    await button(dialog, 'Post').click()
    await sees(jackie, 'Posted for Doris Evans.')
    await answerDialog(jackie, 'Close')
    await facilitator.doNext(jackie, 'Reveal')
    await sees(jackie, 'open the bakery to the school')
    await sees(jackie, /Easter/)
  })

  it('takes back aloud what was agreed to aloud', async () => {
    await facilitator.choose(jackie, 'Who are we?')
    await facilitator.doNext(jackie, 'Open for writing')
    await until(() => board('who-are-we').phase === 'write', 'the board')
    const doris = view().people.find(person => person.name === 'Doris Evans')?.id ?? ''
    const page = asha.page()
    await page.synced()
    const entry = createEntry(page.doc, {
      board: 'who-are-we',
      prompt: board('who-are-we').prompts[1]?.id ?? '',
      made: 1,
    })
    setDraft(page.doc, entry, 'the bakery club')
    setAbout(page.doc, entry, { person: doris, name: '' })
    postEntry(page.doc, entry)
    await page.saved()
    page.destroy()
    await facilitator.doNext(jackie, 'Reveal')
    await facilitator.askAloud(jackie, 'Doris Evans')
    const picture = jackie.getByRole('figure')
    await seen(picture.getByText('Doris Evans'))
    await sees(jackie, 'One person agreed aloud')
    await facilitator.pressInCockpit(jackie, 'Take back what Doris Evans agreed to …')
    await answerDialog(jackie, 'They take it back')
    await gone(picture.getByText('Doris Evans'))
    await until(() => view().quotes.length === 0, 'nothing agreed any more')
  })

  it('[T-7] gives somebody of one network that network’s boards and no plenary controls', async () => {
    const made = await boss.command('board.save', {
      board: null,
      session: 'closing',
      title: 'Keighley’s own',
      format: 'day-review',
      prompts: [{ text: 'What next ?' }],
      visibility: 'named',
      network: 'keighley',
    })
    expect(made.status).toBe(200)
    const nasreen = await enter('Nasreen', 'keighley')
    await sees(nasreen, 'What next ?')
    expect(await facilitator.runSheet(nasreen).getByRole('button').count()).toBe(1)
    for (const name of ['Announce …', 'Call everybody back', 'Pair a display …', 'Tables and seats …'])
      expect(await facilitator.canPress(nasreen, name), name).toBe(false)
    await facilitator.doNext(nasreen, 'Open for writing')
    await until(() => board(made.body.board as string).phase === 'write', 'her board')
    await seen(button(nasreen, 'Write for somebody …'))
    expect(stage().board).not.toBe(made.body.board)
  })

  it('plans minutes, revisits and tables’ boards at the organiser’s desk, and rehearses', async () => {
    const context = await browser.newContext({ baseURL: server.origin, viewport: LAPTOP })
    const [name = '', value = ''] = boss.cookie.split('=')
    await context.addCookies([{ name, value, url: server.origin }])
    const desktop = await context.newPage()
    desktop.setDefaultTimeout(PATIENCE_MS)
    await desktop.goto('/o')
    await openEvent(desktop, 'Better Together')
    await turnTo(desktop, 'Agenda')
    await button(desktop, 'Change the session “Commitments”').click()
    await desktop.getByLabel('Minutes').fill('40')
    await desktop.getByText('Comes back to a board of another session').click()
    await desktop.getByRole('checkbox', { name: 'Review day one' }).check()
    await photograph(desktop, 'session-form')
    await button(desktop, 'Save the session').click()
    const closing = () => view().agenda.find(session => session.id === 'closing')
    await until(() => closing()?.minutes === 40, 'the minutes')
    expect(closing()?.revisits).toEqual(['review-day-one'])

    await button(desktop, 'Change the board “Intentional framework”').click()
    await desktop.getByText('Each table', { exact: true }).click()
    await desktop.getByRole('checkbox', { name: 'A prompt for each table' }).check()
    await photograph(desktop, 'board-form')
    const before = board('framework').prompts
    await button(desktop, 'Save the board').click()
    await until(() => board('framework').by === 'table', 'a board for tables')
    expect(board('framework')).toMatchObject({ oneEach: true, prompts: before })

    await turnTo(desktop, 'Overview')
    await desktop.getByLabel('How many delegates').fill('6')
    await button(desktop, 'Begin a rehearsal').click()
    await desktop.getByText('This is a rehearsal', { exact: true }).waitFor()
    await sees(desktop, 'Rehearsal · nothing here is real')
    await sees(desktop, /6 of 6 simulated delegates are in/)
    await photograph(desktop, 'rehearsal')
    await confirm(desktop, 'Send them home', 'Send them home')
    await seen(button(desktop, 'Let them in'))
    expect(
      view().people.some(person => person.name !== 'Doris Evans' && !/^(Guest|Asha)/.test(person.name)),
    ).toBe(false)
  })
})

/** In the folder that FOLKMOOT_PICTURES names; without it, none. */
async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.FOLKMOOT_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
