/** Who sits where: said by people themselves, by a table's card, or dealt; on phones, wall and paper. */
import { noBrowser, type ServerProcess, startServer } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFinds } from './support/axe.ts'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import { join } from './support/delegate.ts'
import { enterByLink, makeTables, openSeats, pairDisplay } from './support/facilitator.ts'
import { pagesOf } from './support/files.ts'
import { button, gone, photograph, seen } from './support/look.ts'
import { deviceOf, signIn } from './support/organiser.ts'
import { openScreen, PHONE, PROJECTOR } from './support/screens.ts'

const EVENT = 'better-together'
const COCKPIT = { width: 1366, height: 768 }

describe.skipIf(await noBrowser())('who sits where', () => {
  let server: ServerProcess
  let browser: OwnBrowser
  let office: Page
  let desk: Page
  let wall: Page
  let ann: Page
  let bea: Page
  const complaints: string[][] = []

  async function open(size: { width: number; height: number }): Promise<Page> {
    const screen = await openScreen(browser, server.origin, size)
    complaints.push(screen.complaints)
    return screen.page
  }
  const seat = (page: Page) => page.getByRole('region', { name: 'Your seat' })

  beforeAll(async () => {
    server = await startServer()
    browser = await openBrowser()
    office = await open(COCKPIT)
    desk = await open(COCKPIT)
    wall = await open(PROJECTOR)
    ann = await open(PHONE)
    bea = await open(PHONE)
    await signIn(office, server.ready.organiser)
    const device = await deviceOf(office.context(), server.origin, EVENT)
    const link = await device.command('link.create', { label: 'Jackie Dearden', network: null })
    await enterByLink(desk, String(link.body.url))
    await wall.goto('/d')
    const code = (await wall.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()) ?? ''
    await pairDisplay(desk, code, 'Projector')
    await join(ann, server.ready.joinCode, 'Ann Seated', 'Keighley')
    await join(bea, server.ready.joinCode, 'Bea Seated', 'Rotherham')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  it('[W-59] where people sit as they like each phone asks once, and what was said is corrected', async () => {
    await makeTables(desk, 3, 'Sit where you like')
    await seen(seat(ann).getByRole('heading', { name: 'At which table do you sit?' }))
    expect(await axeFinds(ann)).toEqual([])
    await photograph(ann, 'seats-which-table')
    await button(seat(ann), 'Table 2').click()
    await seen(seat(ann).getByText('You are at Table 2'))
    await button(seat(bea), 'Table 2').click()
    await seen(seat(bea).getByText('You are at Table 2, with Ann Seated'))
    await seen(seat(ann).getByText('You are at Table 2, with Bea Seated'))
    await photograph(ann, 'seats-my-table')
    await button(seat(ann), 'I sit somewhere else').click()
    await button(seat(ann), 'Table 3').click()
    await seen(seat(ann).getByText('You are at Table 3'))
  })

  it('[W-59] a table’s card seats whoever joins by it', async () => {
    const cora = await open(PHONE)
    const { joinCode } = server.ready
    await cora.goto(`/j/${joinCode.replace('-', '')}?table=3`)
    await cora.getByLabel('Your name').fill('Cora Card')
    await cora.getByText('Keighley', { exact: true }).click()
    await button(cora, 'Join').click()
    await button(cora, /^On to /).click()
    await seen(seat(cora).getByText('You are at Table 3, with Ann Seated'))
  })

  it('[W-60] [W-73] “Mix us” is told on the wall and on every phone, and leaves the wall when it is asked to', async () => {
    await makeTables(desk, 2, 'Mix us')
    await seen(wall.getByRole('heading', { name: 'Find your table' }))
    await seen(wall.getByText('Cora Card'))
    // Few names fill the wall as few notes do.
    const size = () =>
      wall.getByText('Cora Card').evaluate(name => Number.parseFloat(getComputedStyle(name).fontSize))
    await expect.poll(size).toBeGreaterThanOrEqual(72)
    expect(await axeFinds(wall, { without: ['page-has-heading-one'] })).toEqual([])
    await photograph(wall, 'seats-plan')
    await seen(seat(ann).getByText(/^You are at Table [12]/))
    const late = await open(PHONE)
    await join(late, server.ready.joinCode, 'Late Dora', null)
    await seen(seat(late).getByText(/^You are at Table [12], with /))
    await seen(wall.getByText('Late Dora'))
    const seats = await openSeats(desk)
    await button(seats, 'Take the plan off the wall').click()
    await gone(wall.getByRole('heading', { name: 'Find your table' }))
  })

  it('cards and the list of seats are printed, nothing cut off', async () => {
    await office.goto(`/o/e/${EVENT}/print/tables`)
    await seen(office.getByRole('heading', { name: 'Table 1' }))
    await seen(office.getByText('Cora Card'))
    expect(await axeFinds(office)).toEqual([])
    const cut = await office
      .getByRole('article')
      .evaluateAll(all => all.filter(one => one.scrollHeight > one.clientHeight + 1).length)
    expect(cut).toBe(0)
    expect(pagesOf(await office.pdf({ preferCSSPageSize: true }))).toBe(2)
    await photograph(office, 'seats-cards')
    expect(complaints.flat()).toEqual([])
  })
})
