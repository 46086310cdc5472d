import { t as newEvent } from '@folkmoot/messages/new-event'
import { t } from '@folkmoot/messages/record'
import { LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { NetworkMark } from '../../../design/NetworkMark.tsx'
import { Select } from '../../../design/Select.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useForm } from '../../../design/use-form.ts'
import { useEvent, useEventView, useSystemView } from '../parts/desk.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { NetworkChecks } from '../parts/NetworkChecks.tsx'
import { Section } from '../parts/Section.tsx'

/** Name, place, dates and the networks that take part. */
export function AboutEvent() {
  const event = useEventView(view => view.event)
  const networks = useEventView(view => view.networks)
  const [editing, setEditing] = useState(false)
  const opener = useReturnFocus<HTMLButtonElement>(editing)
  return (
    <Section title="About the event" about="As people read it when they join, on the wall and on paper.">
      {editing ? (
        <AboutForm close={() => setEditing(false)} />
      ) : (
        <>
          <p className="text-lead">
            <strong>{event.name}</strong>
            <br />
            {[event.place || 'no place yet', event.dates || 'no dates yet'].join(' · ')}
          </p>
          <ul aria-label="Networks taking part" className="flex flex-wrap gap-x-6 gap-y-2 text-lead">
            {networks.map(network => (
              <li key={network.id}>
                <NetworkMark network={network} />
              </li>
            ))}
            {networks.length === 0 && <li className="text-ink-soft">No network takes part yet.</li>}
          </ul>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button kind="quiet" ref={opener} onClick={() => setEditing(true)}>
              Change name, place, dates or networks
            </Button>
            <LinkButton to={`/o/e/${event.id}/another`}>{newEvent('another')}</LinkButton>
          </div>
        </>
      )}
    </Section>
  )
}

const UTC = 'UTC'

/** All that this browser knows, and the one that is chosen. */
function zones(chosen: string): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return [...new Set([UTC, chosen, ...known])].sort()
}

function AboutForm({ close }: { close(): void }) {
  const connection = useEvent()
  const event = useEventView(view => view.event)
  const taking = useEventView(view => view.networks)
  const programmes = useSystemView(view => view.programmes)
  const events = useSystemView(view => view.events)
  const programme = events.find(one => one.id === event.id)?.programme
  const known = programmes.find(one => one.id === programme)?.networks ?? taking
  const form = useForm({
    kept: `about ${event.id}`,
    initial: () => ({
      name: event.name,
      place: event.place,
      dates: event.dates,
      networks: taking.map(network => network.id),
      zone: event.zone ?? UTC,
    }),
    send: values => connection.command('eventUpdate', values),
    done: () => {
      announce('The event is saved.')
      close()
    },
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex max-w-2xl flex-col gap-4">
      <Field label="Name" required maxLength={LIMITS.titleChars} {...form.text('name')} />
      <Field label="Place" maxLength={LIMITS.titleChars} {...form.text('place')} />
      <Field label="Dates" maxLength={LIMITS.titleChars} {...form.text('dates')} />
      <Select
        label={t('zone')}
        hint={t('zone-hint')}
        value={form.values.zone}
        onChange={zone => form.set({ zone })}
        options={zones(form.values.zone).map(zone => ({ value: zone, words: zone.replaceAll('_', ' ') }))}
      />
      <p className="text-base font-semibold">Networks taking part</p>
      <NetworkChecks
        networks={known}
        chosen={form.values.networks}
        onChange={networks => form.set({ networks })}
      />
      <FormEnd form={form} save="Save the event" />
    </form>
  )
}
