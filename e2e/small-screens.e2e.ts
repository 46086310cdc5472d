/**
 * The smallest screens that people bring: a keyboard over half of a phone, names of eighty letters at 320 px, and the same at
 * 200 %. All of it in the oldest browser that README promises, as far as a new one can play it.
 */
import { FORMATS, formatById } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'
import { noBrowser } from '@folkmoot/testkit'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import * as delegate from './support/delegate.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import * as facilitator from './support/facilitator.ts'
import { picks, says } from './support/formats.ts'
import { button, isInView, photograph, seen, sees } from './support/look.ts'
import { asTheOldest } from './support/oldest.ts'
import * as organiser from './support/organiser.ts'
import { SMALL_PHONE } from './support/screens.ts'

const NARROW = { width: 320, height: 740 }
/** A projector of 1920 px at 200 %. */
const HALF_PROJECTOR = { width: 960, height: 540 }
/** A sheet at 96 dots an inch. */
const A4 = { width: 794, height: 1123 }
const LONG = [
  'W'.repeat(80),
  'WolfeschlegelsteinhausenbergerdorffWolfeschlegelsteinhausenbergerdorffWolfeschle',
  'م'.repeat(80),
] as const

/** What is chosen or named before there is a place for words. */
const FIRST: Record<string, (page: Page) => Promise<void>> = {
  'find-someone-who': page => delegate.typePerson(page, 'Mrs Walker'),
  quotations: page => button(page.getByRole('main'), /Human conversation/).click(),
  urgency: async page => {
    await button(page.getByRole('main'), /^Personalisation/).click()
    await picks('this term')(page)
  },
  'gifts-and-capacities': says('How it is often put', 'they have no English'),
}
/** Answered by taps alone: no keyboard opens. */
const TAPS = ['aims', 'on-a-scale', 'yes-or-no']

