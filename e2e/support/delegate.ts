/** What a delegate does, by the words on their screen. */
import { showCode } from '@folkmoot/kit'
import type { Locator, Page } from 'playwright-core'
import { button, seen } from './look.ts'

/** From the address and the code to the event's page. Answers the return code that was shown. */
export async function join(page: Page, code: string, name: string, network: string | null): Promise<string> {
  await page.goto('/')
  await page.getByLabel('Join code').fill(showCode(code).toLowerCase())
  await button(page, 'Find the event').click()
  await page.getByLabel('Your name').fill(name)
  await page.getByText(network ?? 'I’d rather not say', { exact: true }).click()
  await button(page, 'Join').click()
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
  const returnCode = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
  await button(page, /^On to /).click()
  await page.getByText(name).first().waitFor()
  return returnCode
}

export async function comeBack(page: Page, returnCode: string): Promise<void> {
  await page.goto('/')
  await button(page, 'I have been here before').click()
  await page.getByLabel('Your return code').fill(returnCode)
  await button(page, 'Come back in').click()
}

export function placeToWrite(page: Page): Locator {
  return page.getByRole('region', { name: 'Write' })
}

/** Types without posting. */
export async function draft(page: Page, words: string): Promise<void> {
  await placeToWrite(page).getByRole('textbox').fill(words)
}

/** Writes and posts, and waits until the server has it. */
export async function post(page: Page, words: string): Promise<void> {
  await draft(page, words)
  await button(placeToWrite(page), 'Post').click()
  await seen(card(page, words).getByText('saved ✓'))
}

/** One of my entries. */
export function card(page: Page, words: string): Locator {
  return page.getByRole('main').getByRole('article').filter({ hasText: words })
}

export async function update(page: Page, words: string, by: string): Promise<void> {
  await button(card(page, words), 'Change').click()
  const open = page
    .getByRole('main')
    .getByRole('article')
    .filter({ has: button(page, 'Update') })
  await open.getByRole('textbox').fill(by)
  await button(open, 'Update').click()
}

export async function takeBack(page: Page, words: string): Promise<void> {
  await button(card(page, words), 'Take back').click()
  await button(card(page, words), 'Take it back').click()
}

/** “Write”, “The room” or “My words”. */
export async function turnTo(page: Page, tab: string): Promise<void> {
  await button(page.getByRole('navigation', { name: 'Pages' }), tab).click()
}

/** Goes to a prompt by its number. */
export async function goToPrompt(page: Page, n: number): Promise<void> {
  await button(page.getByRole('navigation', { name: 'Prompts' }), new RegExp(`^${n} of `)).click()
}

/** “Find someone who”: whom, by the first letters of their name, and what they said. */
export async function find(page: Page, prompt: number, whom: string, words: string): Promise<void> {
  await goToPrompt(page, prompt)
  await choosePerson(page, whom)
  await post(page, words)
}

export async function choosePerson(page: Page, whom: string): Promise<void> {
  await page.getByLabel('Whom did you find?').fill(whom.slice(0, 4))
  await button(page.getByRole('region', { name: 'People' }), new RegExp(`^${whom}`)).click()
}

export async function typePerson(page: Page, name: string): Promise<void> {
  await page.getByLabel('Whom did you find?').fill(name)
  await button(page, `Use “${name}” as typed`).click()
}

/** The request of somebody who quotes me. */
export function quotation(page: Page): Locator {
  return page.getByRole('region', { name: 'Someone quoted you' })
}

/** A note as the room sees it. */
export function roomNote(page: Page, words: string): Locator {
  return page.getByRole('region', { name: 'The room' }).getByRole('article').filter({ hasText: words })
}

/** Says one of the format's kind things about a note, and waits until the server has it. */
export async function say(page: Page, words: string, kind: string): Promise<void> {
  const mark = button(roomNote(page, words), new RegExp(`^${kind}`))
  await mark.click()
  await seen(
    roomNote(page, words).locator('[aria-pressed=true]:not(.border-dashed)').filter({ hasText: kind }),
  )
}

/** One dot more on a note or group, by the words beside the buttons. */
export async function giveDot(page: Page, about: string): Promise<void> {
  await button(page.getByRole('group', { name: `Dots for “${about}”` }), 'One dot more').click()
}
