import { LIMITS, type NetworkRecord } from '@folkmoot/protocol'
import { useId, useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { NetworkMark } from '../../design/NetworkMark.tsx'
import { Notice } from '../../design/Notice.tsx'
import { RadioCard } from '../../design/RadioCard.tsx'
import { api, type Joined, type LookUp } from '../../live/api.ts'

/** No choice made yet, or “I’d rather not say” (null), or a network's id. */
type Choice = string | null | undefined

export function NameAndNetwork({
  code,
  found,
  onJoined,
}: {
  code: string
  found: LookUp
  onJoined(joined: Joined): void
}) {
  const [name, setName] = useState('')
  const [network, setNetwork] = useState<Choice>(undefined)
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<{ name?: string; network?: string; join?: string }>({})
  const form = useRef<HTMLFormElement>(null)

  const submit = async () => {
    const missing = {
      ...(name.trim() === '' ? { name: 'Type the name that the room may call you by.' } : {}),
      ...(network === undefined ? { network: 'Choose one, or “I’d rather not say”.' } : {}),
    }
    setErrors(missing)
    if (missing.name || network === undefined) {
      form.current
        ?.querySelector<HTMLElement>(missing.name ? 'input[name=name]' : 'input[type=radio]')
        ?.focus()
      return
    }
    setBusy(true)
    const answer = await api.join({ code, name: name.trim(), network })
    setBusy(false)
    if (answer.ok) onJoined(answer.value)
    else setErrors({ join: answer.error.message })
  }
  return (
    <form
      ref={form}
      className="flex flex-col gap-6"
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="flex flex-col gap-1">
        <h1 className="text-prompt">{found.name}</h1>
        <p className="text-lead text-ink-soft">{[found.place, found.dates].filter(Boolean).join(' · ')}</p>
      </div>
      {found.doorsOpen ? (
        <>
          <Field
            label="Your name"
            name="name"
            value={name}
            onChange={event => {
              setName(event.target.value)
              setErrors({})
            }}
            error={errors.name}
            autoFocus
            autoComplete="name"
            maxLength={LIMITS.nameChars}
          />
          <Networks
            networks={found.networks}
            chosen={network}
            onChoose={choice => {
              setNetwork(choice)
              setErrors({})
            }}
            error={errors.network}
          />
          {errors.join && (
            <p role="alert" className="text-base font-semibold text-stop">
              {errors.join}
            </p>
          )}
          <Button kind="primary" type="submit" wide disabled={busy}>
            {busy ? 'Letting you in …' : 'Join'}
          </Button>
        </>
      ) : (
        <Notice kind="warn">
          The doors are closed. If you have been in before, come back with your return code; otherwise ask the
          organiser to let you in.
        </Notice>
      )}
    </form>
  )
}

function Networks({
  networks,
  chosen,
  onChoose,
  error,
}: {
  networks: readonly NetworkRecord[]
  chosen: Choice
  onChoose(choice: string | null): void
  error?: string
}) {
  const errorId = useId()
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={error ? errorId : undefined}>
      <legend className="mb-2 text-base font-semibold">Your network</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-2">
        {networks.map(network => (
          <RadioCard
            key={network.id}
            name="network"
            checked={chosen === network.id}
            onChoose={() => onChoose(network.id)}
          >
            <NetworkMark network={network} />
          </RadioCard>
        ))}
        <RadioCard
          name="network"
          checked={chosen === null}
          onChoose={() => onChoose(null)}
          className={networks.length % 2 === 0 ? 'col-span-full' : undefined}
        >
          I’d rather not say
        </RadioCard>
      </div>
      <p id={errorId} role="alert" className="text-small font-semibold text-stop empty:hidden">
        {error}
      </p>
    </fieldset>
  )
}
