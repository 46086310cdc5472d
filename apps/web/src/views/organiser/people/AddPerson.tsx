import { LIMITS } from '@folkmoot/protocol'
import { toast } from '../../../design/Announcer.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { Select } from '../../../design/Select.tsx'
import { unlessTyped } from '../../../design/typed.ts'
import { useForm } from '../../../design/use-form.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { NONE, networkOptions } from '../parts/network-options.ts'
import { Section } from '../parts/Section.tsx'

/** Somebody without a device, or without a network: they have turns, and a facilitator writes for them as told. */
export function AddPerson({ close }: { close(): void }) {
  const event = useEvent()
  const networks = useEventView(view => view.networks)
  const form = useForm({
    kept: 'add person',
    initial: { name: '', network: NONE },
    send: ({ name, network }) =>
      event.command('personAdd', { name, network: network === NONE ? null : network }),
    next: (now, sent) => ({ name: unlessTyped(sent.name)(now.name) }),
    done: (_, { name }) => {
      toast(`${name} is in.`)
      form.props.ref.current?.querySelector('input')?.focus()
    },
    close,
    focus: true,
  })
  return (
    <form {...form.props}>
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
            {...form.text('name')}
          />
          <Select
            label="Network"
            {...form.field('network')}
            options={networkOptions(networks, 'No network, or they would rather not say')}
          />
          <FormEnd form={form} save="Add" />
        </div>
      </Section>
    </form>
  )
}
