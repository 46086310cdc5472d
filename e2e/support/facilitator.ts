/** What a facilitator does, by the words in the cockpit. */
import { until } from '@folkmoot/testkit'
import type { Locator, Page } from 'playwright-core'
import { answerDialog, button } from './look.ts'

/** By a link of the organiser's, to the cockpit. */
export async function enterByLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await button(page, 'Sign in on this device').click()
  await runSheet(page).waitFor()
}

export function runSheet(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Run sheet' })
}

/** Brings a session into the middle of the cockpit; the room sees nothing of that. */
export async function choose(page: Page, session: string): Promise<void> {
  await runSheet(page).getByRole('button', { name: session }).first().click()
}

/** Presses the large button, which must say this; where it asks once more, says yes. */
export async function doNext(page: Page, label: string | RegExp): Promise<void> {
  const large = next(page, label).first()
  await large.waitFor()
  const asks = (await large.getAttribute('aria-haspopup')) === 'dialog'
  await large.click()
  if (asks) await answerDialog(page, label)
}

export function next(page: Page, label: string | RegExp): Locator {
  return button(page.getByRole('main'), label)
}

/** Does one thing by its name, where it stands: on a button in view, or else in More. */
export async function pressInCockpit(page: Page, name: string): Promise<void> {
  const inView = button(page.getByRole('main'), name).filter({ visible: true }).first()
  if (await inView.isVisible()) return inView.click()
  const more = await openMore(page)
  const offered = offer(more, name)
  // While More is open what is behind it is hidden from whoever goes by roles.
  const behind = page
    .getByRole('button', { name, exact: true, includeHidden: true })
    .filter({ visible: true })
    .first()
  await offered.or(behind).first().waitFor()
  if (await offered.isVisible()) await offered.click()
  else await page.keyboard.press('Escape')
  await more.waitFor({ state: 'detached' })
  if (await inView.isVisible()) await inView.click()
}

/** All that can be done besides what is in view, as a dialog. */
export async function openMore(page: Page): Promise<Locator> {
  await button(page, 'More …').click()
  return page.getByRole('dialog', { name: 'More', exact: true })
}

/** One thing to do, in {@link openMore}. */
export function offer(more: Locator, name: string): Locator {
  return more.getByRole('option').filter({ has: more.page().getByText(name, { exact: true }) })
}

/** Is there something of that name to do, in view or in More? */
export async function canPress(page: Page, name: string): Promise<boolean> {
  if ((await button(page, name).count()) > 0) return true
  const more = await openMore(page)
  await more.getByRole('option').first().waitFor()
  const there = (await offer(more, name).count()) > 0
  await answerDialog(page, 'Close')
  return there
}

/** Freezes the board in the middle of the cockpit without a last call. */
export async function freezeNow(page: Page): Promise<void> {
  const large = next(page, /^Freeze this board/)
  const asks = button(page.getByRole('main'), /^Freeze (this board )?…$/)
  await large.or(asks).first().waitFor()
  if ((await asks.count()) > 0) {
    await asks.first().click()
    await answerDialog(page, 'Freeze now')
  } else await large.click()
}

/** Who sits where, as a dialog. */
export async function openSeats(page: Page): Promise<Locator> {
  await pressInCockpit(page, 'Tables and seats …')
  return page.getByRole('dialog', { name: 'Tables and seats' })
}

export async function pairDisplay(page: Page, code: string, label: string): Promise<void> {
  await pressInCockpit(page, 'Pair a display …')
  await page.getByLabel('Code on the screen').fill(code)
  await page.getByLabel('What to call it').fill(label)
  await answerDialog(page, 'Pair')
}

/** Everybody is dealt a seat, or says where they sit. */
export async function makeTables(
  page: Page,
  n: number,
  way: 'Mix us' | 'Sit where you like' = 'Mix us',
): Promise<void> {
  const seats = await openSeats(page)
  const anew = button(seats, 'Make tables anew …')
  const again = await anew.isVisible()
  await seats.getByRole('textbox', { name: 'Tables' }).fill(String(n))
  await seats.getByLabel('How people sit').selectOption(way)
  await button(seats, again ? 'Make tables anew …' : 'Make tables').click()
  if (again) await button(page.getByRole('dialog').last(), `Make ${n} tables`).click()
  await anew.waitFor()
  await button(seats, 'Close').click()
}

/** Straight to a phase, by its name on the strip. */
export async function goTo(page: Page, phase: string): Promise<void> {
  await pressInCockpit(page, `Go to “${phase}”`)
}

