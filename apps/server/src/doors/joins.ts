/**
 * How fast people may join. From the hall: as many at once as are expected, then ten a second, waiting and not refused. From
 * elsewhere: a few from one address, as many as are expected from all of them, and then those who run the event decide whether
 * more may come from outside.
 */
import type { Clock } from '@folkmoot/kit'
import { type Id, LIMITS, type Refusal, refuse } from '@folkmoot/protocol'
import { networkOf } from './address.ts'
import type { Hall } from './hall.ts'
import { createPace, createPaces, type Pace } from './pace.ts'

export interface Joins {
  /** null: come in. Call for people who are new, when their turn has come to be written down. */
  turn(who: { event: Id; expected: number; address: string; gone?: AbortSignal }): Promise<Refusal | null>
  /** From now on people may join from anywhere as from the hall, for a while. */
  letIn(event: Id): void
  /** What those who run the event should know. */
  state(event: Id): JoinState
  /** Called when `state` of an event reads differently. */
  onChange(listener: (event: Id) => void): void
}

export interface JoinState {
  /** People who wait for their turn now. */
  waiting: number
  /** Turned away lately, because they came from elsewhere. */
  turnedAway: number
  /** People may join from anywhere. */
  anywhere: boolean
}

interface Door {
  /** How many are expected now. */
  room: { expected: number }
  hall: Pace
  others: Pace
  waiting: number
  turnedAway: number
  turnedAwayAt: number
  anywhereUntil: number
}

const LATELY_MS = 10 * 60_000
const ANYWHERE_MS = 30 * 60_000

export function createJoins(clock: Pick<Clock, 'elapsed' | 'after'>, hall: Hall): Joins {
  const doors = new Map<Id, Door>()
  const listeners: ((event: Id) => void)[] = []
  const strangers = createPaces(clock, {
    burst: () => LIMITS.joinsElsewhere,
    perSecond: LIMITS.joinsElsewhere / 3_600,
    maxWaiting: 0,
  })

  function doorOf(event: Id, expected: number): Door {
    const known = doors.get(event)
    if (known) {
      known.room.expected = expected
      return known
    }
    const room = { expected }
    const burst = () => room.expected
    const door: Door = {
      room,
      hall: createPace(clock, {
        burst,
        perSecond: LIMITS.joinsPerSecond,
        maxWaiting: LIMITS.codeChecksWaiting,
      }),
      others: createPace(clock, { burst, perSecond: 0.1, maxWaiting: 0 }),
      waiting: 0,
      turnedAway: 0,
      turnedAwayAt: -Infinity,
      anywhereUntil: -Infinity,
    }
    doors.set(event, door)
    return door
  }
  const isOpen = (door: Door) => clock.elapsed() < door.anywhereUntil
  const changed = (event: Id) => {
    for (const listener of listeners) listener(event)
  }

  return {
    async turn({ event, expected, address, gone }) {
      const door = doorOf(event, expected)
      if (!isOpen(door) && !hall.has(event, address)) {
        const stranger = strangers.of(`${event} ${networkOf(address)}`)
        if ((await stranger.turn()) && (await door.others.turn())) return null
        const isLate = clock.elapsed() - door.turnedAwayAt > LATELY_MS
        door.turnedAway = isLate ? 1 : door.turnedAway + 1
        door.turnedAwayAt = clock.elapsed()
        changed(event)
        return refuse('join-elsewhere')
      }
      door.waiting++
      const asked = door.hall.turn(gone ? { gone } : {})
      if (door.hall.waiting > 0) changed(event)
      const came = await asked
      door.waiting--
      if (door.waiting === 0) changed(event)
      return came ? null : refuse('code-wait')
    },
    letIn(event) {
      const door = doors.get(event)
      if (!door) return
      door.anywhereUntil = clock.elapsed() + ANYWHERE_MS
      door.turnedAway = 0
      changed(event)
    },
    state(event) {
      const door = doors.get(event)
      if (!door) return { waiting: 0, turnedAway: 0, anywhere: false }
      const isRecent = clock.elapsed() - door.turnedAwayAt < LATELY_MS
      return {
        waiting: door.hall.waiting,
        turnedAway: isRecent ? door.turnedAway : 0,
        anywhere: isOpen(door),
      }
    },
    onChange(listener) {
      listeners.push(listener)
    },
  }
}
