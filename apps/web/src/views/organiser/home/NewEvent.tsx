import { dayIn, keptByDefault, mayBeKeptUntil } from '@folkmoot/domain'
import { type Result, showCode } from '@folkmoot/kit'
import { t as afterwards } from '@folkmoot/messages/home'
import { t as keeping } from '@folkmoot/messages/keeping'
import { t } from '@folkmoot/messages/new-event'
import { LIMITS, type OrganiserView } from '@folkmoot/protocol'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { toast } from '../../../design/Announcer.tsx'
import { Choice } from '../../../design/Choice.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import type { Words } from '../../../design/use-action.ts'
import { useForm } from '../../../design/use-form.ts'
import { DayField } from '../parts/DayField.tsx'
import { DayNames } from '../parts/DayNames.tsx'
import { useSystem, useSystemView } from '../parts/desk.ts'
import { cleanHome, HomeFields, NO_HOME } from '../parts/HomeFields.tsx'
import { NetworkChecks } from '../parts/NetworkChecks.tsx'
import { Section } from '../parts/Section.tsx'
import { useArrival } from '../parts/use-arrival.ts'

/** A new event, asked for in four steps on one page; everything can be changed later. */
export default function NewEvent({ programme: id }: { programme: string }) {
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
  return <NewEventInProgramme programme={programme} />
}

function NewEventInProgramme({ programme }: { programme: OrganiserView['programmes'][number] }) {
  const system = useSystem()
  const [from, setFrom] = useState<From>('sample')
  return (
    <NewEventForm
      programme={programme}
      kept={`new event ${programme.id}`}
      first={FIRST}
      fewestDays={from === 'blank' ? 1 : 2}
      create={about => system.command('eventCreate', { programme: programme.id, ...about, from })}
      begins={
        <Choice<From>
          legend="Agenda"
          value={from}
          onChange={setFrom}
          options={FROM.map(from => ({
            value: from,
            title: t('agenda', { from }),
            meaning: t('agenda-meaning', { from }),
          }))}
        />
      }
    />
  )
}

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

interface Days {
  ends: string
  followUp: string
  keptUntil: string
}
function keptUntilOf({ ends, followUp, keptUntil }: Days): string {
  return (
    keptUntil || keptByDefault({ ends: ends || null, followUp: followUp || null }, dayIn(Date.now(), zone))
  )
}
function tooShort(days: Days): string | null {
  const promised = { ends: days.ends || null, followUp: days.followUp || null }
  return mayBeKeptUntil(keptUntilOf(days), promised) ? null : keeping('too-short')
}

/** As the command takes it. */
export interface NewEventAbout {
  name: string
  place: string
  dates: string
  days: string[]
  networks: string[]
  ends: string | null
  followUp: string | null
  keptUntil: string
  home: ReturnType<typeof cleanHome>
  zone: string
}

const FROM = ['sample', 'combined-event', 'blank'] as const
type From = (typeof FROM)[number]

const FIRST = { name: '', place: '', days: ['Day one', 'Day two'] }

/** What every new event is asked, whatever its agenda begins with. */
export function NewEventForm({
  programme,
  kept: slot,
  first,
  fewestDays,
  create,
  begins,
}: {
  programme: OrganiserView['programmes'][number]
  /** Under which name what is typed is kept. */
  kept: string
  /** What stands there to begin with. */
  first: { name: string; place: string; days: string[]; networks?: string[] }
  fewestDays: number
  create(about: NewEventAbout): Promise<Result<{ event: string; joinCode: string }, Words>>
  /** Its agenda. */
  begins: ReactNode
}) {
  const heading = useArrival(t('title'))
  const [, navigate] = useLocation()
  const form = useForm({
    kept: slot,
    initial: () => ({
      dates: '',
      ...first,
      networks: first.networks ?? programme.networks.map(network => network.id),
      ends: '',
      followUp: '',
      /** Empty: as it follows from the others. */
      keptUntil: '',
      home: NO_HOME,
    }),
    wrong: values => ({ keptUntil: tooShort(values) }),
    send: ({ ends, followUp, home, ...values }) =>
      create({
        ...values,
        ends: ends || null,
        followUp: followUp || null,
        home: cleanHome(home),
        keptUntil: keptUntilOf({ ends, followUp, keptUntil: values.keptUntil }),
        zone,
      }),
    done: (made, { name }) => {
      toast(`${name} is here. Its join code is ${showCode(made.joinCode)}.`)
      navigate(`/o/e/${made.event}`)
    },
    close: () => navigate('/o'),
  })
  const { days, networks, home, ...kept } = form.values
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
          {t('title')}
        </h1>
        <p className="text-lead text-ink-soft">{t('questions')}</p>
      </header>
      <form {...form.props}>
        <Section title="1. What is it?">
          <Field
            label="Name"
            hint="As people will read it on the wall and on the poster."
            required
            maxLength={LIMITS.titleChars}
            {...form.text('name')}
          />
          <Field label="Place" maxLength={LIMITS.titleChars} {...form.text('place')} />
          <Field
            label="Dates"
            hint="In your own words, such as “6th–7th December”."
            maxLength={LIMITS.titleChars}
            {...form.text('dates')}
          />
        </Section>
        <Section title={t('begins')}>{begins}</Section>
        <Section title="3. How many days?">
          <DayNames days={days} onChange={days => form.set({ days })} fewest={fewestDays} />
        </Section>
        <Section
          title="4. Who takes part?"
          about="People choose their network when they join. Not every guest has one."
        >
          <NetworkChecks
            networks={programme.networks}
            chosen={networks}
            onChange={networks => form.set({ networks })}
          />
        </Section>
        <Section title={keeping('question')} about={keeping('about')}>
          <DayField label={keeping('ends')} hint={keeping('ends-hint')} {...form.text('ends')} />
          <DayField
            label={keeping('follow-up')}
            hint={keeping('follow-up-hint')}
            {...form.text('followUp')}
          />
          <DayField
            label={keeping('until')}
            hint={keeping('until-hint')}
            {...form.text('keptUntil')}
            value={keptUntilOf(kept)}
          />
        </Section>
        <Section title={afterwards('question')} about={afterwards('about')}>
          <HomeFields home={home} onChange={home => form.set({ home })} />
        </Section>
        <Section title={<span className="sr-only">Create the event</span>}>
          <FormEnd form={form} save="Create the event" />
        </Section>
      </form>
    </main>
  )
}
