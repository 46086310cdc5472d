/**
 * Browsers and networks as they are: a page that is being translated, a part of the app that cannot be fetched, an activity
 * that fails to draw, a network that blocks WebSockets. One server and one browser for all.
 */
import { request as ask, createServer, type Server } from 'node:http'
import { noBrowser, openStage, until } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, draft, join, placeToWrite, post, turnTo } from './support/delegate.ts'
import { useSampleEvent } from './support/event.ts'
import { button, seen, sees, seesNoMore, textOf } from './support/look.ts'
import { PROJECTOR, SMALL_PHONE } from './support/screens.ts'
import { translatePage } from './support/translate.ts'

/** From the moment the network is back. */
const BACK_MS = 10_000

describe.skipIf(await noBrowser())('rough browsers and networks', () => {
  const event = useSampleEvent()
  const { open, openWall, openCockpit, run } = event

  it('[W-12] stays whole on a translated page through everything that a stage does', async () => {
    const wall = await openWall()
    const cockpit = await openCockpit()
    const phone = await open()
    await join(phone.page, event.server.ready.joinCode, 'Ann', 'Keighley')
    const all = [wall, cockpit, phone]
    for (const { page } of all) await page.evaluate(translatePage)
    const at = { session: 'session-why-are-we-here' }
    const board = 'why-are-we-here'
    const stage = await event.desk.stage()
    const open1 = { board }
    const other = { board: 'review-day-one' }
    const steps: [string, object][] = [
      ['stage.show', { board: null, ...at }],
      ['board.open', open1],
      ['timer.start', { seconds: 60, label: 'write' }],
      ['timer.pause', { paused: true }],
      ['timer.pause', { paused: false }],
      ['timer.extend', { seconds: 30 }],
      ['timer.clear', {}],
      ['stage.gather', {}],
      ['stage.announce', { text: 'Tea is ready' }],
      ['stage.announce', { text: null }],
      ['stage.blank', { blank: true }],
      ['stage.blank', { blank: false }],
      ['board.freeze', open1],
      ['board.keep-open', open1],
      ['board.share', open1],
      ['board.back', open1],
      ['board.share', open1],
      ['board.look-first', { ...open1, on: true }],
      ['board.freeze', { ...open1, now: true }],
      ['board.reopen', open1],
      ['tables.make', { tables: 2 }],
      ['board.open', other],
      ['board.share', other],
      ['board.phase', { ...other, phase: 'group' }],
      ['stage.blank', { blank: true }],
      ['stage.blank', { blank: false }],
      ['board.phase', { ...other, phase: 'vote' }],
      ['board.phase', { ...other, phase: 'talk' }],
      ['board.freeze', { ...other, now: true }],
      ['board.open', { board: 'who-are-we' }],
      ['board.share', { board: 'who-are-we' }],
      ['stage.show', { board: null, session: null }],
    ]
    let done = 0
    for (const [name, input] of steps) {
      const before = JSON.stringify(stage.view)
      const answer = await event.desk.command(name, input)
      if (answer.status !== 200) continue
      done++
      await until(() => JSON.stringify(stage.view) !== before, name)
      for (const tab of ['THE ROOM', 'MY WORDS', 'WRITE'])
        await phone.page.evaluate(words => {
          const tabs = [...document.querySelectorAll<HTMLElement>('nav[aria-label=Pages] button')]
          tabs.find(one => one.textContent?.toUpperCase() === words)?.click()
        }, tab)
      for (const { page } of all) {
        await page.evaluate(
          () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        )
        expect((await textOf(page)).trim().length, name).toBeGreaterThan(20)
      }
      expect(
        all.flatMap(one => one.complaints),
        name,
      ).toEqual([])
    }
    stage.close()
    expect(done).toBeGreaterThan(25)
    for (const { page } of all) expect(await page.getByText(/CANNOT BE SHOWN|WENT WRONG/i).count()).toBe(0)
    for (const { context } of all) await context.close()
  })

  it('[W-13] has what comes after the name before the name is given, and needs the network for no activity', async () => {
    await run('board.open', { board: 'why-are-we-here' })
    const { page, context } = await open()
    await page.goto(new URL(event.server.ready.join).pathname)
    await page.getByLabel('Your name').fill('Dora')
    await expect
      .poll(() =>
        page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map(one => one.name)
            .join(' '),
        ),
      )
      .toContain('DelegateView')
    await page.waitForLoadState('networkidle')
    await page.route('**/assets/*.js', route => route.abort())
    await page.getByText('Keighley', { exact: true }).click()
    await button(page, 'Join').click()
    await button(page, /^On to /).click()
    await draft(page, 'written without a further part')
    await sees(page, 'saved ✓')
    await run('board.open', { board: 'who-are-we' })
    await sees(page, 'Whom did you find?')
    await context.close()
  })

  it('[W-13] brings a part that could not be fetched when the network is back, without a reload', async () => {
    const { page, context } = await open()
    await page.goto('/')
    await page.evaluate(() => Object.assign(window, { same: true }))
    await page.route('**/assets/*.js', route => route.abort())
    await page.evaluate(() => {
      history.pushState(null, '', '/hello')
    })
    await sees(page, 'It comes by itself when the connection is back.')
    await page.unroute('**/assets/*.js')
    await sees(page, /This phone reaches Folkmoot/, BACK_MS)
    expect(await page.evaluate(() => 'same' in window)).toBe(true)
    await context.close()
  })

  it('[W-13] comes back by itself when the server was given a newer build', async () => {
    const { page, context } = await open()
    await page.goto('/')
    // The page was built before: the part's name is no more, and the server's page names another script.
    await page.evaluate(() => {
      const script = document.querySelector('script[type=module]')
      script?.setAttribute('src', '/assets/of-an-older-build.js')
    })
    let older = true
    await page.route('**/assets/*.js', route => (older ? route.fulfill({ status: 404 }) : route.continue()))
    page.once('framenavigated', () => {
      older = false
    })
    await page.evaluate(() => {
      history.pushState(null, '', '/hello')
    })
    await sees(page, /This phone reaches Folkmoot/, BACK_MS)
    await context.close()
  })

  it('[W-14] shows the words in place of a picture that cannot be drawn, and the picture when it can', async () => {
    const { page, context, complaints } = await open(PROJECTOR)
    // The picture of this activity fails while the window says so.
    await page.route('**/assets/*.js', async route => {
      const answer = await route.fetch()
      const text = await answer.text()
      // Where the picture says it; the catalogue's keys are built in other quotes.
      const drawn = /`(?:urgent-from-five|every-answer-counts)`/g
      const fails = (words: string) => `(()=>{if(window.broken)throw Error('a test');return ${words}})()`
      await route.fulfill({ response: answer, body: text.replace(drawn, fails) })
    })
    await page.addInitScript(() => Object.assign(window, { broken: true }))
    await page.goto('/d')
    const code = await page.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()
    await run('display.pair', { code: code?.replace(' ', ''), label: 'Hall' })
    const { board } = await run('board.save', {
      board: null,
      session: 'session-why-are-we-here',
      title: 'How urgent',
      format: 'urgency',
      prompts: [{ text: 'Loneliness' }, { text: 'Rents' }],
      visibility: 'named',
      network: null,
    })
    await run('board.open', { board })
    await run('board.share', { board })
    await sees(page, /cannot be drawn just now: here is what people wrote/)
    await sees(page, 'No notes yet')
    await page.evaluate(() => Object.assign(window, { broken: false }))
    await sees(page, /Every answer is counted here|shows from five answers on/)
    await seesNoMore(page, /cannot be drawn/)
    expect(complaints.filter(one => !/a test/.test(one))).toEqual([])
    complaints.length = 0
    await context.close()
  })

  describe('a network that blocks WebSockets', () => {
    let proxy: Server
    let through = ''
    beforeAll(async () => {
      const { hostname, port } = new URL(event.server.origin)
      proxy = createServer((from, to) => {
        const { method, url: path, headers } = from
        const on = ask({ hostname, port, method, path, headers }, answer => {
          to.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(to)
        })
        on.on('error', () => to.destroy())
        from.pipe(on)
      })
      proxy.on('upgrade', (_request, socket) =>
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n'),
      )
      await new Promise<void>(done => proxy.listen(0, '127.0.0.1', done))
      through = `http://127.0.0.1:${(proxy.address() as { port: number }).port}`
    })
    /** A filter that also knows what goes in the sockets' place. */
    const blockDocuments = (page: Page) =>
      page.route(/\/socket\.io\//, route =>
        route.request().postData()?.includes('/sync/') ? route.abort() : route.continue(),
      )
    afterAll(() => {
      proxy?.closeAllConnections()
      proxy?.close()
    })

    it('[W-77] goes on by the slower way, says so, and nothing is lost or doubled when that is cut', async () => {
      await run('board.open', { board: 'stories' })
      const phone = await open(SMALL_PHONE, { origin: through })
      await join(phone.page, event.server.ready.joinCode, 'Dora', 'Keighley')
      await sees(phone.page, /goes on another way: everything works, more slowly/)
      await post(phone.page, 'by the slower way')
      // Cut in the middle of it: what was typed meanwhile goes once.
      await draft(phone.page, 'typed while it was cut')
      proxy.closeAllConnections()
      await button(placeToWrite(phone.page), 'Post').click()
      await seen(card(phone.page, 'typed while it was cut').getByText('saved ✓'))
      await run('board.share', { board: 'stories' })
      const wall = await openWall({ origin: through })
      await sees(wall.page, 'by the slower way')
      await sees(wall.page, 'typed while it was cut')
      expect(await wall.page.getByText('typed while it was cut').count()).toBe(1)
      const cockpit = await openCockpit({ origin: through })
      await sees(cockpit.page, /blocks WebSockets: everything works another way/)
      await turnTo(phone.page, 'The room')
      await sees(phone.page, 'by the slower way')
      for (const { context } of [phone, wall, cockpit]) await context.close()
      await run('board.back', { board: 'stories' })
    })

    it('[W-15] says so on every screen, calls nothing empty that it does not know, and keeps the words', async () => {
      await run('board.open', { board: 'stories' })
      const phone = await open(SMALL_PHONE, { origin: through })
      await blockDocuments(phone.page)
      await join(phone.page, event.server.ready.joinCode, 'Cathy', 'Keighley')
      await draft(phone.page, 'kept meanwhile')
      await run('board.share', { board: 'stories' })
      const wall = await openWall({ origin: through })
      const cockpit = await openCockpit({ origin: through })
      for (const { page } of [wall, cockpit]) {
        await blockDocuments(page)
        await page.reload()
      }
      await sees(wall.page, 'The notes are on their way')
      expect(await wall.page.getByText('No notes yet').count()).toBe(0)
      await sees(phone.page, /blocks WebSockets\)/)
      await sees(phone.page, 'not saved yet')
      await turnTo(phone.page, 'The room')
      await sees(phone.page, 'The notes are on their way')
      expect(await phone.page.getByText('Nothing here yet').count()).toBe(0)
      await sees(wall.page, /blocks them \(WebSockets\)/)
      await sees(cockpit.page, /its network blocks WebSockets/)
      expect(await cockpit.page.getByText('No notes yet').count()).toBe(0)
      await phone.page.reload()
      await turnTo(phone.page, 'Write')
      await expect
        .poll(() => placeToWrite(phone.page).getByRole('textbox').first().inputValue())
        .toBe('kept meanwhile')
      for (const { context } of [phone, wall, cockpit]) await context.close()
    })

    it('[W-15] is found out by the Wi-Fi test', async () => {
      const { page, context } = await open(SMALL_PHONE, { origin: through })
      await page.goto('/hello')
      await sees(page, 'This phone reaches Folkmoot, by the slower way')
      await page.route(/\/socket\.io\//, route => route.abort())
      await page.reload()
      await sees(page, 'Words would not come through here')
      const system = await openStage(event.server.origin, 'organiser', '', event.desk.cookie)
      expect(system.view.phones).toMatchObject([
        { sockets: false, polling: false },
        { sockets: false, polling: true },
        { sockets: true },
        { sockets: true },
      ])
      system.close()
      await context.close()
    })
  })

  it('complained about nothing', () => {
    expect(event.complaints()).toEqual([])
  })
})
