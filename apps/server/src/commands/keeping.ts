/** Until when the words and names of an event are kept. */
import { dayIn, mayBeKeptUntil } from '@folkmoot/domain'
import { err, ok } from '@folkmoot/kit'
import { type COMMANDS, type EventRecord, LIMITS, refuse } from '@folkmoot/protocol'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

/** Moved earlier or later with a reason, which the record tells; never to a day that is over or before what was promised. */
export const eventKeep = task((tx, { input }: Call<InputOf<C['eventKeep']>>) => {
  const event = tx.get('event', tx.scope)
  if (!event) return err(refuse('not-found'))
  const { until, why, ends = event.ends, followUp = event.followUp } = input
  const isMoved = event.keptUntil !== null && event.keptUntil !== until
  if (!mayBeKeptUntil(until, { ends, followUp })) return err(refuse('kept-too-short'))
  if (until !== event.keptUntil && until < dayIn(tx.now, event.zone)) return err(refuse('kept-day-over'))
  if (isMoved && why === '') return err(refuse('kept-needs-reason'))
  if (isMoved && event.keptMoves.length >= LIMITS.keptMoves) return err(refuse('kept-moved-often'))
  tx.put('event', { ...event, ends, followUp, keptUntil: until, keptMoves: moves(event, until, why, tx.now) })
  return ok({})
})

function moves(
  { keptUntil: from, keptMoves }: Readonly<EventRecord>,
  to: string,
  why: string,
  at: number,
): EventRecord['keptMoves'] {
  return from === null || from === to ? [...keptMoves] : [...keptMoves, { at, from, to, why }]
}
