/** Commands of the server to itself: what one scope asks of another, and what is done in several commits. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { EventRecord } from './agenda.ts'

/** By name. None of them is on any wire. */
export const InternalCommand = z.discriminatedUnion('name', [
  /** A new event, in its own scope. `from`: the sample whose agenda it begins with. */
  z.object({
    name: z.literal('event.make'),
    ...EventRecord.pick({
      programme: true,
      place: true,
      dates: true,
      days: true,
      zone: true,
      joinCode: true,
      ends: true,
      followUp: true,
      keptUntil: true,
      home: true,
    }).shape,
    called: EventRecord.shape.name,
    networks: z.array(Id),
    from: z.string(),
    createdAt: z.number(),
  }),
  /** A rehearsal of the event that sends it, in the rehearsal's own scope. */
  z.object({
    name: z.literal('rehearsal.make'),
    joinCode: EventRecord.shape.joinCode,
    createdAt: z.number(),
  }),
  /** An event that belongs to the list of events. */
  z.object({ name: z.literal('event.list'), event: Id, programme: Id, createdAt: z.number() }),
  /** A network reads differently now, in an event that has a copy of it. */
  z.object({ name: z.literal('network.copy'), network: Id }),
  /** Some of those who joined since, up to `at`, are removed; and the next, until nobody is left. */
  z.object({ name: z.literal('people.remove-some'), since: z.number(), at: z.number() }),
  /** Some of those who were removed at `at` are brought back; and the next. */
  z.object({ name: z.literal('people.restore-some'), at: z.number() }),
  /** Somebody was removed from an event: they go from their network's own place, too. `known`: SHA-256 of their handle. */
  z.object({ name: z.literal('person.forget'), known: z.string() }),
])
export type InternalCommand = z.infer<typeof InternalCommand>

/** Kept in the sender's scope, in the commit of the command that sent it, until the receiver has done it. */
export const OutboxRecord = z.object({
  id: Id,
  order: z.number().int(),
  /** Which command sent it. */
  sender: z.string(),
  /** The scope that does it. */
  to: Id,
  command: InternalCommand,
})
export type OutboxRecord = z.infer<typeof OutboxRecord>
