/** A whole room in five browsers: whoever runs it, its wall, and three delegates of different networks. */
import { join } from 'node:path'
import { type ServerProcess, startServer } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { type OwnBrowser, openBrowser } from './browser.ts'
import { LAPTOP, openScreen, PHONE, PROJECTOR, type Screen, SMALL_PHONE } from './screens.ts'

export interface Cast {
  browser: OwnBrowser
  /** Organiser and facilitator share a laptop. */
  desk: Screen
  organiser: Page
  facilitator: Page
  wall: Screen
  asha: Screen
  ben: Screen
  cathy: Screen
  screens: Screen[]
  /** All pages that the room looks at, and the facilitator's. */
  everybody(): Page[]
  server: ServerProcess
  /** The process is killed and another one started on the same address and folder. */
  pullThePlug(): Promise<void>
  startAgain(): Promise<void>
  /** Pictures of all screens in the folder that FOLKMOOT_PICTURES names; without it, none. */
  photograph(name: string): Promise<void>
  end(): Promise<void>
}

export async function gather(): Promise<Cast> {
  const [browser, server] = await Promise.all([openBrowser(), startServer()])
  const open = (viewport: { width: number; height: number }) => openScreen(browser, server.origin, viewport)
  const [desk, wall, asha, ben, cathy] = await Promise.all([
    open(LAPTOP),
    open(PROJECTOR),
    open(PHONE),
    open(LAPTOP),
    open(SMALL_PHONE),
  ])
  const cast: Cast = {
    browser,
    server,
    desk,
    organiser: desk.page,
    facilitator: await desk.context.newPage(),
    wall,
    asha,
    ben,
    cathy,
    screens: [desk, wall, asha, ben, cathy],
    everybody: () => [cast.facilitator, wall.page, asha.page, ben.page, cathy.page],
    pullThePlug: () => cast.server.kill('SIGKILL'),
    async startAgain() {
      const port = Number(new URL(server.origin).port)
      cast.server = await startServer({ dir: server.dir, port })
    },
    async photograph(name) {
      const folder = process.env.FOLKMOOT_PICTURES
      if (!folder) return
      const pages = cast.screens.flatMap(screen => screen.context.pages())
      for (const [i, page] of pages.entries())
        await page.screenshot({ path: join(folder, `${name}-${i}.png`) })
    },
    async end() {
      await browser.close()
      await cast.server.discard()
    },
  }
  return cast
}
