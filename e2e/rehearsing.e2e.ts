/** A rehearsal whose cockpit teaches one move after another, driven by what the room does. */
import { device, noBrowser } from '@folkmoot/testkit'
import { describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { useSampleEvent } from './support/event.ts'
import { choose, doNext, enterByLink, pressInCockpit } from './support/facilitator.ts'
import { button, gone, photograph, seen } from './support/look.ts'

describe.skipIf(await noBrowser())('a rehearsal', () => {
  const event = useSampleEvent()

  it('[K-13] names the next move, goes on with what the room does, and is closed and opened again', async () => {
    const real = (await event.openCockpit()).page
    const started = await event.run('rehearsal.start', { delegates: 3, pace: 50 })
    const desk = device(event.server.origin, 'organiser', String(started.event), event.desk.cookie)
    const link = await desk.command('link.create', { label: 'Jackie', network: null })
    const { page } = await event.open({ width: 1366, height: 768 })
    await enterByLink(page, String(link.body.url))
    const card = page.getByRole('region', { name: 'To practise' }).filter({ visible: true })
    await seen(card.getByText('Next: open a board for writing'))
    await photograph(page, 'guide-1366')
    expect(await axeFinds(page)).toEqual([])
    await choose(page, 'Review day one')
    await doNext(page, 'Open for writing')
    await seen(card.getByText('Next: show the room what was posted'))
    await button(card, 'Close what to practise').click()
    await gone(card)
    // Closed, it goes on all the same.
    await doNext(page, /^Reveal/)
    await pressInCockpit(page, 'Show what to practise next')
    await seen(card.getByText('Next: put notes together'))
    await page.reload()
    await seen(card.getByText('Next: put notes together'))
    await page.setViewportSize({ width: 360, height: 740 })
    await photograph(page, 'guide-phone')
    expect(await real.getByText('To practise').count()).toBe(0)
    expect(event.complaints()).toEqual([])
  })
})
