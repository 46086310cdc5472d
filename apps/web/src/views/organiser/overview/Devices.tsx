import type { OrganiserEventView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { Section } from '../parts/Section.tsx'

type Device = OrganiserEventView['devices'][number]

/** Every device that is signed in, so that a lost phone can be signed out. A hall has hundreds: the list opens when asked. */
export function Devices() {
  const all = useEventView(view => view.devices)
  const people = useEventView(view => view.people)
  const [open, setOpen] = useState(false)
  const names = new Map(people.map(person => [person.id, person.name]))
  // Screens have a part of their own.
  const devices = all.filter(device => device.role !== 'display')
  const connected = devices.filter(device => device.connected).length
  return (
    <Section title="Devices signed in" about="Lost a phone, or lent one? Sign it out here.">
      <p className="text-lead">
        {devices.length === 0
          ? 'No device yet. Phones appear here as people join.'
          : `${sentence(count(devices.length, 'device'))} signed in, ${connected || 'none'} connected now.`}
      </p>
      {devices.length > 0 && (
        <div>
          <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Close the list' : 'Show the list'}
          </Button>
        </div>
      )}
      {open && (
        <Lines label="Devices">
          {devices.map(device => (
            <DeviceLine key={device.id} device={device} who={whose(device, names)} />
          ))}
        </Lines>
      )}
    </Section>
  )
}

function whose(device: Device, names: ReadonlyMap<string, string>): string {
  if (device.person) return names.get(device.person) ?? device.label
  return device.label || device.role
}

function DeviceLine({ device, who }: { device: Device; who: string }) {
  const event = useEvent()
  const back =
    device.role === 'facilitator'
      ? 'It can come back by its facilitator link, unless you withdraw that as well.'
      : 'Its person can come back with their return code.'
  return (
    <Line
      actions={
        <ConfirmButton
          label="Sign out"
          name={`Sign out the device of ${who}`}
          title={`Sign out the device of ${who}?`}
          consequences={[
            'It is signed out within two seconds.',
            'What was saved stays. Words on it that had not reached Folkmoot stay on that device only.',
            back,
          ]}
          confirm="Sign it out"
          confirmKind="stop"
          act={() => event.command('deviceRevoke', { device: device.id })}
          said="The device is signed out."
        />
      }
    >
      <p className="text-lead">
        {who}{' '}
        <span className="text-base text-ink-soft">
          {device.role}
          {device.connected ? ' · here now' : ''}
        </span>
      </p>
    </Line>
  )
}
