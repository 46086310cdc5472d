/** What a delegate does on the panel of each format, by the words on their screen. */
import { until } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import * as delegate from './delegate.ts'
import type { Hall, Person } from './hall.ts'
import { button, seen, sees } from './look.ts'
import type { Received } from './received.ts'

/** Where one writes, wherever one was on a phone. */
export async function toWriting(page: Page): Promise<void> {
  await delegate.turnTo(page, 'Write')
}

/** The room's notes: another page on a phone, beside one's own writing on a laptop. */
export async function toTheRoom(page: Page): Promise<void> {
  const tab = button(page.getByRole('navigation', { name: 'Pages' }), 'The room')
  if (await tab.isVisible()) await tab.click()
  await seen(page.getByRole('region', { name: 'The room' }))
}

export interface WriteOptions {
  /** The number of the prompt, where one chooses. */
  prompt?: number
  /** Before the words: what the panel asks first. */
  first?(page: Page): Promise<void>
  /** After them: the small answers. */
  after?(page: Page): Promise<void>
  /** Who else may have the words before they are revealed. */
  knows?: readonly Received[]
}

/** Writes and posts; from the first key on, nobody else may have these words till they are revealed. */
export async function write(
  hall: Pick<Hall, 'secrets'>,
  person: Person,
  words: string,
  options: WriteOptions = {},
): Promise<void> {
  const { page } = person
  hall.secrets.keep(words, [person.received, ...(options.knows ?? [])])
  if (options.prompt) await delegate.goToPrompt(page, options.prompt)
  await options.first?.(page)
  await delegate.placeToWrite(page).getByRole('textbox').first().fill(words)
  await options.after?.(page)
  await button(delegate.placeToWrite(page), 'Post').click()
  await seen(delegate.card(page, words).getByText('saved ✓'))
}

/** Everybody at once: one line each, in the order of the cast. */
export async function writeAll(
  hall: Pick<Hall, 'secrets' | 'delegates'>,
  lines: readonly string[],
  options: (n: number) => WriteOptions = () => ({}),
) {
  await Promise.all(
    lines.map((words, n) =>
      write(hall, hall.delegates[n % hall.delegates.length] as Person, words, options(n)),
    ),
  )
}

/** Answers one of a format's small questions: a text by its label, or a choice or step by its words. */
export const says =
  (label: string, words: string) =>
  (page: Page): Promise<void> =>
    page
      .getByRole('main')
      .getByRole('textbox', { name: new RegExp(`^${label}`) })
      .fill(words)
export const picks =
  (words: string) =>
  async (page: Page): Promise<void> => {
    const radio = page.getByRole('radio', { name: words, exact: true })
    // Not `check`: that wants to see it at once, and a tap shows once it is on the page. Its words are what one taps.
    await page.getByRole('main').locator('label').filter({ has: radio }).click()
    await until(() => radio.isChecked(), `“${words}” to be chosen`)
  }

/** One of the opening quotations, by some of its words. */
export const quotes =
  (words: string) =>
  (page: Page): Promise<void> =>
    button(page.getByRole('main'), new RegExp(words)).click()

/** How far along one is with every aim: a tap each. */
export async function tapAims(page: Page, step: string): Promise<void> {
  const aims = page
    .getByRole('main')
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
  // Not `check`: that wants to see it at once, and a tap shows once it is on the page. That every tap counted is seen below.
  for (const aim of await aims.all())
    await aim.getByRole('radio', { name: step, exact: true }).click({ force: true })
  const n = await aims.count()
  await seen(page.getByText(`${n} of ${n} answered · saved as you tap`))
}

/** Whose words they are, before one types them. */
export const toldBy =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await button(page, 'I am typing for somebody else').click()
    await page.getByLabel('Whose story is it?').fill(name.slice(0, 4))
    await button(page.getByRole('region', { name: 'People' }), new RegExp(`^${name}`)).click()
  }

/** Whom one found, before a few words of theirs. */
export const whoWas =
  (name: string) =>
  (page: Page): Promise<void> =>
    delegate.choosePerson(page, name)

/** One phone keeps a table's time, from the first speaker to the last. */
export async function keepTime(page: Page, of: number): Promise<void> {
  for (let heard = 0; heard < of; heard++) {
    await sees(page, `${heard} of ${of} heard`)
    // One's own minute ends with the large button; somebody else's is asked about.
    const own = button(page, heard < of - 1 ? 'Thank you, next' : 'Thank you, that was all')
    const others = page.getByRole('button', { name: /has finished$/ })
    await seen(own.or(others))
    if (await own.isVisible()) await own.click()
    else {
      await others.click()
      await button(page, 'Yes, next').click()
    }
  }
  await sees(page, /Your table has finished|Write|I’m here because/)
}
