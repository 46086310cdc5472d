import { t } from '@folkmoot/messages/joining'
import { LIMITS, type NetworkRecord } from '@folkmoot/protocol'
import { useId } from 'react'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { NetworkMark } from '../../design/NetworkMark.tsx'
import { Notice } from '../../design/Notice.tsx'
import { RadioCard } from '../../design/RadioCard.tsx'
import { Refused } from '../../design/Refused.tsx'
import { useForm } from '../../design/use-form.ts'
import { api, type Joined, type LookUp } from '../../live/api.ts'

/** No choice made yet, or “I’d rather not say” (null), or a network's id. */
type Choice = string | null | undefined

export function NameAndNetwork({
  code,
  found,
  alreadyIn,
  onJoined,
  onBack,
}: {
  code: string
  found: LookUp
  /** This browser has a person here: to go on as them is the first thing to do. */
  alreadyIn: boolean
  onJoined(joined: Joined): void
  /** They were here before, and come back with their return code. */
  onBack(): void
}) {
  const form = useForm<{ name: string; network: Choice }, Joined>({
    kept: `naming ${code}`,
    initial: { name: '', network: undefined },
    wrong: ({ name, network }) => ({
      ...(name.trim() === '' && { name: t('type-a-name') }),
      ...(network === undefined && { network: t('choose-network') }),
    }),
    send: ({ name, network }) =>
      network === undefined ? null : api.join({ code, name: name.trim(), network }),
    done: onJoined,
  })
  return (
    <form {...form.props} className="flex flex-col gap-6">
      <div className="flex flex-col gap-1">
        <h1 className="text-prompt">{found.name}</h1>
        <p className="text-lead text-ink-soft">{[found.place, found.dates].filter(Boolean).join(' · ')}</p>
      </div>
      {found.moved && !alreadyIn && (
        <Notice kind="good">
          <p className="font-semibold">{t('been-here')}</p>
          <p>{t('been-here-how')}</p>
          <Button kind="secondary" className="mt-3" onClick={onBack}>
            {t('with-my-code')}
          </Button>
        </Notice>
      )}
      {found.doorsOpen ? (
        <>
          <Field
            label={t('your-name')}
            name="name"
            {...form.text('name')}
            autoFocus
            autoComplete="name"
            maxLength={LIMITS.nameChars}
          />
          <Networks
            networks={found.networks}
            chosen={form.values.network}
            onChoose={form.field('network').onChange}
            error={form.wrong.network}
          />
          <Refused error={form.action.error} />
          <Button
            kind={alreadyIn ? 'secondary' : 'primary'}
            type="submit"
            wide
            aria-disabled={form.action.busy}
          >
            {t(form.action.busy ? 'letting-in' : 'join')}
          </Button>
        </>
      ) : (
        <Notice kind="warn">{t('doors-closed')}</Notice>
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
  error: string | null | undefined
}) {
  const errorId = useId()
  return (
    <fieldset
      className="flex flex-col gap-2"
      aria-describedby={error ? errorId : undefined}
      data-wrong={error ? '' : undefined}
    >
      <legend className="mb-2 text-base font-semibold">{t('your-network')}</legend>
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
          {t('rather-not-say')}
        </RadioCard>
      </div>
      <p id={errorId} role="alert" className="text-small font-semibold text-stop empty:hidden">
        {error}
      </p>
    </fieldset>
  )
}
