/**
 * What people's devices do to a screen: a lost answer, colours of one's own, half the screen, paper, a laptop that sleeps. All
 * of it in the oldest browser that README promises, as far as a new one can play it.
 */
import { noBrowser } from '@folkmoot/testkit'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import * as delegate from './support/delegate.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import { button, isInView, photograph, sees } from './support/look.ts'
import { lossyDoor } from './support/lossy-door.ts'
import { asTheOldest } from './support/oldest.ts'
import { PROJECTOR, SMALL_PHONE } from './support/screens.ts'

describe.skipIf(await noBrowser())('odd conditions', () => {
  const event = useSampleEvent({ always: asTheOldest })
  const { open, run } = event

  it('[H-30] the answer to Join is lost: one person, whose return code works; two of one name are two', async () => {
    const door = await lossyDoor(event.server.origin)
    const stage = await event.desk.stage()
    const named = (name: string) => (stage.view.people as { name: string }[]).filter(one => one.name === name)
    const joinBy = async (name: string) => {
      const { page } = await open(SMALL_PHONE, { origin: door.origin })
      await page.goto(`/j/${event.server.ready.joinCode}`)
      await page.getByLabel('Your name').fill(name)
      await page.getByText('Keighley', { exact: true }).click()
      return page
    }
    const first = await joinBy('Maria Khan')
    door.lose('/api/join')
    await button(first, 'Join').click()
    // Some browsers send it again by themselves; where this one does not, it says so and one reloads the page.
    await first
      .getByRole('heading', { name: 'You are in' })
      .or(first.getByRole('alert').filter({ hasText: 'reached' }))
      .waitFor()
    if (await button(first, 'Join').isVisible()) {
      await first.reload()
      await first.getByLabel('Your name').fill('Maria Khan')
      await first.getByText('Keighley', { exact: true }).click()
      await button(first, 'Join').click()
    }
    await first.getByRole('heading', { name: 'You are in' }).waitFor()
    const code = (await first.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
    await expect.poll(() => named('Maria Khan').length).toBe(1)
    const second = await joinBy('Maria Khan')
    await button(second, 'Join').click()
    await second.getByRole('heading', { name: 'You are in' }).waitFor()
    await expect.poll(() => named('Maria Khan').length).toBe(2)
    const { page: other } = await open()
    await delegate.comeBack(other, code)
    await sees(other, 'Maria Khan')
    stage.close()
    door.close()
  })

  it('[W-35] with colours of one’s own, what is chosen and where one is has an edge or a mark', async () => {
    const forcedColors = 'active' as const
    const { page: phone } = await open(SMALL_PHONE, { forcedColors })
    await phone.goto(`/j/${event.server.ready.joinCode}`)
    await phone.getByLabel('Your name').fill('Contrast')
    await phone.getByText('Keighley', { exact: true }).click()
    const chosen = phone.locator('label').filter({ hasText: 'Keighley' })
    const other = phone.locator('label').filter({ hasText: 'Hereford' })
    expect(await mark(chosen)).toContain('✓')
    expect(await mark(other)).not.toContain('✓')
    expect(await edge(chosen)).toBeGreaterThan(await edge(other))
    expect(await edge(button(phone, 'Join'))).toBeGreaterThan(0)
    await photograph(phone, 'contrast-join')
    await button(phone, 'Join').click()
    await button(phone, /^On to /).click()
    await event.openBoard('day-review')
    await run('timer.start', { seconds: 300, label: 'Five minutes' })
    await delegate.draft(phone, 'seen in any colours')
    expect(await edge(button(delegate.placeToWrite(phone), 'Post'))).toBeGreaterThan(0)
    const bar = phone.getByRole('timer').first().locator('xpath=preceding-sibling::div')
    expect(await edge(bar)).toBeGreaterThan(0)
    const [full, bare] = await bar.evaluate(track => [
      getComputedStyle(track.firstElementChild as Element).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ])
    expect(full).not.toBe(bare)
    await photograph(phone, 'contrast-write')
    const { page } = await event.openCockpit({ forcedColors })
    await button(page, /^Reveal/).waitFor()
    expect(await edge(button(page, /^Reveal/))).toBeGreaterThan(0)
    const phases = page.getByRole('list', { name: 'Phase' }).getByRole('listitem')
    const now = phases.and(page.locator('[aria-current=step]')).locator('> *')
    expect(await edge(now)).toBeGreaterThan(await edge(phases.first().locator('> *')))
    expect(await edge(phases.first().locator('> *'))).toBeGreaterThan(0)
    await photograph(page, 'contrast-cockpit')
    await run('timer.clear', {})
  })

  it('[W-36] at 200 % of a laptop of 1366 px the large button is in view before anything is scrolled', async () => {
    await event.openBoard('day-review')
    const { page } = await event.openCockpit()
    await page.setViewportSize({ width: 683, height: 340 })
    const large = button(page, /^Reveal/)
    await large.waitFor()
    expect(await isInView(large)).toBe(true)
    await photograph(page, 'zoomed-cockpit')
    await page.setViewportSize(SMALL_PHONE)
    expect(await isInView(large)).toBe(true)
  })

  it('[W-39] nothing of the screen is on paper', async () => {
    const { page } = await event.openDesk(`/o/e/${EVENT}/people`)
    await run('person.add', { name: 'Paper' })
    await page.getByRole('button', { name: 'Change Paper' }).click()
    await button(page, 'New return code').click()
    await page.getByRole('dialog').getByRole('button').last().click()
    await page.getByRole('link', { name: /^Print/ }).click()
    await page.getByRole('heading', { name: 'Return-code slips' }).waitFor()
    // Something is said just as somebody prints.
    await page.evaluate(() => {
      const said = document.querySelector('[aria-live=polite]') as Element
      said.append(Object.assign(document.createElement('p'), { textContent: 'Somebody is removed.' }))
    })
    await sees(page, 'Somebody is removed.')
    await page.emulateMedia({ media: 'print' })
    // biome-ignore lint/performance/useDomNodeTextContent: what is not displayed is not printed.
    const paper = await page.locator('body').innerText()
    expect(paper).toContain('Your return code')
    expect(paper).not.toMatch(/removed|Print|Folkmoot cannot show them again/)
  })

  it('[W-40] a screen that cannot be kept awake says so while it is paired, and one that can is kept awake', async () => {
    const init = () => Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
    const { page: plain } = await open(PROJECTOR, { init })
    await plain.goto('/d')
    await sees(plain, /may turn its screen off by itself/)
    await photograph(plain, 'pairing-plain')
    const { page: kept } = await open(PROJECTOR, {
      init: () => {
        const asked = { release: async () => {} }
        Object.assign(window, { asked: 0 })
        Object.defineProperty(Navigator.prototype, 'wakeLock', {
          get: () => ({
            request: async () => {
              ;(window as unknown as { asked: number }).asked++
              return asked
            },
          }),
        })
      },
    })
    await kept.goto('/d')
    await sees(kept, /^[0-9A-Z]{3} [0-9A-Z]{3}$/)
    await expect
      .poll(() => kept.evaluate(() => (window as unknown as { asked: number }).asked))
      .toBeGreaterThan(0)
    expect(await kept.getByText(/may turn its screen off/).isVisible()).toBe(false)
  })

  it('[E-18] the end of the time is said by the server’s clock on phones whose own is an hour ahead or behind', async () => {
    const SECONDS = 5
    await event.openBoard('day-review')
    const ahead = () => {
      const now = Date.now
      Date.now = () => now() + 3_600_000
    }
    const behind = () => {
      const now = Date.now
      Date.now = () => now() - 3_600_000
    }
    const pages = await Promise.all(
      [ahead, behind].map(async (init, i) => {
        const { page } = await open(SMALL_PHONE, { init })
        await delegate.join(page, event.server.ready.joinCode, `Wrong clock ${i + 1}`, 'Keighley')
        return page
      }),
    )
    const began = performance.now()
    await run('timer.start', { seconds: SECONDS })
    await Promise.all(pages.map(page => sees(page, 'The time is over.')))
    // What a page knows of the server’s clock is off by as much as an answer takes.
    expect(performance.now() - began).toBeGreaterThan(SECONDS * 1_000 - 250)
    await run('timer.clear', {})
  })

  it('complained about nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})

const edge = (what: Locator) =>
  what.first().evaluate(element => Number.parseFloat(getComputedStyle(element).borderTopWidth))
const mark = (what: Locator) => what.first().evaluate(element => getComputedStyle(element, '::after').content)
