/** A note in Urdu, put into English by a facilitator and put better by its writer: on the wall, on phones, in files and in the desk's search. */
import { t as delegate } from '@folkmoot/messages/delegate'
import { t as noteInEnglish } from '@folkmoot/messages/note-in-english'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { speak } from '@folkmoot/messages/spoken'
import { noBrowser } from '@folkmoot/testkit'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { EVENT, useSampleEvent } from './support/event.ts'
import { freezeNow, openNotes } from './support/facilitator.ts'
import { exportRecord, KINDS } from './support/files.ts'
import { inLanguage } from './support/in-language.ts'
import { button, gone, photograph, seen, sees } from './support/look.ts'

const URDU = 'ہمیں مل کر سننا چاہیے'
const HELPED = 'We should listen together'
const OWN = 'We must hear each other out'
const BY_HELPER = 'Put into English by a helper'
const BY_WRITER = 'In English, by its writer'

/** The original stands above its English, and says its own language. */
async function isBeneath(screen: Page, english: string): Promise<void> {
  const original = screen.locator('[lang=ur]').filter({ hasText: URDU, visible: true }).last()
  const beneath = screen.locator('[lang=en]').filter({ hasText: english, visible: true }).last()
  await Promise.all([seen(original), seen(beneath)])
  const top = async (what: Locator) => (await what.boundingBox())?.y ?? Number.NaN
  expect(await top(beneath)).toBeGreaterThan(await top(original))
}

describe.skipIf(await noBrowser())('a note that others cannot read', () => {
  const event = useSampleEvent()
  afterEach(() => speak(null))
  const said = async (tag: string) => speak((await LANGUAGES[tag]?.load())?.translated ?? null)
  beforeAll(async () => {
    await event.run('event.language', { language: 'ur', readBy: 'Amina' })
  })

  it('[L-22] [L-24] stands first on every screen, and its English beneath it; its writer puts it better on the phone; both are found at the desk', async () => {
    const [wall, cockpit] = await Promise.all([
      event.openWall().then(one => one.page),
      event.openCockpit().then(one => one.page),
    ])
    const phone = await inLanguage(event, 'ur', 'عائشہ')
    const board = await event.openBoard('day-review', { visibility: 'named' })
    await said('ur')
    const place = phone.getByRole('region', { name: delegate('write') })
    await place.getByRole('textbox').fill(URDU)
    await button(place, delegate('post')).click()
    const mine = phone.getByRole('main').getByRole('article').filter({ hasText: URDU })
    await seen(mine)
    speak(null)
    await event.run('board.share', { board })

    // Whoever runs the board puts it into English.
    const notes = await openNotes(cockpit)
    await button(notes.getByRole('listitem').filter({ hasText: URDU }), /^More for/).click()
    await button(cockpit.getByRole('dialog').last(), 'Put into English …').click()
    await cockpit.getByLabel(noteInEnglish('label')).fill(HELPED)
    await photograph(cockpit, 'note-in-english-cockpit')
    await button(cockpit.getByRole('dialog').last(), noteInEnglish('save')).click()
    await gone(cockpit.getByLabel(noteInEnglish('label')))
    await button(cockpit.getByRole('dialog').last(), 'Close').click()
    await gone(cockpit.getByRole('dialog'))
    await sees(wall, BY_HELPER)
    await isBeneath(wall, HELPED)
    await photograph(wall, 'note-in-english-wall')

    // Its writer is told what a helper made of it, and puts it better.
    await said('ur')
    await button(mine, delegate('change')).click()
    await sees(phone, noteInEnglish('helper-read', { words: HELPED }))
    await phone.getByLabel(noteInEnglish('own-label')).fill(OWN)
    await phone.getByLabel(noteInEnglish('written-in')).selectOption('ur')
    await photograph(phone, 'note-in-english-phone')
    expect(
      await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    await button(mine, delegate('update')).click()
    await gone(phone.getByLabel(noteInEnglish('own-label')))
    await button(phone.getByRole('navigation', { name: delegate('pages') }), delegate('the-room')).click()
    await isBeneath(phone, OWN)
    await photograph(phone, 'note-in-english-room')
    speak(null)
    await sees(wall, BY_WRITER)
    await isBeneath(wall, OWN)
    await gone(wall.getByText(HELPED))

    await freezeNow(cockpit)
    await seen(cockpit.getByText('frozen', { exact: true }))
    const { page: desk } = await event.openDesk(`/o/e/${EVENT}/record`)
    for (const kind of KINDS) {
      const { text } = await exportRecord(desk, kind)
      const flat = text.replace(/\s+/g, ' ')
      expect(flat, kind).toContain(OWN)
      expect(flat, kind).not.toContain(HELPED)
      // In the record itself it is a part beside the words; in what is read it stands beneath them.
      if (kind !== 'json' && kind !== 'pdf') expect(flat.indexOf(URDU), kind).toBeLessThan(flat.indexOf(OWN))
      if (kind === 'md') expect(text).toContain(BY_WRITER)
    }

    await desk.getByText('Erase a note', { exact: true }).last().click()
    for (const words of ['hear other', 'سننا']) {
      await desk.getByLabel('Which note').fill(words)
      await isBeneath(desk, OWN)
    }
    await photograph(desk, 'note-in-english-desk')
  })

  it('complains of nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})
