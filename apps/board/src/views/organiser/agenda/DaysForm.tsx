import type { SessionRecord } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { DayNames } from '../parts/DayNames.tsx'
import { useEvent } from '../parts/desk.ts'
import { FormEnd } from '../parts/FormEnd.tsx'
import { Section } from '../parts/Section.tsx'
import { useAction } from '../parts/use-action.ts'
import { useFirstFocus } from '../parts/use-focus.ts'

/** The days' names; a day that still has sessions cannot go. */
export function DaysForm(props: {
  days: readonly string[]
  agenda: readonly SessionRecord[]
  close(): void
}) {
  const event = useEvent()
  const action = useAction()
  const form = useFirstFocus()
  const [days, setDays] = useState([...props.days])
  const fewest = Math.max(1, ...props.agenda.map(session => session.day + 1))
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const saved = await action.run(() => event.command('eventUpdate', { days }))
    if (!saved) return
    announce('The days are saved.')
    props.close()
  }
  return (
    <form ref={form} onSubmit={save}>
      <Section title="The days" about="A day can go once no session is left on it.">
        <DayNames days={days} onChange={setDays} fewest={fewest} />
        <FormEnd action={action} save="Save the days" cancel={props.close} />
      </Section>
    </form>
  )
}
