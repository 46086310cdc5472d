/** What travels over Socket.IO, and which way. */
import type { z } from 'zod'
import type { Doing } from './choices.ts'
import type { ErrorAnswer } from './http/routes.ts'
import type { MineView } from './mine.ts'
import type { WallMessage } from './wall.ts'

/** A whole view, and the server's clock when it left. */
export interface WholeView {
  rev: number
  view: unknown
  now: number
}

/** Socket.IO, server → client. */
export interface ServerEvents {
  hello: (message: WholeView) => void
  change: (message: { rev: number; set: Record<string, unknown> }) => void
  mine: (view: MineView) => void
  /** The session is over: revoked, removed or left. */
  bye: (refusal: RefusalAnswer) => void
}
/** Socket.IO, client → server. Every event has an ack. */
export interface ClientEvents {
  command: (message: { op: string; name: string; input: unknown }, ack: (answer: CommandAck) => void) => void
  query: (message: { name: string; input: unknown }, ack: (answer: CommandAck) => void) => void
  /** For estimating the offset to the server's clock. */
  clock: (ack: (now: number) => void) => void
  /** After a gap: the whole view again. */
  resend: (ack: (message: WholeView) => void) => void
  /** A delegate's device holds words that have not reached the server, or does not any more. Answers once it is noted. */
  unsent: (holds: boolean, ack: () => void) => void
  /** Of a cockpit: what is open in it; null: nothing. Answers whether it was listened to. */
  doing: (what: Doing | null, ack: (heard: boolean) => void) => void
  /** Of a screen that shows the wall: answers whether it was listened to. */
  wall: (message: WallMessage, ack: (heard: boolean) => void) => void
}
/** A refusal as it travels, see `http.ErrorAnswer`. */
export type RefusalAnswer = z.infer<typeof ErrorAnswer>
export type CommandAck = { ok: true; result: unknown } | ({ ok: false } & RefusalAnswer)
