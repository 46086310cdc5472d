/**
 * The door of the sync sockets. A socket is let in before it is judged, because only a close code reaches the browser:
 * 44xx tells the stock provider to stop. Until then nothing is read from it.
 */
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { ERRORS, LIMITS, type Refusal, refuse } from '@folkmoot/protocol'
import { type PerMessageDeflateOptions, type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Keepalive } from '../wire/keepalive.ts'
import type { Wire } from '../wire/wire.ts'
import { readSyncPath, type SyncPlace } from './sync-path.ts'
import type { JudgedPlace, SyncServing } from './sync-serving.ts'

export interface SyncDoorDeps {
  keepalive: Keepalive
  wire: Wire
  metrics: Pick<Metrics, 'refused'>
  log: Logger
}

export interface SyncDoor {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Everything still open is told that we restart. */
  close(): void
}

/** A little above the limit: what exceeds it slightly gets our own close code. */
const MARGIN = 16 * 1024

export function createSyncDoor(deps: SyncDoorDeps, serving: SyncServing): SyncDoor {
  const servers = {
    page: serverFor(LIMITS.pageFrameBytes + MARGIN, false),
    board: serverFor(LIMITS.frameBytes + MARGIN, { ...DEFLATE, ...deps.wire.deflate }),
  }
  const open = new Map<WebSocket, SyncPlace['kind']>()

  /** The close code is the table's, the reason the code's name. */
  function closeWith(ws: WebSocket, { code }: Pick<Refusal, 'code'>): void {
    const kind = open.get(ws)
    if (kind && ws.readyState === ws.OPEN) deps.metrics.refused(kind, code)
    closeSocket(ws, ERRORS[code].close, code)
  }

  function admit(ws: WebSocket, request: IncomingMessage, place: SyncPlace | null): void {
    // What listens on a socket lives as long as it does, and must not hold the request.
    const tcp = request.socket
    open.set(ws, place?.kind ?? 'board')
    const leave = deps.keepalive.add(deps.wire.syncBeat(ws, tcp))
    ws.on('error', () => ws.terminate())
    // The library answers pings by itself, also to somebody who never reads the answers.
    ws.on('ping', () => tcp.writableLength > LIMITS.bufferedBytes && ws.terminate())
    ws.on('close', () => {
      open.delete(ws)
      leave()
    })
    ws.pause()
    // Cookies come with the upgrade, so whoever is not judged by now waits for our store, and may come again.
    const late = setTimeout(() => closeWith(ws, refuse('restarting')), LIMITS.unauthenticatedMs)
    ws.on('close', () => clearTimeout(late))
    serving
      .judge(request.headers, place)
      .then(async judged => {
        clearTimeout(late)
        if (ws.readyState !== ws.OPEN) return
        if (judged.ok) await serve(ws, tcp, judged.value)
        else closeWith(ws, judged.error)
      })
      .catch(error => {
        deps.log.error({ err: error }, 'a sync socket could not be served')
        closeWith(ws, refuse('internal'))
      })
  }

  async function serve(ws: WebSocket, tcp: Socket, judged: JudgedPlace): Promise<void> {
    // While the network takes everything there is nothing to count, and counting costs as much as framing.
    let piles = false
    await serving.serve(judged, {
      tcp,
      isOpen: () => ws.readyState === ws.OPEN,
      onClose: forget => void ws.on('close', forget),
      onMessage: hear =>
        void ws.on('message', (data: RawData, isBinary: boolean) => hear(isBinary ? (data as Buffer) : null)),
      resume: () => ws.resume(),
      close: code => closeWith(ws, { code }),
      send(message) {
        piles = !deps.wire.send(ws, tcp, message)
      },
      sendTogether(messages) {
        piles = !deps.wire.sendTogether(ws, tcp, messages)
      },
      buffered: () => (piles ? deps.wire.buffered(ws, tcp) : 0),
    })
  }

  return {
    upgrade(request, socket, head) {
      const place = readSyncPath(request.url)
      servers[place?.kind ?? 'board'].handleUpgrade(request, socket, head, ws => admit(ws, request, place))
    },
    close() {
      for (const ws of open.keys()) closeWith(ws, refuse('restarting'))
      for (const server of Object.values(servers)) server.close()
    },
  }
}

/** Every message by itself: nothing is kept for a socket between two of them. */
const DEFLATE: PerMessageDeflateOptions = {
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
}

function serverFor(maxPayload: number, perMessageDeflate: false | PerMessageDeflateOptions): WebSocketServer {
  return new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate, maxPayload })
}

const GOODBYE_MS = 1_500

/** Whoever does not answer the goodbye is cut off. */
function closeSocket(ws: WebSocket, code: number, reason: string): void {
  // A paused socket would never hear the other side's answer.
  ws.resume()
  ws.close(code, reason)
  const cut = setTimeout(() => ws.terminate(), GOODBYE_MS)
  ws.once('close', () => clearTimeout(cut))
}
