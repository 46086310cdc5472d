/** For tests of what happens on boards: a running server, its organiser, and people who write. */
import {
  createEntry,
  type Fields,
  type HowPosted,
  type Note,
  postEntry,
  setAbout,
  setDraft,
  setFields,
} from '@folkmoot/board-doc'
import type { MineView } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, joinAs, type StockClient, until } from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Surroundings } from '../deps.ts'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

/** Call once in a test file: the server starts before its tests and ends after them. */
export function useHall(surroundings: Partial<Surroundings> = {}) {
  const toClose: (() => unknown)[] = []
  /** Closed after the test. */
  const keep = <T extends { destroy(): unknown } | { close(): unknown }>(thing: T): T => {
    toClose.push(() => ('destroy' in thing ? thing.destroy() : thing.close()))
    return thing
  }
  const close = () => {
    for (const one of toClose.splice(0)) one()
  }
  /** With the handle that everybody else knows them by. */
  const join = async (name: string, network: string | null = null) => {
    const joined = await joinAs(hall.server, hall.server.joinCode, name, network)
    return { ...joined, handle: (await get(hall.server, 'person', joined.person)).handle }
  }

  async function newBoard(
    format: string,
    visibility = 'named',
    prompts: { text: string; key?: string }[] = [{ text: 'What ?' }],
    more: { by?: 'table'; network?: string } = {},
  ): Promise<string> {
    const saved = await hall.organiser.command('board.save', {
      board: null,
      session: 'session-review-day-one',
      title: `Board ${format}`,
      format,
      prompts,
      visibility,
      ...more,
    })
    const board = saved.body.board as string
    await hall.organiser.command('board.open', { board })
    return board
  }

  async function post(
    who: Delegate,
    board: string,
    text: string,
    about: { person: string | null; name: string } | null = null,
    fields: Fields = {},
    how: HowPosted = {},
  ): Promise<{ page: StockClient; entry: string }> {
    const page = keep(who.page())
    await page.synced()
    const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id ?? ''
    const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
    setDraft(page.doc, entry, text)
    setAbout(page.doc, entry, about)
    setFields(page.doc, entry, fields)
    postEntry(page.doc, entry, how)
    await page.saved()
    return { page, entry }
  }

  /** Posts and waits until it is a note: answers its id. */
  async function postNote(who: Delegate, board: string, text: string): Promise<string> {
    await post(who, board, text)
    const note = await until(async () => (await notes(board)).find(one => one.text === text), `“${text}”`)
    return note.id
  }

  /** Somebody who came in by a facilitator's link with this label. */
  async function facilitator(label: string, network: string | null = null): Promise<Device> {
    const link = await hall.organiser.command('link.create', { label, network })
    const token = new URL(link.body.url as string).hash.slice(1)
    const { cookie } = await call(hall.server.origin, '/api/enter', { token })
    return device(hall.server.origin, 'facilitator', EVENT, cookie)
  }

  async function display(): Promise<Device & { device: string }> {
    const screen = (await call(hall.server.origin, '/api/displays', {})).body as Record<string, string>
    const paired = await hall.organiser.command('display.pair', { code: screen.code })
    const entered = await call(hall.server.origin, `/api/displays/${screen.id}`, { secret: screen.secret })
    return {
      ...device(hall.server.origin, 'display', EVENT, entered.cookie),
      device: paired.body.device as string,
    }
  }

  /** Tables with these people. */
  async function seat(...tables: Delegate[][]): Promise<string[]> {
    const ids: string[] = []
    for (const [i, people] of tables.entries()) {
      const made = await hall.organiser.command('tables.name', { table: null, name: `Table ${i + 1}` })
      ids.push(made.body.table as string)
      for (const { person } of people)
        await hall.organiser.command('tables.move', { person, table: made.body.table })
    }
    return ids
  }

  async function notes(board: string): Promise<readonly Note[]> {
    const found = await hall.server.deps.rooms.read(EVENT, read => read.notes(board))
    return found.ok ? found.value : []
  }

  async function fates(who: Delegate): Promise<MineView['fates']> {
    const found = await hall.server.deps.rooms.read(EVENT, read => read.fates(who.person))
    return found.ok ? found.value : {}
  }

  const hall = {
    server: null as unknown as Started,
    organiser: null as unknown as Device,
    keep,
    close,
    join,
    newBoard,
    post,
    postNote,
    facilitator,
    display,
    seat,
    notes,
    fates,
  }
  beforeAll(async () => {
    hall.server = await startApp({}, surroundings)
    const entered = await call(hall.server.origin, '/api/enter', { token: hall.server.organiserToken })
    hall.organiser = device(hall.server.origin, 'organiser', EVENT, entered.cookie)
  })
  afterEach(close)
  afterAll(() => hall.server.discard())
  return hall
}
