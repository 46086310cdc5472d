/** Who may give a command: the one place that reads `allow`. */

import { resolvePerson } from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import { type Actor, type Allowed, type CommandSpec, type Id, type Refusal, refuse } from '@folkmoot/protocol'

type Input = { board?: Id; table?: Id }

export function may(
  spec: Pick<CommandSpec, 'allow' | 'scope' | 'inArchive'>,
  actor: Actor,
  input: unknown,
  read: Pick<RoomReader, 'get' | 'scope'>,
): Result<null, Refusal> {
  const allowed = mayIn(spec, actor, input, read)
  const isArchived = spec.scope === 'event' && isReadOnly(read)
  return allowed.ok && isArchived && !spec.inArchive ? err(refuse('archived')) : allowed
}

function isReadOnly(read: Pick<RoomReader, 'get' | 'scope'>): boolean {
  return (read.get('event', read.scope)?.archivedAt ?? null) !== null
}

function mayIn(
  spec: Pick<CommandSpec, 'allow' | 'scope'>,
  actor: Actor,
  input: unknown,
  read: Pick<RoomReader, 'get'>,
): Result<null, Refusal> {
  // Whoever runs the event has no voice of their own in the room.
  const onlyDelegates = spec.allow.every(allowed => allowed === 'delegate')
  if (actor.role === 'organiser') {
    // Organisers' devices are kept in the scope `system`.
    if (spec.scope === 'system' && !read.get('device', actor.device)) return err(refuse('session-ended'))
    return onlyDelegates ? err(refuse('forbidden')) : ok(null)
  }
  if (spec.scope === 'system') return err(refuse('forbidden'))
  // A command may arrive just after its device was signed out.
  if (!read.get('device', actor.device)) return err(refuse('session-ended'))
  const { board, table } = input as Input
  return spec.allow.some(allowed => holds(allowed, actor, board, table, read))
    ? ok(null)
    : err(refuse('forbidden'))
}

function holds(
  allowed: Allowed,
  actor: Exclude<Actor, { role: 'organiser' }>,
  board: Id | undefined,
  table: Id | undefined,
  read: Pick<RoomReader, 'get'>,
): boolean {
  switch (allowed) {
    case 'organiser':
      return false
    case 'facilitator':
      return actor.role === 'facilitator' && actor.network === null
    case 'board-facilitator':
      if (actor.role !== 'facilitator') return false
      return (
        actor.network === null || (board !== undefined && read.get('board', board)?.network === actor.network)
      )
    case 'table':
      return actor.role === 'delegate' && table !== undefined && sitsAt(read, actor.person, table)
    case 'delegate':
      return actor.role === 'delegate'
  }
}

function sitsAt(read: Pick<RoomReader, 'get'>, person: Id, table: Id): boolean {
  const seated = resolvePerson(read, person)
  return seated !== null && (read.get('table', table)?.people.includes(seated.id) ?? false)
}
