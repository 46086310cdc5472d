/**
 * Made-up frames at every door, while somebody writes in a room next door. `FOLKMOOT_FRAMES` of them are judged by real
 * rooms in a process that runs as the server does, each by itself, and a session that one ended is opened again. A twentieth as
 * many go through the sockets of a whole server. Seed: `FOLKMOOT_SEED`.
 */
import { seededRng } from '@folkmoot/kit'
import type { ErrorCode } from '@folkmoot/protocol'
import { call, joinAs } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { openCanary } from './support/canary.ts'
import { type Door, knockHttp, stageDoor, syncDoor } from './support/fuzz-doors.ts'
import { createFrameMaker } from './support/fuzz-updates.ts'
import { EVENT, openHall } from './support/hall.ts'
import { startJudges } from './support/judges.ts'

const FRAMES = Number(process.env.FOLKMOOT_FRAMES ?? 20_000)
const SEED = Number(process.env.FOLKMOOT_SEED ?? 20061207)
const SESSIONS = 1_536
/** Frames that reach the rooms in one pass of their event loop. */
const AT_A_TIME = 8
/** E-15. Of the thread's own processor time: a host that lets others go first holds nobody up in here. */
const MAX_BLOCK_MS = 50

test(`[E-15] ${FRAMES} frames judged one by one: nothing breaks, nothing blocks, and memory stays`, {
  timeout: 300_000 + 2 * FRAMES,
}, async () => {
  const judges = await startJudges()
  await judges.ask({ kind: 'open', sessions: SESSIONS })
  const frames = createFrameMaker(seededRng(SEED), { board: 'b', prompt: 'what' })
  const ended: Partial<Record<ErrorCode, number>> = {}
  const byKind: Record<string, number> = {}
  /** Of every run; none is done again. */
  const blocks: number[] = []
  let judged = 0
  let settled = 0
  let collected = 0

  function makeUp(): Uint8Array {
    const { kind, bytes } = frames.next()
    byKind[kind] = (byKind[kind] ?? 0) + 1
    return bytes
  }

  /** One frame of each attacker; answers the longest block meanwhile, ms. */
  async function judge(): Promise<number> {
    let under: Promise<unknown> = Promise.resolve()
    for (let from = 0; from < SESSIONS; from += AT_A_TIME) {
      const next = Array.from({ length: AT_A_TIME }, makeUp)
      await under
      under = judges.ask({ kind: 'frames', from, frames: next })
      judged += AT_A_TIME
    }
    await under
    const round = await judges.ask({ kind: 'round' })
    for (const code of round.ended) ended[code] = (ended[code] ?? 0) + 1
    collected = Math.max(collected, round.collected)
    return round.block
  }

  while (judged < FRAMES) {
    blocks.push(await judge())
    if (settled === 0 && judged > FRAMES / 2) settled = (await judges.ask({ kind: 'heap' })).heap
  }
  const longest = [...blocks].sort((one, other) => other - one)
  const worst = longest[0] as number
  const grown = (await judges.ask({ kind: 'heap' })).heap - settled
  console.log(
    `${judged} frames judged (seed ${SEED}): ended ${JSON.stringify(ended)}; kinds ${JSON.stringify(byKind)}; ` +
      `longest blocks ${longest
        .slice(0, 5)
        .map(ms => ms.toFixed(0))
        .join(', ')} ms; ` +
      `longest collection ${collected.toFixed(0)} ms by the clock; heap grew ${grown.toFixed(0)} MB over the second half`,
  )
  await judges.end()
  expect(Object.keys(ended).filter(code => !EXPECTED.includes(code as ErrorCode))).toEqual([])
  expect(worst).toBeLessThanOrEqual(MAX_BLOCK_MS)
  expect(grown).toBeLessThan(150)
})

/** Never `not-saved` or `internal`: no document was ever broken, no room thrown away. */
const EXPECTED: readonly ErrorCode[] = ['bad-request', 'hostile-update', 'page-full', 'forbidden']

const KNOCKS = Math.max(2_500, Math.ceil(FRAMES / 20))
const ROUND = Math.min(KNOCKS, 2_500)
const AT_ONCE = 32

