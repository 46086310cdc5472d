/** Phones that the organiser signs out: what they keep goes, unless words on them never reached the event.server. */
import { noBrowser, until } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { comeBack, draft, join, placeToWrite, post } from './support/delegate.ts'
import { useSampleEvent } from './support/event.ts'

describe.skipIf(await noBrowser())('a phone that is signed out from elsewhere', () => {
  const event = useSampleEvent()

  beforeAll(async () => {
    await event.run('board.open', { board: 'review-day-one' })
  })

  async function phoneOf(name: string): Promise<{ page: Page; code: string; revoke(): Promise<void> }> {
    const { page } = await event.open()
    const code = await join(page, event.server.ready.joinCode, name, 'Keighley')
    const revoke = async () => {
      const stage = await event.desk.stage()
      const list = <T>(key: string) => (stage.view[key] ?? []) as T[]
      const device = await until(() => {
        const person = list<{ id: string; name: string }>('people').find(one => one.name === name)?.id
        return list<{ id: string; person: string }>('devices').find(one => one.person === person)?.id
      }, 'the phone on the organiser’s list')
      stage.close()
      await event.run('device.revoke', { device })
    }
    return { page, code, revoke }
  }
  const ended = (page: Page) => page.getByRole('heading', { name: 'You are not in the room' }).waitFor()
  const kept = (page: Page) =>
    page.evaluate(
      async () => (await indexedDB.databases()).filter(one => one.name?.startsWith('folkmoot page')).length,
    )
  const cookies = async (page: Page) =>
    (await page.context().cookies()).filter(one => one.name.startsWith('fm_')).length

  it('[D-15] clears what it kept, and its sign-in, when everything was saved', async () => {
    const { page, revoke } = await phoneOf('Revoked Rita')
    await post(page, 'Saved words of Rita')
    await revoke()
    await ended(page)
    await page.getByText('Nothing that you wrote is kept on this device any more.').waitFor()
    await until(async () => (await kept(page)) === 0, 'its databases to go')
    expect(await cookies(page)).toBe(0)
    expect(await page.content()).not.toContain('Saved words of Rita')
  })

  it('[D-15] keeps words that were not saved, says so, and sends them when their person comes back', async () => {
    const { page, code, revoke } = await phoneOf('Revoked Uma')
    await post(page, 'Saved words of Uma')
    await page.context().setOffline(true)
    await draft(page, 'Typed without a connection')
    await until(
      async () => /not saved/i.test((await page.getByRole('main').textContent()) ?? ''),
      'it to be called not saved',
    )
    await revoke()
    await page.context().setOffline(false)
    await ended(page)
    await page.getByText('Some of what you wrote here had not been saved.').waitFor()
    expect(await kept(page)).toBeGreaterThan(0)
    await comeBack(page, code)
    await placeToWrite(page).waitFor()
    await until(async () => (await page.content()).includes('Typed without a connection'), 'the words')
  })
})
