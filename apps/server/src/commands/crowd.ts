/** More people than were expected: how many are, letting them in from elsewhere, removing those who joined since, bringing them back. */
import { err, ok } from '@folkmoot/kit'
import { type COMMANDS, type Id, type PersonRecord, refuse } from '@folkmoot/protocol'
import type { RoomReader, Tx } from '@folkmoot/sync'
import { type Call, type InputOf, steps, task } from './handler.ts'
import { eraseTracesOfPeople } from './traces.ts'

type C = typeof COMMANDS

/** So many at once: a room must not be held while a crowd goes. */
const AT_ONCE = 100
const NAMES_SHOWN = 12
/** For so long they can be brought back. */
const KEPT_MS = 24 * 60 * 60_000

export const eventExpect = task((tx, { input }: Call<InputOf<C['eventExpect']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  if (event.expected !== input.people) tx.put('event', { ...event, expected: input.people })
  return ok({})
})

export const eventLetIn = steps<InputOf<C['eventLetIn']>, Record<string, never>>(async ({ scope, desk }) => {
  desk.joins.letIn(scope)
  return ok({})
})

export const peopleRemoveSince = steps<
  InputOf<C['peopleRemoveSince']>,
  { people: number; spared: number; names: string[]; at: number | null }
>(async ({ scope, input, desk }) => {
  const found = await desk.rooms.read(scope, read => ({ now: read.now, ...joinedSince(read, input.since) }))
  if (!found.ok) return found
  const { now, going, spared } = found.value
  const names = going.slice(0, NAMES_SHOWN).map(person => person.name)
  const preview = { people: going.length, spared, names, at: null }
  if (!input.sure || going.length === 0) return ok(preview)
  let people = 0
  for (let i = 0; i < going.length; i += AT_ONCE) {
    const ids = new Set(going.slice(i, i + AT_ONCE).map(person => person.id))
    const done = await desk.rooms.submit(scope, {
      actor: null,
      op: null,
      run: tx => {
        // Whoever began to write meanwhile stays.
        const still = joinedSince(tx, input.since).going.filter(person => ids.has(person.id))
        setAside(tx, still, now)
        forgetOld(tx)
        return ok(still.length)
      },
    })
    if (!done.ok) return done
    people += done.value
  }
  return ok({ ...preview, people, at: now })
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
    if (tx.now - at > KEPT_MS) tx.delete('removed-person', id)
}

export const peopleBringBack = steps<InputOf<C['peopleBringBack']>, { people: number }>(
  async ({ scope, input, desk }) => {
    let people = 0
    for (;;) {
      const done = await desk.rooms.submit(scope, {
        actor: null,
        op: null,
        run: tx => {
          const some = tx
            .list('removed-person')
            .filter(one => one.at === input.at)
            .slice(0, AT_ONCE)
          for (const { id, person, devices, table } of some) {
            tx.put('person', person)
            for (const device of devices) tx.put('device', device)
            const seat = table === null ? null : tx.get('table', table)
            if (seat) tx.put('table', { ...seat, people: [...seat.people, id] })
            tx.delete('removed-person', id)
          }
          return ok(some.length)
        },
      })
      if (!done.ok) return done
      people += done.value
      if (done.value < AT_ONCE) break
    }
    return people > 0 ? ok({ people }) : err(refuse('not-found', 'They are not kept any more.'))
  },
)
