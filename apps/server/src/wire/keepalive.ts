/**
 * Fence: keeps quiet sockets alive: each gets a beat now and then. The sockets take turns in groups, so that a hall of them is neither a
 * burst nor a wake-up each: a process that sleeps between single beats pays ten times as much for them.
 *
 * - A sync socket is pinged, with an empty message behind it because the stock provider does not count pings, both in one
 *   write. Whoever has not answered the ping before is cut off.
 * - A stage socket gets Engine.IO's own ping a little before the library would send one. Its answer puts the library's off, which
 *   goes on to judge by it who is gone.
 *
 * Taken for granted: of ws 8.23.0 what frame.ts says; of engine.io 6.6.12 that its packet for a ping is `2`, that a pong which it
 * did not ask for counts, and that `request.socket` of a connection is the socket of its WebSocket. If that changes, stage
 * sockets are pinged twice or cut off after one and a half beats: `keepalive.test.ts` says so. Without it (`FOLKMOOT_PLAIN`):
 * `ws.ping` and `ws.send`, and Engine.IO's own timers, one for each socket.
 */
import type { Duplex } from 'node:stream'
import { KEEPALIVE_FRAME } from '@folkmoot/protocol'
import type { WebSocket } from 'ws'
import { pingThen, textFrame } from './frame.ts'

export interface Keepalive {
  /** Calls `beat` once in every turn of the groups; the answer takes it off. */
  add(beat: () => void): () => void
  stop(): void
}

const GROUPS = 20
const SYNC_BEAT = pingThen(KEEPALIVE_FRAME)
const STAGE_BEAT = textFrame('2')

/** `tcp` is the socket that was upgraded to `ws`. */
export function syncBeat(ws: WebSocket, tcp: Duplex): () => void {
  let answered = true
  ws.on('pong', () => {
    answered = true
  })
  return () => {
    if (!answered) ws.terminate()
    else if (ws.readyState === ws.OPEN && tcp.writable) tcp.write(SYNC_BEAT)
    answered = false
  }
}

/** `tcp` is the socket that Engine.IO's WebSocket runs on. */
export function stageBeat(tcp: Duplex): () => void {
  return () => {
    if (tcp.writable) tcp.write(STAGE_BEAT)
  }
}

/** Each socket's turn comes every `everyMs`. */
export function createKeepalive(everyMs: number): Keepalive {
  const groups = Array.from({ length: GROUPS }, () => new Set<() => void>())
  let added = 0
  let due = 0
  const timer = setInterval(() => {
    for (const beat of groups[due++ % GROUPS] ?? []) beat()
  }, everyMs / GROUPS)
  timer.unref()
  return {
    add(beat) {
      const group = groups[added++ % GROUPS]
      group?.add(beat)
      return () => void group?.delete(beat)
    },
    stop: () => clearInterval(timer),
  }
}
