/** What an organiser does, by the words at the desk. */
import { type Device, device } from '@folkmoot/testkit'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { answerDialog, button } from './look.ts'

export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await button(page, 'Sign in on this device').click()
  await page.getByRole('heading', { name: 'The organiser’s desk' }).waitFor()
}

/** For commands over HTTP, with the sign-in of a desk that is open: the organiser's link works once. */
export async function deviceOf(context: BrowserContext, origin: string, event: string): Promise<Device> {
  const cookies = await context.cookies()
  const cookie = cookies.map(one => `${one.name}=${one.value}`).join('; ')
  return device(origin, 'organiser', event, cookie)
}

export async function openEvent(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await turnTo(page, 'Overview')
}

/** “Overview”, “Agenda”, “People” or “Record”. */
export async function turnTo(page: Page, tab: string): Promise<void> {
  await page.getByRole('navigation', { name: 'This event' }).getByRole('link', { name: tab }).click()
}

/** Whom to speak to, and who receives the record. */
export async function nameTrusted(page: Page, contact: string, receiver: string): Promise<void> {
  await button(page, 'Change these names').click()
  await page.getByLabel('Whom to speak to about somebody’s safety').fill(contact)
  await page.getByLabel('Who receives the record').fill(receiver)
  await button(page, 'Save the names').click()
  await button(page, 'Change these names').waitFor()
}

/** Makes a facilitator's link and answers its address, which is shown this once. */
export async function makeLink(page: Page, label: string): Promise<string> {
  await button(page, 'Make a facilitator link').click()
  await page.getByLabel('For whom').fill(label)
  await button(page, 'Make the link').click()
  const shown = page.getByRole('region', { name: `The link for ${label}` })
  const url = (await shown.getByRole('code').textContent()) ?? ''
  await button(shown, 'I have passed it on').click()
  return url
}

export async function pairScreen(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code on the screen').fill(code)
  await button(page, 'Pair the screen').click()
  await page.getByText('The screen is paired.').first().waitFor()
}

export async function addPerson(page: Page, name: string, network?: string): Promise<void> {
  await turnTo(page, 'People')
  await button(page, 'Add somebody').click()
  const form = page.getByRole('region', { name: 'Add somebody' })
  await form.getByLabel('Name').fill(name)
  if (network) await form.getByLabel('Network').selectOption({ label: network })
  await button(form, 'Add').click()
  await page.getByText(`${name} is in.`).first().waitFor()
  await button(form, 'Cancel').click()
}

/** The lines of everybody with this name. */
export function personLine(page: Page, name: string): Locator {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^(Change|Close) ${name}$`) }) })
}

/** A button that asks first: presses it and then the one that does it. */
export async function confirm(page: Page, asks: string | Locator, does: string): Promise<void> {
  await (typeof asks === 'string' ? button(page, asks) : asks).click()
  await answerDialog(page, does)
}
