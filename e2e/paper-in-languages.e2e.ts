/** What is handed to people on paper, in the languages of the event: nothing cut, codes as they are typed, and the facilitator’s cribs in English. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { t as tLanguages } from '@folkmoot/messages/languages'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { t } from '@folkmoot/messages/paper'
import { speak } from '@folkmoot/messages/spoken'
import { noBrowser } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { EVENT, useSampleEvent } from './support/event.ts'
import { button, photograph, seen, sees } from './support/look.ts'

/** Pages with something past their edge, and lines of paper that stand in one another. */
function cutOff(page: Page): Promise<string[]> {
  return page.locator('main.paper').evaluate(main => {
    const found: string[] = []
    for (const leaf of main.querySelectorAll<HTMLElement>('.leaf')) {
      const name = leaf.getAttribute('aria-label') ?? ''
      if (leaf.scrollHeight > leaf.clientHeight + 1 || leaf.scrollWidth > leaf.clientWidth + 1)
        found.push(`${name}: past its edge`)
      const edge = leaf.getBoundingClientRect()
      for (const one of leaf.querySelectorAll<HTMLElement>('p, h2, .fill-in, strong, bdi')) {
        const box = one.getBoundingClientRect()
        if (box.width === 0) continue
        if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1)
          found.push(`${name}: ${one.textContent}`)
      }
      // Prompts never run into the foot.
      for (const part of leaf.querySelectorAll<HTMLElement>('.sheet-prompts'))
        if (part.scrollHeight > part.clientHeight + 2) found.push(`${name}: its prompts run over`)
      // Room to write is left on every sheet that has lines.
      for (const lines of leaf.querySelectorAll<HTMLElement>('.sheet-lines'))
        if (lines.clientHeight < 20) found.push(`${name}: ${lines.clientHeight} px to write on`)
    }
    return found
  })
}

describe.skipIf(await noBrowser())('paper in other languages', () => {
  const event = useSampleEvent()
  afterEach(() => speak(null))
  beforeAll(async () => {
    for (const language of Object.keys(LANGUAGES))
      await event.run('event.language', { language, readBy: 'Amina' })
    await event.run('event.update', { safetyContact: 'Jo at the desk', recordGoesTo: 'the National College' })
  })

  async function inPrint(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await photograph(page, name)
    expect(await cutOff(page), name).toEqual([])
    const folder = process.env.FOLKMOOT_PICTURES
    if (folder) writeFileSync(join(folder, `${name}.pdf`), await page.pdf({ preferCSSPageSize: true }))
  }

  it.each(Object.entries(LANGUAGES))(
    '[L-14] [L-15] sheets, poster, slips and cards in %s: whole, in its direction, codes from left to right',
    async (tag, { inEnglish, dir, load }) => {
      const { page } = await event.openDesk(`/o/e/${EVENT}/print/poster`)
      await page.getByLabel(tLanguages('on-paper')).selectOption({ label: inEnglish })
      speak((await load()).translated)
      await sees(page, t('scan-square'))
      const paper = page.locator('main.paper')
      expect([await paper.getAttribute('lang'), await paper.getAttribute('dir')]).toEqual([tag, dir])
      // The desk around it goes on in English.
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
      await seen(button(page, 'Print'))
      for (const code of await paper.locator('.poster-code bdi, .poster-address bdi').all())
        expect(await code.evaluate(one => getComputedStyle(one).direction)).toBe('ltr')
      await inPrint(page, `paper-${tag}-poster`)

      await page.goto(`/o/e/${EVENT}/print/sheets`)
      speak(null)
      await page.getByLabel(tLanguages('on-paper')).selectOption({ label: inEnglish })
      speak((await load()).translated)
      await sees(page, t('hand-in'))
      const codes = paper.locator('.sheet-code bdi')
      for (const code of await codes.allTextContents()) expect(code).toMatch(/^[A-Z0-9]{2,6}$/)
      expect(await codes.first().evaluate(one => getComputedStyle(one).direction)).toBe('ltr')
      // Nobody has read our drafts: who will see it stands there in English, too.
      await sees(page, /The room will see your name and your network/)
      await inPrint(page, `paper-${tag}-sheets`)

      await page.goto(`/o/e/${EVENT}/print/tables`)
      speak(null)
      await page.getByLabel(tLanguages('on-paper')).selectOption({ label: inEnglish })
      speak((await load()).translated)
      await sees(page, t('scan-to-sit'))
      await inPrint(page, `paper-${tag}-tables`)

      await page.goto(`/o/e/${EVENT}/print/back`)
      speak(null)
      await page.getByLabel(tLanguages('on-paper')).selectOption({ label: inEnglish })
      speak((await load()).translated)
      await sees(page, t('here-before'))
      await inPrint(page, `paper-${tag}-back`)

      // What whoever runs it reads is in English.
      await page.goto(`/o/e/${EVENT}/print/cribs`)
      await sees(page, 'Press the large button, step by step')
      expect(await page.getByLabel(tLanguages('on-paper')).count()).toBe(0)
    },
  )
})
