/**
 * A board as the room sees it: a read-only Yjs document over the stock provider, read into a frozen model whose
 * unchanged notes keep their identity. The last state stays while the connection is lost. Knows no React.
 */
import { type BoardModel, boardNotes, EMPTY_BOARD, readBoard, updateBoard } from '@folkmoot/board-doc'
import { type Role, SYNC_PATH } from '@folkmoot/protocol'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createSource, type Source } from './source.ts'
import { backoff, socketAddress } from './sync-address.ts'
import { AnyWay } from './sync-way.ts'

export interface BoardState {
  model: BoardModel
  /** `offline`: the model is the last one seen. `ended`: this device may not read it (any more). */
  state: 'connecting' | 'live' | 'offline' | 'ended'
}

export interface BoardConnection extends Source<BoardState> {
  /** The board was rebuilt: loads it afresh, keeping the old model on screen till the new one is here. */
  setEpoch(epoch: number): void
  close(): void
}

export function createBoardConnection(options: {
  event: string
  board: string
  role: Role
  epoch: number
  /** A hall of phones turns to another board in one instant: each waits for a random part of this, ms. */
  spreadMs?: number
  url?: string
}): BoardConnection {
  const source = createSource<BoardState>({ model: EMPTY_BOARD, state: 'connecting' })
  let epoch = options.epoch
  let closed = false
  let stop = open()

  function open(): () => void {
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(
      socketAddress(SYNC_PATH.board, options.url),
      `${options.event}.${options.board}`,
      doc,
      {
        connect: false,
        disableBc: true,
        maxBackoffTime: backoff(),
        WebSocketPolyfill: AnyWay,
        params: { as: options.role, epoch: String(epoch) },
      },
    )
    provider.awareness.setLocalState(null)
    let loaded = false
    boardNotes(doc).observe(change => {
      if (loaded) source.set({ model: updateBoard(doc, source.getState().model, change.keysChanged) })
    })
    provider.on('sync', synced => {
      if (!synced) return
      if (!loaded) {
        loaded = true
        source.set({ model: readBoard(doc) })
      }
      source.set({ state: 'live' })
    })
    provider.on('status', ({ status }) => {
      if (status === 'disconnected') source.set({ state: 'offline' })
    })
    // 4409: rebuilt. The stage tells the new epoch, and the caller passes it on.
    provider.on('closed', ({ code }) => source.set({ state: code === 4409 ? 'offline' : 'ended' }))
    const turn = setTimeout(() => provider.connect(), Math.random() * (options.spreadMs ?? 0))
    return () => {
      clearTimeout(turn)
      provider.destroy()
      doc.destroy()
    }
  }

  return {
    getState: source.getState,
    subscribe: source.subscribe,
    setEpoch(next) {
      if (closed || next === epoch) return
      epoch = next
      stop()
      stop = open()
    },
    close() {
      closed = true
      stop()
    },
  }
}
