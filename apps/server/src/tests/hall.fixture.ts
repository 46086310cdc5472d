/** For tests of what happens on boards: a running server, its organiser, and people who write. */
import { createEntry, type Note, postEntry, setAbout, setDraft } from '@folkmoot/board-doc'
import type { MineView } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, joinAs, type StockClient } from '@folkmoot/testkit'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

/** Call once in a test file: the server starts before its tests and ends after them. */
export function useHall() {
  const toClose: (() => unknown)[] = []
  /** Closed after the test. */
  const keep = <T extends { destroy(): unknown } | { close(): unknown }>(thing: T): T => {
    toClose.push(() => ('destroy' in thing ? thing.destroy() : thing.close()))
    return thing
  }
  const close = () => {
    for (const one of toClose.splice(0)) one()
  }
  const join = (name: string, network: string | null = null) =>
    joinAs(hall.server, hall.server.joinCode, name, network)

  async function newBoard(
    format: string,
    visibility = 'named',
    prompts = [{ text: 'What ?' }],
  ): Promise<string> {
    const saved = await hall.organiser.command('board.save', {
      board: null,
      session: 'session-review-day-one',
      title: `Board ${format}`,
      format,
      prompts,
      visibility,
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
  ): Promise<{ page: StockClient; entry: string }> {
    const page = keep(who.page())
    await page.synced()
    const prompt = (await get(hall.server, 'board', board)).prompts[0]?.id ?? ''
    const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
    setDraft(page.doc, entry, text)
    setAbout(page.doc, entry, about)
    postEntry(page.doc, entry)
    await page.saved()
    return { page, entry }
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
    notes,
    fates,
  }
  beforeAll(async () => {
    hall.server = await startApp()
    const entered = await call(hall.server.origin, '/api/enter', { token: hall.server.organiserToken })
    hall.organiser = device(hall.server.origin, 'organiser', EVENT, entered.cookie)
  })
  afterEach(close)
  afterAll(() => hall.server.discard())
  return hall
}
