/** The sample event on a server of its own, one browser, and the organiser's device: what most files of tests stand on. */
import { formatById } from '@folkmoot/formats'
import { type Device, organiser, type ServerProcess, startServer } from '@folkmoot/testkit'
import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type OwnBrowser, openBrowser } from './browser.ts'
import { enterByLink } from './facilitator.ts'
import { LAPTOP, openScreen, PROJECTOR, type Screen, SMALL_PHONE } from './screens.ts'

export const EVENT = 'better-together'
const SESSION = 'session-review-day-one'

interface Size {
  width: number
  height: number
}
export interface Opening extends BrowserContextOptions {
  /** Another way to the server than its own address. */
  origin?: string
  /** Runs before the app's own script. */
  init?: () => void
  /** Before the first page is asked for. */
  before?: (context: BrowserContext) => Promise<void>
}

export interface SampleEvent {
  readonly server: ServerProcess
  readonly browser: OwnBrowser
  /** The organiser's. */
  readonly desk: Device
  open(size?: Size, how?: Opening): Promise<Screen>
  /** A paired display. */
  openWall(how?: Opening & { size?: Size }): Promise<Screen>
  /** A facilitator's, by a link of their own. */
  openCockpit(how?: Opening & { label?: string }): Promise<Screen>
  /** The organiser's pages, signed in as `desk` is. */
  openDesk(path: string, size?: Size): Promise<Screen>
  /** A command of the organiser's, which must be accepted. Answers its result. */
  run(name: string, input: object): Promise<Record<string, unknown>>
  /** A board of this format with the format's own prompts, open and on the stage. Answers its id. */
  openBoard(format: string, more?: { session?: string; visibility?: string; network?: null }): Promise<string>
  /** Of all screens that were opened. */
  complaints(): string[]
}

/** Begun before the tests of the `describe` that it stands in, ended after them. `always`: runs on every page first; `env`: the server's. */
export function useSampleEvent({
  always,
  env,
}: {
  always?: () => void
  env?: Record<string, string>
} = {}): SampleEvent {
  const screens: Screen[] = []
  let server: ServerProcess | undefined
  let browser: OwnBrowser | undefined
  let desk: Device | undefined

  beforeAll(async () => {
    ;[browser, server] = await Promise.all([openBrowser(), startServer(env ? { env } : {})])
    desk = await organiser(server, EVENT)
  })
  // What a test opened closes with it: an open screen goes on drawing whatever happens at the event.
  let before = 0
  beforeEach(() => {
    before = screens.length
  })
  afterEach(async () => {
    await Promise.all(screens.slice(before).map(({ context }) => context.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await server?.discard()
  })

  const begun = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('it begins with the first test')
    return what
  }
  const self: SampleEvent = {
    get server() {
      return begun(server)
    },
    get browser() {
      return begun(browser)
    },
    get desk() {
      return begun(desk)
    },
    async open(size = SMALL_PHONE, { origin = self.server.origin, init, before, ...options } = {}) {
      const screen = await openScreen(self.browser, origin, size, options)
      screens.push(screen)
      for (const script of [always, init]) if (script) await screen.context.addInitScript(script)
      await before?.(screen.context)
      return screen
    },
    async openWall({ size = PROJECTOR, ...how } = {}) {
      const screen = await self.open(size, how)
      await screen.page.goto('/d')
      const code = await screen.page.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()
      await self.run('display.pair', { code: code?.replace(' ', ''), label: 'Hall' })
      await screen.page.waitForURL(/\/d\/./)
      return screen
    },
    async openCockpit({ label = 'Jackie', ...how } = {}) {
      const screen = await self.open(LAPTOP, how)
      const link = String((await self.run('link.create', { label, network: null })).url)
      await enterByLink(screen.page, link.replace(self.server.origin, how.origin ?? self.server.origin))
      return screen
    },
    async openDesk(path, size = LAPTOP) {
      const screen = await self.open(size)
      const cookies = self.desk.cookie.split('; ').map(one => {
        const [name = '', value = ''] = one.split('=')
        return { name, value, url: self.server.origin }
      })
      await screen.context.addCookies(cookies)
      await screen.page.goto(path)
      return screen
    },
    async run(name, input) {
      const answer = await self.desk.command(name, input)
      expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(200)
      return answer.body
    },
    async openBoard(format, { session = SESSION, ...more } = {}) {
      const defaults = formatById(format)?.defaults
      if (!defaults) throw new Error(`there is no format ${format}`)
      const texts = defaults.prompts.filter(text => text !== '')
      const saved = await self.run('board.save', {
        board: null,
        session,
        title: `A board: ${format}`,
        format,
        prompts: (texts.length > 0 ? texts : ['What ?']).map((text, i) => ({
          text,
          key: defaults.keys?.[i],
        })),
        visibility: defaults.visibility ?? 'network',
        ...more,
      })
      const board = String(saved.board)
      await self.run('board.open', { board })
      await self.run('stage.show', { board, session })
      return board
    },
    complaints: () => screens.flatMap(screen => screen.complaints),
  }
  return self
}
