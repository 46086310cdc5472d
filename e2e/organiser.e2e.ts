/** The organiser's whole way in real Chromium: from the one-time link to a file that verifies, and what is printed. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { noBrowser, type ServerProcess, startServer } from '@folkmoot/testkit'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { moreForms, pagesOf } from './support/files.ts'
import { PATIENCE_MS, seen } from './support/look.ts'
import { deviceOf } from './support/organiser.ts'

const VERIFY = join(import.meta.dirname, '..', 'packages', 'capture', 'src', 'verify-cli.ts')
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)'

describe.skipIf(await noBrowser())('the organiser', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let context: BrowserContext
  let page: Page
  let event = ''
  let downloads = ''

  beforeAll(async () => {
    downloads = await mkdtemp(join(tmpdir(), 'folkmoot-downloads-'))
    server = await startServer()
    browser = await openBrowser()
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
    page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
    await rm(downloads, { recursive: true, force: true })
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const tab = (name: string) => page.getByRole('link', { name, exact: true }).click()
  async function isUsable(): Promise<void> {
    for (const width of [1366, 360]) {
      await page.setViewportSize({ width, height: 740 })
      expect(await axeFinds(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
  }

  it('comes in by a link that works once, and by a press only', async () => {
    const link =
      server.origin + new URL(server.ready.organiser).pathname + new URL(server.ready.organiser).hash
    await page.goto(link)
    await isUsable()
    await button('Sign in on this device').click()
    await page.getByRole('heading', { name: 'The organiser’s desk' }).waitFor()
    expect(page.url()).toBe(`${server.origin}/o`)

    const other = await (await browser.newContext()).newPage()
    await other.goto(link)
    await other.getByRole('button').click()
    await other.getByRole('heading', { name: 'This link was used already, or withdrawn' }).waitFor()
    expect(other.url()).not.toContain('#')
    await other.context().close()
  })

  it('sees a phone arrive', async () => {
    await page.getByText('Waiting for the first phone').waitFor()
    await isUsable()
    const phone = await (await browser.newContext({ userAgent: IPHONE })).newPage()
    await phone.goto(`${server.origin}/hello`)
    await page.getByText('an iPhone arrived').waitFor()
    await phone.context().close()
  })

  it('creates an event from nothing', async () => {
    await tab('Create an event')
    await page.getByLabel('Name', { exact: true }).fill('Network leaders meet')
    await page.getByLabel('Place').fill('Keighley')
    await page.getByRole('radio', { name: /empty agenda/ }).check()
    await button('Remove Day two').click()
    await isUsable()
    await button('Create the event').click()
    await page.getByText('The doors are open').waitFor()
    event = new URL(page.url()).pathname.split('/').at(-1) ?? ''

    await button('Change these names').click()
    await page.getByLabel(/Whom to speak/).fill('Maggie, by the door')
    await page.getByLabel(/Who receives/).fill('everybody here')
    await button('Save the names').click()
    await page.getByText('Maggie, by the door').waitFor()
    await isUsable()
  })

  it('writes an agenda and puts it in order by keyboard', async () => {
    await tab('Agenda')
    for (const [title, kind] of [
      ['What we heard', 'Activity'],
      ['Coffee', 'Break'],
    ] as const) {
      await button('Add a session to Day one').click()
      await page.getByLabel('Title').fill(title)
      await page.getByRole('radio', { name: kind }).check()
      await button('Add the session').click()
      await page.getByRole('heading', { name: title }).waitFor()
    }
    await button('Move “Coffee” up').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('listitem').first().getByRole('heading', { name: 'Coffee' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Move “Coffee” up')

    await button('Add a board to “What we heard”').click()
    await page.getByRole('radio', { name: /Find someone who/ }).check()
    await page.getByRole('textbox', { name: 'Prompt 1' }).fill('Find someone who listens')
    for (let more = 7; more > 2; more--) await button(`Remove prompt ${more}`).click()
    await isUsable()
    await button('Add the board').click()
    await page.getByText('find someone who · named').waitFor()
  })

  it('adds people, makes one of two, and prints a new return code', async () => {
    await tab('People')
    await button('Add somebody').click()
    for (const name of ['Doreen Holroyd', 'doreen  holroyd', 'Tom']) {
      await page.getByLabel('Name').fill(name)
      await button('Add').click()
      await seen(page.getByText(`${name} is in.`, { exact: true }))
    }
    await button(/^Make them one/).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Make them one' }).click()
    await page.getByRole('heading', { name: 'Two people' }).waitFor()
    await button('Cancel').click()

    await button('Change Tom').click()
    await button('New return code').click()
    await button('Make a new code').click()
    await page.getByText('The return code of Tom').waitFor()
    await isUsable()
    await tab('Print one return-code slip')
    await page.getByRole('heading', { name: 'Tom' }).waitFor()
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  })

  it('prints a poster on one page and a sheet for each board', async () => {
    await page.goto(`${server.origin}/o/e/${event}/print/poster`)
    await page.getByRole('heading', { name: 'Network leaders meet' }).waitFor()
    await isUsable()
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    await page.goto(`${server.origin}/o/e/${event}/print/sheets`)
    await page.getByText('Hand this to the facilitator.').waitFor()
    await isUsable()
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
  })

  it('prints a crib of one page for each activity of the sample, and nothing is cut off', async () => {
    await page.goto(`${server.origin}/o/e/better-together/print/cribs`)
    await page.getByText('Press the large button, step by step').first().waitFor()
    expect(await axeFinds(page)).toEqual([])
    const cribs = page.getByRole('article')
    expect(await cribs.count()).toBe(16)
    const cut = await cribs.evaluateAll(pages =>
      pages
        .filter(one => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth)
        .map(one => one.getAttribute('aria-label')),
    )
    expect(cut).toEqual([])
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(16)
  })

  it('shows a facilitator’s link once, and withdraws it', async () => {
    await page.goto(`${server.origin}/o/e/${event}`)
    await button('Make a facilitator link').click()
    await page.getByLabel('For whom').fill('George')
    await button('Make the link').click()
    const link = new URL((await page.getByText('/enter#f.').textContent()) ?? '')
    const facilitator = await (await browser.newContext()).newPage()
    await facilitator.goto(server.origin + link.pathname + link.hash)
    await facilitator.getByRole('button').click()
    await facilitator.waitForURL(`**/f/${event}`)
    await page.getByText('the whole event · one device signed in').waitFor()
    await button('Withdraw the link for George').click()
    await button('Withdraw the link').click()
    await page.getByText('No facilitator link yet').waitFor()
    await facilitator.context().close()
  })

  it('says the server’s own words where one acted', async () => {
    await page.getByLabel('Code on the screen').fill('ZZZZ')
    await button('Pair the screen').click()
    await page.getByRole('alert').filter({ hasText: 'No screen shows that code' }).waitFor()
  })

  it('runs the event itself', async () => {
    await button('Run the event').click()
    await page.waitForURL(`**/f/${event}`)
    await page.getByRole('heading').first().waitFor()
    await page.goto(`${server.origin}/o/e/${event}`)
    await button('Withdraw the link for The organiser').waitFor()
    // A second time the device is in already.
    await button('Run the event').click()
    await page.waitForURL(`**/f/${event}`)
    await page.goto(`${server.origin}/o/e/${event}`)
    await page.getByText('the whole event · one device signed in').waitFor()
  })

  it('takes the record away as a file that verifies, with names only when asked', async () => {
    const me = await deviceOf(context, server.origin, event)
    const stage = await me.stage()
    const [board] = stage.view.boards as { id: string; prompts: { id: string }[] }[]
    const people = stage.view.people as { id: string; name: string }[]
    const doreen = people.find(one => one.name.startsWith('Doreen'))
    await me.command('board.open', { board: board?.id })
    const note = {
      board: board?.id,
      person: doreen?.id,
      prompt: board?.prompts[0]?.id,
      text: 'the park keeper',
    }
    const written = await me.command('scribe.write', { ...note, about: { person: null, name: 'Ada' } })
    expect(written.status).toBe(200)
    await me.command('board.freeze', { board: board?.id, now: true })
    stage.close()

    await tab('Record')
    await page.getByRole('listitem').filter({ hasText: 'Edition 1' }).first().waitFor()
    await isUsable()
    const table = await takeAway('CSV')
    expect(table).toContain('the park keeper')
    expect(table).toMatch(/^\ufeffevent,day,/)
    await page.getByText('007 becomes 7').waitFor()
    await page.getByLabel('Separated by').selectOption('semicolon')
    expect(await takeAway('CSV')).toMatch(/^\ufeffevent;day;/)
    expect(await takeAway('CSV')).not.toContain('Doreen')
    await page.getByRole('checkbox', { name: 'With names' }).check()
    expect(await takeAway('CSV')).toContain('Doreen')
    await takeAway('JSON')
    const verified = await promisify(execFile)(process.execPath, [VERIFY, join(downloads, 'JSON')])
    expect(verified.stdout).toContain('root verifies')
  })

  it('erases words that are no note, and says what it means before', async () => {
    await page.getByLabel('Which words').fill('nobody wrote this')
    await button('Find').click()
    await page.getByText('Nothing here has those words.').waitFor()
    await page.getByLabel('Which words').fill('who listens')
    await button('Find').click()
    await page.getByText('a prompt · ').waitFor()
    await isUsable()
    await button('Erase “Find someone who listens”').click()
    await page.getByText('They leave one snapshot').waitFor()
    await isUsable()
    await button('Erase for good').click()
    await page.getByRole('alert').filter({ hasText: 'write what stands there instead' }).waitFor()
    await button('Leave it').click()
    await page.getByLabel('What stands there instead').fill('Find someone who asks')
    await button('Erase “Find someone who listens”').click()
    await button('Erase for good').click()
    await page.getByText('Nothing here has those words.').waitFor()
    expect(await takeAway('JSON')).not.toContain('who listens')
    const verified = await promisify(execFile)(process.execPath, [VERIFY, join(downloads, 'JSON')])
    expect(verified.stdout).toContain('1 title or name erased')
  })

  it('names boards that are not frozen beside the file, and leaves a network’s own board to whoever ticks it', async () => {
    const me = await deviceOf(context, server.origin, event)
    const stage = await me.stage()
    const { boards, networks } = stage.view as {
      boards: { id: string; session: string; title: string }[]
      networks: { id: string; name: string }[]
    }
    const [{ id: open = '', session = '', title = '' } = {}] = boards
    await me.command('board.reopen', { board: open })
    const [network] = networks
    const saved = await me.command('board.save', {
      board: null,
      session,
      title: 'Among ourselves',
      format: 'open-board',
      prompts: [{ text: 'What now?' }],
      visibility: 'named',
      network: network?.id,
    })
    const own = saved.body.board as string
    await me.command('board.open', { board: own })
    await me.command('board.freeze', { board: own, now: true })

    const record = page.getByRole('region', { name: 'Take the record away' })
    await record.getByText('One board is not frozen.').waitFor()
    await page.getByRole('checkbox', { name: 'Among ourselves' }).waitFor()
    await isUsable()
    const usual = JSON.parse(await takeAway('JSON'))
    expect(usual.about).toMatchObject({ ofNetworks: 1, notHere: [{ board: open, title, why: 'open-again' }] })
    await page.getByRole('checkbox', { name: title }).uncheck()
    await page.getByText('Tick at least one board.').waitFor()
    await page.getByRole('checkbox', { name: 'Among ourselves' }).check()
    expect(JSON.parse(await takeAway('JSON')).about).toMatchObject({ network: network?.name, notHere: [] })
    await page.getByRole('checkbox', { name: title }).check()

    await record.getByRole('button', { name: `Freeze it: “${title}”` }).click()
    // Nobody is writing there.
    await record.getByText('One board is not frozen.').waitFor({ state: 'detached' })
    stage.close()
  })

  it('removes a person with their notes, from the record too', async () => {
    await tab('People')
    await button('Change Doreen Holroyd').click()
    await button('Erase with all words: Doreen Holroyd').click()
    await isUsable()
    await button('Erase for good').click()
    await page.getByRole('heading', { name: 'One person' }).waitFor()
    await tab('Record')
    expect(await takeAway('JSON')).not.toContain('the park keeper')
    const verified = await promisify(execFile)(process.execPath, [VERIFY, join(downloads, 'JSON')])
    expect(verified.stdout).toContain('root verifies')
  })

  it('signs this device out', async () => {
    await page.goto(`${server.origin}/o`)
    await button('Sign out').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${server.origin}/`)
    await page.goto(`${server.origin}/o`)
    await page.getByRole('heading', { name: 'This device is not signed in as organiser' }).waitFor()
  })

  async function takeAway(format: string): Promise<string> {
    await moreForms(page)
    await page.getByRole('radio', { name: new RegExp(format) }).check()
    const [download] = await Promise.all([page.waitForEvent('download'), button('Make the file').click()])
    const file = join(downloads, format)
    await download.saveAs(file)
    return readFile(file, 'utf8')
  }
})
