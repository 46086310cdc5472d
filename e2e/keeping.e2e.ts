/** How long an event is kept, archiving and deleting it, and what a return code opens afterwards: in real Chromium. */
import { readFileSync } from 'node:fs'
import { noBrowser, type ServerProcess, startServer } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as delegate from './support/delegate.ts'
import { button, PATIENCE_MS, photograph, seen, sees } from './support/look.ts'
import { deviceOf, openEvent, signIn } from './support/organiser.ts'

const SIZES = [
  [1920, 1080],
  [1366, 768],
  [360, 740],
] as const

describe.skipIf(await noBrowser())('an event’s end', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Page
  let phone: Page
  let returnCode = ''

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    desk = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
    phone = await (
      await browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: server.origin })
    ).newPage()
    for (const page of [desk, phone]) page.setDefaultTimeout(PATIENCE_MS)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  async function isUsable(page: Page, name: string): Promise<void> {
    const before = page.viewportSize()
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      await photograph(page, `${name}-${width}`)
      expect(await axeFinds(page), `${name} at ${width}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    }
    if (before) await page.setViewportSize(before)
  }

  it('asks for the day where an event is made, and moves it with a reason', async () => {
    await signIn(
      desk,
      server.origin + new URL(server.ready.organiser).pathname + new URL(server.ready.organiser).hash,
    )
    await desk.getByRole('link', { name: 'Create an event' }).click()
    await desk.getByLabel('Name', { exact: true }).fill('The next one')
    await desk.getByLabel('Last day').fill('2099-12-07')
    await desk.getByLabel('When you ask people').fill('2101-03-01')
    expect(await desk.getByLabel('Words and names are kept until').inputValue()).toBe('2101-03-01')
    await isUsable(desk, 'new-event')
    await button(desk, 'Create the event').click()
    await sees(desk, 'Words and names are kept until 1 March 2101.')
    await button(desk, 'Move the day').click()
    await desk.getByLabel('Words and names are kept until').fill('2102-01-01')
    await button(desk, 'Keep it until then').click()
    await sees(desk, 'Say why: the record tells it.')
    await desk.getByLabel('Why it is moved').fill('The university asks again in winter.')
    await button(desk, 'Keep it until then').click()
    await sees(desk, 'The university asks again in winter.')
    await isUsable(desk, 'keeping')
  })

  it('[P-45] offers the day of a promise for one’s calendar: own words, made on the phone, nobody else in it', async () => {
    returnCode = await delegate.join(phone, server.ready.joinCode, 'Ada Lovelace', null)
    const organiser = await deviceOf(desk.context(), server.origin, 'better-together')
    await organiser.command('event.update', {
      home: { kind: 'nowhere', address: '', withdrawals: 'Sara at the office' },
    })
    const saved = await organiser.command('board.save', {
      board: null,
      session: 'session-review-day-one',
      title: 'What I will do',
      format: 'commitments',
      prompts: [{ text: 'When I go back to my setting I will …', key: 'will' }],
      visibility: 'named',
    })
    const board = saved.body.board as string
    await organiser.command('board.open', { board })
    await organiser.command('stage.show', { board, session: null })
    await delegate.draft(phone, 'Ring three parents, and listen')
    await phone.getByLabel('By when').fill('by 12th March 2099')
    await phone.getByLabel('With whom').fill('Elsie Tanner')
    await phone.getByText('People here', { exact: true }).click()
    const offer = button(phone, 'Into my calendar: 12 March 2099')
    expect(await offer.count()).toBe(0)
    await button(delegate.placeToWrite(phone), 'Post').click()
    await seen(offer)
    await sees(phone, 'Afterwards this event is at no address')
    await offer.scrollIntoViewIfNeeded()
    await isUsable(phone, 'calendar')
    const asked: string[] = []
    phone.on('request', request => asked.push(request.url()))
    const [taken] = await Promise.all([phone.waitForEvent('download'), offer.click()])
    expect(taken.suggestedFilename()).toBe('what I said I would do - Better Together.ics')
    const file = readFileSync(await taken.path(), 'utf8')
    expect(file).toContain('DTSTART;VALUE=DATE:20990312\r\n')
    expect(file).toContain('SUMMARY:Ring three parents\\, and listen\r\n')
    expect(file).not.toMatch(/Elsie|Ada|Lovelace|Sara|https?:/)
    await sees(phone, 'The file is with your downloads.')
    expect(asked.filter(url => url.startsWith('http'))).toEqual([])

    await delegate.turnTo(phone, 'My words')
    await seen(offer)
    await button(delegate.card(phone, 'Ring three parents'), 'Change').click()
    await phone.getByLabel('By when').fill('before Easter')
    await button(phone, 'Update').click()
    await seen(delegate.card(phone, 'before Easter').getByText('saved ✓'))
    expect(await button(phone, /my calendar/).count()).toBe(0)
    await delegate.turnTo(phone, 'Write')
    await organiser.command('board.share', { board })
    await organiser.command('board.freeze', { board, now: true })
  })

  it('archives the sample, deletes it with its name typed, and keeps a receipt', async () => {
    const organiser = await deviceOf(desk.context(), server.origin, 'better-together')
    const saved = await organiser.command('board.save', {
      board: null,
      session: 'session-review-day-one',
      title: 'One thing',
      format: 'open-board',
      prompts: [{ text: 'What do you take home?' }],
      visibility: 'named',
    })
    const board = saved.body.board as string
    await organiser.command('board.open', { board })
    await organiser.command('stage.show', { board, session: null })
    await delegate.post(phone, 'An open door')
    await organiser.command('board.share', { board })
    await organiser.command('board.freeze', { board, now: true })
    await say('consent.set', { answer: 'all', entries: {} })

    await desk.goto(`${server.origin}/o`)
    await openEvent(desk, 'Better Together')
    await button(desk, 'Archive').click()
    await button(desk.getByRole('dialog'), 'Archive it').click()
    await sees(desk, 'This event is archived: it can be read, and nothing is added to it.')
    await sees(phone, 'This event is over and archived.')
    await button(desk, 'Delete for good …').click()
    await sees(desk, 'What stays')
    await isUsable(desk, 'delete')
    await desk.getByLabel('Type its name to delete it').fill('Better')
    await button(desk, 'Delete it for good').click()
    await sees(desk, 'That is not its name.')
    await desk.getByLabel('Type its name to delete it').fill('Better Together')
    await button(desk, 'Delete it for good').click()
    await sees(desk, 'Take the receipt')
    await sees(desk, 'Kept of deleted events')
    await isUsable(desk, 'desk-after')
  })

  it('lets its people see with their code what they left, and hold it back', async () => {
    await delegate.comeBack(phone, returnCode)
    await sees(phone, 'What you left here')
    await sees(phone, 'An open door')
    await isUsable(phone, 'left-here')
    await phone.getByLabel('How far it may go: An open door').selectOption({ label: 'people here' })
    await button(phone, 'Save how far they may go').click()
    await sees(phone, 'These words are in nothing that is kept here any more.')
    await sees(desk, 'One note was withdrawn since the event was deleted.')
    await isUsable(desk, 'desk-due')
  })

  /** As Ada's phone does. */
  async function say(name: string, input: object): Promise<void> {
    const path = `/api/events/better-together/commands/${name}`
    const status = await phone.evaluate(
      async ([path, body]) => {
        const headers = { 'content-type': 'application/json', 'x-folkmoot-as': 'delegate' }
        return (await fetch(path, { method: 'POST', headers, body })).status
      },
      [path, JSON.stringify(input)] as const,
    )
    expect(status).toBe(200)
  }
})
