/** Publishing from the desk: for the programme at once, for the public after one has read it and another has signed. */
import { call, type Device, noBrowser, type ServerProcess, startServer, until } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { join, placeToWrite, post } from './support/delegate.ts'
import { button, gone, photograph, seen } from './support/look.ts'
import { deviceOf, openEvent, signIn, turnTo } from './support/organiser.ts'
import { openScreen, SMALL_PHONE } from './support/screens.ts'

const EVENT = 'better-together'
const LAPTOP = { width: 1366, height: 768 }
const KEPT = 'our parents trust the youth centre'
const TOLD = 'ring Ann Closing at 01274 555 0199'

describe.skipIf(await noBrowser())('publishing', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let desk: Page
  let boss: Device
  const complaints: string[][] = []

  async function open(size: { width: number; height: number }): Promise<Page> {
    const screen = await openScreen(browser, server.origin, size)
    complaints.push(screen.complaints)
    return screen.page
  }
  async function command(name: string, input: object): Promise<Record<string, unknown>> {
    const { status, body } = await boss.command(name, input)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const library = () => desk.getByRole('region', { name: 'The library' })
  const reading = (on = desk) => on.getByRole('region', { name: 'Read before it is public' })
  const addressFor = async (audience: string) =>
    (await library()
      .getByRole('region', { name: `For ${audience}` })
      .locator('code')
      .textContent()) ?? ''

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    desk = await open(LAPTOP)
    const phone = await open(SMALL_PHONE)
    await signIn(desk, server.ready.organiser)
    boss = await deviceOf(desk.context(), server.origin, EVENT)
    const stage = await boss.stage()
    const [session] = stage.view.agenda as { id: string }[]
    stage.close()
    const prompts = [{ id: null, text: 'What now?' }]
    const given = { board: null, session: session?.id, title: 'The last word', visibility: 'named' }
    const { board } = await command('board.save', { ...given, format: 'open-board', prompts })
    await command('board.begin', { board })
    await join(phone, server.ready.joinCode, 'Ann Closing', 'Keighley')
    await seen(placeToWrite(phone))
    await post(phone, KEPT)
    await post(phone, TOLD)
    await command('board.share', { board })
    const wall = boss.board(String(board))
    const written = await until(
      () => {
        const ids = [...wall.doc.getMap('notes').keys()]
        return ids.length === 2 ? ids : null
      },
      'two notes',
      30_000,
    )
    wall.destroy()
    await command('board.phase', { board, phase: 'group' })
    await command('groups.arrange', {
      board,
      rev: 0,
      groups: [{ id: 'g-trust', name: 'Whom parents ask', notes: written }],
    })
    await command('board.freeze', { board, now: true })
    const cookie = (await phone.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const said = await call(
      server.origin,
      `/api/events/${EVENT}/commands/consent.set`,
      { answer: 'all', entries: {} },
      { cookie, 'x-folkmoot-as': 'delegate' },
    )
    expect(said.status).toBe(200)
    await phone.close()
    await openEvent(desk, 'Better Together')
    await turnTo(desk, 'Record')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  it('[C-56] for the programme: one press, and the pages are at the address that the desk shows', async () => {
    await seen(library())
    await button(library(), 'Publish for the programme').click()
    await seen(library().getByText('Its pages are there.'))
    await seen(library().getByText('This address works in this building’s network'))
    expect(await axeFinds(desk)).toEqual([])
    await photograph(desk, 'publishing-programme')
    const reader = await open(SMALL_PHONE)
    await reader.goto(await addressFor('programme and funder'))
    await seen(reader.getByText('For the programme and its funder.'))
    await seen(reader.getByRole('link', { name: 'Better Together', exact: true }))
    const [folder] = await Promise.all([
      desk.waitForEvent('download'),
      library().getByRole('link', { name: 'Take the folder along' }).click(),
    ])
    expect(folder.suggestedFilename()).toBe('library-programme.zip')
    await reader.close()
  })

  it('[C-64] a theme: said by somebody, joined from published groups, changed, removed', async () => {
    await library().getByRole('link', { name: 'Themes across events' }).click()
    await seen(desk.getByRole('heading', { name: 'Themes across events' }))
    await button(desk, 'Add a theme').click()
    await desk.getByLabel('Name', { exact: true }).fill('Trust')
    await desk.getByLabel('What is meant by it').fill('Whom people ask first.\nNot: institutions.')
    await desk.getByLabel('Who says so').fill('The editors')
    await button(desk, 'Save the theme').click()
    await seen(desk.getByText('Choose one group at least.'))
    await desk.getByRole('checkbox', { name: 'Whom parents ask' }).check()
    expect(await axeFinds(desk)).toEqual([])
    await photograph(desk, 'themes-form')
    await button(desk, 'Save the theme').click()
    await seen(desk.getByText('For the public, another organiser signs it'))
    expect(await axeFinds(desk)).toEqual([])
    await photograph(desk, 'themes')
    await desk.setViewportSize(SMALL_PHONE)
    await photograph(desk, 'themes-phone')
    await desk.setViewportSize(LAPTOP)
    await button(desk, 'Change “Trust”').click()
    await desk.getByLabel('Name', { exact: true }).fill('Asking first')
    await button(desk, 'Save the theme').click()
    await seen(desk.getByRole('heading', { name: 'Asking first' }))
    await button(desk, 'Remove “Asking first”').click()
    await button(desk.getByRole('dialog'), 'Remove').click()
    await seen(desk.getByText('No theme yet.'))
    await desk.goBack()
    await seen(library())
  })

  it('[C-57] [C-58] for the public: read, looked at as a stranger, signed on another device', async () => {
    await library()
      .getByRole('radio', { name: /^public/ })
      .check()
    await button(library(), 'Prepare the public edition').click()
    await seen(reading().getByText('One is not decided yet.'))
    await seen(reading().getByText(/a name of somebody here: Ann/))
    await photograph(desk, 'publishing-reading')
    const asks = button(reading(), 'I have read it: it may be signed')
    expect(await asks.getAttribute('aria-disabled')).toBe('true')
    await button(reading(), 'Leave out').click()
    await seen(reading().getByText('All are decided. One is left out.'))
    expect(await axeFinds(desk)).toEqual([])
    const stranger = await open(LAPTOP)
    await stranger.goto(
      (await reading().getByRole('link', { name: 'View as a stranger' }).getAttribute('href')) ?? '',
    )
    await stranger.getByRole('link', { name: 'Better Together', exact: true }).click()
    await stranger.getByRole('link', { name: 'The last word' }).click()
    await seen(stranger.getByText(KEPT))
    expect(await stranger.getByText('01274').count()).toBe(0)
    await asks.click()
    await seen(reading().getByText(/Another organiser opens this page/))
    expect(await button(reading(), 'Sign and publish').count()).toBe(0)

    const { body } = await call(
      server.origin,
      '/api/commands/organiser.invite',
      { label: 'Bea' },
      { cookie: boss.cookie, 'x-folkmoot-as': 'organiser' },
    )
    const second = await open(LAPTOP)
    await signIn(second, String(body.url))
    await openEvent(second, 'Better Together')
    await turnTo(second, 'Record')
    await seen(reading(second).getByText(/asks you to sign/))
    await photograph(second, 'publishing-signing')
    await button(reading(second), 'Sign and publish').click()
    await button(second.getByRole('dialog'), 'Sign and publish').click()
    await gone(reading(second))
    await seen(library().getByText(/signed by Bea/))
    await seen(library().getByRole('region', { name: 'For the public' }).getByText('Its pages are there.'))
    await photograph(desk, 'publishing-public')
    await stranger.goto(await addressFor('the public'))
    await seen(stranger.getByText('For everybody.'))
  })

  it('[C-56] withdrawn, it is there no more', async () => {
    const address = await addressFor('the public')
    await button(library(), 'Withdraw it: this event, from the library for the public').click()
    await button(desk.getByRole('dialog'), 'Withdraw').click()
    await seen(library().getByText('withdrawn: it is shown nowhere'))
    const reader = await open(SMALL_PHONE)
    const answer = await reader.goto(address)
    expect(answer?.status()).toBe(404)
    await photograph(reader, 'publishing-nothing-here')
  })

  it('complains of nothing', () => {
    expect(complaints.flat().filter(one => !/404/.test(one))).toEqual([])
  })
})
