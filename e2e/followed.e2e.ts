/** Three months later, in real Chromium: restored at another address, and after the event was deleted. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createEntry, type Fields, postEntry, setDraft, setFields } from '@folkmoot/board-doc'
import {
  type Delegate,
  type Device,
  device,
  joinAs,
  noBrowser,
  type ServerProcess,
  startServer,
} from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as delegate from './support/delegate.ts'
import { button, PATIENCE_MS, photograph, seen, sees } from './support/look.ts'
import { deviceOf, openEvent, signIn, turnTo } from './support/organiser.ts'

const EVENT = 'better-together'
const WISH = 'ask parents in their own language'
const PROMISE = 'ring the library about the reading group'

describe.skipIf(await noBrowser())('three months later', () => {
  let server: ServerProcess
  let restored: ServerProcess
  let browser: OwnBrowser
  let desk: Page
  let organiser: Device
  let sara: Delegate
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folkmoot-followed-'))
    server = await startServer()
    browser = await openBrowser()
    desk = await newPage(1366, 768)
    const { pathname, hash } = new URL(server.ready.organiser)
    await signIn(desk, server.origin + pathname + hash)
    organiser = await deviceOf(desk.context(), server.origin, EVENT)
    sara = await joinAs(server, server.ready.joinCode, 'Sara Khan', 'keighley')
    const what = ['What ?', 'So What ?', 'What Now ?'].map(text => ({ text }))
    const review = await newBoard(0, 'day-review', 'What we take from today', what, 'named')
    const will = [{ text: 'When I go back to my setting I will …', key: 'will' }]
    const commitments = await newBoard(1, 'commitments', 'What I will do', will, 'named')
    await write(review, 2, WISH)
    await write(commitments, 0, PROMISE, { audience: 'room', byWhen: 'Easter', withWhom: 'our governors' })
    for (const board of [review, commitments]) {
      await organiser.command('board.share', { board })
      await organiser.command('board.freeze', { board, now: true })
    }
    await sara.command('consent.set', { answer: 'all', entries: {} })
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([server?.discard(), restored?.discard()])
    await rm(folder, { recursive: true, force: true })
  })

  async function newPage(width: number, height: number, baseURL = server.origin): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width, height }, baseURL })).newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    return page
  }
  async function newBoard(
    day: number,
    format: string,
    title: string,
    prompts: object[],
    visibility: string,
  ): Promise<string> {
    const stage = await organiser.stage()
    const agenda = stage.view.agenda as { id: string; day: number; kind: string }[]
    const session = agenda.find(one => one.day === day && one.kind === 'activity')?.id
    stage.close()
    const board = { board: null, session, title, format, prompts, visibility }
    const saved = await organiser.command('board.save', board)
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    await organiser.command('board.open', { board: saved.body.board })
    return String(saved.body.board)
  }
  async function write(board: string, at: number, text: string, fields: Fields = {}): Promise<void> {
    const stage = await organiser.stage()
    const boards = stage.view.boards as { id: string; prompts: { id: string }[] }[]
    const prompt = boards.find(one => one.id === board)?.prompts[at]?.id ?? ''
    stage.close()
    const page = sara.page()
    await page.synced()
    const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
    setDraft(page.doc, entry, text)
    setFields(page.doc, entry, fields)
    postEntry(page.doc, entry, {})
    await page.saved()
    page.destroy()
  }
  async function isUsable(page: Page, name: string): Promise<void> {
    const before = page.viewportSize()
    for (const [width, height] of [
      [1366, 768],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const scheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme: scheme })
        await photograph(page, `${name}-${width}-${scheme}`)
        expect(await axeFinds(page), `${name} at ${width}`).toEqual([])
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    }
    if (before) await page.setViewportSize(before)
  }

  it('asks at the network’s next meeting what became of it, as told to somebody', async () => {
    const link = await organiser.command('link.create', { label: 'Nadia', network: 'keighley' })
    const { pathname, hash } = new URL(String(link.body.url))
    const page = await newPage(1366, 768)
    await page.goto(server.origin + pathname + hash)
    await button(page, 'Sign in on this device').click()
    await button(page, 'More …').filter({ visible: true }).first().click()
    await page.getByRole('option', { name: /own place/ }).click()
    await page.getByRole('heading', { name: 'Network of Keighley' }).waitFor()
    await button(page, `What became of it? “${PROMISE}”`).click()
    await page.getByLabel('Done', { exact: true }).check()
    await page.getByLabel('As told to').fill('Nadia')
    await button(page, 'Note it').click()
    await page.getByText(/^Done, as told to Nadia/).waitFor()
  })

  it('[C-81] lets the organiser answer what people said', async () => {
    await desk.goto(`${server.origin}/o`)
    await openEvent(desk, 'Better Together')
    await turnTo(desk, 'Record')
    await button(desk, 'Answer something').click()
    await button(desk, 'Save the answer').click()
    await sees(desk, 'What did people say?')
    await sees(desk, 'Choose one.')
    await desk.getByLabel('What people said').fill('Letters in the languages of home')
    await desk.getByLabel('In part', { exact: true }).check()
    await desk.getByLabel('What will be done, or why not').fill('Urdu and Polish from the summer.')
    await desk.getByLabel('Who does it').fill('The programme’s office')
    await desk.getByLabel('By when').fill('2101-06-01')
    await isUsable(desk, 'answer-form')
    await button(desk, 'Save the answer').click()
    await seen(button(desk, 'Change: Letters in the languages of home'))
    await isUsable(desk, 'answers')
  })

  it('[P-65] at another address the return code opens what became of it: the first day’s wish, the second’s promise, what was told', async () => {
    const at = (name: string) => fileURLToPath(new URL(`../apps/server/src/${name}-cli.ts`, import.meta.url))
    const run = promisify(execFile)
    const file = join(folder, 'backup.db')
    const node = ['--disable-warning=ExperimentalWarning']
    await run(process.execPath, [...node, at('backup'), file, '--data', server.dir])
    await run(process.execPath, [...node, at('restore'), file, '--data', join(folder, 'data')])
    await server.kill()
    restored = await startServer({ dir: join(folder, 'data') })
    expect(restored.origin).not.toBe(server.origin)
    const phone = await newPage(360, 740, restored.origin)
    await delegate.comeBack(phone, sara.returnCode)
    await delegate.turnTo(phone, 'My words')
    const became = phone.getByRole('region', { name: 'What became of it' })
    await sees(phone, 'Urdu and Polish from the summer.')
    const mine = became.getByRole('region', { name: 'What I said I would do' }).getByRole('listitem')
    await seen(mine.first())
    const [wish, promise, ...more] = await mine.allInnerTexts()
    expect(more).toEqual([])
    expect(wish).toContain(WISH)
    expect(wish).toContain('Nobody has asked about it yet.')
    expect(promise).toContain(PROMISE)
    expect(promise).toContain('By when: Easter · With whom: our governors')
    expect(promise).toContain('Done, as told to Nadia.')
    await sees(phone, 'How far your words may go')
    await isUsable(phone, 'came-back')
  })

  it('[P-66] after the event was deleted the code opens it still', async () => {
    const boss = device(restored.origin, 'organiser', EVENT, organiser.cookie)
    const archived = await boss.command('event.archive', { on: true })
    expect(archived.status, JSON.stringify(archived.body)).toBe(200)
    const gone = await boss.command('event.delete', { name: 'Better Together', unsealed: true })
    expect(gone.status, JSON.stringify(gone.body)).toBe(200)
    const phone = await newPage(360, 740, restored.origin)
    await delegate.comeBack(phone, sara.returnCode)
    await sees(phone, 'What you left here')
    await sees(phone, 'Urdu and Polish from the summer.')
    await sees(phone, WISH)
    await sees(phone, PROMISE)
    await seen(phone.getByText(/^Done, as told to Nadia/))
    await isUsable(phone, 'after-deletion')
  })
})
