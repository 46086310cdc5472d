/**
 * One activity of the sample, from its sheets to its record, with an Urdu and a Welsh phone, two people on paper and one by keyboard alone,
 * on one wall in English.
 */
import { t as delegate } from '@folkmoot/messages/delegate'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { t as paper } from '@folkmoot/messages/paper'
import { speak } from '@folkmoot/messages/spoken'
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { EVENT, useSampleEvent } from './support/event.ts'
import { choose, doNext, freezeNow, pressInCockpit } from './support/facilitator.ts'
import { exportRecord } from './support/files.ts'
import { inLanguage } from './support/in-language.ts'
import { button, gone, photograph, seen, sees, textOf } from './support/look.ts'
import { LAPTOP } from './support/screens.ts'

const SAID = {
  ur: 'ہمیں مل کر سننا چاہیے',
  cy: 'Dylem wrando gyda’n gilydd',
  keyboard: 'The gate was open and people came',
  sheets: ['Forty parents stood in the yard', 'والدین صحن میں کھڑے تھے'],
}

/** Presses Tab until what has the focus is this; nobody needs more stops than a page has. */
async function tabTo(page: Page, what: 'textarea' | RegExp): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab')
    const [tag, name] = await page.evaluate(() => {
      const one = document.activeElement
      return [one?.tagName.toLowerCase() ?? '', one?.textContent?.trim() ?? '']
    })
    if (typeof what === 'string' ? tag === what : tag === 'button' && what.test(name)) return
  }
  throw new Error(`no way by Tab to ${what}`)
}

describe.skipIf(await noBrowser())('a day in two languages', () => {
  const event = useSampleEvent()
  afterEach(() => speak(null))
  const said = async (tag: string) => speak((await LANGUAGES[tag]?.load())?.translated ?? null)
  beforeAll(async () => {
    await event.run('event.language', { language: 'cy', readBy: 'Megan' })
    await event.run('event.language', { language: 'ur', readBy: 'Amina' })
  })

  it('[L-16] goes from its sheets to its record on one wall, and nobody’s words are altered', async () => {
    const [wall, cockpit, desk, keys] = await Promise.all([
      event.openWall().then(one => one.page),
      event.openCockpit().then(one => one.page),
      event.openDesk(`/o/e/${EVENT}/print/sheets`).then(one => one.page),
      event.open(LAPTOP).then(one => one.page),
    ])
    // The sheets are printed before anybody comes.
    await desk.getByLabel('Language of the paper').selectOption({ label: 'Urdu' })
    await said('ur')
    await sees(desk, paper('hand-in'))
    const sheet = desk.getByRole('article').filter({ hasText: 'Review day one' }).first()
    await seen(sheet.getByText('کیا؟', { exact: true }))
    const code = ((await sheet.locator('.sheet-code').textContent()) ?? '').trim()
    speak(null)

    const urdu = await inLanguage(event, 'ur', 'عائشہ')
    const welsh = await inLanguage(event, 'cy', 'Gwen')
    await keys.goto(new URL(event.server.ready.join).pathname)
    await keys.getByLabel('Your name').focus()
    await keys.keyboard.type('Kit Byrne')
    await keys.keyboard.press('Enter')
    // The network is still to be said: by arrow keys among its choices.
    await keys.getByRole('radio').last().focus()
    await keys.keyboard.press('Space')
    await tabTo(keys, /^Join$/)
    await keys.keyboard.press('Enter')
    await seen(button(keys, 'On to Better Together'))
    await tabTo(keys, /^On to Better Together$/)
    await keys.keyboard.press('Enter')

    await choose(cockpit, 'Review day one')
    await doNext(cockpit, 'Open for writing')
    for (const [phone, tag, question] of [
      [urdu, 'ur', 'کیا؟'],
      [welsh, 'cy', 'Beth ?'],
    ] as const) {
      await said(tag)
      await seen(phone.getByRole('heading', { name: question, exact: true }))
      const place = phone.getByRole('region', { name: delegate('write') })
      await place.getByRole('textbox').fill(SAID[tag])
      await button(place, delegate('post')).click()
      await seen(phone.getByRole('main').getByRole('article').filter({ hasText: SAID[tag] }))
      await photograph(phone, `two-languages-${tag}`)
    }
    speak(null)
    await sees(keys, 'What ?')
    await tabTo(keys, 'textarea')
    await keys.keyboard.type(SAID.keyboard)
    await tabTo(keys, /^Post$/)
    await keys.keyboard.press('Enter')
    await seen(keys.getByRole('main').getByRole('article').filter({ hasText: SAID.keyboard }))

    // Two people wrote on paper; the code on their sheets says which board it is.
    await pressInCockpit(cockpit, 'Type a stack of sheets …')
    await cockpit.getByLabel('Code on the sheet').fill(code)
    for (const words of SAID.sheets) {
      await cockpit.getByLabel('Words to “What ?”').fill(words)
      await cockpit.keyboard.press('Control+Enter')
      await seen(cockpit.getByRole('listitem').filter({ hasText: words }))
    }
    await button(cockpit, 'Done').click()
    await gone(cockpit.getByRole('dialog'))

    await doNext(cockpit, 'Reveal “What ?”')
    const all = [SAID.ur, SAID.cy, SAID.keyboard, ...SAID.sheets]
    for (const [phone, tag] of [
      [urdu, 'ur'],
      [welsh, 'cy'],
    ] as const) {
      await said(tag)
      await button(phone.getByRole('navigation', { name: delegate('pages') }), delegate('the-room')).click()
    }
    speak(null)
    for (const words of all) for (const screen of [wall, urdu, welsh]) await sees(screen, words)
    expect(await wall.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await textOf(wall)).toContain('What ?')
    await seen(wall.locator('[lang=ur]').filter({ hasText: SAID.ur }))
    await photograph(wall, 'two-languages-wall')

    await freezeNow(cockpit)
    await seen(cockpit.getByText('frozen', { exact: true }))
    await desk.goto(`/o/e/${EVENT}/record`)
    const { text } = await exportRecord(desk, 'md')
    expect(text).toContain('What ?')
    for (const words of all) expect(text).toContain(words)
    expect(text).not.toContain('کیا؟')
  })

  it('complains of nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})
