import type { SessionRecord } from '@folkmoot/protocol'
import { announce } from '../../../design/Announcer.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { useForm } from '../../../design/use-form.ts'
import { DayNames } from '../parts/DayNames.tsx'
import { useEvent } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'

/** The days' names; a day that still has sessions cannot go. */
export function DaysForm(props: {
  days: readonly string[]
  agenda: readonly SessionRecord[]
  close(): void
}) {
  const event = useEvent()
  const fewest = Math.max(1, ...props.agenda.map(session => session.day + 1))
  const form = useForm({
    initial: { days: [...props.days] },
    send: values => event.command('eventUpdate', values),
    done: () => {
      announce('The days are saved.')
      props.close()
    },
    close: props.close,
    focus: true,
  })
  return (
    <form {...form.props}>
      <Section title="The days" about="A day can go once no session is left on it.">
        <DayNames days={form.values.days} onChange={days => form.set({ days })} fewest={fewest} />
        <FormEnd form={form} save="Save the days" />
      </Section>
    </form>
  )
}
