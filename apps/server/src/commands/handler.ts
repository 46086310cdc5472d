/**
 * What a command's handler is: one synchronous function inside the room of one scope. What another scope is to do is
 * sent to it as an internal command; what lives in memory alone follows the commit.
 */
import type { Format } from '@folkmoot/board-doc'
import type { Result } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import type { Actor, CommandSpec, Id, InternalCommand, NetworkRecord, Refusal } from '@folkmoot/protocol'
import type { z } from 'zod'
import type { KnownBackup } from '../backups.ts'
import type { Joins } from '../doors/joins.ts'
import type { FollowOf } from '../follows.ts'
import type { Pairings } from '../people/pairings.ts'
import type { Tickets } from '../people/tickets.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'

/** What handlers know besides their transaction. No room is in it: a handler has the one that it runs in. */
export interface CommandContext {
  pairings: Pairings
  formatById(id: string): Format | null
  programmeName(programme: Id): string
  /** As they were last committed. */
  networksOf(programme: Id): readonly Readonly<NetworkRecord>[]
  /** People of an event who have a device connected now. */
  present(event: Id): ReadonlySet<Id>
  /** Those of them who are told to be here. */
  toldPresent(event: Id): ReadonlySet<Id>
  /** The address that links and QR codes begin with. */
  baseUrl(): string
  /** How this machine itself reaches us. */
  localUrl(): string
  /** The key of {@link hashCode}. */
  codeKey: string
  /** The key of what is known elsewhere of a code. */
  tagKey: string
  /** This Folkmoot's own name, as networks' files know it. */
  serverName: string
  /** What became of a promise, as its network's own place was told. */
  followOf: FollowOf
  /** Who may join one event. */
  peoplePerEvent: number
  /** Networks' own places of a programme here. */
  homesOf(programme: Id): readonly Id[]
  isFreeJoinCode(code: string): boolean
  joinCodeOf(event: Id): string | null
  joins: Joins
  tickets: Tickets
  rehearsals: Rehearsals
  /** Events of a programme that were not deleted. */
  hasEvents(programme: Id): boolean
  knownBackups(): readonly KnownBackup[]
  /** A return code was made: its box is. */
  codeKnown(event: Id, code: string): void
  /** Takes what was deleted from store and memory. */
  finishDeletion(event: Id): Promise<Result<null, Refusal>>
  /** What an organiser's device is called. */
  organiserLabel(device: Id): string
  /** Nothing says that one person has both of these organisers' devices. */
  areTwoOrganisers(one: Id, other: Id): boolean
}

export interface Call<I> {
  actor: Actor
  input: I
  context: CommandContext
}

/** Keeps an internal command in this commit; `to` does it afterwards, once, also when the process ends in between. */
export type Send = (to: Id, command: InternalCommand) => void

export interface SendingCall<I> extends Call<I> {
  send: Send
}

/** A command whose commit is made, and whose internal commands are done. */
interface DoneCall<I> extends Call<I> {
  scope: Id
  op: string | null
  /** Looks something up in the command's own scope. */
  read<T>(look: (read: RoomReader) => T): Promise<Result<T, Refusal>>
}

interface More<I, R> {
  /** Pages that the command edits. */
  pages?: (read: RoomReader, input: I) => readonly Id[]
  /** The answer holds a secret: it is kept out of the store, so a repetition is recognised only while we run. */
  secret?: true
  /**
   * What lives in memory alone, and what the answer says of it. A repeated command comes here again, after a restart too:
   * done twice it must be as done once.
   */
  afterwards?(call: DoneCall<I>, result: R): Result<R, Refusal> | Promise<Result<R, Refusal>>
}
export interface Handler<I = unknown, R = unknown> extends More<I, R> {
  run(tx: Tx, call: SendingCall<I>): Result<R, Refusal>
  sends: boolean
}

export type InputOf<S> = S extends CommandSpec<infer I, z.ZodType> ? z.output<I> : never
export type ResultOf<S> = S extends CommandSpec<z.ZodType, infer R> ? z.input<R> : never

export function task<I, R>(
  run: (tx: Tx, call: Call<I>) => Result<R, Refusal>,
  more: More<I, R> = {},
): Handler<I, R> {
  return { run, sends: false, ...more }
}

/** A task that sends internal commands. */
export function sending<I, R>(
  run: (tx: Tx, call: SendingCall<I>) => Result<R, Refusal>,
  more: More<I, R> = {},
): Handler<I, R> {
  return { run, sends: true, ...more }
}

type InternalName = InternalCommand['name']
type InternalOf<N extends InternalName> = Extract<InternalCommand, { name: N }>

/** How an internal command is done. It refuses nothing: where there is nothing left to do it does nothing. */
export interface InternalHandler<N extends InternalName = InternalName, G = unknown> {
  /** What it takes from the sender's scope, as that stands when it is delivered. */
  gather?(read: RoomReader, command: InternalOf<N>): G
  run(tx: Tx, call: { command: InternalOf<N>; gathered: G; context: CommandContext; send: Send }): void
  /** The command that sent it is answered only when this is done. */
  needed: boolean
}

export function internal<N extends InternalName, G = null>(
  handler: InternalHandler<N, G>,
): InternalHandler<N, unknown> {
  return handler as InternalHandler<N, unknown>
}