/** “Revealed. Undo”: takes back what was done last. */
export async function undo(page: Page, label = 'Undo'): Promise<void> {
  await button(page.getByRole('region', { name: 'Just done' }), label).click()
}

export function groupPane(page: Page): Locator {
  return page.getByRole('dialog').filter({ hasText: 'Put notes together' })
}

/** A note as one moves it about. */
export function chip(page: Page, words: string): Locator {
  return groupPane(page).locator('[data-note]').filter({ hasText: words })
}

/** A group by its name, or “Not in a group”. */
export function group(page: Page, name: string): Locator {
  return groupPane(page).getByRole('region', { name, exact: true })
}

/** Drags a note with the mouse onto something of the pane. */
export async function drag(page: Page, words: string, onto: Locator): Promise<void> {
  await chip(page, words).scrollIntoViewIfNeeded()
  const from = await chip(page, words).boundingBox()
  const to = await onto.boundingBox()
  if (!from || !to) throw new Error(`nothing to drag: ${words}`)
  await page.mouse.move(from.x + 20, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 3 })
  await page.mouse.move(to.x + to.width / 2, to.y + Math.min(20, to.height / 2), { steps: 6 })
  await page.mouse.up()
}

/** Seats people in this order, whoever sat where before. */
export async function seat(page: Page, tables: Record<string, readonly string[]>): Promise<void> {
  const seats = await openSeats(page)
  const find = seats.getByLabel('Find a person')
  const all = Object.entries(tables).flatMap(([table, people]) => people.map(name => ({ table, name })))
  const move = async (name: string, table: string) => {
    await find.fill(name)
    const list = seats.getByLabel(`Table of ${name}`).first()
    await list.selectOption({ label: table })
    await until(async () => (await list.isEnabled()) && (await chosen(list)) === table, `${name} at ${table}`)
  }
  for (const { name } of all) await move(name, 'no seat')
  for (const { table, name } of all) await move(name, table)
  await button(seats, 'Close').click()
}

function chosen(list: Locator): Promise<string | null> {
  return list.evaluate(element => (element as HTMLSelectElement).selectedOptions[0]?.text ?? null)
}

/** Thanks whoever speaks at a table, for people who have no device to do it. */
export async function nextSpeaker(page: Page, table: string): Promise<void> {
  await pressInCockpit(page, 'Help a table …')
  const tables = page.getByRole('dialog', { name: 'Help a table' })
  const own = tables.getByRole('listitem').filter({ hasText: table })
  await own.getByText(table).first().click()
  await button(own, 'Next').click()
  await button(tables, 'Close').click()
}

/** Somebody who was quoted and has no device answers aloud. */
export async function askAloud(page: Page, name: string): Promise<void> {
  await pressInCockpit(page, `Ask ${name} …`)
  await answerDialog(page, 'They agree')
}

export async function openNotes(page: Page): Promise<Locator> {
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Notes/ })
    .click()
  return page.getByRole('dialog').filter({ hasText: 'Notes' })
}

function noteIn(notes: Locator, words: string): Locator {
  return notes.getByRole('listitem').filter({ hasText: words })
}

export async function letThrough(page: Page, ...texts: string[]): Promise<void> {
  const notes = await openNotes(page)
  for (const words of texts) await button(noteIn(notes, words), 'Let through').click()
  for (const words of texts) await button(noteIn(notes, words), 'Let through').waitFor({ state: 'detached' })
  await answerDialog(page, 'Close')
}

export async function hide(page: Page, words: string, reason: string): Promise<void> {
  const notes = await openNotes(page)
  await button(noteIn(notes, words), 'Hide …').click()
  await page.getByLabel('Reason, for its author').fill(reason)
  await button(page, 'Hide this note').click()
  await noteIn(notes, words).getByRole('button', { name: 'Bring back' }).waitFor()
  await button(page.getByRole('dialog').last(), 'Close').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** What somebody without a device says, typed for them. */
export async function writeFor(page: Page, person: string, question: string, words: string): Promise<void> {
  await pressInCockpit(page, 'Write for somebody …')
  await page.getByLabel('Who is speaking').selectOption({ label: person })
  await page.getByLabel('Which question').selectOption({ label: question })
  await page.getByLabel('Their words').fill(words)
  await button(page.getByRole('dialog'), 'Post').click()
  await page.getByText(`Posted for ${person}.`).waitFor()
  await answerDialog(page, 'Close')
}
