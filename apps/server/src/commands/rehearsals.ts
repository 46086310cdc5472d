/** Rehearsals: an event's agenda copied into an event of its own, where nothing is real. */
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import {
  actorKey,
  type BoardRecord,
  type COMMANDS,
  type EventRecord,
  type Id,
  LIMITS,
  type Refusal,
  refuse,
  type SessionRecord,
} from '@folkmoot/protocol'
import type { Tx } from '@folkmoot/sync'
import { hashToken } from '../people/hashes.ts'
import { SYSTEM } from '../rooms.ts'
import { freeJoinCode } from './doors.ts'
import { type Call, type InputOf, type ResultOf, steps } from './handler.ts'

type C = typeof COMMANDS

/** What is copied: words and settings that the organiser made, and nobody's words or names. */
interface Template {
  event: Readonly<EventRecord>
  sessions: readonly Readonly<SessionRecord>[]
  boards: readonly Readonly<BoardRecord>[]
}

const SUFFIX = ' – rehearsal'

export const rehearsalStart = steps<InputOf<C['rehearsalStart']>, ResultOf<C['rehearsalStart']>>(
  async call => {
    const template = await readTemplate(call)
    if (!template.ok) return template
    const { event } = template.value
    const rehearsal = event.rehearsal ? ok(event) : await copy(call, template.value)
    if (!rehearsal.ok) return rehearsal
    const { id, joinCode } = rehearsal.value
    const { delegates, pace } = call.input
    const joinUrl = `${call.desk.localUrl()}/j/${joinCode}`
    await call.desk.rehearsals.start({ event: id, joinUrl, delegates, pace })
    return ok({ event: id })
  },
)

export const rehearsalStop = steps<InputOf<C['rehearsalStop']>, ResultOf<C['rehearsalStop']>>(
  async ({ scope, desk }) => {
    const rehearses = await desk.rooms.read(scope, read => read.get('event', scope)?.rehearsal ?? false)
    if (!rehearses.ok) return rehearses
    if (!rehearses.value) return err(refuse('conflict', 'This event is not a rehearsal.'))
    await desk.rehearsals.stop(scope)
    return ok({})
  },
)

async function readTemplate({
  scope,
  desk,
}: Call<unknown> & { scope: Id }): Promise<Result<Template, Refusal>> {
  const found = await desk.rooms.read(scope, read => {
    const event = read.get('event', scope)
    return event && { event, sessions: [...read.list('session')], boards: [...read.list('board')] }
  })
  if (!found.ok) return found
  return found.value ? ok(found.value) : err(refuse('not-found'))
}

/** As with a new event: its own room first, the list of events last; the same operation completes the same event. */
async function copy(
  { actor, op, scope, desk }: Call<unknown> & { scope: Id; op: string | null },
  template: Template,
): Promise<Result<Readonly<EventRecord>, Refusal>> {
  const id = op === null ? randomId(12) : `r${hashToken(`${actorKey(actor)} ${scope} ${op}`).slice(0, 16)}`
  const made = await desk.rooms.submit(id, {
    actor: null,
    op: null,
    run: tx => ok(tx.get('event', id) ?? makeRehearsal(tx, id, template, freeJoinCode(desk))),
  })
  if (!made.ok) return made
  const { programme, createdAt } = made.value
  const listed = await desk.rooms.submit(SYSTEM, {
    actor: null,
    op: null,
    run: tx => {
      tx.put('event-index', { id, programme, createdAt })
      return ok(null)
    },
  })
  return listed.ok ? made : listed
}

/** Sessions and boards keep their ids, which are the event's own; boards begin as on the day. */
function makeRehearsal(tx: Tx, id: Id, { event, sessions, boards }: Template, joinCode: string): EventRecord {
  const name = `${event.name.slice(0, LIMITS.titleChars - SUFFIX.length)}${SUFFIX}`
  const rehearsal: EventRecord = {
    ...event,
    id,
    name,
    joinCode,
    doorsOpen: true,
    rehearsal: true,
    epoch: 1,
    createdAt: tx.now,
    // Its simulated delegates, and whoever looks in.
    expected: LIMITS.rehearsalPeople + LIMITS.expectedPeople,
  }
  tx.put('event', rehearsal)
  for (const session of sessions) tx.put('session', session)
  for (const { past: _past, ...board } of boards)
    tx.put('board', {
      ...board,
      phase: 'waiting',
      revealed: [],
      written: false,
      lastCall: null,
      editions: 0,
      step: null,
    })
  return rehearsal
}
