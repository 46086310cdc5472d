/** One Socket.IO connection as the live views see it. */
import { refusalAnswer } from '@folkmoot/messages'
import type { Actor, ClientEvents, Doing, Id, Refusal, ServerEvents } from '@folkmoot/protocol'
import type { Server, Socket } from 'socket.io'

interface SocketData {
  actor: Actor
  /** null: the organiser's list of events. */
  event: Id | null
}
export type ClientSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>
export type SocketIo = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>

export interface Member {
  socket: ClientSocket
  actor: Actor
  /** Which audience it was told with; null: nothing yet. */
  audience: string | null
  /** What is open in this cockpit, as it says. */
  doing: Doing | null
  /** What `mine` said last. */
  mine: string | null
}

export function sayBye(socket: ClientSocket, refusal: Refusal): void {
  socket.emit('bye', refusalAnswer(refusal))
  socket.disconnect(true)
}
