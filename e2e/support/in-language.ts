/** Somebody whose phone speaks another language, and who has joined. */

import { t as everyScreen } from '@folkmoot/messages/every-screen'
import { t as joining } from '@folkmoot/messages/joining'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { speak } from '@folkmoot/messages/spoken'
import type { Page } from 'playwright-core'
import type { SampleEvent } from './event.ts'
import { button, seen } from './look.ts'
import { SMALL_PHONE } from './screens.ts'

/** Leaves this process speaking English. */
export async function inLanguage(
  event: SampleEvent,
  tag: string,
  name: string,
  size = SMALL_PHONE,
): Promise<Page> {
  const language = LANGUAGES[tag]
  if (!language) throw new Error(`there is no language ${tag}`)
  const { page } = await event.open(size)
  await page.goto(new URL(event.server.ready.join).pathname)
  await button(page.getByRole('group', { name: everyScreen('language') }), language.name).click()
  speak((await language.load()).translated)
  try {
    await page.getByLabel(joining('your-name')).fill(name)
    await page.getByText(joining('rather-not-say'), { exact: true }).click()
    await button(page, joining('join')).click()
    await button(page, joining('on-to', { event: 'Better Together' })).click()
    await seen(page.getByRole('main'))
  } finally {
    speak(null)
  }
  return page
}
