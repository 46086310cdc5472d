/** Every language besides English on the delegate's path, while the wall, and everybody else, is in English. */

import { t as delegate } from '@folkmoot/messages/delegate'
import { t as everyScreen } from '@folkmoot/messages/every-screen'
import { t as joining } from '@folkmoot/messages/joining'
import { t as notes } from '@folkmoot/messages/notes'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { inEnglish, speak } from '@folkmoot/messages/spoken'
import { t as takeHome } from '@folkmoot/messages/take-home'
import { noBrowser } from '@folkmoot/testkit'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useSampleEvent } from './support/event.ts'
import { button, photograph, seen, sees } from './support/look.ts'
import { LAPTOP, SMALL_PHONE } from './support/screens.ts'
import { isUsable } from './support/usable.ts'

/** What somebody writes in each, in its own letters. */
const WRITTEN: Readonly<Record<string, string>> = {
  bn: 'আমাদের একসঙ্গে শোনা দরকার',
  cy: 'Dylem wrando gyda’n gilydd',
  pl: 'Powinniśmy słuchać się nawzajem',
  ur: 'ہمیں مل کر سننا چاہیے',
}

/** Words that are wider than their place, or past the screen's edge, at 320 px. */
async function longerThanTheirPlace(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 740 })
  const found = await page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const place = node.parentElement
      if (!place || !node.textContent?.trim() || place.closest('.sr-only, [aria-hidden]')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const past = [...range.getClientRects()].some(
        ({ left, right, width }) => width > 1 && (left < -1 || right > innerWidth + 1),
      )
      const isCut = getComputedStyle(place).display !== 'inline' && place.scrollWidth > place.clientWidth + 1
      if (past || isCut) found.push(node.textContent)
    }
    return found
  })
  if (before) await page.setViewportSize(before)
  return found
}

