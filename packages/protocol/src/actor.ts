import type { Id } from './ids.ts'

/** Who is doing something, once a cookie has been checked. */
export type Actor =
  | { role: 'delegate'; event: Id; person: Id; device: Id }
  | {
      role: 'facilitator'
      event: Id /** null: the whole event */
      network: Id | null
      device: Id
      label: string
    }
  | { role: 'organiser'; device: Id }
  | { role: 'display'; event: Id; device: Id }

/** Scopes an operation's id: one actor's ids never meet another's. */
export function actorKey(actor: Actor): string {
  return `${actor.role}:${actor.device}`
}
