/** The screens that the day's pictures are of, each a page that stays open. */
import type { Browser, Page } from 'playwright-core'
import { type Camera, camera, type Lens, type Order } from './camera.ts'
import { EVENT, type Person, type Room } from './room.ts'

export interface Screens extends Camera {
  wall: Lens
  cockpit: Lens
  /** Sara of Birmingham. */
  phone: Lens
  sara: Person
  /** Who sits at Sara's table, once there are tables. */
  neighbour(): Person
}

export async function openScreens(room: Room, browser: Browser, order: Order): Promise<Screens> {
  const taken = camera(browser, room.server.origin, order)
  const [sara] = room.people as [Person, ...Person[]]
  return {
    ...taken,
    wall: await taken.open(room.wall, `/d/${EVENT}`, 'wall'),
    cockpit: await taken.open(room.jackie, `/f/${EVENT}`, 'laptop'),
    phone: await taken.open(sara.delegate, `/e/${EVENT}`, 'phone'),
    sara,
    neighbour() {
      const table = (one: Person) => one.stage.mine()?.table?.id
      const found = room.people.find(one => one !== sara && table(one) && table(one) === table(sara))
      if (!found) throw new Error('nobody sits with Sara')
      return found
    },
  }
}

/** “Write”, “The room” or “My words” on a phone. */
export async function goTo(page: Page, tab: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: tab, exact: true })
    .click()
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).filter({ visible: true }).first().click()
}

/** The words stand on the screen. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor()
}

type Scene = (room: Room, screens: Screens) => Promise<void>

/** One scene after the other; whatever goes wrong in one is said, and the others still have their pictures. */
export async function inTurn(scenes: readonly Scene[], room: Room, screens: Screens): Promise<void> {
  for (const scene of scenes)
    try {
      await scene(room, screens)
    } catch (error) {
      process.exitCode = 1
      console.error(`${scene.name}: ${error instanceof Error ? error.message : error}`)
    }
}
