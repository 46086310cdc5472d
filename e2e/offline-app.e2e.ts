/** The app kept on a device, as browsers allow over https and on the machine itself: it opens without a connection. */
import { noBrowser, until } from '@folkmoot/testkit'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, join, placeToWrite, post, turnTo } from './support/delegate.ts'
import { EVENT, useSampleEvent } from './support/event.ts'
import { button, photograph, seen, sees } from './support/look.ts'
import { type LossyDoor, lossyDoor } from './support/lossy-door.ts'
import { SMALL_PHONE } from './support/screens.ts'

describe.skipIf(await noBrowser())('the app without a connection', () => {
  const event = useSampleEvent()
  const { open, run } = event
  let door: LossyDoor
  beforeAll(async () => {
    door = await lossyDoor(event.server.origin)
    await run('board.open', { board: 'why-are-we-here' })
  })
  afterAll(() => door?.close())

  async function phoneOf(name: string): Promise<{ page: Page; context: BrowserContext }> {
    const { page, context } = await open(SMALL_PHONE, { origin: door.origin, serviceWorkers: 'allow' })
    await join(page, event.server.ready.joinCode, name, 'Keighley')
    await seen(placeToWrite(page))
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    return { page, context }
  }
  /** The tab is closed, and the app opened again. */
  async function reopen(context: BrowserContext, page: Page, path = `/e/${EVENT}`): Promise<Page> {
    await page.close()
    const next = await context.newPage()
    await next.goto(path)
    return next
  }
  const note = (page: Page, n: number) => page.getByLabel(`Your note, ${n}`)

  it('[W-86] opens with one’s own words, is written on, and sends them once when the connection is back', async () => {
    const { page: first, context } = await phoneOf('Offline Olu')
    await post(first, 'said before the tunnel')
    door.cut()
    const page = await reopen(context, first)
    await sees(page, 'Your words on this device')
    await sees(page, /No connection just now/)
    expect(await note(page, 1).inputValue()).toBe('said before the tunnel')
    await button(page, 'Another note for the same board').click()
    await note(page, 2).fill('thought of in the tunnel')
    await photograph(page, 'opened-offline')
    const again = await reopen(context, page)
    await expect.poll(() => note(again, 2).inputValue()).toBe('thought of in the tunnel')
    door.mend()
    await seen(card(again, 'said before the tunnel').getByText('saved ✓'))
    await sees(again, 'saved ✓')
    const elsewhere = await open()
    await elsewhere.context.addCookies(await context.cookies())
    await elsewhere.page.goto(`/e/${EVENT}`)
    await turnTo(elsewhere.page, 'My words')
    await sees(elsewhere.page, 'thought of in the tunnel')
    expect(await elsewhere.page.getByText('thought of in the tunnel').count()).toBe(1)
  })

  it('[W-86] keeps the files of the build alone: no words, no names, nothing that the server answers of an event', async () => {
    const { page } = await phoneOf('Offline Canary')
    await post(page, 'canary words in the hall')
    const kept = await page.evaluate(async () => {
      const all: { path: string; text: string }[] = []
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          const answer = await cache.match(request)
          all.push({ path: new URL(request.url).pathname, text: (await answer?.text()) ?? '' })
        }
      }
      return all
    })
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.filter(({ path }) => !/^\/(app\.html|assets\/[^/]+)$/.test(path))).toEqual([])
    expect(
      kept.filter(({ text }) => /canary|Offline/i.test(text) && /Canary words|Offline Canary/.test(text)),
    ).toEqual([])
    expect(kept.some(({ text }) => text.includes('canary words'))).toBe(false)
  })

  it('[W-86] clears a device that was signed out meanwhile, as soon as it hears of it', async () => {
    const { page: first, context } = await phoneOf('Offline Rita')
    await post(first, 'saved words of Rita')
    const stage = await event.desk.stage()
    const list = <T>(key: string) => (stage.view[key] ?? []) as T[]
    const device = await until(() => {
      const person = list<{ id: string; name: string }>('people').find(one => one.name === 'Offline Rita')?.id
      return list<{ id: string; person: string }>('devices').find(one => one.person === person)?.id
    }, 'the phone on the organiser’s list')
    stage.close()
    door.cut()
    const page = await reopen(context, first)
    await sees(page, 'Your words on this device')
    await run('device.revoke', { device })
    door.mend()
    await seen(page.getByRole('heading', { name: 'You are not in the room' }))
    await sees(page, 'Nothing that you wrote is kept on this device any more.')
    expect(await page.content()).not.toContain('saved words of Rita')
    door.cut()
    const again = await reopen(context, page)
    await sees(again, /room/i)
    expect(await again.getByText('Your words on this device').count()).toBe(0)
    door.mend()
  })

  it('[W-86] shows nobody’s words to whoever came in since on the same device', async () => {
    const { page: first, context } = await phoneOf('Offline Ann')
    await post(first, 'words of Ann alone')
    await first.goto(`/j/${event.server.ready.joinCode}`)
    await first.getByLabel('Your name').fill('Offline Ben')
    await first.getByText('Keighley', { exact: true }).click()
    await button(first, 'Join').click()
    await seen(
      first
        .getByRole('heading', { name: 'You are in' })
        .or(first.getByRole('heading', { name: /in already/ })),
    )
    door.cut()
    const page = await reopen(context, first)
    await sees(page, /room|words/i)
    expect(await page.content()).not.toContain('words of Ann alone')
    door.mend()
  })

  it('[W-87] can be installed: a manifest, icons of its sizes, and a start that works', async () => {
    const { page } = await phoneOf('Installer')
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const manifest = await page.evaluate(async at => (await fetch(at ?? '')).json(), address)
    expect(manifest).toMatchObject({ name: 'Folkmoot', start_url: '/', display: 'standalone' })
    for (const { src, sizes } of manifest.icons as { src: string; sizes: string }[]) {
      const size = await page.evaluate(async at => {
        const image = new Image()
        image.src = at
        await image.decode()
        return `${image.naturalWidth}x${image.naturalHeight}`
      }, src)
      if (sizes !== 'any') expect(size, src).toBe(sizes)
    }
  })

  it('complained about nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})
