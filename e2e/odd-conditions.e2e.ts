/**
 * What people's devices do to a screen: a lost answer, colours of one's own, half the screen, a keyboard over it, a name of
 * eighty letters, paper, a laptop that sleeps. All of it in the oldest browser that README promises, as far as a new one can play it.
 */
import { FORMATS, formatById } from '@folkmoot/formats'
import {
  type Device,
  launchBrowser,
  noBrowser,
  organiser,
  type ServerProcess,
  startServer,
} from '@folkmoot/testkit'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as delegate from './support/delegate.ts'
import * as facilitator from './support/facilitator.ts'
import { button, PATIENCE_MS, photograph, seen, sees } from './support/look.ts'
import { lossyDoor } from './support/lossy-door.ts'
import { LAPTOP, PROJECTOR, SMALL_PHONE } from './support/screens.ts'

const EVENT = 'better-together'
const SESSION = 'session-review-day-one'
const NARROW = { width: 320, height: 740 }
const LONG = [
  'W'.repeat(80),
  'WolfeschlegelsteinhausenbergerdorffWolfeschlegelsteinhausenbergerdorffWolfeschle',
  'م'.repeat(80),
]

/** Something is chosen there before there is a place to write. */
const NO_PLACE_AT_FIRST = [
  'aims',
  'urgency',
  'stories',
  'gifts-and-capacities',
  'thinking-hats',
  'quotations',
]

