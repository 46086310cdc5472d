/**
 * The y-websocket protocol as Folkmoot speaks it: every binary message begins with one of these variable-length ints.
 * 102 is ours, added through the stock provider's `messageHandlers`: the barrier `[102, n]` comes back when all that
 * was sent before it on the same socket is on disk.
 */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, barrier: 102 } as const
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** What keeps the stock provider from hanging up after 30 s without a message: an awareness frame about nobody. */
export const KEEPALIVE_FRAME: Uint8Array = new Uint8Array([1, 1, 0])

/** Where the sockets are: `/sync/page/EVENT.PAGE` and `/sync/board/EVENT.BOARD`, query `as=ROLE&epoch=N`. */
export const SYNC_PATH = { page: '/sync/page', board: '/sync/board' } as const
/**
 * Where a network blocks WebSockets, the same over Socket.IO: the path is the namespace, `as` and `epoch` its `auth`. What a client
 * sends goes in pieces of at most so many bytes, `piece` with more behind it and `message` as the last; a server's `open` says
 * that it listens, its `bye` the close code.
 */
export const SYNC_PIECE = 32 * 1024
