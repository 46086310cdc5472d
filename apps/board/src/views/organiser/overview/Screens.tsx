import { LIMITS } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { useEvent, useEventView, useSystemView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { Refused } from '../parts/Refused.tsx'
import { Section } from '../parts/Section.tsx'
import { useAction } from '../parts/use-action.ts'

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
  const action = useAction()
  const [code, setCode] = useState('')
  const [label, setLabel] = useState('')
  const pair = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const paired = await action.run(() => event.command('displayPair', { code, label }))
    if (!paired) return
    toast('The screen is paired.')
    setCode('')
    setLabel('')
  }
  return (
    <form onSubmit={pair} className="flex flex-col gap-3">
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
            value={code}
            onChange={input => setCode(input.target.value)}
            className="font-bold tracking-wide uppercase"
          />
        </div>
        <div className="min-w-0 flex-1 basis-44">
          <Field
            label="Call it (if you like)"
            maxLength={LIMITS.nameChars}
            value={label}
            onChange={input => setLabel(input.target.value)}
          />
        </div>
        <Button type="submit" aria-disabled={action.busy}>
          Pair the screen
        </Button>
      </div>
      <Refused error={action.error} />
    </form>
  )
}
