/** Finishing the record: two organisers write at once, one of them offline; a quote by keys; what changed between editions. */
import { call, type Device, noBrowser, type ServerProcess, startServer, until } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { join, placeToWrite, post } from './support/delegate.ts'
import { exportRecord } from './support/files.ts'
import { button, photograph, seen } from './support/look.ts'
import { deviceOf, openEvent, signIn, turnTo } from './support/organiser.ts'
import { openScreen, SMALL_PHONE } from './support/screens.ts'

const EVENT = 'better-together'
const LAPTOP = { width: 1366, height: 768 }
const DESK = { width: 1920, height: 1080 }
const TITLE = 'What did we hear?'
const NOTES = ['y tŷ te wrth giât yr ysgol', 'a van full of chairs', 'a choir that sings in the hall']

describe.skipIf(await noBrowser())('finish the record', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Page
  let other: Page
  let boss: Device
  const complaints: string[][] = []

  async function open(size: { width: number; height: number }): Promise<Page> {
    const screen = await openScreen(browser, server.origin, size)
    complaints.push(screen.complaints)
    return screen.page
  }
  async function command(name: string, input: object): Promise<Record<string, unknown>> {
    const { status, body } = await boss.command(name, input)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  async function finish(page: Page): Promise<void> {
    await turnTo(page, 'Record')
    await page.getByRole('link', { name: 'Finish the record' }).click()
    await seen(page.getByRole('heading', { name: 'Finish the record', level: 1 }))
    await seen(summary(page))
  }
  const summary = (page: Page) => page.getByLabel('The summary', { exact: true })
  const section = (page: Page, name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, level: 2 }) })

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    desk = await open(LAPTOP)
    const phone = await open(SMALL_PHONE)
    await signIn(desk, server.ready.organiser)
    boss = await deviceOf(desk.context(), server.origin, EVENT)
    const stage = await boss.stage()
    const [session] = stage.view.agenda as { id: string }[]
    stage.close()
    const prompts = [{ id: null, text: 'What did you hear?' }]
    const given = { board: null, session: session?.id, title: TITLE, visibility: 'named' }
    const { board } = await command('board.save', { ...given, format: 'open-board', prompts })
    await command('board.begin', { board })
    await join(phone, server.ready.joinCode, 'Ann Closing', 'Keighley')
    await seen(placeToWrite(phone))
    for (const words of NOTES) await post(phone, words)
    await command('board.freeze', { board, now: true })
    const sorting = await call(server.origin, `/api/events/${EVENT}/sorting/${board}`, undefined, {
      cookie: boss.cookie,
      'x-folkmoot-as': 'organiser',
    })
    const [note] = sorting.body.notes as { id: string }[]
    await command('sorting.put', { board, note: note?.id, was: null, name: 'Where people meet' })
    const { body } = await call(
      server.origin,
      '/api/commands/organiser.invite',
      { label: 'Bea' },
      { cookie: boss.cookie, 'x-folkmoot-as': 'organiser' },
    )
    other = await open(DESK)
    await signIn(other, String(body.url))
    await openEvent(desk, 'Better Together')
    await openEvent(other, 'Better Together')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  it('[C-85] two write at once, one goes offline and comes back, and nothing is lost', async () => {
    await finish(desk)
    await finish(other)
    await photograph(desk, 'workspace-empty')
    await summary(desk).fill('We met on a wet Saturday.')
    await seen(section(desk, 'On one page').getByText('Saved', { exact: false }))
    await until(async () => (await summary(other).inputValue()) === 'We met on a wet Saturday.', 'the words')
    await other.context().setOffline(true)
    await summary(other).focus()
    await other.keyboard.press('Control+End')
    await other.keyboard.type(' Seventy came.')
    await summary(desk).focus()
    await desk.keyboard.press('Control+Home')
    await desk.keyboard.type('It rained. ')
    await other.context().setOffline(false)
    const both = 'It rained. We met on a wet Saturday. Seventy came.'
    await until(async () => (await summary(desk).inputValue()) === both, 'both at the first desk', 30_000)
    await until(async () => (await summary(other).inputValue()) === both, 'both at the second', 30_000)
    await seen(desk.getByText('1 of 5 parts are written.'))
    expect(await axeFinds(desk)).toEqual([])
  })

  it('[C-87] a quote is chosen by keys, from the notes of the theme and from all', async () => {
    const said = section(desk, 'You said')
    const choose = button(said, 'Choose a quote for What people said about “Where people meet”')
    await choose.focus()
    await desk.keyboard.press('Enter')
    const find = desk.getByRole('combobox', { name: 'Find notes' })
    await seen(find)
    await seen(desk.getByText('One note', { exact: true }))
    await desk.keyboard.press('Escape')
    await seen(choose)
    await choose.focus()
    await desk.keyboard.press('Enter')
    await desk.getByLabel('Only notes of this theme').uncheck()
    await find.focus()
    await seen(desk.getByText('3 notes', { exact: true }))
    await desk.keyboard.type('choir')
    await seen(desk.getByRole('option', { name: NOTES[2] }))
    await photograph(desk, 'workspace-picker')
    await desk.keyboard.press('Enter')
    const quotes = desk.getByRole('region', { name: 'Quotes in What people said about “Where people meet”' })
    await seen(quotes.getByText(NOTES[2] ?? ''))
    await seen(
      other
        .getByRole('region', { name: 'Quotes in What people said about “Where people meet”' })
        .getByText(NOTES[2] ?? ''),
    )
    await photograph(other, 'workspace-written')
  })

  it('[C-86] [C-89] it stands in the files, and the next edition says what became different', async () => {
    await turnTo(desk, 'Record')
    const first = await exportRecord(desk, 'md')
    expect(first.text).toContain('## On one page\n\nIt rained. We met on a wet Saturday. Seventy came.')
    expect(first.text).toContain(`### Where people meet\n\n- ${NOTES[2]}`)
    await finish(desk)
    await summary(desk).fill('It rained. Seventy came.')
    await seen(section(desk, 'On one page').getByText('Saved', { exact: false }))
    await turnTo(desk, 'Record')
    await exportRecord(desk, 'md')
    await seen(desk.getByText(/one part changed/))
    await seen(desk.getByText(/the summary/))
    await photograph(desk, 'workspace-editions')
  })

  it('fits a phone', async () => {
    await desk.setViewportSize({ width: 360, height: 740 })
    await finish(desk)
    await photograph(desk, 'workspace-phone')
    const wide = await desk.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(360)
  })

  it('and no browser complained', () => {
    expect(complaints.flat()).toEqual([])
  })
})
