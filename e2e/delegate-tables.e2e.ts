/** Tables that write together: one page, several phones, every key of everybody. */
import type { BoardView } from '@folkmoot/protocol'
import {
  type Device,
  noBrowser,
  organiser,
  type ServerProcess,
  type Stage,
  startServer,
  until,
} from '@folkmoot/testkit'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { card, join, placeToWrite, turnTo } from './support/delegate.ts'
import { answerDialog, button, gone, seen, sees, seesNoMore } from './support/look.ts'
import { openScreen, type Screen, SMALL_PHONE } from './support/screens.ts'
import { isFine } from './support/usable.ts'

const EVENT = 'better-together'
const BOARD = 'reflective-questions'

describe.skipIf(await noBrowser())('tables that write together', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Device
  let stage: Stage
  let asha: Page
  let ben: Page
  let cathy: Page
  const screens: Screen[] = []
  const seats: { id: string; name: string; people: string[] }[] = []

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    desk = await organiser(server, EVENT)
    stage = await desk.stage()
    asha = await phone('Asha', 'Keighley')
    ben = await phone('Ben', 'Rotherham')
    cathy = await phone('Cathy', null)
  })
  afterAll(async () => {
    stage?.close()
    await browser?.close()
    await server?.discard()
  })

  async function phone(name: string, network: string | null): Promise<Page> {
    const screen = await openScreen(browser, server.origin, SMALL_PHONE)
    screens.push(screen)
    await join(screen.page, server.ready.joinCode, name, network)
    return screen.page
  }
  async function run(name: string, input: object): Promise<Record<string, unknown>> {
    const answer = await desk.command(name, input)
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body
  }
  const idOf = (name: string) => {
    const people = stage.view.people as { id: string; name: string }[]
    return people.find(one => one.name === name)?.id ?? ''
  }
  async function seat(name: string, table: number | null): Promise<void> {
    await until(() => idOf(name) !== '', `${name} to be in`)
    await run('tables.move', { person: idOf(name), table: table === null ? null : seats[table]?.id })
  }
  const field = (page: Page): Locator => placeToWrite(page).getByRole('textbox').first()
  const text = (page: Page) => field(page).inputValue()
  const bothRead = (words: string) =>
    expect.poll(async () => [await text(asha), await text(ben)]).toEqual([words, words])

  it('tells whoever sits nowhere what to do', async () => {
    await run('tables.make', { count: 2, mix: true })
    await until(() => (stage.view.tables as typeof seats).length === 2, 'the tables')
    seats.push(...(stage.view.tables as typeof seats))
    for (const name of ['Asha', 'Ben', 'Cathy']) await seat(name, null)
    const board = (stage.view.boards as BoardView[]).find(one => one.id === BOARD)
    const { session, title, format, prompts } = board as BoardView
    const whole = { session, title, format, prompts, oneEach: true }
    await run('board.save', { ...whole, board: BOARD, visibility: 'named', by: 'table' })
    await run('board.open', { board: BOARD })
    await sees(asha, 'Tables write together here')
    await sees(asha, 'You are not seated at a table yet.')
    await isFine(asha, 'table-no-seat')
  })

  it('opens the table’s page by itself, with the table’s own question', async () => {
    await seat('Asha', 0)
    await seat('Ben', 0)
    await seat('Cathy', 1)
    await sees(asha, `${seats[0]?.name} writes together`)
    await sees(asha, 'you and Ben')
    await sees(ben, 'you and Asha')
    const asked = (page: Page) =>
      page.getByRole('main').getByRole('heading', { level: 2 }).first().textContent()
    expect(await asked(asha)).toBe(await asked(ben))
    expect(await asked(asha)).not.toBe(await asked(cathy))
  })

  it('[W-5] merges what two people type into the same note at the same time, and leaves each caret where it was', async () => {
    await field(asha).click()
    await asha.keyboard.type('parents know')
    await bothRead('parents know')
    await field(ben).click()
    await ben.keyboard.press('Control+End')
    await asha.keyboard.press('Control+Home')
    await Promise.all([
      asha.keyboard.type('here in Keighley our ', { delay: 25 }),
      ben.keyboard.type(' far more than we ask', { delay: 25 }),
    ])
    await bothRead('here in Keighley our parents know far more than we ask')
    await seen(asha.getByText('saved ✓'))
    await isFine(asha, 'table-writes')
    // Each types on where they were.
    await asha.keyboard.type('own ')
    await ben.keyboard.type(' them')
    await bothRead('here in Keighley our own parents know far more than we ask them')
    expect(await text(cathy)).toBe('')
  })

  it('merges a word that a phone composes while the other goes on typing', async () => {
    const before = await text(ben)
    const client = await asha.context().newCDPSession(asha)
    await asha.keyboard.press('Control+Home')
    await client.send('Input.imeSetComposition', { text: 'and ', selectionStart: 4, selectionEnd: 4 })
    await ben.keyboard.type(', ever', { delay: 15 })
    await client.send('Input.imeSetComposition', { text: 'and so ', selectionStart: 7, selectionEnd: 7 })
    await client.send('Input.insertText', { text: 'and so ' })
    await bothRead(`and so ${before}, ever`)
  })

  it('keeps a table’s note while one of them is offline, and merges both when they are back', async () => {
    await asha.context().setOffline(true)
    await asha.keyboard.press('Control+Home')
    await asha.keyboard.type('Offline: ')
    await sees(asha, 'not saved yet · reconnecting')
    await ben.keyboard.press('Control+End')
    await ben.keyboard.type('.')
    const theirs = await text(ben)
    await asha.context().setOffline(false)
    await bothRead(`Offline: ${theirs}`)
    await seen(asha.getByText('saved ✓'))
    await asha.reload()
    await expect.poll(() => text(asha)).toBe(`Offline: ${theirs}`)
  })

  it('posts for the table, and either of them may change it; the room sees the table’s name or none', async () => {
    const words = await text(ben)
    await choose(ben)
    await button(placeToWrite(ben), 'Post').click()
    await seen(card(asha, 'Offline:').getByText('posted · shown when shared'))
    await button(card(asha, 'Offline:'), 'Change').click()
    const open = asha
      .getByRole('main')
      .getByRole('article')
      .filter({ has: button(asha, 'Update') })
    await open.getByRole('textbox').first().fill(words.replace('Offline: ', 'Together: '))
    await button(open, 'Update').click()
    await run('board.share', { board: BOARD })
    await turnTo(cathy, 'The room')
    await sees(cathy, /^Together: and so here/)
    const room = (await cathy.getByRole('region', { name: 'The room' }).textContent()) ?? ''
    expect(room).not.toMatch(/Asha|Ben|Rotherham/)
    expect(room).toContain(seats[0]?.name)
    await isFine(asha, 'table-posted')
    await turnTo(asha, 'My words')
    await sees(asha, new RegExp(`· ${seats[0]?.name}$`))
    await isFine(asha, 'table-my-words')
    await turnTo(asha, 'Write')
  })

  it('takes the page from whoever moves to another table, and leaves nothing of it on their phone', async () => {
    await seat('Ben', 1)
    await sees(ben, `${seats[1]?.name} writes together`)
    await seesNoMore(ben, 'Together:')
    await expect.poll(() => ben.evaluate(async () => (await indexedDB.databases()).length)).toBe(2)
    await turnTo(ben, 'My words')
    await gone(ben.getByRole('article').filter({ hasText: 'Together:' }))
    await turnTo(ben, 'Write')
  })

  it('brings words that a moved person had not sent to their own page, as a draft', async () => {
    await turnTo(cathy, 'Write')
    await field(cathy).click()
    await cathy.keyboard.type('First. ')
    await seen(cathy.getByText('saved ✓'))
    await cathy.context().setOffline(true)
    await cathy.keyboard.type('Written on the stairs.')
    await sees(cathy, 'not saved yet · reconnecting')
    await seat('Cathy', 0)
    await cathy.context().setOffline(false)
    await sees(cathy, `${seats[0]?.name} writes together`)
    await turnTo(cathy, 'My words')
    await seen(card(cathy, 'Written on the stairs.').getByText('draft · only you can see it'))
  })

  it('lets a neighbour write for somebody without a device, as told', async () => {
    await run('person.add', { name: 'Mrs Walker', network: null })
    await seat('Mrs Walker', 0)
    await run('board.open', { board: 'good-practice' })
    await button(asha, 'Write for Mrs Walker …').click()
    const dialog = asha.getByRole('dialog')
    await isFine(asha, 'scribe')
    await dialog.getByRole('textbox').first().fill('Grandparents run a breakfast club.')
    await button(dialog, 'Post').click()
    await seen(dialog.getByText('Posted for Mrs Walker.'))
    await answerDialog(asha, 'Close')
    await run('board.share', { board: 'good-practice' })
    await turnTo(asha, 'The room')
    await sees(asha, 'Grandparents run a breakfast club.')
    await sees(asha, 'Mrs Walker')
  })

  it('complained about nothing', () => {
    expect(screens.flatMap(screen => screen.complaints)).toEqual([])
  })

  /** Answers what the format asks beside the words. */
  async function choose(page: Page): Promise<void> {
    const write = page.getByRole('main')
    for (const group of await write.getByRole('group').all()) {
      const first = group.getByRole('radio').first()
      if (await first.count()) await first.check({ force: true })
    }
  }
})
