/**
 * By which way pages and boards go: sockets of their own, or, where the network blocks those, over a polling Socket.IO connection.
 * The stage's connection finds it out, since it tries the one after the other itself.
 */
import { PolledSocket } from './polled-socket.ts'
import { createSource, type Source } from './source.ts'

interface SyncWay {
  way: 'sockets' | 'polling'
}
const source = createSource<SyncWay>({ way: 'sockets' })

export const syncWay: Source<SyncWay> = source

/** `transport`: by which the stage's connection came to be. */
export function foundWay(transport: string): void {
  source.set({ way: transport === 'websocket' ? 'sockets' : 'polling' })
}

function open(url: string): WebSocket | PolledSocket {
  return source.getState().way === 'sockets' ? new WebSocket(url) : new PolledSocket(url)
}
/** What the stock provider makes in place of a WebSocket: what the network lets through when it tries. */
export const AnyWay = open as unknown as typeof WebSocket
