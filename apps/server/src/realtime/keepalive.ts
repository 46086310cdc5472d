/**
 * Keeps quiet sockets alive: each is pinged now and then, with an empty message behind it because the stock provider does not
 * count pings, both in one write. Whoever has not answered the ping before is cut off. The sockets take turns, so that a hall
 * of them is no burst.
 */
import type { Duplex } from 'node:stream'
import { KEEPALIVE_FRAME } from '@folkmoot/protocol'
import type { WebSocket } from 'ws'
import { pingThen } from './frame.ts'

export interface Keepalive {
  /** `tcp` is the socket that was upgraded to `ws`. The answer takes it off. */
  add(ws: WebSocket, tcp: Duplex): () => void
  stop(): void
}

interface Kept {
  ws: WebSocket
  tcp: Duplex
  answered: boolean
}

const GROUPS = 40
const BEAT = pingThen(KEEPALIVE_FRAME)

function beat(kept: Kept): void {
  const { ws, tcp, answered } = kept
  kept.answered = false
  if (!answered) ws.terminate()
  else if (ws.readyState === ws.OPEN && tcp.writable) tcp.write(BEAT)
}

/** Each socket's turn comes every `everyMs`. */
export function createKeepalive(everyMs: number): Keepalive {
  const groups = Array.from({ length: GROUPS }, () => new Set<Kept>())
  let added = 0
  let due = 0
  const timer = setInterval(() => {
    for (const kept of groups[due++ % GROUPS] ?? []) beat(kept)
  }, everyMs / GROUPS)
  timer.unref()
  return {
    add(ws, tcp) {
      const kept = { ws, tcp, answered: true }
      const group = groups[added++ % GROUPS]
      group?.add(kept)
      ws.on('pong', () => {
        kept.answered = true
      })
      return () => void group?.delete(kept)
    },
    stop: () => clearInterval(timer),
  }
}