describe.skipIf(await noBrowser())('small screens', () => {
  const event = useSampleEvent({ always: asTheOldest })
  const { open, run } = event

  it('[W-37] with the phone’s keyboard open Post is in view in every activity', async () => {
    const { page: phone } = await open(SMALL_PHONE, { hasTouch: true })
    await delegate.join(phone, event.server.ready.joinCode, 'Typing', 'Keighley')
    const stage = await event.desk.stage()
    // Where the quotations are that one picks from.
    const quoted = (stage.view.boards as BoardView[]).find(({ id }) => id === 'quotations')?.session ?? ''
    stage.close()
    for (const { id: format } of FORMATS) {
      await phone.setViewportSize(SMALL_PHONE)
      const board = await event.openBoard(format, format === 'quotations' ? { session: quoted } : {})
      await turnToFirstStep(board)
      const place = delegate.placeToWrite(phone)
      await phone
        .getByRole('heading', { name: `A board: ${format}`, exact: true })
        .first()
        .waitFor({ state: 'attached' })
      if (TAPS.includes(format)) {
        await seen(phone.getByRole('main').getByRole('radio'))
        expect(await place.getByRole('textbox').count(), format).toBe(0)
        continue
      }
      await FIRST[format]?.(phone)
      const field = place.locator('textarea').first()
      await field.fill('a few words, and then some more of them, so that the small answers are here')
      await field.focus()
      await phone.setViewportSize({ width: 360, height: 410 })
      await expect.poll(() => isInView(button(place, 'Post')), { message: format }).toBe(true)
      await photograph(phone, `keyboard-${format}`)
    }
  })
  /** As the cockpit opens an activity that has steps for the whole room. */
  async function turnToFirstStep(board: string): Promise<void> {
    const stage = await event.desk.stage()
    const opened = (stage.view.boards as BoardView[]).find(({ id }) => id === board)
    stage.close()
    const step = formatById(opened?.format ?? '')?.steps?.(opened?.prompts ?? [])[0]
    if (step) await run('board.step', { board, step: step.id })
  }

  it('[W-37] also where the keyboard lies over the page, as on iPhones, and in the scribe’s dialog', async () => {
    const init = () => {
      // What such a browser tells: the page stays as large as it was, and less of it is seen.
      const seen = window.visualViewport as VisualViewport
      const keys = () => (document.documentElement.hasAttribute('data-keys') ? 330 : 0)
      const height = Object.getOwnPropertyDescriptor(VisualViewport.prototype, 'height')
      Object.defineProperty(seen, 'height', { get: () => height?.get?.call(seen) - keys() })
    }
    const keysUp = (page: Page) =>
      page.evaluate(() => {
        document.documentElement.setAttribute('data-keys', '')
        window.visualViewport?.dispatchEvent(new Event('resize'))
      })
    const { page: phone } = await open(SMALL_PHONE, { hasTouch: true, init })
    await delegate.join(phone, event.server.ready.joinCode, 'Thumbs', 'Keighley')
    await event.openBoard('commitments')
    const field = delegate.placeToWrite(phone).getByRole('textbox').first()
    await field.fill('I will call the school')
    await field.focus()
    await keysUp(phone)
    const visible = SMALL_PHONE.height - 330
    await expect.poll(() => foot(button(delegate.placeToWrite(phone), 'Post'))).toBeLessThanOrEqual(visible)
    await photograph(phone, 'keys-over-write')

    await run('person.add', { name: 'Doris', network: 'keighley' })
    const { page } = await event.openCockpit({ hasTouch: true, init })
    await page.setViewportSize(SMALL_PHONE)
    await button(page.getByRole('navigation', { name: 'Parts of the cockpit' }), 'Room').click()
    await button(page, /Write for somebody/).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').first().focus()
    await keysUp(page)
    await expect.poll(() => foot(button(dialog, 'Post'))).toBeLessThanOrEqual(visible)
    await expect.poll(async () => (await dialog.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await photograph(page, 'keys-over-scribe')
  })

  it('[W-38] a name of eighty letters makes no screen scroll sideways, and all of it can be read', async () => {
    const board = await event.openBoard('find-someone-who', { visibility: 'named', network: null })
    const wide: string[] = []
    const look = async (page: Page, what: string) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) wide.push(`${what}: ${over} px`)
      await photograph(page, `long-${what}`)
    }
    const { page: phone } = await open(NARROW)
    for (const name of LONG.slice(1)) await run('person.add', { name, network: 'keighley' })
    const [longest = ''] = LONG
    await phone.goto(`/j/${event.server.ready.joinCode}`)
    await phone.getByLabel('Your name').fill(longest)
    await phone.getByText('Keighley', { exact: true }).click()
    await button(phone, 'Join').click()
    await phone.getByRole('heading', { name: 'You are in' }).waitFor()
    await look(phone, 'in')
    await button(phone, /^On to /).click()
    const name = phone.getByText(longest).first()
    await seen(name)
    await look(phone, 'phone')
    expect(await isWhole(name)).toBe(true)
    await phone.getByLabel('Whom did you find?').fill('Wolfesch')
    await phone.getByRole('button', { name: /^Wolfe/ }).waitFor()
    await look(phone, 'find')
    await phone.getByRole('button', { name: /^Wolfe/ }).click()
    await look(phone, 'found')
    await delegate.draft(phone, 'kind and patient')
    await button(delegate.placeToWrite(phone), 'Post').click()
    await delegate.turnTo(phone, 'My words')
    await seen(delegate.card(phone, 'kind and patient').getByText('saved ✓'))
    await look(phone, 'words')
    await phone.goto('/')
    await sees(phone, longest)
    await look(phone, 'already-in')

    await run('board.share', { board })
    for (const [what, size] of Object.entries({ narrow: NARROW, 'at 200 %': HALF_PROJECTOR })) {
      const { page: wall } = await event.openWall({ size })
      await seen(wall.getByText('kind and patient'))
      await look(wall, `wall-${what}`)
      const shown = wall.getByText(longest).filter({ visible: true }).first()
      await seen(shown)
      expect(await isWhole(shown), what).toBe(true)
      expect(await isInView(shown), what).toBe(true)
      await wall.context().close()
    }

    await run('tables.make', { count: 2, mix: true })
    const { page } = await event.openCockpit()
    await page.setViewportSize(NARROW)
    for (const tab of ['Run sheet', 'Tables', 'Room', 'Board']) {
      await button(page.getByRole('navigation', { name: 'Parts of the cockpit' }), tab).click()
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true
      })
      await look(page, `cockpit-${tab}`)
    }
    const seats = await facilitator.openSeats(page)
    await seats.getByText('Who sits where').click()
    await seats.locator('summary').filter({ hasText: 'Table 1' }).click()
    await look(page, 'seats')
    await button(seats, 'Close').click()
    await facilitator.pressInCockpit(page, 'Write for somebody …')
    await look(page, 'scribe')

    const { page: own } = await event.openDesk(`/o/e/${EVENT}/people`, NARROW)
    await sees(own, longest)
    await look(own, 'people')
    await own.getByRole('button', { name: `Change ${longest}` }).click()
    await look(own, 'person')
    await own.keyboard.press('Escape')
    for (const name of LONG.slice(1)) {
      await own.getByRole('button', { name: `Change ${name}` }).click()
      await button(organiser.personLine(own, name), 'New return code').click()
      await own.getByRole('dialog').getByRole('button').last().click()
      await own.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await own.getByRole('link', { name: /^Print .*slips/ }).click()
    await seen(own.getByRole('heading', { name: 'Return-code slips' }))
    await look(own, 'slips')
    await own.emulateMedia({ media: 'print' })
    await own.setViewportSize(A4)
    await look(own, 'slips-on-paper')
    for (const name of LONG.slice(1)) expect(await isWhole(own.getByText(name).first()), name).toBe(true)
    await own.emulateMedia({ media: 'screen' })
    await own.setViewportSize(NARROW)
    await own.goto(`/o/e/${EVENT}/record`)
    await seen(own.getByRole('heading', { name: 'Record' }))
    await look(own, 'record')
    expect(wide).toEqual([])
  })

  it('complained about nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})

/** How far down it reaches, px. */
async function foot(what: Locator): Promise<number> {
  const box = await what.first().boundingBox()
  return box ? box.y + box.height : Number.POSITIVE_INFINITY
}
/** No part of the words reaches beyond the screen, or beyond anything that they stand in. */
const isWhole = (what: Locator) =>
  what.evaluate(element => {
    const words = document.createRange()
    words.selectNodeContents(element)
    const { left, right } = words.getBoundingClientRect()
    if (left < 0 || right > innerWidth) return false
    for (let around: Element | null = element; around; around = around.parentElement) {
      const box = around.getBoundingClientRect()
      if (box.width > 0 && (left < box.left - 1 || right > box.right + 1)) return false
      if (around === element && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        return getComputedStyle(element).overflow === 'visible'
    }
    return true
  })
