/** The people of an event: added, corrected, merged, given a new return code. */

import { hasNetwork, resolvePerson } from '@folkmoot/domain'
import { err, ok } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import { type COMMANDS, cleanName, type Id, LIMITS, refuse } from '@folkmoot/protocol'
import { accessOf, entriesOf, note } from '../people/access.ts'
import { newPerson } from '../people/new-person.ts'
import { type Call, type InputOf, task } from './handler.ts'
import { mergeTraces } from './traces.ts'

type C = typeof COMMANDS

const NO_NAME = refuse('no-letter-in-name')

export const personAdd = task((tx, { input, context }: Call<InputOf<C['personAdd']>>) => {
  const name = cleanName(input.name)
  if (name === '') return err(NO_NAME)
  if (!hasNetwork(tx.get('event', tx.scope), input.network)) return err(refuse('network-not-in-event'))
  if (tx.list('person').length >= context.peoplePerEvent + LIMITS.reservedPlaces)
    return err(refuse('event-full'))
  const person = newPerson(tx, { name, network: input.network, returnCodeHash: null, deviceless: true })
  return ok({ person: person.handle })
})

export const personCorrect = task((tx, { input }: Call<InputOf<C['personCorrect']>>) => {
  const person = resolvePerson(tx, input.person)
  if (!person) return err(refuse('not-found'))
  const name = input.name === undefined ? person.name : cleanName(input.name)
  const network = input.network === undefined ? person.network : input.network
  if (name === '') return err(NO_NAME)
  if (!hasNetwork(tx.get('event', tx.scope), network)) return err(refuse('network-not-in-event'))
  tx.put('person', { ...person, name, network })
  // Whoever was merged into them writes under the same network from now on.
  for (const other of tx.list('person'))
    if (other.mergedInto === person.id) tx.put('person', { ...other, name, network })
  return ok({})
})

export const personMerge = task((tx, { input }: Call<InputOf<C['personMerge']>>) => {
  const from = resolvePerson(tx, input.from)
  const into = resolvePerson(tx, input.into)
  if (!from || !into) return err(refuse('not-found'))
  if (from.id === into.id) return err(refuse('one-person-already'))
  const dotsBefore = dotsOf(tx, [from.id, into.id])
  tx.put('person', { ...into, deviceless: into.deviceless && from.deviceless })
  for (const person of entriesOf(tx, from.id)) {
    // Their pages stay sealed from each other, and what was made for one of them vouches for nobody else.
    const access = { ...accessOf(person), fresh: false, newCode: null }
    tx.put('person', { ...person, mergedInto: into.id, network: into.network, access })
  }
  mergeTraces(tx, from.id, into.id)
  const droppedDots = dotsBefore - dotsOf(tx, [into.id])
  note(tx, into.id, 'merged', droppedDots)
  return ok({ droppedDots })
})

function dotsOf(tx: Tx, people: readonly Id[]): number {
  const ballots = tx.list('ballot').filter(ballot => people.includes(ballot.person))
  return ballots.flatMap(({ dots }) => Object.values(dots)).reduce((sum, dots) => sum + dots, 0)
}
