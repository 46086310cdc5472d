/** An unmodified y-websocket provider in Node: what anybody may connect with. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

export interface StockClient {
  doc: Y.Doc
  provider: WebsocketProvider
  /** Close codes in order. */
  closes: number[]
  synced(): Promise<void>
  /** Resolves when all that was sent before is on disk. */
  saved(): Promise<void>
  destroy(): void
}

const BARRIER = 102

/** `cookie`: sent with the upgrade request. `connect: false` starts offline. `maxBackoffMs`: between two attempts. */
export function stockClient(
  url: string,
  room: string,
  options: {
    doc?: Y.Doc
    connect?: boolean
    cookie?: string
    params?: Record<string, string>
    maxBackoffMs?: number
  } = {},
): StockClient {
  const doc = options.doc ?? new Y.Doc()
  class WithCookie extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols, options.cookie ? { headers: { cookie: options.cookie } } : {})
      this.on('error', () => {})
    }
  }
  const provider = new WebsocketProvider(url, room, doc, {
    connect: options.connect ?? true,
    disableBc: true,
    params: options.params ?? {},
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    maxBackoffTime: options.maxBackoffMs ?? 300,
  })
  provider.awareness.setLocalState(null)
  // It would take its presence off at the process's end, and has none: a listener for each of hundreds.
  process.off('exit', provider._exitHandler)
  const closes: number[] = []
  provider.on('connection-close', event => {
    if (event) closes.push(event.code)
  })
  const answered = new Map<number, () => void>()
  let last = 0
  provider.messageHandlers[BARRIER] = (_encoder, decoder) => {
    const n = decoding.readVarUint(decoder)
    for (const [sent, resolve] of answered) if (sent <= n) resolve()
  }
  return {
    doc,
    provider,
    closes,
    synced: () =>
      provider.synced
        ? Promise.resolve()
        : new Promise(resolve => {
            provider.on('sync', function heard(state: boolean) {
              if (!state) return
              provider.off('sync', heard)
              resolve()
            })
          }),
    saved: () =>
      new Promise(resolve => {
        const n = ++last
        answered.set(n, () => {
          answered.delete(n)
          resolve()
        })
        const encoder = encoding.createEncoder()
        encoding.writeVarUint(encoder, BARRIER)
        encoding.writeVarUint(encoder, n)
        // A socket that is not open yet would throw; whoever asks then asks again once it is.
        if (provider.ws?.readyState === 1)
          provider.ws.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>)
      }),
    destroy() {
      provider.destroy()
      doc.destroy()
    },
  }
}
