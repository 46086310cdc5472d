/** Rehearsals: an event's agenda copied into an event of its own, where nothing is real. */
import { unopened } from '@folkmoot/domain'
import { err, ok, randomId } from '@folkmoot/kit'
import {
  type BoardRecord,
  type COMMANDS,
  type EventRecord,
  LIMITS,
  refuse,
  type SessionRecord,
} from '@folkmoot/protocol'
import { SYSTEM } from '../rooms.ts'
import { freeJoinCode } from './doors.ts'
import {
  type Call,
  type InputOf,
  internal,
  type ResultOf,
  type SendingCall,
  sending,
  task,
} from './handler.ts'

type C = typeof COMMANDS

/** What is copied: words and settings that the organiser made, and nobody's words or names. */
interface Template {
  event: Readonly<EventRecord> | null
  sessions: readonly Readonly<SessionRecord>[]
  boards: readonly Readonly<BoardRecord>[]
}

const SUFFIX = ' – rehearsal'

export const rehearsalStart = sending<InputOf<C['rehearsalStart']>, ResultOf<C['rehearsalStart']>>(
  (tx, { context, send }: SendingCall<InputOf<C['rehearsalStart']>>) => {
    const event = tx.get('event', tx.scope)
    if (!event) return err(refuse('not-found'))
    if (event.rehearsal) return ok({ event: event.id })
    const id = randomId(12)
    const createdAt = tx.now
    send(SYSTEM, { name: 'event.list', event: id, programme: event.programme, createdAt })
    send(id, { name: 'rehearsal.make', joinCode: freeJoinCode(context), createdAt })
    return ok({ event: id })
  },
  {
    async afterwards({ op, input: { delegates, pace }, context }, result) {
      const joinUrl = `${context.localUrl()}/j/${context.joinCodeOf(result.event)}`
      await context.rehearsals.start({ event: result.event, order: op, joinUrl, delegates, pace })
      return ok(result)
    },
  },
)

export const rehearsalStop = task(
  (tx, _call: Call<InputOf<C['rehearsalStop']>>) =>
    tx.get('event', tx.scope)?.rehearsal ? ok({}) : err(refuse('not-a-rehearsal')),
  {
    async afterwards({ scope, context }) {
      await context.rehearsals.stop(scope)
      return ok({})
    },
  },
)

/** Sessions and boards keep their ids, which are the event's own; boards begin as on the day. */
export const rehearsalMake = internal<'rehearsal.make', Template>({
  gather: read => ({
    event: read.list('event')[0] ?? null,
    sessions: [...read.list('session')],
    boards: [...read.list('board')],
  }),
  run(tx, { command: { joinCode, createdAt }, gathered: { event, sessions, boards }, context }) {
    if (!event || tx.get('event', tx.scope)) return
    const current = context.networksOf(event.programme)
    tx.put('event', {
      ...event,
      id: tx.scope,
      name: `${event.name.slice(0, LIMITS.titleChars - SUFFIX.length)}${SUFFIX}`,
      networks: event.networks.map(one => current.find(({ id }) => id === one.id) ?? one),
      joinCode,
      doorsOpen: true,
      rehearsal: true,
      archivedAt: null,
      epoch: 1,
      createdAt,
      // Its simulated delegates, and whoever looks in.
      expected: LIMITS.rehearsalPeople + LIMITS.expectedPeople,
    })
    for (const session of sessions) tx.put('session', session)
    for (const board of boards) tx.put('board', unopened(board))
  },
  needed: true,
})
