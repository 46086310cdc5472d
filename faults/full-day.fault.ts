/**
 * A rehearsal of both days at speed: simulated delegates come in, write, speak, vote, drop off and return, and at the end
 * everything that they did is found again: in fates, boards, snapshots and counts. FOLKMOOT_REHEARSAL says how many.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { readBody } from '@folkmoot/capture'
import { formatById } from '@folkmoot/formats'
import { type BoardView, type Phase, type RoundView, SHOWN_PHASES } from '@folkmoot/protocol'
import { type Crowd, gatherCrowd } from '@folkmoot/rehearsal'
import {
  call,
  type Device,
  device,
  organiser,
  type ServerProcess,
  type Stage,
  startServer,
  until,
} from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const DELEGATES = Number(process.env.FOLKMOOT_REHEARSAL ?? 20)
const SEED = Number(process.env.FOLKMOOT_SEED ?? 7)
const PACE = 30
const TABLES = Math.max(2, Math.round(DELEGATES / 8))
/** How long the room looks at what a phase shows. */
const LOOK_MS = 700
const PATIENCE_MS = 10_000
/** What must happen, on a machine as busy as it may be. */
const SURELY_MS = 120_000

describe(`both days with ${DELEGATES} simulated delegates (seed ${SEED})`, () => {
  let server: ServerProcess
  let host: Device
  let stage: Stage
  let crowd: Crowd
  let event = ''

  beforeAll(async () => {
    server = await startServer()
    const real = await organiser(server, 'better-together')
    const started = await real.command('rehearsal.start', { delegates: 1, pace: 100 })
    event = String(started.body.event)
    host = device(server.origin, 'organiser', event, real.cookie)
    stage = await host.stage()
    const { joinCode } = stage.view.event as { joinCode: string }
    await until(() => (stage.view.rehearsal as { connected: number } | null)?.connected === 1, 'one delegate')
    await host.command('rehearsal.stop', {})
    crowd = gatherCrowd({
      joinUrl: `${server.origin}/j/${joinCode}`,
      delegates: DELEGATES,
      pace: PACE,
      seed: SEED,
    })
    await crowd.arrived
  }, 120_000)
  afterAll(async () => {
    crowd?.stop()
    stage?.close()
    await server?.discard()
  })

  const boards = () => stage.view.boards as BoardView[]
  const boardOf = (id: string) => boards().find(board => board.id === id) as BoardView
  const done = async (name: string, input: object) => {
    const answer = await host.command(name, input)
    expect(answer.body, `${name} ${JSON.stringify(input)}`).not.toHaveProperty('code')
  }
  /**
   * What was posted on so large a share of the pages from now on is on disk, or the facilitator's patience ends. The crowd itself is
   * asked: what a cockpit is told of a board without names comes half a minute later.
   */
  async function mostWrote({ id, by }: BoardView, share: number): Promise<void> {
    const pages = by === 'table' ? TABLES : DELEGATES
    const before = new Set(crowd.ledger.entries.values())
    const end = Date.now() + PATIENCE_MS
    while (Date.now() < end) {
      const since = [...crowd.ledger.entries.values()].filter(
        entry => entry.board === id && entry.saved && !before.has(entry),
      )
      if (new Set(since.map(entry => entry.page)).size >= pages * share) return
      await sleep(100)
    }
  }

  async function speak(id: string): Promise<void> {
    await done('turns.start', { board: id, mode: 'tables', turnSeconds: 5, quietSeconds: 5 })
    const round = () => stage.view.round as RoundView | null
    const end = Date.now() + 40_000
    while (round()?.finishedAt === null && Date.now() < end) await sleep(200)
    // Somebody may be away just when it is their minute.
    if (round()?.finishedAt === null) await done('turns.end', { board: id })
  }

  /** Everything a format can do, in its order, to the frozen snapshot. */
  async function run(id: string): Promise<void> {
    const board = boardOf(id)
    const format = formatById(board.format)
    if (!format) throw new Error(`no format ${board.format}`)
    await done('board.open', { board: id })
    if (format.defaults.turns) await speak(id)
    const steps = format.steps?.(board.prompts) ?? []
    if (steps.length === 0) await mostWrote(board, 0.7)
    for (const step of steps) {
      await done('board.step', { board: id, step: step.id })
      await mostWrote(board, 0.25)
    }
    for (const phase of format.phases.filter(one => SHOWN_PHASES.includes(one))) await enter(board, phase)
    await done('board.freeze', { board: id, now: true })
  }

  async function enter(board: BoardView, phase: Phase): Promise<void> {
    if (phase === 'share') await done('board.share', { board: board.id })
    else await done('board.phase', { board: board.id, phase, dots: 2 })
    if (phase === 'vote') {
      const votes = () => stage.view.votes as { board: string; voters: number }[]
      const voted = () => votes().find(one => one.board === board.id)?.voters ?? 0
      await until(() => voted() > 0, 'some to have voted', SURELY_MS)
      const end = Date.now() + PATIENCE_MS
      while (voted() < DELEGATES / 2 && Date.now() < end) await sleep(200)
    } else await sleep(LOOK_MS)
  }

  test('[C-8] [D-1] no entry is lost: each is in its snapshot, or its writer was told why not', async () => {
    await done('tables.make', { count: TABLES, mix: true })
    for (const { id } of [...boards()]) await run(id)
    for (const delegate of crowd.people) delegate.rest()
    const { ledger } = crowd
    await until(
      async () => {
        await sleep(500)
        return crowd.people.every(delegate => delegate.settled())
      },
      'everything is saved',
      SURELY_MS,
    ).catch((error: Error) => {
      const unsettled = crowd.people.flatMap(delegate => delegate.unsettled())
      const refused = server
        .log()
        .split('\n')
        .filter(line => /"level":[456]0/.test(line))
      throw new Error([error.message, ...unsettled, ...refused.slice(-20)].join('\n'))
    })
    // What was told before the last words were saved may say less than is true now.
    await Promise.all(crowd.people.map(delegate => delegate.refresh()))
    const fates = new Map<string, string>()
    await until(
      () => {
        for (const { entry } of ledger.entries.values())
          for (const delegate of crowd.people) {
            const fate = delegate.fateOf(entry)
            if (fate) fates.set(entry, fate)
          }
        return [...ledger.entries.values()].every(({ entry, text }) => text === null || fates.has(entry))
      },
      'a fate for every entry',
      SURELY_MS,
    )
    const bodies = await snapshots()
    let shown = 0
    for (const { id, format } of boards()) {
      const posted = [...ledger.entries.values()].filter(entry => entry.board === id && entry.text !== null)
      expect(posted.length, `${id}: the crowd wrote`).toBeGreaterThan(0)
      const stand = posted.filter(({ entry }) => ['shown', 'outdated'].includes(fates.get(entry) ?? ''))
      shown += stand.length
      const told = stand.map(entry => entry.text).sort()
      const kept = (bodies.get(id) ?? []).sort()
      expect(kept, `${id} (${format})`).toEqual(told)
    }
    const other = new Set([...fates.values()])
    for (const fate of other)
      expect([
        'shown',
        'outdated',
        'late',
        // Too few others waited with it when its board was frozen.
        'few',
        'yours',
        'network',
        'counted',
        'asked',
        'hidden',
        'incomplete',
      ]).toContain(fate)
    const totals = ledger.totals()
    console.log(
      `${totals.posted} posted, ${shown} in snapshots, lost 0; ${totals.turns} turns, ${totals.marks} marks, ${totals.dots} dots, ${totals.returns} returns`,
    )
    expect(totals.refused).toEqual({})
    expect(server.log()).not.toMatch(/"level":(50|60)/)
  }, 900_000)

  /** Board → the words of its snapshot's notes. */
  async function snapshots(): Promise<Map<string, string[]>> {
    const asked = await call(
      server.origin,
      `/api/events/${event}/exports`,
      { format: 'json', snapshot: null, names: true },
      { cookie: host.cookie, 'x-folkmoot-as': 'organiser' },
    )
    const id = String(asked.body.id)
    const headers = { cookie: host.cookie, 'x-folkmoot-as': 'organiser' }
    const ready = await until(async () => {
      const answer = await call(server.origin, `/api/events/${event}/exports/${id}`, undefined, headers)
      return answer.body.ready ? answer.body : null
    }, 'the export')
    const file = await fetch(server.origin + String(ready.file), { headers })
    const record = JSON.parse(await file.text()) as { snapshots: object[] }
    return new Map(
      record.snapshots.map(snapshot => {
        const { header, leaves } = readBody(JSON.stringify(snapshot))
        const texts = leaves.flatMap(leaf =>
          leaf.part === 'words' && 'value' in leaf ? [leaf.value.text] : [],
        )
        return [header.board.id, texts]
      }),
    )
  }

  test('turns were fair, and connections are those that were made', () => {
    const { ledger } = crowd
    for (const [person, turns] of ledger.spoken) expect(turns, person).toBe(1)
    const heard = (stage.view.round as RoundView | null)?.tables.reduce((sum, table) => sum + table.heard, 0)
    if (heard !== undefined) expect(heard).toBeGreaterThanOrEqual(ledger.spoken.size)
    expect(ledger.spoken.size).toBeGreaterThan(0)
    expect(ledger.found.length).toBeGreaterThan(0)
  })
})
