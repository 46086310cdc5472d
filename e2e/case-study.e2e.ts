/** A case study on a phone: written from notes that its writer sees, each sentence with the notes behind it. */
import { type Device, noBrowser, type ServerProcess, startServer } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { draft, join, placeToWrite, post } from './support/delegate.ts'
import { button, gone, photograph, seen } from './support/look.ts'
import { deviceOf, signIn } from './support/organiser.ts'
import { openScreen, SMALL_PHONE } from './support/screens.ts'

const EVENT = 'better-together'
const BEHIND = 'our parents trust the youth centre'

describe.skipIf(await noBrowser())('a case study', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let phone: Page
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
  async function begin(format: string, title: string, session: string | undefined): Promise<unknown> {
    const prompts = [{ id: null, text: 'What can others learn from this?' }]
    const given = { board: null, session, title, visibility: 'named' }
    const { board } = await command('board.save', { ...given, format, prompts })
    await command('board.begin', { board })
    return board
  }

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    const desk = await open({ width: 1366, height: 768 })
    phone = await open(SMALL_PHONE)
    await signIn(desk, server.ready.organiser)
    boss = await deviceOf(desk.context(), server.origin, EVENT)
    const stage = await boss.stage()
    const [session] = stage.view.agenda as { id: string }[]
    stage.close()
    const board = await begin('open-board', 'What works', session?.id)
    await join(phone, server.ready.joinCode, 'Ann Author', 'Keighley')
    await seen(placeToWrite(phone))
    await post(phone, BEHIND)
    await command('board.freeze', { board, now: true })
    await begin('case-study', 'Case studies', session?.id)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  it('[C-59] waits with Post until each sentence says from which notes it comes', async () => {
    await seen(phone.getByText('What happened?'))
    await draft(phone, 'They opened the gate. Parents came back.')
    await seen(phone.getByText('2 sentences do not say yet from which notes they come.').first())
    for (const sentence of ['They opened the gate.', 'Parents came back.']) {
      await button(phone, `Choose notes for “${sentence}”`).click()
      await phone.getByRole('checkbox', { name: BEHIND }).check()
      await photograph(phone, 'case-study-choosing')
      expect(await axeFinds(phone)).toEqual([])
      await button(phone, 'Done').click()
      await gone(phone.getByRole('dialog'))
    }
    await gone(phone.getByText(/not say yet from which notes/))
    await photograph(phone, 'case-study-written')
    await button(placeToWrite(phone), 'Post').click()
    await seen(phone.getByText('Posted.').first())
  })

  it('complains of nothing', () => {
    expect(complaints.flat()).toEqual([])
  })
})
