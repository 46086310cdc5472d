/** Larger text, other letters, more room and reading aloud: of a person's own device, kept there, and whole on a phone. */
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import * as delegate from './support/delegate.ts'
import { useSampleEvent } from './support/event.ts'
import { flaws } from './support/gallery.ts'
import { button, photograph } from './support/look.ts'
import { LAPTOP, SMALL_PHONE } from './support/screens.ts'

const OPEN = 'Text and reading aloud'
const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))

/** A browser that has these voices; what it is asked to say is kept in `said`. Browsers of tests have none. */
function voices(): void {
  const all = [
    { lang: 'en-GB', localService: true, default: true, name: 'On the device', voiceURI: 'here' },
    { lang: 'ur-PK', localService: false, default: false, name: 'Somewhere else', voiceURI: 'there' },
  ]
  const said: string[] = []
  Object.assign(window, { said, cancelled: 0 })
  Object.defineProperty(window, 'speechSynthesis', {
    value: Object.assign(new EventTarget(), {
      getVoices: () => all,
      speak: (one: { text: string; voice: { name: string } }) => said.push(`${one.voice.name}: ${one.text}`),
      cancel: () => Object.assign(window, { cancelled: 1 }),
    }),
  })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string
      voice: unknown
      lang = ''
      constructor(text: string) {
        this.text = text
      }
    },
  })
}
const said = (page: Page) => page.evaluate(() => [...(window as unknown as { said: string[] }).said])
const cancelled = (page: Page) => page.evaluate(() => (window as unknown as { cancelled: number }).cancelled)