test(`[E-15] ${KNOCKS} frames and requests at all doors of a whole server, and the room next door goes on`, async () => {
  const { server, boss, board: target, prompt } = await openHall()
  let dice = seededRng(SEED + 1)
  const rng = { next: () => dice.next() }
  const frames = createFrameMaker(rng, { board: target, prompt })
  const canary = await openCanary(server, boss.cookie)
  const ws = server.origin.replace('http', 'ws')
  const doors: Door[] = []
  for (let i = 0; i < AT_ONCE; i++) {
    const eve = await joinAs(server, server.ready.joinCode, `Eve ${i}`, 'keighley')
    const of = `as=delegate&epoch=1`
    if (i % 8 < 4) doors.push(syncDoor(`${ws}/sync/page/${EVENT}.${eve.person}?${of}`, eve.cookie, frames))
    else if (i % 8 === 4)
      doors.push(syncDoor(`${ws}/sync/board/${EVENT}.${target}?${of}`, eve.cookie, frames))
    else if (i % 8 < 7)
      doors.push(
        stageDoor(`${ws}/socket.io/?EIO=4&transport=websocket&as=delegate&event=${EVENT}`, eve.cookie, rng),
      )
    else
      doors.push({
        async knock() {
          await knockHttp(server.origin, eve.cookie, rng)
          return true
        },
        close() {},
      })
  }
  const read = async () => {
    const { body } = await call(server.origin, '/metrics')
    const numbers = new Map<string, number>()
    for (const line of String(body.text).split('\n')) {
      const [name, value] = line.split(' ')
      if (name && !name.startsWith('#')) numbers.set(name, Number(value))
    }
    return numbers
  }
  // The first use of everything is compiled and loaded: not what is asked about.
  await Promise.all(doors.map(door => door.knock()))
  const before = (await read()).get('process_resident_memory_bytes') ?? 0
  const blocks: number[] = []
  let most = 0
  let sent = 0
  let ended = 0

  /** Made-up frames by all doors at once, the same for the same seed; answers the longest block meanwhile, ms. */
  async function round(seed: number): Promise<number> {
    dice = seededRng(seed)
    let left = ROUND
    await Promise.all(
      doors.map(async door => {
        while (left-- > 0) {
          sent++
          if (!(await door.knock())) ended++
        }
      }),
    )
    const numbers = await read()
    most = Math.max(most, numbers.get('process_resident_memory_bytes') ?? 0)
    return (numbers.get('folkmoot_event_loop_block_seconds') ?? 0) * 1e3
  }

  for (let n = 1; (n - 1) * ROUND < KNOCKS; n++) blocks.push(await round(SEED + n))
  const worst = Math.max(...blocks)
  for (const door of doors) door.close()
  const numbers = await read()
  const refused = [...numbers].filter(([name]) => name.startsWith('folkmoot_refused_total'))
  const of = (part: string) => refused.reduce((sum, [name, n]) => sum + (name.includes(part) ? n : 0), 0)
  const { posted, seen, slowest } = await canary.end()
  console.log(
    `${sent} frames at the doors (seed ${SEED + 1}), ${ended} ended their socket, ${of('')} refused; longest block ` +
      `${worst.toFixed(0)} ms; memory grew ${((most - before) / 2 ** 20).toFixed(0)} MB at most; next door ` +
      `${seen} of ${posted} notes arrived, the slowest after ${slowest.toFixed(0)} ms`,
  )
  expect(seen).toBe(posted)
  expect(posted).toBeGreaterThan(1)
  expect(of('internal')).toBe(0)
  expect(of('not-saved')).toBe(0)
  // All but those on HTTP and Socket.IO that hang up by themselves.
  expect(of('page') + of('board')).toBeGreaterThan(ended / 4)
  expect(server.log()).not.toMatch(/"level":(50|60)/)
  expect(worst).toBeLessThanOrEqual(MAX_BLOCK_MS)
  expect(most - before).toBeLessThan(300 * 2 ** 20)
  await server.discard()
})