describe.skipIf(await noBrowser())('another language on the delegate’s path', () => {
  const event = useSampleEvent()
  const door = () => new URL(event.server.ready.join).pathname
  afterEach(() => speak(null))
  beforeAll(async () => {
    for (const language of Object.keys(LANGUAGES))
      await event.run('event.language', { language, readBy: 'Amina' })
  })

  async function isWell(page: Page, name: string): Promise<void> {
    await isUsable(page)
    expect(await longerThanTheirPlace(page), name).toEqual([])
    await photograph(page, name)
    await page.setViewportSize({ width: 1366, height: 768 })
    await photograph(page, `${name}-laptop`)
    await page.setViewportSize(SMALL_PHONE)
  }
  const languageOf = (page: Page) =>
    page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
  const tabs = (page: Page): Locator => page.getByRole('navigation', { name: delegate('pages') })

  it.each(Object.keys(LANGUAGES))(
    '[L-1] [L-7] [L-8] a person joins, writes and reads the room in their language (%s), and the wall is in English',
    async tag => {
      const { name, dir, load } = LANGUAGES[tag] as (typeof LANGUAGES)[string]
      const board = await event.openBoard('open-board', { visibility: 'named' })
      const wall = (await event.openWall()).page
      const { page } = await event.open(SMALL_PHONE)
      await page.goto(door())
      await page.getByLabel('Your name').fill('Gwen Iqbal')
      const offered = page.getByRole('group', { name: 'Language' })
      await button(offered, name).click()

      // In one tap, without a reload, and with what was typed.
      speak((await load()).translated)
      await seen(page.getByLabel(joining('your-name')))
      expect(await languageOf(page)).toEqual([tag, dir])
      expect(await page.getByLabel(joining('your-name')).inputValue()).toBe('Gwen Iqbal')
      await isWell(page, `${tag}-1-join`)
      await page.getByText(joining('rather-not-say'), { exact: true }).click()
      await button(page, joining('join')).click()
      await seen(page.getByRole('heading', { name: joining('you-are-in') }))
      await isWell(page, `${tag}-2-code`)
      await button(page, joining('on-to', { event: 'Better Together' })).click()

      await seen(tabs(page))
      const place = page.getByRole('region', { name: delegate('write') })
      await seen(place)
      await isWell(page, `${tag}-3-write`)
      // Drafts of ours: who will see it stands there in English, too.
      await seen(page.locator('main [lang=en]').filter({ hasText: 'The room will see your name' }))
      const words = WRITTEN[tag]
      if (!words) throw new Error(`${tag} has no words in WRITTEN`)
      await place.getByRole('textbox').fill(words)
      await button(place, delegate('post')).click()
      await seen(
        page
          .getByRole('main')
          .getByRole('article')
          .filter({ hasText: words })
          .getByText(notes('saved', { saved: 'saved' })),
      )
      await event.run('board.share', { board })
      await button(tabs(page), delegate('the-room')).click()
      await seen(
        page
          .getByRole('region', { name: delegate('the-room') })
          .getByRole('article')
          .filter({ hasText: words }),
      )
      await isWell(page, `${tag}-4-room`)
      await button(tabs(page), delegate('my-words')).click()
      await seen(page.getByText(takeHome('take-home'), { exact: true }))
      await isWell(page, `${tag}-5-my-words`)

      // Kept on the device.
      await page.reload()
      await seen(tabs(page))
      expect(await languageOf(page)).toEqual([tag, dir])

      await sees(wall, words)
      expect(await languageOf(wall)).toEqual(['en', ''])
      await button(page.getByRole('group', { name: everyScreen('language') }), 'English').click()
      await seen(page.getByRole('navigation', { name: inEnglish(() => delegate('pages')) }))
      expect(await languageOf(page)).toEqual(['en', 'ltr'])
    },
  )

  it('[L-7] a sentence that is longer than its place is found', async () => {
    const { page } = await event.open(SMALL_PHONE)
    await page.goto(door())
    await seen(page.getByLabel('Your name'))
    expect(await longerThanTheirPlace(page)).toEqual([])
    const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
    await page.getByText('I’d rather not say').evaluate((place, word) => {
      place.textContent = word
      ;(place as HTMLElement).style.whiteSpace = 'nowrap'
    }, long)
    expect(await longerThanTheirPlace(page)).toEqual([long])
  })

  it('[L-5] whoever speaks English fetches nothing of another language, and one is fetched when it is chosen', async () => {
    const { page, requests } = await event.open(LAPTOP, { locale: 'cy' })
    const catalogue = new RegExp(`/assets/(${Object.keys(LANGUAGES).join('|')})-`)
    const fetched = () => requests.flatMap(one => catalogue.exec(one)?.[1] ?? [])
    await page.goto(door())
    const offered = page.getByRole('group', { name: 'Language' })
    const others = Object.entries(LANGUAGES).flatMap(([tag, { name }]) => (tag === 'cy' ? [] : name))
    // The browser's own language first.
    await expect
      .poll(() => offered.getByRole('button').allTextContents())
      .toEqual(['Cymraeg', 'English', ...others])
    expect(fetched()).toEqual([])
    await button(offered, 'Cymraeg').click()
    speak((await (LANGUAGES.cy as (typeof LANGUAGES)[string]).load()).translated)
    await seen(page.getByLabel(joining('your-name')))
    expect(new Set(fetched())).toEqual(new Set(['cy']))
  })

  it('[L-3] a language that is switched off is not spoken, and comes back with the switch', async () => {
    const { page } = await event.open(SMALL_PHONE)
    await page.goto(door())
    await button(page.getByRole('group', { name: 'Language' }), 'Cymraeg').click()
    await expect.poll(() => languageOf(page)).toEqual(['cy', 'ltr'])
    await event.run('event.language', { language: 'cy', readBy: null })
    await page.reload()
    await seen(page.getByLabel('Your name'))
    expect(await page.getByRole('button', { name: 'Cymraeg' }).count()).toBe(0)
    await event.run('event.language', { language: 'cy', readBy: 'Megan' })
    await page.reload()
    await expect.poll(() => languageOf(page)).toEqual(['cy', 'ltr'])
  })
})
