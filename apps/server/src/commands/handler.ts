/**
 * What a command's handler is. Most are tasks: one synchronous function inside the event's room. A few need more than
 * one room and take steps.
 */
import type { Format } from '@folkmoot/board-doc'
import type { Result } from '@folkmoot/kit'
import type { Actor, CommandSpec, Id, Refusal } from '@folkmoot/protocol'
import type { RoomReader, Tx } from '@folkmoot/sync'
import type { z } from 'zod'
import type { Joins } from '../doors/joins.ts'
import type { Pairings } from '../people/pairings.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import type { WatchedRooms } from '../rooms.ts'
import type { Movers } from './movers.ts'

/** What handlers know besides their transaction. */
export interface Desk {
  rooms: WatchedRooms
  pairings: Pairings
  formatById(id: string): Format | null
  programmeName(programme: Id): string
  /** People of an event who have a device connected now. */
  present(event: Id): ReadonlySet<Id>
  /** The address that links and QR codes begin with. */
  baseUrl(): string
  /** How this machine itself reaches us. */
  localUrl(): string
  /** The key of {@link hashCode}. */
  codeKey: string
  /** Who may join one event. */
  peoplePerEvent: number
  isFreeJoinCode(code: string): boolean
  /** Who changed a board last. */
  movers: Movers
  joins: Joins
  rehearsals: Rehearsals
}

export interface Call<I> {
  actor: Actor
  input: I
  desk: Desk
}

type Handled<I, R> = (tx: Tx, call: Call<I>) => Result<R, Refusal>

export interface TaskHandler<I, R> {
  kind: 'task'
  run: Handled<I, R>
  /** Pages that the task edits. */
  pages?: (read: RoomReader, input: I) => readonly Id[]
  /** The answer holds a secret: it is kept out of the store, so a repetition is recognised only while we run. */
  secret?: true
}
export interface StepsHandler<I, R> {
  kind: 'steps'
  run(call: Call<I> & { scope: Id; op: string | null }): Promise<Result<R, Refusal>>
}
export type Handler<I = unknown, R = unknown> = TaskHandler<I, R> | StepsHandler<I, R>

export type InputOf<S> = S extends CommandSpec<infer I, z.ZodType> ? z.output<I> : never
export type ResultOf<S> = S extends CommandSpec<z.ZodType, infer R> ? z.input<R> : never

export function task<I, R>(
  run: Handled<I, R>,
  more: Omit<TaskHandler<I, R>, 'kind' | 'run'> = {},
): TaskHandler<I, R> {
  return { kind: 'task', run, ...more }
}

export function steps<I, R>(run: StepsHandler<I, R>['run']): StepsHandler<I, R> {
  return { kind: 'steps', run }
}
