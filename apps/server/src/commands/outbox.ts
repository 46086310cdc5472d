/**
 * Internal commands on their way. A handler keeps them in the commit of its own scope (`outbox` records); here they are
 * given to the scopes that they are for, in order, and the records removed. Whatever a crash, a restart or a full disk
 * leaves in an outbox is done later: the receiver knows each by its id, so that it is done once.
 */
import { type Clock, err, ok, type Result, randomId } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import { type Id, type OutboxRecord, type Refusal, refuse } from '@folkmoot/protocol'
import type { ServerPassing } from '../fail-points.ts'
import type { Logger } from '../log.ts'
import type { WatchedRooms, Watcher } from '../rooms.ts'
import type { CommandContext, InternalHandler, Send } from './handler.ts'
import { INTERNAL_HANDLERS } from './internal-table.ts'

const RETRY_MS = 1_000
const MAX_RETRY_MS = 60_000

export interface Outbox extends Watcher {
  /** Everything that this command sent, and that its answer waits for, is done; or why it is not yet. */
  settled(scope: Id, sender: string): Promise<Result<null, Refusal>>
  stop(): void
}

/** For a transaction: what is sent is in its commit. */
export function sendFrom(tx: Tx, sender: string): Send {
  return (to, command) => {
    const order = 1 + Math.max(0, ...tx.list('outbox').map(one => one.order))
    tx.put('outbox', { id: randomId(), order, sender, to, command })
  }
}

interface Next {
  one: Readonly<OutboxRecord>
  gathered: unknown
}

export function createOutbox(deps: {
  rooms: WatchedRooms
  context: CommandContext
  clock: Clock
  log: Logger
  passing?: ServerPassing | undefined
}): Outbox {
  const { rooms, context, clock, log, passing } = deps
  /** The last delivery of each scope, and the one that has not begun. */
  const last = new Map<Id, Promise<ReadonlyMap<string, Refusal>>>()
  const waiting = new Map<Id, Promise<ReadonlyMap<string, Refusal>>>()
  const retries = new Map<Id, { ms: number; cancel(): void }>()
  let stopped = false

  /** One delivery of a scope at a time. Answers why what is left was not done, by who sent it. */
  function deliver(scope: Id): Promise<ReadonlyMap<string, Refusal>> {
    const soon = waiting.get(scope)
    if (soon) return soon
    const before = last.get(scope) ?? Promise.resolve()
    const delivery = before.then(() => {
      waiting.delete(scope)
      return deliverAll(scope)
    })
    waiting.set(scope, delivery)
    last.set(scope, delivery)
    return delivery
  }

  async function deliverAll(scope: Id): Promise<ReadonlyMap<string, Refusal>> {
    const failed = new Map<string, Refusal>()
    /** What follows in the same scope, or of the same command, waits for what failed. */
    const held = new Set<string>()
    let retryNeeded = false
    for (;;) {
      const next = await rooms.read(scope, read => nextOf(read, held))
      if (!next.ok) retryNeeded = true
      if (!next.ok || !next.value) break
      const { one } = next.value
      passing?.('before-internal')
      const done = await give(next.value).catch((error: unknown) => {
        log.error({ err: error, internal: one.command.name }, 'an internal command failed')
        return err(refuse('internal'))
      })
      passing?.('after-internal')
      const removed = done.ok ? await remove(scope, one.id) : done
      if (removed.ok) continue
      retryNeeded = true
      failed.set(one.sender, removed.error)
      held.add(one.to).add(one.sender)
    }
    retry(scope, retryNeeded)
    return failed
  }

  function give({ one, gathered }: Next): Promise<Result<null, Refusal>> {
    const { command, sender } = one
    return rooms.submit(one.to, {
      actor: 'server',
      op: one.id,
      run: tx => {
        const handler = INTERNAL_HANDLERS[command.name] as InternalHandler
        handler.run(tx, { command, gathered, context, send: sendFrom(tx, sender) })
        return ok(null)
      },
    })
  }

  function remove(scope: Id, id: Id): Promise<Result<null, Refusal>> {
    return rooms.submit(scope, {
      actor: null,
      op: null,
      run: tx => {
        tx.delete('outbox', id)
        return ok(null)
      },
    })
  }

  function retry(scope: Id, needed: boolean): void {
    const before = retries.get(scope)
    before?.cancel()
    retries.delete(scope)
    if (!needed || stopped) return
    const ms = Math.min(MAX_RETRY_MS, before ? before.ms * 2 : RETRY_MS)
    retries.set(scope, { ms, cancel: clock.after(ms, () => void deliver(scope)) })
  }

  function follow(scope: Id, read: RoomReader): void {
    if (read.list('outbox').length > 0) void deliver(scope)
  }

  return {
    loaded: (room, read) => follow(room.scope, read),
    committed(room, change, read) {
      if (change.records.has('outbox')) follow(room.scope, read)
    },
    async settled(scope, sender) {
      const failed = await deliver(scope)
      const left = await rooms.read(scope, read =>
        read.list('outbox').some(one => one.sender === sender && INTERNAL_HANDLERS[one.command.name].needed),
      )
      if (!left.ok) return left
      return left.value ? err(failed.get(sender) ?? refuse('not-saved')) : ok(null)
    },
    stop() {
      stopped = true
      for (const { cancel } of retries.values()) cancel()
    },
  }
}

function nextOf(read: RoomReader, held: ReadonlySet<string>): Next | null {
  const [one] = read
    .list('outbox')
    .filter(({ to, sender }) => !held.has(to) && !held.has(sender))
    .sort((a, b) => a.order - b.order)
  if (!one) return null
  const { gather } = INTERNAL_HANDLERS[one.command.name] as InternalHandler
  return { one, gathered: gather?.(read, one.command) ?? null }
}
