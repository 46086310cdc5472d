/** A page's document on its socket: the stock provider, with the barrier as one more message of its protocol. */
import { type Clock, systemClock } from '@folkmoot/kit'
import { MESSAGE, type Role, SYNC, SYNC_PATH } from '@folkmoot/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type Barrier, type BarrierState, createBarrier } from './barrier.ts'
import { backoff, socketAddress } from './sync-address.ts'
import { AnyWay } from './sync-way.ts'

export interface PageProvider {
  barrier: Barrier
  /** Transactions that came from the server carry this as their origin. */
  origin: unknown
  /** Tries now, e.g. when the device says that it is online again. */
  retry(): void
  /** The device says it is offline. */
  pause(): void
  close(): void
}

/**
 * Counts what a document did and what its socket was given of it. A listener that throws keeps the others from hearing of a
 * change, and ends the document's telling for good.
 */
function watchSending(doc: Y.Doc, provider: WebsocketProvider) {
  let begun = 0
  let told = 0
  const onBegin = () => begun++
  const onAll = (_doc: Y.Doc, all: readonly unknown[]) => {
    told += all.length
  }
  doc.on('beforeTransaction', onBegin)
  doc.on('afterAllTransactions', onAll)
  return {
    /** Sends the whole document where something of it was passed over. */
    catchUp() {
      if (begun === told) return
      told = begun
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, MESSAGE.sync)
      encoding.writeVarUint(encoder, SYNC.update)
      encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc))
      if (provider.ws?.readyState === 1) provider.ws.send(encoding.toUint8Array(encoder))
    },
    stop() {
      doc.off('beforeTransaction', onBegin)
      doc.off('afterAllTransactions', onAll)
    },
  }
}

export function connectPage(options: {
  event: string
  page: string
  epoch: number
  doc: Y.Doc
  /** As whom it is opened; a delegate when nobody says. */
  as?: Role | undefined
  url?: string
  clock?: Clock
  onBarrier(state: BarrierState): void
  onConnected(connected: boolean): void
  /** The server's whole page has arrived. */
  onSynced(): void
  /** Closed for good, with a 44xx code. */
  onClosed(code: number): void
}): PageProvider {
  const { event, page, epoch, doc, as = 'delegate', url, clock = systemClock } = options
  const provider = new WebsocketProvider(socketAddress(SYNC_PATH.page, url), `${event}.${page}`, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: backoff(),
    WebSocketPolyfill: AnyWay,
    params: { as, epoch: String(epoch) },
  })
  provider.awareness.setLocalState(null)
  const sending = watchSending(doc, provider)

  function reconnect(): void {
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  }

  const barrier = createBarrier({
    clock,
    onChange: options.onBarrier,
    onStuck: reconnect,
    send(n) {
      // A barrier promises only what went before it.
      sending.catchUp()
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, MESSAGE.barrier)
      encoding.writeVarUint(encoder, n)
      if (provider.ws?.readyState === 1) provider.ws.send(encoding.toUint8Array(encoder))
    },
  })

  provider.messageHandlers[MESSAGE.barrier] = (_encoder, decoder) => {
    barrier.returned(decoding.readVarUint(decoder))
  }
  const stock = provider.messageHandlers[MESSAGE.sync]
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const asked = decoder.arr[decoder.pos] === SYNC.step1
    stock?.(encoder, decoder, ...rest)
    // The provider sends the answer, our SyncStep2, right after this handler returns; the barrier goes behind it.
    if (asked) queueMicrotask(() => provider.wsconnected && barrier.handshake())
  }

  provider.on('status', ({ status }) => {
    if (status === 'connected') options.onConnected(true)
    if (status === 'disconnected') options.onConnected(false)
  })
  provider.on('connection-close', () => barrier.lost())
  provider.on('sync', synced => synced && options.onSynced())
  provider.on('closed', ({ code }) => options.onClosed(code))
  provider.connect()

  return {
    barrier,
    origin: provider,
    retry: () => {
      provider.wsUnsuccessfulReconnects = 0
      reconnect()
    },
    pause: () => barrier.lost(),
    close() {
      barrier.stop()
      sending.stop()
      provider.destroy()
    },
  }
}
