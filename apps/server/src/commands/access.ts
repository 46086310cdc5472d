/** Ways in made by somebody else, and pages put together: nothing opens before a device of theirs has said yes. */

import { resolvePerson } from '@folkmoot/domain'
import { err, ok, type Result, randomCode, randomId } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import { type COMMANDS, PageAccess, type PersonRecord, type Refusal, refuse } from '@folkmoot/protocol'
import { keepTag } from '../networks/code-tags.ts'
import {
  accessOf,
  agree,
  approveCode,
  change,
  entriesOf,
  hasDevice,
  keyringOf,
  letInFrom,
  mayApprove,
  note,
  sealedFrom,
} from '../people/access.ts'
import { hashCode } from '../people/hashes.ts'
import { type Call, type InputOf, type ResultOf, task } from './handler.ts'

type C = typeof COMMANDS
type Person = Readonly<PersonRecord>
type Reissued = ResultOf<C['personReissue']>
type Done = Result<Record<string, never>, Refusal>

export const personReissue = task(
  (tx, { input, context }: Call<InputOf<C['personReissue']>>): Result<Reissued, Refusal> => {
    const person = resolvePerson(tx, input.person)
    if (!person) return err(refuse('not-found'))
    const returnCode = randomCode()
    const hash = hashCode(context.codeKey, returnCode)
    keepTag(tx, context.tagKey, person.id, returnCode, hash)
    if (entriesOf(tx, person.id).every(({ id }) => !tx.hasWords(id)) && !hasDevice(tx, person.id)) {
      // Nobody wrote and nobody is in: there is nothing to protect, and nobody to ask.
      tx.put('person', { ...person, returnCodeHash: hash })
      return ok({ returnCode, state: 'works' })
    }
    if (person.deviceless && !hasDevice(tx, person.id)) {
      letIn(tx, person, hash)
      return ok({ returnCode, state: 'fresh' })
    }
    change(tx, person.id, { newCode: { hash, at: tx.now } })
    note(tx, person.id, 'asked')
    return ok({ returnCode, state: 'asked' })
  },
  {
    secret: true,
    afterwards({ scope, context }, result) {
      context.codeKnown(scope, result.returnCode)
      return ok(result)
    },
  },
)

/** One's own device, pressed by oneself: it opens no more than what is open on that device already. */
export const personComeOver = task<InputOf<C['personComeOver']>, ResultOf<C['personComeOver']>>(
  () => ok({ url: '' }),
  {
    secret: true,
    afterwards({ actor, context, scope }) {
      if (actor.role !== 'delegate') return err(refuse('forbidden'))
      const ticket = context.tickets.make({ event: scope, person: actor.person, device: actor.device })
      return ok({ url: `${context.baseUrl()}/over#${ticket}` })
    },
  },
)

export const personLetIn = task((tx, { input }: Call<InputOf<C['personLetIn']>>): Done => {
  const person = resolvePerson(tx, input.person)
  const { newCode } = person ? accessOf(person) : { newCode: null }
  if (!person || !newCode) return err(refuse('no-code-waits'))
  const from = letInFrom(tx, person) ?? 0
  if (tx.now < from) {
    const seconds = Math.ceil((from - tx.now) / 1000)
    return err(refuse('code-asks-devices-first', { seconds }))
  }
  letIn(tx, person, newCode.hash)
  return ok({})
})

/** The code opens an empty page of the same person. What was there stays sealed until an old device or code opens it. */
function letIn(tx: Tx, person: Person, hash: string): void {
  const keyrings = new Set(entriesOf(tx, person.id).map(keyringOf))
  tx.put('person', {
    id: randomId(),
    handle: randomId(),
    name: person.name,
    network: person.network,
    returnCodeHash: hash,
    deviceless: false,
    pageEpoch: 1,
    joinedAt: tx.now,
    mergedInto: person.id,
    // Whoever uses it says that they are this person; what is open is whether they are.
    access: PageAccess.parse({ fresh: true, agreed: [...keyrings], changes: accessOf(person).changes }),
  })
  change(tx, person.id, { newCode: null })
  note(tx, person.id, 'let-in')
}

export const codeAnswer = task((tx, { actor, input }: Call<InputOf<C['codeAnswer']>>): Done => {
  const root = actor.role === 'delegate' ? resolvePerson(tx, actor.person) : null
  const { newCode } = root ? accessOf(root) : { newCode: null }
  if (actor.role !== 'delegate' || !root || !newCode || !mayApprove(tx, actor.person))
    return err(refuse('no-code-of-yours-waits'))
  if (input.agree) approveCode(tx, actor.person, newCode.hash)
  else {
    change(tx, root.id, { newCode: null })
    note(tx, root.id, 'refused')
  }
  return ok({})
})

export const pageJoin = task((tx, { actor, input }: Call<InputOf<C['pageJoin']>>): Done => {
  const own = actor.role === 'delegate' ? tx.get('person', actor.person) : null
  const asked = own && tx.get('person', input.page)
  const other = asked && sealedFrom(tx, own.id).find(one => keyringOf(one) === keyringOf(asked))
  if (!own || !other) return err(refuse('decided-already'))
  if (input.same) agree(tx, own, other)
  else note(tx, own.id, 'not-me')
  return ok({})
})
