/** The record for an audience: what people let go beyond the room, on their phones, and what the organiser makes of it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { call, type Device, noBrowser, type ServerProcess, startServer } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { comeBack, join, placeToWrite, post, turnTo } from './support/delegate.ts'
import { download, exportRecord, moreForms } from './support/files.ts'
import { button, gone, photograph, seen } from './support/look.ts'
import { deviceOf, openEvent, signIn, turnTo as turnDeskTo } from './support/organiser.ts'
import { openScreen, SMALL_PHONE } from './support/screens.ts'

const EVENT = 'better-together'
const LAPTOP = { width: 1366, height: 768 }
const WORDS = 'our parents trust the youth centre'
const QUESTION = 'May your words be published without your name?'

describe.skipIf(await noBrowser())('the record for an audience', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Page
  let phone: Page
  let boss: Device
  let returnCode = ''
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
    phone = await open(SMALL_PHONE)
    await signIn(desk, server.ready.organiser)
    boss = await deviceOf(desk.context(), server.origin, EVENT)
    const stage = await boss.stage()
    const agenda = stage.view.agenda as { id: string; day: number; order: number }[]
    const last = [...agenda].sort((a, b) => a.day - b.day || a.order - b.order).at(-1)
    stage.close()
    const prompts = [{ id: null, text: 'What now?' }]
    const given = { board: null, session: last?.id, title: 'The last word', visibility: 'named' }
    const { board } = await command('board.save', { ...given, format: 'open-board', prompts })
    await command('board.begin', { board })
    returnCode = await join(phone, server.ready.joinCode, 'Ann Closing', 'Keighley')
    await seen(placeToWrite(phone))
    await post(phone, WORDS)
    await command('board.freeze', { board, now: true })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  const question = () => phone.getByRole('region', { name: QUESTION })
  async function publicRecord(): Promise<{ name: string; text: string }> {
    await desk.getByRole('radio', { name: /^public Only words/ }).check()
    await moreForms(desk)
    await desk.getByRole('radio', { name: /^Plain text/ }).check()
    return download(desk, button(desk, 'Make the file'))
  }

  it('[C-40] once nothing is to come a phone asks, and the answer is in the next file for the public', async () => {
    await seen(question())
    expect(await axeFinds(phone)).toEqual([])
    await photograph(phone, 'record-question')
    await openEvent(desk, 'Better Together')
    await turnDeskTo(desk, 'Record')
    await seen(button(desk, /^To send \(PDF\)/))
    const before = await publicRecord()
    expect(before.name).toMatch(/^better-together-record-public-e1-/)
    expect(before.text).not.toContain(WORDS)
    await button(question(), 'All').click()
    await gone(question())
    const after = await publicRecord()
    expect(after.name).toMatch(/^better-together-record-public-e2-/)
    expect(after.text).toContain(WORDS)
    const editions = desk.getByRole('list', { name: 'Records that were made' })
    await seen(editions.getByText('Since the edition before: 1 note more.'))
    expect(await axeFinds(desk)).toEqual([])
    await photograph(desk, 'record-editions')
  })

  it('[C-40] with the return code it is changed note by note, on another device', async () => {
    const other = await open(SMALL_PHONE)
    await comeBack(other, returnCode)
    await turnTo(other, 'My words')
    const howFar = other.getByRole('region', { name: 'How far your words may go' })
    await seen(howFar.getByText('All of them may be published, without your name.'))
    await button(howFar, 'Change it').click()
    await button(howFar, 'Choose').click()
    const choice = howFar.getByRole('combobox', { name: `How far “${WORDS}” may go` })
    await seen(choice)
    await choice.selectOption('programme and funder')
    await seen(other.getByText('Kept: programme and funder.'))
    await photograph(other, 'record-how-far')
    expect((await publicRecord()).text).not.toContain(WORDS)
  })

  it('[C-29] Stop ends the making of a long file: it is gone, and can be made again', async () => {
    // The network answers late: for as long as that takes the file is being made.
    let release = () => {}
    const late = new Promise<void>(resolve => {
      release = resolve
    })
    const polls = /\/exports\/[^/]+$/
    await desk.route(polls, async route => {
      if (route.request().method() === 'GET') await late
      await route.continue()
    })
    await desk.getByRole('radio', { name: /^people here/ }).check()
    const [ordered] = await Promise.all([
      desk.waitForResponse(answer => /\/exports$/.test(answer.url()) && answer.ok()),
      button(desk, /^Everything/).click(),
    ])
    const { id } = (await ordered.json()) as { id: string }
    await seen(button(desk, 'Stop'))
    await Promise.all([
      desk.waitForResponse(answer => answer.url().endsWith(id) && answer.request().method() === 'DELETE'),
      button(desk, 'Stop').click(),
    ])
    const headers = { cookie: boss.cookie, 'x-folkmoot-as': 'organiser' }
    const gone404 = await call(server.origin, `/api/events/${EVENT}/exports/${id}`, undefined, headers)
    expect(gone404.status).toBe(404)
    release()
    await seen(desk.getByText('Stopped. There is no file.'))
    await desk.unroute(polls)
    const made = await download(desk, button(desk, /^Everything/))
    expect(made.name).toMatch(/^better-together-record-e\d+-[-0-9]+\.zip$/)
    expect(made.text).toContain(WORDS)
  })

  it('[C-66] words that were taken home and the record are held against each other by a page that needs no server', async () => {
    await turnTo(phone, 'My words')
    const mine = await download(phone, button(phone, 'As a page to read'))
    expect(mine.text).toContain('Proof that these words were kept')
    const record = await exportRecord(desk, 'json')
    const folder = await mkdtemp(path.join(tmpdir(), 'folkmoot-check-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const at = (name: string) => path.join(folder, name)
    await writeFile(at('mine.html'), mine.text)
    await writeFile(at('record.json'), record.text)
    await writeFile(at('check.html'), await (await fetch(`${server.origin}/check.html`)).text())
    for (const address of [`${server.origin}/check.html`, pathToFileURL(at('check.html')).href]) {
      const checker = await open(SMALL_PHONE)
      await checker.goto(address)
      const files = checker.getByLabel('Files to check')
      await files.setInputFiles([at('record.json'), at('mine.html')])
      await seen(checker.getByRole('heading', { name: 'It holds' }))
      await seen(checker.getByText('under the same root.'))
      await seen(checker.getByText(`“${WORDS}”`))
      expect(await axeFinds(checker)).toEqual([])
      await photograph(checker, 'record-check')
      await writeFile(
        at('other.html'),
        mine.text.replaceAll(/trust the youth(?=[^<]*<\/script>)/g, 'trust no youth'),
      )
      await files.setInputFiles(at('other.html'))
      await seen(checker.getByRole('heading', { name: 'It does not hold' }))
      await seen(checker.getByText('its words are not what was frozen'))
    }
  })

  it('complains of nothing', () => {
    expect(complaints.flat()).toEqual([])
  })
})
