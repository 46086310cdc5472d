import { LIMITS, type NetworkRecord, type Shape } from '@folkmoot/protocol'
import { useEffect, useRef } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { NetworkShape } from '../../../design/NetworkMark.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { Select } from '../../../design/Select.tsx'
import { unlessTyped } from '../../../design/typed.ts'
import { useForm } from '../../../design/use-form.ts'
import { useSystem } from '../parts/desk.ts'
import { COLOURS, SHAPES } from './marks.ts'

/** All networks of a programme, each with its name, colour and shape, and a line for one more. */
export function NetworkEditor({
  programme,
  networks,
  close,
}: {
  programme: string
  networks: readonly NetworkRecord[]
  close(): void
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="flex flex-col gap-6">
      <h3 ref={heading} tabIndex={-1} className="text-lead">
        Networks
      </h3>
      <ul className="flex flex-col gap-6">
        {networks.map(network => (
          <li key={network.id}>
            <NetworkForm network={network} />
          </li>
        ))}
      </ul>
      <NewNetwork programme={programme} />
      <div>
        <Button onClick={close}>Done with networks</Button>
      </div>
    </div>
  )
}

function NetworkForm({ network }: { network: NetworkRecord }) {
  const system = useSystem()
  const { id, programme } = network
  const form = useForm({
    initial: { name: network.name, colour: network.colour, shape: network.shape },
    send: values => system.command('networkSave', { network: id, programme, ...values }),
    done: (_, { name }) => announce(`${name} is saved.`),
  })
  const { name, colour, shape } = form.values
  const isChanged = name !== network.name || colour !== network.colour || shape !== network.shape
  const colours = COLOURS.some(one => one.value === colour)
    ? COLOURS
    : [...COLOURS, { value: colour, words: colour }]
  return (
    <form {...form.props} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <span className="flex min-h-12 items-center text-title">
          <NetworkShape network={{ name, colour, shape }} size="1.25rem" />
        </span>
        <div className="min-w-0 flex-1 basis-56">
          <Field label="Name" required maxLength={LIMITS.nameChars} {...form.text('name')} />
        </div>
        <div className="w-36">
          <Select label="Colour" options={colours} {...form.field('colour')} />
        </div>
        <div className="w-36">
          <Select
            label="Shape"
            value={shape}
            options={SHAPES}
            onChange={value => form.set({ shape: value as Shape })}
          />
        </div>
        <Button type="submit" disabled={!isChanged} aria-label={`Save ${network.name}`}>
          Save
        </Button>
      </div>
      <Refused error={form.action.error} />
    </form>
  )
}

function NewNetwork({ programme }: { programme: string }) {
  const system = useSystem()
  const form = useForm({
    initial: { name: '' },
    send: ({ name }) => system.command('networkSave', { network: null, programme, name }),
    done: (_, { name }) => {
      announce(`${name} is added.`)
      form.set(now => ({ name: unlessTyped(name)(now.name) }))
    },
  })
  return (
    <form {...form.props} className="flex flex-col gap-2 border-t border-line pt-4">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-56">
          <Field
            label="One more network"
            hint="It gets a colour and a shape of its own; change them once it is here."
            required
            maxLength={LIMITS.nameChars}
            {...form.text('name')}
          />
        </div>
        <Button type="submit" aria-disabled={form.action.busy}>
          Add the network
        </Button>
      </div>
      <Refused error={form.action.error} />
    </form>
  )
}
