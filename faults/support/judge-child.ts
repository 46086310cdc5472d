/**
 * Rooms that judge made-up frames, in a process of their own that runs as the server does: who makes the frames up neither
 * takes this thread's time nor leaves anything in its memory. The other end is `judges.ts`.
 */
import { PerformanceObserver } from 'node:perf_hooks'
import type { Peer, SyncConnection } from '@folkmoot/engine'
import type { Room } from '@folkmoot/projection'
import type { ErrorCode } from '@folkmoot/protocol'
import { board, openEngineWorld, person, seed } from '@folkmoot/testkit'
import { watchLoop } from '../../apps/server/src/metrics/watch-loop.ts'
import type { JudgeAnswer, JudgeAsk } from './judges.ts'

const PAGES = 512

/** One socket of an attacker, opened again whenever a frame ended it. */
interface Attacker {
  session: SyncConnection | null
  ended: ErrorCode | null
}

const world = await openEngineWorld()
const ids = Array.from({ length: PAGES }, (_, i) => `p${i}`)
await seed(
  world.engine,
  ids.map(id => person(id)),
  [board('b')],
)
const room = await world.engine.room()
const attackers: Attacker[] = []
const loop = watchLoop(5)
const NOTHING: JudgeAnswer = { block: 0, collected: 0, ended: [], heap: 0 }
let collected = 0
new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) collected = Math.max(collected, duration)
}).observe({ entryTypes: ['gc'] })

async function open(attacker: Attacker, i: number): Promise<void> {
  const peer: Peer = {
    send() {},
    sendTogether() {},
    close(code) {
      attacker.ended = code
      attacker.session = null
    },
    buffered: () => 0,
  }
  // Three devices a page, and some on the board.
  const opened =
    i % 12 === 11 ? await room.openBoard('b', peer) : await room.openPage(ids[i % PAGES] as string, peer)
  if (!opened.ok) throw new Error(`attacker ${i} is let in: ${opened.error.code}`)
  attacker.session = opened.value
}

/** All that was received has been through a turn, and through its commit. */
async function untilIdle(of: Room): Promise<void> {
  do await of.submit({ actor: null, op: null, run: () => ({ ok: true, value: null }) })
  while (of.vitals(0).waiting > 0)
}

/** Everybody whose socket was ended comes back; answers the longest block since the last time, and by what they were ended. */
async function endRound(): Promise<JudgeAnswer> {
  await untilIdle(room)
  const ended: ErrorCode[] = []
  const away = attackers.flatMap((attacker, i) => {
    if (attacker.ended === null) return []
    ended.push(attacker.ended)
    attacker.ended = null
    return [open(attacker, i)]
  })
  await Promise.all(away)
  const longest = collected
  collected = 0
  return { ...NOTHING, block: loop.longestBlock(), collected: longest, ended }
}

/** Of what is still used, MB: without a collection before it, garbage that waits for one would count as growth. */
async function heap(): Promise<JudgeAnswer> {
  globalThis.gc?.()
  const used = process.memoryUsage().heapUsed / 2 ** 20
  // The whole collection that was asked for is the test's own doing: it has been looked at once the next look is over.
  await new Promise(resolve => setTimeout(resolve, 50))
  loop.longestBlock()
  collected = 0
  return { ...NOTHING, heap: used }
}

async function answer(ask: Exclude<JudgeAsk, { kind: 'end' }>): Promise<JudgeAnswer> {
  if (ask.kind === 'round') return endRound()
  if (ask.kind === 'heap') return heap()
  if (ask.kind === 'open') {
    for (let i = 0; i < ask.sessions; i++) attackers.push({ session: null, ended: null })
    await Promise.all(attackers.map(open))
    loop.longestBlock()
  } else for (const [i, bytes] of ask.frames.entries()) attackers[ask.from + i]?.session?.receive(bytes)
  return NOTHING
}

process.on('message', (ask: JudgeAsk) => {
  if (ask.kind !== 'end') {
    void answer(ask).then(result => process.send?.(result))
    return
  }
  loop.stop()
  void world.discard().then(() => process.exit(0))
})
process.send?.(NOTHING)
