import { LIMITS, type OrganiserView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useForm } from '../../../design/use-form.ts'
import { whenWords } from '../../../features/when/model.ts'
import { ShownOnce } from '../overview/ShownOnce.tsx'
import { useSystem, useSystemView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { Section } from '../parts/Section.tsx'
import { useOwnDevice } from '../parts/use-own-device.ts'

type Device = OrganiserView['devices'][number]

/** Organisers' own devices: a lost laptop is two presses here, and another organiser is invited without a restart. */
export function OrganiserDevices() {
  const devices = useSystemView(view => view.devices)
  const invitations = useSystemView(view => view.invitations)
  const system = useSystem()
  const own = useOwnDevice()
  const [inviting, setInviting] = useState(false)
  const [fresh, setFresh] = useState<{ label: string; url: string } | null>(null)
  const opener = useReturnFocus<HTMLButtonElement>(inviting)
  const others = devices.filter(device => device.id !== own)
  const [mine] = devices.filter(device => device.id === own)

  return (
    <Section
      title="Organisers’ devices"
      about="Whoever has one of these can do everything you can. Lost one? Sign it out here."
    >
      {fresh && (
        <ShownOnce
          title={`The invitation for ${fresh.label}`}
          url={fresh.url}
          about="It is shown this once, works once, and is good for a week. Copy it, or let them scan it now."
          close={() => setFresh(null)}
        />
      )}
      <Lines label="Organisers’ devices">
        {mine && <DeviceLine device={mine} isOwn />}
        {others.map(device => (
          <DeviceLine key={device.id} device={device} />
        ))}
        {invitations.map(invitation => (
          <Line
            key={invitation.id}
            actions={
              <ConfirmButton
                label="Withdraw"
                name={`Withdraw the invitation for ${invitation.label}`}
                title={`Withdraw the invitation for ${invitation.label}?`}
                consequences={['The link opens nothing any more.']}
                confirm="Withdraw it"
                confirmKind="stop"
                act={() => system.command('organiserWithdraw', { link: invitation.id })}
                said="The invitation is withdrawn."
              />
            }
          >
            <p className="text-lead font-semibold">{invitation.label}</p>
            <p className="text-base text-ink-soft">invited {whenWords(invitation.createdAt)}, not in yet</p>
          </Line>
        ))}
      </Lines>
      {inviting ? (
        <InviteForm
          close={() => setInviting(false)}
          made={invitation => {
            setFresh(invitation)
            setInviting(false)
          }}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button ref={opener} onClick={() => setInviting(true)}>
            Invite another organiser
          </Button>
          {others.length > 0 && (
            <ConfirmButton
              label="Sign out all others"
              title="Sign out all other organisers’ devices?"
              consequences={[
                'Only this browser stays an organiser’s; the others are signed out within two seconds.',
                'Invitations that nobody has used are withdrawn.',
                'Events go on, and facilitators notice nothing.',
              ]}
              confirm="Sign them out"
              confirmKind="stop"
              act={() => system.command('organiserSignOut', { device: null })}
              said="Only this device is signed in."
            />
          )}
        </div>
      )}
    </Section>
  )
}

function DeviceLine({ device, isOwn = false }: { device: Device; isOwn?: boolean }) {
  const system = useSystem()
  const [naming, setNaming] = useState(false)
  const opener = useReturnFocus<HTMLButtonElement>(naming)
  if (naming) return <NameForm device={device} close={() => setNaming(false)} />
  return (
    <Line
      actions={
        <div className="flex flex-wrap gap-x-6">
          <Button
            kind="quiet"
            ref={opener}
            aria-label={`Rename ${device.label}`}
            onClick={() => setNaming(true)}
          >
            Rename
          </Button>
          {!isOwn && (
            <ConfirmButton
              label="Sign out"
              name={`Sign out ${device.label}`}
              title={`Sign out “${device.label}”?`}
              consequences={[
                'It is signed out within two seconds, and opens nothing any more.',
                'To come back, its organiser needs an invitation.',
              ]}
              confirm="Sign it out"
              confirmKind="stop"
              act={() => system.command('organiserSignOut', { device: device.id })}
              said="The device is signed out."
            />
          )}
        </div>
      }
    >
      <p className="text-lead font-semibold">{device.label}</p>
      <p className="text-base text-ink-soft">
        {isOwn ? 'this device' : device.connected ? 'here now' : `last here ${whenWords(device.seen)}`} ·
        signed in {whenWords(device.createdAt)}
      </p>
    </Line>
  )
}

function NameForm({ device, close }: { device: Device; close(): void }) {
  const system = useSystem()
  const form = useForm({
    initial: { label: device.label },
    send: ({ label }) => system.command('organiserName', { device: device.id, label }),
    done: close,
    close,
    focus: true,
  })
  return (
    <li className="py-3">
      <form {...form.props} className="flex max-w-xl flex-col gap-4">
        <Field
          label="What this device is called"
          hint="So that everybody knows which one to sign out: “Sara’s laptop”."
          required
          maxLength={LIMITS.nameChars}
          {...form.text('label')}
        />
        <FormEnd form={form} save="Save the name" />
      </form>
    </li>
  )
}

function InviteForm({
  made,
  close,
}: {
  made(invitation: { label: string; url: string }): void
  close(): void
}) {
  const system = useSystem()
  const form = useForm({
    initial: { label: '' },
    send: values => system.command('organiserInvite', values),
    done: (link, { label }) => made({ label, url: link.url }),
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex max-w-xl flex-col gap-4">
      <Field
        label="For whom"
        hint="They will be able to do everything that you can, in every event."
        required
        maxLength={LIMITS.nameChars}
        {...form.text('label')}
      />
      <FormEnd form={form} save="Make the invitation" />
    </form>
  )
}
