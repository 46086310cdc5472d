import { showCode } from '@folkmoot/kit'
import { LIMITS, type OrganiserView } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { toast } from '../../../design/Announcer.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Field } from '../../../design/Field.tsx'
import { forgetTyping } from '../../../live/typing.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { Choice } from '../parts/Choice.tsx'
import { DayNames } from '../parts/DayNames.tsx'
import { useSystem, useSystemView } from '../parts/desk.ts'
import { FormEnd } from '../parts/FormEnd.tsx'
import { NetworkChecks } from '../parts/NetworkChecks.tsx'
import { Section } from '../parts/Section.tsx'
import { useAction } from '../parts/use-action.ts'
import { useArrival } from '../parts/use-arrival.ts'

/** A new event, asked for in four steps on one page; everything can be changed later. */
export function NewEvent({ programme: id }: { programme: string }) {
  const programme = useSystemView(view => view.programmes.find(one => one.id === id))
  if (!programme)
    return (
      <main className="mx-auto max-w-xl px-4">
        <EmptyState title="This programme is not here">
          <Link href="/o" className="underline">
            Back to the desk
          </Link>
        </EmptyState>
      </main>
    )
  return <NewEventForm programme={programme} />
}

type From = 'sample' | 'blank'

function NewEventForm({ programme }: { programme: OrganiserView['programmes'][number] }) {
  const heading = useArrival('A new event')
  const system = useSystem()
  const action = useAction()
  const [, navigate] = useLocation()
  const [from, setFrom] = useState<From>('sample')
  const kept = `new event ${programme.id}`
  const [name, setName] = useKept(`${kept} name`, '')
  const [place, setPlace] = useKept(`${kept} place`, '')
  const [dates, setDates] = useKept(`${kept} dates`, '')
  const [days, setDays] = useKept(`${kept} days`, ['Day one', 'Day two'])
  const [networks, setNetworks] = useKept(`${kept} networks`, () =>
    programme.networks.map(network => network.id),
  )

  const create = async (event: FormEvent) => {
    event.preventDefault()
    const made = await action.run(() =>
      system.command('eventCreate', { programme: programme.id, name, place, dates, days, networks, from }),
    )
    if (!made) return
    forgetTyping(kept)
    toast(`${name} is here. Its join code is ${showCode(made.joinCode)}.`)
    navigate(`/o/e/${made.event}`)
  }
  return (
    <main className="mx-auto max-w-6xl px-4 pb-16 sm:px-8">
      <header className="pt-6 pb-6">
        <p className="text-base text-ink-soft">
          <Link href="/o" className="underline underline-offset-4">
            The organiser’s desk
          </Link>{' '}
          · {programme.name}
        </p>
        <h1 ref={heading} tabIndex={-1} className="text-prompt">
          A new event
        </h1>
        <p className="text-lead text-ink-soft">Four questions. Everything can be changed later.</p>
      </header>
      <form onSubmit={create}>
        <Section title="1. What is it?">
          <Field
            label="Name"
            hint="As people will read it on the wall and on the poster."
            required
            maxLength={LIMITS.titleChars}
            value={name}
            onChange={event => setName(event.target.value)}
          />
          <Field
            label="Place"
            maxLength={LIMITS.titleChars}
            value={place}
            onChange={event => setPlace(event.target.value)}
          />
          <Field
            label="Dates"
            hint="In your own words, such as “6th–7th December”."
            maxLength={LIMITS.titleChars}
            value={dates}
            onChange={event => setDates(event.target.value)}
          />
        </Section>
        <Section title="2. How does it begin?">
          <Choice<From>
            legend="Agenda"
            value={from}
            onChange={setFrom}
            options={[
              {
                value: 'sample',
                title: 'With the agenda of “Better Together”',
                meaning:
                  'Two days of talks and activities: “Who are we?”, “Why are we here?”, the review of day one. Change or remove what you do not need.',
              },
              { value: 'blank', title: 'With an empty agenda', meaning: 'You add every session yourself.' },
            ]}
          />
        </Section>
        <Section title="3. How many days?">
          <DayNames days={days} onChange={setDays} fewest={from === 'sample' ? 2 : 1} />
        </Section>
        <Section
          title="4. Who takes part?"
          about="People choose their network when they join. Not every guest has one."
        >
          <NetworkChecks networks={programme.networks} chosen={networks} onChange={setNetworks} />
        </Section>
        <Section title={<span className="sr-only">Create the event</span>}>
          <FormEnd
            action={action}
            save="Create the event"
            cancel={() => {
              forgetTyping(kept)
              navigate('/o')
            }}
          />
        </Section>
      </form>
    </main>
  )
}
