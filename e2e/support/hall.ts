/** A whole hall in eight browsers: one facilitator, one wall, six delegates of three networks, and somebody without a device. */
import { formatById } from '@folkmoot/formats'
import type { Phase } from '@folkmoot/protocol'
import { type Device, organiser, type Stage, startServer, until } from '@folkmoot/testkit'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import * as delegate from './delegate.ts'
import * as facilitator from './facilitator.ts'
import { photograph } from './look.ts'
import { type Received, recordReceived, Secrets } from './received.ts'
import { LAPTOP, openScreen, PHONE, PROJECTOR, type Screen, SMALL_PHONE } from './screens.ts'

const EVENT = 'better-together'
/** Has no device: others write for her, and ask her aloud. */
export const DORIS = 'Doris Evans'

export interface Person {
  name: string
  page: Page
  received: Received
  /** Comes back with it. */
  returnCode: string
}

const CAST = {
  asha: { name: 'Asha Begum', network: 'Keighley', size: PHONE },
  ben: { name: 'Ben Carter', network: 'Rotherham', size: LAPTOP },
  cathy: { name: 'Cathy Doyle', network: 'Hereford', size: SMALL_PHONE },
  dev: { name: 'Dev Patel', network: 'Keighley', size: PHONE },
  elsie: { name: 'Elsie Grant', network: 'Rotherham', size: LAPTOP },
  frank: { name: 'Frank Hughes', network: 'Hereford', size: SMALL_PHONE },
} as const
type Role = keyof typeof CAST

export interface Hall extends Record<Role, Person> {
  /** The six, in this order. */
  delegates: readonly Person[]
  /** The cockpit. */
  jackie: Page
  wall: Page
  secrets: Secrets
  received: readonly Received[]
  /** The organiser's device, for what is no part of running the days. */
  desk: Device
  /** What an organiser is told, to wait for what no screen says. */
  told: Stage
  /** Board → the phases that it has been in. */
  been: ReadonlyMap<string, ReadonlySet<Phase>>
  /** Boards of the formats that the sample itself does not use. */
  added: { pairs: string; own: string }
  screens: readonly Screen[]
  origin: string
  log(): string
  end(): Promise<void>
}

/** Eight browsers come in one after the other: the hook that fills a hall takes this long at most, on a busy machine too. */
export const FILL_MS = 300_000

/** Everybody is in, the wall is paired, two tables are seated. */
export async function fillHall(): Promise<Hall> {
  const [browser, server] = await Promise.all([openBrowser(), startServer()])
  const end = async () => {
    await browser.close()
    await server.discard()
  }
  try {
    const screens: Screen[] = []
    const open = async (size: { width: number; height: number }) => {
      const screen = await openScreen(browser, server.origin, size)
      screens.push(screen)
      return screen.page
    }
    const jackie = await open(LAPTOP)
    const wall = await open(PROJECTOR)
    const received = [recordReceived('facilitator', jackie), recordReceived('wall', wall)]
    const desk = await organiser(server, EVENT)
    await desk.command('person.add', { name: DORIS, network: null })
    const told = await desk.stage()
    const added = await addBoards(desk)
    const been = new Map<string, Set<Phase>>()
    told.socket.on('change', () => {
      for (const { id, phase } of told.view.boards as { id: string; phase: Phase }[])
        been.set(id, (been.get(id) ?? new Set()).add(phase))
    })

    const people = {} as Record<Role, Person>
    for (const [role, { name, network, size }] of Object.entries(CAST)) {
      const page = await open(size)
      const own = recordReceived(name, page)
      received.push(own)
      const returnCode = await delegate.join(page, server.ready.joinCode, name, network)
      people[role as Role] = { name, page, received: own, returnCode }
    }

    const link = String(
      (await desk.command('link.create', { label: 'Jackie Dearden', network: null })).body.url,
    )
    await facilitator.enterByLink(jackie, link)
    await wall.goto('/d')
    const code = (await wall.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).textContent()) ?? ''
    await facilitator.pairDisplay(jackie, code, 'Main hall')
    await facilitator.makeTables(jackie, 2)
    await facilitator.seat(jackie, {
      'Table 1': [CAST.asha.name, CAST.ben.name, CAST.cathy.name],
      'Table 2': [CAST.dev.name, CAST.elsie.name, CAST.frank.name, DORIS],
    })
    return {
      ...people,
      delegates: Object.values(people),
      jackie,
      wall,
      secrets: new Secrets(received),
      received,
      desk,
      told,
      been,
      added,
      screens,
      origin: server.origin,
      log: server.log,
      end,
    }
  } catch (error) {
    await end()
    throw error
  }
}

/** A board for pairs and one of the organiser's own in two talks of day two. */
async function addBoards(desk: Device): Promise<Hall['added']> {
  const save = async (board: object) => {
    const saved = await desk.command('board.save', { board: null, ...board })
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body))
    return String(saved.body.board)
  }
  const [question = ''] = formatById('appreciative-pairs')?.defaults.prompts ?? []
  const pairs = { title: 'In pairs', format: 'appreciative-pairs', visibility: 'named', by: 'table' }
  const own = { title: 'First things', format: 'open-board', visibility: 'network' }
  return {
    pairs: await save({ ...pairs, session: 'shared-vision', prompts: [{ text: question }] }),
    own: await save({
      ...own,
      session: 'the-bigger-picture',
      prompts: [{ text: 'What shall we build first ….' }],
    }),
  }
}

/** The organiser's desk in a browser of its own; their link has been used for `desk`, so the sign-in comes along. */
export async function openDesk(hall: Hall, path: string): Promise<Page> {
  const browser = hall.jackie.context().browser()
  if (!browser) throw new Error('no browser')
  const screen = await openScreen(browser, hall.origin, LAPTOP)
  const cookies = hall.desk.cookie.split('; ').map(one => {
    const [name = '', value = ''] = one.split('=')
    return { name, value, url: hall.origin }
  })
  await screen.context.addCookies(cookies)
  await screen.page.goto(path)
  return screen.page
}

/**
 * The server has counted so many posted entries on a board. Where names are not shown nobody is told before the board's clock
 * strikes: there each writer's own “saved ✓” has to do.
 */
export async function posted({ told }: Hall, board: string, n: number): Promise<void> {
  const boards = told.view.boards as { id: string; visibility: string }[]
  if (boards.find(one => one.id === board)?.visibility !== 'named') return
  const counts = () =>
    (told.view.counts as { board: string; posted: number }[]).find(one => one.board === board)
  await until(() => counts()?.posted === n, `${n} posted on ${board}`)
}

/** Pictures of every screen, in the folder that FOLKMOOT_PICTURES names; without it, none. */
export async function photographAll(hall: Hall, name: string): Promise<void> {
  await photograph(hall.jackie, `${name}-cockpit`)
  await photograph(hall.wall, `${name}-wall`)
  for (const { name: who, page } of hall.delegates)
    await photograph(page, `${name}-${who.split(' ')[0]?.toLowerCase()}`)
}