describe.skipIf(await noBrowser())('text and reading aloud', { timeout: 240_000 }, () => {
  const event = useSampleEvent()
  const { open } = event

  it('[W-78] larger text, other letters and more room are chosen at the door or inside, take effect at once, are kept on that device alone, and everything stays whole', async () => {
    const board = await event.openBoard('ideas-and-dots', { visibility: 'named' })
    const { page, requests } = await open(SMALL_PHONE)
    await page.goto(new URL(event.server.ready.join).pathname)
    await page.getByLabel('Your name').waitFor()
    expect(await rootSize(page)).toBe(16)
    await button(page, OPEN).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Largest').check()
    await expect.poll(() => rootSize(page)).toBe(24)
    await photograph(page, 'text-settings-door')
    await dialog.getByLabel('Larger').check()
    await expect.poll(() => rootSize(page)).toBe(20)
    expect(requests.filter(one => /opendyslexic/i.test(one))).toEqual([])
    await dialog.getByLabel('OpenDyslexic').check()
    await dialog.getByLabel('More room').check()
    await expect.poll(() => requests.filter(one => /opendyslexic/i.test(one)).length).toBeGreaterThan(0)
    await button(dialog, 'Done').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(OPEN)

    await delegate.join(page, event.server.ready.joinCode, 'Larger Text', 'Keighley')
    await delegate.placeToWrite(page).waitFor()
    expect(await rootSize(page)).toBe(20)
    const style = () =>
      page.evaluate(() => {
        const { fontFamily, letterSpacing, lineHeight, fontSize, textAlign } = getComputedStyle(
          document.querySelector('main h2') as Element,
        )
        return {
          fontFamily,
          spaced: Number.parseFloat(letterSpacing) / Number.parseFloat(fontSize),
          high: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
          textAlign,
        }
      })
    expect((await style()).fontFamily).toMatch(/^"?OpenDyslexic/)
    expect((await style()).spaced).toBeGreaterThan(0.05)
    expect((await style()).high).toBeGreaterThan(1.7)
    expect((await style()).textAlign).toBe('start')
    await delegate.post(page, 'Words in larger letters')
    await event.run('board.share', { board })
    for (const size of ['Larger', 'Largest'] as const) {
      await button(page, OPEN).click()
      await dialog.getByLabel(size, { exact: true }).check()
      expect(await flaws(page)).toEqual([])
      await photograph(page, `text-settings-${size}`)
      await button(dialog, 'Done').click()
      await dialog.waitFor({ state: 'detached' })
      for (const tab of ['The room', 'My words', 'Write'] as const) {
        await delegate.turnTo(page, tab)
        expect(await flaws(page, { targets: true }), `${size}, ${tab}`).toEqual([])
        await photograph(page, `text-settings-${size}-${tab.replace(' ', '-')}`)
      }
    }
    await page.reload()
    await delegate.placeToWrite(page).waitFor()
    expect(await rootSize(page)).toBe(24)
    const other = await open(LAPTOP)
    await delegate.join(other.page, event.server.ready.joinCode, 'Usual Text', 'Keighley')
    expect(await rootSize(other.page)).toBe(16)
    // A wall is everybody's: whoever opened it on this browser does not set it.
    await page.goto('/d')
    await page.getByRole('heading').first().waitFor()
    expect(await rootSize(page)).toBe(16)
    expect(event.complaints()).toEqual([])
  })

  it('[W-79] a prompt and notes are read aloud by a voice of the device alone, in their language, until one turns away; where there is none there is no button', async () => {
    const board = await event.openBoard('ideas-and-dots', { visibility: 'named' })
    const { page, context } = await open(SMALL_PHONE, { init: voices })
    await delegate.join(page, event.server.ready.joinCode, 'Listening', 'Keighley')
    await delegate.post(page, 'A garden for all. And a bench.')
    await delegate.post(page, 'سب کے لیے ایک باغ')
    expect(await button(page, /^Read aloud/).count()).toBe(0)
    await button(page, OPEN).click()
    await page.getByRole('dialog').getByLabel('Read aloud').check()
    await photograph(page, 'read-aloud-chosen')
    await button(page.getByRole('dialog'), 'Done').click()
    await button(page, /^Read aloud/)
      .first()
      .click()
    await expect.poll(async () => (await said(page)).length).toBeGreaterThan(0)
    expect((await said(page)).every(one => one.startsWith('On the device: '))).toBe(true)
    await button(page, 'Stop reading').click()
    await expect.poll(() => cancelled(page)).toBe(1)
    await event.run('board.share', { board })
    await delegate.turnTo(page, 'The room')
    const room = page.getByRole('region', { name: 'The room' })
    await button(room, 'Read aloud: A garden for all. And a bench.').click()
    await expect.poll(() => said(page)).toContain('On the device: And a bench.')
    // Urdu has a voice, but it is somewhere on the network.
    await room.getByText('سب کے لیے ایک باغ').waitFor()
    expect(await button(room, /^Read aloud: سب/).count()).toBe(0)
    expect(await flaws(page, { targets: true })).toEqual([])
    await photograph(page, 'read-aloud-room')
    await page.evaluate(() => Object.assign(window, { cancelled: 0 }))
    await page.goto('about:blank').catch(() => {})
    await context.close()

    const silent = await open(SMALL_PHONE, {
      init: () =>
        Object.defineProperty(window, 'speechSynthesis', {
          value: { getVoices: () => [], addEventListener() {}, removeEventListener() {} },
        }),
    })
    await delegate.join(silent.page, event.server.ready.joinCode, 'Without Voice', 'Keighley')
    await button(silent.page, OPEN).click()
    await silent.page.getByText('This device has no voices of its own').waitFor()
    expect(await silent.page.getByLabel('Read aloud').count()).toBe(0)
    expect(event.complaints()).toEqual([])
  })

  it('[W-79] what is read stops when its words leave the screen', async () => {
    const board = await event.openBoard('ideas-and-dots', { visibility: 'named' })
    const { page } = await open(SMALL_PHONE, { init: voices })
    await delegate.join(page, event.server.ready.joinCode, 'Leaving', 'Keighley')
    await delegate.placeToWrite(page).waitFor()
    await button(page, OPEN).click()
    await page.getByRole('dialog').getByLabel('Read aloud').check()
    await button(page.getByRole('dialog'), 'Done').click()
    await button(page, /^Read aloud/)
      .first()
      .click()
    await button(page, 'Stop reading').first().waitFor()
    expect(await cancelled(page)).toBe(0)
    await event.run('board.freeze', { board, now: true })
    await event.openBoard('day-review')
    await expect.poll(() => cancelled(page)).toBe(1)
  })
})
