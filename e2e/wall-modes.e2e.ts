/** The wall as the facilitator leads it: groups, votes, one note before everybody, an announcement, and other screens. */
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import type { Id } from '@folkmoot/protocol'
import {
  call,
  type Delegate,
  type Device,
  device,
  joinAs,
  noBrowser,
  organiser,
  type ServerProcess,
  startServer,
  until,
} from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { sees, seesNoMore, textOf } from './support/look.ts'

const EVENT = 'better-together'
const TEXTS = [
  'listening',
  'the caretaker knows',
  'open the hall',
  'ask the grandparents',
  'one bus',
  'trust',
]

describe.skipIf(await noBrowser())('the wall, led', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let boss: Device
  let display: Device
  let wall: Page
  let board = ''
  const people: Delegate[] = []
  const ids = new Map<string, Id>()

  const must = async (who: Device, name: string, input: object) => {
    const { status, body } = await who.command(name, input)
    expect(status, `${name}: ${JSON.stringify(body)}`).toBe(200)
    return body
  }

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    boss = await organiser(server, EVENT)
    const asked = await call(server.origin, '/api/displays', {})
    await must(boss, 'display.pair', { code: String(asked.body.code), label: 'Hall' })
    const polled = await call(server.origin, `/api/displays/${asked.body.id}`, { secret: asked.body.secret })
    display = device(server.origin, 'display', EVENT, polled.cookie)
    wall = await openWall()
    const saved = await must(boss, 'board.save', {
      board: null,
      session: 'session-why-are-we-here',
      title: 'What matters here',
      format: 'open-board',
      prompts: [{ text: 'What matters here?' }],
      visibility: 'named',
      network: null,
    })
    board = String(saved.board)
    await must(boss, 'board.open', { board })
    for (const [i, text] of TEXTS.entries()) {
      const person = await joinAs(server, server.ready.joinCode, `Person ${i}`, 'keighley')
      people.push(person)
      const page = person.page()
      await page.synced()
      const stage = await person.stage()
      const boards = await until(
        () =>
          (stage.view.boards as { id: string; prompts: { id: string }[] }[]).filter(one => one.id === board),
        'the board',
      )
      stage.close()
      const entry = createEntry(page.doc, { board, prompt: boards[0]?.prompts[0]?.id ?? '', made: i })
      setDraft(page.doc, entry, text)
      postEntry(page.doc, entry)
      await page.saved()
      page.destroy()
    }
    await must(boss, 'board.share', { board })
    const reader = display.board(board)
    await until(() => reader.doc.getMap('notes').size === TEXTS.length, 'the notes')
    for (const [id, note] of reader.doc.getMap('notes').entries())
      ids.set((note as { text: string }).text, id)
    reader.destroy()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  async function openWall(): Promise<Page> {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: { width: 1920, height: 1080 },
      reducedMotion: 'reduce',
    })
    for (const pair of display.cookie.split('; ')) {
      const at = pair.indexOf('=')
      await context.addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: server.origin }])
    }
    const page = await context.newPage()
    await page.goto(`/d/${EVENT}`)
    return page
  }
  const id = (text: string): Id => ids.get(text) ?? ''
  const shown = () => wall.locator('article').filter({ visible: true })

  it('puts notes under the names of their groups, and the others apart', async () => {
    await sees(wall, 'the caretaker knows')
    await must(boss, 'board.phase', { board, phase: 'group' })
    await must(boss, 'groups.arrange', {
      board,
      rev: 0,
      groups: [
        {
          id: 'g-people',
          name: 'People first',
          notes: [id('listening'), id('trust'), id('the caretaker knows')],
        },
        { id: 'g-places', name: 'Our places', notes: [id('open the hall')] },
      ],
    })
    for (const name of ['People first', 'Our places', 'Not in a group'])
      await wall.getByRole('heading', { name }).first().waitFor()
    await expect.poll(() => shown().count()).toBe(TEXTS.length)
  })

  it('[W-9] tells no count while a vote is open, and then stands in the order of its dots', async () => {
    await must(boss, 'board.phase', { board, phase: 'vote', dots: 3 })
    await sees(wall, 'counts stay hidden')
    const [first, second] = people as [Delegate, Delegate]
    await must(first, 'vote.cast', { board, target: 'g-places', dots: 3 })
    await must(second, 'vote.cast', { board, target: id('one bus'), dots: 2 })
    await sees(wall, '2 have voted')
    expect(await textOf(wall)).not.toMatch(/\d dots?\b/)
    await must(boss, 'board.phase', { board, phase: 'talk' })
    await sees(wall, 'As the room voted')
    await sees(wall, '3 dots')
    // The page in its new order comes once one screen has made it for all.
    const ordered = ['Our places', 'one bus', 'People first']
    await expect
      .poll(async () => {
        const text = await textOf(wall)
        return [...ordered].sort((a, b) => text.indexOf(a) - text.indexOf(b))
      })
      .toEqual(ordered)
  })

  it('[W-10] holds one note before everybody while all else steps back', async () => {
    await must(boss, 'stage.spotlight', { note: id('trust') })
    await until(async () => (await shown().count()) === 1, 'one note')
    expect(await shown().textContent()).toContain('trust')
    await must(boss, 'stage.spotlight', { note: null })
    await until(async () => (await shown().count()) === TEXTS.length, 'all notes again')
  })

  it('announces over whatever it shows, and takes it back', async () => {
    await must(boss, 'stage.announce', { text: 'Lunch is downstairs.' })
    await sees(wall, 'Lunch is downstairs.')
    await sees(wall, 'trust')
    await must(boss, 'stage.announce', { text: null })
    await seesNoMore(wall, 'Lunch is downstairs.')
  })

  it('goes dark as a wall, while the way in and the clock stay lit on other screens', async () => {
    await must(boss, 'timer.start', { seconds: 300, label: 'To read' })
    const stage = await boss.stage()
    const own = (stage.view.displays as { id: Id }[])[0]?.id ?? ''
    stage.close()
    await must(boss, 'stage.blank', { blank: true })
    await wall.getByRole('heading', { name: 'The wall is blank for now' }).waitFor()
    expect(await shown().count()).toBe(0)
    await must(boss, 'display.screen', { device: own, screen: 'join' })
    await wall.getByRole('img', { name: /^QR code: join at/ }).waitFor()
    await must(boss, 'display.screen', { device: own, screen: 'timer' })
    await wall.getByRole('heading', { name: 'To read' }).waitFor()
    await sees(wall, /click this screen once/)
    await wall.mouse.click(400, 400)
    await sees(wall, 'A soft chime sounds here')
    await must(boss, 'display.screen', { device: own, screen: 'wall' })
    await must(boss, 'stage.blank', { blank: false })
    await sees(wall, 'trust')
  })
})
