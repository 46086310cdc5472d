/** The same path, shorter, on an event that the organiser makes from nothing, and what an organiser puts right meanwhile. */
import { verifySnapshot } from '@folkmoot/capture'
import { noBrowser } from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, gather } from './support/cast.ts'
import * as delegate from './support/delegate.ts'
import { fillRoom } from './support/extras.ts'
import * as facilitator from './support/facilitator.ts'
import { ALL_KINDS_MS, exportRecord, KINDS } from './support/files.ts'
import { button, sees, seesNoMore, textOf } from './support/look.ts'
import * as organiser from './support/organiser.ts'

/** “Its screen says so within two seconds.” */
const SOON = 2_000
const PROMPTS = ['What should we stop ?', 'What should we start ?']
const ERASED = 'a sentence somebody wants erased'
const REMOVED = 'the only words of somebody who leaves'

describe.skipIf(await noBrowser())('the whole path on an event of one’s own', () => {
  let cast: Cast
  let joinCode = ''
  let link = ''

  beforeAll(async () => {
    cast = await gather()
  })
  afterAll(async () => {
    await cast?.end()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await cast.photograph('own-event')
  })

  const codeOnDesk = async () =>
    (
      (await cast.organiser
        .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
        .first()
        .textContent()) ?? ''
    ).replace('-', '')

  it('is made of a name, a place, dates, networks, a session and a board with prompts of one’s own', async () => {
    const { organiser: boss } = cast
    await boss.bringToFront()
    await organiser.signIn(boss, cast.server.ready.organiser)
    await boss.getByRole('link', { name: 'Create an event' }).click()
    await boss.getByLabel('Name', { exact: true }).fill('Winter Meeting')
    await boss.getByLabel('Place').fill('Bradford')
    await boss.getByLabel('Dates').fill('12th January')
    await boss.getByText('With an empty agenda').click()
    await button(boss, 'Remove Day two').click()
    await boss.getByRole('checkbox', { name: 'Tunbridge Wells' }).uncheck()
    await button(boss, 'Create the event').click()
    await boss.getByRole('link', { name: 'Print a join poster' }).waitFor()
    joinCode = await codeOnDesk()
    link = await organiser.makeLink(boss, 'Maggie Farrar')

    await organiser.turnTo(boss, 'Agenda')
    await button(boss, 'Add a session to Day one').click()
    await boss.getByLabel('Title').fill('Stop and start')
    await boss.getByLabel('Time').fill('10:00')
    await button(boss, 'Add the session').click()
    await button(boss, 'Add a board to “Stop and start”').click()
    await boss.getByText('Day review', { exact: true }).click()
    await button(boss, 'Remove prompt 3').click()
    for (const [i, text] of PROMPTS.entries())
      await boss.getByLabel(`Prompt ${i + 1}`, { exact: true }).fill(text)
    await boss.getByText('Anonymous', { exact: true }).click()
    await button(boss, 'Add the board').click()
    await boss
      .getByRole('list', { name: 'Prompts' })
      .getByText(PROMPTS[0] ?? '')
      .waitFor()
  })

  it('lets people in, and neither closed doors nor another code disturb those inside', async () => {
    const { organiser: boss, facilitator: maggie, wall, asha, ben, cathy } = cast
    await wall.page.goto('/d')
    const code = (await wall.page.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()) ?? ''
    await organiser.turnTo(boss, 'Overview')
    await organiser.pairScreen(boss, code)
    await sees(wall.page, 'Winter Meeting')
    await delegate.join(asha.page, joinCode, 'Asha Begum', 'Keighley')
    await delegate.join(ben.page, joinCode, 'Ben Carter', 'Rotherham')
    await organiser.confirm(boss, 'Close the doors', 'Close the doors')
    await sees(boss, /The doors are closed: nobody new can join/)
    await cathy.page.goto(`/j/${joinCode}`)
    await sees(cathy.page, 'The doors are closed.')
    await organiser.confirm(boss, 'Open the doors', 'Open the doors')
    await organiser.confirm(boss, 'Change the join code', 'Change the code')
    await expect.poll(codeOnDesk).not.toBe(joinCode)
    await cathy.page.goto(`/j/${joinCode}`)
    await sees(cathy.page, 'Join code')
    joinCode = await codeOnDesk()
    await delegate.join(cathy.page, joinCode, 'Cathy Doyle', 'Rotherham')
    await sees(wall.page, 'Three people in')
    for (const inside of [asha, ben])
      await sees(inside.page, 'You are in. The first activity appears here by itself.')
    await maggie.bringToFront()
    await facilitator.enterByLink(maggie, link)
  })

  it('the organiser corrects a network, makes one person of two, and gives a new return code', async () => {
    const { organiser: boss, cathy, asha } = cast
    await boss.bringToFront()
    await organiser.turnTo(boss, 'People')
    await button(boss, 'Change Cathy Doyle').click()
    const line = organiser.personLine(boss, 'Cathy Doyle')
    await line.getByRole('combobox', { name: 'Network' }).selectOption({ label: 'Hereford' })
    await button(line, 'Save').click()
    await sees(cathy.page, 'Cathy Doyle, Hereford')

    await fillRoom(cast.server, joinCode, ['hereford'], 'Cathy Doyle')
    await organiser.confirm(boss, button(boss, /^Make them one: Cathy Doyle/), 'Make them one')
    await sees(boss, 'Cathy Doyle stands here once now.')
    await expect.poll(() => organiser.personLine(boss, 'Cathy Doyle').count()).toBe(1)

    await button(boss, 'Change Asha Begum').click()
    const own = organiser.personLine(boss, 'Asha Begum')
    await organiser.confirm(boss, button(own, 'New return code'), 'Make a new code')
    const returnCode = (await own.getByRole('code').textContent()) ?? ''
    await button(own, 'Close Asha Begum').click()
    // It opens nothing before she says yes on a device that she has.
    await button(asha.page, 'Yes, it is for me').click()
    const other = await cathy.context.browser()?.newContext({ baseURL: cast.server.origin })
    const phone = await other?.newPage()
    if (!phone) throw new Error('no other phone')
    await delegate.comeBack(phone, returnCode)
    await sees(phone, 'Asha Begum, Keighley')
    await other?.close()
    await sees(asha.page, 'Asha Begum, Keighley')
  })

  it('is run: written in private, anonymous on the wall, a column at a time', async () => {
    const { facilitator: maggie, wall, asha, ben, cathy } = cast
    await maggie.bringToFront()
    await facilitator.choose(maggie, 'Stop and start')
    await facilitator.doNext(maggie, 'Open for writing')
    await delegate.post(asha.page, 'stop meeting without parents')
    await delegate.post(ben.page, ERASED)
    await delegate.post(cathy.page, REMOVED)
    await delegate.goToPrompt(asha.page, 2)
    // A column of which fewer than three have written would not come out: it could be told whose it is.
    for (const { page } of [ben, cathy]) {
      await delegate.goToPrompt(page, 2)
      await delegate.post(page, 'start with tea')
    }
    await delegate.post(asha.page, 'start at the school gate')
    await sees(asha.page, 'The room will see your words alone: no name, no network.')
    expect(await textOf(wall.page)).not.toMatch(/parents|gate/)
    await facilitator.doNext(maggie, `Reveal “${PROMPTS[0]}”`)
    for (const text of ['stop meeting without parents', ERASED, REMOVED]) await sees(wall.page, text)
    expect(await textOf(wall.page)).not.toMatch(/gate|Asha|Keighley|Hereford/)
    await facilitator.doNext(maggie, `Reveal “${PROMPTS[1]}”`)
    await sees(wall.page, 'start at the school gate')
    await facilitator.freezeNow(maggie)
    await sees(wall.page, 'frozen ✓')
  })

  it('one note is erased, and one person removed with their notes; the record still verifies', {
    timeout: ALL_KINDS_MS,
  }, async () => {
    const { organiser: boss, wall, ben, cathy } = cast
    await boss.bringToFront()
    await organiser.turnTo(boss, 'Record')
    const before = await exportRecord(boss, 'json')
    expect(before.text).toContain(ERASED)
    await boss.getByText('Erase a note').click()
    await boss.getByLabel('Which note').fill('wants erased')
    await organiser.confirm(boss, button(boss, `Erase the note “${ERASED}”`), 'Erase for good')
    await seesNoMore(wall.page, ERASED)
    await seesNoMore(ben.page, ERASED)

    await organiser.turnTo(boss, 'People')
    await button(boss, 'Change Cathy Doyle').click()
    await organiser.confirm(boss, 'Erase with all words: Cathy Doyle', 'Erase for good')
    await sees(cathy.page, 'You are not in the room', SOON)
    await seesNoMore(wall.page, REMOVED)
    await sees(wall.page, 'stop meeting without parents')

    await organiser.turnTo(boss, 'Record')
    for (const kind of KINDS) {
      const { name, text } = await exportRecord(boss, kind)
      expect(text, name).toContain('start at the school gate')
      expect(text, name).not.toMatch(new RegExp(`${ERASED}|${REMOVED}|Asha|Cathy`))
      if (kind !== 'json') continue
      const verified = verifySnapshot(text)
      expect(verified.problems).toEqual([])
      // Hers are two.
      expect(verified.erased).toBe(3)
      expect(verified.boards.map(board => board.root)).toEqual(
        verifySnapshot(before.text).boards.map(board => board.root),
      )
    }
  })

  it('a facilitator’s link is withdrawn: the screen says so within two seconds', async () => {
    const { organiser: boss, facilitator: maggie } = cast
    await organiser.turnTo(boss, 'Overview')
    await organiser.confirm(boss, 'Withdraw the link for Maggie Farrar', 'Withdraw the link')
    await sees(maggie, 'You are not signed in as a facilitator here', SOON)
    await maggie.goto(link)
    await button(maggie, 'Sign in on this device').click()
    await sees(maggie, 'This link was used already, or withdrawn')
  })

  it('no page complained', () => {
    for (const screen of cast.screens) expect(screen.complaints).toEqual([])
  })
})