/** Takes away what Safari 16.4, Chrome 111 or Firefox 128 do not all have. */
function asTheOldest(): void {
  const without = (owner: object, ...names: string[]) => {
    for (const name of names) Reflect.deleteProperty(owner, name)
  }
  without(Map, 'groupBy')
  without(Object, 'groupBy')
  without(Promise, 'withResolvers', 'try')
  without(Array, 'fromAsync')
  without(RegExp, 'escape')
  without(URL, 'canParse', 'parse')
  without(AbortSignal, 'any')
  without(Element.prototype, 'checkVisibility')
  without(Document.prototype, 'startViewTransition')
  without(window, 'requestIdleCallback', 'cancelIdleCallback', 'scheduler')
  without(Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf')
  without(
    Reflect.getPrototypeOf(Reflect.getPrototypeOf([].values()) as object) as object,
    'map',
    'filter',
    'toArray',
  )
}

describe.skipIf(await noBrowser())('odd conditions', () => {
  let browser: Browser
  let server: ServerProcess
  let desk: Device
  let link = ''
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
    server = await startServer()
    desk = await organiser(server, EVENT)
    link = String((await desk.command('link.create', { label: 'Jackie' })).body.url)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
    expect(complaints).toEqual([])
  })

  async function open(options: BrowserContextOptions & { init?: () => void } = {}): Promise<Page> {
    const { init, ...rest } = options
    const context = await browser.newContext({ baseURL: server.origin, ...rest })
    context.setDefaultTimeout(PATIENCE_MS)
    await context.addInitScript(asTheOldest)
    if (init) await context.addInitScript(init)
    const page = await context.newPage()
    page.on('pageerror', error => complaints.push(error.message))
    return page
  }
  const cockpit = async (options: Parameters<typeof open>[0]) => {
    const { viewport = LAPTOP, ...rest } = options ?? {}
    const page = await open({ viewport: LAPTOP, ...rest })
    const { pathname, hash } = new URL(link)
    await facilitator.enterByLink(page, pathname + hash)
    if (viewport) await page.setViewportSize(viewport)
    return page
  }
  async function atTheDesk(viewport: { width: number; height: number }): Promise<Page> {
    const page = await open({ viewport })
    const cookies = desk.cookie.split('; ').map(one => {
      const [name = '', value = ''] = one.split('=')
      return { name, value, url: server.origin }
    })
    await page.context().addCookies(cookies)
    return page
  }
  async function board(format: string, more: object = {}): Promise<string> {
    const defaults = formatById(format)?.defaults
    if (!defaults) throw new Error(`there is no format ${format}`)
    const texts = defaults.prompts.filter(text => text !== '')
    const saved = await desk.command('board.save', {
      board: null,
      session: SESSION,
      title: `A board: ${format}`,
      format,
      prompts: (texts.length > 0 ? texts : ['What ?']).map((text, i) => ({ text, key: defaults.keys?.[i] })),
      visibility: defaults.visibility ?? 'network',
      ...more,
    })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    const id = String(saved.body.board)
    await run('board.open', { board: id })
    await run('stage.show', { board: id, session: SESSION })
    return id
  }
  async function run(name: string, input: object): Promise<void> {
    const answer = await desk.command(name, input)
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200)
  }

  it('[H-30] the answer to Join is lost: one person, whose return code works; two of one name are two', async () => {
    const door = await lossyDoor(server.origin)
    const stage = await desk.stage()
    const named = (name: string) => (stage.view.people as { name: string }[]).filter(one => one.name === name)
    const joinBy = async (name: string) => {
      const page = await open({ baseURL: door.origin, viewport: SMALL_PHONE })
      await page.goto(`/j/${server.ready.joinCode}`)
      await page.getByLabel('Your name').fill(name)
      await page.getByText('Keighley', { exact: true }).click()
      return page
    }
    const first = await joinBy('Maria Khan')
    door.lose('/api/join')
    await button(first, 'Join').click()
    // Some browsers send it again by themselves; where this one does not, it says so and one reloads the page.
    await first
      .getByRole('heading', { name: 'You are in' })
      .or(first.getByRole('alert').filter({ hasText: 'reached' }))
      .waitFor()
    if (await button(first, 'Join').isVisible()) {
      await first.reload()
      await first.getByLabel('Your name').fill('Maria Khan')
      await first.getByText('Keighley', { exact: true }).click()
      await button(first, 'Join').click()
    }
    await first.getByRole('heading', { name: 'You are in' }).waitFor()
    const code = (await first.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
    expect(named('Maria Khan')).toHaveLength(1)
    const second = await joinBy('Maria Khan')
    await button(second, 'Join').click()
    await second.getByRole('heading', { name: 'You are in' }).waitFor()
    await expect.poll(() => named('Maria Khan').length).toBe(2)
    const other = await open({ viewport: SMALL_PHONE })
    await delegate.comeBack(other, code)
    await sees(other, 'Maria Khan')
    stage.close()
    door.close()
  })

  it('[W-35] with colours of one’s own, what is chosen and where one is has an edge or a mark', async () => {
    const forcedColors = 'active' as const
    const phone = await open({ viewport: SMALL_PHONE, forcedColors })
    await phone.goto(`/j/${server.ready.joinCode}`)
    await phone.getByLabel('Your name').fill('Contrast')
    await phone.getByText('Keighley', { exact: true }).click()
    const chosen = phone.locator('label').filter({ hasText: 'Keighley' })
    const other = phone.locator('label').filter({ hasText: 'Hereford' })
    expect(await mark(chosen)).toContain('✓')
    expect(await mark(other)).not.toContain('✓')
    expect(await edge(chosen)).toBeGreaterThan(await edge(other))
    expect(await edge(button(phone, 'Join'))).toBeGreaterThan(0)
    await photograph(phone, 'contrast-join')
    await button(phone, 'Join').click()
    await button(phone, /^On to /).click()
    await board('day-review')
    await run('timer.start', { seconds: 300, label: 'Five minutes' })
    await delegate.draft(phone, 'seen in any colours')
    expect(await edge(button(delegate.placeToWrite(phone), 'Post'))).toBeGreaterThan(0)
    const bar = phone.getByRole('timer').first().locator('xpath=preceding-sibling::div')
    expect(await edge(bar)).toBeGreaterThan(0)
    const [full, bare] = await bar.evaluate(track => [
      getComputedStyle(track.firstElementChild as Element).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ])
    expect(full).not.toBe(bare)
    await photograph(phone, 'contrast-write')
    const page = await cockpit({ forcedColors })
    await button(page, /^Reveal/).waitFor()
    expect(await edge(button(page, /^Reveal/))).toBeGreaterThan(0)
    const phases = page.getByRole('list', { name: 'Phase' }).getByRole('listitem')
    const now = phases.and(page.locator('[aria-current=step]')).locator('> *')
    expect(await edge(now)).toBeGreaterThan(await edge(phases.first().locator('> *')))
    expect(await edge(phases.first().locator('> *'))).toBeGreaterThan(0)
    await photograph(page, 'contrast-cockpit')
    await run('timer.clear', {})
  })

  it('[W-36] at 200 % of a laptop of 1366 px the large button is in view before anything is scrolled', async () => {
    await board('day-review')
    const page = await cockpit({ viewport: { width: 683, height: 340 } })
    const large = button(page, /^Reveal/)
    await large.waitFor()
    expect(await isInView(large)).toBe(true)
    await photograph(page, 'zoomed-cockpit')
    await page.setViewportSize(SMALL_PHONE)
    expect(await isInView(large)).toBe(true)
  })

  it('[W-37] with the phone’s keyboard open Post is in view in every activity that begins with words', async () => {
    const phone = await open({ viewport: SMALL_PHONE, hasTouch: true })
    await delegate.join(phone, server.ready.joinCode, 'Typing', 'Keighley')
    for (const { id: format, asksAbout } of FORMATS) {
      if (asksAbout || NO_PLACE_AT_FIRST.includes(format)) continue
      await phone.setViewportSize(SMALL_PHONE)
      await board(format)
      const place = delegate.placeToWrite(phone)
      await phone
        .getByRole('heading', { name: `A board: ${format}`, exact: true })
        .first()
        .waitFor({ state: 'attached' })
      const field = place.getByRole('textbox').first()
      await field.fill('a few words, and then some more of them, so that the small answers are here')
      await field.focus()
      await phone.setViewportSize({ width: 360, height: 410 })
      await expect.poll(() => isInView(button(place, 'Post')), { message: format }).toBe(true)
      await photograph(phone, `keyboard-${format}`)
    }
  })

  it('[W-37] also where the keyboard lies over the page, as on iPhones, and in the scribe’s dialog', async () => {
    const init = () => {
      // What such a browser tells: the page stays as large as it was, and less of it is seen.
      const seen = window.visualViewport as VisualViewport
      const keys = () => (document.documentElement.hasAttribute('data-keys') ? 330 : 0)
      const height = Object.getOwnPropertyDescriptor(VisualViewport.prototype, 'height')
      Object.defineProperty(seen, 'height', { get: () => height?.get?.call(seen) - keys() })
    }
    const keysUp = (page: Page) =>
      page.evaluate(() => {
        document.documentElement.setAttribute('data-keys', '')
        window.visualViewport?.dispatchEvent(new Event('resize'))
      })
    const phone = await open({ viewport: SMALL_PHONE, hasTouch: true, init })
    await delegate.join(phone, server.ready.joinCode, 'Thumbs', 'Keighley')
    await board('commitments')
    const field = delegate.placeToWrite(phone).getByRole('textbox').first()
    await field.fill('I will call the school')
    await field.focus()
    await keysUp(phone)
    const visible = SMALL_PHONE.height - 330
    expect(await foot(button(delegate.placeToWrite(phone), 'Post'))).toBeLessThanOrEqual(visible)
    await photograph(phone, 'keys-over-write')

    await run('person.add', { name: 'Doris', network: 'keighley' })
    const page = await cockpit({ viewport: SMALL_PHONE, hasTouch: true, init })
    await button(page.getByRole('navigation', { name: 'Parts of the cockpit' }), 'Room').click()
    await button(page, /Write for somebody/).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').first().focus()
    await keysUp(page)
    expect(await foot(button(dialog, 'Post'))).toBeLessThanOrEqual(visible)
    expect((await dialog.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await photograph(page, 'keys-over-scribe')
  })

  it('[W-38] a name of eighty letters makes no screen scroll sideways, and all of it can be read', async () => {
    await board('find-someone-who', { visibility: 'named', network: null })
    const wide: string[] = []
    const look = async (page: Page, what: string) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) wide.push(`${what}: ${over} px`)
      await photograph(page, `long-${what}`)
    }
    const phone = await open({ viewport: NARROW })
    for (const name of LONG.slice(1)) await run('person.add', { name, network: 'keighley' })
    const [longest = ''] = LONG
    await phone.goto(`/j/${server.ready.joinCode}`)
    await phone.getByLabel('Your name').fill(longest)
    await phone.getByText('Keighley', { exact: true }).click()
    await button(phone, 'Join').click()
    await phone.getByRole('heading', { name: 'You are in' }).waitFor()
    await look(phone, 'in')
    await button(phone, /^On to /).click()
    const name = phone.getByText(longest).first()
    await seen(name)
    await look(phone, 'phone')
    expect(await isWhole(name)).toBe(true)
    await phone.getByLabel('Whom did you find?').fill('Wolfesch')
    await phone.getByRole('button', { name: /^Wolfe/ }).waitFor()
    await look(phone, 'find')
    await phone.getByRole('button', { name: /^Wolfe/ }).click()
    await look(phone, 'found')
    await delegate.turnTo(phone, 'My words')
    await look(phone, 'words')
    await phone.goto('/')
    await sees(phone, longest)
    await look(phone, 'already-in')

    await run('tables.make', { count: 2, mix: true })
    const page = await cockpit({ viewport: NARROW })
    for (const tab of ['Run sheet', 'Tables', 'Room', 'Board']) {
      await button(page.getByRole('navigation', { name: 'Parts of the cockpit' }), tab).click()
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true
      })
      await look(page, `cockpit-${tab}`)
    }
    await button(page.getByRole('navigation', { name: 'Parts of the cockpit' }), 'Room').click()
    await button(page, /Write for somebody/).click()
    await look(page, 'scribe')

    const own = await atTheDesk(NARROW)
    await own.goto(`/o/e/${EVENT}/people`)
    await sees(own, longest)
    await look(own, 'people')
    await own.getByRole('button', { name: `Change ${longest}` }).click()
    await look(own, 'person')
    expect(wide).toEqual([])
  })

  it('[W-39] nothing of the screen is on paper', async () => {
    const page = await atTheDesk(LAPTOP)
    await run('person.add', { name: 'Paper' })
    await page.goto(`/o/e/${EVENT}/people`)
    await page.getByRole('button', { name: 'Change Paper' }).click()
    await button(page, 'New return code').click()
    await page.getByRole('dialog').getByRole('button').last().click()
    await page.getByRole('link', { name: /^Print/ }).click()
    await page.getByRole('heading', { name: 'Return-code slips' }).waitFor()
    // Something is said just as somebody prints.
    await page.evaluate(() => {
      const said = document.querySelector('[aria-live=polite]') as Element
      said.append(Object.assign(document.createElement('p'), { textContent: 'Somebody is removed.' }))
    })
    await sees(page, 'Somebody is removed.')
    await page.emulateMedia({ media: 'print' })
    // biome-ignore lint/performance/useDomNodeTextContent: what is not displayed is not printed.
    const paper = await page.locator('body').innerText()
    expect(paper).toContain('Your return code')
    expect(paper).not.toMatch(/removed|Print|Folkmoot cannot show them again/)
  })

  it('[W-40] a screen that cannot be kept awake says so while it is paired, and one that can is kept awake', async () => {
    const init = () => Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
    const plain = await open({ viewport: PROJECTOR, init })
    await plain.goto('/d')
    await sees(plain, /may turn its screen off by itself/)
    await photograph(plain, 'pairing-plain')
    const kept = await open({
      viewport: PROJECTOR,
      init: () => {
        const asked = { release: async () => {} }
        Object.assign(window, { asked: 0 })
        Object.defineProperty(Navigator.prototype, 'wakeLock', {
          get: () => ({
            request: async () => {
              ;(window as unknown as { asked: number }).asked++
              return asked
            },
          }),
        })
      },
    })
    await kept.goto('/d')
    await sees(kept, /^[0-9A-Z]{3} [0-9A-Z]{3}$/)
    await expect
      .poll(() => kept.evaluate(() => (window as unknown as { asked: number }).asked))
      .toBeGreaterThan(0)
    expect(await kept.getByText(/may turn its screen off/).isVisible()).toBe(false)
  })
})

const edge = (what: Locator) =>
  what.first().evaluate(element => Number.parseFloat(getComputedStyle(element).borderTopWidth))
const mark = (what: Locator) => what.first().evaluate(element => getComputedStyle(element, '::after').content)
/** How far down it reaches, px. */
async function foot(what: Locator): Promise<number> {
  const box = await what.first().boundingBox()
  return box ? box.y + box.height : Number.POSITIVE_INFINITY
}
async function isInView(what: Locator): Promise<boolean> {
  const box = await what.first().boundingBox()
  const size = what.page().viewportSize()
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height
}
const isWhole = (what: Locator) =>
  what.evaluate(
    element =>
      element.scrollWidth <= element.clientWidth + 1 || getComputedStyle(element).overflow === 'visible',
  )
