/** How far one's own words may go beyond the people who were there: said by nobody but whoever may open the page. */
import { err, ok, type Result } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import {
  type COMMANDS,
  type ConsentRecord,
  type Id,
  type NoteReach,
  type Refusal,
  refuse,
} from '@folkmoot/protocol'
import { othersOpenTo } from '../people/access.ts'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

/** Counts for this page and those that open on its devices; pages that are only said to be theirs keep their own answer. */
export const consentSet = task(
  (tx, { actor, input }: Call<InputOf<C['consentSet']>>): Result<Record<string, never>, Refusal> => {
    if (actor.role !== 'delegate' || !tx.get('person', actor.person)) return err(refuse('not-found'))
    const entries = input.answer === 'some' ? beyondHere(input.entries) : {}
    const pages = [actor.person, ...othersOpenTo(tx, actor.person).map(({ id }) => id)]
    for (const id of pages) tx.put('consent', { id, answer: input.answer, entries })
    return ok({})
  },
)

function beyondHere(said: Readonly<Record<Id, NoteReach>>): ConsentRecord['entries'] {
  return Object.fromEntries(Object.entries(said).filter(([, reach]) => reach !== 'here'))
}

/** The box on a sheet of paper, for one entry of somebody who has no device. */
export function tickedOnPaper(tx: Tx, page: Id, entry: Id, mayPublish: boolean): void {
  const before = tx.get('consent', page)
  const { [entry]: _, ...others } = before?.entries ?? {}
  if (!mayPublish && before?.entries[entry] === undefined) return
  tx.put('consent', {
    id: page,
    answer: 'some',
    entries: mayPublish ? { ...others, [entry]: 'public' } : others,
  })
}
