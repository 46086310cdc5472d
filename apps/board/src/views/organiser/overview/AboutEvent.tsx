import { LIMITS } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { NetworkMark } from '../../../design/NetworkMark.tsx'
import { forgetTyping } from '../../../live/typing.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { useEvent, useEventView, useSystemView } from '../parts/desk.ts'
import { FormEnd } from '../parts/FormEnd.tsx'
import { NetworkChecks } from '../parts/NetworkChecks.tsx'
import { Section } from '../parts/Section.tsx'
import { useAction } from '../parts/use-action.ts'
import { useFirstFocus, useReturnFocus } from '../parts/use-focus.ts'

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
          <div>
            <Button kind="quiet" ref={opener} onClick={() => setEditing(true)}>
              Change name, place, dates or networks
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}

function AboutForm({ close }: { close(): void }) {
  const connection = useEvent()
  const event = useEventView(view => view.event)
  const taking = useEventView(view => view.networks)
  const programmes = useSystemView(view => view.programmes)
  const events = useSystemView(view => view.events)
  const programme = events.find(one => one.id === event.id)?.programme
  const known = programmes.find(one => one.id === programme)?.networks ?? taking
  const action = useAction()
  const form = useFirstFocus()
  const kept = `about ${event.id}`
  const [name, setName] = useKept(`${kept} name`, event.name)
  const [place, setPlace] = useKept(`${kept} place`, event.place)
  const [dates, setDates] = useKept(`${kept} dates`, event.dates)
  const [networks, setNetworks] = useKept(`${kept} networks`, () => taking.map(network => network.id))
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const saved = await action.run(() => connection.command('eventUpdate', { name, place, dates, networks }))
    if (!saved) return
    forgetTyping(kept)
    announce('The event is saved.')
    close()
  }
  return (
    <form ref={form} onSubmit={save} className="flex max-w-2xl flex-col gap-4">
      <Field
        label="Name"
        required
        maxLength={LIMITS.titleChars}
        value={name}
        onChange={input => setName(input.target.value)}
      />
      <Field
        label="Place"
        maxLength={LIMITS.titleChars}
        value={place}
        onChange={input => setPlace(input.target.value)}
      />
      <Field
        label="Dates"
        maxLength={LIMITS.titleChars}
        value={dates}
        onChange={input => setDates(input.target.value)}
      />
      <p className="text-base font-semibold">Networks taking part</p>
      <NetworkChecks networks={known} chosen={networks} onChange={setNetworks} />
      <FormEnd
        action={action}
        save="Save the event"
        cancel={() => {
          forgetTyping(kept)
          close()
        }}
      />
    </form>
  )
}
