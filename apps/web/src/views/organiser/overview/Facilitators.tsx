import { LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { Select } from '../../../design/Select.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useForm } from '../../../design/use-form.ts'
import { count } from '../../../features/number-words/model.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { NONE, networkOptions } from '../parts/network-options.ts'
import { Section } from '../parts/Section.tsx'
import { ShownOnce } from './ShownOnce.tsx'

interface Fresh {
  label: string
  url: string
}

/** Links that let facilitators in, for the event or for one network's boards. */
export function Facilitators() {
  const links = useEventView(view => view.links)
  const networks = useEventView(view => view.networks)
  const event = useEvent()
  const [making, setMaking] = useState(false)
  const [fresh, setFresh] = useState<Fresh | null>(null)
  const opener = useReturnFocus<HTMLButtonElement>(making)
  const reach = (network: string | null) => {
    const name = networks.find(one => one.id === network)?.name
    return network === null ? 'the whole event' : `boards of ${name ?? 'a network that left'} only`
  }
  return (
    <Section
      title="Facilitators"
      about="A link signs in whoever opens it, so give each facilitator one of their own."
    >
      {fresh && (
        <ShownOnce title={`The link for ${fresh.label}`} url={fresh.url} close={() => setFresh(null)} />
      )}
      {links.length > 0 && (
        <Lines label="Facilitator links">
          {links.map(link => (
            <Line
              key={link.id}
              actions={
                <ConfirmButton
                  label="Withdraw"
                  name={`Withdraw the link for ${link.label}`}
                  title={`Withdraw the link for ${link.label}?`}
                  consequences={[
                    'The link opens nothing any more.',
                    `Devices that came in by it (${count(link.devices, 'device')}) are signed out within two seconds.`,
                    'What they did on the boards stays.',
                  ]}
                  confirm="Withdraw the link"
                  confirmKind="stop"
                  act={() => event.command('linkRevoke', { link: link.id })}
                  said="The link is withdrawn."
                />
              }
            >
              <p className="text-lead font-semibold">{link.label}</p>
              <p className="text-base text-ink-soft">
                {reach(link.network)} · {count(link.devices, 'device')} signed in
              </p>
            </Line>
          ))}
        </Lines>
      )}
      {links.length === 0 && !making && (
        <p className="text-lead text-ink-soft">
          No facilitator link yet. You can run the event yourself all the same.
        </p>
      )}
      {making ? (
        <LinkForm
          close={() => setMaking(false)}
          made={link => {
            setFresh(link)
            setMaking(false)
          }}
        />
      ) : (
        <div>
          <Button ref={opener} onClick={() => setMaking(true)}>
            Make a facilitator link
          </Button>
        </div>
      )}
    </Section>
  )
}

function LinkForm({ made, close }: { made(link: Fresh): void; close(): void }) {
  const event = useEvent()
  const networks = useEventView(view => view.networks)
  const form = useForm({
    kept: 'facilitator link',
    initial: { label: '', network: NONE },
    send: ({ label, network }) =>
      event.command('linkCreate', { label, network: network === NONE ? null : network }),
    done: (link, { label }) => made({ label, url: link.url }),
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex max-w-xl flex-col gap-4">
      <Field
        label="For whom"
        hint="So that you know later whose link this is."
        required
        maxLength={LIMITS.nameChars}
        {...form.text('label')}
      />
      <Select
        label="May lead"
        {...form.field('network')}
        options={networkOptions(networks, 'The whole event').map(option =>
          option.value === NONE ? option : { ...option, words: `Only boards of ${option.words}` },
        )}
      />
      <FormEnd form={form} save="Make the link" />
    </form>
  )
}
