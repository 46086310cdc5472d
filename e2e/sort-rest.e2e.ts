/** Sorting what the room did not, at the desk once a board is frozen: by keys alone, and taken back. */
import { type Device, noBrowser, type ServerProcess, startServer } from '@folkmoot/testkit'
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
const TITLE = 'What did we hear?'
const NOTES = ['y tŷ te wrth giât yr ysgol', 'Y ty te wrth giat yr ysgol', 'a van full of chairs', 'a choir']

describe.skipIf(await noBrowser())('sort the rest', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Page
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
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  const sorter = () => desk.getByRole('region', { name: 'Sort the rest' })
  const note = () => sorter().locator('blockquote')
  const press = (key: string) => desk.keyboard.press(key)

  it('[C-73] is done by keys alone: a new group, the next note, a group’s key, and back again', async () => {
    await openEvent(desk, 'Better Together')
    await turnTo(desk, 'Record')
    const summary = desk.getByLabel(`Sort the rest, and networks side by side: ${TITLE}`)
    await seen(summary)
    await summary.focus()
    await press('Enter')
    await seen(sorter().getByText('0 of 4 notes are in a group'))
    const first = (await note().textContent()) ?? ''
    await button(sorter(), 'The next note').focus()
    await press('n')
    await seen(sorter().getByLabel('What the new group is called'))
    await desk.keyboard.type('Lle i gwrdd')
    await press('Enter')
    await seen(sorter().getByText('1 of 4 notes are in a group'))
    await seen(button(sorter(), /^Lle i gwrdd/))
    const second = (await note().textContent()) ?? ''
    expect(second).not.toBe(first)
    await press('1')
    await seen(sorter().getByText('2 of 4 notes are in a group'))
    await press('u')
    await seen(sorter().getByText('1 of 4 notes are in a group'))
    expect(await note().textContent()).toBe(second)
    await press('ArrowRight')
    await press('ArrowLeft')
    expect(await note().textContent()).toBe(second)
    expect(await axeFinds(desk)).toEqual([])
    await photograph(desk, 'sort-rest')
  })

  it('[C-73] shows what possibly says the same in any language, and the record says what was sorted afterwards', async () => {
    const same = sorter().getByRole('region', { name: 'Possibly the same' })
    for (let i = 0; i < NOTES.length && !/^y t/i.test((await note().textContent()) ?? ''); i++)
      await press('ArrowRight')
    await seen(same.getByText(/^Both have .*ysgol/))
    const { text } = await exportRecord(desk, 'html')
    expect(text).toContain('Sorted afterwards, not by the room, under')
    expect(text).toContain('Lle i gwrdd')
  })

  it('[C-74] every count of the networks side by side shows its notes', async () => {
    const side = desk.getByRole('region', { name: 'Networks side by side' }).first()
    await button(side, /^1 note of .* in Lle i gwrdd$/).click()
    const shown = desk.getByRole('region', { name: /^(?!Networks).* in Lle i gwrdd$/ })
    await seen(shown.getByRole('listitem'))
    expect(NOTES).toContain(await shown.getByRole('listitem').textContent())
    await desk.setViewportSize({ width: 360, height: 740 })
    await photograph(desk, 'sort-rest-phone')
    expect(complaints.flat()).toEqual([])
  })
})
