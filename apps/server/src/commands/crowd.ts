/** More people than were expected: how many are, letting them in from elsewhere, removing those who joined since, bringing them back. */
import { err, ok } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import {
  type COMMANDS,
  type Id,
  LIMITS,
  type PersonRecord,
  type RemovedPersonRecord,
  refuse,
} from '@folkmoot/protocol'
import { type Call, type InputOf, internal, sending, task } from './handler.ts'
import { eraseTracesOfPeople } from './traces.ts'

type C = typeof COMMANDS

/** So many at once: a room must not be held while a crowd goes. */
const AT_ONCE = 100
const NAMES_SHOWN = 12

export const eventExpect = task((tx, { input }: Call<InputOf<C['eventExpect']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  if (event.expected !== input.people) tx.put('event', { ...event, expected: input.people })
  return ok({})
})

export const eventLetIn = task((_tx, _call: Call<InputOf<C['eventLetIn']>>) => ok({}), {
  afterwards({ scope, context }) {
    context.joins.letIn(scope)
    return ok({})
  },
})

export const peopleRemoveSince = sending<
  InputOf<C['peopleRemoveSince']>,
  { people: number; spared: number; names: string[]; at: number | null }
>(
  (tx, { input, send }) => {
    const { going, spared } = joinedSince(tx, input.since)
    const names = going.slice(0, NAMES_SHOWN).map(person => person.name)
    const at = input.sure && going.length > 0 ? tx.now : null
    if (at !== null) send(tx.scope, { name: 'people.remove-some', since: input.since, at })
    return ok({ people: going.length, spared, names, at })
  },
  {
    // Whoever began to write meanwhile stayed.
    async afterwards({ read }, result) {
      if (result.at === null) return ok(result)
      const people = await read(now => now.list('removed-person').filter(one => one.at === result.at).length)
      return people.ok ? ok({ ...result, people: people.value }) : people
    },
  },
)

export const peopleRemoveSome = internal<'people.remove-some'>({
  run(tx, { command, send }) {
    const { going } = joinedSince(tx, command.since)
    const some = going.filter(person => person.joinedAt <= command.at).slice(0, AT_ONCE)
    setAside(tx, some, command.at)
    forgetOld(tx)
    if (some.length === AT_ONCE) send(tx.scope, command)
  },
  needed: true,
})

/** In the order they came. Spared: whoever left anything of their own, or something hangs on. */
function joinedSince(read: RoomReader, since: number): { going: readonly PersonRecord[]; spared: number } {
  const came = read
    .list('person')
    .filter(person => person.joinedAt >= since && !person.deviceless && person.mergedInto === null)
    .sort((a, b) => a.joinedAt - b.joinedAt)
  const left = new Set<Id>()
  for (const { person } of read.list('ballot')) left.add(person)
  for (const { person } of read.list('mark')) left.add(person)
  for (const { asker, author } of read.list('swap')) left.add(asker).add(author)
  for (const { person } of read.list('quote')) if (person !== null) left.add(person)
  for (const { mergedInto } of read.list('person')) if (mergedInto !== null) left.add(mergedInto)
  const going = came.filter(({ id }) => !left.has(id) && !read.wrote(id))
  return { going, spared: came.length - going.length }
}

function setAside(tx: Tx, going: readonly Readonly<PersonRecord>[], at: number): void {
  const kept = going.map(person => ({
    id: person.id,
    at,
    person,
    devices: tx.list('device').filter(device => device.person === person.id),
    table: tx.list('table').find(table => table.people.includes(person.id))?.id ?? null,
  }))
  eraseTracesOfPeople(tx, new Set(going.map(person => person.id)), () => false)
  for (const one of kept) tx.put('removed-person', one)
}

function forgetOld(tx: Tx): void {
  for (const { id, at } of tx.list('removed-person'))
    if (tx.now - at > LIMITS.removedKeptMs) tx.delete('removed-person', id)
}

export const peopleBringBack = sending<InputOf<C['peopleBringBack']>, { people: number }>(
  (tx, { input: { at }, send }) => {
    forgetOld(tx)
    const people = removedAt(tx, at).length
    if (people > 0) send(tx.scope, { name: 'people.restore-some', at })
    return ok({ people })
  },
  // Refused only now: what is too old to be kept is forgotten either way.
  { afterwards: (_call, result) => (result.people > 0 ? ok(result) : err(refuse('crowd-not-kept'))) },
)

export const peopleRestoreSome = internal<'people.restore-some'>({
  run(tx, { command, send }) {
    const some = removedAt(tx, command.at).slice(0, AT_ONCE)
    for (const { id, person, devices, table } of some) {
      tx.put('person', person)
      for (const device of devices) tx.put('device', device)
      const seat = table === null ? null : tx.get('table', table)
      if (seat) tx.put('table', { ...seat, people: [...seat.people, id] })
      tx.delete('removed-person', id)
    }
    if (some.length === AT_ONCE) send(tx.scope, command)
  },
  needed: true,
})

function removedAt(tx: Tx, at: number): Readonly<RemovedPersonRecord>[] {
  return tx.list('removed-person').filter(one => one.at === at)
}
