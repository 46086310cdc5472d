/** The list of who is coming: made before the event, and what becomes of those on it. */
import { everybody, handleOf, hasNetwork, sameName } from '@folkmoot/domain'
import { err, ok, randomCode, randomId } from '@folkmoot/kit'
import { type COMMANDS, cleanName, type ListedPersonRecord, refuse } from '@folkmoot/protocol'
import { hashCode } from '../people/hashes.ts'
import { newPerson } from '../people/new-person.ts'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS
type Listed = Readonly<ListedPersonRecord>

export const listAdd = task((tx, { input, context }: Call<InputOf<C['listAdd']>>) => {
  const event = tx.get('event', tx.scope)
  const here = everybody(tx)
  const list = [...tx.list('listed-person')]
  let known = 0
  for (const { network, need, ...typed } of input.people) {
    const name = cleanName(typed.name)
    if (name === '') return err(refuse('no-letter-in-name'))
    if (!hasNetwork(event, network)) return err(refuse('network-not-in-event'))
    const who = { name, network }
    if (list.some(one => sameName(one, who))) {
      known++
      continue
    }
    const person = here.find(one => sameName(one, who))?.id ?? null
    const listed: Listed = { id: randomId(), ...who, need, codeHash: null, person, at: tx.now }
    tx.put('listed-person', listed)
    list.push(listed)
  }
  if (list.length > context.peoplePerEvent) return err(refuse('event-full'))
  const added = input.people.length - known
  return ok({ added, known, at: added > 0 ? tx.now : null })
})

export const listTakeBack = task((tx, { input }: Call<InputOf<C['listTakeBack']>>) => {
  const going = tx.list('listed-person').filter(one => one.id === input.listed || one.at === input.at)
  for (const { id } of going) tx.delete('listed-person', id)
  if (going.length > 0) tx.scrub()
  return ok({ people: going.length })
})

export const listCodes = task(
  (tx, { context }: Call<InputOf<C['listCodes']>>) => {
    const coming = tx.list('listed-person').filter(({ person }) => person === null)
    return ok({
      codes: coming.map(one => {
        const code = randomCode()
        tx.put('listed-person', { ...one, codeHash: hashCode(context.codeKey, code) })
        return { listed: one.id, name: one.name, code }
      }),
    })
  },
  { secret: true },
)

export const listHere = task((tx, { input, context }: Call<InputOf<C['listHere']>>) => {
  const one = tx.get('listed-person', input.listed)
  if (!one) return err(refuse('not-found'))
  if (one.person !== null) return ok({ person: handleOf(tx, one.person) ?? '' })
  if (tx.list('person').length >= context.peoplePerEvent) return err(refuse('event-full'))
  const { name, network, codeHash } = one
  const person = newPerson(tx, { name, network, returnCodeHash: codeHash, deviceless: true })
  tx.put('listed-person', { ...one, codeHash: null, person: person.id })
  return ok({ person: person.handle })
})
