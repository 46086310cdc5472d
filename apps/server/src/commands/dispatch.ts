/**
 * One way in for every command, from Socket.IO and HTTP alike: read the input, look who asks, run the handler in the
 * scope's room, once per operation.
 */
import { type Clock, err, ok, type Result } from '@folkmoot/kit'
import {
  type Actor,
  actorKey,
  COMMANDS,
  type CommandKey,
  type CommandSpec,
  type Id,
  type Refusal,
  refuse,
} from '@folkmoot/protocol'
import type { RoomReader } from '@folkmoot/sync'
import { z } from 'zod'
import type { Logger } from '../log.ts'
import { createRepeats } from '../repeats.ts'
import { SYSTEM } from '../rooms.ts'
import type { Desk, Handler, TaskHandler } from './handler.ts'
import { may } from './may.ts'
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

export function createDispatch(desk: Desk, log: Logger, clock: Pick<Clock, 'elapsed'>): Dispatch {
  /** For answers that hold a secret: never written down, and remembered only so that a repetition gets the same. */
  const once = createRepeats<Result<unknown, Refusal>>(clock)

  async function runTask(
    scope: Id,
    spec: CommandSpec,
    handler: TaskHandler<unknown, unknown>,
    call: CommandCall,
    input: unknown,
  ): Promise<Result<unknown, Refusal>> {
    const { actor } = call
    const op = handler.secret ? null : call.op
    const lookUp = handler.pages
    if (!lookUp) {
      return desk.rooms.submit(scope, {
        actor,
        op,
        run: tx => {
          const allowed = may(spec, actor, input, tx)
          return allowed.ok ? handler.run(tx, { actor, input: withPeople(spec, input, tx), desk }) : allowed
        },
      })
    }
    // Which pages it touches is read first, so that they are in memory when it runs; if that changed meanwhile, again.
    for (let attempt = 0; attempt < PAGE_ATTEMPTS; attempt++) {
      const pages = await desk.rooms.submit(scope, {
        actor: null,
        op: null,
        run: tx => {
          const allowed = may(spec, actor, input, tx)
          return allowed.ok ? ok(lookUp(tx, withPeople(spec, input, tx))) : allowed
        },
      })
      if (!pages.ok) return pages
      let outdated = false
      const result = await desk.rooms.submit(scope, {
        actor,
        op,
        pages: pages.value,
        run: tx => {
          const allowed = may(spec, actor, input, tx)
          if (!allowed.ok) return allowed
          const meant = withPeople(spec, input, tx)
          outdated = lookUp(tx, meant).some(page => !pages.value.includes(page))
          return outdated ? err(refuse('conflict')) : handler.run(tx, { actor, input: meant, desk })
        },
      })
      if (!outdated) return result
    }
    return err(refuse('conflict'))
  }

  async function run(call: CommandCall): Promise<Result<unknown, Refusal>> {
    const key = keyByName.get(call.name)
    if (!key) return err(refuse('bad-request', 'There is no such command.'))
    const spec = COMMANDS[key] as CommandSpec
    const handler = HANDLERS[key] as Handler
    const input = spec.input.safeParse(call.input)
    const op = Op.safeParse(call.op)
    if (!input.success || !op.success) return err(refuse('bad-request', whatIsWrong(input.error ?? op.error)))
    const scope = spec.scope === 'system' ? SYSTEM : call.event
    if (scope === null) return err(refuse('not-found'))
    const { actor } = call
    if (handler.kind === 'task') {
      const task = () => runTask(scope, spec, handler, call, input.data)
      const repetition = `${actorKey(actor)} ${call.event} ${op.data}`
      return handler.secret && op.data !== null ? once(repetition, task) : task()
    }
    const allowed = await desk.rooms.read(scope, read => may(spec, actor, input.data, read))
    if (!allowed.ok || !allowed.value.ok) return allowed.ok ? allowed.value : allowed
    return handler.run({ actor, input: input.data, desk, scope, op: op.data })
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
function whatIsWrong(error: z.ZodError | undefined): string | undefined {
  const issue = error?.issues[0]
  if (!issue) return undefined
  // A rule of our own says in its own words what it wants.
  if (issue.code === 'custom') return issue.message
  return issue.code === 'too_big' && issue.path.length > 0
    ? `${String(issue.path.at(-1))} is too long.`
    : `${issue.path.join('.') || 'The message'} could not be read.`
}
