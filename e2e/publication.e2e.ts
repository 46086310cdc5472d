/** A programme's publication in real Chromium: a case study drafted on its facilitator's link, and the PDF at the organiser's desk. */
import { readFile } from 'node:fs/promises'
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import {
  type Delegate,
  type Device,
  joinAs,
  noBrowser,
  type ServerProcess,
  startServer,
} from '@folkmoot/testkit'
import { openPdf, withoutSpace } from '@folkmoot/testkit/pdf'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { button, photograph, seen } from './support/look.ts'
import { deviceOf, signIn } from './support/organiser.ts'
import { openScreen } from './support/screens.ts'

const EVENT = 'better-together'
const PROGRAMME = '/o/publication/community-leadership-network'
const SAID = 'The hall at Ashlands is free on Mondays.'
const STORY = 'A mother rang the others. Nine of them came.'

describe.skipIf(await noBrowser())('the programme’s publication', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Page
  let place: Page
  let boss: Device
  let sara: Delegate
  const complaints: string[][] = []

  async function open(): Promise<Page> {
    const screen = await openScreen(browser, server.origin, { width: 1366, height: 768 })
    complaints.push(screen.complaints)
    return screen.page
  }
  async function command(name: string, input: object): Promise<Record<string, unknown>> {
    const { status, body } = await boss.command(name, input)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  async function isUsable(page: Page, name: string): Promise<void> {
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await axeFinds(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      await photograph(page, `${name}-${width}`)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  const rowOf = (network: string) =>
    desk
      .getByRole('list', { name: 'Case studies of the networks' })
      .getByRole('listitem')
      .filter({ hasText: network })

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    desk = await open()
    await signIn(desk, server.ready.organiser)
    boss = await deviceOf(desk.context(), server.origin, EVENT)
    const { board } = await command('board.save', {
      board: null,
      session: 'session-review-day-one',
      title: 'What we could share',
      format: 'open-board',
      prompts: [{ text: 'What could our schools share?' }],
      visibility: 'named',
      network: 'keighley',
    })
    await command('board.open', { board })
    const stage = await boss.stage()
    const boards = stage.view.boards as { id: string; prompts: { id: string }[] }[]
    const prompt = boards.find(one => one.id === board)?.prompts[0]?.id ?? ''
    stage.close()
    sara = await joinAs(server, server.ready.joinCode, 'Sara Khan', 'keighley')
    const page = sara.page()
    await page.synced()
    const entry = createEntry(page.doc, { board: String(board), prompt, made: Date.now() })
    setDraft(page.doc, entry, SAID)
    postEntry(page.doc, entry, {})
    await page.saved()
    page.destroy()
    await command('board.share', { board })
    await command('board.freeze', { board, now: true })
    await sara.command('consent.set', { answer: 'all', entries: {} })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  it('[C-77] the organiser sets a day for each network’s case study', async () => {
    await desk.getByRole('link', { name: 'The programme’s publication' }).click()
    await seen(desk.getByRole('heading', { name: 'Case studies of the networks' }))
    const row = rowOf('Keighley')
    await seen(row.getByText('Not begun here'))
    await button(row, 'Set a day for Keighley').click()
    await desk.getByLabel('Day until when Keighley is asked for its case study').fill('2020-03-12')
    await button(desk, 'Save the day').click()
    await seen(row.getByText('Due 12 March 2020'))
    await seen(row.getByText('Perhaps they would like a hand.', { exact: false }))
    await seen(desk.getByText('Nothing may go in yet.'))
    await isUsable(desk, 'publication-empty')
  })

  it('[C-77] [P-69] a facilitator drafts it on her link, has it read back, and says how far it may be shown', async () => {
    const link = await command('link.create', { label: 'Keighley, typing alone', network: 'keighley' })
    const { pathname, hash } = new URL(String(link.url))
    place = await open()
    await place.goto(server.origin + pathname + hash)
    await button(place, 'Sign in on this device').click()
    await button(place, 'More …').filter({ visible: true }).first().click()
    await place.getByRole('option', { name: /Our network’s own place/ }).click()
    await seen(place.getByText('Asked for by 12 March 2020.'))
    await button(place, 'Begin the case study').click()
    await place.getByLabel('What happened?').fill(STORY)
    await place.getByLabel('So what?').fill('People come when somebody they know asks them.')
    await place.getByText('Written from: no note chosen yet').click()
    await place.getByRole('checkbox', { name: SAID }).check()
    await isUsable(place, 'case-writing')
    await button(place, 'Save the draft').click()
    await seen(place.getByText(STORY))
    await button(place, 'Read back and seal …').click()
    await place.getByLabel('Read back, and approved by').fill('Canary Approver')
    await isUsable(place, 'case-read-back')
    await button(place, 'Seal it').click()
    await place.getByText(/^Case study, \d/).click()
    await button(place, /^Change how far “Case study/).click()
    await place.getByRole('radio', { name: /programme and funder/ }).check()
    await place.getByLabel('Hours that this took').fill('5')
    await isUsable(place, 'case-how-far')
    await button(place, 'Save').click()
    await seen(place.getByText('5 hours noted'))
  })

  it('[C-78] the organiser reads what goes in and what stays out, and takes the PDF', async () => {
    await desk.goto(server.origin + PROGRAMME)
    await seen(rowOf('Keighley').getByText('In', { exact: true }))
    await seen(desk.getByText('Nothing of it is published for these readers.', { exact: false }))
    await seen(desk.getByRole('checkbox', { name: /^Case study, / }))
    await isUsable(desk, 'publication')
    await desk.getByRole('checkbox', { name: 'With the tools behind it' }).uncheck()
    await button(desk, 'Make the publication').click()
    const link = desk.getByRole('link', { name: 'Take the PDF' })
    await link.waitFor({ timeout: 120_000 })
    await isUsable(desk, 'publication-made')
    const waiting = desk.waitForEvent('download')
    await link.click()
    const file = await waiting
    expect(file.suggestedFilename()).toMatch(
      /^community-leadership-network-publication-programme-and-funder-e1-/,
    )
    const opened = await openPdf(await readFile(await file.path()))
    const all = withoutSpace(opened.pages.join(' '))
    expect(all).toContain(withoutSpace(STORY))
    expect(all).toContain(withoutSpace('5 hours were noted'))
    expect(all).not.toMatch(/canary|sara/i)
  })

  it('[P-72] taken back, it is in what is made no more', async () => {
    await button(place, /^Change how far “Case study/).click()
    await place.getByRole('radio', { name: /my network/ }).check()
    await button(place, 'Save').click()
    await seen(place.getByText('May be shown to: my network', { exact: false }))
    await desk.reload()
    await seen(desk.getByText('Its network keeps it closer than this.'))
    await seen(rowOf('Keighley').getByText('Approved, and kept to the network'))
  })

  it('complains of nothing', () => {
    expect(complaints.flat()).toEqual([])
  })
})
