import { LIMITS } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Field } from '../../../design/Field.tsx'
import { unlessTyped } from '../../../design/typed.ts'
import { forgetTyping } from '../../../live/typing.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { FormEnd } from '../parts/FormEnd.tsx'
import { Section } from '../parts/Section.tsx'
import { NONE, networkOptions, Select } from '../parts/Select.tsx'
import { useAction } from '../parts/use-action.ts'
import { useFirstFocus } from '../parts/use-focus.ts'

/** Somebody without a device, or without a network: they have turns, and a facilitator writes for them as told. */
export function AddPerson({ close }: { close(): void }) {
  const event = useEvent()
  const networks = useEventView(view => view.networks)
  const action = useAction()
  const form = useFirstFocus()
  const kept = `add person`
  const [name, setName] = useKept(`${kept} name`, '')
  const [network, setNetwork] = useState(NONE)
  const add = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const added = await action.run(() =>
      event.command('personAdd', { name, network: network === NONE ? null : network }),
    )
    if (!added) return
    forgetTyping(kept)
    toast(`${name} is in.`)
    setName(unlessTyped(name))
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form ref={form} onSubmit={add}>
      <Section
        title="Add somebody"
        about="For people without a device. They have turns like everybody, and a facilitator types their words as told."
      >
        <div className="flex max-w-md flex-col gap-4">
          <Field
            label="Name"
            required
            autoComplete="off"
            maxLength={LIMITS.nameChars}
            value={name}
            onChange={input => setName(input.target.value)}
          />
          <Select
            label="Network"
            value={network}
            onChange={setNetwork}
            options={networkOptions(networks, 'No network, or they would rather not say')}
          />
          <FormEnd
            action={action}
            save="Add"
            cancel={() => {
              forgetTyping(kept)
              close()
            }}
          />
        </div>
      </Section>
    </form>
  )
}
