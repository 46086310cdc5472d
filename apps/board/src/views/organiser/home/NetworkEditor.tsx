import { LIMITS, type NetworkRecord, type Shape } from '@folkmoot/protocol'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { NetworkShape } from '../../../design/NetworkMark.tsx'
import { unlessTyped } from '../../../design/typed.ts'
import { useSystem } from '../parts/desk.ts'
import { Refused } from '../parts/Refused.tsx'
import { Select } from '../parts/Select.tsx'
import { useAction } from '../parts/use-action.ts'
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
  const action = useAction()
  const [name, setName] = useState(network.name)
  const [colour, setColour] = useState(network.colour)
  const [shape, setShape] = useState<Shape>(network.shape)
  const isChanged = name !== network.name || colour !== network.colour || shape !== network.shape
  const colours = COLOURS.some(one => one.value === colour)
    ? COLOURS
    : [...COLOURS, { value: colour, words: colour }]
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { id, programme } = network
    const saved = await action.run(() =>
      system.command('networkSave', { network: id, programme, name, colour, shape }),
    )
    if (saved) announce(`${name} is saved.`)
  }
  return (
    <form onSubmit={save} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <span className="flex min-h-12 items-center text-title">
          <NetworkShape network={{ name, colour, shape }} size="1.25rem" />
        </span>
        <div className="min-w-0 flex-1 basis-56">
          <Field
            label="Name"
            required
            maxLength={LIMITS.nameChars}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        </div>
        <div className="w-36">
          <Select label="Colour" value={colour} options={colours} onChange={setColour} />
        </div>
        <div className="w-36">
          <Select label="Shape" value={shape} options={SHAPES} onChange={value => setShape(value as Shape)} />
        </div>
        <Button type="submit" disabled={!isChanged} aria-label={`Save ${network.name}`}>
          Save
        </Button>
      </div>
      <Refused error={action.error} />
    </form>
  )
}

function NewNetwork({ programme }: { programme: string }) {
  const system = useSystem()
  const action = useAction()
  const [name, setName] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const added = await action.run(() => system.command('networkSave', { network: null, programme, name }))
    if (!added) return
    announce(`${name} is added.`)
    setName(unlessTyped(name))
  }
  return (
    <form onSubmit={add} className="flex flex-col gap-2 border-t border-line pt-4">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-56">
          <Field
            label="One more network"
            hint="It gets a colour and a shape of its own; change them once it is here."
            required
            maxLength={LIMITS.nameChars}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        </div>
        <Button type="submit" aria-disabled={action.busy}>
          Add the network
        </Button>
      </div>
      <Refused error={action.error} />
    </form>
  )
}
