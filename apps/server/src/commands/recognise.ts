/** “Is this you?”: somebody whose phone died joins anew, and whoever runs the event says that it is the same person. */
import {
  ballotsApart,
  editsOfMerge,
  labelOf,
  mayBe,
  type Returning,
  recognisedNow,
  resolvePerson,
  returning,
} from '@folkmoot/domain'
import { err, ok, type Result } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import {
  type Actor,
  type COMMANDS,
  type Id,
  type RecognisedRecord,
  type RecordKind,
  type Refusal,
  refuse,
} from '@folkmoot/protocol'
import { accessOf, isOpenTo, note } from '../people/access.ts'
import { type Call, type CommandContext, type InputOf, task } from './handler.ts'
import { applyEdits } from './traces.ts'

type C = typeof COMMANDS
type Done = Result<Record<string, never>, Refusal>

/** Words that others wrote of somebody, and contacts, stay with whoever they were sent to. */
const JOINED: ReadonlySet<RecordKind> = new Set(['table', 'round', 'mark', 'ballot', 'scribed'])

export const personRecognise = task(
  (tx, { input, actor, context }: Call<InputOf<C['personRecognise']>>): Done => {
    const pair = offered(tx, context).find(one => isPair(one, input))
    if (!pair) return err(refuse('decided-already'))
    recognise(tx, pair, actor)
    return ok({})
  },
)

export const personRecogniseAll = task(
  (tx, { input, actor, context }: Call<InputOf<C['personRecogniseAll']>>) => {
    const asked = input.pairs.map(sent => ({ sent, meant: meant(tx, sent) }))
    const done = new Map<Id, Pair>()
    for (const pair of offered(tx, context)) {
      const found = asked.find(one => isPair(pair, one.meant))
      // Two who say that they are one person are left for a question each.
      if (!found || done.has(pair.person.id)) continue
      done.set(pair.person.id, found.sent)
      recognise(tx, pair, actor)
    }
    return ok({ people: done.size, letIn: [...done.values()] })
  },
)

type Pair = InputOf<C['personRecogniseAll']>['pairs'][number]

function meant(tx: Tx, { newcomer, person }: Pair): Pair {
  return { newcomer: tx.whose(newcomer) ?? newcomer, person: tx.whose(person) ?? person }
}

function recognise(tx: Tx, pair: Returning, actor: Actor): void {
  const { newcomer, person } = pair
  const by = { device: actor.device, by: labelOf(actor) }
  tx.put('recognised', recognisedNow(tx, pair, { at: tx.now, by }))
  tx.put('person', { ...person, deviceless: false })
  // What was made for the newcomer vouches for nobody else.
  const access = { ...accessOf(newcomer), fresh: false, newCode: null }
  tx.put('person', { ...newcomer, mergedInto: person.id, network: person.network, access })
  const edits = editsOfMerge(tx, { from: newcomer.id, into: person.id, now: tx.now })
  applyEdits(
    tx,
    edits.filter(({ kind }) => JOINED.has(kind)),
  )
  note(tx, person.id, 'recognised')
}

/** As the cockpit was offered them: nobody else can be put together with anybody. */
function offered(tx: Tx, context: Pick<CommandContext, 'toldPresent'>): Returning[] {
  const here = [...context.toldPresent(tx.scope)].flatMap(id => resolvePerson(tx, id)?.id ?? [])
  return returning(tx, new Set(here))
}

function isPair(one: Returning, { newcomer, person }: { newcomer: Id; person: Id }): boolean {
  return one.newcomer.id === newcomer && one.person.id === person
}

export const personTellApart = task((tx, { input }: Call<InputOf<C['personTellApart']>>): Done => {
  const newcomer = tx.get('person', input.newcomer)
  const person = tx.get('person', input.person)
  if (!newcomer || !person) return err(refuse('not-found'))
  if (!mayBe(newcomer, person)) return err(refuse('decided-already'))
  tx.put('person', { ...newcomer, notSame: [...(newcomer.notSame ?? []), person.id] })
  return ok({})
})

export const personUnrecognise = task((tx, { input }: Call<InputOf<C['personUnrecognise']>>): Done => {
  const last = tx
    .list('recognised')
    .filter(({ into }) => into === input.person)
    .sort((a, b) => b.at - a.at)
    .at(0)
  if (!last || !takeApart(tx, last, { askAgain: false })) return err(refuse('decided-already'))
  return ok({})
})

/** One press let them in, one takes it back: nobody was found to be somebody else, so each is asked about again. */
export const personUnrecogniseAll = task((tx, { input }: Call<InputOf<C['personUnrecogniseAll']>>) => {
  const letIn = input.pairs.flatMap(sent => {
    const { newcomer, person } = meant(tx, sent)
    const last = tx.get('recognised', newcomer)
    return last?.into === person ? [last] : []
  })
  const people = letIn.filter(last => takeApart(tx, last, { askAgain: true })).length
  return ok({ people, stay: letIn.length - people })
})

/** Two people again. false: whoever had the return code of before is the same person. */
function takeApart(tx: Tx, last: RecognisedRecord, { askAgain }: { askAgain: boolean }): boolean {
  const newcomer = tx.get('person', last.id)
  const person = tx.get('person', last.into)
  if (!newcomer || !person || isOpenTo(tx, newcomer.id, person.id)) return false
  note(tx, person.id, 'unrecognised')
  const back = tx.get('person', newcomer.id) ?? newcomer
  const notSame = askAgain ? back.notSame : [...(back.notSame ?? []), person.id]
  tx.put('person', { ...back, mergedInto: null, network: last.network, ...(notSame && { notSame }) })
  const now = tx.get('person', person.id) ?? person
  tx.put('person', { ...now, deviceless: last.deviceless })
  seatApart(tx, last)
  votesApart(tx, last)
  tx.delete('recognised', last.id)
  return true
}

/** Each where they sat before, where that table still is. */
function seatApart(tx: Tx, { id, into, table, tookSeat }: RecognisedRecord): void {
  for (const one of tx.list('table')) {
    const gone = tookSeat && one.id === table
    const others = gone ? one.people.filter(person => person !== into) : one.people
    const people = one.id === table ? [...others, id] : others
    if (gone || one.id === table) tx.put('table', { ...one, people })
  }
}

function votesApart(tx: Tx, last: RecognisedRecord): void {
  const { id: newcomer, into } = last
  for (const ballot of last.ballots) {
    const now = tx.get('ballot', `${ballot.board}-${into}`)
    const apart = ballotsApart(last, ballot, now, tx.get('vote', ballot.board)?.budget ?? 0)
    if (!apart) continue
    for (const one of [apart.own, apart.theirs])
      if (Object.keys(one.dots).length > 0) tx.put('ballot', one)
      else tx.delete('ballot', one.id)
  }
  for (const note of last.marks) {
    const mark = tx.get('mark', `${note}-${into}`)
    if (!mark) continue
    tx.delete('mark', mark.id)
    tx.put('mark', { ...mark, id: `${note}-${newcomer}`, person: newcomer })
  }
}
