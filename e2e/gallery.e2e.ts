/**
 * Every state of the phone, the cockpit and the desk, and every part of `design/`, drawn by the real components from made-up
 * views (`apps/web/src/gallery`): nothing too small, cut off or over something else, and nothing for axe to complain about.
 * Each is drawn and measured at its own size; with axe, and on a narrower screen, a sample of phone and cockpit (`closely.ts`).
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { noBrowser } from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { closely } from './support/closely.ts'
import {
  countControls,
  flaws,
  type Gallery,
  openGallery,
  unseenFocus,
  withoutEdge,
} from './support/gallery.ts'
import { photograph } from './support/look.ts'

const DESIGN = join(import.meta.dirname, '..', 'apps', 'web', 'src', 'design')
const PHONE = { width: 360, height: 740 }
const NARROW = { width: 320, height: 740 }
const LAPTOP = { width: 1366, height: 768 }
/** The same laptop at 200 %. */
const HALF_LAPTOP = { width: 683, height: 384 }
const SHEET = { width: 560, height: 740 }

/** How many controls a facilitator meets at once besides the run sheet, in whatever state; all else stands in More. */
const MOST_CONTROLS = 14

/** States that each differ most from the others, and that people look at longest. */
const ALWAYS = [
  'phone/join-name',
  'phone/write-anonymous',
  'phone/posted-few',
  'phone/not-saved',
  'phone/share-anonymous',
  'phone/vote',
  'phone/round-speaking',
  'phone/my-words',
  'phone/long-names',
  'phone/activity-thinking-hats',
  'cockpit/day-review-write',
  'cockpit/day-review-share',
  'cockpit/day-review-group',
  'cockpit/day-review-vote',
  'cockpit/day-review-closed',
  'cockpit/most-notes',
  'cockpit/round',
  'cockpit/tables-and-seats',
  'cockpit/disk-full',
  'cockpit/full-hall',
]

/** As long as a busy machine may take for so many screens. */
const ALL_MS = 600_000

describe.skipIf(await noBrowser())('the gallery', { timeout: ALL_MS }, () => {
  let gallery: Gallery
  let close: ReadonlySet<string>
  beforeAll(async () => {
    gallery = await openGallery()
    close = closely(gallery.names, ALWAYS)
  })
  afterAll(() => gallery?.close())

  /** Draws each scene, and tells all that is wrong at the end. */
  async function eachScene(screen: string, look: (name: string) => Promise<string[]>): Promise<void> {
    const wrong: Record<string, string[]> = {}
    const names = gallery.names.filter(name => name.startsWith(`${screen}/`))
    expect(names.length).toBeGreaterThan(5)
    gallery.errors()
    for (const name of names) {
      await gallery.show(name)
      const found = [...(await look(name)), ...gallery.errors()]
      if (found.length > 0) wrong[name] = found
      await photograph(gallery.page, `gallery-${name.replace('/', '-')}`)
    }
    expect(wrong).toEqual({})
  }
  async function at(size: { width: number; height: number }, told: string): Promise<string[]> {
    const before = gallery.page.viewportSize()
    await gallery.page.setViewportSize(size)
    const found = await flaws(gallery.page)
    if (before) await gallery.page.setViewportSize(before)
    return found.map(one => `${told}: ${one}`)
  }

  /** What only a close look finds: by axe, and on a narrower screen. */
  async function closer(
    name: string,
    size: { width: number; height: number },
    told: string,
  ): Promise<string[]> {
    return close.has(name) ? [...(await axeFinds(gallery.page)), ...(await at(size, told))] : []
  }

  it('[W-50] every state of the phone is whole, readable and within a thumb’s reach, with one thing to do', async () => {
    const { page } = gallery
    await page.setViewportSize(PHONE)
    await eachScene('phone', async name => [
      ...(await flaws(page, { targets: true, onePrimary: true })),
      ...(await closer(name, NARROW, '320 px')),
    ])
  })

  it('[W-51] [W-61] every state of the cockpit stands within a laptop’s screen, with one thing to do and fourteen controls at most', async () => {
    const { page } = gallery
    await page.setViewportSize(LAPTOP)
    const counted: Record<string, number> = {}
    await eachScene('cockpit', async name => {
      const found = await flaws(page, { onePrimary: true })
      const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
      if (over > 0) found.push(`${over} px higher than the screen`)
      const here = await countControls(page)
      counted[name.slice('cockpit/'.length)] = here
      if (here > MOST_CONTROLS) found.push(`${here} controls`)
      return [...found, ...(await closer(name, HALF_LAPTOP, '200 %'))]
    })
    console.log(`controls besides the run sheet: ${JSON.stringify(counted)}`)
  })

  it('the organiser’s desk is whole and readable, on a phone too', async () => {
    const { page } = gallery
    await page.setViewportSize(LAPTOP)
    await eachScene('desk', async () => [
      ...(await flaws(page)),
      ...(await axeFinds(page)),
      ...(await at(NARROW, '320 px')),
    ])
  })

  it('every part of design/ is whole in each of its states, from right to left too, and shows where one is', async () => {
    const { page } = gallery
    await page.setViewportSize(SHEET)
    const parts = readdirSync(DESIGN).filter(file => file.endsWith('.tsx'))
    expect(gallery.names.filter(name => name.startsWith('design/'))).toEqual(
      parts.map(file => `design/${basename(file, '.tsx')}`).sort((a, b) => a.localeCompare(b)),
    )
    await eachScene('design', async name => {
      const found = [
        ...(await flaws(page, { targets: true })),
        ...(await axeFinds(page)),
        ...(await unseenFocus(page)),
      ]
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      found.push(...(await at(NARROW, 'right to left at 320 px')))
      await page.evaluate(() => document.documentElement.removeAttribute('dir'))
      await page.emulateMedia({ forcedColors: 'active' })
      found.push(...(await withoutEdge(page)))
      await page.emulateMedia({ forcedColors: 'none' })
      // What breaks there is made up, and React tells of it.
      if (name === 'design/Boundary') gallery.errors()
      return found
    })
  })
})
