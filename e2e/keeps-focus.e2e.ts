/** By keyboard alone through cockpit, phone and desk: whatever goes with the button that was pressed, the focus is on something. */
import { noBrowser } from '@folkmoot/testkit'
import { describe, expect, it } from 'vitest'
import * as delegate from './support/delegate.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import { button, photograph } from './support/look.ts'
import { pressEverything } from './support/press-everything.ts'
import { LAPTOP } from './support/screens.ts'

describe.skipIf(await noBrowser())('the focus', { timeout: 300_000 }, () => {
  const event = useSampleEvent()

  it('[W-82] is on something after every button of the phone', async () => {
    const board = await event.openBoard('ideas-and-dots', { visibility: 'named' })
    const { page } = await event.open(LAPTOP)
    await delegate.join(page, event.server.ready.joinCode, 'By Keyboard', 'Keighley')
    await delegate.post(page, 'The first of two')
    await delegate.post(page, 'The second of two')
    const without = /^(Leave|Sign|Save|Print|Take my words)/
    const writing = await pressEverything(page, { most: 25, without })
    await page.keyboard.press('Escape')
    await delegate.turnTo(page, 'Write')
    await event.run('board.share', { board })
    await button(page, 'Me too').first().waitFor()
    const shared = await pressEverything(page, { most: 25, without })
    await page.keyboard.press('Escape')
    await delegate.turnTo(page, 'Write')
    await event.run('board.phase', { board, phase: 'vote' })
    await button(page, 'One dot more').first().waitFor()
    const voting = await pressEverything(page, { most: 15, without })
    expect(writing.pressed.length + shared.pressed.length).toBeGreaterThan(12)
    expect([...writing.lostAfter, ...shared.lostAfter, ...voting.lostAfter]).toEqual([])
  })

  it('[W-82] is on something after every button of the cockpit', async () => {
    await event.openBoard('ideas-and-dots', { visibility: 'named' })
    const { page: phone } = await event.open()
    await delegate.join(phone, event.server.ready.joinCode, 'Who Writes', 'Keighley')
    for (const words of ['A first note', 'A second note', 'A third note']) await delegate.post(phone, words)
    const { page } = await event.openCockpit()
    await page.locator('#what-next').waitFor()
    const { pressed, lostAfter } = await pressEverything(page, { most: 110, without: /^(Sign out)/ })
    await photograph(page, 'all-pressed')
    expect(pressed.length).toBeGreaterThan(40)
    expect(lostAfter).toEqual([])
  })

  it.each(['', '/agenda', '/people', '/record'])(
    '[W-82] is on something after every button of the desk%s',
    async path => {
      const { page } = await event.openDesk(`/o/e/${EVENT}${path}`)
      await page.getByRole('main').getByRole('button').first().waitFor()
      const { pressed, lostAfter } = await pressEverything(page, {
        most: 45,
        without:
          /^(Sign out|Fetch it|Print|Archive|Delete|To send|To finish|To count|Everything|Make|Start a rehearsal|Run the event)/,
      })
      expect(pressed.length).toBeGreaterThan(path === '/record' ? 1 : 3)
      expect(lostAfter).toEqual([])
    },
  )
})
