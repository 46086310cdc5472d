import { daysOf } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/crib'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useBackCloses } from '../../../ui/use-back.ts'
import { useEventView } from '../parts/desk.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { useArrival } from '../parts/use-arrival.ts'
import { Day } from './Day.tsx'
import { DaysForm } from './DaysForm.tsx'
import type { Editing } from './editing.ts'

/** The event's days with their sessions and boards, in the order of the agenda. One thing is edited at a time. */
export function Agenda() {
  const name = useEventView(view => view.event.name)
  const id = useEventView(view => view.event.id)
  const named = useEventView(view => view.event.days)
  const agenda = useEventView(view => view.agenda)
  const heading = useArrival(`Agenda · ${name}`)
  const [editing, setEditing] = useState<Editing>(null)
  useBackCloses(editing !== null, () => setEditing(null))
  const opener = useReturnFocus<HTMLButtonElement>(editing?.what === 'days')
  // A session on a day that has no name yet still needs to be seen.
  const days = Array.from({ length: daysOf(named, agenda) }, (_, day) => named[day] || `Day ${day + 1}`)

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-8 pb-4">
        <h1 ref={heading} tabIndex={-1} className="text-title">
          Agenda
        </h1>
        <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
          <Button kind="quiet" ref={opener} onClick={() => setEditing({ what: 'days' })}>
            Name or add days
          </Button>
          <LinkButton to={`/o/e/${id}/print/sheets`}>Print answer sheets</LinkButton>
          <LinkButton to={`/o/e/${id}/print/cribs`}>{t('print')}</LinkButton>
        </div>
      </div>
      {editing?.what === 'days' && <DaysForm days={days} agenda={agenda} close={() => setEditing(null)} />}
      {days.map((day, index) => (
        <Day
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the list.
          key={index}
          day={index}
          name={day}
          days={days}
          editing={editing}
          edit={setEditing}
        />
      ))}
    </>
  )
}
