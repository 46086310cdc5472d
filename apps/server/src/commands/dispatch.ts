/**
 * One way in for every command, from Socket.IO and HTTP alike: read the input, look who asks, run the handler in the
 * scope's room, once per operation.
 */
import { type Clock, err, ok, type Result, randomId } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type Actor,
  actorKey,
  COMMANDS,
  type CommandKey,
  type CommandSpec,
  type Id,
  isReason,
  type Refusal,
  refuse,
} from '@folkmoot/protocol'
import { z } from 'zod'
import type { Logger } from '../log.ts'
import { hashToken } from '../people/hashes.ts'
import { createRepeats } from '../repeats.ts'
import { SYSTEM, type WatchedRooms } from '../rooms.ts'
import type { CommandContext, Handler } from './handler.ts'
import { may } from './may.ts'
import { type Outbox, sendFrom } from './outbox.ts'
import { HANDLERS } from './table.ts'

interface CommandCall {
  actor: Actor
  /** Of the connection or the address; commands of scope `system` ignore it. */
  event: Id | null
  name: string
  input: unknown
  /** The client's operation id; null: not repeatable. */
  op: string | null
}
export type Dispatch = (call: CommandCall) => Promise<Result<unknown, Refusal>>

const Op = z
  .string()
  .regex(/^[\w-]{1,80}$/)
  .nullable()
const keyByName = new Map(
  (Object.entries(COMMANDS) as [CommandKey, CommandSpec][]).map(([key, spec]) => [spec.name, key]),
)
const PAGE_ATTEMPTS = 3

export function createDispatch({
  rooms,
  context,
  outbox,
  log,
  clock,
}: {
  rooms: WatchedRooms
  context: CommandContext
  outbox: Pick<Outbox, 'settled'>
  log: Logger
  clock: Pick<Clock, 'elapsed'>
}): Dispatch {
  /** For answers that hold a secret: never written down, and remembered only so that a repetition gets the same. */
  const once = createRepeats<Result<unknown, Refusal>>(clock)

  async function runTask(
    scope: Id,
    spec: CommandSpec,
    handler: Handler,
    call: CommandCall,
    input: unknown,
    sender: string,
  ): Promise<Result<unknown, Refusal>> {
    const { actor } = call
    const handle = (tx: Tx, meant: unknown) =>
      handler.run(tx, { actor, input: meant, context, send: sendFrom(tx, sender) })
    const op = handler.secret ? null : call.op
    const lookUp = handler.pages
    if (!lookUp) {
      return rooms.submit(scope, {
        actor,
        op,
        run: tx => {
          const allowed = may(spec, actor, input, tx)
          return allowed.ok ? handle(tx, withPeople(spec, input, tx)) : allowed
        },
      })
    }
    // Which pages it touches is read first, so that they are in memory when it runs; if that changed meanwhile, again.
    for (let attempt = 0; attempt < PAGE_ATTEMPTS; attempt++) {
      const pages = await rooms.submit(scope, {
        actor: null,
        op: null,
        run: tx => {
          const allowed = may(spec, actor, input, tx)
          return allowed.ok ? ok(lookUp(tx, withPeople(spec, input, tx))) : allowed
        },
      })
      if (!pages.ok) return pages
      let outdated = false
      const result = await rooms.submit(scope, {
        actor,
        op,
        pages: pages.value,
        run: tx => {
          const allowed = may(spec, actor, input, tx)
          if (!allowed.ok) return allowed
          const meant = withPeople(spec, input, tx)
          outdated = lookUp(tx, meant).some(page => !pages.value.includes(page))
          return outdated ? err(refuse('conflict')) : handle(tx, meant)
        },
      })
      if (!outdated) return result
    }
    return err(refuse('conflict'))
  }

  async function run(call: CommandCall): Promise<Result<unknown, Refusal>> {
    const key = keyByName.get(call.name)
    if (!key) return err(refuse('no-such-command'))
    const spec = COMMANDS[key] as CommandSpec
    const handler = HANDLERS[key] as Handler
    const input = spec.input.safeParse(call.input)
    const op = Op.safeParse(call.op)
    if (!input.success || !op.success) return err(whatIsWrong(input.error ?? op.error))
    const scope = spec.scope === 'system' ? SYSTEM : call.event
    if (scope === null) return err(refuse('not-found'))
    const { actor } = call
    const handle = () => wholly(scope, spec, handler, { ...call, op: op.data }, input.data)
    return handler.secret && op.data !== null
      ? once(`${actorKey(actor)} ${call.event} ${op.data}`, handle)
      : handle()
  }

  /** The command's own commit, then what it sent, then what lives in memory alone. Repeated, it goes on where it ended. */
  async function wholly(
    scope: Id,
    spec: CommandSpec,
    handler: Handler,
    call: CommandCall,
    input: unknown,
  ): Promise<Result<unknown, Refusal>> {
    const { actor, op } = call
    const sender = op === null ? randomId() : hashToken(`${actorKey(actor)} ${scope} ${op}`)
    const answer = await runTask(scope, spec, handler, call, input, sender)
    if (!answer.ok) return answer
    const settled = handler.sends ? await outbox.settled(scope, sender) : ok(null)
    if (!settled.ok || !handler.afterwards) return settled.ok ? answer : settled
    const done = {
      actor,
      input,
      context,
      scope,
      op,
      read: <T>(look: (r: RoomReader) => T) => rooms.read(scope, look),
    }
    return handler.afterwards(done, answer.value)
  }

  return async call => {
    const result = await run(call).catch((error: unknown) => {
      log.error({ err: error }, 'a command failed')
      return err(refuse('internal'))
    })
    // The name and the outcome only: what was said, and about whom, is nobody's business in a log.
    const code = result.ok ? 'ok' : result.error.code
    const command = keyByName.has(call.name) ? call.name : 'unknown'
    // What delegates do (write for a neighbour, give dots, pass) is not written down at all: not even when.
    if (call.actor.role !== 'delegate')
      log.info({ command, role: call.actor.role, event: call.event, code }, 'command')
    return result
  }
}

/** People are named by their handles on the wire, and are who they are in a handler. */
function withPeople(spec: CommandSpec, input: unknown, read: Pick<RoomReader, 'whose'>): unknown {
  if (!spec.people) return input
  const named = input as Record<string, unknown>
  const meant = spec.people.map(key => [key, read.whose(String(named[key])) ?? named[key]])
  return { ...named, ...Object.fromEntries(meant) }
}

/** Which field, and what it wants; never what was in it. */
function whatIsWrong(error: z.ZodError | undefined): Refusal {
  const issue = error?.issues[0]
  if (!issue) return refuse('bad-request')
  // A rule of our own complains with a reason.
  if (issue.code === 'custom') return refuse(isReason(issue.message) ? issue.message : 'bad-request')
  const field = issue.path.join('.')
  if (field === '') return refuse('message-unreadable')
  return issue.code === 'too_big'
    ? refuse('field-too-long', { field: String(issue.path.at(-1)) })
    : refuse('field-unreadable', { field })
}
