/** Day one under one address, day two under another: two of the phones are real browsers, the others come over the same doors. */

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import {
  type Delegate,
  device,
  joinAs,
  noBrowser,
  organiser,
  type ServerProcess,
  type Stage,
  startServer,
  until,
} from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from './support/browser.ts'
import * as delegate from './support/delegate.ts'
import { EVENT } from './support/event.ts'
import { enterByLink } from './support/facilitator.ts'
import { button, photograph, seen } from './support/look.ts'
import { LAPTOP, openScreen, SMALL_PHONE } from './support/screens.ts'

const PEOPLE = 40

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}

describe.skipIf(await noBrowser())('the second morning', { timeout: 240_000 }, () => {
  let browser: OwnBrowser
  let server: ServerProcess
  let port: number
  const stages: Stage[] = []
  const complaints: string[][] = []
  const old = () => `http://127.0.0.1:${port}`
  const anew = () => `http://127.0.0.2:${port}`
  const start = (publicUrl: string, dir?: string) =>
    startServer({
      port,
      args: ['--host', '0.0.0.0', '--public-url', publicUrl],
      ...(dir !== undefined && { dir }),
    })
  const open = async (origin: string, size = SMALL_PHONE) => {
    const screen = await openScreen(browser, origin, size)
    complaints.push(screen.complaints)
    return screen.page
  }

  beforeAll(async () => {
    ;[browser, port] = await Promise.all([openBrowser(), freePort()])
    server = await start(old())
  })
  afterAll(async () => {
    for (const stage of stages) stage.close()
    await browser?.close()
    await server?.discard()
  })

  it('[H-33] [H-35] [H-37] [H-38] [D-22] forty are back; drafts come over where the old address can be opened once more, and nobody is doubled', async () => {
    const desk = await organiser(server, EVENT)
    const run = async (name: string, input: object) => {
      const answer = await desk.command(name, input)
      expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200)
      return answer.body
    }
    const session = 'session-review-day-one'
    const newBoard = async (title: string) => {
      const prompts = [{ text: 'What did you see ?' }]
      const about = { session, title, format: 'open-board', prompts, visibility: 'named' }
      const { board } = await run('board.save', { board: null, ...about })
      await run('board.open', { board })
      return board
    }
    // Something was made today.
    await run('board.freeze', { board: await newBoard('What we saw before'), now: true })
    await run('stage.show', { board: await newBoard('What we saw'), session })
    const code = server.ready.joinCode
    const asha = await open(old())
    await delegate.join(asha, code, 'Asha Begum', 'Keighley')
    await delegate.draft(asha, 'Words of the first day')
    await seen(asha.getByText('saved ✓'))
    const ben = await open(old())
    await delegate.join(ben, code, 'Ben Carter', 'Rotherham')
    const others: Delegate[] = []
    for (let i = 2; i < PEOPLE; i++) others.push(await joinAs({ origin: old() }, code, `Person Number${i}`))
    // The evening: the wall shows what was made, and phones say what to keep.
    await run('wall.made', { shown: true })
    await seen(ben.getByText(/Keep your return code: [0-9A-Z]{4}-[0-9A-Z]{4}/))
    await photograph(ben, 'second-morning-evening')
    const { dir } = server
    await server.kill()
    await delegate.draft(asha, 'Words of the first day, and of the night')
    await seen(asha.getByText(/not saved/i).first())
    await ben.context().close()

    server = await start(anew(), dir)
    expect(server.ready).toMatchObject({ join: `${anew()}/j/${code}`, movedFrom: old() })
    // Her tab is still open, under the old address, which this computer has once more.
    const over = asha.getByRole('region', { name: 'Folkmoot has a new address' })
    await seen(over.getByText('Everything you wrote here is saved.'))
    await photograph(asha, 'second-morning-go-over')
    await button(over, 'Go on at the new address').click()
    await asha.waitForURL(`${anew()}/e/${EVENT}`)
    await expect
      .poll(() => delegate.placeToWrite(asha).getByRole('textbox').inputValue())
      .toBe('Words of the first day, and of the night')
    await expect(over.count()).resolves.toBe(0)

    // He has lost his code, and gives his name as before.
    const benAgain = await open(anew())
    await benAgain.goto(`/j/${code}`)
    await seen(benAgain.getByText('Were you here before, under another address?'))
    await benAgain.getByLabel('Your name').fill('ben carter')
    await benAgain.getByText('Rotherham', { exact: true }).click()
    await button(benAgain, 'Join').click()
    await benAgain.getByRole('heading', { name: 'You are in' }).waitFor()
    await button(benAgain, /^On to /).click()
    for (const [i, { name, returnCode }] of others.entries()) {
      if (i % 2) {
        const fresh = await joinAs({ origin: anew() }, code, name)
        stages.push(await fresh.stage())
      } else {
        const answer = await fetch(`${anew()}/api/return`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code: returnCode }),
        })
        const cookie = answer.headers
          .getSetCookie()
          .map(line => line.split(';')[0])
          .join('; ')
        stages.push(await device(anew(), 'delegate', EVENT, cookie).stage())
      }
    }
    const boss = await organiser(server, EVENT)
    const told = await boss.stage()
    stages.push(told)
    const cockpit = await open(anew(), LAPTOP)
    await enterByLink(
      cockpit,
      String((await boss.command('link.create', { label: 'Jackie', network: null })).body.url),
    )
    const panel = cockpit.getByRole('region', { name: 'Coming back' })
    await seen(panel.getByText('20 gave their names instead of a code.'))
    await photograph(cockpit, 'second-morning-cockpit')
    await button(panel, 'Who comes back …').click()
    await photograph(cockpit, 'second-morning-who')
    await button(cockpit.getByRole('dialog'), 'Same name, same network: let all 20 in').click()
    await seen(cockpit.getByRole('dialog').getByText('Nobody waits to be let in.'))
    await photograph(cockpit, 'second-morning-let-in')
    // [T-70] One press let them in: one takes it back.
    await button(cockpit.getByRole('dialog'), 'Undo').click()
    await button(cockpit.getByRole('dialog'), 'Same name, same network: let all 20 in').click()
    await seen(cockpit.getByRole('dialog').getByText('Nobody waits to be let in.'))
    await cockpit.keyboard.press('Escape')
    await until(() => (told.view.people as unknown[]).length === PEOPLE, 'nobody to be doubled')
    await until(
      () => (told.view.people as { connected: boolean }[]).every(one => one.connected),
      'all forty to be back',
    )
    await until(async () => (await panel.count()) === 0, 'the panel to go')
    expect(complaints.flat()).toEqual([])
  })
})
