/** A wall in Welsh and in Urdu, and phones beside it, while whoever leads reads English. */
import { type Device, joinAs, noBrowser, organiser, type ServerProcess, startServer } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as delegate from './support/delegate.ts'
import * as facilitator from './support/facilitator.ts'
import { button, PATIENCE_MS, photograph, sees, seesNoMore } from './support/look.ts'

const EVENT = 'better-together'

describe.skipIf(await noBrowser())('a wall in another language', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let boss: Device
  let wall: Page
  let cockpit: Page
  let phone: Page

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    boss = await organiser(server, EVENT)
    const link = (await boss.command('link.create', { label: 'Jackie', network: null })).body.url as string
    wall = await open(1920, 1080)
    cockpit = await open(1366, 768)
    phone = await open(360, 740)
    await facilitator.enterByLink(cockpit, link)
    await wall.goto('/d')
    const code = (await wall.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()) ?? ''
    await facilitator.pairDisplay(cockpit, code, 'Main hall')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  async function open(width: number, height: number): Promise<Page> {
    const context = await browser.newContext({
      baseURL: server.origin,
      viewport: { width, height },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    return page
  }
  const switchOn = (language: string, readBy: string | null) =>
    boss.command('event.language', { language, readBy })
  const speak = (language: string) => boss.command('event.wall-language', { language })

  /** What the document says it is written in, and how much of the screen is cut off. */
  const documentOf = (page: Page) =>
    page.evaluate(() => {
      const screen = document.querySelector('.wall-screen')
      const cut = screen
        ? Math.max(screen.scrollHeight - screen.clientHeight, screen.scrollWidth - screen.clientWidth)
        : -1
      return { lang: document.documentElement.lang, dir: document.documentElement.dir, cut }
    })

  it('[L-21] speaks what its organiser chose while people come in, with the event’s own words as they are', async () => {
    for (const name of ['Asha', 'Ben', 'Carys']) await joinAs(server, server.ready.joinCode, name, 'keighley')
    await sees(wall, 'Three people in')
    await switchOn('cy', 'Megan of Bangor')
    await switchOn('ur', 'Amina')
    await speak('cy')
    await sees(wall, '3 o bobl i mewn')
    await wall.getByRole('img', { name: /^Cod QR: ymuno yn/ }).waitFor()
    await sees(wall, 'Better Together')
    expect(await documentOf(wall)).toEqual({ lang: 'cy', dir: 'ltr', cut: 0 })
    await photograph(wall, 'wall-welcome-cy')
  })

  it('[L-20] [L-21] goes from one to the other while people write, and phones keep to their own', async () => {
    await delegate.join(phone, server.ready.joinCode, 'Dafydd', 'Keighley')
    await facilitator.choose(cockpit, 'Why are we here?')
    await facilitator.doNext(cockpit, 'Open this board')
    await sees(wall, 'I’m here because')
    await sees(wall, /Ymunwch yn .* · cod/)
    await phone.getByRole('navigation', { name: 'Prompts' }).waitFor()
    await button(phone, 'Cymraeg').click()
    await phone.getByRole('navigation', { name: 'Cwestiynau' }).waitFor()
    await photograph(phone, 'phone-write-cy')
    await speak('ur')
    await sees(wall, /یہاں شامل ہوں/)
    await sees(wall, 'I’m here because')
    expect(await documentOf(wall)).toEqual({ lang: 'ur', dir: 'rtl', cut: 0 })
    await photograph(wall, 'wall-write-ur')
    await phone.getByRole('navigation', { name: 'Cwestiynau' }).waitFor()
    await button(phone, 'اردو').click()
    await phone.getByRole('navigation', { name: 'سوالات' }).waitFor()
    await photograph(phone, 'phone-write-ur')
  })

  it('[L-21] speaks English as soon as its language is switched off', async () => {
    await switchOn('ur', null)
    await sees(wall, /Join at .* · code/)
    await seesNoMore(wall, /یہاں شامل ہوں/)
    expect(await documentOf(wall)).toMatchObject({ lang: 'en', dir: 'ltr' })
  })
})
