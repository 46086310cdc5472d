import { LIMITS } from '@folkmoot/protocol'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field } from '../../../design/Field.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useEvent, useEventView, useSystemView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { Section } from '../parts/Section.tsx'

/** Projectors and other screens of the room: which there are, and how one more is paired. */
export function Screens() {
  const displays = useEventView(view => view.displays)
  const address = useSystemView(view => view.addresses.display)
  const event = useEvent()
  return (
    <Section title="Screens in the room" about="A screen only shows; nobody can write from it.">
      {displays.length > 0 && (
        <Lines label="Paired screens">
          {displays.map((display, index) => {
            const label = display.label || `Screen ${index + 1}`
            return (
              <Line
                key={display.id}
                actions={
                  <ConfirmButton
                    label="Unpair"
                    name={`Unpair ${label}`}
                    title={`Unpair ${label}?`}
                    consequences={[
                      'It goes dark within two seconds and shows a new code.',
                      'You can pair it again with that code.',
                    ]}
                    confirm="Unpair the screen"
                    confirmKind="stop"
                    act={() => event.command('deviceRevoke', { device: display.id })}
                  />
                }
              >
                <p className="text-lead">
                  <span className="font-semibold">{label}</span>{' '}
                  <span className="text-base text-ink-soft">
                    {display.connected ? 'showing' : 'not connected'}
                  </span>
                </p>
              </Line>
            )
          })}
        </Lines>
      )}
      <Pair address={address} first={displays.length === 0} />
    </Section>
  )
}

function Pair({ address, first }: { address: string; first: boolean }) {
  const event = useEvent()
  const form = useForm({
    initial: { code: '', label: '' },
    send: values => event.command('displayPair', values),
    next: () => ({ code: '', label: '' }),
    done: () => toast('The screen is paired.'),
  })
  return (
    <form {...form.props} className="flex flex-col gap-3">
      <p className="text-lead">
        {first ? 'On the computer at the projector' : 'On one more screen'}, open{' '}
        <strong className="break-all">{address}</strong> and type the code it shows here.
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <div className="basis-44">
          <Field
            label="Code on the screen"
            required
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={20}
            {...form.text('code')}
            className="font-bold tracking-wide uppercase"
          />
        </div>
        <div className="min-w-0 flex-1 basis-44">
          <Field label="Call it (if you like)" maxLength={LIMITS.nameChars} {...form.text('label')} />
        </div>
        <Button type="submit" aria-disabled={form.action.busy}>
          Pair the screen
        </Button>
      </div>
      <Refused error={form.action.error} />
    </form>
  )
}
