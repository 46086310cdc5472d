/**
 * Makes the box that a return code opens, soon after the code was made or typed: the code is known then, and at no other time. One at
 * a time and with pauses, since each costs a scrypt: a hall that joins does not wait for it. What a process did not come to is made
 * when the code is typed next.
 */
import { type Clock, ok } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import type { Id, PersonRecord } from '@folkmoot/protocol'
import type { WatchedRooms } from '../rooms.ts'
import { accessOf } from './access.ts'
import { hashCode } from './hashes.ts'
import { codeSecret, newLock } from './sealing.ts'

const PAUSE_MS = 250

export interface Sealer {
  /** This code was made, or typed, in this event. */
  known(event: Id, code: string): void
  /** Everything that is known now has its box. */
  idle(): Promise<void>
  stop(): void
}

export function createSealer(deps: {
  rooms: WatchedRooms
  clock: Pick<Clock, 'after'>
  codeKey: string
  salt: string
}): Sealer {
  const { rooms, clock, codeKey, salt } = deps
  const waiting: { event: Id; code: string }[] = []
  let working: Promise<void> | null = null
  let stopped = false

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next && !stopped; next = waiting.shift()) {
      await make(next.event, next.code)
      if (waiting.length > 0) await new Promise<void>(resolve => clock.after(PAUSE_MS, resolve))
    }
    working = null
  }

  async function make(event: Id, code: string): Promise<void> {
    const hash = hashCode(codeKey, code)
    const needed = await rooms.read(event, read => lacks(read, hash))
    if (!needed.ok || !needed.value) return
    const lock = newLock(await codeSecret(code, salt))
    await rooms.submit(event, {
      actor: null,
      op: null,
      run: tx => {
        const person = lacks(tx, hash)
        if (person) tx.put('seal', { id: sealId(hash), person: person.id, codeHash: hash, ...lock })
        return ok(null)
      },
    })
  }

  return {
    known(event, code) {
      if (code === '') return
      waiting.push({ event, code })
      working ??= work()
    },
    async idle() {
      while (working) await working
    },
    stop() {
      stopped = true
      waiting.length = 0
    },
  }
}

export const sealId = (codeHash: string): Id => codeHash.slice(0, 32)

/** Whose code it is, where it has no box yet. Nothing in a rehearsal is anybody's. */
function lacks(
  read: Pick<RoomReader, 'get' | 'list' | 'scope'>,
  hash: string,
): Readonly<PersonRecord> | null {
  if (read.get('event', read.scope)?.rehearsal !== false || read.get('seal', sealId(hash))) return null
  return (
    read
      .list('person')
      .find(person => person.returnCodeHash === hash || accessOf(person).newCode?.hash === hash) ?? null
  )
}
