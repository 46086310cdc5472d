/** The cockpit in real Chromium: grouping by keyboard, pointer and finger, a vote, the spotlight, and two facilitators at once. */
import { join } from 'node:path'
import { createEntry, postEntry, setDraft } from '@folkmoot/board-doc'
import type { BoardView, GroupsView, StageView, VoteView } from '@folkmoot/protocol'
import {
  type Delegate,
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
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as facilitator from './support/facilitator.ts'
import { answerDialog, button, gone, PATIENCE_MS, seen, sees, seesNoMore } from './support/look.ts'

const EVENT = 'better-together'
const BOARD = 'review-day-one'
const TEXTS = [
  'our parents trust the youth centre',
  'trusting each other takes years',
  'trust is earned over tea',
  'listen before we plan anything',
  'listening to grandmothers at the gate',
  'nobody listens to the library',
  'buses stop at six',
  'a kitchen that anybody may use',
]
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
]

describe.skipIf(await noBrowser())('the cockpit', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let jackie: Page
  let maggie: Page
  let room: Stage
  const people: Delegate[] = []

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    const boss = await organiser(server, EVENT)
    // Named: on other boards nobody is told who still writes.
    await boss.command('board.visibility', { board: BOARD, visibility: 'named' })
    const link = async (label: string) =>
      (await boss.command('link.create', { label, network: null })).body.url as string
    jackie = await open()
    maggie = await open()
    await maggie.context().routeWebSocket(/\/socket\.io\//, socket => {
      const server = socket.connectToServer()
      server.onMessage(message => {
        const tell = () => socket.send(message)
        if (deaf) unheard.push(tell)
        else tell()
      })
    })
    await facilitator.enterByLink(jackie, await link('Jackie'))
    await facilitator.enterByLink(maggie, await link('Maggie'))
    for (let i = 0; i < TEXTS.length; i++)
      people.push(
        await joinAs(server, server.ready.joinCode, `Person ${i}`, i % 2 ? 'keighley' : 'rotherham'),
      )
    room = await (people[0] as Delegate).stage()
  })
  afterAll(async () => {
    room?.close()
    await browser?.close()
    await server?.discard()
  })

  /** While it is true, Maggie's screen hears nothing from the server; what it sends arrives. */
  let deaf = false
  const unheard: (() => void)[] = []
  const holdBack = () => {
    deaf = true
  }
  const letThrough = () => {
    deaf = false
    for (const tell of unheard.splice(0)) tell()
  }

  async function open(): Promise<Page> {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: SIZES[0] ?? null,
      reducedMotion: 'reduce',
      hasTouch: true,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    return page
  }

  /** Nothing for axe to find, nothing too wide; a picture of each size in the folder that FOLKMOOT_PICTURES names. */
  async function isFine(page: Page, name: string): Promise<void> {
    const folder = process.env.FOLKMOOT_PICTURES
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await page.evaluate(
        () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
      if (folder) await page.screenshot({ path: join(folder, `${name}-${size.width}.png`) })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBe(0)
      if (size !== SIZES[0] && size.width !== 360) continue
      expect(await axeFinds(page)).toEqual([])
    }
    await page.setViewportSize(SIZES[0] ?? { width: 1366, height: 768 })
  }

  const board = () => (room.view.boards as BoardView[]).find(one => one.id === BOARD) as BoardView
  const stage = () => room.view.stage as StageView
  const groups = () => (room.view.groups as GroupsView[]).find(one => one.board === BOARD)?.groups ?? []
  const vote = () => (room.view.votes as VoteView[]).find(one => one.board === BOARD)
  const named = (name: string) => groups().find(one => one.name === name)?.notes.length ?? 0

  it('[K-4] opens a board, says who still writes, and reveals what is posted; undo takes it back', async () => {
    await facilitator.choose(jackie, 'Review day one')
    await facilitator.doNext(jackie, 'Open for writing')
    await until(() => board()?.phase === 'write', 'the board')
    for (const [i, person] of people.entries()) {
      const page = person.page()
      await page.synced()
      const prompt = board().prompts[0]?.id ?? ''
      const entry = createEntry(page.doc, { board: BOARD, prompt, made: i })
      setDraft(page.doc, entry, TEXTS[i] ?? '')
      // The last one is still thinking.
      if (i < TEXTS.length - 1) postEntry(page.doc, entry)
      await page.saved()
      page.destroy()
    }
    await sees(jackie, /One person is still writing/)
    await sees(jackie, '7 of 8')
    await isFine(jackie, 'write')
    await facilitator.goTo(jackie, 'share')
    await until(() => board().phase === 'share', 'the reveal')
    await facilitator.undo(jackie)
    await until(() => board().phase === 'write', 'the reveal taken back')
    await facilitator.goTo(jackie, 'share')
    await sees(jackie, TEXTS[0] ?? '')
    await isFine(jackie, 'share')
  })

  it('[W-64] all that is not in view is in More: found by its words, chosen by keys, asked as before, and the focus comes back', async () => {
    const notes = button(jackie.getByRole('main'), 'Notes')
    const more = jackie.getByRole('dialog', { name: 'More', exact: true })
    const isBack = () => expect.poll(() => notes.evaluate(one => one === document.activeElement)).toBe(true)
    await notes.focus()
    await jackie.keyboard.press('/')
    await more.waitFor()
    await isFine(jackie, 'more')
    await jackie.keyboard.type('back everybody')
    await expect
      .poll(() => more.getByRole('option').allTextContents())
      .toEqual([expect.stringMatching(/^Call everybody back/)])
    const before = stage().gathered
    await jackie.keyboard.press('Enter')
    await until(() => stage().gathered > before, 'the call')
    await isBack()

    await jackie.keyboard.press('/')
    const chosen = more.getByRole('option', { selected: true })
    const first = await chosen.textContent()
    await jackie.keyboard.press('ArrowDown')
    await expect.poll(() => chosen.textContent()).not.toBe(first)
    await jackie.keyboard.press('ArrowUp')
    await expect.poll(() => chosen.textContent()).toBe(first)
    await jackie.keyboard.type('go to write')
    await jackie.keyboard.press('Enter')
    await seen(jackie.getByRole('dialog', { name: 'Back to writing?' }))
    await answerDialog(jackie, 'Leave it')
    expect(board().phase).toBe('share')
    await isBack()

    await jackie.keyboard.press('/')
    await jackie.keyboard.type('nothing like it')
    await seen(more.getByText('There is nothing of that name to do now.'))
    await jackie.keyboard.press('Escape')
    await more.waitFor({ state: 'detached' })
    await isBack()
    await jackie.keyboard.press('?')
    await seen(jackie.getByRole('dialog', { name: 'Keys' }).getByText('Blank the wall, or light it').first())
    await isFine(jackie, 'keys')
    await answerDialog(jackie, 'Close')
  })

  it('[T-11] two facilitators at once never fight: the one who comes second is told, and nothing is done twice', async () => {
    await facilitator.choose(maggie, 'Review day one')
    await seen(facilitator.next(maggie, 'Put notes together'))
    holdBack()
    await facilitator.doNext(jackie, 'Put notes together')
    await until(() => board().phase === 'group', 'grouping')
    await facilitator.next(maggie, 'Put notes together').click()
    letThrough()
    await sees(maggie, /has moved on to grouping/)
    expect(board().phase).toBe('group')
  })

  it('[K-2] suggests groups from the words used, and makes them only when taken', async () => {
    const suggested = facilitator.groupPane(jackie).getByRole('list', { name: 'Suggested groups' })
    await seen(suggested.getByText('Trust', { exact: true }))
    expect(groups()).toEqual([])
    await isFine(jackie, 'groups-suggested')
    await button(suggested, 'Take the group Trust').click()
    await until(() => named('Trust') === 3, 'the group')
    await button(suggested, 'Leave the group Listen').click()
    await gone(suggested.getByText('Listen', { exact: true }))
    expect(groups()).toHaveLength(1)
  })

  it('[K-1] groups by keyboard, and says every step', async () => {
    await facilitator.chip(jackie, 'listen before we plan').focus()
    await jackie.keyboard.press('Space')
    await seen(facilitator.groupPane(jackie).getByText(/One note picked up\. This one is not in a group/i))
    await jackie.keyboard.press('ArrowRight')
    await seen(facilitator.groupPane(jackie).getByText('Over: Trust, 2 of 3.'))
    await jackie.keyboard.press('ArrowRight')
    await seen(facilitator.groupPane(jackie).getByText('Over: a new group, 3 of 3.'))
    await jackie.keyboard.press('Space')
    await until(() => groups().length === 2, 'the new group')
    await seen(facilitator.groupPane(jackie).getByText('One note moved: a new group.'))
    await expect
      .poll(() => jackie.evaluate(() => document.activeElement?.textContent ?? ''))
      .toContain('listen before we plan')
    const name = facilitator.groupPane(jackie).getByLabel('Name of Group 2')
    await name.fill('Listening')
    await name.press('Enter')
    await until(() => named('Listening') === 1, 'its name')
    await facilitator.chip(jackie, 'buses').focus()
    await jackie.keyboard.press('Space')
    await jackie.keyboard.press('Escape')
    await seen(facilitator.groupPane(jackie).getByText('Left where it was.'))
    expect(await facilitator.groupPane(jackie).isVisible()).toBe(true)
  })

  it('[K-1] groups by dragging and by tapping; undo and redo go back and forward', async () => {
    await facilitator.drag(jackie, 'grandmothers', facilitator.group(jackie, 'Listening'))
    await until(() => named('Listening') === 2, 'the dragged note')
    await facilitator.chip(jackie, 'nobody listens').tap()
    const where = facilitator.groupPane(jackie).getByRole('group', { name: 'Where to' })
    await button(where, 'Listening').tap()
    await until(() => named('Listening') === 3, 'the tapped note')
    await isFine(jackie, 'groups')
    await button(facilitator.groupPane(jackie), 'Undo').click()
    await until(() => named('Listening') === 2, 'the step back')
    await button(facilitator.groupPane(jackie), 'Redo').click()
    await until(() => named('Listening') === 3, 'the step forward')
    await facilitator.groupPane(jackie).getByLabel('Merge Listening into').selectOption({ label: 'Trust' })
    await until(() => groups().length === 1 && named('Trust') === 6, 'the merge')
    await button(facilitator.groupPane(jackie), 'Undo').click()
    await until(() => named('Listening') === 3 && named('Trust') === 3, 'apart again')
  })

  it('[K-3] keeps the change of whoever comes second, to be made on top of the other’s', async () => {
    await facilitator.choose(maggie, 'Review day one')
    await button(maggie.getByRole('main'), 'Groups …').click()
    await seen(facilitator.group(maggie, 'Listening'))
    holdBack()
    const name = facilitator.groupPane(jackie).getByLabel('Name of Listening')
    await name.fill('Ears')
    await name.press('Enter')
    await until(() => named('Ears') === 3, 'the new name')
    await facilitator.chip(maggie, 'buses').click()
    await button(facilitator.groupPane(maggie).getByRole('group', { name: 'Where to' }), 'Trust').click()
    letThrough()
    await sees(maggie, /Jackie/)
    expect(named('Trust')).toBe(3)
    await isFine(maggie, 'groups-conflict')
    await button(maggie, 'Make my change on top of theirs').click()
    await until(() => named('Trust') === 4 && named('Ears') === 3, 'both changes')
    await button(facilitator.groupPane(maggie), 'Done').click()
    await button(facilitator.groupPane(jackie), 'Done').click()
  })

  it('a vote: the dots that were chosen, counts of voters only, results at the close, hidden again on the way back', async () => {
    await jackie.getByLabel('Dots each').selectOption('2')
    await facilitator.doNext(jackie, 'Open the vote')
    await until(() => vote()?.open === true && vote()?.budget === 2, 'the vote')
    const trust = groups().find(one => one.name === 'Trust')?.id ?? ''
    for (const person of people.slice(0, 3)) {
      const cast = await person.command('vote.cast', { board: BOARD, target: trust, dots: 2 })
      expect(cast.status).toBe(200)
    }
    const panel = jackie.getByRole('region', { name: 'Vote' })
    await seen(panel.getByText('3 of 8 have voted'))
    expect(await panel.textContent()).not.toContain('Trust')
    await isFine(jackie, 'vote')
    await facilitator.doNext(jackie, 'Close the vote')
    await until(() => vote()?.results?.[trust] === 6, 'the results')
    await seen(panel.getByText('Trust'))
    await isFine(jackie, 'results')
    await button(jackie.getByRole('main'), 'Back to the vote').click()
    await until(() => vote()?.open === true && vote()?.results === null, 'the vote open again')
    await facilitator.doNext(jackie, 'Close the vote')
    await until(() => board().phase === 'talk', 'the talk')
  })

  it('holds a note before everybody and lets it go; hides one with a reason, asks for other words, and takes both back', async () => {
    const picture = jackie.getByRole('figure')
    await picture
      .getByRole('button', { name: /buses stop at six/ })
      .first()
      .click()
    await isFine(jackie, 'note')
    await button(jackie.getByRole('dialog'), 'Spotlight it').click()
    await until(() => stage().spotlight !== null, 'the spotlight')
    await isFine(jackie, 'spotlight')
    await button(jackie.getByRole('main'), 'Let the note go').click()
    await until(() => stage().spotlight === null, 'the note let go')

    const author = await (people[6] as Delegate).stage()
    const asked = () => Object.values(author.mine()?.fates ?? {}).map(one => one.ask)
    const notes = await facilitator.openNotes(jackie)
    const row = notes.getByRole('listitem').filter({ hasText: 'buses stop at six' })
    await button(row, /^More for/).click()
    await button(jackie.getByRole('dialog').last(), 'Other words …').click()
    await jackie.getByLabel('What to say to its author').fill('Which buses, please?')
    await button(jackie, 'Ask its author').click()
    await until(() => asked().includes('Which buses, please?'), 'the wish')
    await button(row, 'Hide …').click()
    await jackie.getByLabel('Reason, for its author').fill('It will be somewhere else.')
    await button(jackie, 'Hide this note').click()
    await until(
      () =>
        Object.values(author.mine()?.fates ?? {}).some(one => one.reason === 'It will be somewhere else.'),
      'the reason',
    )
    await button(jackie.getByRole('dialog').last(), 'Close').click()
    await facilitator.undo(jackie, 'Bring it back')
    await until(
      () => Object.values(author.mine()?.fates ?? {}).every(one => one.fate !== 'hidden'),
      'the note back',
    )
    author.close()
  })

  it('announces, calls everybody back, turns the wall’s pages and goes back a session', async () => {
    await facilitator.pressInCockpit(jackie, 'Announce …')
    await jackie.getByLabel('Words').fill('Coffee is in the hall.')
    await button(jackie.getByRole('dialog'), 'Announce').click()
    await until(() => stage().announcement?.text === 'Coffee is in the hall.', 'the words')
    await facilitator.undo(jackie)
    await until(() => stage().announcement === null, 'the words gone')
    const before = stage().gathered
    await facilitator.pressInCockpit(jackie, 'Call everybody back')
    await until(() => stage().gathered > before, 'the call')
    await button(jackie.getByRole('main'), 'Hold').click()
    await until(() => stage().paging.paused, 'the page held')
    await button(jackie.getByRole('main'), 'Turn pages again').click()
    await button(jackie.getByRole('main'), 'Next page').click()
    await until(() => stage().paging.turn === 1 && !stage().paging.paused, 'the next page')
    await facilitator.next(jackie, 'Freeze this board …').click()
    await isFine(jackie, 'freeze')
    await answerDialog(jackie, 'Last call, then freeze')
    await sees(jackie, /The last call is running/)
    await facilitator.undo(jackie)
    await seesNoMore(jackie, /The last call is running\. When/)
    await facilitator.choose(jackie, 'Opening quotations')
    await facilitator.doNext(jackie, 'Show this session')
    await until(() => stage().session === 'opening-quotations', 'the quotations')
    await isFine(jackie, 'session')
    await facilitator.undo(jackie, 'Show what was there')
    await until(() => stage().board === BOARD, 'the board again')
  })

  it('seats, names, adds and removes tables', async () => {
    await facilitator.makeTables(jackie, 2)
    await sees(jackie, '2 tables')
    const panel = await facilitator.openSeats(jackie)
    await panel.getByText('Who sits where').click()
    await panel.locator('summary').filter({ hasText: 'Table 1' }).click()
    await panel.getByLabel('Name of Table 1').fill('By the window')
    await panel.getByLabel('Name of Table 1').press('Enter')
    await seen(panel.getByText('By the window', { exact: true }))
    await isFine(jackie, 'tables')
    await button(panel, 'Add a table').click()
    await seen(panel.getByText('Table 3', { exact: true }))
    await panel.locator('summary').filter({ hasText: 'Table 3' }).click()
    await panel.getByLabel('Name of Table 3').waitFor()
    await button(panel, 'Remove …').last().click()
    await button(jackie.getByRole('dialog'), 'Remove the table').click()
    await gone(panel.getByText('Table 3', { exact: true }))
    await button(panel, 'Close').click()
    await sees(jackie, '2 tables')
  })
})
