/** What a delegate does with what the room has written: kind marks, dots, groups, contacts, and what comes home. */
import { readFile } from 'node:fs/promises'
import type { BoardView } from '@folkmoot/protocol'
import {
  type Device,
  joinAs,
  noBrowser,
  organiser,
  type ServerProcess,
  type Stage,
  startServer,
  until,
} from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as delegate from './support/delegate.ts'
import { card, comeBack, giveDot, join, post, roomNote, say, turnTo } from './support/delegate.ts'
import { othersPost } from './support/extras.ts'
import { button, seen, sees, seesNoMore } from './support/look.ts'
import { LAPTOP, openScreen, type Screen, SMALL_PHONE } from './support/screens.ts'
import { isFine } from './support/usable.ts'

const EVENT = 'better-together'
/** Notes that nobody may link to a writer wait for others, for half a minute at most. */
const RELEASED_MS = 40_000

describe.skipIf(await noBrowser())('a delegate in the room', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Device
  let stage: Stage
  let asha: Page
  let ben: Page
  let code: string
  const screens: Screen[] = []

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    desk = await organiser(server, EVENT)
    stage = await desk.stage()
    asha = await screen(SMALL_PHONE)
    ben = await screen(LAPTOP)
    code = await join(asha, server.ready.joinCode, 'Asha', 'Keighley')
    await join(ben, server.ready.joinCode, 'Ben', 'Rotherham')
  })
  afterAll(async () => {
    stage?.close()
    await browser?.close()
    await server?.discard()
  })

  async function screen(size: { width: number; height: number }): Promise<Page> {
    const opened = await openScreen(browser, server.origin, size)
    screens.push(opened)
    return opened.page
  }
  async function run(name: string, input: object): Promise<Record<string, unknown>> {
    const answer = await desk.command(name, input)
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body
  }
  /** The id of a note by its words, as the desk reads the board. */
  async function noteId(board: string, words: string): Promise<string> {
    const reader = desk.board(board)
    const found = await until(
      () =>
        [...reader.doc.getMap<{ text: string }>('notes').entries()].find(([, one]) =>
          one.text.includes(words),
        ),
      `the note “${words}”`,
      RELEASED_MS,
    )
    reader.destroy()
    return found[0]
  }

  it('keeps a note to oneself during a talk, which nobody else is ever told', async () => {
    await run('stage.show', { board: null, session: 'our-learning-journey' })
    const field = asha.getByLabel('A note to myself')
    await field.fill('a canary: ask her about the youth centre')
    await sees(asha, 'saved ✓')
    await isFine(asha, 'talk-note')
    await asha.reload()
    await expect.poll(() => field.inputValue()).toContain('youth centre')
    await turnTo(asha, 'My words')
    await sees(asha, 'only you can see it')
    expect(stage.heard()).not.toContain('canary')
    await turnTo(asha, 'Now')
  })

  it('says once, on a laptop too, who could find out who wrote it', async () => {
    await run('board.open', { board: 'review-day-one' })
    const said = () =>
      ben
        .getByText(/Whoever runs the server could/)
        .filter({ visible: true })
        .count()
    await expect.poll(said).toBe(1)
  })

  it('gives way at once when the facilitator goes on, and announces', async () => {
    // Named: without names a lone writer's note waits for others, and this is about what is done with it.
    await run('board.visibility', { board: 'agreed-understandings', visibility: 'named' })
    await run('board.open', { board: 'agreed-understandings' })
    await run('stage.announce', { text: 'Tea is at the back. Back at quarter past.' })
    await sees(asha, 'Tea is at the back.')
    await seen(delegate.placeToWrite(asha))
    await isFine(asha, 'announcement')
    await run('stage.announce', { text: null })
    await seesNoMore(asha, 'Tea is at the back.')
  })

  it('says one kind thing of a choice at a time, and tells everybody how many said so', async () => {
    await sees(asha, 'We agree that')
    await post(asha, 'We begin by listening.')
    await othersPost(server, server.ready.joinCode, 'agreed-understandings')
    await run('board.share', { board: 'agreed-understandings' })
    await sees(asha, 'The notes are on the wall.')
    await isFine(asha, 'now-share')
    await button(asha, 'See the room').click()
    await seen(roomNote(ben, 'We begin by listening.'), RELEASED_MS)
    await say(ben, 'We begin by listening.', 'Agree')
    await seen(button(roomNote(asha, 'We begin by listening.'), /^Agree\s*1/))
    await say(ben, 'We begin by listening.', 'Can live with')
    await seen(button(roomNote(asha, 'We begin by listening.'), /^Can live with\s*1/))
    await expect
      .poll(() => button(roomNote(ben, 'We begin by listening.'), /^Agree/).getAttribute('aria-pressed'))
      .toBe('false')
    await seen(button(roomNote(asha, 'We begin by listening.'), 'Agree'))
    expect(await button(asha, /thumb|down|dislike/i).count()).toBe(0)
    await isFine(asha, 'marks')
    await isFine(ben, 'marks-laptop')
  })

  it('[W-6] shows a tap at once, and as on its way until the server has it', async () => {
    await ben.context().setOffline(true)
    const mark = button(roomNote(ben, 'We begin by listening.'), /^Concern/)
    await mark.click()
    await expect.poll(() => mark.getAttribute('class')).toContain('border-dashed')
    await ben.context().setOffline(false)
    await expect.poll(() => mark.getAttribute('class')).not.toContain('border-dashed')
    await seen(button(roomNote(asha, 'We begin by listening.'), /^Concern\s*1/))
  })

  it('keeps what was agreed in view on every board, and asks an author for other words', async () => {
    const note = await noteId('agreed-understandings', 'We begin by listening.')
    await run('note.reword', { board: 'agreed-understandings', note, ask: 'Could it say to whom?' })
    await turnTo(asha, 'Write')
    await sees(asha, 'The facilitator asks you for other words')
    await sees(asha, 'The facilitator asks for other words: Could it say to whom?')
    await isFine(asha, 'reword')
    await delegate.update(asha, 'We begin by listening.', 'We begin by listening to parents.')
    await seesNoMore(asha, /The facilitator asks/)
    const again = await noteId('agreed-understandings', 'to parents.')
    await run('note.agree', { board: 'agreed-understandings', note: again, agreed: true })
    await run('board.open', { board: 'good-practice' })
    await sees(asha, 'What do you do that works')
    await seen(asha.getByText('We have agreed'))
    await asha.getByText('We have agreed').click()
    await sees(asha, 'We begin by listening to parents.')
    await isFine(asha, 'agreed')
  })

  it('swaps contacts only when both have tapped', async () => {
    await post(asha, 'Breakfast club run by grandparents.')
    await run('board.share', { board: 'good-practice' })
    await button(roomNote(ben, 'Breakfast club'), /^Tell me more/).click()
    await ben.getByLabel('How they reach you').fill('ben@example.org')
    await isFine(ben, 'swap-offer')
    await button(ben, 'Ask them').click()
    const asked = asha.getByRole('region', { name: 'Somebody would like to hear more' })
    await seen(asked)
    expect(await asha.content()).not.toContain('ben@example.org')
    await isFine(asha, 'swap-asked')
    await turnTo(ben, 'My words')
    await sees(ben, 'They have not said yes yet')
    await asked.getByLabel('How they reach you').fill('01535 555 000')
    await button(asked, 'Swap contacts').click()
    await sees(ben, '01535 555 000')
    await turnTo(asha, 'My words')
    await sees(asha, 'ben@example.org')
    await isFine(asha, 'contacts')
    await turnTo(asha, 'Write')
    await turnTo(ben, 'Write')
  })

  it('gives dots within the budget, hides the counts until the vote is over, and shows groups', async () => {
    const { session } = (stage.view.boards as BoardView[]).find(
      one => one.id === 'good-practice',
    ) as BoardView
    const prompts = [{ id: null, text: 'What should we do first ….' }]
    const made = {
      board: null,
      session,
      title: 'First things',
      format: 'open-board',
      prompts,
      visibility: 'named',
    }
    const board = (await run('board.save', made)).board as string
    await run('board.open', { board })
    for (const page of [asha, ben]) await sees(page, 'What should we do first')
    await post(asha, 'Open the school hall on Saturdays.')
    await post(ben, 'Open the hall at weekends.')
    await post(ben, 'Walk the neighbourhood together.')
    await run('board.share', { board })
    const ids = [await noteId(board, 'Saturdays'), await noteId(board, 'weekends')]
    const groups = [{ id: 'the-hall', name: 'The hall', notes: ids }]
    await run('board.phase', { board, phase: 'group' })
    await run('groups.arrange', { board, rev: 0, groups })
    await turnTo(asha, 'The room')
    await seen(asha.getByRole('heading', { name: 'The hall' }))
    await isFine(asha, 'groups')
    await run('board.phase', { board, phase: 'vote', dots: 3 })
    await sees(asha, 'You have 3 dots to give.')
    await turnTo(asha, 'Write')
    await sees(asha, 'The room is voting. You have 3 dots to give.')
    await isFine(asha, 'now-vote')
    await button(asha, 'Give my dots').click()
    await giveDot(asha, 'The hall')
    await giveDot(asha, 'The hall')
    await giveDot(asha, 'Walk the neighbourhood together.')
    await sees(asha, 'You have given all your dots.')
    await expect
      .poll(() => asha.getByRole('button', { name: 'One dot more' }).first().isDisabled())
      .toBe(true)
    await sees(ben, '1 person has voted.')
    expect(await ben.getByRole('region', { name: 'The room' }).textContent()).not.toMatch(/2 dots/)
    await isFine(asha, 'vote')
    await isFine(ben, 'vote-laptop')
    await run('board.phase', { board, phase: 'talk' })
    await sees(ben, '2 dots')
    const note = await noteId(board, 'Walk the')
    await run('stage.spotlight', { note })
    await sees(asha, 'The room looks at this now')
    await isFine(asha, 'spotlight')
  })

  it('calls everybody back from boards of their own choice', async () => {
    await turnTo(asha, 'Write')
    await button(asha, 'Examples of good practice').click()
    await sees(asha, 'The room is at “First things”.')
    await run('stage.gather', {})
    await seesNoMore(asha, 'The room is at “First things”.')
    await sees(asha, 'What should we do first')
  })

  it('meets whoever returns with what they said they would do', async () => {
    for (const name of ['Dee', 'Eve', 'Fay', 'Gus']) await joinAs(server, server.ready.joinCode, name)
    await run('board.open', { board: 'commitments' })
    await sees(asha, 'When I go back')
    await delegate.draft(asha, 'Ring three parents every Friday.')
    await asha.getByLabel('By when').fill('Easter')
    await asha.getByText('Only me').click()
    await isFine(asha, 'commitment')
    await button(delegate.placeToWrite(asha), 'Post').click()
    await seen(card(asha, 'Ring three parents').getByText('kept · for you alone'))
    await turnTo(asha, 'My words')
    await isFine(asha, 'my-words')
    const again = await screen(SMALL_PHONE)
    await comeBack(again, code)
    const mine = again.getByRole('region', { name: 'You said you would' })
    await seen(mine.getByText('Ring three parents every Friday.'))
    await seen(mine.getByText('Easter'))
    await isFine(again, 'returned')
    await again.close()
  })

  it('[W-8] makes the file of one’s own words without a connection, and nobody else’s words are in it', async () => {
    await asha.context().setOffline(true)
    const save = async (name: string) => {
      const [file] = await Promise.all([asha.waitForEvent('download'), button(asha, name).click()])
      return readFile(await file.path(), 'utf8')
    }
    const page = await save('As a page to read')
    const text = await save('As plain text')
    for (const file of [page, text]) {
      expect(file).toContain('Ring three parents every Friday.')
      expect(file).toContain('a canary: ask her about the youth centre')
      expect(file).toContain('We begin by listening to parents.')
      expect(file).not.toMatch(/Ben|Walk the neighbourhood|https?:|src=|<script/)
    }
    const opened = await asha.context().newPage()
    const asked: string[] = []
    opened.on('request', request => asked.push(request.url()))
    await opened.setContent(page)
    await isFine(opened, 'home-file')
    expect(asked).toEqual([])
    await opened.close()
    await asha.context().setOffline(false)
  })

  it('does not let a word be thrown away whose taking back nobody has heard of', async () => {
    await turnTo(asha, 'Write')
    await button(asha, 'First things').click()
    // A server that hangs: going offline leaves an open socket as it is.
    process.kill(server.pid, 'SIGSTOP')
    try {
      await delegate.takeBack(asha, 'Open the school hall')
      await seen(card(asha, 'Open the school hall').getByText('taking it back · waiting to send'))
      expect(await button(card(asha, 'Open the school hall'), 'Throw away').count()).toBe(0)
    } finally {
      process.kill(server.pid, 'SIGCONT')
    }
    await seen(button(card(asha, 'Open the school hall'), 'Throw away'))
  })

  it('[W-7] leaves a device that is offline at once, and signs it out when it is back', async () => {
    await turnTo(asha, 'My words')
    await asha.context().setOffline(true)
    await button(asha, 'Leave this device').click()
    await button(asha.getByRole('dialog'), /^Leave/).click()
    await seen(asha.getByRole('heading', { name: 'You have left this device' }))
    await isFine(asha, 'left-offline')
    expect(await asha.evaluate(() => indexedDB.databases())).toEqual([])
    expect(await asha.content()).not.toContain('Ring three parents')
    await asha.context().setOffline(false)
    await asha.getByRole('heading', { name: 'Join the room' }).waitFor()
    await asha.goto(`/e/${EVENT}`)
    await asha.getByRole('heading', { name: 'You are not in the room' }).waitFor()
  })

  it('complained about nothing', () => {
    expect(screens.flatMap(one => one.complaints)).toEqual([])
  })
})
