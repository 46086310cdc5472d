/** A network takes itself along in real Chromium: from its facilitator's link to a Folkmoot in another town, and back. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEntry, type Fields, postEntry, setDraft, setFields } from '@folkmoot/board-doc'
import {
  type Delegate,
  type Device,
  joinAs,
  noBrowser,
  organiser,
  type ServerProcess,
  startServer,
} from '@folkmoot/testkit'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { PATIENCE_MS } from './support/look.ts'

const EVENT = 'better-together'
const PICTURES = process.env.FOLKMOOT_NETWORK_PICTURES ?? null

describe.skipIf(await noBrowser())('a network', () => {
  let main: ServerProcess
  let hers: ServerProcess
  let browser: OwnBrowser
  let desk: Device
  let folder = ''
  let sara: Delegate
  const pages = new Map<string, Page>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folkmoot-network-'))
    ;[main, hers] = await Promise.all([startServer(), startServer()])
    browser = await openBrowser()
    desk = await organiser(main, EVENT)
    sara = await joinAs(main, main.ready.joinCode, 'Sara Khan', 'keighley')
    const own = await newBoard('open-board', 'What could our three schools share?', 'keighley')
    await write(sara, own, 'The hall at Ashlands is free on Mondays. Who would use it?')
    await write(
      await joinAs(main, main.ready.joinCode, 'Tom Ellis', 'keighley'),
      own,
      'ہم والدین کو اپنی زبان میں لکھیں',
    )
    const will = await newBoard('commitments', 'When I go back to my setting I will …', null)
    await write(sara, will, 'ring the library about the reading group', {
      audience: 'room',
      byWhen: 'Easter',
    })
    for (const board of [own, will]) {
      await desk.command('board.share', { board })
      await desk.command('board.freeze', { board, now: true })
    }
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([main?.discard(), hers?.discard()])
    await rm(folder, { recursive: true, force: true })
  })

  const prompts = new Map<string, string>()
  async function newBoard(format: string, prompt: string, network: string | null): Promise<string> {
    const saved = await desk.command('board.save', {
      board: null,
      session: 'session-review-day-one',
      title: format === 'commitments' ? 'What I will do' : 'What we could share',
      format,
      prompts: [{ text: prompt, ...(format === 'commitments' && { key: 'will' }) }],
      visibility: 'named',
      ...(network && { network }),
    })
    const board = String(saved.body.board)
    await desk.command('board.open', { board })
    const stage = await desk.stage()
    const boards = stage.view.boards as { id: string; prompts: { id: string }[] }[]
    prompts.set(board, boards.find(one => one.id === board)?.prompts[0]?.id ?? '')
    stage.close()
    return board
  }
  async function write(who: Delegate, board: string, text: string, fields: Fields = {}): Promise<void> {
    const page = who.page()
    await page.synced()
    const entry = createEntry(page.doc, { board, prompt: prompts.get(board) ?? '', made: Date.now() })
    setDraft(page.doc, entry, text)
    setFields(page.doc, entry, fields)
    postEntry(page.doc, entry, {})
    await page.saved()
    page.destroy()
  }
  async function open(who: string, at: string): Promise<Page> {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      acceptDownloads: true,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(at)
    pages.set(who, page)
    return page
  }
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
  async function isUsable(page: Page, name: string): Promise<void> {
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await axeFinds(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true })
    }
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  async function deskOf(server: ServerProcess, link: string): Promise<Page> {
    const { pathname, hash } = new URL(link)
    const page = await open(`desk ${server.origin}`, server.origin + pathname + hash)
    await button(page, 'Sign in on this device').click()
    await page.getByRole('heading', { name: 'The organiser’s desk' }).waitFor()
    return page
  }

  it('[M-6] whoever has its boards is told what the file holds, and takes it', async () => {
    const link = await desk.command('link.create', { label: 'Keighley, typing alone', network: 'keighley' })
    const { pathname, hash } = new URL(String(link.body.url))
    const page = await open('facilitator', main.origin + pathname + hash)
    await button(page, 'Sign in on this device').click()
    await button(page, 'More …').filter({ visible: true }).first().click()
    await page.getByRole('option', { name: /Take my network along/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Take Keighley along' })
    await dialog.getByText('one frozen board of this network, with its seal').waitFor()
    await dialog.getByText('one promise of its members', { exact: false }).waitFor()
    await dialog.getByText('Whoever holds this file can read it.', { exact: false }).waitFor()
    await isUsable(page, 'take-along')
    const waiting = page.waitForEvent('download')
    await dialog.getByRole('link', { name: 'Make the file' }).click()
    const file = await waiting
    expect(file.suggestedFilename()).toContain('keighley-WITH-NAMES-')
    await file.saveAs(join(folder, 'keighley.json'))
    expect(await readFile(join(folder, 'keighley.json'), 'utf8')).toContain('reading group')
  })

  it('[M-7] [M-8] in another Folkmoot it is looked at, then opened, and what is no such file is refused in words', async () => {
    const page = await deskOf(hers, hers.ready.organiser)
    await button(page, 'Open a network’s file').click()
    const dialog = page.getByRole('dialog', { name: 'Open a network’s file' })
    await writeFile(join(folder, 'other.json'), '{"a":1}')
    await dialog.getByLabel('The file').setInputFiles(join(folder, 'other.json'))
    await dialog.getByText('This is not a network’s file', { exact: false }).waitFor()
    await dialog.getByLabel('The file').setInputFiles(join(folder, 'keighley.json'))
    await dialog.getByText('2 members, who come in with the code they have').waitFor()
    await isUsable(page, 'open-file')
    await button(page, 'Open it').click()
    await page.getByRole('heading', { name: 'Network of Keighley' }).waitFor()
    await page.getByText('ring the library about the reading group').waitFor()
    // Promises stand before boards.
    await page.getByRole('heading', { name: 'Case study' }).waitFor()
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'What was promised',
      'Our meeting',
      'Case study',
      'What we wrote',
    ])
    await page.getByText('What we could share').click()
    await page.getByText('The hall at Ashlands is free on Mondays. Who would use it?').waitFor()
    await isUsable(page, 'place')
  })

  it('[M-8] its people come in with the code they have', async () => {
    const page = await open('sara', hers.origin)
    await button(page, 'I have been here before').click()
    await page.getByLabel('Your return code').fill(sara.returnCode)
    await button(page, 'Come back in').click()
    await page.getByRole('heading', { name: 'Network of Keighley' }).waitFor()
    await page.getByText('ring the library about the reading group').waitFor()
    expect(await button(page, /What became of/).count()).toBe(0)
    await isUsable(page, 'place-member')
  })

  it('[M-11] asks after promises, and keeps the notes of its meeting also while the connection is away', async () => {
    const page = pages.get(`desk ${hers.origin}`) as Page
    await page.reload()
    await button(page, /^What became of it/).click()
    await page.getByLabel('Under way').check()
    await page.getByLabel('As told to').fill('Nadia')
    await button(page, 'Note it').click()
    await page.getByText(/^Under way, as told to Nadia/).waitFor()
    await button(page, 'Begin the notes').click()
    await page.getByLabel('How many came').fill('4')
    await page.getByText('saved ✓').waitFor()
    await page.context().setOffline(true)
    await page.getByLabel('What was said').fill('Two more parents came to the reading group.')
    await page.getByText('Not saved yet. Your words are kept on this device', { exact: false }).waitFor()
    await page.getByLabel('What was agreed').fill('Every first Monday, at Ashlands.')
    await isUsable(page, 'meeting-offline')
    await page.context().setOffline(false)
    await page.getByText('saved ✓').waitFor()
    // A reload brings them back from the server.
    await page.reload()
    await expect.poll(() => page.getByLabel('What was said').inputValue()).toContain('Two more parents')
    const member = pages.get('sara') as Page
    await member.reload()
    await member.getByText('Two more parents came to the reading group.').waitFor()
    await button(page, 'Read back and seal …').click()
    await page.getByLabel('Read back, and approved by').fill('Sara Khan')
    await isUsable(page, 'meeting-read-back')
    await button(page, 'Seal it').click()
    await page.getByText(/^Meeting of /).click()
    await page.getByText(/^By Sara Khan, on /).waitFor()
    await isUsable(page, 'meeting-sealed')
  })

  it('[P-68] the organiser erases a single note there, and nobody who only leads or reads it is offered that', async () => {
    const page = pages.get(`desk ${hers.origin}`) as Page
    await page.getByText('What we could share').click()
    await button(page, /^Erase the note “The hall at Ashlands/).click()
    const dialog = page.getByRole('dialog', { name: 'Erase this note for good?' })
    await dialog.getByText('No older file of the network brings it back.').waitFor()
    await isUsable(page, 'place-erase')
    await button(page, 'Erase for good').click()
    await page.getByText('One note was erased.').waitFor()
    await page.getByText('The hall at Ashlands is free on Mondays').waitFor({ state: 'detached' })
    await isUsable(page, 'place-erased')
    const member = pages.get('sara') as Page
    await member.reload()
    await member.getByText('What we could share').click()
    await member.getByText('One note was erased.').waitFor()
    await member.getByText('ہم والدین کو اپنی زبان میں لکھیں').waitFor()
    expect(await button(member, /^Erase the note/).count()).toBe(0)
  })
})
