/** What those who lead do beside the moves: other words for a question, notes to oneself, leading together. */
import { noBrowser } from '@folkmoot/testkit'
import { describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { join, post, turnTo } from './support/delegate.ts'
import { useSampleEvent } from './support/event.ts'
import { choose, doNext, next, pressInCockpit, runSheet, undo } from './support/facilitator.ts'
import { button, gone, photograph, seen } from './support/look.ts'
import { PHONE } from './support/screens.ts'

describe.skipIf(await noBrowser())('whoever leads', () => {
  const event = useSampleEvent()

  it('[K-10] rewords a question after people wrote: every screen has the new words, phones the old ones too', async () => {
    await event.openBoard('day-review', { visibility: 'named' })
    const desk = (await event.openCockpit()).page
    const wall = (await event.openWall()).page
    const ann = (await event.open(PHONE)).page
    await join(ann, event.server.ready.joinCode, 'Ann Reworded', 'Keighley')
    await post(ann, 'what the coach driver said')
    await pressInCockpit(desk, 'Other words for a question …')
    const dialog = desk.getByRole('dialog', { name: 'Other words for a question' })
    await seen(dialog.getByText('1 of 1 has written on this board so far.'))
    await dialog.getByLabel('The question’s words').fill('What did you see today?')
    expect(await axeFinds(desk)).toEqual([])
    await photograph(desk, 'reword')
    // Words that were typed are there again.
    await desk.keyboard.press('Escape')
    await pressInCockpit(desk, 'Other words for a question …')
    await button(dialog, 'Show the new words').click()
    await dialog.waitFor({ state: 'detached' })
    await seen(wall.getByText('What did you see today?'))
    await seen(ann.getByRole('heading', { name: 'What did you see today?' }))
    await seen(ann.getByText('One of the questions was reworded. Before: “What ?” What you wrote stays.'))
    await seen(ann.getByText('what the coach driver said'))
    expect(await axeFinds(ann)).toEqual([])
    await photograph(ann, 'reworded-phone')
    await undo(desk)
    await seen(wall.getByText('What ?'))
    await seen(ann.getByText(/Before: “What did you see today\?”/))
    await gone(ann.getByRole('heading', { name: 'What did you see today?' }))
    expect(event.complaints()).toEqual([])
  })

  it('[K-9] notes something for themself: typed words stay, it is there after a reload, and nobody else sees it', async () => {
    const desk = (await event.openCockpit()).page
    const other = (await event.openCockpit()).page
    const sheet = runSheet(desk)
    await choose(desk, 'Commitments')
    await button(sheet, 'Note to yourself …').click()
    const dialog = desk.getByRole('dialog', { name: 'Note to yourself: “Commitments”' })
    await dialog.getByLabel('Your note').fill('thank the cooks before anybody leaves')
    expect(await axeFinds(desk)).toEqual([])
    await photograph(desk, 'self-note')
    await desk.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await button(sheet, 'Note to yourself …').click()
    await button(dialog, 'Save').click()
    await dialog.waitFor({ state: 'detached' })
    await seen(sheet.getByText('Only you see this: thank the cooks before anybody leaves'))
    await desk.reload()
    await choose(desk, 'Commitments')
    await seen(sheet.getByText('Only you see this: thank the cooks before anybody leaves'))
    await photograph(desk, 'self-note-kept')
    await other.reload()
    await choose(other, 'Commitments')
    await button(runSheet(other), 'Note to yourself …').click()
    await seen(other.getByLabel('Your note'))
    expect(await other.getByLabel('Your note').inputValue()).toBe('')
    await gone(other.getByText('thank the cooks'))
    await button(sheet, 'Note to yourself …').click()
    await dialog.getByLabel('Your note').fill('')
    await button(dialog, 'Save').click()
    await gone(sheet.getByText('thank the cooks'))
    expect(event.complaints()).toEqual([])
  })

  it('[K-11] [K-12] sees what the other is at, hands over, and is asked once where the other leads', async () => {
    await event.openBoard('day-review', { visibility: 'named' })
    const jackie = (await event.openCockpit({ label: 'Jackie' })).page
    const amina = (await event.openCockpit({ label: 'Amina' })).page
    const beside = amina.getByRole('region', { name: 'Leading together' })
    await seen(beside.getByText('Jackie is here too.'))
    await pressInCockpit(jackie, 'Notes')
    await seen(beside.getByText('Jackie has Notes open.'))
    // What is in it is fetched when it is opened.
    await seen(jackie.getByRole('dialog'))
    await jackie.keyboard.press('Escape')
    await gone(jackie.getByRole('dialog'))
    await doNext(jackie, /^Reveal/)
    await seen(beside.getByText('Jackie moved the room on 10 s ago.'))
    await pressInCockpit(jackie, 'Hand over to Amina')
    await seen(amina.getByText('You lead now.'))
    await seen(beside.getByText('You lead.'))
    await seen(jackie.getByText('Amina leads.'))
    expect(await axeFinds(jackie)).toEqual([])
    await photograph(amina, 'leads')
    // It hinders nobody: one question, and then it is done.
    await next(jackie, /^Reveal/)
      .first()
      .click()
    const asked = jackie.getByRole('dialog', { name: 'Amina leads: press anyway?' })
    await asked.waitFor()
    await photograph(jackie, 'press-anyway')
    await button(asked, /^Press anyway/).click()
    await seen(beside.getByText('Jackie moved the room on 10 s ago.'))
    // Whoever is not here leads nobody.
    await amina.context().close()
    await gone(jackie.getByText('Amina leads.'))
    await next(jackie, /^Reveal/)
      .first()
      .click()
    await gone(asked)
    expect(event.complaints()).toEqual([])
  })

  it('[K-14] declares a held note agreed and calls everybody back, over the picture of the wall', async () => {
    const board = await event.openBoard('agreed-understandings', { visibility: 'named' })
    const desk = (await event.openCockpit()).page
    const ann = (await event.open(PHONE)).page
    await join(ann, event.server.ready.joinCode, 'Ann Agreed', 'Keighley')
    await post(ann, 'we come back in spring')
    await event.run('board.share', { board })
    await desk
      .getByRole('figure')
      .getByRole('button', { name: /we come back in spring/ })
      .first()
      .click()
    await button(desk.getByRole('dialog'), 'Spotlight it').click()
    const remote = desk.getByRole('group', { name: 'The wall' })
    await button(remote, 'Declare it agreed').click()
    await seen(remote.getByText('Withdraw the agreement'))
    await turnTo(ann, 'My words')
    await button(remote, 'Call everybody back').click()
    await seen(ann.getByText('The facilitator calls everybody back.'))
    await photograph(desk, 'held')
    expect(await axeFinds(desk)).toEqual([])
    expect(event.complaints()).toEqual([])
  })
})
